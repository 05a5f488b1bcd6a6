import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../data.ts';
import { folder, minsheng } from './tallyRun.ts';

const pb = (rows: string, rule = 'greedy'): string =>
  `META\nkey;value\nbudget;100\nvote_type;approval\nrule;${rule}\nmin_project_score_threshold;2\nnum_votes;4\nPROJECTS\nproject_id;cost;votes;selected\n` +
  `a;60;3;1\nb;50;2;0\nc;40;1;1\nVOTES\nvoter_id;vote\n${rows}`;
const four = '1;a\n2;a,b\n3;a,b,b\n4;c\n';

describe('minsheng tally on budgets', () => {
  it('decides by the rule that the file names, and says where the file says something else', async () => {
    const { out, err } = await minsheng({ 'e.pb': pb(four) }, 'e.pb', '--json', '--out', 'result.csv');
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      rule: { method: 'greedy', skip: true, threshold: 0 },
      selected: ['a', 'c'],
      unlikeFile: { votes: [], selected: [] },
    });
    expect(await readFile(join(folder, 'result.csv'), 'utf8')).toBe('project_id,votes,selected\na,3,1\nb,2,0\nc,1,1\n');

    const noSkip = await minsheng({ 'e.pb': pb(four, 'greedy-no-skip') }, 'e.pb', '--json');
    expect(JSON.parse(noSkip.out)).toMatchObject({ selected: ['a'], unlikeFile: { selected: ['c'] } });
    const threshold = await minsheng({ 'e.pb': pb(four, 'greedy-threshold') }, 'e.pb');
    expect(threshold.out).toBe(
      'greedy, at least 2 votes: 4 ballots, 60 of 100 spent\n   project  votes  score  cost\n*  a            3      3    60\n   b            2      2    50\n   c            1      1    40\n',
    );
  });

  it.each<[string[], string[], string]>([
    [['--method', 'greedy'], ['a', 'c'], 'greedy: '],
    [['--method', 'greedy', '--no-skip'], ['a'], 'greedy without skipping: '],
    [['--method', 'greedy', '--threshold', '2'], ['a'], 'greedy, at least 2 votes: '],
    [['--no-skip'], ['a'], 'greedy without skipping: '],
    [['--method', 'top-k', '--seats', '2'], ['a', 'b'], 'the 2 with the most votes: '],
    [['--seats', '1'], ['a'], 'the 1 with the most votes: '],
    [['--method', 'equal-shares'], ['a'], 'equal shares (utility cost, completion none): '],
    [
      ['--method', 'equal-shares', '--utility', 'cardinality', '--completion', 'add1u'],
      ['a', 'c'],
      'equal shares (utility cardinality, completion add1u): ',
    ],
    [['--method', 'phragmen'], ['a', 'c'], 'sequential Phragmén: '],
  ])('decides by %s', async (flags, selected, name) => {
    const { out } = await minsheng({ 'e.pb': pb(four, 'greedy') }, 'e.pb', '--json', ...flags);
    expect(JSON.parse(out)).toMatchObject({ selected });
    expect((await minsheng({}, 'e.pb', ...flags)).out).toContain(name);
  });

  it('leaves a rule of its own to a file that names it', async () => {
    const { out } = await minsheng({ 'e.pb': pb(four, 'equalshares') }, 'e.pb', '--json');
    expect(JSON.parse(out)).toMatchObject({ rule: { method: 'equal-shares' } });
  });

  it('reports ties and whatever the file announces wrongly', async () => {
    const { err, out } = await minsheng({ 'e.pb': pb('1;a\n2;b\n3;c\n') }, 'e.pb', '--json');
    expect(err).toBe(
      'note: e.pb, line 7: num_votes announces 4, the file holds 3\n' +
        'note: tie: a, b, c are equal and not all can be taken; a, c taken by id, which is no decision\n',
    );
    expect(JSON.parse(out)).toMatchObject({ ties: [{ tied: ['a', 'b', 'c'], taken: ['a', 'c'] }] });
    const stopped = await minsheng(
      { 'e.pb': pb('1;a\n2;a\n3;b\n4;c\n').replace('a;60', 'a;101') },
      'e.pb',
      '--method',
      'phragmen',
    );
    expect(stopped.err).toBe('');
  });

  it('takes the most named of a file of ballots', async () => {
    const files = { 'ballots.csv': 'voter_id,vote\n1,"a,b"\n2,a\n3,"b,a,a"\n4,c\n5,\n' };
    const { out } = await minsheng(files, 'ballots.csv', '--method', 'top-k', '--seats', '1', '--json');
    expect(JSON.parse(out)).toMatchObject({
      ballots: 5,
      selected: ['a'],
      projects: [
        { id: 'a', votes: 3 },
        { id: 'b', votes: 2 },
        { id: 'c', votes: 1 },
      ],
    });
    const columns = await minsheng({ 'ballots.csv': 'a,b\n1,\n1,1\n' }, 'ballots.csv', '--seats', '1', '--json');
    expect(JSON.parse(columns.out)).toMatchObject({ selected: ['a'], projects: [{ votes: 2 }, { votes: 1 }] });
  });

  it.each<[string, string[], string]>([
    ['ballots without costs', ['ballots.csv', '--method', 'greedy'], 'ballots.csv: --method greedy needs costs'],
    ['no number of seats', ['ballots.csv'], '--method top-k: expected --seats K'],
    ['an unknown project', ['bad.pb'], 'bad.pb, line 15: expected the id of a project of this file, found "z"'],
  ])('says what is wrong with %s', async (_, typed, message) => {
    const { err, code } = await minsheng({ 'ballots.csv': 'vote\na\n', 'bad.pb': pb('1;z\n') }, ...typed);
    expect(err).toContain(`error: ${message}`);
    expect(code).toBe(2);
  });

  const data = dataFolder();
  it.skipIf(data === undefined)('gives a real election its own winners', async () => {
    const file = join(data ?? '', 'pabulib', 'Poland_Warszawa_2017_Kamionek.pb');
    await writeFile(join(folder, 'kamionek.pb'), await readFile(file));
    const { out } = await minsheng({}, 'kamionek.pb', '--json');
    expect(JSON.parse(out)).toMatchObject({
      ballots: 927,
      spent: 307297,
      budget: 308298.85,
      unlikeFile: { votes: [], selected: [] },
    });
  });
});
