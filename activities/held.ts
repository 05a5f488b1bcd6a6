// Held suggestions that wait: they are in the morning's digest of those who may read them and, after some days, of the head above as well.
import { piles } from '../records/held.ts';
import { transaction } from '../records/database.ts';
import { hearersOf } from '../records/heldHearers.ts';
import * as years from '../records/years.ts';
import { tellInDigest } from './digests.ts';

/** Makes sure that everybody who is told of a year's held suggestions has them in the digest of their next working morning. Idempotent. */
export async function tellOfHeld(yearId: string, at: Date): Promise<void> {
  const waiting = await piles(yearId);
  if (waiting.length === 0) return;
  const hearers = await hearersOf(waiting, at);
  const { quietHours: quiet, timezone } = (await years.planOf(yearId)).plan;
  await transaction(() => tellInDigest(hearers, { quiet, timezone }, at));
}
