// A year by the name that operators use: 330105/2025.
import { InvalidArgumentError } from 'commander';
import { yearId } from '../domain/ids.ts';
import { regionOf } from '../domain/regions.ts';
import { Failure } from './house.ts';
import { allYears, yearWithPlan, type YearRow } from '../views/years.ts';

/** Reads `330105/2025` (also `year/330105/2025`) as a year's id; anything else is wrong usage. */
export function yearNamed(text: string): string {
  const [, region = '', year = ''] = /^(?:year\/)?(\d{6,12})\/(\d{4})$/.exec(text) ?? [];
  if (!regionOf(region)) throw new InvalidArgumentError('expected a region and a year, such as 330105/2025');
  return yearId(region, Number(year));
}

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
