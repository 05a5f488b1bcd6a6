// Aspects of which the reader is less certain than the year's plan asks for: a person checks them.
import * as records from '../records/aspects.ts';
import * as years from '../records/years.ts';

/** How many suggestions of a year have an aspect that is less certain than its plan asks for. */
export async function countUncertain(yearId: string): Promise<number> {
  const { plan } = await years.planOf(yearId);
  return records.countUncertain(yearId, plan.aspectThreshold);
}

/** A page of them, in order of arrival. */
export async function uncertain(yearId: string, skip: number, take: number): Promise<records.AspectRow[]> {
  const { plan } = await years.planOf(yearId);
  return records.uncertainOf(yearId, plan.aspectThreshold, skip, take);
}

/** How many corrections of aspects people have made in a year. */
export const countCorrections = async (yearId: string): Promise<number> => (await records.correctionsOf(yearId)).count;
