// What workflows share is frozen deeply, but a schema caches how to parse it: workflows/shared.ts names every module that has schemas.
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import ts from 'typescript';
import { root } from './sources.ts';

/** The files that a file imports for more than types. */
function importsOf(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) => {
    if (!(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) || !statement.moduleSpecifier) return [];
    if (ts.isExportDeclaration(statement) ? statement.isTypeOnly : isTypesAlone(statement)) return [];
    return [(statement.moduleSpecifier as ts.StringLiteral).text];
  });
}
function isTypesAlone({ importClause: clause }: ts.ImportDeclaration): boolean {
  if (!clause) return false;
  const named = clause.namedBindings;
  const ofTypes = named !== undefined && ts.isNamedImports(named) && named.elements.every(({ isTypeOnly }) => isTypeOnly);
  return clause.isTypeOnly || (!clause.name && ofTypes);
}

/** Every file that workflows load, by its path in the checkout. */
function loaded(): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const go = (path: string): void => {
    if (found.has(path)) return;
    const imports = importsOf(path, readFileSync(path, 'utf8'));
    found.set(path, imports);
    for (const each of imports) if (each.startsWith('.')) go(join(dirname(path), each));
  };
  go(join(root, 'workflows/index.ts'));
  return new Map([...found].map(([path, imports]) => [relative(root, path).replaceAll('\\', '/'), imports]));
}

it('workflows/shared.ts freezes every module with schemas that workflows load', () => {
  const withSchemas = [...loaded()].flatMap(([path, imports]) => (imports.includes('zod') ? [path] : []));
  const shared = readFileSync(join(root, 'workflows/shared.ts'), 'utf8');
  expect(withSchemas.length).toBeGreaterThan(5);
  expect(withSchemas.filter((path) => !shared.includes(`'../${path}'`))).toEqual([]);
});
