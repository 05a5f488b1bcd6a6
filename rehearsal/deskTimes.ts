// When the crowd takes which decision: who of its people decides it, from which share of the stage on, and what they wait for.
import type { DecisionKind } from '../domain/decisions.ts';
import type { CastRole } from './roles.ts';

interface Habit {
  readonly by: readonly CastRole[];
  /** The share of the stage from which it is decided. */
  readonly from?: number;
  /**
   * Days that others get to do their part after it was first read; multiplied by the speed, so that it is the same real time. The
   * secretariat waits for deputies who are not there or have not voted, the year report for the deputies' grades.
   */
  readonly days?: number;
}

const habits: Readonly<Partial<Record<DecisionKind, Habit>>> = {
  'publish-letter': { by: ['office-head'], from: 0.45 },
  'answer-topics': { by: ['office'] },
  'fix-shortlist': { by: ['office-head'], from: 0.7 },
  'adopt-list': { by: ['office-head'], from: 0.72 },
  'open-roll': { by: ['secretariat'], from: 0.12 },
  'open-ballot': { by: ['secretariat'], days: 6 },
  'close-ballot': { by: ['secretariat'], days: 6 },
  'certify-vote': { by: ['secretariat'] },
  'settle-vote': { by: ['secretariat'] },
  'complete-task': { by: ['office'] },
  'reassign-task': { by: ['office'] },
  'decide-change': { by: ['office', 'secretariat'] },
  'accept-report': { by: ['office-head'], days: 6 },
};

/** How far the year is, as everybody knows it. */
export interface Moment {
  /** The elapsed share of the stage. */
  readonly share: number;
  /** Topics without an answer. */
  readonly topics: number;
  /** Whether everybody has taken up their role. */
  readonly complete: boolean;
}

/** Whether somebody of a role takes such a decision now, once they have waited for others. */
export function isTimeFor(kind: DecisionKind, role: CastRole, { share, topics, complete }: Moment): boolean {
  const habit = habits[kind];
  if (!habit?.by.includes(role) || share < (habit.from ?? 0)) return false;
  if (kind === 'publish-letter') return complete || share >= 1;
  if (kind === 'answer-topics') return topics > 0 && !leavesSome(topics, share);
  return kind !== 'fix-shortlist' || topics === 0;
}

/** The number of topics that the crowd's clerk leaves for the newcomer to try the desk with, until this share of the stage. */
const LEFT_TO_TRY = 6;
const LEFT_UNTIL = 0.55;
const leavesSome = (topics: number, share: number): boolean => topics <= LEFT_TO_TRY && share < LEFT_UNTIL;

const DAY = 86_400_000;
/** Year milliseconds that others get to do their part before such a decision; 0 where it waits for nobody. */
export const patienceFor = (kind: DecisionKind, speed: number): number => (habits[kind]?.days ?? 0) * Math.max(1, speed) * DAY;
