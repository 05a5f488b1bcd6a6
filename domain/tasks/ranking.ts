import { greaterFirst, type Rate } from '../satisfaction/rates.ts';

/** A unit's tasks, and how many of them are in a good state (blue or green, for example). */
export interface UnitCount {
  readonly unit: string;
  readonly good: number;
  readonly tasks: number;
}

export interface Ranking {
  /** Best share first; equal shares have the same rank, and the next rank counts them all (1, 2, 2, 4). */
  readonly ranked: readonly { readonly unit: string; readonly rank: number; readonly share: Rate }[];
  /** Units with too few tasks, in the given order: shown without a rank and without a share. */
  readonly unranked: readonly { readonly unit: string; readonly tasks: number }[];
}

/** The fewest tasks for a rank: with fewer, one finished case would make a unit the best of all (procedure 1.8, L7). */
export const FEWEST_RANKED = 10;

/** Ranks units by the share of their tasks (procedure 1.8, L7); a unit with fewer than `fewest` tasks gets no rank. */
export function rankUnits(units: readonly UnitCount[], fewest = FEWEST_RANKED): Ranking {
  const large = units
    .filter(({ tasks }) => tasks >= fewest)
    .map(({ unit, good, tasks }) => ({ unit, share: { part: good, of: tasks } }));
  const ranked = large
    .map((one) => ({ ...one, rank: 1 + large.filter(({ share }) => greaterFirst(share, one.share) < 0).length }))
    .toSorted((a, b) => a.rank - b.rank);
  const unranked = units.filter(({ tasks }) => tasks < fewest).map(({ unit, tasks }) => ({ unit, tasks }));
  return { ranked, unranked };
}
