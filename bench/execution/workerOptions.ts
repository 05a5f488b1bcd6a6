// What the product's own worker of tasks is told: slots, cache, pollers. The bare worker is told the same.
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { queues } from '../../domain/processes.ts';
import { makeWorkers } from '../../worker/temporalWorkers.ts';

/** Reads them from where the product makes its workers; none is made. Throws where one of them cannot be handed to another process. */
export async function tasksWorkerOptions(): Promise<string> {
  const asked: WorkerOptions[] = [];
  const create = Worker.create.bind(Worker);
  Worker.create = (options) => {
    asked.push(options);
    return Promise.resolve(Object.create(Worker.prototype) as Worker);
  };
  try {
    const nowhere = Object.create(null) as NativeConnection;
    await makeWorkers({ connection: nowhere, namespace: '', workflowBundle: { code: '', sourceMap: '' } });
  } finally {
    Worker.create = create;
  }
  const found = asked.find(({ taskQueue }) => taskQueue === queues.tasks);
  if (!found) throw new Error('the product makes no worker of tasks');
  const {
    connection: _,
    namespace: __,
    workflowBundle: ___,
    activities: ____,
    interceptors: _____,
    taskQueue,
    ...options
  } = found;
  const odd = Object.entries(options).filter(([, value]) => typeof value === 'function');
  if (odd.length > 0) throw new Error(`the bare worker cannot be told ${odd.map(([name]) => name).join(', ')} of ${taskQueue}`);
  return JSON.stringify(options);
}
