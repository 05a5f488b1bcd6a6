// A plan's date in words: the one place where the page, the chat and whoever else tells one decide whether it is a plan or has happened.
import type { Day } from '../domain/calendar.ts';
import { type PlannedDate, plannedState } from '../domain/planned.ts';
import type { Facts } from '../locales/say.ts';
import type { Words } from '../locales/words.ts';

/** Says a message that chooses by `$state` (happened, planned, overdue, undated), with `$when` ("in 3 days (Wed 20 May)") and `$day`. */
export function sayPlanned(words: Words, id: string, date: PlannedDate, facts: Facts = {}): string {
  const { state, at } = plannedState(date, words.now, words.zone);
  return words.say(id, { ...facts, state, when: at ? words.when(at) : '', day: at ? words.day(at) : '' });
}

/** What is planned for a date and has not happened yet. */
export const planned = (date: Date | Day | null): PlannedDate => ({ planned: date, happened: null });
