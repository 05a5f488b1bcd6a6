import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cited } from './rules/cited.ts';
import { holders, users } from './rules/holders.ts';
import { faultsOf, page, type Row, rows } from './rules/page.ts';
import { titlesIn } from './rules/titles.ts';
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

  it('is asked by whoever imports it, or imports what leads to it', () => {
    const above = [
      source('web/page.ts', "import { a } from '../domain/a.ts';"),
      source('cli/tally.ts', "import { c as see } from '../domain/a.ts';"),
    ];
    expect(Object.fromEntries([...users(domain, above)].map(([key, by]) => [key, [...by]]))).toEqual({
      'domain/a.ts#a': ['web'],
      'domain/b.ts#b': ['web'],
      'domain/a.ts#c': ['cli'],
      'domain/b.ts#c': ['cli'],
    });
  });

  it('is tested by titles that begin with it', () => {
    const test = source(
      'test/a.test.ts',
      "describe('votes', () => { it.each([1])('1.6 V1 V2: of %i', () => {}); it('else', () => {}); });",
    );
    expect(titlesIn(test)).toEqual([{ path: 'test/a.test.ts', paragraphs: ['1.6 V1', '1.6 V2'], sentence: 'votes: of %i' }]);
  });
});

describe('a row of the table', () => {
  const row: Row = { paragraph: '1.6 V1', says: '', later: null, heldBy: [], holders: [], usedBy: [], tests: [] };
  const holder = { path: 'domain/b.ts', name: 'b' };
  const test = { path: 'test/a.test.ts', paragraphs: ['1.6 V1'], sentence: 'is so' };

  it('is at fault without a rule, without its test, or where nobody asks its rule and nothing says why', () => {
    expect(faultsOf(row)).toEqual(['1.6 V1: nothing holds it, and nothing says why']);
    expect(faultsOf({ ...row, later: 'left for later' })).toEqual([]);
    expect(faultsOf({ ...row, tests: [test], later: 'x' })).toEqual(['1.6 V1: tested, and no doc comment in domain/ cites it']);
    expect(faultsOf({ ...row, holders: [holder], usedBy: ['web'] })).toEqual(["1.6 V1: no test's title names it"]);
    expect(faultsOf({ ...row, holders: [holder], usedBy: ['cli'], tests: [test] })).toEqual([
      '1.6 V1: the year does not ask it, and nothing says why',
    ]);
    expect(faultsOf({ ...row, holders: [holder], usedBy: ['web'], tests: [test] })).toEqual([]);
    expect(faultsOf({ ...row, heldBy: ['web/nowhere.ts'] })).toEqual(['1.6 V1: web/nowhere.ts is not there']);
  });
});
