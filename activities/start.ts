// Bulk work of a year on Temporal: starts the workflows of its tasks and projects in batches, and tells its tasks when the year is over.
import { heartbeat } from '@temporalio/activity';
import * as errands from '../records/errands.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import * as temporal from '../temporal/client.ts';
import { startOne } from './starting.ts';

const BATCH = 200;
const AT_ONCE = 20;

/** Starts the workflows that have not been started: PostgreSQL lists them, and Temporal refuses one that already runs. */
export async function startTasks({ yearId, moment }: { yearId: string; moment: number }): Promise<number> {
  const { plan } = await years.planOf(yearId);
  let count = 0;
  for (let batch = await tasks.unstarted(yearId, BATCH); batch.length > 0; batch = await tasks.unstarted(yearId, BATCH)) {
    await inPortions(batch, count, (each) => startOne(each, plan));
    await tasks.noteStarted(batch, new Date(moment));
    count += batch.length;
  }
  return count;
}

/** Handles a few items at a time, with a heartbeat before each portion. */
async function inPortions<Item>(items: readonly Item[], before: number, each: (item: Item) => Promise<unknown>): Promise<void> {
  for (let index = 0; index < items.length; index += AT_ONCE) {
    heartbeat(before + index);
    await Promise.all(items.slice(index, index + AT_ONCE).map(each));
  }
}

/**
 * The year's time is over: carries over every task that is not accepted (procedure 1.4, 16). Its errands are stored in batches. Succeeds
 * once every task has answered.
 */
export async function carryOver({ yearId, moment }: { yearId: string; moment: number }): Promise<number> {
  const open = await tasks.openIds(yearId);
  for (let index = 0; index < open.length; index += BATCH) {
    const batch = open.slice(index, index + BATCH).map((workflowId) => ({
      id: `errand-carry-over/${workflowId}`,
      workflowId,
      name: 'carryOver',
      payload: { by: 'operator', reason: 'year-over' },
      personId: null,
    }));
    await errands.sendAll(batch);
    await inPortions(batch, index, (errand) => hear(errand, new Date(moment)));
  }
  return open.length;
}

async function hear(errand: errands.Errand, at: Date): Promise<void> {
  const answer = await temporal.deliver(errand, PATIENCE_MS);
  if (answer.kind === 'no-workflow') await errands.end(errand.id, at, { id: 'workflow-ended', facts: {} });
  if (answer.kind === 'waiting') throw new Error(`${errand.workflowId} has not answered yet`);
}

/** How long (real milliseconds) a task may take to answer, however many others are asked at the same time. */
const PATIENCE_MS = 10_000;
