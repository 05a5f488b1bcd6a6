// A photo that came with words or a report: its bytes are fetched by the outbox, so that no answer waits for a download.
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

/** Has a photo fetched for what it belongs to, once a message. */
export async function fetchLater(
  { where, reference, message, personId }: Photo,
  of: { readonly reportId: string } | { readonly suggestionId: bigint },
  at: Date,
): Promise<void> {
  const id = randomUUID();
  const fetch = notice('fetch-photo', { file: id, bot: where.bot, chat: where.chat, message }, { to: personId });
  if ((await outbox.enqueue([fetch], at)) > 0) await suggestions.noteFile({ id, where, reference, ...of });
}
