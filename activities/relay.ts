// The relay's work: errands that still wait are delivered in order, one at a time for each workflow; whoever was refused meanwhile is
// told; so is a hastened clock.
import { notice } from '../domain/notices.ts';
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

/** A workflow that did not answer is left alone for so many rounds, so that it takes no place from another. */
const REST_ROUNDS = 60;

/** Delivers what waits for about `seconds` of real time, then lets the workflow turn its page. Gives how much was delivered. */
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

/** What is on its way, one errand a workflow; none waits for another workflow's answer. */
class Rounds {
  delivered = 0;
  readonly #moment: Date;
  readonly #underWay = new Map<string, Promise<void>>();
  /** The round in which each may be asked again. */
  readonly #resting = new Map<string, number>();
  #round = 0;
  #failure: unknown;

  constructor(moment: Date) {
    this.#moment = moment;
  }

  /** The workflows that are not to be delivered to now. */
  aside(): string[] {
    const resting = [...this.#resting].flatMap(([id, until]) => (until > this.#round ? [id] : []));
    return [...this.#underWay.keys(), ...resting];
  }

  begin(batch: readonly errands.Errand[]): void {
    this.#round++;
    for (const errand of batch) this.#underWay.set(errand.workflowId, this.#bring(errand));
  }

  /** Waits for the first answer, and a moment at most where there is none. Throws what a delivery threw. */
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

/** Hands one errand over and reads the answer (design 4): whatever is neither done nor refused waits on. */
async function deliver(errand: errands.Errand, moment: Date): Promise<boolean> {
  const answer = await temporal.deliver(errand, PATIENCE_MS, cancellationSignal());
  switch (answer.kind) {
    case 'done':
      return true;
    case 'refused':
      // also where it was refused before anything was carried out: it would come again for ever
      await errands.refuse(errand.id, moment, answer.problem);
      return true;
    case 'no-workflow': {
      if (!(await isOver(errand.workflowId))) return false;
      await errands.end(errand.id, moment, { id: 'workflow-ended', facts: {} });
      return true;
    }
    case 'waiting':
      return false;
  }
}

/** Whoever was told "under way" hears of a refusal, whichever delivery brought it and whoever died meanwhile. */
const tellRefused = (moment: Date): Promise<number> =>
  transaction(async () =>
    outbox.enqueue(
      (await errands.claimUntold(50)).map(({ id, personId: to, name, problem }) =>
        notice('order-refused', { order: name, problem, errand: id }, { to }),
      ),
      moment,
    ),
  );

/** Signals the workflows that wait for a moment of the year, the next first, once a version of the clock. */
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
