// The one place where workflows look at a clock: Temporal's deterministic one, turned into a moment of the year.
import { condition, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { realMoment, yearMoment } from '../domain/clock.ts';

const { readClock } = proxyLocalActivities<Activities>({ startToCloseTimeout: '10s', retry: { maximumInterval: '10s' } });

/** Now, on the year's clock, and when that clock will show a later moment. No workflow keeps the clock: it is read afresh each time. */
export interface Now {
  /** Epoch milliseconds of the year. */
  readonly moment: number;
  /** Epoch milliseconds of the machine. */
  readonly real: number;
  /** Waits for something to happen, or until the year reaches a moment; while the clock stands still it reaches none. */
  until(moment: number | null, happened: () => boolean): Promise<void>;
}

export async function now(): Promise<Now> {
  const clock = await readClock();
  const real = Date.now();
  return {
    moment: yearMoment(clock, new Date(real)).getTime(),
    real,
    until: async (moment, happened) => {
      const at = moment === null ? undefined : realMoment(clock, new Date(moment));
      if (!at) await condition(happened);
      else await condition(happened, Math.max(1, Math.min(at.getTime() - Date.now(), LONGEST_WAIT_MS)));
    },
  };
}

/** Whoever wakes early reckons anew: no timer need be longer than a month of real time. */
const LONGEST_WAIT_MS = 30 * 86_400_000;
