import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yearId } from '../../domain/ids.ts';
import { closeDatabase, openDatabase, transaction } from '../../records/database.ts';
import * as years from '../../records/years.ts';
import { aPlan } from '../builders.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  openDatabase(database.url, 2);
  years.forgetPlans();
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

describe('the versions of a year’s plan', () => {
  const plan = aPlan();
  const id = yearId(plan.region, plan.year);
  const at = new Date('2026-10-10T01:00:00Z');
  const quiet = (from: string) => ({ ...plan, quietHours: { from, to: '08:00' } });

  it('that a transaction took back are not remembered in the place of those that were kept', async () => {
    await transaction(() => years.start({ id, regionCode: plan.region, year: plan.year }, plan, 'operator', at));
    const takenBack = transaction(async () => {
      await years.changePlan(id, quiet('23:00'), 'operator', at);
      expect((await years.planOf(id)).plan.quietHours.from).toBe('23:00');
      throw new Error('taken back');
    });
    await expect(takenBack).rejects.toThrow('taken back');
    await transaction(() => years.changePlan(id, quiet('20:00'), 'operator', at));
    expect(await years.planOf(id)).toMatchObject({ version: 2, plan: { quietHours: { from: '20:00' } } });
    await transaction(async () => expect((await years.planOf(id)).version).toBe(2));
  });
});
