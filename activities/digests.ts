// What people are told of tasks: in one digest a working morning, however many of them have something to say.
import { dayIn } from '../domain/calendar.ts';
import { digestAt } from '../domain/digest.ts';
import { calendarOf } from '../records/calendars.ts';
import * as outbox from '../records/outbox.ts';

/** Where and when people live: the plan's. */
export interface Hours {
  readonly quiet: { readonly from: string; readonly to: string };
  readonly timezone: string;
}

/**
 * Sees to it that people hear on their next working morning of what there is to say: a letter that only names the day, its words are
 * read when it is sent. Where that morning's digest has gone out already, they hear it the morning after. Gives each one's day. Until the
 * transaction is over none of these letters goes out: it stands at a transaction's end.
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
    const keyOf = (personId: string): string => `digest/${personId}/${day}`;
    await outbox.enqueue(
      untold.map((personId) => ({
        key: keyOf(personId),
        personId,
        message: 'digest',
        facts: { day },
        what: 'renew',
        priority: 3,
        card: 'digest',
        notBefore: morning,
      })),
      at,
    );
    const coming = await outbox.coming(untold.map(keyOf));
    for (const personId of untold) if (coming.has(keyOf(personId))) days.set(personId, day);
    untold = untold.filter((personId) => !days.has(personId));
  }
  return days;
}
