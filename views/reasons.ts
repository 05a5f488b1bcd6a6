// Why a suggestion or a topic ended as it did, with what became of the candidate that took it up: the same on a card and on the page.
import { decisionOf } from '../domain/planned.ts';
import type { YearPlan } from '../domain/plan.ts';
import { stageDatesOf, stageEnd } from '../domain/stages.ts';
import { type KeptReason, readReason } from '../records/reasons.ts';

interface Ended {
  readonly reason: unknown;
  /** The state of the candidate that took it up; null if none did. */
  readonly candidateState: string | null;
}

/** A reason by the year that answered and its current plan; null if no reason is stored. */
export const reasonOf = (
  { reason, candidateState }: Ended,
  year: { readonly shortlistAt: Date | null; readonly listAt: Date | null },
  plan: YearPlan,
): KeptReason | null => {
  const planned = stageEnd(stageDatesOf(plan), 'decision');
  return readReason(reason, candidateState === null ? null : decisionOf(candidateState, year, planned));
};
