import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cited } from './rules/cited.ts';
import { callersIn } from './rules/callers.ts';
import { holders } from './rules/holders.ts';
import { faultsOf, page, type Row, rows } from './rules/page.ts';
import { titlesIn } from './rules/titles.ts';
import { news, waits } from './rules/waits.ts';
import { said } from '../../domain/notices/table.ts';
import { root, type Source } from './sources.ts';

describe('docs/rules.md', () => {
  const all = rows();

  it('lists no rule without a test that names it, and none that the year passes over without a word', () => {
    expect(all.flatMap(faultsOf)).toEqual([]);
  });

  it('is what the code says now (else: node --import tsx test/house/rules/write.ts)', () => {
    expect(readFileSync(join(root, 'docs/rules.md'), 'utf8')).toBe(page(all));
  });
});

describe('a citation of the procedure', () => {
  it.each([
    ['as in procedure 1.6 V4–V6 and later', ['1.6 V4', '1.6 V5', '1.6 V6']],
    ['(procedure 1.8, L1 to L3): the worst', ['1.8 L1', '1.8 L2', '1.8 L3']],
    ['(procedure 1.7, T4; 1.8, L6)', ['1.7 T4', '1.8 L6']],
    ['(procedure 1.2 and 1.9, C2 and C3)', ['1.2', '1.9 C2', '1.9 C3']],
    ['(procedure 1.4 step 2; 1.5 R1)', ['1.4 step 2', '1.5 R1']],
    ['the survey (procedure 1.11 B): by', ['1.11 B']],
    ['procedure 1.11: under 30', ['1.11']],
    ['procedure 1.13, 9', ['1.13 9']],
    ['1.6 V1 V6 brings a first ballot', ['1.6 V1', '1.6 V6']],
    ['1.4 step 2, 1.5 R1: a major decision', ['1.4 step 2', '1.5 R1']],
    ['1.6 proposes 1.2 K candidates', ['1.6']],
    ['version 1.6 V4 of something else', []],
  ])('%s', (text, paragraphs) => {
    expect(cited(text)).toEqual(paragraphs);
  });
});

const source = (path: string, text: string): Source => ({ path, room: path.split('/')[0] ?? '', text });
const domain = [
  source(
    'domain/a.ts',
    "import { b } from './b.ts';\n/** Counts (procedure 1.6 V1). */\nexport const a = () => b();\nexport { c } from './b.ts';",
  ),
  source(
    'domain/b.ts',
    '// domain/b.ts: all of it (procedure 1.3)\n/** Adds (procedure 1.6 V2). */\nexport function b() {}\nexport const c = 1;',
  ),
];

describe('what holds a paragraph', () => {
  it('is the declaration whose comment cites it, or the file whose opening does', () => {
    expect(Object.fromEntries(holders(domain))).toEqual({
      '1.6 V1': [{ path: 'domain/a.ts', name: 'a' }],
      '1.3': [{ path: 'domain/b.ts', name: null }],
      '1.6 V2': [{ path: 'domain/b.ts', name: 'b' }],
    });
  });

  const year = [
    ...domain,
    source('domain/shapes.ts', 'export interface Shape { readonly a: number }'),
    source('worker/parts/web.ts', "import { page } from '../../web/page.tsx'; page();"),
    source(
      'web/page.tsx',
      "import type { d } from '../domain/b.ts'; import * as rules from '../domain/a.ts'; export const page = () => rules.a(); export const left = () => rules.c;",
    ),
    source('cli/tally.ts', "import { c as see } from '../domain/a.ts'; export function count() { see(); }"),
    source(
      'cli/year.ts',
      "import type { House } from './house.ts'; import { b } from '../domain/b.ts'; export const begin = () => b();",
    ),
    source('bot/all.ts', "export * from './feature.ts';"),
  ];
  const callers = callersIn(year);

  it('is asked by the functions that the running year reaches, through whatever of domain/ leads to it', () => {
    expect(callers('domain/a.ts#a')).toEqual({ year: ['web/page.tsx#page'], commands: [] });
    expect(callers('domain/b.ts#b')).toEqual({ year: ['cli/year.ts#begin', 'web/page.tsx#page'], commands: [] });
  });

  it('is not asked by what nobody reaches, nor by a command about files', () => {
    expect(callers('domain/b.ts#c')).toEqual({ year: [], commands: ['cli/tally.ts#count', 'web/page.tsx#left'] });
  });

  it('has no callers where it is a type', () => expect(callers('domain/shapes.ts#Shape')).toBeUndefined());

  it('is tested by titles that begin with it', () => {
    const test = source(
      'test/a.test.ts',
      "describe('votes', () => { it.each([1])('1.6 V1 V2: of %i', () => {}); it('else', () => {}); });",
    );
    expect(titlesIn(test)).toEqual([{ path: 'test/a.test.ts', paragraphs: ['1.6 V1', '1.6 V2'], sentence: 'votes: of %i' }]);
  });
});

describe('a row of the table', () => {
  const row: Row = { paragraph: '1.6 V1', says: '', later: null, heldBy: [], holders: [], calledBy: [], unasked: [], tests: [] };
  const holder = { path: 'domain/b.ts', name: 'b' };
  const test = { path: 'test/a.test.ts', paragraphs: ['1.6 V1'], sentence: 'is so' };

  it('is at fault without a rule, without its test, or where nobody asks its rule and nothing says why', () => {
    expect(faultsOf(row)).toEqual(['1.6 V1: nothing holds it, and nothing says why']);
    expect(faultsOf({ ...row, later: 'left for later' })).toEqual([]);
    expect(faultsOf({ ...row, tests: [test], later: 'x' })).toEqual(['1.6 V1: tested, and no doc comment in domain/ cites it']);
    expect(faultsOf({ ...row, holders: [holder], calledBy: ['web/page.tsx#page'] })).toEqual([
      "1.6 V1: no test's title names it",
    ]);
    expect(
      faultsOf({
        ...row,
        holders: [holder],
        unasked: [{ rule: 'domain/b.ts#b', commands: ['cli/tally.ts#count'] }],
        tests: [test],
      }),
    ).toEqual(['1.6 V1: the year does not ask it, and nothing says why']);
    expect(faultsOf({ ...row, holders: [holder], calledBy: ['web/page.tsx#page'], tests: [test] })).toEqual([]);
    expect(faultsOf({ ...row, heldBy: ['web/nowhere.ts'] })).toEqual(['1.6 V1: web/nowhere.ts is not there']);
  });
});

describe('what waits for whom', () => {
  it('is told by a file that is there, and names whom, when, and who then', () => {
    for (const { what, who, told, again, after, by } of waits) {
      for (const cell of [what, who, told, again, after]) expect(cell.trim(), what).not.toBe('');
      for (const path of by) expect(existsSync(join(root, path)), `${what}: ${path}`).toBe(true);
    }
  });

  it('has every kind of notice in it that somebody must act on, and the others are news', () => {
    const listed = [...waits.flatMap(({ notices }) => notices), ...news];
    expect(Object.keys(said).filter((id) => !listed.includes(id as (typeof news)[number]))).toEqual([]);
  });
});
