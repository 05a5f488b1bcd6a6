import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import type { Source } from '../sources.ts';
import { cited, type Paragraph } from './cited.ts';

/** A function, schema or type whose doc comment cites a paragraph; without a name the whole file, whose opening comment does. */
export interface Holder {
  readonly path: string;
  readonly name: string | null;
}

interface Declared {
  readonly holder: Holder;
  readonly cites: readonly Paragraph[];
  /** What its text names, as the files have it that declare it. */
  readonly uses: readonly string[];
}

const keyOf = (path: string, name: string): string => `${path}#${name}`;

/** What holds each paragraph in these files, in the order of files and lines. */
export function holders(domain: readonly Source[]): ReadonlyMap<Paragraph, readonly Holder[]> {
  const found = new Map<Paragraph, Holder[]>();
  for (const { holder, cites } of domain.flatMap(declarations)) {
    for (const paragraph of cites) {
      const before = found.get(paragraph) ?? [];
      if (!before.some(({ path, name }) => path === holder.path && name === holder.name))
        found.set(paragraph, [...before, holder]);
    }
  }
  return found;
}

/** The rooms that use each declaration of `domain/`, directly or through other declarations there: `path#name` to rooms. */
export function users(domain: readonly Source[], above: readonly Source[]): ReadonlyMap<string, ReadonlySet<string>> {
  const declared = new Map<string, Declared>();
  const leads = new Map<string, string>(); // what a file hands on from another
  for (const source of domain) {
    for (const [name, key] of handedOn(source)) leads.set(keyOf(source.path, name), key);
    for (const each of declarations(source)) if (each.holder.name) declared.set(keyOf(source.path, each.holder.name), each);
  }
  const rooms = new Map<string, Set<string>>();
  const use = (key: string, room: string): void => {
    const known = rooms.get(key) ?? new Set();
    if (known.has(room)) return;
    rooms.set(key, known.add(room));
    const onward = leads.get(key);
    if (onward) use(onward, room);
    for (const used of declared.get(key)?.uses ?? []) use(used, room);
  };
  for (const source of above) for (const key of imports(parse(source), source.path).values()) use(key, source.room);
  return rooms;
}

const parse = ({ path, text }: Source) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);

function declarations(source: Source): Declared[] {
  const file = parse(source);
  const known = imports(file, source.path);
  for (const statement of file.statements) for (const name of namesOf(statement)) known.set(name, keyOf(source.path, name));
  const opening = commentsBefore(source.text, 0).filter((comment) => comment.startsWith('//'));
  const head: Declared = { holder: { path: source.path, name: null }, cites: cited(opening.join('\n')), uses: [] };
  return [head, ...file.statements.flatMap((statement) => statementsOwn(statement, source, known))];
}

function statementsOwn(statement: ts.Statement, source: Source, known: ReadonlyMap<string, string>): Declared[] {
  const names = namesOf(statement);
  if (names.length === 0) return [];
  const cites = new Set<Paragraph>();
  const uses = new Set<string>();
  const visit = (node: ts.Node): void => {
    const comments = commentsBefore(source.text, node.getFullStart()).filter((comment) => comment.startsWith('/**'));
    for (const paragraph of comments.flatMap(cited)) cites.add(paragraph);
    const key = ts.isIdentifier(node) ? known.get(node.text) : undefined;
    if (key) uses.add(key);
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return names.map((name) => ({ holder: { path: source.path, name }, cites: [...cites], uses: [...uses] }));
}

const commentsBefore = (text: string, at: number): string[] =>
  (ts.getLeadingCommentRanges(text, at) ?? []).map(({ pos, end }) => text.slice(pos, end).replaceAll(/\n\s*\*/g, ''));

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

/** What a file imports, by the name that it has there: `path#name` of the file that it names. */
function imports(file: ts.SourceFile, path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const from = join(dirname(path), statement.moduleSpecifier.text);
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !from.startsWith('domain/')) continue;
    if (ts.isNamedImports(bindings)) {
      for (const { name, propertyName } of bindings.elements) found.set(name.text, keyOf(from, (propertyName ?? name).text));
    }
  }
  return found;
}

/** `export { light } from './light.ts'`, by name. */
function handedOn(source: Source): [name: string, key: string][] {
  return parse(source).statements.flatMap((statement): [string, string][] => {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause || !ts.isNamedExports(statement.exportClause)) return [];
    const from = statement.moduleSpecifier;
    if (!from || !ts.isStringLiteral(from)) return [];
    const path = join(dirname(source.path), from.text);
    return statement.exportClause.elements.map(({ name, propertyName }) => [name.text, keyOf(path, (propertyName ?? name).text)]);
  });
}
