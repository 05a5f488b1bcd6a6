// Each test begins itself: nothing that one has made is kept for the next, so that any can be run by its name, and all in any order.
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sources } from './sources.ts';

const hooks = new Set(['beforeAll', 'beforeEach', 'afterAll', 'afterEach']);
const tests = new Set(['it', 'test']);
const fills = new Set(['push', 'unshift', 'set', 'add']);

/** What is called, without what hangs on it: `it` of `it.each(…)(…)`. */
function calledName(call: ts.CallExpression): string {
  let what: ts.Node = call.expression;
  while (ts.isCallExpression(what) || ts.isPropertyAccessExpression(what)) what = what.expression;
  return ts.isIdentifier(what) ? what.text : '';
}

/** The call, of those named so, in whose function a node stands. */
const within = (node: ts.Node, names: ReadonlySet<string>): boolean =>
  node.parent !== undefined &&
  ((ts.isFunctionLike(node) && ts.isCallExpression(node.parent) && names.has(calledName(node.parent))) ||
    within(node.parent, names));

const inFunction = (node: ts.Node, all: ReadonlySet<string>): boolean => {
  for (let at = node.parent; at; at = at.parent)
    if (ts.isFunctionLike(at) && !(ts.isCallExpression(at.parent) && all.has(calledName(at.parent)))) return true;
  return false;
};

/**
 * What tests of a file hand on to each other: a `let` outside of them that is set elsewhere than before or after them all or each (but for a
 * counter, which only makes names new), and a list outside of them that a test fills.
 */
export function handedOn(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const [variables, lists] = [new Set<string>(), new Set<string>()];
  const found = new Set<string>();
  const around = new Set(['describe']);
  const gather = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && !inFunction(node, around) && !within(node, tests)) {
      const { initializer } = node;
      if (!(ts.getCombinedNodeFlags(node) & ts.NodeFlags.Const)) variables.add(node.name.text);
      else if (initializer && (ts.isArrayLiteralExpression(initializer) || ts.isNewExpression(initializer)))
        lists.add(node.name.text);
    }
    ts.forEachChild(node, gather);
  };
  const look = (node: ts.Node): void => {
    const isSet = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    if (isSet && ts.isIdentifier(node.left) && variables.has(node.left.text) && inFunction(node, around) && !within(node, hooks))
      found.add(node.left.text);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && within(node, tests)) {
      const { expression: on, name } = node.expression;
      if (ts.isIdentifier(on) && lists.has(on.text) && fills.has(name.text)) found.add(on.text);
    }
    ts.forEachChild(node, look);
  };
  gather(file);
  look(file);
  return [...found].map((name) => `${path}: ${name}`);
}

/** One story of an installation, of a walk or of an intruder, which takes minutes to tell: its parts are read one after the other. */
const stories = ['rehearsal/tour', 'records/secrecy', 'worker/kills', 'worker/standing', 'worker/start'];
/** What stands for all is started again by a test, and stands then as it did. */
const restarts = ['workflows/clock'];
const excepted = new Set([...stories, ...restarts].map((name) => `test/${name}.test.ts`));

describe('tests of the house', () => {
  it('hand nothing on from one to the next', () => {
    const all = sources(['test'], ['.test.ts', '.test.tsx']);
    expect(all.length).toBeGreaterThan(100);
    const found = all.flatMap(({ path, text }) => handedOn(path, text).map((name) => ({ path, name })));
    expect(found.filter(({ path }) => !excepted.has(path)).map(({ name }) => name)).toEqual([]);
    expect([...excepted].filter((path) => !found.some((each) => each.path === path))).toEqual([]);
  });

  it.each([
    ['a variable set by a test', "let a = 0; it('x', () => { a = 1; });", ['a']],
    ['one set in a group', "describe('g', () => { let a: number; it.each([1])('x', () => { a = 1; }); });", ['a']],
    ['one set by a function that tests call', 'let a = 0; const goes = () => { a = 1; };', ['a']],
    ['one set before each', 'let a = 0; beforeEach(() => { a = 1; });', []],
    ['one of a test alone', "it('x', () => { let a = 0; a = 1; });", []],
    ['a counter', 'let a = 0; const next = () => a++;', []],
    ['a list that a test fills', "const a: number[] = []; it('x', () => { a.push(1); });", ['a']],
    ['a list that a function fills', 'const a: number[] = []; const log = () => a.push(1);', []],
  ])('are seen to, or not, to hand on %s', (_, text, names) => {
    expect(handedOn('t', text)).toEqual(names.map((name) => `t: ${name}`));
  });
});
