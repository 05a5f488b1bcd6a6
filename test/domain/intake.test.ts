import { describe, expect, it } from 'vitest';
import { type Purse, rehearsalBudget, spend, USUAL_BUDGET } from '../../domain/intake.ts';

const budget = { atOnce: 3, oneMoreAfterMs: 1_000 };

/** How many of so many things at one moment are taken, and the purse that is left. */
function taken(count: number, now: number, purse?: Purse): { taken: number; purse: Purse | undefined } {
  let before = purse;
  for (let n = 0; n < count; n++) {
    const after = spend(budget, before, now);
    if (!after) return { taken: n, purse: before };
    before = after;
  }
  return { taken: count, purse: before };
}

describe('what one person may bring', () => {
  it('is so much at once', () => {
    expect(taken(10, 0).taken).toBe(3);
  });

  it('comes back with time, never beyond what may come at once', () => {
    const { purse } = taken(3, 0);
    expect(taken(10, 999, purse).taken).toBe(0);
    expect(taken(10, 1_000, purse).taken).toBe(1);
    expect(taken(10, 3_600_000, purse).taken).toBe(3);
  });

  it('does not grow where the machine’s clock is set back', () => {
    const { purse } = taken(3, 5_000);
    expect(taken(10, 0, purse).taken).toBe(0);
  });

  it('is more in a rehearsal, whose weeks are minutes, the more the faster it goes', () => {
    expect(rehearsalBudget(1).atOnce).toBeGreaterThan(USUAL_BUDGET.atOnce);
    expect(rehearsalBudget(10).oneMoreAfterMs).toBeLessThan(rehearsalBudget(1).oneMoreAfterMs);
    expect(rehearsalBudget(0.1)).toEqual(rehearsalBudget(1));
  });

  it('is more than anybody writes, as a rule', () => {
    expect(USUAL_BUDGET.atOnce).toBeGreaterThanOrEqual(30);
  });
});
