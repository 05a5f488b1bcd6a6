// What people are told of tasks: in one digest a working morning, however many of them have something to say.
import { dayIn } from '../domain/calendar.ts';
import { digestAt } from '../domain/digest.ts';
import { notice } from '../domain/notices.ts';
import { calendarOf } from '../records/calendars.ts';
import * as outbox from '../records/outbox.ts';

/** Where and when people live: the plan's. */
export interface Hours {
  readonly quiet: { readonly from: string; readonly to: string };
  readonly timezone: string;
}

/**
 * Sees to it that people hear on their next working morning of what there is to say: a notice that only names the day, its words are
 * read when it is sent. Where that morning's digest has gone out already, they hear it the morning after. Gives each one's day. Until the
 * transaction is over none of these notices goes out: it stands at a transaction's end.
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
