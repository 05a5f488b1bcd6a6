// Marks on a list as a button carries them (domain/deeds): bit by bit in the list's order, in base 36. At most 62 entries fit.
import { shortCode } from './ids.ts';

/** Nothing is marked. */
export const NO_MARKS = '0';

/** The places in the list, from 0, that are marked. */
export function marked(marks: string): number[] {
  const found: number[] = [];
  for (let bits = bitsOf(marks), at = 0; bits > 0n; bits >>= 1n, at++) if (bits & 1n) found.push(at);
  return found;
}

/** The places that are marked, or undefined for what is no marking of a list of so many entries: a button of another list, or an invention. */
export function markedWithin(marks: string, entries: number): number[] | undefined {
  if (!/^[0-9a-z]{1,12}$/.test(marks) || bitsOf(marks).toString(36) !== marks) return undefined;
  const places = marked(marks);
  return places.every((at) => at < entries) ? places : undefined;
}

/** The same marks with one added, or taken away where it was. */
export const toggled = (marks: string, at: number): string => (bitsOf(marks) ^ (1n << BigInt(at))).toString(36);

const bitsOf = (marks: string): bigint =>
  Array.from(marks).reduce((bits, sign) => bits * 36n + BigInt(Number.parseInt(sign, 36)), 0n);

/** A few signs by which a list is known again: marks made on another one do not fit it. */
export const printOf = (ids: readonly string[]): string => shortCode(ids.join(' ')).slice(0, 6);
