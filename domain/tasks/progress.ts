import { z } from 'zod';
import { type Day, daysBetween } from '../calendar.ts';

/** A dated step of a task. Weights are whole numbers and need not add up to 100: shares of their sum count. */
export interface Milestone {
  readonly due: Day;
  readonly weight: number;
  /** What an inspector accepted of it: all or nothing, or part of a quantity ("12 of 20 beds"). */
  readonly accepted?: boolean | Quantity;
}

export interface Quantity {
  readonly done: number;
  readonly of: number;
}

/**
 * Whole points accepted: accepted quantities and milestones by weight, rounded down, so that 100 means everything. A quantity beyond the
 * promise counts as the promise. For a task without milestones, pass one of any weight.
 */
export function acceptedPoints(milestones: readonly Pick<Milestone, 'weight' | 'accepted'>[]): number {
  const shares = milestones.map(({ weight, accepted = false }) => ({ weight: BigInt(weight), ...share(accepted) }));
  const whole = shares.reduce((product, { of }) => product * of, 1n);
  const done = shares.reduce((sum, part) => sum + (part.weight * part.done * whole) / part.of, 0n);
  const weights = shares.reduce((sum, { weight }) => sum + weight, 0n);
  return weights === 0n ? 0 : Number((100n * done) / (weights * whole));
}

/** Whole points accepted of a task that is a single quantity. */
export const pointsOf = (quantity: Quantity): number => acceptedPoints([{ weight: 1, accepted: quantity }]);

/** How points are expected between two steps: all of a step's once its day is over, or in equal parts on the days before it. */
export const Pace = z.enum(['steps', 'linear']);
export type Pace = z.infer<typeof Pace>;

/**
 * Whole points that the timeline expects on a day (procedure 1.8, L1). By `steps` a milestone's points are expected once its day is over.
 * `linear`: none on the day of the start, then in equal parts from one milestone's day to the next, all on the last one's day. Without
 * milestones, linear to the due day. Rounded down.
 */
export function plannedPoints(
  timeline: { start: Day; due: Day; milestones?: readonly Milestone[]; pace?: Pace },
  day: Day,
): number {
  const { start, due, milestones = [], pace = 'linear' } = timeline;
  const steps = milestones.length > 0 ? milestones : [{ due, weight: 1 }];
  const all = weightOf(steps);
  if (pace === 'steps' && milestones.length > 0) return floorPoints(weightOf(steps.filter((step) => step.due < day)), all);
  const past = steps.filter((step) => step.due <= day);
  const [next] = steps.flatMap((step) => (step.due > day ? [step.due] : [])).toSorted();
  const from = [start, ...past.map((step) => step.due)].reduce((last, one) => (one > last ? one : last));
  if (next === undefined || day < from) return floorPoints(weightOf(past), all);

  const [gone, length] = [daysBetween(from, day), daysBetween(from, next)];
  const coming = weightOf(steps.filter((step) => step.due === next));
  return floorPoints(weightOf(past) * length + coming * gone, all * length);
}

const weightOf = (steps: readonly { readonly weight: number }[]): number => steps.reduce((sum, { weight }) => sum + weight, 0);

/** If all weights are zero, nothing is planned. */
const floorPoints = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((100 * part) / whole));

/** Quantities have up to three decimals (1.25 km); thousandths keep them exact. */
function share(accepted: boolean | Quantity): { done: bigint; of: bigint } {
  if (typeof accepted === 'boolean') return { done: accepted ? 1n : 0n, of: 1n };
  const [done, of] = [thousandths(accepted.done), thousandths(accepted.of)];
  if (of <= 0n) return { done: 0n, of: 1n };
  return { done: done < 0n ? 0n : done > of ? of : done, of };
}

const thousandths = (quantity: number): bigint => BigInt(Math.round(quantity * 1000));
