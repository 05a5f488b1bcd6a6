// The relay's work: errands that still wait are delivered in order, one at a time for each workflow; whoever was refused meanwhile is
// told; so is a hastened clock.
import { cancellationSignal, heartbeat } from '@temporalio/activity';
import { noteTold, toldVersion, waiting as waitingWorkflows } from '../records/clock.ts';
import * as errands from '../records/errands.ts';
import * as outbox from '../records/outbox.ts';
import { isOver } from '../records/processes.ts';
import * as temporal from '../temporal/client.ts';
import { transaction } from '../records/database.ts';

/** Errands younger than this are left to whoever has just stored and is delivering them. */
const GRACE_MS = 2_500;
const PAUSE_MS = 500;
/** How long one delivery waits for its answer; a worker that is shut down waits no longer. */
const PATIENCE_MS = 20_000;

/** Delivers what waits for about `seconds` of real time, then lets the workflow turn its page. Gives how much was delivered. */
export async function deliverWaiting({ seconds, moment }: { seconds: number; moment: number }): Promise<number> {
  let delivered = 0;
  for (let round = 0; round < (seconds * 1_000) / PAUSE_MS && !cancellationSignal().aborted; round++) {
    heartbeat(delivered);
    await tellClock();
    const batch = await errands.waiting(50, GRACE_MS);
    const results = await Promise.all(batch.map((errand) => deliver(errand, new Date(moment))));
    delivered += results.filter(Boolean).length;
    await tellRefused(new Date(moment));
    if (batch.length === 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return delivered;
}

/** Hands one errand over and reads the answer (design 4): whatever is neither done nor refused waits on. */
async function deliver(errand: errands.Errand, moment: Date): Promise<boolean> {
  const { kind } = await temporal.deliver(errand, PATIENCE_MS, cancellationSignal());
  if (kind !== 'no-workflow') return kind !== 'waiting';
  if (!(await isOver(errand.workflowId))) return false;
  await errands.end(errand.id, moment, { id: 'workflow-ended', facts: {} });
  return true;
}

/** Whoever was told "under way" hears of a refusal, whichever delivery brought it and whoever died meanwhile. */
const tellRefused = (moment: Date): Promise<number> =>
  transaction(async () =>
    outbox.enqueue(
      (await errands.claimUntold(50)).map(({ id, personId, name, problem }) => ({
        key: `refused/${id}`,
        personId,
        message: 'order-refused',
        facts: { order: name, problem },
        priority: 1,
      })),
      moment,
    ),
  );

/** Signals the workflows that wait for a moment of the year, the next first, once a version of the clock. */
async function tellClock(): Promise<void> {
  const { told, version } = await toldVersion();
  if (told >= version) return;
  for (const id of await waitingWorkflows()) {
    if (cancellationSignal().aborted) return;
    await temporal.signalClockChanged(id);
  }
  await noteTold(version);
}
