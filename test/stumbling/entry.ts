// A reader's thread that certain texts block or break; it reads others as the real one does.
import { type Jobs, makeJobs } from '../../analysis/thread/jobs.ts';
import { serve } from '../../analysis/thread/serve.ts';
import { BROKEN, ENDLESS, GREEDY } from './signs.ts';

function stumble(asked: unknown): void {
  const text = JSON.stringify(asked);
  if (text.includes(BROKEN)) throw new Error('these words are too much');
  if (text.includes(ENDLESS)) for (;;);
  if (text.includes(GREEDY)) for (const eaten: object[] = []; ; ) eaten.push({ more: eaten.length });
}

const jobs = makeJobs();
const entries = Object.entries(jobs) as [string, (asked: never) => unknown][];
serve(
  Object.fromEntries(
    entries.map(([name, job]) => [
      name,
      (asked: never) => {
        stumble(asked);
        return job(asked);
      },
    ]),
  ) as unknown as Jobs,
);
