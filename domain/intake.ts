// How much one person may bring at once, so that nobody waits for somebody else's flood. Words beyond it are not kept, and that is said.

/** What a person may bring at one go, and how fast it comes back: real milliseconds. */
export interface Budget {
  readonly atOnce: number;
  readonly oneMoreAfterMs: number;
}

/** More than anybody writes, even with the albums of a whole street; one more comes back every five seconds. */
export const USUAL_BUDGET: Budget = { atOnce: 60, oneMoreAfterMs: 5_000 };

/**
 * A rehearsal's fourteen months pass in a quarter of an hour, faster with a speed above 1: its people bring in minutes what others bring
 * in weeks.
 */
export const rehearsalBudget = (speed: number): Budget => ({
  atOnce: USUAL_BUDGET.atOnce * 10,
  oneMoreAfterMs: USUAL_BUDGET.oneMoreAfterMs / (10 * Math.max(1, speed)),
});

/** Whoever brought more is asked to wait so long (real milliseconds); nothing that comes meanwhile is kept. */
export const SHUT_MS = 60_000;

/** What somebody has left: so much at a real moment (epoch milliseconds). */
export interface Purse {
  readonly left: number;
  readonly at: number;
}

/** Takes one thing's cost from a purse; undefined where nothing is left. */
export function spend({ atOnce, oneMoreAfterMs }: Budget, purse: Purse | undefined, now: number): Purse | undefined {
  const before = purse ?? { left: atOnce, at: now };
  const left = Math.min(atOnce, before.left + Math.max(0, now - before.at) / oneMoreAfterMs);
  return left < 1 ? undefined : { left: left - 1, at: now };
}
