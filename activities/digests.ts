// What a unit is told of its tasks: in one digest a working morning, however many of them have something to say.
import { dayIn } from '../domain/calendar.ts';
import { digestAt } from '../domain/digest.ts';
import { calendarOf } from '../records/calendars.ts';
import type { Tx } from '../records/database.ts';
import * as outbox from '../records/outbox.ts';

/** Where and when people live: the plan's. */
export interface Hours {
  readonly quiet: { readonly from: string; readonly to: string };
  readonly timezone: string;
}

/**
 * Sees to it that people hear on their next working morning of what needs them: a letter that only names the day, its words are read
 * when it is sent. Where that morning's digest has gone out already, they hear it the morning after.
 */
export async function tellInDigest(tx: Tx, people: readonly string[], { quiet, timezone }: Hours, at: Date): Promise<void> {
  const calendar = await calendarOf(tx);
  const morningOf = (moment: Date): Date => digestAt(calendar, quiet, timezone, moment);
  const first = morningOf(at);
  let untold = people;
  for (const morning of [first, morningOf(new Date(first.getTime() + 1))]) {
    const day = dayIn(timezone, morning);
    const keyOf = (personId: string): string => `digest/${personId}/${day}`;
    await outbox.enqueue(
      tx,
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
    const coming = await outbox.coming(tx, untold.map(keyOf));
    untold = untold.filter((personId) => !coming.has(keyOf(personId)));
  }
}
