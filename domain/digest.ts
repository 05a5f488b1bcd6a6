// When a unit is spoken to: once, on the morning of a working day, instead of once per task (storyboards; stories U5).
import { addWorkingDays, type Calendar, dayIn, isWorkingDay, onDay, type QuietHours, quietUntil } from './calendar.ts';

/** How many days before its due date a task appears in each morning's digest, as from the second rung (procedure 1.8, L4). */
export const NEAR_DAYS = 7;

/** How many tasks a digest names, of its unit's own and of those escalated to it; the rest are only counted. */
export const NAMED = 4;

/** Local time: ten minutes after the rungs that are counted in days, so that one digest holds all rungs of that morning. */
const MORNING = '09:10';
/** The usual local time of those rungs. */
const RUNGS = '09:00';

/** When the digest comes that carries what there is to say at a moment: this working morning if it is not past, else the next one. */
export function digestAt(calendar: Calendar, quiet: QuietHours, zone: string, moment: Date): Date {
  const day = dayIn(zone, moment);
  const today = morningOf(quiet, zone, day);
  return isWorkingDay(calendar, day) && moment <= today ? today : morningOf(quiet, zone, addWorkingDays(calendar, day, 1));
}

/**
 * From when something told at a moment waits for its signature (procedure 1.8, L5): from the working day on which its unit hears of it, at
 * the hour of the rungs, so that an escalation two working days later is in that morning's digest.
 */
export const waitsFrom = (calendar: Calendar, quiet: QuietHours, zone: string, told: Date): Date =>
  onDay(zone, RUNGS, dayIn(zone, digestAt(calendar, quiet, zone, told)));

const morningOf = (quiet: QuietHours, zone: string, day: string): Date => quietUntil(quiet, zone, onDay(zone, MORNING, day));
