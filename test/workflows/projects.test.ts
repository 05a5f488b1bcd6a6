// A decided project on the dev server: its light is its worst task's, its progress is its tasks', and it ends when all of them have.
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import * as orders from '../../actions/orders.ts';
import * as tasks from '../../actions/tasks.ts';
import { deliverWaiting } from '../../activities/relay.ts';
import { shortCode, taskId } from '../../domain/ids.ts';
import { db } from '../../records/database.ts';
import { beginTasks, COUNTY, PROJECT } from './affairs.ts';
import { as, inRole } from './chat.ts';
import { later, MORNING, type Rehearsed, rehearsed } from './rehearsed.ts';

let house: Rehearsed;
beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress') });
});
afterEach(() => house.stop());

const [ONE, TWO] = [taskId(PROJECT, 1), taskId(PROJECT, 2)];
const WAIT = { patienceMs: 60_000 };
const project = () => db.project.findUniqueOrThrow({ where: { id: PROJECT } });
/** Delivers, as the relay does, the errands that tasks left for their project. */
const relayed = async () => {
  await db.$executeRaw`UPDATE errand SET real_at = real_at - interval '10 seconds' WHERE state = 'waiting'`;
  await new MockActivityEnvironment().run(deliverWaiting, { seconds: 0.5, moment: MORNING.getTime() });
};

it('shows the worst light of its tasks and the mean of their progress, told by their errands, and ends with the last of them', async () => {
  await beginTasks(MORNING, { sites: 2 });
  const driver = as(await inRole(`${COUNTY}/unit-contact/driver`));
  const examiner = as(await inRole(`${COUNTY}/inspector/inspector`));
  for (const id of [ONE, TWO, PROJECT]) await house.settled(id);
  await relayed();
  expect(await project()).toMatchObject({ light: 'green', progress: 0 });

  for (const line of ['m1', 's1', 's2']) {
    await tasks.reportReached(driver, shortCode(ONE), line, null, null);
    await tasks.mark(examiner, shortCode(ONE), line, { met: true });
  }
  await house.settled(ONE);
  await relayed();
  expect(await project()).toMatchObject({ light: 'green', progress: 50 });

  await house.pass(later(MORNING, 40));
  await relayed();
  expect((await db.task.findMany({ orderBy: { id: 'asc' } })).map(({ light }) => light)).toEqual(['yellow', 'red']);
  expect(await project()).toMatchObject({ light: 'red', progress: 50 });

  await tasks.handOver(driver, shortCode(ONE));
  expect(await orders.order<'task'>(examiner, ONE, 'accept', {}, WAIT)).toEqual({ ok: true, value: 'done' });
  await relayed();
  const { status } = await house.client.workflow.getHandle(PROJECT).describe();
  expect(status.name).toBe('RUNNING');
  await house.order(TWO, 'carryOver', { reason: 'year-over' });
  await relayed();
  await house.client.workflow.getHandle(PROJECT).result();
  expect(await db.errand.count({ where: { workflowId: PROJECT, state: 'waiting' } })).toBe(0);
  const shown = await house.client.workflow.getHandle(PROJECT).describe();
  expect(shown.typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value])).toEqual(
    expect.arrayContaining([
      ['Region', COUNTY],
      ['Year', '2027'],
      ['Aspect', 'transport'],
      ['Light', 'red'],
    ]),
  );
});
