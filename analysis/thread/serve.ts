// The loop of the reader's thread: one job after the other, one answer per job.
import { parentPort } from 'node:worker_threads';
import { learnKinds } from '../kinds.ts';
import type { Jobs } from './jobs.ts';

/** A job as it comes into the thread. */
export interface Order {
  readonly job: keyof Jobs;
  readonly asked: unknown;
}

/** A message from the thread: once that it is ready, then per job an answer or what was thrown. */
export type Reply = { readonly ready: true } | { readonly answer: unknown } | { readonly threw: string };

/** Answers jobs until the thread is ended. Loads everything that reading needs before it reports that it is ready. */
export function serve(jobs: Jobs): void {
  const port = parentPort;
  if (!port) throw new Error('the reader serves in a thread of its own');
  const reply = (it: Reply): void => port.postMessage(it);
  jobs.keys('公交车站 bus stop');
  jobs.mask('公交车站 bus stop');
  learnKinds();
  port.on('message', ({ job, asked }: Order) => {
    try {
      reply({ answer: (jobs[job] as (given: unknown) => unknown)(asked) });
    } catch (error) {
      reply({ threw: error instanceof Error ? error.message : String(error) });
    }
  });
  reply({ ready: true });
}
