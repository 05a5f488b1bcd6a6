// Years: what their plans give whoever answers, and which of them stand around a place.
import type { Aspect, Outcome, YearPlan } from '../domain/plan.ts';
import { installation } from '../records/clock.ts';
import { figuresOf } from '../records/figures.ts';
import { type Suspension, suspensionOf } from '../records/suspensions.ts';
import * as years from '../records/years.ts';

/** A year as it is kept. */
export type YearRow = years.YearRow;

/** A year with its plan as it is now, and which version that is; undefined where there is no such year. */
export async function yearWithPlan(
  id: string,
): Promise<{ readonly year: YearRow; readonly version: number; readonly plan: YearPlan } | undefined> {
  const year = await years.of(id);
  return year ? { year, ...(await years.planOf(id)) } : undefined;
}

/** All years, the newest first. */
export const allYears = (): Promise<readonly YearRow[]> => years.all();

/** The year that is shown first in a region: its own that is under way, the newest where several are, one of the level above, else any. */
export async function firstYear(regionCode: string): Promise<string | undefined> {
  const around = await years.around(regionCode);
  return (around.find(({ stage }) => stage !== 'closed') ?? around[0] ?? (await years.all())[0])?.id;
}

/** Why and until when a year rests; null where it does not. */
export const restOf = (year: YearRow): Suspension | null => suspensionOf(year);

/** How many suggestions a year's letter drew, and from how many people. */
export const drawnBy = (yearId: string) => figuresOf(yearId, ['suggestions', 'people']);

/** Whether this installation plays a year instead of keeping one. */
export const isRehearsal = async (): Promise<boolean> => (await installation())?.rehearsal ?? false;

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
