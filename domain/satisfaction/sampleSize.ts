import type { Rate } from './rates.ts';
import { zOf } from './wilson.ts';

/** What a survey wants to know how precisely. Absent `population` means: so large that it does not matter. */
export interface Precision {
  /** Half the width of the interval: 0.03 for a share to ± 3 points; in the unit of the answer for a mean. */
  readonly margin: number;
  readonly confidence?: number;
  readonly population?: number;
}

/** Interviews for a share to a wanted precision (procedure 1.11 B). `share` is what is expected; one half is the safest. */
export const sizeForShare = ({ share = 0.5, ...precision }: Precision & { readonly share?: number }): number =>
  sizeFor(share * (1 - share), precision);

/** Interviews for a mean to a wanted precision; `deviation` is the expected standard deviation of the answers. */
export const sizeForMean = ({ deviation, ...precision }: Precision & { readonly deviation: number }): number =>
  sizeFor(deviation * deviation, precision);

/** How many to invite so that so many answer. */
export const invitationsFor = (interviews: number, expected: Rate): number =>
  Math.ceil((interviews * expected.of) / expected.part);

/** Half the width of the interval of a share from so many interviews, at its widest unless a share is given. */
export function marginOfShare(
  n: number,
  { share = 0.5, confidence = 0.95, population = Infinity }: { share?: number; confidence?: number; population?: number } = {},
): number {
  const correction = population === Infinity ? 1 : (population - n) / Math.max(1, population - 1);
  return zOf(confidence) * Math.sqrt((share * (1 - share) * correction) / n);
}

function sizeFor(variance: number, { margin, confidence = 0.95, population = Infinity }: Precision): number {
  const unlimited = (zOf(confidence) ** 2 * variance) / (margin * margin);
  const size = population === Infinity ? unlimited : unlimited / (1 + (unlimited - 1) / population);
  return Math.max(1, Math.ceil(size - ROUNDING));
}

/** What floating point may add to a whole number. */
const ROUNDING = 1e-9;
