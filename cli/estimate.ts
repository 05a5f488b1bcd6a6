// minsheng estimate: estimates a population from a file of answers and a file that describes how the sample was drawn.
import { Command } from 'commander';
import { weigh, type WeightedSample } from '../domain/satisfaction/design.ts';
import type { DesignFile, Wanted } from '../domain/satisfaction/designFile.ts';
import { type Estimate, mean, share, total } from '../domain/satisfaction/estimate.ts';
import { type Answers, matching, numbers, positive, readAnswers, sizes, someOf, texts } from './estimate/answers.ts';
import { MISSING } from './estimate/cells.ts';
import { type Design, type Path, readDesign } from './estimate/design.ts';
import { textOf, WrongInput } from './wrongInput.ts';

/** `minsheng estimate <answers.csv> --design <design.yaml> [--json]`. Wrong input ends with exit code 2 and is named by its place. */
export const estimateCommand = (): Command =>
  new Command('estimate')
    .summary('estimate means, totals and shares of a population from a sample survey')
    .description(
      'Estimates means, totals and shares of a population from a sample survey, with standard errors and intervals.\n\n' +
        'The design file (YAML):\n' +
        '  stratum: <column>          absent: one stratum\n' +
        '  population: <column>       size of each answer’s stratum; or weight: <column>\n' +
        '  postStratify: { by: <column>, totals: { <value>: <people>, … } }\n' +
        '  confidence: 0.95\n' +
        '  estimate: [ { mean: <column> }, { total: <column> }, { share: <column>, is: <value> } ]\n' +
        '  missing: [不知道]          cells that are missing answers too\n\n' +
        `Missing answers are an empty cell and ${MISSING.slice(1).join(', ')}. What is neither missing nor of the kind asked for is refused by its line.`,
    )
    .argument('<answers.csv>', '.csv, .csv.gz or .xlsx: one answer a line, under a line of column names')
    .requiredOption('--design <design.yaml>', 'how the sample was drawn, and what is wanted of it')
    .option('--json', 'print {"estimates":[{"mean":…,"estimate":…,"se":…,"low":…,"high":…,"n":…}]}')
    .action(async (answersFile: string, options: { design: string; json?: true }, command: Command) => {
      try {
        const design = readDesign(options.design, await textOf(options.design));
        const answers = await readAnswers(answersFile, design.design.missing ?? []);
        const estimates = estimateAll(answers, design);
        command.configureOutput().writeOut?.(`${options.json ? JSON.stringify({ estimates }) : table(estimates)}\n`);
      } catch (problem) {
        if (!(problem instanceof WrongInput)) throw problem;
        command.error(`error: ${problem.message}`, { exitCode: 2, code: 'minsheng.wrongInput' });
      }
    });

type Named = Wanted & Estimate;

function estimateAll(answers: Answers, { design, at }: Design): Named[] {
  const columnAt = (path: Path, column: string): string => {
    if (answers.columns.includes(column)) return column;
    throw new WrongInput(`${at(path)}: ${answers.file} has no column "${column}"; it has ${answers.columns.join(', ')}`);
  };
  const sample = weighAnswers(answers, design, columnAt);
  return design.estimate.map((wanted, index) => {
    if ('share' in wanted) {
      const column = columnAt(['estimate', index, 'share'], wanted.share);
      const holds = someOf(matching(answers, column, wanted.is), answers, column);
      return { ...wanted, ...share(sample, holds, design.confidence) };
    }
    const kind = 'mean' in wanted ? 'mean' : 'total';
    const column = columnAt(['estimate', index, kind], 'mean' in wanted ? wanted.mean : wanted.total);
    const values = someOf(numbers(answers, column), answers, column);
    return { ...wanted, ...(kind === 'mean' ? mean : total)(sample, values, design.confidence) };
  });
}

function weighAnswers(
  answers: Answers,
  { stratum, population, weight, postStratify }: DesignFile,
  columnAt: (path: Path, column: string) => string,
): WeightedSample {
  const strata = stratum === undefined ? answers.rows.map(() => 'all') : texts(answers, columnAt(['stratum'], stratum));
  const populations = population === undefined ? undefined : sizes(answers, strata, columnAt(['population'], population));
  const weights = weight === undefined ? undefined : positive(answers, columnAt(['weight'], weight));
  const postStrata = postStratify && {
    of: texts(answers, columnAt(['postStratify', 'by'], postStratify.by)),
    totals: new Map(Object.entries(postStratify.totals)),
  };
  const weighing = weigh({
    strata,
    ...(populations && { populations }),
    ...(weights && { weights }),
    ...(postStrata && { postStrata }),
  });
  if (weighing.ok) return weighing.sample;
  const { id, facts } = weighing.problem;
  const about = Object.entries(facts).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  throw new WrongInput(`${answers.file}: ${[id.replaceAll('-', ' '), ...about].join(', ')}`);
}

function table(estimates: readonly Named[]): string {
  const lines = estimates.map((one) => {
    const name = 'share' in one ? `share ${one.share} = ${one.is}` : 'mean' in one ? `mean ${one.mean}` : `total ${one.total}`;
    return [name, ...[one.estimate, one.se, one.low, one.high].map((figure) => figure.toPrecision(6)), String(one.n)];
  });
  const all = [['', 'estimate', 'se', 'low', 'high', 'n'], ...lines];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
  const pad = (cell: string, column: number) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0));
  return all.map((line) => line.map(pad).join('  ')).join('\n');
}
