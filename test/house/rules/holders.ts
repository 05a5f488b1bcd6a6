import ts from 'typescript';
import type { Source } from '../sources.ts';
import { cited, type Paragraph } from './cited.ts';

/** A function, schema or type whose doc comment cites a paragraph; without a name, a file whose opening comment does. */
export interface Holder {
  readonly path: string;
  readonly name: string | null;
}

interface Declared {
  readonly holder: Holder;
  readonly cites: readonly Paragraph[];
}

/** The holders of each paragraph in these files, in the order of files and lines. */
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

const parse = ({ path, text }: Source) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);

function declarations(source: Source): Declared[] {
  const file = parse(source);
  const opening = commentsBefore(source.text, 0).filter((comment) => comment.startsWith('//'));
  const head: Declared = { holder: { path: source.path, name: null }, cites: cited(opening.join('\n')) };
  return [head, ...file.statements.flatMap((statement) => statementsOwn(statement, source))];
}

function statementsOwn(statement: ts.Statement, source: Source): Declared[] {
  const names = namesOf(statement);
  if (names.length === 0) return [];
  const cites = new Set<Paragraph>();
  const visit = (node: ts.Node): void => {
    const comments = commentsBefore(source.text, node.getFullStart()).filter((comment) => comment.startsWith('/**'));
    for (const paragraph of comments.flatMap(cited)) cites.add(paragraph);
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return names.map((name) => ({ holder: { path: source.path, name }, cites: [...cites] }));
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
