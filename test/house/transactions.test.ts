import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { placesIn, reach, rooms, sources } from './sources.ts';

/** The one file that opens connections and transactions. */
const door = 'records/database.ts';
const context = 'records/context.ts';
/** Rooms whose code may run inside a transaction. */
const inside = ['records', 'actions', 'activities'];

/** A transaction that is passed as an argument. It must travel with the async context, so that none can be forgotten. */
function handedOn(node: ts.Node): string | undefined {
  if (ts.isParameter(node) && ts.isIdentifier(node.name) && node.name.text === 'tx') return 'tx';
  return ts.isTypeReferenceNode(node) && /\bTransactionClient$/.test(node.typeName.getText())
    ? node.typeName.getText()
    : undefined;
}

/** A connection pool, or a transaction of Prisma. */
function connections(node: ts.Node): string | undefined {
  const file = node.getSourceFile().text;
  if (ts.isImportSpecifier(node) && (node.propertyName ?? node.name).text === 'Pool') {
    const from = node.parent.parent.parent.moduleSpecifier;
    return ts.isStringLiteral(from) && from.text === 'pg' ? 'Pool' : undefined;
  }
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  if (node.name.text === '$transaction') return '$transaction';
  return node.name.text === 'Pool' && /from 'pg'/.test(file) ? 'Pool' : undefined;
}

/** Work that nobody awaits, started inside the caller's async context. */
function leftAlone(node: ts.Node): string | undefined {
  if (!ts.isVoidExpression(node) || !ts.isCallExpression(node.expression)) return undefined;
  for (let above: ts.Node = node; above.parent; above = above.parent) {
    if (ts.isCallExpression(above.parent) && above.parent.expression.getText() === 'outside') return undefined;
  }
  return `void ${node.expression.expression.getText()}`;
}

/** Places in files outside the two that hold the machinery; parses only files that contain the words at all. */
const found = (among: readonly string[], words: RegExp, named: (node: ts.Node) => string | undefined) =>
  sources(among)
    .filter(({ path, text }) => path !== door && path !== context && words.test(text))
    .flatMap((source) => placesIn(source, named));

describe('a transaction', () => {
  it('is no parameter of anything', () => {
    expect(found([...rooms, ...reach], /\btx\b|TransactionClient/, handedOn)).toEqual([]);
  });

  it('is begun, and connections are pooled, in one file alone', () => {
    expect(found([...rooms, ...reach], /Pool|\$transaction/, connections)).toEqual([]);
  });

  it('is left explicitly by what nobody waits for', () => {
    expect(found(inside, /\bvoid\b/, leftAlone)).toEqual([]);
  });
});

/** An unchecked type assertion on what the database gives. */
function believed(node: ts.Node): string | undefined {
  if (!ts.isTaggedTemplateExpression(node) && !ts.isCallExpression(node)) return undefined;
  const asked = ts.isTaggedTemplateExpression(node) ? node.tag : node.expression;
  const [type] = node.typeArguments ?? [];
  return /\$queryRaw(Unsafe)?$/.test(asked.getText()) && type && type.getText() !== 'unknown[]' ? type.getText() : undefined;
}

describe('a statement of one’s own', () => {
  it('gives rows that its schema has read: nobody says of what type they are', () => {
    const places = found(['records'], /\$queryRaw/, believed);
    expect(places).toEqual([]);
  });
});
describe('the check itself', () => {
  const places = (text: string, named: (node: ts.Node) => string | undefined) =>
    placesIn({ path: 'x.ts', room: 'x', text }, named);

  it.each([
    ['const of = (id: string, tx?: Tx) => tx;', 1],
    ['function of(on: Prisma.TransactionClient) {}', 1],
    ['transaction((tx) => tx.task.count());', 1],
    ['transaction(() => db.task.count()); // tx', 0],
  ])('sees one handed on in %j', (text, count) => expect(places(text, handedOn)).toHaveLength(count));

  it.each([
    ["import pg from 'pg'; const pool = new pg.Pool({});", 1],
    ["import { Pool as Many } from 'pg'; new Many();", 1],
    ["import pg from 'pg'; new pg.Client({});", 0],
    ['db.$transaction([]);', 1],
    ['db.task.count();', 0],
  ])('sees connections in %j', (text, count) => expect(places(text, connections)).toHaveLength(count));

  it.each([
    ['db.$queryRaw<{ n: number }[]>`SELECT 1 AS n`;', 1],
    ['db.$queryRawUnsafe<Row[]>(text);', 1],
    ['db.$queryRaw<unknown[]>`SELECT 1`;', 0],
    ['rows("task", Row)`SELECT 1`;', 0],
  ])('sees what is believed in %j', (text, count) => expect(places(text, believed)).toHaveLength(count));

  it.each([
    ['void run();', 1],
    ['outside(() => setImmediate(() => void run()));', 0],
    ['setTimeout(() => void run(), 1);', 1],
    ['const nothing = void 0;', 0],
  ])('sees work that nobody waits for in %j', (text, count) => expect(places(text, leftAlone)).toHaveLength(count));
});
