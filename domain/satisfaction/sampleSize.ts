import type { Rate } from './rates.ts';
import { zOf } from './wilson.ts';

/** The precision that a survey wants. If `population` is absent, it is so large that it does not matter. */
export interface Precision {
  /** Half the width of the interval: 0.03 for a share to ± 3 points; for a mean, in the unit of the answer. */
  readonly margin: number;
  readonly confidence?: number;
  readonly population?: number;
}

/** The interviews needed for a share (procedure 1.11 B). `share` is the expected share; one half is the safest assumption. */
export const sizeForShare = ({ share = 0.5, ...precision }: Precision & { readonly share?: number }): number =>
  sizeFor(share * (1 - share), precision);

/** The interviews needed for a mean; `deviation` is the expected standard deviation of the answers. */
export const sizeForMean = ({ deviation, ...precision }: Precision & { readonly deviation: number }): number =>
  sizeFor(deviation * deviation, precision);

/** How many people to invite so that this many answer. */
export const invitationsFor = (interviews: number, expected: Rate): number =>
  Math.ceil((interviews * expected.of) / expected.part);

/** Half the width of a share's interval with n interviews; by default for a share of one half, where it is widest. */
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

/** Tolerance: what floating point may add to a whole number. */
const ROUNDING = 1e-9;
