// The relay's work: it delivers waiting errands in order, one at a time for each workflow, tells senders of late refusals, and signals a
// clock that was sped up.
import { notice } from '../domain/notices.ts';
import { cancellationSignal, heartbeat } from '@temporalio/activity';
import { noteTold, toldVersion, waiting as waitingWorkflows } from '../records/clock.ts';
import * as errands from '../records/errands.ts';
import * as outbox from '../records/outbox.ts';
import { isOver } from '../records/processes.ts';
import * as temporal from '../temporal/client.ts';
import { transaction } from '../records/database.ts';
import { beginMatter } from './matterStart.ts';
import { startMissing } from './starting.ts';

/** Errands younger than this are left to the sender who has just stored them and is delivering them. */
const GRACE_MS = 2_500;
const PAUSE_MS = 500;
/** How long one delivery waits for its answer; a worker that shuts down stops waiting. */
const PATIENCE_MS = 20_000;

/** Back-off: a workflow that did not answer is left alone for this many rounds, so that it does not take the place of another. */
const REST_ROUNDS = 60;

/**
 * Delivers waiting errands for about `seconds` of real time, then returns, so that the workflow can continue as new in time. Returns how
 * many were delivered.
 */
export async function deliverWaiting({ seconds, moment }: { seconds: number; moment: number }): Promise<number> {
  const rounds = new Rounds(new Date(moment));
  for (let round = 0; round < (seconds * 1_000) / PAUSE_MS && !cancellationSignal().aborted; round++) {
    heartbeat(rounds.delivered);
    await tellClock();
    rounds.begin(await errands.waiting(50, GRACE_MS, rounds.aside()));
    await rounds.someAnswer(PAUSE_MS);
    await tellRefused(new Date(moment));
  }
  await rounds.over();
  return rounds.delivered;
}

/** The deliveries under way, one errand for each workflow; none waits for another workflow's answer. */
class Rounds {
  delivered = 0;
  readonly #moment: Date;
  readonly #underWay = new Map<string, Promise<void>>();
  /** The round from which each workflow may be asked again. */
  readonly #resting = new Map<string, number>();
  #round = 0;
  #failure: unknown;

  constructor(moment: Date) {
    this.#moment = moment;
  }

  /** The workflows to which nothing is delivered now. */
  aside(): string[] {
    const resting = [...this.#resting].flatMap(([id, until]) => (until > this.#round ? [id] : []));
    return [...this.#underWay.keys(), ...resting];
  }

  begin(batch: readonly errands.Errand[]): void {
    this.#round++;
    for (const errand of batch) this.#underWay.set(errand.workflowId, this.#bring(errand));
  }

  /** Waits for the first answer, at most `atMostMs`. Throws the error of a failed delivery. */
  async someAnswer(atMostMs: number): Promise<void> {
    await Promise.race([new Promise((resolve) => setTimeout(resolve, atMostMs)), ...this.#underWay.values()]);
    if (this.#failure !== undefined) throw this.#failure;
  }

  async over(): Promise<void> {
    await Promise.all(this.#underWay.values());
    if (this.#failure !== undefined) throw this.#failure;
  }

  async #bring(errand: errands.Errand): Promise<void> {
    try {
      if (await deliver(errand, this.#moment)) this.delivered++;
      else this.#resting.set(errand.workflowId, this.#round + REST_ROUNDS);
    } catch (error) {
      this.#failure = error;
    } finally {
      this.#underWay.delete(errand.workflowId);
    }
  }
}

/**
 * Delivers one errand and reads the answer (design 4): an errand that is neither done nor refused waits on. The first one to a matter begins
 * its process.
 */
async function deliver(errand: errands.Errand, moment: Date): Promise<boolean> {
  const bring = () => temporal.deliver(errand, PATIENCE_MS, cancellationSignal());
  const first = await bring();
  const answer = first.kind === 'no-workflow' && (await beginMatter(errand.workflowId)) ? await bring() : first;
  switch (answer.kind) {
    case 'done':
      return true;
    case 'refused':
      // also if it was refused before anything was carried out, else it would be delivered for ever
      await errands.refuse(errand.id, moment, answer.problem);
      return true;
    case 'no-workflow': {
      if (!(await isOver(errand.workflowId))) return (await startMissing(errand.workflowId, moment)) && deliver(errand, moment);
      await errands.end(errand.id, moment, { id: 'workflow-ended', facts: {} });
      return true;
    }
    case 'waiting':
      return false;
  }
}

/** Tells senders who were told "under way" of a refusal, whichever delivery brought it and whichever process died meanwhile. */
const tellRefused = (moment: Date): Promise<number> =>
  transaction(async () =>
    outbox.enqueue(
      (await errands.claimUntold(50)).map(({ id, personId: to, name, problem }) =>
        notice('order-refused', { order: name, problem, errand: id }, { to }),
      ),
      moment,
    ),
  );

/** Signals the workflows that wait for a year moment, soonest first, once for each version of the clock. */
async function tellClock(): Promise<void> {
  const { told, version } = await toldVersion();
  if (told >= version) return;
  for (const id of await waitingWorkflows()) {
    if (cancellationSignal().aborted) return;
    heartbeat();
    await temporal.signalClockChanged(id);
  }
  await noteTold(version);
}
