// When somebody must be reminded and when to look again: the same reckoning for every process of the year.
import { dueNow, type Ladder, nextAfter, type Step } from './ladder.ts';

/** How far a process has climbed its ladder; the key changes with the ladder, and a new ladder is climbed from its foot. */
export interface Climb {
  readonly ladderKey: string;
  readonly climbed: number;
}

export interface Reckoning extends Climb {
  /** What is to be said now; the most severe of what was missed. */
  readonly step: (Omit<Step, 'at'> & { readonly at: number }) | null;
  /** The next moment of the year (epoch milliseconds) at which something can change by time alone. */
  readonly next: number | null;
}

/**
 * Reckons a ladder at a moment.
 * @param resting nothing is said while this holds (suspended, on the desk); dates stay
 * @param looks further moments (epoch milliseconds) at which the thing must be looked at
 * @param signing for what is signed for (procedure 1.8, L5): since when the last rung has waited for its signature, null once it has one
 */
export function reckon(
  ladder: Ladder | null,
  ladderKey: string,
  before: Climb,
  moment: Date,
  {
    resting,
    looks,
    signing,
  }: {
    resting: boolean;
    looks: readonly (number | null)[];
    signing?: { readonly unsignedSince: Date | null };
  },
): Reckoning {
  const climbed = before.ladderKey === ladderKey ? before.climbed : 0;
  const speaking = ladder && !resting ? ladder : null;
  const unsignedSince = signing?.unsignedSince ?? undefined;
  const step = speaking ? dueNow(speaking, climbed, moment, unsignedSince) : undefined;
  const after = step ? step.rung + 1 : climbed;
  // what is said now waits for its signature from now on
  const rung = speaking ? nextAfter(speaking, after, step && signing ? moment : unsignedSince) : undefined;
  const coming = [...looks, rung?.at.getTime() ?? null].filter((at): at is number => at !== null && at > moment.getTime());
  return {
    ladderKey,
    climbed: after,
    step: step ? { ...step, at: step.at.getTime() } : null,
    next: coming.length > 0 ? Math.min(...coming) : null,
  };
}
