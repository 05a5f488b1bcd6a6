// Durable errands on the dev server: stored while no worker runs, delivered later, in order, once.
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { operator } from '../../actions/actor.ts';
import * as orders from '../../actions/orders.ts';
import { runHouse } from '../../actions/years.ts';
import { deliverWaiting } from '../../activities/relay.ts';
import { RELAY_WORKFLOW, taskId } from '../../domain/ids.ts';
import { db, transaction } from '../../records/database.ts';
import * as errands from '../../records/errands.ts';
import * as temporal from '../../temporal/client.ts';
import { localIn } from '../builders.ts';
import { beginTasks, COUNTY, PROJECT, TASK } from './affairs.ts';
import { as, inRole } from './chat.ts';
import { MORNING, type Rehearsed, rehearsed } from './rehearsed.ts';

let house: Rehearsed;
beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress') });
});
afterEach(() => house.stop());

const OTHER = taskId(PROJECT, 2);
const HASTE = { patienceMs: 300 };
const until = localIn(MORNING, 20);
const stored = ({ id }: { id: string }) => db.errand.findUniqueOrThrow({ where: { id } });
const waiting = () => db.errand.count({ where: { state: 'waiting' } });
/** Runs the relay's activity for some seconds, without its workflow. */
const relayFor = (seconds: number) => new MockActivityEnvironment().run(deliverWaiting, { seconds, moment: MORNING.getTime() });
const allDelivered = () => vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 60_000, interval: 250 });

describe('an errand that is stored while no worker runs', () => {
  it('is delivered when one runs again: in order, one at a time for each workflow, each with its effect', async () => {
    await beginTasks(MORNING, { sites: 2 });
    await house.settled(TASK);
    await house.settled(OTHER);
    await house.stopWorkers();
    for (const id of [TASK, OTHER]) {
      for (const name of ['suspend', 'resume', 'suspend'] as const) {
        const payload = name === 'suspend' ? { reason: 'floods', until } : {};
        expect(await orders.order<'task'>(operator, id, name, payload, HASTE)).toEqual({ ok: true, value: 'under-way' });
      }
    }
    expect(await db.errand.count({ where: { state: 'waiting', name: { in: ['suspend', 'resume'] } } })).toBe(6);
    expect((await db.task.findMany()).map(({ state }) => state)).toEqual(['open', 'open']);

    await house.startWorkers();
    await runHouse();
    await allDelivered();
    expect((await db.task.findMany()).map(({ state }) => state)).toEqual(['suspended', 'suspended']);
    // out of order, the resumption would have reached a task that was not suspended, and been refused
    expect(await db.errand.count({ where: { state: { not: 'done' } } })).toBe(0);
    expect(await db.auditEntry.count({ where: { deed: 'suspend', about: TASK } })).toBe(2);
    const { status } = await house.client.workflow.getHandle(RELAY_WORKFLOW).describe();
    expect(status.name).toBe('RUNNING');
  });

  it('hands the relay only the first of what waits for each workflow, in the order in which it was stored', async () => {
    await transaction(async () => {
      for (const [id, workflowId] of [
        ['b', OTHER],
        ['a', TASK],
        ['c', OTHER],
        ['d', TASK],
      ] as const)
        await errands.send({ id: `errand-${id}`, workflowId, name: 'look', payload: { by: 'operator' }, personId: null });
    });
    expect(await errands.waiting(50, 60_000)).toEqual([]);
    await db.$executeRaw`UPDATE errand SET real_at = real_at - interval '10 seconds'`;
    expect((await errands.waiting(50, 2_500)).map(({ id }) => id)).toEqual(['errand-b', 'errand-a']);
  });

  it('is refused later, and who asked is told why', async () => {
    await beginTasks(MORNING);
    const clerk = await inRole(`${COUNTY}/office/clerk`);
    await house.settled(TASK);
    await house.stopWorkers();
    expect(await orders.order<'task'>(as(clerk), TASK, 'resume', {}, HASTE)).toEqual({ ok: true, value: 'under-way' });
    await house.startWorkers();
    await relayFor(8);
    expect(await db.errand.findFirst({ where: { name: 'resume' } })).toMatchObject({
      state: 'refused',
      problem: { id: 'task-not-suspended' },
    });
    expect(await db.outbox.findMany({ where: { message: 'order-refused' } })).toMatchObject([
      { personId: clerk.id, priority: 1, facts: { order: 'resume', problem: { id: 'task-not-suspended' } } },
    ]);
  });

  it('ends as ended where its workflow is over or was never there, and who asked is told', async () => {
    const clerk = await inRoleOf('office/clerk');
    const errand = { id: 'errand-late', workflowId: TASK, name: 'accept', payload: { by: 'operator' }, personId: clerk.id };
    await transaction(() => errands.send(errand));
    await db.$executeRaw`UPDATE errand SET real_at = real_at - interval '10 seconds'`;
    await relayFor(1);
    expect(await stored(errand)).toMatchObject({ state: 'ended', problem: { id: 'workflow-ended' } });
    expect(await db.outbox.count({ where: { message: 'order-refused', personId: clerk.id } })).toBe(1);
    expect(await orders.order<'task'>(operator, TASK, 'accept', {}, HASTE)).toMatchObject({
      ok: false,
      problem: { id: 'workflow-ended' },
    });
  });
});

describe('an errand that can never be carried out', () => {
  const sent = async (...all: readonly (readonly [id: string, workflowId: string, name: string, payload?: object])[]) => {
    await transaction(async () => {
      for (const [id, workflowId, name, payload = {}] of all)
        await errands.send({ id, workflowId, name, payload: { by: 'operator', ...payload }, personId: null });
    });
    await db.$executeRaw`UPDATE errand SET real_at = real_at - interval '10 seconds'`;
  };

  it('is refused with a reason, and the next one of its workflow is delivered', async () => {
    await beginTasks(MORNING);
    await house.settled(TASK);
    await sent(
      // stored by an older version that allowed more, or a newer one that knew more
      ['errand-text', TASK, 'suspend', { reason: 'a\u001b', until }],
      ['errand-unknown', TASK, 'paintItBlue'],
      [`errand-${'x'.repeat(2_000)}`, TASK, 'resume'],
      ['errand-sound', TASK, 'suspend', { reason: 'floods', until }],
    );
    await relayFor(8);
    const settled = await db.errand.findMany({ where: { id: { startsWith: 'errand-' } }, orderBy: { sequence: 'asc' } });
    const became = settled.filter(({ name }) => name !== 'look').map(({ state, problem }) => [state, problem]);
    expect(became).toMatchObject([
      ['refused', { id: 'text-sign-not-kept' }],
      ['refused', { id: 'order-cannot-be-carried-out', facts: { order: 'paintItBlue' } }],
      ['refused', { id: 'order-cannot-be-carried-out', facts: { reason: 'INVALID_ARGUMENT' } }],
      ['done', null],
    ]);
    expect(await db.task.findUniqueOrThrow({ where: { id: TASK } })).toMatchObject({ state: 'suspended' });
  });

  it('takes no place from others, however many wait for workflows that never answer', async () => {
    await beginTasks(MORNING);
    await house.settled(TASK);
    await sent(
      ...Array.from(
        { length: 60 },
        (_, index) => [`errand-${index}`, `task/${COUNTY}/1999/lost/${String(index).padStart(4, '0')}`, 'look'] as const,
      ),
      ['errand-sound', TASK, 'suspend', { reason: 'floods', until }],
    );
    await relayFor(8);
    expect(await stored({ id: 'errand-sound' })).toMatchObject({ state: 'done' });
  });
});

describe('a refusal that came when nobody waited for it any more', () => {
  /** An errand stored by a process that died before it read the answer; its delivery reached the workflow all the same. */
  async function refusedUnread(): Promise<{ errand: errands.Errand; clerk: { id: string } }> {
    await beginTasks(MORNING);
    await house.settled(TASK);
    const clerk = await inRole(`${COUNTY}/office/clerk`);
    const errand = { id: 'errand-unread', workflowId: TASK, name: 'resume', payload: { by: 'operator' }, personId: clerk.id };
    await transaction(() => errands.send(errand, 1_000));
    expect(await temporal.deliver(errand, 30_000)).toMatchObject({ kind: 'refused' });
    return { errand, clerk };
  }
  const told = () => db.outbox.findMany({ where: { message: 'order-refused' } });

  it('is told by the relay, once, however many of them look', async () => {
    const { clerk } = await refusedUnread();
    await Promise.all([relayFor(3), relayFor(3)]);
    expect(await told()).toMatchObject([
      { personId: clerk.id, facts: { order: 'resume', problem: { id: 'task-not-suspended' } } },
    ]);
  });

  it('is told again where whoever began to tell it died before the letter was kept', async () => {
    await refusedUnread();
    await db.$executeRaw`UPDATE errand SET tell_at = clock_timestamp() - interval '1 second' WHERE tell_at IS NOT NULL`;
    const died = transaction(async () => {
      expect(await errands.claimUntold(50)).toHaveLength(1);
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    await relayFor(1);
    expect(await told()).toHaveLength(1);
  });

  it('is not told again to whoever was shown it', async () => {
    await beginTasks(MORNING);
    await house.settled(TASK);
    const clerk = await inRole(`${COUNTY}/office/clerk`);
    expect(await orders.order<'task'>(as(clerk), TASK, 'resume')).toMatchObject({ problem: { id: 'task-not-suspended' } });
    await db.$executeRaw`UPDATE errand SET tell_at = tell_at - interval '1 hour'`;
    await relayFor(1);
    expect(await told()).toEqual([]);
  });

  it('is left to the relay by a chat that reads it too late', async () => {
    const { errand } = await refusedUnread();
    await relayFor(3);
    expect(await orders.deliver(errand, MORNING)).toEqual({ ok: true, value: 'under-way' });
  });
});

describe('an errand that is delivered twice', () => {
  it('has one effect, and the same answer both times', async () => {
    await beginTasks(MORNING);
    await house.settled(TASK);
    const errand = {
      id: 'errand-twice',
      workflowId: TASK,
      name: 'suspend',
      payload: { by: 'operator', reason: 'floods', until },
      personId: null,
    };
    await transaction(() => errands.send(errand));
    const answers = await Promise.all([temporal.deliver(errand, 30_000), temporal.deliver(errand, 30_000)]);
    expect([...answers, await temporal.deliver(errand, 30_000)]).toEqual([{ kind: 'done' }, { kind: 'done' }, { kind: 'done' }]);
    expect(await db.task.findUniqueOrThrow({ where: { id: TASK } })).toMatchObject({ state: 'suspended' });

    const again = { ...errand, id: 'errand-refused', name: 'reassign', payload: { by: 'operator', unit: 'nobody' } };
    await transaction(() => errands.send(again));
    const refusal = { kind: 'refused', problem: { id: 'unit-unknown' } };
    for (let time = 0; time < 2; time++) expect(await temporal.deliver(again, 30_000)).toMatchObject(refusal);
    expect(await stored(again)).toMatchObject({ state: 'refused' });
  });

  it('has one effect even where the worker died after it and before its answer', async () => {
    await beginTasks(MORNING);
    await house.settled(TASK);
    const { assessTask } = await import('../../activities/taskLooks.ts');
    const order = {
      id: 'errand-died',
      name: 'suspend',
      payload: { by: 'operator', reason: 'floods', until },
      via: 'errand',
    } as const;
    const assess = () => assessTask({ taskId: TASK, moment: MORNING.getTime(), orders: [order], ladderKey: '', climbed: 0 });
    expect((await assess()).answers).toEqual([{ id: order.id, ok: true }]);
    await orders.order<'task'>(operator, TASK, 'resume', {}, { patienceMs: 30_000 });
    // the redelivered Update finds the order done, and does not suspend again
    expect((await assess()).answers).toEqual([{ id: order.id, ok: true }]);
    expect(await db.task.findUniqueOrThrow({ where: { id: TASK } })).toMatchObject({ state: 'open' });
  });
});

async function inRoleOf(role: string) {
  const { putPeople } = await import('../../actions/people.ts');
  const { somePeople } = await import('../builders.ts');
  await transaction(() => putPeople(COUNTY, somePeople(), 'year/330106/2027'));
  return inRole(`${COUNTY}/${role}`);
}
