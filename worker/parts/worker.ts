// The Temporal worker's process.
import { NativeConnection } from '@temporalio/worker';
import { installation } from '../../records/clock.ts';
import { removeTraces, sealAs } from '../../records/sealing.ts';
import { refusalOf } from '../histories.ts';
import { bundle, makeWorkers, quietRuntime, runAll } from '../temporalWorkers.ts';
import { type Handed, runPart, type Running } from './part.ts';

await runPart('worker', start, 24);

async function start({ settings, inHand }: Handed): Promise<Running> {
  const kept = await installation();
  const refusal = kept && refusalOf(kept.histories);
  if (refusal) throw new Error(refusal);
  quietRuntime();
  sealAs(settings.SEALING_DATABASE_URL);
  await removeTraces(); // traces of a box that was sealed just before the worker was killed
  const connection = await NativeConnection.connect({ address: settings.TEMPORAL_ADDRESS });
  const workers = await makeWorkers({
    connection,
    namespace: settings.TEMPORAL_NAMESPACE,
    workflowBundle: await bundle(),
    inHand,
  });
  const running = runAll(workers).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
  return {
    stop: async () => {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
      await connection.close();
    },
  };
}
