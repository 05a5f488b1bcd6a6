import { weigh, type WeightedSample } from '../../domain/satisfaction/design.ts';
import type { DesignFile, Wanted } from '../../domain/satisfaction/designFile.ts';
import { type Estimate, mean, share, total } from '../../domain/satisfaction/estimate.ts';
import { textOf } from '../textOf.ts';
import { WrongInput } from '../wrongInput.ts';
import { type Answers, matching, numbers, positive, readAnswers, sizes, someOf, texts } from './answers.ts';
import { type Design, type Path, readDesign } from './design.ts';

type Named = Wanted & Estimate;

/** All estimates that a design file wants, from a file of answers. */
export async function estimatesOf(answersFile: string, designFile: string): Promise<Named[]> {
  const design = readDesign(designFile, await textOf(designFile));
  return estimateAll(await readAnswers(answersFile, design.design.missing ?? []), design);
}

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

/** Prints estimates in aligned columns. */
export function table(estimates: readonly Named[]): string {
  const lines = estimates.map((one) => {
    const name = 'share' in one ? `share ${one.share} = ${one.is}` : 'mean' in one ? `mean ${one.mean}` : `total ${one.total}`;
    return [name, ...[one.estimate, one.se, one.low, one.high].map((figure) => figure.toPrecision(6)), String(one.n)];
  });
  const all = [['', 'estimate', 'se', 'low', 'high', 'n'], ...lines];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
  const pad = (cell: string, column: number) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0));
  return all.map((line) => line.map(pad).join('  ')).join('\n');
}
