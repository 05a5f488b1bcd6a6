// A house for workflow tests on the dev server: its own database and namespace, the real workers, and a rehearsal's clock that stands
// wherever the test puts it. Unlike the time-skipping server it can refuse Updates, and actions see the same year moment.
import { setTimeout as sleep } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { Client, Connection, type WorkflowHandle, WorkflowNotFoundError } from '@temporalio/client';
import { NativeConnection, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { type Clock, rehearsalClock, yearMoment } from '../../domain/clock.ts';
import { kindOfWorkflow, orders } from '../../domain/messages.ts';
import { noteTold, install, readClock, replaceClock, waiting } from '../../records/clock.ts';
import { closeDatabase, db, openDatabase, transaction } from '../../records/database.ts';
import { forgetPlans } from '../../records/years.ts';
import { createDatabase, dropDatabase, withDatabase } from '../../prisma/migrate.ts';
import * as temporal from '../../temporal/client.ts';
import { bundle, makeWorkers, runAll } from '../../worker/temporalWorkers.ts';
import { freshNamespace } from '../namespace.ts';

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

export interface Rehearsed {
  readonly client: Client;
  readonly namespace: string;
  readonly url: string;
  readonly workflowBundle: WorkflowBundleWithSourceMap;
  /** The year moment. */
  now(): Promise<Date>;
  /** Sets the clock to a later moment, wakes waiting workflows in the order of their moments, and returns when all have looked. */
  jump(to: Date): Promise<void>;
  /** Jumps from one awaited moment to the next up to `to`, so that everything that depends only on time happens at its own moment. */
  pass(to: Date, atEach?: (moment: Date) => Promise<unknown>): Promise<void>;
  /** Returns when a workflow has looked at everything and its decisions are carried out. */
  settled(workflowId: string): Promise<void>;
  /** The histories of a workflow's runs, the first one first. */
  runs(workflowId: string): Promise<History[]>;
  order(workflowId: string, name: string, payload?: Record<string, unknown>): Promise<unknown>;
  startWorkers(): Promise<void>;
  stopWorkers(): Promise<void>;
  stop(): Promise<void>;
}

export interface RehearsedOptions {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  /** The clock's first moment. */
  readonly at?: Date;
  /** A clock to use instead of one that stands. */
  readonly clock?: Clock;
  readonly workers?: boolean;
}

let bundled: Promise<WorkflowBundleWithSourceMap> | undefined;
/** A Wednesday in March, nine in the morning in Hangzhou. */
export const MORNING = new Date('2027-03-03T01:00:00Z');
export const DAY = 86_400_000;
export const later = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY);

export async function rehearsed({
  databaseUrl,
  temporalAddress,
  at = MORNING,
  clock = rehearsalClock(new Date(Date.now() - 1_000), at, 0),
  workers = true,
}: RehearsedOptions): Promise<Rehearsed> {
  const url = withDatabase(databaseUrl, `test_${randomBytes(6).toString('hex')}`);
  await createDatabase(url, 'minsheng_template');
  forgetPlans();
  openDatabase(url);
  await install({ id: 'test', rehearsal: clock.kind === 'rehearsal', clock });
  const namespace = await freshNamespace(temporalAddress);
  const client = new Client({ connection: await Connection.connect({ address: temporalAddress }), namespace });
  temporal.use(client);
  const connection = await NativeConnection.connect({ address: temporalAddress });
  bundled ??= bundle();
  const workflowBundle = await bundled;
  let end: (() => Promise<void>) | undefined;

  const house: Rehearsed = {
    client,
    namespace,
    url,
    workflowBundle,
    now: async () => yearMoment(await readClock(), new Date()),
    async jump(to) {
      const woken = await standAt(to);
      for (const id of woken) await temporal.signalClockChanged(id);
      for (const id of woken) await house.settled(id);
    },
    async pass(to, atEach) {
      for (let next = await nextMoment(await house.now()); next && next < to; next = await nextMoment(next)) {
        await house.jump(next);
        await atEach?.(next);
      }
      await house.jump(to);
    },
    async settled(workflowId) {
      const kind = kindOfWorkflow(workflowId);
      if (!kind || !('look' in orders[kind])) return;
      try {
        // the first look's decisions are carried out before the second look
        for (let look = 0; look < 2; look++) await house.order(workflowId, 'look');
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError) && !/ended/.test(String((error as Error).cause ?? error))) throw error;
      }
    },
    async runs(workflowId) {
      const history = (runId?: string) => client.workflow.getHandle(workflowId, runId).fetchHistory();
      const found: History[] = [];
      let runId = (await history()).events?.[0]?.workflowExecutionStartedEventAttributes?.firstExecutionRunId;
      while (runId) {
        const run: History = await history(runId);
        found.push(run);
        runId = run.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
      }
      return found;
    },
    order: (workflowId, name, payload = {}) => client.workflow.getHandle(workflowId).executeUpdate(name, { args: [payload] }),
    async startWorkers() {
      const made = await makeWorkers({ connection, namespace, workflowBundle });
      const running = runAll(made);
      running.catch(() => undefined); // `stop` reports the error
      end = async () => {
        for (const worker of made) worker.shutdown();
        await running;
      };
    },
    async stopWorkers() {
      await end?.();
      end = undefined;
    },
    async stop() {
      await house.stopWorkers();
      await connection.close();
      await temporal.disconnect();
      await closeDatabase();
      await dropDatabase(url);
    },
  };
  if (workers) await house.startWorkers();
  return house;
}

/** Sets the clock to a moment, standing; gives the waiting workflows in the order of their moments. */
async function standAt(to: Date): Promise<string[]> {
  for (;;) {
    const clock = await readClock();
    const segments = [...clock.segments, { real: Date.now(), year: to.getTime(), speed: 0 }] as unknown as Clock['segments'];
    const version = clock.version + 1;
    if (await transaction(() => replaceClock({ ...clock, version, segments }))) {
      await noteTold(version);
      return waiting();
    }
    await sleep(10);
  }
}

/** The earliest moment after `after` for which a workflow waits. */
async function nextMoment(after: Date): Promise<Date | undefined> {
  const row = await db.waiting.findFirst({ where: { next: { gt: after } }, orderBy: { next: 'asc' } });
  return row?.next ?? undefined;
}

/** Waits until a condition holds, at most two minutes. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 120_000; !(await holds()); await sleep(100))
    if (Date.now() > end) throw new Error(`waited in vain: ${holds.toString()}`);
}
