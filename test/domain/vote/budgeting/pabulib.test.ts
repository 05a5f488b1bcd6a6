import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decideBudget, type Election, readPabulib, ruleOfFile, usualUtility } from '../../../../domain/vote/budgeting.ts';
import { asNumber, inUnits, readDecimal } from '../../../../domain/vote/budgeting/decimal.ts';
import { countProjects } from '../../../../domain/vote/budgeting/election.ts';
import { readRows } from '../../../../domain/vote/budgeting/rows.ts';
import { dataFolder } from '../../../data.ts';

const file = ({
  meta = '',
  type = 'approval',
  projects = 'project_id;cost;votes;name;selected\na;10.50;2;One;1\nb;3,5;1;None;0\nc;7;0;;',
  votes = 'voter_id;vote\n1;a,b\n2;a',
} = {}) => `META\nkey;value\nbudget;20\nvote_type;${type}\n${meta}PROJECTS\n${projects}\nVOTES\n${votes}\n`;

const electionIn = (text: string): Election => {
  const reading = readPabulib(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.election;
};

const countsIn = (text: string) => countProjects(electionIn(text)).map(({ id, votes, score }) => [id, votes, score]);

describe('a Pabulib file', () => {
  it('reads budget, costs and ballots in whole numbers of the smallest unit', () => {
    expect(electionIn(file())).toEqual({
      voteType: 'approval',
      unit: 10n,
      scoreUnit: 1n,
      budget: 200n,
      projects: [
        { id: 'a', name: 'One', cost: 105n, published: { votes: 2, selected: true } },
        { id: 'b', name: 'b', cost: 35n, published: { votes: 1, selected: false } },
        { id: 'c', name: 'c', cost: 70n, published: { votes: 0, selected: null } },
      ],
      ballots: 2,
      groups: [
        {
          ballots: 1,
          marks: [
            { project: 0, score: 1n },
            { project: 1, score: 1n },
          ],
        },
        { ballots: 1, marks: [{ project: 0, score: 1n }] },
      ],
      rule: null,
      threshold: 0,
    });
  });

  it('counts a project named twice on one ballot once, and an empty ballot as a ballot', () => {
    const text = file({ votes: 'voter_id;vote\n1;a,a,b\n2;\n3;None\n4; b , a ' });
    expect(countsIn(text)).toEqual([
      ['a', 2, 2n],
      ['b', 2, 2n],
      ['c', 0, 0n],
    ]);
    expect(electionIn(text)).toMatchObject({ ballots: 4, groups: [{ ballots: 2 }, { ballots: 2, marks: [] }] });
  });

  it('gives Borda points by place, from the most that may be named', () => {
    const votes = 'voter_id;vote\n1;a,b\n2;b,c,b,a\n3;a,b,c';
    expect(countsIn(file({ type: 'ordinal', votes }))).toEqual([
      ['a', 3, 7n],
      ['b', 3, 7n],
      ['c', 2, 3n],
    ]);
    expect(countsIn(file({ type: 'ordinal', votes, meta: 'max_length;2\n' }))).toEqual([
      ['a', 3, 4n],
      ['b', 3, 4n],
      ['c', 2, 1n],
    ]);
  });

  it('adds up points, with decimals too', () => {
    const votes = 'voter_id;vote;points\n1;a,b;2.5,1\n2;c,a;3,0.25\n3;;\n4;b,b;1,9';
    expect(countsIn(file({ type: 'cumulative', votes }))).toEqual([
      ['a', 2, 275n],
      ['b', 2, 200n],
      ['c', 1, 300n],
    ]);
    const result = decideBudget(electionIn(file({ type: 'scoring', votes })), { method: 'greedy', skip: true, threshold: 0 });
    expect(result.projects.map(({ score }) => score)).toEqual([2.75, 2, 3]);
    expect(countsIn(file({ type: 'cumulative', votes: 'voter_id;vote\n1;a' }))).toEqual([
      ['a', 1, 0n],
      ['b', 0, 0n],
      ['c', 0, 0n],
    ]);
  });

  it('takes choose-1 as an approval of one', () => {
    expect(countsIn(file({ type: 'choose-1', votes: 'voter_id;vote\n1;a\n2;c' }))).toEqual([
      ['a', 1, 1n],
      ['b', 0, 0n],
      ['c', 1, 1n],
    ]);
  });

  it('reads any spelling of its sections, a mark of byte order, line ends of all systems, and cells in quotation marks', () => {
    const text = `\uFEFF${file({ projects: 'project_id;cost;name\na;1;"A; ""big""\nhouse" ;\nb;2;5" pipe\nc;3;"" ' })}`
      .replace('META', 'meta;')
      .replaceAll('\n', '\r\n');
    const { projects } = electionIn(text);
    expect(projects.map(({ name }) => name)).toEqual(['A; "big"\nhouse', '5" pipe', 'c']);
  });

  it.each<[string, string, object]>([
    [
      'no section',
      'META\nkey;value\nbudget;1\n',
      { id: 'pb-vote-type-unknown', facts: { where: 'vote_type', found: '', line: 2 } },
    ],
    ['nothing', '', { id: 'pb-section-missing', facts: { expected: 'META', line: 1 } }],
    [
      'no projects',
      'META\nkey;value\nbudget;1\nvote_type;approval\nVOTES\nvoter_id;vote\n',
      { id: 'pb-section-missing', facts: { expected: 'PROJECTS', line: 6 } },
    ],
    [
      'a section without its column names',
      `${file().split('VOTES')[0]}VOTES\n`,
      { id: 'pb-section-missing', facts: { expected: 'VOTES', line: 10 } },
    ],
    [
      'no column of costs',
      file({ projects: 'project_id;price\na;1' }),
      { id: 'pb-column-missing', facts: { expected: 'cost', section: 'PROJECTS', line: 6 } },
    ],
    ['no budget', file().replace('budget;20\n', ''), { id: 'pb-value-missing', facts: { where: 'budget', line: 2 } }],
    [
      'a budget that is no number',
      file().replace('budget;20', 'budget;much'),
      { id: 'pb-not-a-number', facts: { where: 'budget', found: 'much', line: 3 } },
    ],
    [
      'a project without id',
      file({ projects: 'project_id;cost\n;1' }),
      { id: 'pb-value-missing', facts: { where: 'project_id', line: 7 } },
    ],
    [
      'a project without cost',
      file({ projects: 'project_id;cost\na;' }),
      { id: 'pb-value-missing', facts: { where: 'cost', line: 7 } },
    ],
    [
      'a project twice',
      file({ projects: 'project_id;cost\na;1\na;2' }),
      { id: 'pb-project-twice', facts: { found: 'a', line: 8 } },
    ],
    [
      'an unknown kind of vote',
      file({ type: 'veto' }),
      { id: 'pb-vote-type-unknown', facts: { where: 'vote_type', found: 'veto', line: 4 } },
    ],
    [
      'a vote for nothing known',
      file({ votes: 'voter_id;vote\n1;a\n2;z' }),
      { id: 'pb-project-unknown', facts: { found: 'z', line: 13 } },
    ],
    [
      'fewer points than projects',
      file({ type: 'cumulative', votes: 'voter_id;vote;points\n1;a,b;3' }),
      { id: 'pb-points-do-not-match', facts: { points: 1, projects: 2, line: 12 } },
    ],
    [
      'points that are no number',
      file({ type: 'cumulative', votes: 'voter_id;vote;points\n1;a;x' }),
      { id: 'pb-not-a-number', facts: { where: 'points', found: 'x', line: 12 } },
    ],
    [
      'a quotation mark that stays open',
      file({ projects: 'project_id;cost;name\na;1;"open' }),
      { id: 'pb-quote-not-closed', facts: { line: 7 } },
    ],
  ])('says what is wrong with %s, and in which line', (_, text, problem) => {
    expect(readPabulib(text)).toMatchObject({ ok: false, problem });
  });

  it('does not hide a mistake of its caller', () => {
    const nothing: string = JSON.parse('null');
    expect(() => readPabulib(nothing)).toThrow(TypeError);
  });

  it('warns where it announces other numbers than it holds', () => {
    expect(readPabulib(file({ meta: 'num_projects;3\nnum_votes;5\n' }))).toMatchObject({
      ok: true,
      warnings: [{ id: 'pb-number-differs', facts: { where: 'num_votes', announced: '5', found: 2, line: 6 } }],
    });
  });

  it('names its own rule', () => {
    const ruleOf = (rule: string) => ruleOfFile(electionIn(file({ meta: `rule;${rule}\nmin_project_score_threshold;7\n` })));
    expect(ruleOf('greedy')).toEqual({ method: 'greedy', skip: true, threshold: 0 });
    expect(ruleOf('greedy-no-skip')).toEqual({ method: 'greedy', skip: false, threshold: 0 });
    expect(ruleOf('Greedy-Threshold')).toEqual({ method: 'greedy', skip: true, threshold: 7 });
    expect(ruleOf('equalshares')).toEqual({ method: 'equal-shares', utility: 'cost', completion: 'none' });
    expect(ruleOf('equalshares/add1')).toEqual({ method: 'equal-shares', utility: 'cost', completion: 'add1u' });
    expect(ruleOf('unknown')).toEqual({ method: 'greedy', skip: true, threshold: 0 });
    expect(ruleOfFile(electionIn(file()))).toEqual({ method: 'greedy', skip: true, threshold: 0 });
  });

  it('is worth its price with approvals, and its points otherwise', () => {
    const utilityOf = (type: string) => usualUtility(electionIn(file({ type })));
    expect(['approval', 'choose-1', 'ordinal', 'cumulative', 'scoring'].map(utilityOf)).toEqual([
      'cost',
      'cost',
      'cardinality',
      'cardinality',
      'cardinality',
    ]);
  });

  it('keeps decimals exact', () => {
    expect(readDecimal('0.10')).toEqual({ digits: 1n, places: 1 });
    expect(readDecimal('308298.85')).toEqual({ digits: 30829885n, places: 2 });
    expect(readDecimal('1.0500')).toEqual({ digits: 105n, places: 2 });
    expect(readDecimal(' 10.00 ')).toEqual({ digits: 10n, places: 0 });
    expect(readDecimal('7.')).toEqual({ digits: 7n, places: 0 });
    expect(['', '-1', '1e3', '.5', '1.2.3'].map(readDecimal)).toEqual(Array.from({ length: 5 }, () => undefined));
    expect(asNumber(30829805n, 100n)).toBe(308298.05);
    expect(asNumber(7n, 1n)).toBe(7);
  });

  it('reads decimals written with a comma, and numbers of many places as multiples of one unit', () => {
    expect(readDecimal('1,50')).toEqual({ digits: 15n, places: 1 });
    expect(readDecimal('007')).toEqual({ digits: 7n, places: 0 });
    expect(readDecimal('100')).toEqual({ digits: 100n, places: 0 });
    expect(['1.5x', 'x1.5', '1,5,', '1 5', '٣'].map(readDecimal)).toEqual(Array.from({ length: 5 }, () => undefined));
    expect(inUnits({ digits: 105n, places: 2 }, 2)).toBe(105n);
    expect(inUnits({ digits: 105n, places: 2 }, 5)).toBe(105_000n);
    expect(inUnits({ digits: 7n, places: 0 }, 1)).toBe(70n);
    expect(asNumber(5n, 1000n)).toBe(0.005);
    expect(asNumber(1234n, 10n)).toBe(123.4);
    expect(asNumber(0n, 100n)).toBe(0);
  });

  it('reads cells in quotation marks, over lines too, each record under the line on which it begins', () => {
    expect(readRows('"a;b"; c \r\n" d ""e"" ";f\n"g\nh";i\rj')).toEqual([
      { line: 1, cells: ['a;b', 'c'] },
      { line: 2, cells: ['d "e"', 'f'] },
      { line: 3, cells: ['g\nh', 'i'] },
      { line: 5, cells: ['j'] },
    ]);
    expect(readRows('a"b;c"\n"d"e;f')).toEqual([
      { line: 1, cells: ['a"b', 'c"'] },
      { line: 2, cells: ['de', 'f'] },
    ]);
    expect(readRows('"";x;\n;"";')).toEqual([{ line: 1, cells: ['', 'x', ''] }]);
    expect(readRows('"a\nb\nc";d\ne')).toEqual([
      { line: 1, cells: ['a\nb\nc', 'd'] },
      { line: 4, cells: ['e'] },
    ]);
    expect(readRows('"a\n""b""\nc"')).toEqual([{ line: 1, cells: ['a\n"b"\nc'] }]);
    expect(readRows('\uFEFFa;b\uFEFFb')).toEqual([{ line: 1, cells: ['a', 'b\uFEFFb'] }]);
    expect(readRows('a;b\uFEFFb')).toEqual([{ line: 1, cells: ['a', 'b\uFEFFb'] }]);
    expect(readRows('a"b";c')).toEqual([{ line: 1, cells: ['a"b"', 'c'] }]);
    expect(readRows('a\n"b;c\nd')).toEqual({ unclosedOn: 2 });
    expect(readRows('a;"b""')).toEqual({ unclosedOn: 1 });
    expect(readRows('a"')).toEqual([{ line: 1, cells: ['a"'] }]);
    expect(readRows(' a ; b\t')).toEqual([{ line: 1, cells: ['a', 'b'] }]);
    expect(readRows('')).toEqual([]);
  });

  it('skips lines that hold nothing', () => {
    expect(readRows('a;b\n\n;;\nc')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 4, cells: ['c'] },
    ]);
  });
});

const data = dataFolder();
const files = data ? readdirSync(join(data, 'pabulib')).filter((name) => name.endsWith('.pb')) : [];

describe.skipIf(files.length === 0)('the elections in the data folder', () => {
  it.each(files)('%s counts and decides as its city did', (name) => {
    const election = electionIn(readFileSync(join(data ?? '', 'pabulib', name), 'utf8'));
    const result = decideBudget(election, ruleOfFile(election));
    expect(result.projects.map(({ votes }) => votes)).toEqual(election.projects.map(({ published }) => published.votes));
    expect(result.projects.map(({ selected }) => selected)).toEqual(election.projects.map(({ published }) => published.selected));
    expect(result.ties).toEqual([]);
  });
});
