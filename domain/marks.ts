// Marks on a list, as deeds carry them: the places in it, from 0, that are marked, each once and in the list's order.
import { z } from 'zod';
import { shortCode } from './ids.ts';

export const Marks = z
  .array(z.int().min(0))
  .refine((places) => places.every((place, index) => place > (places[index - 1] ?? -1)))
  .readonly();
export type Marks = z.infer<typeof Marks>;

/** Nothing is marked. */
export const NO_MARKS: Marks = [];

/** Everything is marked on a list of so many entries. */
export const allMarked = (entries: number): Marks => Array.from({ length: entries }, (_, index) => index);

/** Whether marks are of a list of so many entries: not of a longer one, whose button was kept. */
export const areWithin = (marks: Marks, entries: number): boolean => marks.every((at) => at < entries);

/** The same marks with one added, or taken away where it was. */
export const toggled = (marks: Marks, at: number): Marks =>
  marks.includes(at) ? marks.filter((other) => other !== at) : [...marks, at].toSorted((a, b) => a - b);

/** A short fingerprint of a list: marks made on another list do not match it. */
export const printOf = (ids: readonly string[]): string => shortCode(ids.join(' ')).slice(0, 6);
