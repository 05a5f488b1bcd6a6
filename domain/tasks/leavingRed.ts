import { allowed, refused, type Verdict } from './verdict.ts';

/** What is presented so that a task may leave red. */
export interface LeavingRed {
  /** The moment at which the task turned red. */
  readonly redSince: Date;
  /** The newest evidence: when it was made, and by whom. */
  readonly evidence?: { readonly at: Date; readonly by: string } | undefined;
  /** The person who confirms the evidence. */
  readonly confirmedBy?: string | undefined;
  /** The moment of the confirmation: one older than the evidence does not count. If absent, it is taken to be later. */
  readonly confirmedAt?: Date | undefined;
}

/**
 * Whether a task may leave red (procedure 1.8, L6): only with evidence newer than the red, confirmed by somebody other than its author.
 * Until then its facts carry `redUnconfirmed`. Acceptance has its own second person (1.7, T4).
 */
export function mayLeaveRed({
  redSince,
  evidence,
  confirmedBy,
  confirmedAt,
}: LeavingRed): Verdict<'needs-fresh-evidence' | 'needs-second-person'> {
  if (!evidence || evidence.at <= redSince) return refused('needs-fresh-evidence');
  if (!confirmedBy || confirmedBy === evidence.by) return refused('needs-second-person');
  return confirmedAt && confirmedAt < evidence.at ? refused('needs-second-person') : allowed;
}
