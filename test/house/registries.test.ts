import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { processes } from '../../domain/processes.ts';
import { root, type Source, sources } from './sources.ts';

const parse = ({ path, text }: Source): ts.SourceFile => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

/** A file's exports that exist at run time: functions, constants, classes, but no types. */
const exported = (source: Source): string[] =>
  parse(source).statements.flatMap((each) => {
    if (!ts.canHaveModifiers(each) || !ts.getModifiers(each)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(each)) return each.declarationList.declarations.map(({ name }) => name.getText());
    return (ts.isFunctionDeclaration(each) || ts.isClassDeclaration(each)) && each.name ? [each.name.text] : [];
  });

/** What a file imports or re-exports from others, by the other file's name, such as `./tasks.ts`. */
const taken = (source: Source): Map<string, string[]> =>
  new Map(
    parse(source).statements.flatMap((each) => {
      if (!(ts.isImportDeclaration(each) || ts.isExportDeclaration(each)) || !each.moduleSpecifier) return [];
      const names = ts.isImportDeclaration(each) ? each.importClause?.namedBindings : each.exportClause;
      const elements = names && (ts.isNamedImports(names) || ts.isNamedExports(names)) ? [...names.elements] : [];
      return [[each.moduleSpecifier.getText().slice(1, -1), elements.map(({ name }) => name.text)] as const];
    }),
  );

const room = (name: string) => new Map(sources([name]).map((source) => [source.path, source] as const));

it('activities: a file of which something is registered exports that alone', () => {
  const files = room('activities');
  const registry = files.get('activities/index.ts');
  if (!registry) throw new Error('there is no registry of activities');
  const found = [...taken(registry)].map(([path, names]) => {
    const source = files.get(join('activities', path));
    return { path, names: names.toSorted(), exported: source ? exported(source).toSorted() : [] };
  });
  expect(found.length).toBeGreaterThan(10);
  for (const { path, names, exported: all } of found) expect({ path, all }).toEqual({ path, all: names });
});

it('workflows: what a worker runs is the table of processes, each under its type', () => {
  const index = room('workflows').get('workflows/index.ts');
  if (!index) throw new Error(`${root} has no index of workflows`);
  const run = [...taken(index).values()].flat();
  expect(run.toSorted()).toEqual(
    Object.values(processes)
      .map(({ workflow }) => workflow)
      .toSorted(),
  );
});
