// A card as a Telegram message: sent once, then edited in place. Titles are bold by entities, so that people's words need no escaping.
import type { MessageEntity } from '@grammyjs/types';
import { type Api, GrammyError } from 'grammy';
import { type Card, unmarked } from '../cards/card.ts';
import { fileOf } from '../records/outbox.ts';
import { CHANNEL } from './channel.ts';
import { keyboardOf } from './keyboard.ts';

/** The most UTF-16 units in a text message and in a caption. */
export const LONGEST_TEXT = 4_096;
export const LONGEST_CAPTION = 1_024;

/** Joins title and lines into one text with its entities; too long a text is cut at a whole character and ends in an ellipsis. */
export function textOf(
  { title, lines }: Pick<Card, 'title' | 'lines'>,
  longest = LONGEST_TEXT,
): { text: string; entities: MessageEntity[] } {
  const whole = unmarked(
    [title, ...lines]
      .filter((line, index) => index > 0 || line !== '')
      .join('\n')
      .trimEnd(),
  );
  const text = cut(whole.text, longest);
  const within = (type: 'bold' | 'strikethrough', offset: number, length: number): MessageEntity[] =>
    offset < text.length && length > 0 ? [{ type, offset, length: Math.min(length, text.length - offset) }] : [];
  return {
    text,
    entities: [
      ...within('bold', 0, title.length),
      ...whole.struck.flatMap(({ offset, length }) => within('strikethrough', offset, length)),
    ],
  };
}

export const cut = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  const end = longest - 1;
  const splitsSign = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return `${text.slice(0, splitsSign ? end - 1 : end)}…`;
};

/** Telegram's file reference for the card's picture; undefined for a picture that this bot has never seen. */
const pictureOf = async (card: Card, bot: string): Promise<string | undefined> => {
  if (!card.photo) return undefined;
  const file = await fileOf(card.photo.fileId);
  return file?.channel === CHANNEL && file.bot === bot ? file.reference : undefined;
};

export interface Place {
  readonly api: Api;
  readonly bot: string;
  readonly chat: string;
}

/** Sends a card as a new message, as a reply where `answers` names a message; gives the new message's number. */
export async function sendCard({ api, bot, chat }: Place, card: Card, answers?: number): Promise<number> {
  const picture = await pictureOf(card, bot);
  const reply_markup = keyboardOf(card);
  const keys = {
    ...(reply_markup.inline_keyboard.length > 0 && { reply_markup }),
    ...(answers !== undefined && { reply_parameters: { message_id: answers, allow_sending_without_reply: true } }),
  };
  if (picture !== undefined) {
    const { text: caption, entities: caption_entities } = textOf(card, LONGEST_CAPTION);
    return (await api.sendPhoto(chat, picture, { caption, caption_entities, ...keys })).message_id;
  }
  const { text, entities } = textOf(card);
  return (await api.sendMessage(chat, text, { entities, link_preview_options: { is_disabled: true }, ...keys })).message_id;
}

/** Edits a card where it stands. `gone`: the message was deleted or cannot become this card, so send a new one. */
export async function editCard(place: Place, message: number, card: Card): Promise<'edited' | 'gone'> {
  const { api, bot, chat } = place;
  const picture = await pictureOf(card, bot);
  const reply_markup = keyboardOf(card);
  try {
    if (picture !== undefined) {
      const { text: caption, entities: caption_entities } = textOf(card, LONGEST_CAPTION);
      await api.editMessageMedia(chat, message, { type: 'photo', media: picture, caption, caption_entities }, { reply_markup });
    } else {
      const { text, entities } = textOf(card);
      await api.editMessageText(chat, message, text, { entities, link_preview_options: { is_disabled: true }, reply_markup });
    }
    return 'edited';
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    if (/message is not modified/.test(error.description)) return 'edited';
    if (/there is no text in the message/.test(error.description)) await api.deleteMessage(chat, message).catch(ignore);
    else if (!/message to edit not found|message can't be edited|MESSAGE_ID_INVALID/.test(error.description)) throw error;
    return 'gone';
  }
}

/** Takes the buttons off a card that a newer message replaces; its words stay. */
export const retireCard = async ({ api, chat }: Place, message: number): Promise<void> => {
  await api.editMessageReplyMarkup(chat, message).catch(ignore);
};

const ignore = (): void => {};
