// A rate limiter for what people bring, so that one person's flood delays nobody else. Words beyond the limit are not kept, and the person
// is told.

/** A token bucket: how many things a person may bring at once, and how often one more is allowed (real milliseconds). */
export interface Budget {
  readonly atOnce: number;
  readonly oneMoreAfterMs: number;
}

/** More than anybody writes, even with photo albums of a whole street; one more is allowed every five seconds. */
export const USUAL_BUDGET: Budget = { atOnce: 60, oneMoreAfterMs: 5_000 };

/**
 * A rehearsal's budget. Its fourteen months pass in a quarter of an hour, faster at a speed above 1: people bring in minutes what otherwise
 * takes weeks.
 */
export const rehearsalBudget = (speed: number): Budget => ({
  atOnce: USUAL_BUDGET.atOnce * 10,
  oneMoreAfterMs: USUAL_BUDGET.oneMoreAfterMs / (10 * Math.max(1, speed)),
});

/** How long a person over the limit is asked to wait (real milliseconds); nothing that they send meanwhile is kept. */
export const SHUT_MS = 60_000;

/** A person's bucket: `left` tokens at the real moment `at` (epoch milliseconds). */
export interface Purse {
  readonly left: number;
  readonly at: number;
}

/** Takes one token; undefined where none is left. */
export function spend({ atOnce, oneMoreAfterMs }: Budget, purse: Purse | undefined, now: number): Purse | undefined {
  const before = purse ?? { left: atOnce, at: now };
  const left = Math.min(atOnce, before.left + Math.max(0, now - before.at) / oneMoreAfterMs);
  return left < 1 ? undefined : { left: left - 1, at: now };
}
