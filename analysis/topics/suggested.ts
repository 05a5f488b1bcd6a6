import { ancestors, levelOf, within } from '../../domain/regions.ts';

/** A member of a topic: one suggestion, as far as the reader needs it. */
export interface Suggested {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  /** Division code of the area that it is about. */
  readonly region?: string;
  /** The sender; without one, every suggestion counts as another person's. */
  readonly user?: string;
  /** When it was sent, in milliseconds. */
  readonly at?: number;
  readonly likes?: number;
}

/**
 * Whether two suggestions may ask for the same at the same place: one region lies within the other, or both are in one county, where a
 * neighbouring township is as near as a road. Unknown regions exclude nothing.
 */
export const sameArea = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b || countyOf(a) === countyOf(b) || within(a, b) || within(b, a);

const counties = new Map<string, string>();

/** The county of a region; the region itself where it is wider than one, or unknown. */
const countyOf = (code: string): string => {
  const known = counties.get(code);
  if (known !== undefined) return known;
  const found = [code, ...ancestors(code).map((region) => region.code)].find((one) => levelOf(one) === 'county') ?? code;
  counties.set(code, found);
  return found;
};
