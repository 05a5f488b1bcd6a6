// The installation's clock on the dev server: a rehearsal's can be steered, a real one refuses, a paused one lets nothing happen.
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { operator } from '../../actions/actor.ts';
import * as clock from '../../actions/clock.ts';
import { runHouse } from '../../actions/years.ts';
import { realClock, speedAt } from '../../domain/clock.ts';
import { CLOCK_WORKFLOW, taskId } from '../../domain/ids.ts';
import { readClock, waiting } from '../../records/clock.ts';
import { db } from '../../records/database.ts';
import { beginTasks, COUNTY, PROJECT, TASK } from './affairs.ts';
import { as, inRole, somebody } from './chat.ts';
import { DAY, later, MORNING, type Rehearsed, rehearsed } from './rehearsed.ts';

let house: Rehearsed;
const begin = async (options: Partial<Parameters<typeof rehearsed>[0]> = {}) => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress'), ...options });
};
beforeEach(() => begin());
afterEach(() => house.stop());

const order = (name: string, payload = {}) => house.order(CLOCK_WORKFLOW, name, payload);
const refusal = (name: string, payload = {}) =>
  order(name, payload).then(
    () => 'done',
    (error: { cause: { details: { id: string }[] } }) => error.cause.details[0]?.id,
  );
const speed = async () => speedAt(await readClock(), new Date());
const real = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Year milliseconds for each real one: ten days a second. */
const TEN_DAYS = (10 * DAY) / 1_000;

describe('a rehearsal’s clock', () => {
  it('is resumed, hastened, slowed and paused by Updates of its workflow; what makes no sense is refused', async () => {
    await runHouse();
    expect(await refusal('pause')).toBe('clock-paused');
    expect(await refusal('hasten', { speed: 0 })).toBe('order-not-readable');
    await order('resume');
    expect(await speed()).toBe(1);
    expect(await refusal('resume')).toBe('clock-not-paused');
    await order('hasten', { speed: 50 });
    expect(await speed()).toBe(50);
    expect(await refusal('hasten', { speed: 20 })).toBe('clock-speed-impossible');
    await order('slow', { speed: 20 });
    expect(await speed()).toBe(20);
    expect(await refusal('slow', { speed: 30 })).toBe('clock-speed-impossible');
    await order('pause', { by: 'operator' });
    expect(await speed()).toBe(0);
    expect(await refusal('pause', { by: 'nobody at all' })).toBe('nobody-of-that-name');
    const entries = await db.auditEntry.findMany({ where: { about: CLOCK_WORKFLOW }, orderBy: { id: 'asc' } });
    expect(entries.map(({ deed, via }) => `${deed} ${via}`)).toEqual(
      ['resume', 'hasten', 'slow', 'pause'].map((deed) => `${deed} temporal-ui`),
    );
    expect((await readClock()).version).toBe(5);
  });

  it('is steered by the office in chat and by the command line, each audited, and by no citizen', async () => {
    await beginTasks(MORNING);
    const clerk = await inRole(`${COUNTY}/office/clerk`);
    expect(await clock.change(as(await somebody()), { kind: 'resume' })).toMatchObject({
      ok: false,
      problem: { id: 'role-needed' },
    });
    expect(await clock.change(as(clerk), { kind: 'resume', speed: 60 })).toMatchObject({ ok: true });
    expect(await clock.change(operator, { kind: 'speed', speed: 30 })).toMatchObject({ ok: true });
    expect(await clock.change(operator, { kind: 'speed', speed: -1 })).toMatchObject({
      ok: false,
      problem: { id: 'clock-speed-impossible' },
    });
    expect(await clock.change(operator, { kind: 'pause' })).toMatchObject({ ok: true });
    expect(await clock.change(operator, { kind: 'pause' })).toMatchObject({ ok: false, problem: { id: 'clock-paused' } });
    const entries = await db.auditEntry.findMany({ where: { about: 'clock' }, orderBy: { id: 'asc' } });
    expect(entries.map(({ deed, via }) => `${deed} ${via}`)).toEqual([
      'clock-resume chat',
      'clock-speed command-line',
      'clock-pause command-line',
    ]);
    expect(await clock.reading()).toMatchObject({ paused: true, begun: true, speed: 0 });
  });

  it('takes two changes at once one after the other', async () => {
    await clock.change(operator, { kind: 'resume' });
    const { version } = await readClock();
    await Promise.all([40, 50, 60].map((wanted) => clock.change(operator, { kind: 'speed', speed: wanted })));
    expect((await readClock()).version).toBe(version + 3);
  });

  it('stands while the machine is off', async () => {
    await clock.change(operator, { kind: 'resume', speed: 100 });
    await real(20);
    const off = new Date();
    const before = await clock.reading();
    await real(500);
    const on = new Date();
    await clock.stoodStill(off, on);
    const after = await clock.reading();
    expect(after.at.getTime() - before.at.getTime()).toBeLessThan(400 * 100);
    expect(after).toMatchObject({ paused: false, speed: 100 });
  });
});

describe('workflows under the clock', () => {
  it('do nothing while it stands, are woken in the order of their moments when it goes on, and rest again when it is paused', async () => {
    await beginTasks(MORNING, { sites: 3 });
    const tasks = [1, 2, 3].map((n) => taskId(PROJECT, n));
    for (const id of tasks) await house.settled(id);
    // three different moments, in another order than their names
    const [first, second, third] = tasks;
    for (const [id, days] of [
      [third, 3],
      [first, 6],
      [second, 9],
    ] as const)
      await db.waiting.update({ where: { workflowId: id ?? '' }, data: { next: later(MORNING, days) } });
    expect((await waiting()).slice(0, 3)).toEqual([third, first, second]);
    const lights = async () => (await db.task.findMany({ orderBy: { id: 'asc' } })).map(({ light }) => light);
    await runHouse();
    await real(1_500);
    expect(await lights()).toEqual(['green', 'green', 'green']);

    await clock.change(operator, { kind: 'resume', speed: TEN_DAYS });
    await vi.waitFor(async () => expect(await lights()).toEqual(['yellow', 'yellow', 'yellow']), {
      timeout: 30_000,
      interval: 100,
    });
    const woken = await Promise.all(tasks.map(async (id) => ({ id, at: await firstSignal(id) })));
    expect(woken.toSorted((a, b) => a.at - b.at).map(({ id }) => id)).toEqual([third, first, second]);
    const told = await db.installation.findUniqueOrThrow({ where: { only: 1 } });
    expect(told.signalledVersion).toBe(told.clockVersion);

    await clock.change(operator, { kind: 'pause' });
    for (const id of tasks) await house.settled(id);
    const stands = (await clock.reading()).at;
    const still = await db.task.findMany({ orderBy: { id: 'asc' } });
    const { length } = (await house.client.workflow.getHandle(TASK).fetchHistory()).events ?? [];
    await real(1_500);
    expect((await clock.reading()).at).toEqual(stands);
    // a process woken by a timer from before the pause looks, and finds nothing to do
    expect(await db.task.findMany({ orderBy: { id: 'asc' } })).toEqual(still);
    expect((await house.client.workflow.getHandle(TASK).fetchHistory()).events?.length ?? 0).toBeLessThan(length + 40);
  });

  it('wait for their own timer while the clock runs, and reckon anew when it was slowed meanwhile', async () => {
    await beginTasks(MORNING);
    await house.settled(TASK);
    const next = (await db.waiting.findUniqueOrThrow({ where: { workflowId: TASK } })).next;
    if (!next) throw new Error('the task waits for no moment');
    await clock.change(operator, { kind: 'resume', speed: (next.getTime() - MORNING.getTime()) / 3_000 });
    await house.settled(TASK);
    await clock.change(operator, { kind: 'speed', speed: 1 });
    await real(4_000);
    await house.settled(TASK);
    expect(await db.task.findUniqueOrThrow({ where: { id: TASK } })).toMatchObject({ light: 'green' });
    await house.jump(next);
    expect(await db.task.findUniqueOrThrow({ where: { id: TASK } })).toMatchObject({ light: 'yellow' });
  });
});

/** When a workflow was first signalled, in microseconds. */
async function firstSignal(id: string): Promise<number> {
  const { events } = await house.client.workflow.getHandle(id).fetchHistory();
  const time = events?.find((event) => event.workflowExecutionSignaledEventAttributes)?.eventTime;
  return Number(time?.seconds ?? 0) * 1e6 + (time?.nanos ?? 0) / 1e3;
}

describe('a real clock', () => {
  it('refuses to be steered, by whomever and however', async () => {
    await house.stop();
    await begin({ clock: realClock() });
    await runHouse();
    for (const name of ['pause', 'resume']) expect([name, await refusal(name)]).toEqual([name, 'clock-is-real']);
    expect(await refusal('hasten', { speed: 9 })).toBe('clock-is-real');
    for (const deed of [{ kind: 'pause' }, { kind: 'resume' }, { kind: 'speed', speed: 9 }] as const)
      expect(await clock.change(operator, deed)).toMatchObject({ ok: false, problem: { id: 'clock-is-real' } });
    expect(await readClock()).toEqual(realClock());
    expect(await db.auditEntry.count()).toBe(0);
  });
});
