// domain/digest.ts: when a unit is spoken to: one morning a working day, not once for every task (storyboards; stories U5).
import { addWorkingDays, type Calendar, dayIn, isWorkingDay, onDay, type QuietHours, quietUntil } from './calendar.ts';

/** Days before a due date from which a task needs its unit in each morning's digest, as from the second rung (procedure 1.8, L4). */
export const NEAR_DAYS = 7;

/** So many tasks a digest names, of its unit's own and of those that climbed; the others are counted. */
export const NAMED = 4;

/** On the wall: ten minutes after the rungs of ladders that are counted in days, so that those of a morning are together. */
const MORNING = '09:10';
/** When those rungs come, as a rule. */
const RUNGS = '09:00';

/** The working morning on which somebody hears what there is to say at a moment; after that morning's hour it is the next one's. */
export function digestAt(calendar: Calendar, quiet: QuietHours, zone: string, moment: Date): Date {
  const day = dayIn(zone, moment);
  const today = morningOf(quiet, zone, day);
  return isWorkingDay(calendar, day) && moment <= today ? today : morningOf(quiet, zone, addWorkingDays(calendar, day, 1));
}

/**
 * From when something waits for its signature that was told at a moment (procedure 1.8, L5): the working day on which its unit hears of it,
 * at the hour of rungs, so that what climbs two working days later is in that morning's digest.
 */
export const waitsFrom = (calendar: Calendar, quiet: QuietHours, zone: string, told: Date): Date =>
  onDay(zone, RUNGS, dayIn(zone, digestAt(calendar, quiet, zone, told)));

const morningOf = (quiet: QuietHours, zone: string, day: string): Date => quietUntil(quiet, zone, onDay(zone, MORNING, day));
