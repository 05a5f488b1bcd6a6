// Sends the open letter to every subscriber of the region, in batches.
import { yearCode } from '../domain/ids.ts';
import { notice } from '../domain/notices.ts';
import { codesWithin } from '../domain/regions.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';
import * as years from '../records/years.ts';

/** Sends the letter to the next subscribers after a cursor; returns the new cursor, or null when it is in everybody's outbox. */
export async function sendLetters({
  yearId,
  after,
  moment,
}: {
  yearId: string;
  after: string;
  moment: number;
}): Promise<string | null> {
  const year = await years.byId(yearId);
  if (!year) return null;
  const batch = await people.subscribers(codesWithin(year.regionCode), after, 1_000);
  await outbox.enqueue(
    batch.map(({ id }) => notice('letter-card', { year: yearCode(yearId) }, { to: id })),
    new Date(moment),
  );
  return batch.length < 1_000 ? null : (batch.at(-1)?.id ?? null);
}
