// The one place where workflows read a clock: Temporal's deterministic one, converted into a year moment.
import { condition, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { realMoment, yearMoment } from '../domain/clock.ts';

const { readClock } = proxyLocalActivities<Activities>({ startToCloseTimeout: '10s', retry: { maximumInterval: '10s' } });

/** Now on the year's clock, and a wait until that clock shows a later moment. No workflow caches the clock: it is read afresh each time. */
export interface Now {
  /** Now on the year's clock, in epoch milliseconds. */
  readonly moment: number;
  /** Now on the machine's clock, in epoch milliseconds. */
  readonly real: number;
  /** Waits until something happens or the year reaches a moment; while the clock is paused, it reaches none. */
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

/** Waking early is harmless, since the loop computes its wait anew; so no timer need be longer than a month of real time. */
const LONGEST_WAIT_MS = 30 * 86_400_000;
