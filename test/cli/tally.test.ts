import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { gb18030, noText, strangeTexts } from '../strange.ts';
import { folder, minsheng } from './tallyRun.ts';

/** Runs the command in its own process, with lines on its standard input. */
async function piped(input: string | Uint8Array): Promise<{ lines: string[]; err: string; code: number | null }> {
  const command = fileURLToPath(new URL('../../cli/tally.ts', import.meta.url));
  const script = `import { tallyCommand } from ${JSON.stringify(command)}; await tallyCommand().parseAsync(['--jsonl'], { from: 'user' });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: 'pipe' });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdin.end(input);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { lines: out.split('\n').filter((line) => line !== ''), err, code: await ended };
}

const rule = {
  seats: 2,
  candidates: ['c01', 'c02', 'c03'],
  ballot: 'choose-up-to-k',
  quorum: { share: '2/3', of: 'all' },
  pass: { majorityOf: 'all' },
  tie: 'run-off',
  shortfall: 'second-round',
};
const vote = {
  id: 'v1',
  rule,
  deputies: 5,
  present: 5,
  issued: 5,
  ballots: [['c01', 'c02'], ['c01', 'c03'], ['c01'], ['c02'], ['c02']],
};
const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe('minsheng tally --jsonl (procedure 1.6)', () => {
  it('1.6 answers each vote with its result, in the words of the rule', async () => {
    const { lines, err, code } = await piped(json(vote));
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        id: 'v1',
        valid: true,
        why: null,
        deputies: 5,
        present: 5,
        quorum: 4,
        majority: 3,
        issued: 5,
        returned: 5,
        void: 0,
        voidBecause: {},
        items: [
          { id: 'c01', for: 3, against: 0, abstain: 2, elected: true, because: 'most-votes' },
          { id: 'c02', for: 3, against: 0, abstain: 2, elected: true, because: 'most-votes' },
          { id: 'c03', for: 1, against: 0, abstain: 4, elected: false, because: 'no-majority' },
        ],
        elected: ['c01', 'c02'],
        runOff: [],
        openPlaces: 0,
        shortfall: 0,
      },
    ]);
  });

  it('answers bad lines with what is wrong and where, counts all others, and ends with an error', async () => {
    const bad = [
      'not json\n',
      json({ ...vote, id: 'equal', rule: { ...rule, seats: 3 } }),
      '\n',
      json({ ...vote, id: 'word', rule: { ...rule, tie: 'lot' } }),
      json({ ...vote, id: 7, present: -1 }),
      json({ ...vote, id: 'kind', ballots: [{ c01: 'for' }] }),
      json({ ...vote, id: 'marks', rule: { ...rule, ballot: 'per-item' }, ballots: [{ c01: 'yes' }] }),
      json({ ...vote, id: 'no list', ballots: [7] }),
      json([]),
      json({ ...vote, id: 'no rule', rule: undefined }),
    ];
    const { lines, err, code } = await piped(`${bad.join('')}${json({ ...vote, id: 'fine' }).trim()}`);
    expect(code).toBe(1);
    expect(err).toContain('9 bad lines');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { id: null, line: 1, where: '', error: expect.stringContaining('one JSON object a line') },
      { id: 'equal', line: 2, where: 'rule.candidates', error: 'expected more candidates than seats, found 3 for 3 seats' },
      { id: 'word', line: 4, where: 'rule.tie', error: expect.stringContaining('run-off') },
      { id: 7, line: 5, where: 'present', error: expect.stringContaining('0') },
      { id: 'kind', line: 6, where: 'ballots', error: expect.stringContaining('a list of ids') },
      { id: 'marks', line: 7, where: 'ballots', error: expect.stringContaining('for, against or abstain') },
      { id: 'no list', line: 8, where: 'ballots.0', error: expect.stringContaining('expected a list') },
      { id: null, line: 9, where: '', error: expect.stringContaining('object') },
      { id: 'no rule', line: 10, where: 'rule', error: expect.stringContaining('expected record') },
      { id: 'fine', valid: true },
    ]);
  });

  it('1.6 V6 voids a ballot that marks an item twice, also where JSON would keep the last without a word', async () => {
    const perItem = (ballots: string) =>
      `{"id":"p","rule":${JSON.stringify({ ...rule, ballot: 'per-item' })},"deputies":5,"present":5,"issued":5,"ballots":${ballots}}\n`;
    const { lines } = await piped(
      [
        '[{"c01":"for","c02":"for"},{"c01":"for","c01":"for"},{"c02":"against"}]',
        '[{"c01":"against","c\\u0030\\u0031" : "for"},{},{"c02":"for","c03":"against","c02":"for"}]',
        '[{"c01":"for"}],"note":{"c01":1,"c01":2},"note":"\\"c01\\": twice"',
        '[{"c01":"for","c01":"for"}],"ballots":[{"c01":"for"}]',
        '[{"c01":"for","c09":"for","c01":"for"}]',
      ]
        .map(perItem)
        .join(''),
    );
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { returned: 3, void: 1, voidBecause: { 'repeated-candidate': 1 }, items: [{ for: 1 }, { for: 1, against: 1 }, { for: 0 }] },
      { returned: 3, void: 2, voidBecause: { 'repeated-candidate': 2 } },
      { returned: 1, void: 0 },
      { returned: 1, void: 0 },
      { returned: 1, void: 1, voidBecause: { 'unknown-candidate': 1 } },
    ]);
  });

  it('reads a line in GB18030, and answers one that is no text with its number', async () => {
    const named = {
      ...vote,
      rule: { ...rule, candidates: ['养老', '修路', 'c03'] },
      ballots: [['养老', '修路'], ['养老']],
      present: 5,
      issued: 2,
    };
    const { lines } = await piped(Buffer.concat([gb18030(`${JSON.stringify(named)}\n`), noText, Buffer.from(json(vote))]));
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { id: 'v1', items: [{ id: '养老', for: 2 }, {}, {}] },
      { line: 2, error: expect.stringContaining('one JSON object') as string },
      { line: 3, error: 'expected a line in UTF-8 or GB18030, found signs of neither' },
      { id: 'v1', items: [{ id: 'c01' }, {}, {}] },
    ]);
  });

  it('recounts thousands at once', async () => {
    const many = Array.from({ length: 3_000 }, (_, id) => json({ ...vote, id })).join('');
    const { lines, code } = await piped(many);
    expect(code).toBe(0);
    expect(lines).toHaveLength(3_000);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ id: 2_999, elected: ['c01', 'c02'] });
  });
});

const yaml =
  'seats: 1\ncandidates: [c01, c02, c03]\nballot: choose-up-to-k\nshortfall: fewer-seats\ndeputies: 4\npresent: 4\nissued: 4\n';

describe('minsheng tally with an adopted rule (procedure 1.6)', () => {
  it('1.6 counts a column of ids, prints the result and writes result.csv', async () => {
    const files = { 'ballots.csv': 'ballot\nc01\nc01\n"c02"\nc01\n', 'rule.yaml': yaml };
    const { out, err, code } = await minsheng(files, 'ballots.csv', '--rule', 'rule.yaml', '--out', 'result.csv');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toBe(
      'deputies 4, present 4, quorum 3; majority 3\n' +
        'ballots issued 4, returned 4, void 0\n' +
        '   id   for  against  abstain\n' +
        '*  c01    3        0        1  most-votes\n' +
        '   c02    1        0        3  no-majority\n' +
        '   c03    0        0        4  no-majority\n',
    );
    expect(await readFile(join(folder, 'result.csv'), 'utf8')).toBe('project_id,votes,selected\nc01,3,1\nc02,1,0\nc03,0,0\n');
  });

  it('1.6 shows a run-off, a shortfall, void ballots and a vote that is not valid', async () => {
    const files = { 'ballots.csv': 'ballot,voter_id\n"c01",1\n"c02",2\n"c01,c02",3\n', 'rule.yaml': `${yaml}pass: plurality\n` };
    const tie = await minsheng(files, 'ballots.csv', '--rule', 'rule.yaml');
    expect(tie.out).toContain('majority not needed');
    expect(tie.out).toContain('void 1 (too-many-marks 1)');
    expect(tie.out).toContain('run-off: c01, c02 for 1 place\n');
    const majority = await minsheng(
      { 'rule.yaml': yaml },
      'ballots.csv',
      '--rule',
      'rule.yaml',
      '--present',
      '2',
      '--issued',
      '2',
    );
    expect(majority.out).toContain('NOT VALID: no-quorum');
    const short = await minsheng({}, 'ballots.csv', '--rule', 'rule.yaml', '--json');
    expect(JSON.parse(short.out)).toMatchObject({ rule: expect.stringMatching(/^[0-9a-f]{64}$/), shortfall: 1, elected: [] });
    expect((await minsheng({}, 'ballots.csv', '--rule', 'rule.yaml')).out).toContain('shortfall: 1 place\n');
  });

  it('1.6 V9 counts a column for each candidate, whose names the rule need not repeat', async () => {
    const files = {
      'ballots.csv': 'id;c01;c02;c03\n1;for;against;\n2;赞成;弃权;反对\n3;x;0;1\n',
      'rule.yaml': 'seats: 1\nballot: per-item\nshortfall: next-session\npass: {majorityOf: valid}\n',
    };
    const { out, err } = await minsheng(files, 'ballots.csv', '--rule', 'rule.yaml', '--json', '--deputies', '3');
    expect(JSON.parse(out)).toMatchObject({
      items: [
        { id: 'c01', for: 3, against: 0, abstain: 0 },
        { id: 'c02', for: 0, against: 1, abstain: 2 },
        { id: 'c03', for: 1, against: 1, abstain: 1 },
      ],
      elected: ['c01'],
    });
    expect(err).toContain('note: issued: not given, taken as 3 from ballots.csv; say --issued\n');
    expect(err).toContain('note: present: not given');
    const chosen = await minsheng({ 'rule.yaml': yaml }, 'ballots.csv', '--rule', 'rule.yaml', '--json');
    expect(JSON.parse(chosen.out)).toMatchObject({ returned: 3, void: 1, items: [{ for: 2 }, { for: 0 }, { for: 0 }] });
  });

  it('1.6 reads ranks, and voids two of one rank', async () => {
    const files = { 'ballots.csv': 'c01,c02,c03\n1,2,\n2,1,3\n1,1,\n,,\n', 'rule.yaml': yaml.replace('choose-up-to-k', 'rank') };
    const { out } = await minsheng(files, 'ballots.csv', '--rule', 'rule.yaml', '--json');
    expect(JSON.parse(out)).toMatchObject({
      returned: 4,
      void: 1,
      items: [{ for: 1, points: 3 }, { for: 1, points: 3 }, { points: 0 }],
    });
  });

  const byRule = (files: Record<string, string | Uint8Array>) =>
    minsheng({ 'rule.yaml': yaml, ...files }, 'ballots.csv', '--rule', 'rule.yaml', '--json');

  it.each([
    ['序号,c01,c02,c03\n1,1,,\n', '序号', ''],
    ['c01,c02,c03,c04\n1,,,1\n', 'c04', 'did you mean "c01"?'],
    ['voterid,c01,c02,c03\n7,1,,\n', 'voterid', 'did you mean "voter_id"?'],
    ['备注,ballot\nx,c01\n', '备注', ''],
    [`${'长'.repeat(100_000)},c01\n1,1\n`, `${'长'.repeat(40)}…`, ''],
  ])('refuses a column that is neither a paper’s nor a candidate’s: %.20s', async (sheet, column, meant) => {
    const { err, code, out } = await byRule({ 'ballots.csv': sheet });
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain(`ballots.csv, line 1, column "${column}": neither a candidate nor a column of papers (voter_id, `);
    expect(err).toContain(meant);
    const bare = await minsheng({ 'ballots.csv': sheet.replace('c04', '合计') }, 'ballots.csv', '--seats', '1');
    if (!sheet.startsWith('voterid') && !sheet.startsWith('长')) expect(bare.err).toContain('neither a candidate');
  });

  it.each(['c01、c02', 'c01，c03', 'c01；c03', 'ｃ０１　ｃ０２', 'c01;c02', 'Ｃ０１'.toLowerCase()])(
    'reads Chinese commas and wide letters in a ballot: %s',
    async (ballot) => {
      const { out } = await byRule({ 'ballots.csv': `ballot\n"${ballot}"\n`, 'rule.yaml': yaml.replace('seats: 1', 'seats: 2') });
      expect(JSON.parse(out)).toMatchObject({ void: 0, items: [{ id: 'c01', for: 1 }, {}, {}], voids: [] });
    },
  );

  it('reads wide marks, and a sheet in GB18030', async () => {
    const wide = await byRule({ 'ballots.csv': 'voter_id,ｃ０１,c02,c03\n1,１,０,\n2,√,,\n' });
    expect(JSON.parse(wide.out)).toMatchObject({ returned: 2, void: 0, items: [{ id: 'c01', for: 2 }, {}, {}] });
    const rule = yaml.replaceAll('c01', '养老').replaceAll('c02', '修路');
    const gb = await byRule({
      'ballots.csv': gb18030('ballot\n"养老、修路"\n养老\n'),
      'rule.yaml': gb18030(rule.replace('seats: 1', 'seats: 2')),
    });
    expect(JSON.parse(gb.out)).toMatchObject({
      returned: 2,
      void: 0,
      items: [{ id: '养老', for: 2 }, { id: '修路', for: 1 }, {}],
    });
    const neither = await byRule({ 'ballots.csv': noText });
    expect([neither.code, neither.err]).toEqual([
      2,
      expect.stringContaining('ballots.csv was not read: line 2 has signs that are not known'),
    ]);
  });

  it('1.6 V6 lists each void ballot by its line and paper, with what is wrong with it', async () => {
    const sheet = 'id,ballot\nA1,c01\nA2,c09 c01\nA3,"c01,c01"\nA4,"c01,c02"\nA5,\u001b[31m\n';
    const { out, err } = await byRule({ 'ballots.csv': sheet });
    expect(JSON.parse(out)).toMatchObject({
      void: 4,
      voids: [
        { line: 3, id: 'A2', because: 'unknown-candidate', ids: ['c09'] },
        { line: 4, id: 'A3', because: 'repeated-candidate', ids: ['c01'] },
        { line: 5, id: 'A4', because: 'too-many-marks', ids: [] },
        { line: 6, id: 'A5', because: 'unknown-candidate' },
      ],
    });
    expect(err).toContain('note: ballots.csv, line 3, paper "A2": void, unknown-candidate "c09"\n');
    expect(err).not.toContain('\u001b');
  });

  it.each(strangeTexts.map((each) => [each.name, each.text] as const))(
    '%s in a ballot: void by its line, and the others count',
    async (_, strange) => {
      const { out, code } = await byRule({ 'ballots.csv': `ballot\n"${strange.replaceAll('"', '')}"\nc01\n` });
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ returned: 2, void: 1, voids: [{ line: 2 }], items: [{ for: 1 }, {}, {}] });
    },
  );

  it.each<[string, Record<string, string>, string[], string]>([
    ['a file that is not there', {}, ['gone.csv', '--rule', 'rule.yaml'], 'gone.csv: cannot be read'],
    ['a rule that is not there', {}, ['ballots.csv', '--rule', 'gone.yaml'], 'gone.yaml: cannot be read'],
    [
      'a rule that breaks the procedure',
      { 'rule.yaml': yaml.replace('seats: 1', 'seats: 3') },
      [],
      'rule.yaml, candidates: expected more candidates than seats, found 3 for 3 seats',
    ],
    ['a rule that is no YAML', { 'rule.yaml': 'seats: [1' }, [], 'rule.yaml, line 1: '],
    ['a rule that is a list', { 'rule.yaml': '- 1' }, [], 'rule.yaml: '],
    [
      'a roll that is no number',
      { 'rule.yaml': `${yaml}present: many\n`.replace('present: 4\n', '') },
      [],
      'rule.yaml, present: ',
    ],
    [
      'a mark that is none',
      { 'ballots.csv': 'c01,c02,c03\n1,maybe,\n' },
      [],
      'ballots.csv, line 2, column c02: expected for, against, abstain, 1, 0 or nothing, found "maybe"',
    ],
    [
      'a rank that is none',
      { 'ballots.csv': 'c01,c02,c03\n1,\n0,1,\n', 'rule.yaml': yaml.replace('choose-up-to-k', 'rank') },
      [],
      'ballots.csv, line 3, column c01: expected a rank',
    ],
    [
      'ids where marks are asked for',
      { 'ballots.csv': 'ballot\nc01\n', 'rule.yaml': yaml.replace('choose-up-to-k', 'per-item') },
      [],
      'ballots.csv, line 1: expected a column for each candidate',
    ],
    ['an empty file', { 'ballots.csv': '' }, [], 'ballots.csv, line 1: expected a column "ballot"'],
    ['a broken file', { 'ballots.csv': 'c01,c02\n"1,2\n' }, [], 'ballots.csv: '],
    [
      'a method beside a rule',
      {},
      ['ballots.csv', '--rule', 'rule.yaml', '--method', 'top-k'],
      '--rule: expected without --method',
    ],
    ['a budget with a rule', { 'a.pb': '' }, ['a.pb', '--rule', 'rule.yaml'], 'a.pb: expected a file of ballots (.csv)'],
  ])('says what is wrong with %s, and where', async (_, files, typed, message) => {
    const good = { 'ballots.csv': 'ballot\nc01\n', 'rule.yaml': yaml };
    const { err, out, code } = await minsheng(
      { ...good, ...files },
      ...(typed.length > 0 ? typed : ['ballots.csv', '--rule', 'rule.yaml']),
    );
    expect(err).toContain(`error: ${message}`);
    expect({ out, code }).toEqual({ out: '', code: 2 });
  });

  it('says what it expects where nothing or nonsense is given', async () => {
    expect(await minsheng({})).toMatchObject({ code: 2, err: expect.stringContaining('expected a file') });
    const nonsense = await minsheng({}, 'ballots.csv', '--seats', 'two');
    expect(nonsense).toMatchObject({ code: 1, err: expect.stringContaining('expected a whole number, found "two"') });
    const nowhere = await minsheng(
      { 'ballots.csv': 'ballot\nc01\n', 'rule.yaml': yaml },
      'ballots.csv',
      '--rule',
      'rule.yaml',
      '--out',
      'no/where/result.csv',
    );
    expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining('cannot be written') });
  });
});
