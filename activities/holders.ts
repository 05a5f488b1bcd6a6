// Who holds a role of a year's region.
import { yearOf } from '../domain/ids.ts';
import * as people from '../records/people.ts';

/** The people who hold a role in the year's region and can be reached. */
export async function holdersOf(
  about: string,
  role: 'office' | 'office-head' | 'secretariat' | 'inspector' | 'deputy' | 'member',
): Promise<string[]> {
  const roles = await people.rolesIn([yearOf(about).regionCode], role);
  return [...new Set(roles.flatMap(({ personId }) => (personId ? [personId] : [])))];
}
