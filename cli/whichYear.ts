// A year in the database, by its id.
import { Failure } from './house.ts';
import { allYears, yearWithPlan, type YearRow } from '../views/years.ts';

/** The year in the database, or a `Failure` that names the existing ones. */
export const foundYear = async (id: string): Promise<YearRow> => (await foundYearWithPlan(id)).year;

/** The same, with its plan. */
export async function foundYearWithPlan(id: string): Promise<NonNullable<Awaited<ReturnType<typeof yearWithPlan>>>> {
  const found = await yearWithPlan(id);
  if (found) return found;
  const there = (await allYears()).map((each) => each.id.slice('year/'.length));
  throw new Failure(
    `there is no year ${id.slice('year/'.length)}; there ${there.length === 1 ? 'is' : 'are'} ${there.join(', ') || 'none yet'}`,
  );
}
