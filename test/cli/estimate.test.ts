import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { estimateCommand } from '../../cli/estimate.ts';
import { dataFolder } from '../data.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'estimate-'));
});
afterAll(() => rm(folder, { recursive: true, maxRetries: 20, retryDelay: 100 }));

/** Runs the command as typed by a person; gives its output and its exit code. */
async function minsheng(...typed: string[]): Promise<{ out: string; err: string; code: number }> {
  const said = { out: '', err: '' };
  const command = estimateCommand()
    .exitOverride()
    .configureOutput({ writeOut: (text) => (said.out += text), writeErr: (text) => (said.err += text) });
  try {
    await command.parseAsync(typed, { from: 'user' });
    return { ...said, code: 0 };
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem;
    return { ...said, code: problem.exitCode };
  }
}

async function estimate(answers: string, design: string, ...more: string[]) {
  const files = { answers: join(folder, 'answers.csv'), design: join(folder, 'design.yaml') };
  await writeFile(files.answers, answers);
  await writeFile(files.design, design);
  const { out, err, code } = await minsheng(files.answers, '--design', files.design, ...more);
  return { out, err: err.replaceAll(`${folder}/`, ''), code };
}

const Printed = z.object({
  estimates: z.array(z.looseObject({ estimate: z.number(), se: z.number(), low: z.number(), high: z.number(), n: z.int() })),
});
const estimatesOf = async (answers: string, design: string) => {
  const { out, err } = await estimate(answers, design, '--json');
  expect(err).toBe('');
  return Printed.parse(JSON.parse(out)).estimates;
};

const answers = 'town,people,score,happy\nA,10,3,Yes\nA,10,5,No\nB,30,4,Yes\nB,30,NA,\nB,30,2,Yes\n';
const design = 'stratum: town\npopulation: people\n';

describe('minsheng estimate (procedure 1.11 B)', () => {
  it('estimates means, totals and shares by strata, and says how many answered', async () => {
    const figures = await estimatesOf(
      answers,
      `${design}estimate:\n  - mean: score\n  - total: score\n  - share: happy\n    is: Yes\n`,
    );
    expect(figures).toMatchObject([
      { mean: 'score', estimate: 100 / 30, n: 4, missing: 1 },
      { total: 'score', estimate: 100, n: 4, missing: 1 },
      { share: 'happy', is: 'Yes', estimate: 25 / 30, n: 4, missing: 1 },
    ]);
  });

  it('prints a table to a person', async () => {
    const { out, code } = await estimate(
      answers,
      `${design}estimate: [{ mean: score }, { share: happy, is: "No" }, { total: score }]\n`,
    );
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.trim().split(/ {2,}/).slice(0, 2))).toEqual([
      ['estimate', 'se'],
      ['mean score', '3.33333'],
      ['share happy = No', '0.166667'],
      ['total score', '100.000'],
      [''],
    ]);
  });

  it('takes weights made elsewhere, one stratum where none is named, and another confidence', async () => {
    const weighted = 'w,y\n1,2\n3,6\n';
    const [usual] = await estimatesOf(weighted, 'weight: w\nestimate: [{ mean: y }]\n');
    const [narrow] = await estimatesOf(weighted, 'weight: w\nconfidence: 0.5\nestimate: [{ mean: y }]\n');
    expect(usual?.estimate).toBe(5);
    expect(((usual?.high ?? 0) - 5) / (usual?.se ?? 1)).toBeCloseTo(1.959964, 6);
    expect(((narrow?.high ?? 0) - 5) / (narrow?.se ?? 1)).toBeCloseTo(0.67449, 5);
  });

  it('fits the weights to known totals', async () => {
    const post = `${design}postStratify:\n  by: happy\n  totals: { Yes: 30, No: 10 }\nestimate: [{ share: happy, is: Yes }]\n`;
    const [figure] = await estimatesOf(answers.replace('B,30,NA,\n', ''), post);
    expect(figure).toMatchObject({ estimate: 0.75, se: 0 });
  });

  it('reads what a Chinese office program writes: GB18030, whatever is in it', async () => {
    const file = join(folder, 'gb.csv');
    const wanted = join(folder, 'gb.yaml');
    // 乡 and 镇 in GB18030
    const head = Buffer.from('w,town\n');
    const bytes = Buffer.concat([
      head,
      Buffer.from('1,'),
      Buffer.from([0xcf, 0xe7]),
      Buffer.from('\n3,'),
      Buffer.from([0xd5, 0xf2]),
      Buffer.from('\n'),
    ]);
    await writeFile(file, bytes);
    await writeFile(wanted, 'weight: w\nestimate: [{ share: town, is: 镇 }]\n');
    const { out } = await minsheng(file, '--design', wanted, '--json');
    expect(Printed.parse(JSON.parse(out)).estimates).toMatchObject([{ is: '镇', estimate: 0.75 }]);
  });

  it.each([
    ['1', 'Yes', 1 / 3],
    ['Ｙｅｓ', 'Yes', 2 / 3],
  ])('reads a share’s value %s as it stands in the file', async (cell, is, expected) => {
    const [figure] = await estimatesOf(`w,y\n1,${cell}\n1,Yes\n1,1\n`, `weight: w\nestimate: [{ share: y, is: ${is} }]\n`);
    expect(figure?.estimate).toBeCloseTo(expected, 12);
  });

  it.each([
    ['a number', '1', '1.0', '0', '１'],
    ['yes or no', 'true', 'TRUE', 'false', '是'],
    ['no', 'false', '否', 'true', 'No'],
  ])('counts %s with the care of a mean: what nobody answered is missing', async (_, is, hit, miss, wide) => {
    const unanswered = ['N/A', '拒答', '', 'NA', '未回答', 'refused', '—', 'ｎ／ａ', 'NULL'];
    const rows = [hit, miss, wide, ...unanswered].map((cell) => `1,${cell}\n`).join('');
    const [figure] = await estimatesOf(`w,y\n${rows}`, `weight: w\nestimate: [{ share: y, is: ${is} }]\n`);
    expect(figure).toMatchObject({ n: 3, missing: unanswered.length });
    expect(figure?.estimate).toBeCloseTo(2 / 3, 12);
  });

  it('takes what the design file names for missing too, and the value asked for as an answer whatever it says', async () => {
    const cells = 'w,y\n1,1\n1,不知道\n1,0\n1,99\n';
    const design = 'weight: w\nmissing: [不知道, 99]\nestimate: [{ share: y, is: 1 }, { mean: y }]\n';
    expect(await estimatesOf(cells, design)).toMatchObject([
      { estimate: 0.5, n: 2, missing: 2 },
      { estimate: 0.5, n: 2, missing: 2 },
    ]);
    const refused = await estimatesOf('w,y\n1,拒答\n1,满意\n1,NA\n', 'weight: w\nestimate: [{ share: y, is: 拒答 }]\n');
    expect(refused).toMatchObject([{ estimate: 0.5, n: 2, missing: 1 }]);
  });

  it.each([
    ['1', '不知道', 'expected a number, an empty cell or NA, found "不知道"; where it means no answer, name it'],
    ['1', '1,2', 'expected a number'],
    ['true', 'perhaps', 'expected true or false, an empty cell or NA, found "perhaps"'],
    ['1', '长'.repeat(100_000), `found "${'长'.repeat(40)}…"`],
  ])('refuses by its line what is neither %s nor another value nor missing', async (is, cell, message) => {
    const { err, code } = await estimate(`w,y\n1,1\n1,"${cell}"\n`, `weight: w\nestimate: [{ share: y, is: ${is} }]\n`);
    expect(code).toBe(2);
    expect(err).toContain('answers.csv:3: column "y": ');
    expect(err).toContain(message);
  });

  it.each([
    [
      'a number is none',
      answers.replace('3,Yes', 'three,Yes'),
      `${design}estimate: [{ mean: score }]`,
      'answers.csv:2: column "score": expected a number, an empty cell or NA, found "three"; where it means no answer, name it in the design file (missing: […])',
    ],
    [
      'a size is none',
      answers.replace('A,10,5', 'A,0,5'),
      `${design}estimate: [{ mean: score }]`,
      'answers.csv:3: column "people": expected a number above 0, found "0"',
    ],
    [
      'a size is missing',
      answers.replace('A,10,5', 'A,,5'),
      `${design}estimate: [{ mean: score }]`,
      'answers.csv:3: column "people": expected a number above 0, found ""',
    ],
    [
      'a stratum has two sizes',
      answers.replace('A,10,5', 'A,11,5'),
      `${design}estimate: [{ mean: score }]`,
      'answers.csv:3: column "people": stratum "A" had 10 before; expected one size a stratum, found 11',
    ],
    [
      'a stratum is missing',
      answers.replace('A,10,5', ',10,5'),
      `${design}estimate: [{ mean: score }]`,
      'answers.csv:3: column "town": expected a value, found ""',
    ],
    [
      'a stratum has fewer people than answers',
      answers.replaceAll('A,10', 'A,1'),
      `${design}estimate: [{ mean: score }]`,
      'answers.csv: stratum larger than population, stratum "A", answers 2, population 1',
    ],
    [
      'nobody answered',
      'w,y\n1,NA\n1,\n',
      'weight: w\nestimate: [{ mean: y }]',
      'answers.csv: column "y" has no value in any line',
    ],
    ['a column stands twice', 'w,w\n1,2\n', 'weight: w\nestimate: [{ mean: w }]', 'answers.csv:1: column "w" stands twice'],
    [
      'there are no answers',
      'w,y\n',
      'weight: w\nestimate: [{ mean: y }]',
      'answers.csv: expected a line of column names and at least one answer',
    ],
    [
      'a line has too many cells',
      'w,y\n1,2\n1,2,3\n',
      'weight: w\nestimate: [{ mean: y }]',
      'answers.csv was not read: line 3, column 3: 3 cells where the header has 2.',
    ],
    [
      'a column is not there',
      answers,
      `${design}estimate:\n  - mean: score\n  - mean: happiness\n`,
      'design.yaml:5:11: answers.csv has no column "happiness"; it has town, people, score, happy',
    ],
    [
      'the stratum’s column is not there',
      answers,
      'stratum: county\npopulation: people\nestimate: [{ mean: score }]',
      'design.yaml:1:10: answers.csv has no column "county"; it has town, people, score, happy',
    ],
    [
      'a total is missing',
      answers.replace('B,30,NA,\n', ''),
      `${design}postStratify: { by: happy, totals: { Yes: 3 } }\nestimate: [{ mean: score }]`,
      'answers.csv: post stratum without total, group "No"',
    ],
    [
      'neither population nor weight is named',
      answers,
      'stratum: town\nestimate: [{ mean: score }]',
      'design.yaml:1:1: expected population: <column> or weight: <column>',
    ],
    [
      'a figure is not known',
      answers,
      `${design}estimate:\n  - median: score\n`,
      'design.yaml:4:5: estimate.0: expected mean: <column>, total: <column>, or share: <column> with is: <value>',
    ],
    [
      'a key is not known',
      answers,
      `${design}estimate: [{ mean: score }]\nstrata: town\n`,
      'design.yaml:4:1: strata: unknown key; did you mean stratum?',
    ],
    ['the design file is empty', answers, '', 'design.yaml:1:1: Invalid input: expected object, received null'],
    [
      'the design file is not YAML',
      answers,
      'stratum: [town',
      'design.yaml:1:15: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
  ])('says where it is wrong when %s', async (_, csv, yaml, message) => {
    const { out, err, code } = await estimate(csv, yaml);
    expect([err, out, code]).toEqual([`error: ${message}\n`, '', 2]);
  });

  it('says so when a file cannot be read', async () => {
    const { err, code } = await minsheng('nothing.csv', '--design', 'nowhere.yaml');
    expect(err).toContain('error: nowhere.yaml: cannot be read (ENOENT');
    expect(code).toBe(2);
    const designFile = join(folder, 'design.yaml');
    await writeFile(designFile, 'weight: w\nestimate: [{ mean: y }]\n');
    const missing = await minsheng('nothing.csv', '--design', designFile);
    expect(missing.err).toContain('error: nothing.csv was not read: it cannot be opened (ENOENT');
    expect(missing.code).toBe(2);
  });
});

const data = dataFolder();
if (!data) console.log('minsheng estimate: the survey data are not here, its reference values are not checked');

describe.skipIf(!data)('the reference survey (procedure 1.11 B)', () => {
  it('equals the published estimates to a millionth', async () => {
    const survey = join(data ?? '', 'survey');
    const reference = z
      .object({ mean_api00: z.tuple([z.number(), z.number()]), prop_schwide_poststratified: z.tuple([z.number(), z.number()]) })
      .parse(JSON.parse(await readFile(join(survey, 'reference.json'), 'utf8')));
    const figures = await estimatesOf(
      await readFile(join(survey, 'apistrat.csv'), 'utf8'),
      'stratum: stype\npopulation: fpc\nestimate:\n  - mean: api00\n  - share: sch.wide\n    is: Yes\n',
    );
    const found = figures.map(({ estimate: value, se }) => [value, se]);
    const relative = [reference.mean_api00, reference.prop_schwide_poststratified].map((pair, figure) =>
      pair.map((value, part) => Math.abs((found[figure]?.[part] ?? Number.NaN) / value - 1)),
    );
    expect(relative.flat().every((error) => error < 1e-6)).toBe(true);
  });
});
