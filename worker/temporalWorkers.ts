// The Temporal workers of one process: one for years, votes, surveys, clock and relay, one for the thousands of tasks.
import type { Context } from '@temporalio/activity';
import type { ActivityInterceptors, NativeConnection } from '@temporalio/worker';
import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { activities } from '../activities/index.ts';
import { type Work, WorkInProgress } from '../domain/workInProgress.ts';
import { queues } from '../domain/processes.ts';

export { bundle } from './bundle.ts';

export interface WorkersOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly workflowBundle: WorkflowBundleWithSourceMap;
  /** Where activities are registered while they run. */
  readonly inHand?: WorkInProgress;
}

/** Cached workflows. One takes about 35 KB (test/workflows/shared.test.ts), mostly its history in Temporal's core. */
const CACHED = 1_500;

/** The number of the database's connections. More work waits in Temporal, not inside a workflow task that would time out. */
const AT_ONCE = 10;

const HEARTBEAT_MS = 3_000;

/**
 * Sends heartbeats while an activity runs, so that Temporal retries an activity of a killed worker as soon as they stop, not when its time
 * is over. Registers the activity as work in hand, which progresses with each heartbeat that the activity itself sends.
 */
const alive =
  (inHand: WorkInProgress) =>
  (context: Context): ActivityInterceptors => ({
    inbound: {
      execute: (input, next) =>
        inHand.during(context.info.activityType, async (held) => {
          if (context.info.isLocal) return next(input);
          const beaten = setInterval(goesOnWith(context, held), HEARTBEAT_MS);
          try {
            return await next(input);
          } finally {
            clearInterval(beaten);
          }
        }),
    },
  });

/** Makes the activity's own heartbeats count as progress; gives a heartbeat that does not. */
function goesOnWith(context: Context, held: Work): () => void {
  const beat = context.heartbeat.bind(context);
  Object.defineProperty(context, 'heartbeat', {
    value: (details?: unknown) => {
      held.moved();
      beat(details);
    },
  });
  return () => beat();
}

/** Makes the two workers; run them with `runAll`. */
export const makeWorkers = ({
  connection,
  namespace,
  workflowBundle,
  inHand = new WorkInProgress(() => performance.now()),
}: WorkersOptions): Promise<Worker[]> =>
  Promise.all(
    [
      { taskQueue: queues.years, maxCachedWorkflows: 100 },
      { taskQueue: queues.tasks, maxCachedWorkflows: CACHED },
    ].map((each) =>
      Worker.create({
        connection,
        namespace,
        workflowBundle,
        activities,
        interceptors: { activity: [alive(inHand)] },
        maxConcurrentWorkflowTaskExecutions: AT_ONCE,
        maxConcurrentLocalActivityExecutions: AT_ONCE,
        shutdownGraceTime: '5s',
        shutdownForceTime: '15s',
        ...each,
      }),
    ),
  );

/** Runs workers until one of them fails or they are shut down. */
export const runAll = async (workers: readonly Worker[]): Promise<void> => {
  await Promise.all(workers.map((worker) => worker.run().catch((error: unknown) => passOver(worker, error))));
};

/**
 * Ignores a complaint of a worker that has drained and stopped: one of its own calls, usually the relay's last heartbeat, is still on its
 * way in Temporal's core. Nothing is lost by then.
 */
function passOver(worker: Worker, error: unknown): void {
  const drained = worker.getState() === 'STOPPED';
  if (!(drained && error instanceof Error && error.message.includes('Worker still in use'))) throw error;
}

/**
 * Configures Temporal's runtime: it logs warnings and errors only, one line each, without arguments or payloads, and leaves signals to the
 * supervisor, which drains parts in order.
 */
export const quietRuntime = (): void => {
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      const { workflowId, activityType, error, workflow_type: kind } = (meta ?? {}) as Record<string, unknown>;
      const about = [workflowId, kind, activityType].filter((word) => typeof word === 'string').join(' ');
      const why = error instanceof Error ? error.message : '';
      console.error([`${level} ${message}`, about, why].filter((word) => word !== '').join(': '));
    }),
    telemetryOptions: { logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) } },
    shutdownSignals: [],
  });
};
