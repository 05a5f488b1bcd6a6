// Which message shows the card of a thing in somebody's chat, and which card a message shows.
import * as outbox from '../records/outbox.ts';
import type { PersonHere } from '../records/people.ts';

type Addressed = Pick<PersonHere, 'id' | 'where'>;

/** The message that shows a thing's card in the chat in which somebody is; undefined if there is none. */
export async function cardHere({ id, where }: Addressed, key: string): Promise<string | undefined> {
  const card = await outbox.cardAt(id, key, where);
  return card?.chat === where.chat ? card.message : undefined;
}

/** The message that shows a thing's card in this channel, in whichever of somebody's chats it is. */
export const cardAnywhere = async ({ id, where }: Addressed, key: string): Promise<string | undefined> =>
  (await outbox.cardAt(id, key, where))?.message;

/** The key of the card that a message shows. */
export const keyOfCard = ({ id, where }: Addressed, message: string): Promise<string | undefined> =>
  outbox.keyOfCard(id, where, message);
