// A world for workflow tests: a database of its own, the time-skipping server, a worker with the real activities.
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

/** Starts it; `withWorkers: false` leaves the workers to the test. */
export async function startWorld(): Promise<World> {
  try {
    Runtime.install({ logger: new DefaultLogger('WARN') });
  } catch {
    // installed by an earlier world of the same process
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
