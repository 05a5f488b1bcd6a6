import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The rooms, in the order of the floors, and the folders beside the house. */
export const rooms = [
  'domain',
  'analysis',
  'locales',
  'cards',
  'documents',
  'records',
  'temporal',
  'views',
  'activities',
  'workflows',
  'actions',
  'conversation',
] as const;
export const reach = ['bot', 'web', 'cli', 'worker'] as const;
export const besides = ['embedded', 'simulator', 'rehearsal', 'prisma', 'test', 'bench'] as const;

export interface Source {
  /** Relative to the checkout, with slashes. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
}

const skipped = new Set(['node_modules', 'client', 'histories', 'dist']);

/** Files of these rooms with one of these endings. */
export function sources(among: readonly string[], endings: readonly string[] = ['.ts', '.tsx', '.mjs']): Source[] {
  const found: Source[] = [];
  const walk = (folder: string, room: string) => {
    for (const entry of list(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !skipped.has(entry.name)) walk(path, room);
      else if (entry.isFile() && endings.some((ending) => entry.name.endsWith(ending))) {
        found.push({ path: relative(root, path).replaceAll('\\', '/'), room, text: readFileSync(path, 'utf8') });
      }
    }
  };
  for (const room of among) walk(join(root, room), room);
  return found;
}

/** The files of a room; none if it does not exist. */
function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A place in a file, in the form that editors open. */
export type Place = string;

/** Every place in the code, comments excluded, for which `named` gives a name, with that name. */
export function placesIn(source: Source, named: (node: ts.Node) => string | undefined): Place[] {
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2022, true);
  const places: Place[] = [];
  const visit = (node: ts.Node) => {
    const name = named(node);
    if (name) places.push(`${source.path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${name}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return places;
}

/** The machine's own clock: `new Date()`, `Date()`, `Date.now()`, `performance.now()`, `Temporal.Now`. */
export function bareClock(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'Date()';
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const name = `${node.expression.getText()}.${node.name.text}`;
  return ['Date.now', 'performance.now', 'Temporal.Now', 'process.hrtime'].includes(name) ? name : undefined;
}

/** A source of chance without a seed. */
export function chance(node: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const name = `${node.expression.getText()}.${node.name.text}`;
  return ['Math.random', 'crypto.randomUUID', 'crypto.getRandomValues'].includes(name) ? name : undefined;
}

const sqlClock =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)|\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\b/i;

/** The database's own clock, named in a text that may become SQL. */
export function clockInText(node: ts.Node): string | undefined {
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
  return isText ? clockInSql(node.text) : undefined;
}

export const clockInSql = (sql: string): string | undefined => sqlClock.exec(sql.replaceAll(/--.*$/gm, ''))?.[0];

const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;

/** The number of lines with code, neither empty nor only comment. */
export function linesOfCode({ path, text }: Source): number {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const lines = new Set<number>();
  const lineOf = (position: number) => file.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node) => {
    if (node.kind === ts.SyntaxKind.EndOfFileToken) return;
    const [first, last] = [lineOf(node.getStart()), lineOf(node.end)];
    const isLeaf = node.getChildCount() === 0;
    if (isLeaf) for (let line = first; line <= last; line += 1) lines.add(line);
    else if (!ts.isSourceFile(node)) lines.add(first).add(last);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return lines.size;
}
