// A planned date in words: the one place that decides, for page and chat alike, whether it is told as a plan or as a fact.
import type { Day } from '../domain/calendar.ts';
import { type PlannedDate, plannedState } from '../domain/planned.ts';
import type { Facts } from '../locales/say.ts';
import type { Words } from '../locales/words.ts';

/** Says a message that selects by `$state` (happened, planned, overdue, undated), with `$when` ("in 3 days (Wed 20 May)") and `$day`. */
export function sayPlanned(words: Words, id: string, date: PlannedDate, facts: Facts = {}): string {
  const { state, at } = plannedState(date, words.now, words.zone);
  return words.say(id, { ...facts, state, when: at ? words.when(at) : '', day: at ? words.day(at) : '' });
}

/** A date that is planned and has not happened yet. */
export const planned = (date: Date | Day | null): PlannedDate => ({ planned: date, happened: null });
