// A photo that came with a suggestion, a report or a matter: the outbox fetches its bytes, so that no answer waits for a download.
import { randomUUID } from 'node:crypto';
import { notice } from '../domain/notices.ts';
import * as outbox from '../records/outbox.ts';
import type { Where } from '../records/people.ts';
import * as suggestions from '../records/suggestions.ts';

/** A photo by the channel's reference; its location is stripped when it is fetched. */
export interface Photo {
  readonly where: Where;
  readonly reference: string;
  readonly message: string;
  readonly personId: string;
}

/** Enqueues the fetching of a photo for what it belongs to, once for each message. */
export async function fetchLater(
  { where, reference, message, personId }: Photo,
  of: suggestions.PhotoOf,
  at: Date,
): Promise<void> {
  const id = randomUUID();
  const fetch = notice('fetch-photo', { file: id, bot: where.bot, chat: where.chat, message }, { to: personId });
  if ((await outbox.enqueue([fetch], at)) > 0) await suggestions.noteFile({ id, where, reference, of });
}
