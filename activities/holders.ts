// The holders of a year's roles.
import { yearOf } from '../domain/ids.ts';
import * as people from '../records/people.ts';

/** The people who hold a role of the year at a moment. */
export async function holdersOf(
  about: string,
  role: 'office' | 'office-head' | 'secretariat' | 'inspector' | 'deputy' | 'member',
  at: Date,
): Promise<string[]> {
  const { regionCode, yearId } = yearOf(about);
  const roles = await people.rolesIn([regionCode], { at, role, yearId });
  return [...new Set(roles.flatMap(({ personId }) => (personId ? [personId] : [])))];
}
