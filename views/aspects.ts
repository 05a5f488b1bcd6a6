// Subjects of which the reader is less certain than the year's plan asks for: a person looks at them.
import * as records from '../records/aspects.ts';
import * as years from '../records/years.ts';

/** How many subjects of a year are less certain than its plan asks for. */
export async function countUncertain(yearId: string): Promise<number> {
  const { plan } = await years.planOf(yearId);
  return records.countUncertain(yearId, plan.aspectThreshold);
}

/** A page of them, in the order in which they came. */
export async function uncertain(yearId: string, skip: number, take: number): Promise<records.AspectRow[]> {
  const { plan } = await years.planOf(yearId);
  return records.uncertainOf(yearId, plan.aspectThreshold, skip, take);
}

/** How many of a year's subjects people have corrected. */
export const countCorrections = async (yearId: string): Promise<number> => (await records.correctionsOf(yearId)).count;
