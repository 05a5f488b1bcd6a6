// The one place where conversations read a clock.
import { now } from '../actions/moment.ts';

/** The machine's clock, which paces calls and people. */
export const realNow = (): Date => new Date();

/** The year's clock, which people see. */
export const yearNow = async (): Promise<Date> => (await now()).at;

/** Waits for `ms` real milliseconds, or until the signal. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, Math.max(0, ms));
    signal?.addEventListener('abort', end);
  });
