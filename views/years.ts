// Years: what their plans give whoever answers, and which of them stand around a place.
import type { Aspect, Outcome, YearPlan } from '../domain/plan.ts';
import * as years from '../records/years.ts';

/** The subjects of a year, in the order of its plan. */
export const aspectsOf = async (yearId: string): Promise<readonly Aspect[]> => (await years.planOf(yearId)).plan.aspects;

/** The reasons by which a year may answer with an outcome, in the order in which buttons name them. */
export const reasonsFor = async (yearId: string, outcome: Outcome): Promise<YearPlan['reasons']> =>
  (await years.planOf(yearId)).plan.reasons.filter((reason) => reason.outcome === outcome);

/** The years around a place whose list is fixed, the nearest level first. */
export const withListAround = async (regionCode: string): Promise<readonly string[]> =>
  (await years.around(regionCode)).filter(({ listAt }) => listAt !== null).map(({ id }) => id);

/** A region's own newest year whose list is fixed. */
export const ownWithList = async (regionCode: string): Promise<string | undefined> =>
  (await years.around(regionCode)).find((year) => year.regionCode === regionCode && year.listAt !== null)?.id;
