// What was decided becomes two lists (procedure 1.7): projects, and their tasks with standard, place, date and unit.
import * as candidates from '../records/candidates.ts';
import { transaction } from '../records/database.ts';
import { BATCH, listsOf, makeBatch } from './listMade.ts';

/**
 * Makes projects and tasks of the elected candidates (procedure 1.7): one task for each site. A task that lacks something waits on the desk
 * (T3). Each batch is one transaction, with its notices; repeated, it makes nothing twice.
 */
export async function makeTasks({
  yearId,
  moment,
}: {
  yearId: string;
  moment: number;
}): Promise<{ projects: number; tasks: number }> {
  const at = new Date(moment);
  const { lists, year } = await listsOf(yearId, await candidates.ofYear(yearId, ['elected']), at);
  for (const list of lists) {
    // a project without a site is made too
    for (let first = 0; first === 0 || first < list.sites.length; first += BATCH) {
      await transaction(() => makeBatch(list, first, year));
    }
  }
  return { projects: lists.length, tasks: lists.reduce((sum, { sites }) => sum + sites.length, 0) };
}
