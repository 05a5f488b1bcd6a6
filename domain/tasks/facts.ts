import { Temporal } from 'temporal-polyfill/implementation';
import { z } from 'zod';
import { type Day, dayIn, daysBetween } from '../calendar.ts';
import { acceptedPoints, type Milestone, type Pace, plannedPoints } from './progress.ts';

export const TimelineState = z.enum(['open', 'change-under-examination', 'suspended', 'accepted']);
export type TimelineState = z.infer<typeof TimelineState>;

/** The facts that decide a light: whole percentage points and whole days. */
export interface TaskFacts {
  /** Percentage points that the timeline expects on the day. */
  readonly planned: number;
  /** Percentage points accepted by an inspector; reports alone do not count. */
  readonly accepted: number;
  readonly daysToDue: number;
  readonly daysSinceReport: number;
  /** Days since the planned month of the start ended without a start. */
  readonly daysSinceStartMissed?: number;
  /** Citizens' confirmed defects that nobody has answered, and for how many days the oldest has waited. */
  readonly openDefects?: number;
  readonly daysSinceDefect?: number;
  /** It was red, and nobody has confirmed fresh evidence since (L6, see `mayLeaveRed`), so it stays red. */
  readonly redUnconfirmed?: boolean;
  readonly state: TimelineState;
}

/** What is stored of a task and matters for its light: days in its zone, and moments of what happened. */
export interface TaskTimeline {
  readonly zone: string;
  readonly start: Day;
  /** A day of the planned month of the start, if that is not the month of `start`. */
  readonly startPlanned?: Day;
  readonly due: Day;
  readonly milestones?: readonly Milestone[];
  /** How points are expected between milestones; linear if absent. */
  readonly pace?: Pace;
  /** Points accepted; if absent, computed from the milestones. */
  readonly accepted?: number;
  /** If absent, a report or accepted work counts as the start. */
  readonly started?: boolean;
  readonly lastReport?: Date | undefined;
  /** The moments at which the unanswered defects were confirmed. */
  readonly openDefects?: readonly Date[];
  readonly redUnconfirmed?: boolean;
  readonly state: TimelineState;
}

/**
 * The facts of a task's light at a moment (procedure 1.8, L1). Silence counts from the last report, or from the planned start if that is
 * later; a missed start counts from the end of its planned month.
 */
export const taskFacts = (task: TaskTimeline, moment: Date): TaskFacts => factsOn(task, dayIn(task.zone, moment));

/** The facts of a task's light on a day in its zone; they are the same all day. */
export function factsOn(task: TaskTimeline, day: Day): TaskFacts {
  const accepted = task.accepted ?? acceptedPoints(task.milestones ?? []);
  const started = task.started ?? (task.lastReport !== undefined || accepted > 0);
  const sinceReport = task.lastReport ? daysBetween(dayIn(task.zone, task.lastReport), day) : Infinity;
  const defects = (task.openDefects ?? []).map((confirmed) => dayIn(task.zone, confirmed)).toSorted();
  return {
    planned: plannedPoints(task, day),
    accepted,
    daysToDue: daysBetween(day, task.due),
    daysSinceReport: Math.max(0, Math.min(daysBetween(task.start, day), sinceReport)),
    daysSinceStartMissed: started ? 0 : Math.max(0, daysBetween(endOfMonth(task.startPlanned ?? task.start), day)),
    openDefects: defects.length,
    daysSinceDefect: defects[0] === undefined ? 0 : daysBetween(defects[0], day),
    redUnconfirmed: task.redUnconfirmed ?? false,
    state: task.state,
  };
}

function endOfMonth(day: Day): Day {
  const date = Temporal.PlainDate.from(day);
  return date.with({ day: date.daysInMonth }).toString();
}
