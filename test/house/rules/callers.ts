import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import type { Source } from '../sources.ts';

/** A top-level declaration, `path#name`. `path#` stands for the file's other statements, which run when it is imported. */
export type Key = string;

interface Declaration {
  readonly key: Key;
  /** The keys that its code names, resolved to the files that declare them; types are no code. */
  readonly names: ReadonlySet<Key>;
}

export interface Callers {
  /** Functions outside `domain/` that the running year reaches, and that name the rule or something in `domain/` that leads to it. */
  readonly year: readonly Key[];
  /** The same among functions that the running year never reaches: commands on files. */
  readonly commands: readonly Key[];
}

/** Entry points of the running year: its parts, its workflows, and the commands that get a house. */
export const entriesOf = (sources: readonly Source[]): string[] =>
  sources
    .filter(
      ({ path, text }) =>
        path.startsWith('worker/parts/') ||
        path === 'workflows/index.ts' ||
        // without the file that mounts all commands, those on files included
        (/^cli\/(?!program\.ts|run\.ts)[^/]+\.ts$/.test(path) && text.includes("from './house.ts'")),
    )
    .map(({ path }) => path);

/**
 * Finds the callers of a rule in these files: functions that a running year reaches from the entries, and those that it does not. Undefined
 * for a type, which nobody calls.
 */
export function callersIn(sources: readonly Source[], entries = entriesOf(sources)): (rule: Key) => Callers | undefined {
  const files = new Map(sources.map((source) => [source.path, read(source, new Set(sources.map(({ path }) => path)))]));
  const declarations = new Map([...files.values()].flatMap((file) => file.declarations.map((each) => [each.key, each] as const)));
  const resolve = (key: Key): Key => {
    const onward = files.get(pathOf(key))?.handsOn.get(nameOf(key));
    return onward === undefined || onward === key ? key : resolve(onward);
  };
  const named = new Map(
    [...declarations.values()].map(({ key, names }) => [key, [...names].flatMap((name) => whole(resolve(name), declarations))]),
  );
  const reached = reachedFrom(entries, files, named);
  const naming = new Map<Key, Key[]>();
  for (const [key, names] of named)
    for (const name of names) if (name !== key) naming.set(name, [...(naming.get(name) ?? []), key]);
  return (rule) => {
    if (!declarations.has(rule) || (files.get(pathOf(rule))?.types.has(nameOf(rule)) && !naming.has(rule))) return undefined;
    const outside = new Set<Key>();
    const seen = new Set<Key>([rule]);
    for (const key of seen) {
      for (const by of naming.get(key) ?? []) {
        if (by.startsWith('domain/')) seen.add(by);
        else outside.add(by);
      }
    }
    const all = [...outside].toSorted();
    return { year: all.filter((key) => reached.has(key)), commands: all.filter((key) => !reached.has(key)) };
  };
}

const pathOf = (key: Key): string => key.slice(0, key.indexOf('#'));
const nameOf = (key: Key): string => key.slice(key.indexOf('#') + 1);

/** Resolves a name of another file to what it declares; `*` to everything that it declares. */
const whole = (key: Key, declarations: ReadonlyMap<Key, Declaration>): Key[] =>
  nameOf(key) === '*' ? [...declarations.keys()].filter((each) => pathOf(each) === pathOf(key)) : [key];

interface File {
  readonly declarations: readonly Declaration[];
  /** Re-exports such as `export { light } from './light.ts'`, by name. */
  readonly handsOn: ReadonlyMap<string, Key>;
  /** The names of its types; a schema shares its type's name, and may exist only for that. */
  readonly types: ReadonlySet<string>;
  /** Files whose statements run when this one is imported. */
  readonly imports: readonly string[];
}

function reachedFrom(
  entries: readonly string[],
  files: ReadonlyMap<string, File>,
  named: ReadonlyMap<Key, readonly Key[]>,
): ReadonlySet<Key> {
  const reached = new Set<Key>();
  const enter = (path: string): void => {
    if (!files.has(path) || reached.has(`${path}#`)) return;
    reached.add(`${path}#`);
    for (const imported of files.get(path)?.imports ?? []) enter(imported);
  };
  for (const path of entries) {
    enter(path);
    for (const { key } of files.get(path)?.declarations ?? []) reached.add(key);
    for (const key of files.get(path)?.handsOn.values() ?? []) reached.add(key);
  }
  for (const key of reached) {
    enter(pathOf(key));
    for (const name of named.get(key) ?? []) reached.add(name);
  }
  return reached;
}

function read(source: Source, paths: ReadonlySet<string>): File {
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2022, true);
  const known = new Map<string, Key>();
  const spaces = new Map<string, string>();
  const handsOn = new Map<string, Key>();
  const imported: string[] = [];
  const at = (from: ts.Expression | undefined): string | undefined => {
    const path = from && ts.isStringLiteral(from) ? join(dirname(source.path), from.text) : undefined;
    return path !== undefined && paths.has(path) ? path : undefined;
  };
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement)) {
      const path = at(statement.moduleSpecifier);
      if (path === undefined || statement.isTypeOnly) continue;
      imported.push(path);
      if (statement.exportClause && ts.isNamedExports(statement.exportClause)) {
        for (const { name, propertyName } of statement.exportClause.elements)
          handsOn.set(name.text, `${path}#${(propertyName ?? name).text}`);
      } else handsOn.set(`* ${path}`, `${path}#*`);
    }
    if (!ts.isImportDeclaration(statement)) continue;
    const path = at(statement.moduleSpecifier);
    const clause = statement.importClause;
    if (path === undefined || clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) continue;
    imported.push(path);
    const bindings = clause?.namedBindings;
    if (clause?.name) known.set(clause.name.text, `${path}#default`);
    if (bindings && ts.isNamespaceImport(bindings)) spaces.set(bindings.name.text, path);
    if (bindings && ts.isNamedImports(bindings)) {
      for (const { name, propertyName, isTypeOnly } of bindings.elements)
        if (!isTypeOnly) known.set(name.text, `${path}#${(propertyName ?? name).text}`);
    }
  }
  for (const statement of file.statements) for (const name of namesIn(statement)) known.set(name, `${source.path}#${name}`);
  const types = new Set(
    file.statements.flatMap((each) =>
      ts.isTypeAliasDeclaration(each) || ts.isInterfaceDeclaration(each) ? [each.name.text] : [],
    ),
  );
  const found = new Map<Key, Set<Key>>();
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement))
      continue;
    const names = namesIn(statement);
    for (const part of partsOf(statement)) {
      const uses = usesIn(part.node, known, spaces);
      for (const name of part.name === undefined ? names : [part.name]) found.set(`${source.path}#${name}`, uses);
      if (names.length === 0) found.set(`${source.path}#`, new Set([...(found.get(`${source.path}#`) ?? []), ...uses]));
    }
  }
  return { declarations: [...found].map(([key, names]) => ({ key, names })), handsOn, types, imports: imported };
}

/** The parts of a statement; `const a = …, b = …` has two. */
function partsOf(statement: ts.Statement): { readonly node: ts.Node; readonly name?: string }[] {
  if (!ts.isVariableStatement(statement)) return [{ node: statement }];
  return statement.declarationList.declarations.map((node) =>
    ts.isIdentifier(node.name) ? { node, name: node.name.text } : { node },
  );
}

function namesIn(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    const isDefault = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
    return [...(statement.name ? [statement.name.text] : []), ...(isDefault ? ['default'] : [])];
  }
  return ts.isExportAssignment(statement) ? ['default'] : [];
}

const bound = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? bound(element.name) : []));

function usesIn(root: ts.Node, known: ReadonlyMap<string, Key>, spaces: ReadonlyMap<string, string>): Set<Key> {
  const uses = new Set<Key>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isPropertyAccessExpression(node)) {
      const space = ts.isIdentifier(node.expression) ? spaces.get(node.expression.text) : undefined;
      if (space === undefined) visit(node.expression);
      else uses.add(`${space}#${node.name.text}`);
      return;
    }
    if (ts.isIdentifier(node)) {
      const key = known.get(node.text) ?? (spaces.has(node.text) ? `${spaces.get(node.text)}#*` : undefined);
      if (key) uses.add(key);
    }
    ts.forEachChild(node, visit);
  };
  visit(root);
  return uses;
}
