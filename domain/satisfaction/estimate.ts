import { entry, type WeightedSample } from './design.ts';
import { type Interval, wilson, zOf } from './wilson.ts';

/** What a sample says about the whole population, with its standard error and interval. */
export interface Estimate extends Interval {
  readonly estimate: number;
  readonly se: number;
  /** Answers used, and answers without a value for this question. */
  readonly n: number;
  readonly missing: number;
}

/**
 * The mean over the population, estimated from a weighted sample (procedure 1.11 B). Values are in the order of the answers; `undefined`
 * where the question was not answered: such rows stay in the design, as a part of the population about which nothing is said. Errors are by
 * linearisation: each answer's influence on the estimate, minus its post-stratum's mean, varies within strata; a stratum that was asked
 * completely has no error. Where nobody answered, the estimate is NaN.
 */
export function mean(sample: WeightedSample, values: readonly (number | undefined)[], confidence = 0.95): Estimate {
  const { estimate, se, used } = ratio(sample, values);
  return result(sample, estimate, se, used, confidence);
}

/** The sum over the population, estimated in the same way. */
export function total(sample: WeightedSample, values: readonly (number | undefined)[], confidence = 0.95): Estimate {
  const weighted = sample.weights.map((weight, row) => weight * (values[row] ?? 0));
  const used = values.filter((value) => value !== undefined).length;
  const se = errorOf(
    sample,
    values.map((value) => value ?? 0),
  );
  return result(sample, used === 0 ? Number.NaN : sumOf(weighted), se, used, confidence);
}

/** A share also has Wilson's interval, for its effective sample size: use it where the share is near 0 or 1. */
export interface ShareEstimate extends Estimate {
  readonly wilson: Interval;
}

/** The share of the population for which something is true. Low and high stay within 0 and 1. */
export function share(sample: WeightedSample, holds: readonly (boolean | undefined)[], confidence = 0.95): ShareEstimate {
  const values = holds.map((one) => (one === undefined ? undefined : Number(one)));
  const { estimate, se, used } = ratio(sample, values);
  const { low, high, ...rest } = result(sample, estimate, se, used, confidence);
  const effective = se > 0 ? (estimate * (1 - estimate)) / (se * se) : used;
  return { ...rest, low: Math.max(0, low), high: Math.min(1, high), wilson: wilson(estimate, effective, confidence) };
}

function ratio(sample: WeightedSample, values: readonly (number | undefined)[]) {
  const answered = sample.weights.map((weight, row) => (values[row] === undefined ? 0 : weight));
  const people = sumOf(answered);
  const estimate = sumOf(answered.map((weight, row) => weight * (values[row] ?? 0))) / people;
  const influence = values.map((value) => (value === undefined ? 0 : (value - estimate) / people));
  return { estimate, se: errorOf(sample, influence), used: values.filter((value) => value !== undefined).length };
}

function result(sample: WeightedSample, estimate: number, se: number, used: number, confidence: number): Estimate {
  const half = zOf(confidence) * se;
  return { estimate, se, low: estimate - half, high: estimate + half, n: used, missing: sample.weights.length - used };
}

/** The standard error of a weighted sum of influences. */
function errorOf({ weights, strata, postStrata }: WeightedSample, influence: readonly number[]): number {
  const residual = [...influence];
  for (const members of postStrata) {
    const centre =
      sumOf(members.map(({ row, weight }) => weight * entry(influence, row))) / sumOf(members.map(({ weight }) => weight));
    for (const { row } of members) residual[row] = entry(influence, row) - centre;
  }
  const variances = strata.map(({ rows, unasked }) => {
    const n = rows.length;
    if (n === 1) return 0;
    const parts = rows.map((row) => entry(weights, row) * entry(residual, row));
    const centre = sumOf(parts) / n;
    return (unasked * n * sumOf(parts.map((part) => (part - centre) ** 2))) / (n - 1);
  });
  return Math.sqrt(sumOf(variances));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
