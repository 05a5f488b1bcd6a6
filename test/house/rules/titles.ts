import ts from 'typescript';
import type { Source } from '../sources.ts';
import { cited, type Paragraph } from './cited.ts';

export interface Title {
  readonly path: string;
  readonly paragraphs: readonly Paragraph[];
  /** The title without its paragraphs, preceded by its group: `the rule object: refuses more places than candidates`. */
  readonly sentence: string;
}

/** The titles of tests that begin with a paragraph of the procedure. */
export function titlesIn(source: Source): Title[] {
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2022, true);
  const found: Title[] = [];
  const visit = (node: ts.Node, about: string): void => {
    let below = about;
    if (ts.isCallExpression(node)) {
      const called = calledName(node);
      const [title] = node.arguments;
      const text = title && ts.isStringLiteralLike(title) ? title.text : '';
      if (called === 'describe' && text) below = text;
      if (called === 'it' && /^1\.\d/.test(text)) {
        const [paragraphs = ''] = /^(?:1\.\d+(?: step \d+| [A-Z]\d*(?!\w))*[,:]? )+/.exec(text) ?? [];
        const sentence = text.slice(paragraphs.length);
        found.push({ path: source.path, paragraphs: cited(paragraphs), sentence: about ? `${about}: ${sentence}` : sentence });
      }
    }
    ts.forEachChild(node, (child) => visit(child, below));
  };
  visit(file, '');
  return found;
}

/** `it` of `it('…')`, `it.each(…)('…')` and `it.skipIf(…)('…')`. */
const calledName = (node: ts.Node): string => {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isCallExpression(node) || ts.isPropertyAccessExpression(node) ? calledName(node.expression) : '';
};
