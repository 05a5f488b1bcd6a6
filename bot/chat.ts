// A private Telegram chat as a conversation's channel: reads what an update brought, shows and says what answers it.
import type { Message } from '@grammyjs/types';
import { type Context, InputFile } from 'grammy';
import type { Came, Channel, OtherKind, Said } from '../conversation/channel.ts';
import { pause } from '../conversation/moment.ts';
import { type Trouble, troubleOf } from './calls.ts';
import { cut, editCard, LONGEST_CAPTION, LONGEST_TEXT, type Place, retireCard, sendCard } from './cards.ts';
import { CHANNEL } from './channel.ts';
import { setCommandsOf } from './commands.ts';
import { unpack } from './deeds.ts';
import { languageAsked } from '../locales/spoken.ts';

/** Longer answers to a press than Telegram shows are sent as messages. */
const LONGEST_NOTICE = 200;
/** UTF-16 units from which a message may be a piece of a longer text that the app cut: nobody types so much at once. */
const LONG_PIECE = 3_000;

/** What an update brought: a press, a message or an edit; undefined if nobody said or pressed anything. */
export function cameBy({ callbackQuery, message, editedMessage }: Context): Came | undefined {
  if (callbackQuery) {
    const { data, message: on } = callbackQuery;
    const deed = data === undefined ? undefined : unpack(data);
    return { what: 'pressed', deed, card: on === undefined ? undefined : String(on.message_id) };
  }
  if (message) return { what: 'said', said: saidIn(message) };
  return editedMessage && { what: 'changed', said: saidIn(editedMessage) };
}

function saidIn(message: Message): Said {
  const { message_id: id, date: sentAt, text, caption, photo, document, media_group_id: album } = message;
  return {
    id: String(id),
    sentAt,
    text,
    goesOn: text === undefined || text.length < LONG_PIECE ? undefined : text.length === LONGEST_TEXT ? 'surely' : 'perhaps',
    caption,
    photo: photo?.at(-1)?.file_id,
    pictureFile: /^image\/(?:jpeg|png|webp)$/.test(document?.mime_type ?? '') ? document?.file_id : undefined,
    file: document && { reference: document.file_id, name: document.file_name ?? 'document' },
    album,
    forwarded: message.forward_origin !== undefined,
    answers: message.reply_to_message && String(message.reply_to_message.message_id),
    other: otherIn(message),
  };
}

function otherIn(message: Message): OtherKind | undefined {
  if (message.voice ?? message.audio ?? message.video_note) return 'voice';
  if (message.sticker) return 'sticker';
  if (message.document ?? message.video ?? message.animation) return 'file';
  if (message.location) return 'location';
  return message.text === undefined && !message.photo ? 'other' : undefined;
}

const TROUBLES = { again: 'passes', blocked: 'gone', bug: 'ours' } as const satisfies Record<Trouble['kind'], string>;

/**
 * The channel for one update. A press whose reply takes longer than `answerMs` real milliseconds is answered without words, and the words
 * follow as a message.
 */
export function chatOf(
  ctx: Context,
  { bot, username }: { readonly bot: string; readonly username: string },
  answerMs: number,
): Channel {
  const chat = String(ctx.chat?.id ?? ctx.from?.id);
  const place: Place = { api: ctx.api, bot, chat };
  const answer = pressOf(ctx, answerMs);
  return {
    where: { channel: CHANNEL, bot, chat },
    speaks: languageAsked(ctx.from?.language_code),
    once: ctx.callbackQuery ? `press/${bot}/${ctx.callbackQuery.id}` : `said/${bot}/${chat}/${ctx.message?.message_id ?? 0}`,
    send: async (card, answers) => String(await sendCard(place, card, answers === undefined ? undefined : Number(answers))),
    edit: (message, card) => editCard(place, Number(message), card),
    retire: (message) => retireCard(place, Number(message)),
    say: async (words) => answer !== undefined && words.length <= LONGEST_NOTICE && answer(words),
    answered: async () => void (await answer?.()),
    menu: async (language, roles) => {
      if (roles) await setCommandsOf(ctx.api, chat, language, roles);
      else await ctx.api.deleteMyCommands({ scope: { type: 'chat', chat_id: Number(chat) } });
    },
    give: async ({ name, text }, caption) => {
      const file = new InputFile(Buffer.from(text), name);
      await ctx.api.sendDocument(chat, file, caption === undefined ? {} : { caption: cut(caption, LONGEST_CAPTION) });
    },
    pass: async ({ reference, name }) => {
      await (name === null ? ctx.api.sendPhoto(chat, reference) : ctx.api.sendDocument(chat, reference));
    },
    link: (word) => `https://t.me/${username}?start=${word}`,
    trouble: (error) => TROUBLES[troubleOf(error).kind],
  };
}

/**
 * Gives a function that answers the press once, with a notice if given, and tells whether this call did; undefined if nothing was pressed.
 */
function pressOf(ctx: Context, answerMs: number): ((notice?: string) => Promise<boolean>) | undefined {
  if (!ctx.callbackQuery) return undefined;
  let answered = false;
  const answer = async (notice?: string): Promise<boolean> => {
    if (answered) return false;
    answered = true;
    // an answer that is too late or a repeat does no harm
    await ctx.answerCallbackQuery(notice === undefined ? {} : { text: notice, show_alert: true }).catch(() => {});
    return true;
  };
  void pause(answerMs).then(() => answer());
  return answer;
}
