// Which updates say something: what the app adds by itself (a pinned message, a moving live position) does not.
import type { Message, Update } from '@grammyjs/types';

/** The private chat in which somebody said or pressed something; undefined if nobody addressed the bot. */
export function chatHeard(update: Update): number | undefined {
  const { message, edited_message: edited, callback_query: press, my_chat_member: member } = update;
  if (press) return press.message?.chat.type === 'private' || !press.message ? press.from.id : undefined;
  if (member) return member.chat.type === 'private' ? member.chat.id : undefined;
  const said = message ?? edited;
  return said?.chat.type === 'private' && saysSomething(said) ? said.chat.id : undefined;
}

/** Message kinds that people send; the others are the app's own notes that something happened. */
const SAID = [
  'text',
  'photo',
  'voice',
  'audio',
  'video',
  'video_note',
  'document',
  'sticker',
  'animation',
  'location',
  'venue',
  'contact',
  'poll',
  'checklist',
  'dice',
  'game',
  'story',
  'paid_media',
] as const;

/** Whether a message says something. A live location does not: nobody asks for one, and each of its steps comes as an edit. */
const saysSomething = (message: Message): boolean =>
  SAID.some((kind) => kind in message) && message.location?.live_period === undefined && !(message.location && message.edit_date);
