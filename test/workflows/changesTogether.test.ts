// Many changes at once (procedure 1.9), on real servers: one decision, an audit entry each, nothing twice after a kill in the middle.
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { operator } from '../../actions/actor.ts';
import { ask, withdraw } from '../../actions/changes.ts';
import { decide } from '../../actions/changesDecided.ts';
import { askTogether } from '../../actions/changesTogether.ts';
import { putPeople } from '../../actions/people.ts';
import { assessTask } from '../../activities/taskLooks.ts';
import { shortCode, taskId } from '../../domain/ids.ts';
import { db, transaction } from '../../records/database.ts';
import type { PersonHere } from '../../records/people.ts';
import { existing } from '../../records/tasks.ts';
import { changeFacts } from '../../views/changes.ts';
import { somePeople } from '../builders.ts';
import { minsheng } from '../cli/terminal.ts';
import { beginTasks, COUNTY, PROJECT, TASK, YEAR } from './affairs.ts';
import { as, inRole } from './chat.ts';
import { MORNING, type Rehearsed, rehearsed } from './rehearsed.ts';

const SITES = 60;
let house: Rehearsed;
let driver: PersonHere;
let secretary: PersonHere;

beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress'), workers: false });
  await transaction(() => putPeople(COUNTY, somePeople(), YEAR));
  driver = await inRole(`${COUNTY}/unit-contact/driver`);
  secretary = await inRole(`${COUNTY}/secretariat/secretary`);
  await beginTasks(MORNING, { sites: SITES });
});
afterEach(() => house.stop());

const typhoon = { asked: { kind: 'date', days: 30 }, reason: 'force-majeure', words: 'the typhoon' } as const;
const inTheCounty = { yearId: YEAR, region: COUNTY };
const asked = (dryRun = false) => askTogether(operator, inTheCounty, typhoon, dryRun);
const states = async () =>
  Object.fromEntries((await db.change.groupBy({ by: ['state'], _count: true })).map(({ state, _count }) => [state, _count]));

it('is weighed first, and asked for once however often: one decision waits for all, and one body decides', async () => {
  expect(await asked(true)).toMatchObject({ value: { asked: SITES, size: 'major', refused: {} } });
  const bulk = ['change', 'bulk', '--year', '330106/2027', '--days', '30', '--reason', 'force-majeure'];
  expect(await minsheng([...bulk, '--region', COUNTY, '--dry-run'])).toMatchObject({
    code: 0,
    out: `${SITES} tasks, a major change: nothing was asked for yet\n`,
  });
  expect(await minsheng(bulk)).toMatchObject({ code: 2 });
  expect(await db.change.count()).toBe(0);
  // the unit asked for something of one of them before: that is decided by itself
  await ask(as(driver), shortCode(TASK), 1, { asked: { kind: 'quantity', quantity: 3 }, reason: 'postponed', words: null });
  expect(await asked()).toMatchObject({ value: { asked: SITES - 1 } });
  await asked();
  expect(await db.change.count({ where: { bulk: { not: null } } })).toBe(SITES - 1);
  const second = taskId(PROJECT, 2);
  expect(await db.decision.findMany({ where: { kind: 'decide-change', about: { not: TASK } } })).toMatchObject([
    { about: second, role: 'secretariat' },
  ]);
  expect(await changeFacts(second, MORNING)).toMatchObject({ together: SITES - 1, size: 'major' });
  expect(await withdraw(as(driver), shortCode(second))).toMatchObject({ problem: { id: 'change-together' } });
  expect(await db.auditEntry.count({ where: { deed: 'change-asked', by: 'operator' } })).toBe(SITES - 1);
  expect(await askTogether(as(driver), inTheCounty, typhoon, false)).toMatchObject({ problem: { id: 'role-needed' } });
});

it('is decided by one decision under one number, goes on after a kill in the middle, and is told to a unit once', async () => {
  await asked();
  const code = (await existing(TASK)).changes[0]?.code ?? '';
  // what a process that was killed had done: some are decided, the first not yet
  for (const number of [7, 9]) {
    const change = (await existing(taskId(PROJECT, number))).changes[0];
    await db.change.update({ where: { id: change?.id ?? '' }, data: { state: 'granted', decision: 1, decidedAt: MORNING } });
  }
  expect(await decide(as(secretary), code, { kind: 'refuse', because: 'no' })).toMatchObject({
    problem: { id: 'change-settled' },
  });
  expect(await decide(as(secretary), code, { kind: 'grant' })).toMatchObject({ ok: true });
  expect(await states()).toEqual({ granted: SITES });
  expect((await db.change.groupBy({ by: ['decision'] })).map(({ decision }) => decision)).toEqual([1]);
  expect(await existing(taskId(PROJECT, 30))).toMatchObject({ due: '2027-07-30' });
  expect(await db.auditEntry.count({ where: { deed: 'change-granted' } })).toBe(SITES - 2);
  expect(await db.outbox.count({ where: { message: 'change-decided' } })).toBe(1);
  expect(await db.decision.count({ where: { kind: 'decide-change', settledAt: null } })).toBe(0);
  expect(await decide(as(secretary), code, { kind: 'grant' })).toMatchObject({ ok: true });
  expect(await db.outbox.count({ where: { message: 'change-decided' } })).toBe(1);
});

it('waits on for its decision when the task has ended about which that was, and the next one’s process looks', async () => {
  await asked();
  const order = {
    id: 'over',
    name: 'carryOver',
    payload: { by: 'operator', reason: 'the site was lost' },
    via: 'update',
  } as const;
  const look = { taskId: TASK, moment: MORNING.getTime(), ladderKey: '', climbed: 0 };
  expect((await assessTask({ ...look, orders: [order] })).answers).toEqual([{ id: 'over', ok: true }]);
  const second = taskId(PROJECT, 2);
  expect(await db.decision.findMany({ where: { kind: 'decide-change', settledAt: null } })).toMatchObject([
    { about: second, role: 'secretariat' },
  ]);
  expect(await db.errand.count({ where: { workflowId: second, name: 'look', id: { startsWith: 'left/' } } })).toBe(1);
  const code = (await existing(second)).changes[0]?.code ?? '';
  expect(await decide(as(secretary), code, { kind: 'grant' })).toMatchObject({ ok: true });
  expect(await states()).toEqual({ granted: SITES - 1, lapsed: 1 });
  expect(await db.outbox.count({ where: { message: 'change-decided' } })).toBe(1);
});
