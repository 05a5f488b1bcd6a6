import { within } from '../../domain/regions.ts';

/** What topics are made of: one suggestion, as far as the reader needs it. */
export interface Suggested {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  /** Division code of the area it is about. */
  readonly region?: string;
  /** Who sent it; without it, every suggestion counts as another person's. */
  readonly user?: string;
  /** When it was sent, in milliseconds. */
  readonly at?: number;
  readonly likes?: number;
}

/** Whether two suggestions may ask for the same at the same place: one region lies in the other. Unknown regions exclude nothing. */
export const sameArea = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b || within(a, b) || within(b, a);
