// Reads a file with the two lists for a year.
import { readBook } from '../../documents/book.ts';
import { daysOf } from '../../documents/days.ts';
import { type ListsRead, readLists } from '../../documents/listReader.ts';
import { projectId, unitId } from '../../domain/ids.ts';
import type { YearPlan } from '../../domain/plan.ts';
import * as people from '../../records/people.ts';
import { standingLists } from '../../views/lists.ts';
import { Failure } from '../house.ts';
import { tableSentence } from '../tableSentence.ts';

/** The lists in a file, with the year's projects and units to name. A file that is no table is a `Failure`. */
export async function readListsFor(file: string, yearId: string, plan: YearPlan, sheet?: string): Promise<ListsRead> {
  const read = await readBook(file);
  if (!read.ok) throw new Failure(tableSentence(read.problem), 2);
  const { projects } = await standingLists(yearId);
  const units = await people.unitsIn(plan.region);
  return readLists(
    read.book,
    {
      region: plan.region,
      projects: projects.map(({ slug, title }) => ({ id: slug, ...title })),
      units: units.flatMap(({ id, zh, en }) => [
        { id, zh, en },
        { id: id.split('/').at(-1) ?? id, zh, en },
      ]),
      ...daysOf(plan),
      projectId: (slug) => projectId(yearId, slug),
      unitId: (unit) => (unit.includes('/') ? unit : unitId(plan.region, unit)),
    },
    sheet,
  );
}
