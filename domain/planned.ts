// A plan's date, and whether what was planned has happened: never told as what happened before it has.
import { type Day, isPast } from './calendar.ts';

export interface PlannedDate {
  /** As the plan has it, a moment or a whole day; null where it has none. */
  readonly planned: Date | Day | null;
  /** When it happened; null while it has not. */
  readonly happened: Date | null;
}

/** `overdue`: its date is past, and it has not happened. */
export type PlannedState = 'happened' | 'planned' | 'overdue' | 'undated';

/** Where a plan's date stands at a moment in a zone, and what is to be told: when it happened if it has, else for when it was planned. */
export function plannedState(
  { planned, happened }: PlannedDate,
  now: Date,
  zone: string,
): { readonly state: PlannedState; readonly at: Date | Day | null } {
  if (happened) return { state: 'happened', at: happened };
  if (!planned) return { state: 'undated', at: null };
  return { state: isPast(zone, planned, now) ? 'overdue' : 'planned', at: planned };
}

/** What became of a candidate that took words up: when that is to be decided, and once it was, when and how. */
export interface Decision extends PlannedDate {
  /** The candidate's state. */
  readonly fate: string;
}

/** One that the shortlist left out was decided with it; the others are decided with the list. */
export function decisionOf(
  fate: string,
  { shortlistAt, listAt }: { readonly shortlistAt: Date | null; readonly listAt: Date | null },
  planned: Date,
): Decision {
  if (fate === 'dropped') return { planned, happened: shortlistAt, fate };
  return { planned, happened: fate === 'elected' || fate === 'reserve' ? listAt : null, fate };
}
