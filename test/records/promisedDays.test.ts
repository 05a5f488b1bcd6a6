// Promises that were stored as moments: the migration turns them into days, in the zone of their year's plan.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { before, type Before } from './before.ts';

let was: Before;

/** A year with one task of one step and a request for more time; `due` and `asked` are moments, as they were stored. */
async function aPromise(year: string, zones: readonly string[], due: string, asked: string): Promise<void> {
  const { client } = was;
  const version = zones.length;
  await client.query(
    `INSERT INTO livelihood_year (id, region_code, year, stage, plan_version) VALUES ($1, '330105', $2, 'execution', $3)`,
    [year, Number(year), version],
  );
  for (const [index, timezone] of zones.entries())
    await client.query(`INSERT INTO plan_version (year_id, version, plan, at, "by") VALUES ($1, $2, $3, now(), 'operator')`, [
      year,
      index + 1,
      JSON.stringify(timezone === '' ? {} : { timezone }),
    ]);
  await client.query(
    `INSERT INTO candidate (id, code, year_id, slug, title, aspect, cost, standard, sites) VALUES ($1, $1, $1, 'stops', '{}', 'a', 1, '[]', '[]')`,
    [year],
  );
  await client.query(`INSERT INTO project (id, code, year_id, candidate_id, title, aspect) VALUES ($1, $1, $1, $1, '{}', 'a')`, [
    year,
  ]);
  await client.query(
    `INSERT INTO task (id, code, project_id, region_code, standard, due) VALUES ($1, $1, $1, '330105', '[]', $2), ($1 || '/undated', $1 || '/undated', $1, '330105', '[]', NULL)`,
    [year, due],
  );
  await client.query(`INSERT INTO milestone (task_id, line, weight, due) VALUES ($1, 0, 1, $2)`, [year, due]);
  await client.query(
    `INSERT INTO change (id, code, task_id, year_id, number, role_id, at, reason, was_due, due, size, decider, desk)
     VALUES ($1, $1, $1, $1, 1, 'role', now(), 'money-cut', $2, $3, 'minor', 'office', 'office')`,
    [year, due, asked],
  );
}

beforeAll(async () => {
  was = await before('0021');
  await aPromise('2025', ['Asia/Shanghai'], '2025-06-30T15:59:59.999Z', '2025-07-15T15:59:59.999Z');
  await aPromise('2026', ['Asia/Shanghai', 'Europe/Berlin'], '2026-06-30T21:59:59.999Z', '2026-12-31T22:59:59.999Z');
  await aPromise('2027', [''], '2027-02-28T15:59:59.999Z', '2027-03-01T15:59:59.999Z');
  await was.goOn('0022');
}, 60_000);
afterAll(() => was.drop());

describe('a promise that was kept as the last moment of its day', () => {
  const days = async (year: string) => {
    const { rows } = await was.client.query<{ days: string[] }>(
      `SELECT ARRAY[t.due, m.due, c.was_due, c.due]::text[] AS days
       FROM task t JOIN milestone m ON m.task_id = t.id JOIN change c ON c.task_id = t.id WHERE t.id = $1`,
      [year],
    );
    return rows[0]?.days;
  };

  it('is that day in China, where it is already the next one eight hours before it is in UTC', async () => {
    expect(await days('2025')).toEqual(['2025-06-30', '2025-06-30', '2025-06-30', '2025-07-15']);
  });

  it('is that day in the zone of the plan that holds now, in summer and in winter', async () => {
    expect(await days('2026')).toEqual(['2026-06-30', '2026-06-30', '2026-06-30', '2026-12-31']);
  });

  it('is that day in China where a plan names no zone', async () => {
    expect(await days('2027')).toEqual(['2027-02-28', '2027-02-28', '2027-02-28', '2027-03-01']);
  });

  it('stays open where there was none', async () => {
    const { rows } = await was.client.query(`SELECT due FROM task WHERE id LIKE '%/undated'`);
    expect(rows).toEqual([{ due: null }, { due: null }, { due: null }]);
  });

  it('leaves nothing of its own behind', async () => {
    expect((await was.client.query(`SELECT 1 FROM pg_proc WHERE proname = 'promised_day'`)).rowCount).toBe(0);
  });
});
