// Which updates say something: what the app adds by itself (a pinned message, a live position that moves on) is nobody's word.
import type { Message, Update } from '@grammyjs/types';

/** The private chat in which something was said or pressed; undefined where nobody said anything to the bot. */
export function chatHeard(update: Update): number | undefined {
  const { message, edited_message: edited, callback_query: press, my_chat_member: member } = update;
  if (press) return press.message?.chat.type === 'private' || !press.message ? press.from.id : undefined;
  if (member) return member.chat.type === 'private' ? member.chat.id : undefined;
  const said = message ?? edited;
  return said?.chat.type === 'private' && saysSomething(said) ? said.chat.id : undefined;
}

/** What people send; every other kind of message is the app's own note that something happened. */
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

/** A position that goes on by itself, and is never asked for, says nothing; nor does its every step, which comes as an edit. */
const saysSomething = (message: Message): boolean =>
  SAID.some((kind) => kind in message) && message.location?.live_period === undefined && !(message.location && message.edit_date);
