// The loop of the reader's thread: one job after the other, each with one answer.
import { parentPort } from 'node:worker_threads';
import { learnKinds } from '../kinds.ts';
import type { Jobs } from './jobs.ts';

/** A job as it comes into the thread. */
export interface Order {
  readonly job: keyof Jobs;
  readonly asked: unknown;
}

/** What goes back: that the thread is ready, once; then an answer a job, or what was thrown. */
export type Reply = { readonly ready: true } | { readonly answer: unknown } | { readonly threw: string };

/** Answers until the thread is ended. Loads what reading needs before it says that it is ready. */
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
