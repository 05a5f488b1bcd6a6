// Where the card of a thing stands in somebody's chat, and of what a message there is the card.
import * as outbox from '../records/outbox.ts';
import type { PersonHere } from '../records/people.ts';

type Addressed = Pick<PersonHere, 'id' | 'where'>;

/** The message that is the card of a thing in the very chat in which somebody is; undefined where none is. */
export async function cardHere({ id, where }: Addressed, key: string): Promise<string | undefined> {
  const card = await outbox.cardAt(id, key, where);
  return card?.chat === where.chat ? card.message : undefined;
}

/** The message that is the card of a thing in this channel, in whichever of somebody's chats it is. */
export const cardAnywhere = async ({ id, where }: Addressed, key: string): Promise<string | undefined> =>
  (await outbox.cardAt(id, key, where))?.message;

/** The key of the thing of which a message is the card. */
export const keyOfCard = ({ id, where }: Addressed, message: string): Promise<string | undefined> =>
  outbox.keyOfCard(id, where, message);
