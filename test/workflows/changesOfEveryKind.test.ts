// Every other change of a promise than of its date (procedure 1.9), on real servers: what takes effect, whole and at once, and what becomes
// of the processes of tasks that end or come into being by it.
import { MockActivityEnvironment } from '@temporalio/testing';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { ask, type Request, weigh } from '../../actions/changes.ts';
import { decide } from '../../actions/changesDecided.ts';
import { putPeople } from '../../actions/people.ts';
import * as tasks from '../../actions/tasks.ts';
import { deliverWaiting } from '../../activities/relay.ts';
import { shortCode, taskId } from '../../domain/ids.ts';
import { Light } from '../../domain/tasks/light.ts';
import type { Asked } from '../../domain/tasks/proposal.ts';
import * as changes from '../../records/changes.ts';
import { databaseUrl, db, transaction } from '../../records/database.ts';
import { allFigures, promisedTotals } from '../../records/figures.ts';
import type { PersonHere } from '../../records/people.ts';
import { ASTRAY } from '../../records/projectLooks.ts';
import { existing } from '../../records/tasks.ts';
import { somePeople } from '../builders.ts';
import { beginTasks, COUNTY, PROJECT, TASK, YEAR } from './affairs.ts';
import { as, inRole } from './chat.ts';
import { later, MORNING, type Rehearsed, rehearsed } from './rehearsed.ts';

const OTHER = taskId(PROJECT, 2);
const THIRD = taskId(PROJECT, 3);
const TOWNSHIP = '330106002';
const both = (words: string) => ({ zh: words, en: words });
let house: Rehearsed;
let driver: PersonHere;
let secretary: PersonHere;

beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress') });
  const people = somePeople();
  const depot = { ...people.units[0], id: 'depot', zh: '停车场', en: 'Depot', contact: { id: 'keeper', name: 'keeper' } };
  await transaction(() => putPeople(COUNTY, { ...people, units: [...people.units, depot as (typeof people.units)[0]] }, YEAR));
  driver = await inRole(`${COUNTY}/unit-contact/driver`);
  secretary = await inRole(`${COUNTY}/secretariat/secretary`);
  await beginTasks(MORNING, { sites: 2 });
  await house.settled(TASK);
  await house.settled(OTHER);
});
afterEach(() => house.stop());

const request = (asked: Asked, how: Partial<Request> = {}): Request => ({ asked, reason: 'money-cut', words: null, ...how });

/** Asks for a change of the first task and has it decided; gives what came of it. */
async function granted(asked: Asked, how: Partial<Request> = {}, id = TASK) {
  const number = (await existing(id)).changes.length + 1;
  const sent = await ask(as(driver), shortCode(id), number, request(asked, how));
  if (!sent.ok) throw new Error(JSON.stringify(sent.problem));
  const code = (await existing(id)).changes.at(-1)?.code ?? '';
  const who = sent.value.size === 'minor' ? await inRole(`${COUNTY}/office/clerk`) : secretary;
  const done = await decide(as(who), code, { kind: 'grant' });
  await house.settled(id);
  return done;
}
const told = async (message: string) =>
  (await db.outbox.findMany({ where: { message }, orderBy: { id: 'asc' } })).map(({ facts }) => facts);
const struck = async (id = TASK) => changes.struckOf(await existing(id), 'Asia/Shanghai');
/** Brings the errands that wait, as the relay does; it starts what has no process yet. */
const relay = () => new MockActivityEnvironment().run(deliverWaiting, { seconds: 4, moment: MORNING.getTime() });
const ended = async (id: string) => (await house.client.workflow.getHandle(id).describe()).status.name;
async function astray() {
  const pool = new pg.Pool({ connectionString: databaseUrl() });
  const { rows } = await pool.query<{ id: string }>(ASTRAY, [[...Light.options]]);
  await pool.end();
  return rows.map(({ id }) => id);
}

describe('1.9 a change that leaves the task at work', () => {
  it('C2 C3 of the place is the office’s inside one township, else the congress’s, and the old place stays visible', async () => {
    await db.task.update({ where: { id: TASK }, data: { regionCode: TOWNSHIP } });
    const near: Asked = { kind: 'place', place: 'Stop 1b', region: TOWNSHIP };
    expect(await weigh(as(driver), shortCode(TASK), request(near))).toMatchObject({
      value: { size: 'minor', decider: 'office' },
    });
    expect(await weigh(as(driver), shortCode(TASK), request({ ...near, region: COUNTY }))).toMatchObject({
      value: { size: 'major', decider: 'standing-committee' },
    });
    expect(await weigh(as(driver), shortCode(TASK), request({ ...near, region: '110000' }))).toMatchObject({
      problem: { id: 'change-outside' },
    });
    expect(await granted(near, { prices: { days: 3, fen: -20_000_00, people: 40 } })).toMatchObject({ ok: true });
    expect(await existing(TASK)).toMatchObject({ place: both('Stop 1b'), regionCode: TOWNSHIP, state: 'open', light: 'green' });
    expect(await struck()).toMatchObject([
      { kind: 'place', was: { place: both('Stop 1') }, decision: '1', prices: { fen: -20_000_00, people: 40 } },
    ]);
    expect(await told('change-decided')).toHaveLength(1);
  });

  it('of the quantity is in the sums at once', async () => {
    await granted({ kind: 'quantity', quantity: 4 });
    expect(await promisedTotals(YEAR)).toMatchObject([{ promised: 5, tasks: 2 }]);
  });

  it('of the standard asks for new evidence of a reworded line, and keeps what the others have', async () => {
    const examiner = await inRole(`${COUNTY}/inspector/inspector`);
    for (const line of ['s1', 's2']) {
      await tasks.reportReached(as(driver), shortCode(TASK), line, null, null);
      await tasks.mark(as(examiner), shortCode(TASK), line, { met: true });
    }
    await house.settled(TASK);
    const before = await existing(TASK);
    await granted({ kind: 'standard', line: 's2', words: 'A bench with a back' }, { reason: 'standard-upgraded' });
    const { standard, milestones, progress } = await existing(TASK);
    expect(standard).toMatchObject([{ id: 's1' }, { id: 's3', zh: 'A bench with a back' }]);
    expect(milestones.at(-1)?.lines).toEqual(['s1', 's3']);
    expect(progress).toBeLessThan(before.progress);
    await granted({ kind: 'standard', line: 's1', words: null });
    expect((await existing(TASK)).milestones.map(({ id, lines }) => [id, lines])).toEqual([
      ...before.milestones.slice(0, -1).map(({ id, lines }) => [id, lines]),
      [before.milestones.at(-1)?.id, ['s3']],
    ]);
  });

  it('of the unit gives it to the other, who is told and has not signed; the former one hears it', async () => {
    await tasks.sign(as(driver), shortCode(TASK));
    await inRole(`${COUNTY}/unit-contact/keeper`);
    await granted({ kind: 'unit', unit: `${COUNTY}/depot` });
    expect(await existing(TASK)).toMatchObject({ unitId: `${COUNTY}/depot`, signedAt: null });
    expect((await told('task-card')).slice(-1)).toMatchObject([{ because: 'new', task: shortCode(TASK) }]);
    expect(await told('change-decided')).toHaveLength(1);
    expect(await weigh(as(driver), shortCode(TASK), request({ kind: 'cancelled' }))).toMatchObject({
      problem: { id: 'other-unit' },
    });
  });

  it('C7 does not turn red into green, whatever it changes', async () => {
    await db.task.update({ where: { id: TASK }, data: { due: new Date('2027-02-01') } });
    await house.jump(later(MORNING, 1));
    await granted({ kind: 'quantity', quantity: 9 });
    expect(await existing(TASK)).toMatchObject({ light: 'red', quantity: 9 });
  });
});

describe('1.9 a place that becomes two', () => {
  it('is the first, and a task of its own with the same standard, date and unit, whose process the relay starts', async () => {
    await db.task.update({ where: { id: TASK }, data: { quantity: 5, redSince: MORNING } });
    const parts = [
      { place: 'East', quantity: 3 },
      { place: 'West', quantity: 2 },
    ] as const;
    await granted({ kind: 'split', parts: [...parts] }, { reason: 'merged-or-split' });
    const [first, third] = [await existing(TASK), await existing(THIRD)];
    expect(first).toMatchObject({ place: both('East'), quantity: 3, light: 'red' });
    expect(third).toMatchObject({ place: both('West'), quantity: 2, due: first.due, unitId: first.unitId });
    expect(third.milestones).toEqual(first.milestones);
    await relay();
    await house.settled(THIRD);
    expect(await ended(THIRD)).toBe('RUNNING');
    expect(await existing(THIRD)).toMatchObject({ light: 'red' });
    expect(await db.task.findUnique({ where: { id: THIRD } })).toMatchObject({ startedAt: MORNING });
    expect(await promisedTotals(YEAR)).toMatchObject([{ promised: 6, tasks: 3 }]);
    await relay();
    await house.settled(PROJECT);
    expect(await astray()).toEqual([]);
  });
});

describe('1.9 a promise that is given up', () => {
  it('merged: the other place takes its quantity over and says so, its process ends, and the sums stay right', async () => {
    await db.task.update({ where: { id: TASK }, data: { redSince: MORNING } });
    await granted({ kind: 'merged', into: OTHER }, { reason: 'merged-or-split' });
    expect(await existing(TASK)).toMatchObject({ state: 'merged', light: 'grey' });
    expect(await ended(TASK)).toBe('COMPLETED');
    expect(await existing(OTHER)).toMatchObject({ quantity: 2, state: 'open' });
    expect(await struck()).toMatchObject([{ kind: 'merged', becomes: { into: { id: OTHER } }, decision: '1' }]);
    expect(await struck(OTHER)).toMatchObject([{ kind: 'quantity', was: { quantity: 1 }, decision: '1', prices: null }]);
    expect(await promisedTotals(YEAR)).toMatchObject([{ promised: 2, tasks: 1 }]);
    // a red light goes over with it
    await house.jump(later(MORNING, 1));
    expect(await existing(OTHER)).toMatchObject({ light: 'red' });
    expect(await told('change-decided')).toHaveLength(2);
    await relay();
    await house.settled(PROJECT);
    expect(await astray()).toEqual([]);
    expect(await allFigures(YEAR)).toMatchObject({ tasks: 1, merged: 1, cancelled: 0 });
  });

  it('merged into a place that has ended meanwhile is not granted, and nothing has changed', async () => {
    await ask(as(driver), shortCode(TASK), 1, request({ kind: 'merged', into: OTHER }));
    await granted({ kind: 'cancelled' }, {}, OTHER);
    const [change] = (await existing(TASK)).changes;
    const done = await decide(as(secretary), change?.code ?? '', { kind: 'grant' });
    expect(done).toMatchObject({ ok: false, problem: { id: 'change-other-is-over' } });
    expect((await existing(TASK)).changes).toMatchObject([{ state: 'waiting', decision: null }]);
    expect(await existing(TASK)).toMatchObject({ state: 'open' });
  });

  it('cancelled: it counts nowhere any more, stays visible, takes no order, and with the last one its project ends grey', async () => {
    await granted({ kind: 'cancelled' }, { prices: { days: 0, fen: -100_000_00, people: -300 } });
    expect(await existing(TASK)).toMatchObject({ state: 'cancelled', light: 'grey' });
    expect(await ended(TASK)).toBe('COMPLETED');
    expect(await allFigures(YEAR)).toMatchObject({ tasks: 1, cancelled: 1, grey: 0 });
    expect(await tasks.reportReached(as(driver), shortCode(TASK), 's1', null, null)).toMatchObject({
      problem: { id: 'task-is-over' },
    });
    expect(changes.firstPromise(await existing(TASK))).toMatchObject({ place: both('Stop 1'), quantity: 1 });
    await granted({ kind: 'cancelled' }, {}, OTHER);
    await relay();
    await house.settled(PROJECT);
    expect(await db.project.findUnique({ where: { id: PROJECT } })).toMatchObject({ light: 'grey', progress: 0 });
    expect(await ended(PROJECT)).toBe('COMPLETED');
    expect(await astray()).toEqual([]);
  });
});
