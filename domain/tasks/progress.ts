import { type Day, daysBetween } from '../calendar.ts';

/** A dated step of a task. Weights are whole numbers and need not add up to 100: shares of their sum count. */
export interface Milestone {
  readonly due: Day;
  readonly weight: number;
  /** Done as an inspector sees it: all or nothing, or so much of a quantity ("12 of 20 beds"). */
  readonly accepted?: boolean | Quantity;
}

export interface Quantity {
  readonly done: number;
  readonly of: number;
}

/**
 * Whole points accepted: accepted quantities and milestones by weight, rounded down, so that 100 means everything.
 * More than was promised counts as what was promised. Without milestones, pass one of any weight.
 */
export function acceptedPoints(milestones: readonly Pick<Milestone, 'weight' | 'accepted'>[]): number {
  const shares = milestones.map(({ weight, accepted = false }) => ({ weight: BigInt(weight), ...share(accepted) }));
  const whole = shares.reduce((product, { of }) => product * of, 1n);
  const done = shares.reduce((sum, part) => sum + (part.weight * part.done * whole) / part.of, 0n);
  const weights = shares.reduce((sum, { weight }) => sum + weight, 0n);
  return weights === 0n ? 0 : Number((100n * done) / (weights * whole));
}

/** Whole points accepted of a task that is one quantity only. */
export const pointsOf = (quantity: Quantity): number => acceptedPoints([{ weight: 1, accepted: quantity }]);

/**
 * Whole points that the timeline expects at the end of a day: nothing on the day of the start, then linear from milestone
 * to milestone, all on the last one's day; without milestones linear to the due day. Rounded down.
 */
export function plannedPoints(timeline: { start: Day; due: Day; milestones?: readonly Milestone[] }, day: Day): number {
  const { start, due, milestones = [] } = timeline;
  const steps = (milestones.length > 0 ? milestones : [{ due, weight: 1 }]).toSorted((a, b) => daysBetween(b.due, a.due));
  const weights = steps.reduce((sum, { weight }) => sum + weight, 0);
  let before = 0;
  let from = start;
  for (const step of steps) {
    const length = daysBetween(from, step.due);
    const gone = daysBetween(from, day);
    if (gone < length)
      return gone <= 0 ? floorPoints(before, weights) : floorPoints(before * length + step.weight * gone, weights * length);
    before += step.weight;
    from = length > 0 ? step.due : from;
  }
  return floorPoints(before, weights);
}

/** Weights may all be nought: then nothing is planned. */
const floorPoints = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((100 * part) / whole));

/** Quantities come with up to three decimals (1.25 km); thousandths make them exact. */
function share(accepted: boolean | Quantity): { done: bigint; of: bigint } {
  if (typeof accepted === 'boolean') return { done: accepted ? 1n : 0n, of: 1n };
  const [done, of] = [thousandths(accepted.done), thousandths(accepted.of)];
  if (of <= 0n) return { done: 0n, of: 1n };
  return { done: done < 0n ? 0n : done > of ? of : done, of };
}

const thousandths = (quantity: number): bigint => BigInt(Math.round(quantity * 1000));
