import { refused, type Sentence } from '../tasks/verdict.ts';

/** How a sample was drawn, answer by answer: every list has one entry per answer. */
export interface SurveyDesign {
  readonly strata: readonly string[];
  /** The population of each stratum. With it, weights are population / answers, and errors get the finite population correction. */
  readonly populations?: ReadonlyMap<string, number>;
  /** Weights computed elsewhere; without `populations` there is no finite population correction. */
  readonly weights?: readonly number[];
  /** Known totals of another division (age, town and country), to which the weights are then adjusted. */
  readonly postStrata?: { readonly of: readonly string[]; readonly totals: ReadonlyMap<string, number> };
}

/** A sample ready for estimates: final weights, and what the errors need. */
export interface WeightedSample {
  readonly weights: readonly number[];
  /** Rows of each stratum, and 1 - n/N, the share of the stratum that was not asked. */
  readonly strata: readonly { readonly rows: readonly number[]; readonly unasked: number }[];
  /** Rows of each post-stratum with their weights before the adjustment. */
  readonly postStrata: readonly (readonly { readonly row: number; readonly weight: number }[])[];
}

export type DesignProblem =
  | 'no-answers'
  | 'no-weights'
  | 'weight-not-positive'
  | 'stratum-without-population'
  | 'stratum-larger-than-population'
  | 'stratum-with-one-answer'
  | 'post-stratum-without-total'
  | 'post-stratum-without-answers';

export type Weighing =
  | { readonly ok: true; readonly sample: WeightedSample }
  | { readonly ok: false; readonly problem: Sentence<DesignProblem> };

/**
 * Computes a sample's weights from its design (procedure 1.11 B). Refuses designs without an honest error: a stratum with one answer out of
 * many, more answers than people, a group without a known total.
 */
export function weigh(design: SurveyDesign): Weighing {
  const { strata: names, populations, weights: given, postStrata } = design;
  if (names.length === 0) return refused('no-answers');
  if (!populations && !given) return refused('no-weights');
  const bad = (given ?? []).findIndex((weight) => !(weight > 0 && weight < Infinity));
  if (bad >= 0) return refused('weight-not-positive', { row: bad });

  const strata = [];
  const weights: number[] = [...(given ?? [])];
  for (const [stratum, rows] of rowsBy(names)) {
    const n = rows.length;
    const population = populations ? populations.get(stratum) : Infinity;
    if (population === undefined) return refused('stratum-without-population', { stratum });
    if (n > population) return refused('stratum-larger-than-population', { stratum, answers: n, population });
    if (n === 1 && population > 1) return refused('stratum-with-one-answer', { stratum });
    if (!given) for (const row of rows) weights[row] = population / n;
    strata.push({ rows, unasked: 1 - n / population });
  }
  return postStrata ? fit(weights, strata, postStrata) : { ok: true, sample: { weights, strata, postStrata: [] } };
}

/** Adjusts the weights to known totals: multiplies each group's weights by its total over their sum. */
function fit(
  before: readonly number[],
  strata: WeightedSample['strata'],
  { of, totals }: NonNullable<SurveyDesign['postStrata']>,
): Weighing {
  const groups = rowsBy(of);
  for (const group of totals.keys()) if (!groups.has(group)) return refused('post-stratum-without-answers', { group });

  const weights = [...before];
  const postStrata = [];
  for (const [group, rows] of groups) {
    const total = totals.get(group);
    if (total === undefined) return refused('post-stratum-without-total', { group });
    const members = rows.map((row) => ({ row, weight: entry(before, row) }));
    const sum = members.reduce((all, { weight }) => all + weight, 0);
    for (const { row, weight } of members) weights[row] = (weight * total) / sum;
    postStrata.push(members);
  }
  return { ok: true, sample: { weights, strata, postStrata } };
}

/** The rows of each name, in the order in which the names first occur. */
function rowsBy(names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  names.forEach((name, row) => {
    const known = rows.get(name);
    if (known) known.push(row);
    else rows.set(name, [row]);
  });
  return rows;
}

/** The entry of a list that has one per answer; throws on a shorter list, which is a bug of the caller. */
export function entry(list: readonly number[], row: number): number {
  const found = list[row];
  if (found === undefined) throw new RangeError(`nothing for answer ${row}: every list needs one entry an answer`);
  return found;
}
