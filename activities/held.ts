// What is held from others and waits: in the morning's digest of whoever may read it, and after some days of the head above as well.
import { piles } from '../records/held.ts';
import { transaction } from '../records/database.ts';
import { hearersOf } from '../records/heldHearers.ts';
import * as years from '../records/years.ts';
import { tellInDigest } from './digests.ts';

/** Sees to it that whoever hears of a year's held words hears of them on their next working morning. Said again, nothing more comes of it. */
export async function tellOfHeld(yearId: string, at: Date): Promise<void> {
  const waiting = await piles(yearId);
  if (waiting.length === 0) return;
  const hearers = await hearersOf(waiting, at);
  const { quietHours: quiet, timezone } = (await years.planOf(yearId)).plan;
  await transaction(() => tellInDigest(hearers, { quiet, timezone }, at));
}
