// A world for workflow tests: its own database, the time-skipping server, and a worker with the real activities.
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, type Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { inject } from 'vitest';
import { realClock } from '../../domain/clock.ts';
import { searchAttributes } from '../../domain/processes.ts';
import { install } from '../../records/clock.ts';
import { closeDatabase, openDatabase } from '../../records/database.ts';
import { forgetPlans } from '../../records/years.ts';
import * as temporal from '../../temporal/client.ts';
import { bundle, makeWorkers } from '../../worker/temporalWorkers.ts';
import { freshDatabase } from '../database.ts';

export interface World {
  readonly environment: TestWorkflowEnvironment;
  readonly url: string;
  stop(): Promise<void>;
}

let bundled: Promise<WorkflowBundleWithSourceMap> | undefined;

/** Starts the world; with `withWorkers: false` the test starts the workers. */
export async function startWorld(): Promise<World> {
  try {
    Runtime.install({ logger: new DefaultLogger('WARN') });
  } catch {
    // an earlier world of this process has installed it
  }
  const database = await freshDatabase();
  forgetPlans();
  openDatabase(database.url);
  await install({ id: 'test', rehearsal: false, clock: realClock() });
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: inject('timeSkippingPath') } },
  });
  await environment.connection.operatorService.addSearchAttributes({
    namespace: environment.namespace ?? 'default',
    searchAttributes: Object.fromEntries(
      Object.entries(searchAttributes).map(([name, type]) => [name, { Keyword: 2, Datetime: 6, Bool: 5 }[type]]),
    ),
  });
  temporal.use(environment.client);
  bundled ??= bundle();
  const workers = await makeWorkers({
    connection: environment.nativeConnection,
    namespace: environment.namespace ?? 'default',
    workflowBundle: await bundled,
  });
  const running = workers.map((worker: Worker) => worker.run());
  return {
    environment,
    url: database.url,
    stop: async () => {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await Promise.all(running);
      await environment.teardown();
      await closeDatabase();
      await database.drop();
    },
  };
}
