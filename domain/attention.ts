// When to remind somebody and when to look again: one computation for every process of the year.
import { dueNow, type Ladder, nextAfter, type Step } from './ladder.ts';

/** How far a process has climbed its ladder. A changed ladder has another key and is climbed from its first rung. */
export interface Climb {
  readonly ladderKey: string;
  readonly climbed: number;
}

/** Where every climb begins. */
export const FOOT: Climb = { ladderKey: '', climbed: 0 };

export interface Reckoning extends Climb {
  /** The step to tell now: the most severe of those that were missed. */
  readonly step: (Omit<Step, 'at'> & { readonly at: number }) | null;
  /** The next moment of the year (epoch milliseconds) at which something can change by time alone. */
  readonly next: number | null;
}

/**
 * Computes what a ladder says at a moment, and when to look again.
 * @param resting true while nothing is told (the task is suspended or waits on a desk); the dates stay as they are
 * @param looks further moments (epoch milliseconds) at which the thing must be looked at
 * @param signing for a ladder whose rungs are signed for (procedure 1.8, L5): since when the last rung waits for its signature, null once
 * it is signed
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
  // a step told now starts to wait for its signature at this moment
  const rung = speaking ? nextAfter(speaking, after, step && signing ? moment : unsignedSince) : undefined;
  const coming = [...looks, rung?.at.getTime() ?? null].filter((at): at is number => at !== null && at > moment.getTime());
  return {
    ladderKey,
    climbed: after,
    step: step ? { ...step, at: step.at.getTime() } : null,
    next: coming.length > 0 ? Math.min(...coming) : null,
  };
}
