// What whoever hands the outbox out does to it: takes what may go now, says what became of it, and notes where its card stands.
import * as outbox from '../records/outbox.ts';

export { isAway } from '../records/database.ts';
export type { Claimed, Settlement } from '../records/outbox.ts';

/** Takes what may go now by a channel's bot; nobody else takes the same. */
export const take = (bot: outbox.Bot, moment: Date, limit: number): Promise<outbox.Claimed[]> => outbox.claim(bot, moment, limit);

export const settle = (bot: outbox.Bot, id: bigint, became: outbox.Settlement, now: Date): Promise<void> =>
  outbox.settle(bot, id, became, now);

/** Where the card of a thing stands, and since when. */
export const standsAt = (personId: string, key: string, bot: outbox.Bot) => outbox.cardAt(personId, key, bot);

/** What was sent is the card of its thing from now on, if it is one. Gives the message in the same chat whose place it takes. */
export const noteSent = async (
  { channel, bot }: outbox.Bot,
  { personId, card, chat }: outbox.Claimed,
  message: string,
): Promise<string | undefined> => (card ? outbox.noteCard(personId, card, { channel, bot, chat }, message) : undefined);
