// Years: what their plans offer those who answer, and which years there are around a place.
import type { Aspect, Outcome, YearPlan } from '../domain/plan.ts';
import { installation } from '../records/clock.ts';
import { figuresOf } from '../records/figures.ts';
import { type Suspension, suspensionOf } from '../records/suspensions.ts';
import * as years from '../records/years.ts';

/** A year as stored. */
export type YearRow = years.YearRow;

/** A year with its current plan and that plan's version; undefined if there is no such year. */
export async function yearWithPlan(
  id: string,
): Promise<{ readonly year: YearRow; readonly version: number; readonly plan: YearPlan } | undefined> {
  const year = await years.byId(id);
  return year ? { year, ...(await years.planOf(id)) } : undefined;
}

/** All years, the newest first. */
export const allYears = (): Promise<readonly YearRow[]> => years.all();

/**
 * The year that is shown first in a region: one that is not closed, lowest level and newest first; else a closed one around it; else any.
 */
export async function firstYear(regionCode: string): Promise<string | undefined> {
  const around = await years.around(regionCode);
  return (around.find(({ stage }) => stage !== 'closed') ?? around[0] ?? (await years.all())[0])?.id;
}

/** Why and until when a year is suspended, or why it was abandoned; null if it is neither. */
export const restOf = (year: YearRow): Suspension | null => suspensionOf(year);

/** How many suggestions a year's letter drew, and from how many people. */
export const drawnBy = (yearId: string) => figuresOf(yearId, ['suggestions', 'people']);

/** Whether this installation is a rehearsal. */
export const isRehearsal = async (): Promise<boolean> => (await installation())?.rehearsal ?? false;

/** The aspects of a year, in the order of its plan. */
export const aspectsOf = async (yearId: string): Promise<readonly Aspect[]> => (await years.planOf(yearId)).plan.aspects;

/** A year's usual reasons for an outcome, in the order in which buttons name them. */
export const reasonsFor = async (yearId: string, outcome: Outcome): Promise<YearPlan['reasons']> =>
  (await years.planOf(yearId)).plan.reasons.filter((reason) => reason.outcome === outcome);

/** The years around a place whose list is fixed, the nearest level first. */
export const withListAround = async (regionCode: string): Promise<readonly string[]> =>
  (await years.around(regionCode)).filter(({ listAt }) => listAt !== null).map(({ id }) => id);

/** A region's own newest year whose list is fixed. */
export const ownWithList = async (regionCode: string): Promise<string | undefined> =>
  (await years.around(regionCode)).find((year) => year.regionCode === regionCode && year.listAt !== null)?.id;
