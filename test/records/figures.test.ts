import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { promisedTotals, unitRanking } from '../../records/figures.ts';
import { closeDatabase, db } from '../../records/database.ts';
import type { FreshDatabase } from '../database.ts';
import { anInstallation, COUNTY, publishLetter, shortlist, startYear, voteOnList } from '../web/aYear.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await anInstallation('2025-06-01T09:00');
  await startYear();
  await publishLetter(COUNTY);
  await shortlist(COUNTY);
  await voteOnList(COUNTY);
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

/** Accepts some of a unit's tasks; gives how many it has. */
async function accept(unitId: string, count: number): Promise<number> {
  const tasks = await db.task.findMany({ where: { unitId }, orderBy: { id: 'asc' } });
  const ids = tasks.slice(0, count).map(({ id }) => id);
  await db.task.updateMany({ where: { id: { in: ids } }, data: { state: 'accepted' } });
  return tasks.length;
}

describe('1.8 L7 the units of a year', () => {
  it('are ranked by the share of their accepted tasks, and not at all with fewer than ten', async () => {
    const before = await unitRanking(COUNTY);
    expect(before.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(await db.task.count());
    expect(before.every(({ rank }) => rank === null)).toBe(true);

    // two units take over enough tasks to be ranked
    const [first, second, third] = before.map(({ unit }) => unit);
    if (!first || !second || !third) throw new Error('three units at least');
    const all = await db.task.findMany({ orderBy: { id: 'asc' } });
    const give = (from: number, to: number, unitId: string) =>
      db.task.updateMany({ where: { id: { in: all.slice(from, to).map(({ id }) => id) } }, data: { unitId } });
    await give(0, all.length, third);
    await give(0, 10, first);
    await give(10, 22, second);
    expect([await accept(first, 4), await accept(second, 6), await accept(third, 1)]).toEqual([10, 12, all.length - 22]);
    const few = all.length - 22;
    expect(few).toBeLessThan(10);
    expect((await unitRanking(COUNTY)).map(({ name: _, ...line }) => line)).toEqual([
      { unit: second, tasks: 12, accepted: 6, rank: 1 },
      { unit: first, tasks: 10, accepted: 4, rank: 2 },
      { unit: third, tasks: few, accepted: 1, rank: null },
    ]);
  });
});

describe('1.7 T6 what a year promised in numbers', () => {
  it('is the sum of its tasks, of which only the accepted ones are kept, project by project', async () => {
    const meals = (await promisedTotals(COUNTY)).find(({ title }) => title.en === 'Canteens for elders');
    const tasks = await db.task.findMany({ where: { project: { code: meals?.project ?? '' } } });
    const sum = (some: typeof tasks) => some.reduce((total, { quantity }) => total + (quantity ?? 0), 0);
    expect(meals).toMatchObject({
      measure: { zh: '个餐位', en: 'seats' },
      promised: 195,
      accepted: sum(tasks.filter(({ state }) => state === 'accepted')),
      tasks: 4,
    });
    expect(meals?.promised).toBe(sum(tasks));
    await db.task.updateMany({ where: { project: { code: meals?.project ?? '' } }, data: { state: 'accepted' } });
    const kept = (await promisedTotals(COUNTY)).find(({ project }) => project === meals?.project);
    expect(kept).toMatchObject({ promised: 195, accepted: 195, tasks: 4, acceptedTasks: 4 });
  });
});
