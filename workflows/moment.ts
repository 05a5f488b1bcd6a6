// The one place where workflows read a clock: Temporal's deterministic one. What a look needs of the year's clock it reads by itself.
import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** Now on the machine's clock, in epoch milliseconds: activities convert it into a year moment (activities/looks.ts). */
export const real = (): number => Date.now();

/** The wait for a real moment. One timer at a time; one that is set stays until it rings, unless it must ring earlier. */
export interface Alarm {
  /**
   * @param at in epoch milliseconds of the machine's clock
   * @param summary what the Temporal UI calls the timer, said only where one is begun
   */
  set(at: number, summary: () => string): void;
  rang(): boolean;
  /** Forgets that it rang. */
  heard(): void;
}

/** Waking early is harmless, since each look says anew until when to wait; so no timer need be longer than a month. */
const LONGEST_WAIT_MS = 30 * 86_400_000;

export function anAlarm(): Alarm {
  let armed: { readonly at: number; readonly scope: CancellationScope; rang: boolean } | undefined;
  return {
    rang: () => armed?.rang === true,
    heard: () => {
      if (armed?.rang) armed = undefined;
    },
    set: (wished, summary) => {
      const at = Math.min(wished, real() + LONGEST_WAIT_MS);
      if (armed && armed.at <= at) return;
      armed?.scope.cancel();
      const begun = { at, scope: new CancellationScope(), rang: false };
      armed = begun;
      begun.scope
        .run(() => sleep(Math.max(1, at - real()), { summary: summary() }))
        .then(() => {
          begun.rang = true;
        })
        .catch((error: unknown) => {
          if (!isCancellation(error)) throw error;
        });
    },
  };
}
