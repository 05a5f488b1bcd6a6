// A planned date and whether it has happened, so that a plan is never told as a fact.
import { type Day, isPast } from './calendar.ts';

export interface PlannedDate {
  /** The plan's date, a moment or a whole day; null where it has none. */
  readonly planned: Date | Day | null;
  /** When it happened; null while it has not. */
  readonly happened: Date | null;
}

/** `overdue`: the date is past, and it has not happened. */
export type PlannedState = 'happened' | 'planned' | 'overdue' | 'undated';

/** The state of a planned date at a moment in a zone, with the date to tell: when it happened, else when it is planned. */
export function plannedState(
  { planned, happened }: PlannedDate,
  now: Date,
  zone: string,
): { readonly state: PlannedState; readonly at: Date | Day | null } {
  if (happened) return { state: 'happened', at: happened };
  if (!planned) return { state: 'undated', at: null };
  return { state: isPast(zone, planned, now) ? 'overdue' : 'planned', at: planned };
}

/** The decision on a candidate that took suggestions up: when it is planned, and once taken, when and how. */
export interface Decision extends PlannedDate {
  /** The candidate's state. */
  readonly fate: string;
}

/** The decision's dates: a candidate left out of the shortlist was decided with the shortlist, all others are decided with the list. */
export function decisionOf(
  fate: string,
  { shortlistAt, listAt }: { readonly shortlistAt: Date | null; readonly listAt: Date | null },
  planned: Date,
): Decision {
  if (fate === 'dropped') return { planned, happened: shortlistAt, fate };
  return { planned, happened: fate === 'elected' || fate === 'reserve' ? listAt : null, fate };
}
