// Digests: one notice each working morning, however many things there are to tell.
import { dayIn } from '../domain/calendar.ts';
import { digestAt } from '../domain/digest.ts';
import { notice } from '../domain/notices.ts';
import { calendarOf } from '../records/calendars.ts';
import * as outbox from '../records/outbox.ts';

/** The quiet hours and the time zone of a year's plan. */
export interface Hours {
  readonly quiet: { readonly from: string; readonly to: string };
  readonly timezone: string;
}

/**
 * Makes sure that each person gets a digest on their next working morning, or the morning after if that one has gone out. The notice names
 * only its day; its content is read when it is sent. Returns the day of each person's digest. None of these notices is sent before this
 * transaction ends, so call it last in one.
 */
export async function tellInDigest(
  people: readonly string[],
  { quiet, timezone }: Hours,
  at: Date,
): Promise<Map<string, string>> {
  const calendar = await calendarOf();
  const morningOf = (moment: Date): Date => digestAt(calendar, quiet, timezone, moment);
  const first = morningOf(at);
  const days = new Map<string, string>();
  let untold = [...new Set(people)].toSorted();
  for (const morning of [first, morningOf(new Date(first.getTime() + 1))]) {
    const day = dayIn(timezone, morning);
    const notices = untold.map((to) => notice('digest', { day }, { to, notBefore: morning }));
    await outbox.enqueue(notices, at);
    const coming = await outbox.coming(notices);
    for (const { key, personId } of notices) if (coming.has(key)) days.set(personId, day);
    untold = untold.filter((personId) => !days.has(personId));
  }
  return days;
}
