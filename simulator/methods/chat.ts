import type { InlineKeyboardMarkup, Message } from '@grammyjs/types';
import type { Change, Person } from '../changes.ts';
import { badRequest, done, forbidden, type Reply } from '../reply.ts';
import { formatted } from '../text/formatted.ts';
import type { Formatted } from '../text/parsed.ts';
import { type Chat, chatOf } from '../world.ts';
import type { AnyMarkup, ReplyParameters } from './fields.ts';
import { badInlineKeyboard, badReplyKeyboard } from './keyboards.ts';
import type { Desk } from './method.ts';

export interface Reached {
  readonly person: Person;
  readonly chat: Chat;
}

/** The chat that a bot may write to: 400 if it never met the person, 403 if the person blocked it. */
export function reach({ world }: Desk, id: number | string): Reply<Reached> {
  const found = find(world.people, id);
  const chat = found && world.chats.get(found.id);
  if (!found || !chat?.started) return badRequest('chat not found');
  if (chat.blocked) return forbidden('bot was blocked by the user');
  return done({ person: found, chat });
}

const find = (people: ReadonlyMap<number, Person>, id: number | string): Person | undefined => {
  if (typeof id === 'number') return people.get(id);
  const name = id.replace(/^@/, '').toLowerCase();
  for (const person of people.values()) if (person.username?.toLowerCase() === name) return person;
  return undefined;
};

export interface Wording {
  readonly text?: string | undefined;
  readonly parse_mode?: string | undefined;
  readonly entities?: Formatted['entities'] | undefined;
}

/** The text of a message: 1 to 4,096 UTF-16 units once its entities are parsed. */
export function messageText({ text = '', parse_mode, entities }: Wording): Reply<Formatted> {
  const words = formatted(text, parse_mode, entities);
  if (!words.ok) return words;
  if (words.result.text === '') return badRequest('message text is empty');
  if (words.result.text.length > 4096) return badRequest('message is too long');
  return words;
}

export interface CaptionFields {
  readonly caption?: string | undefined;
  readonly parse_mode?: string | undefined;
  readonly caption_entities?: Formatted['entities'] | undefined;
}

/** A caption, possibly none: at most 1,024 UTF-16 units once its entities are parsed. */
export function captionOf(fields: CaptionFields): Reply<Pick<Message, 'caption' | 'caption_entities'>> {
  const words = formatted(fields.caption ?? '', fields.parse_mode, fields.caption_entities);
  if (!words.ok) return words;
  const { text, entities } = words.result;
  if (text.length > 1024) return badRequest('message caption is too long');
  if (text === '') return done({});
  return done({ caption: text, ...(entities.length > 0 ? { caption_entities: [...entities] } : {}) });
}

interface SendingFields {
  readonly chat_id: number | string;
  readonly reply_markup?: AnyMarkup | undefined;
  readonly reply_parameters?: ReplyParameters | undefined;
  readonly protect_content?: boolean | undefined;
  readonly message_effect_id?: string | undefined;
}

/** Puts one message of the bot into a chat. */
export function send(desk: Desk, fields: SendingFields, content: Partial<Message>): Reply<Message> {
  const made = sendAll(desk, fields, [content]);
  if (!made.ok) return made;
  const [message] = made.result;
  return message ? done(message) : badRequest('message text is empty');
}

/** Puts messages of the bot into a chat, in one commit; a keyboard and a reply go with each. */
export function sendAll(desk: Desk, fields: SendingFields, contents: readonly Partial<Message>[]): Reply<Message[]> {
  const reached = reach(desk, fields.chat_id);
  if (!reached.ok) return reached;
  const { person, chat } = reached.result;
  const markup = fields.reply_markup;
  const bad = markup && ('inline_keyboard' in markup ? badInlineKeyboard(markup) : badReplyKeyboard(markup));
  if (bad) return badRequest(bad);
  const replied = repliedTo(chat, fields.reply_parameters);
  if (!replied.ok) return replied;

  const changes: Change[] = [];
  const messages = contents.map((content) => {
    const message = {
      message_id: desk.world.nextMessage++,
      from: desk.world.bot,
      chat: chatOf(person),
      date: Math.floor(desk.now / 1000),
      ...content,
      ...(replied.result ? { reply_to_message: replied.result } : {}),
      ...(fields.protect_content ? { has_protected_content: true } : {}),
      ...(fields.message_effect_id ? { effect_id: fields.message_effect_id } : {}),
      ...(markup && 'inline_keyboard' in markup && markup.inline_keyboard.length > 0 ? { reply_markup: markup } : {}),
    } as Message;
    changes.push({ kind: 'message', chat: person.id, message: withKeys(message, markup) });
    return message;
  });
  if (markup && !('inline_keyboard' in markup)) {
    const shown = 'keyboard' in markup ? (messages.at(-1)?.message_id ?? null) : null;
    changes.push({ kind: 'replyKeyboard', chat: person.id, message: shown });
  }
  desk.world.commit(changes);
  return done(messages);
}

/** Keeps a reply keyboard with its message for the people's side, though the API never returns it to the bot. */
const withKeys = (message: Message, markup: AnyMarkup | undefined): Message =>
  markup && 'keyboard' in markup ? ({ ...message, reply_markup: markup } as unknown as Message) : message;

function repliedTo(chat: Chat, parameters: ReplyParameters | undefined): Reply<Message['reply_to_message'] | undefined> {
  if (!parameters) return done(undefined);
  const message = chat.messages.get(parameters.message_id);
  if (!message && !parameters.allow_sending_without_reply) return badRequest('message to be replied not found');
  if (!message) return done(undefined);
  const { reply_to_message: _, ...flat } = message;
  return done(flat as Message['reply_to_message']);
}

/** One of the bot's messages that may be edited. */
export function editable(
  desk: Desk,
  chatId: number | string | undefined,
  messageId: number | undefined,
  inline?: string,
): Reply<Reached & { message: Message }> {
  if (inline !== undefined) return badRequest('MESSAGE_ID_INVALID');
  if (chatId === undefined) return badRequest('chat_id is empty');
  if (messageId === undefined) return badRequest('message identifier is not specified');
  const reached = reach(desk, chatId);
  if (!reached.ok) return reached;
  const message = reached.result.chat.messages.get(messageId);
  if (!message) return badRequest('message to edit not found');
  if (message.from?.id !== desk.world.bot.id || message.forward_origin) return badRequest("message can't be edited");
  return done({ ...reached.result, message });
}

/** Replaces a message by its edited version, unless nothing would change. */
export function edit(
  desk: Desk,
  { person }: Reached,
  before: Message,
  content: Partial<Message>,
  markup: InlineKeyboardMarkup | undefined,
): Reply<Message> {
  const bad = markup && badInlineKeyboard(markup);
  if (bad) return badRequest(bad);
  const { reply_markup: _, edit_date: __, text, entities, caption, caption_entities, photo, document, ...rest } = before;
  const after = {
    ...rest,
    ...('text' in content || 'caption' in content || 'photo' in content || 'document' in content
      ? content
      : defined({ text, entities, caption, caption_entities, photo, document })),
    ...(markup && markup.inline_keyboard.length > 0 ? { reply_markup: markup } : {}),
  } as Message;
  if (sameLook(before, after)) {
    return badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  const message = { ...after, edit_date: Math.floor(desk.now / 1000) } as Message;
  desk.world.commit([{ kind: 'message', chat: person.id, message }]);
  return done(message);
}

const defined = (fields: { readonly [Key in keyof Message]?: Message[Key] | undefined }): Partial<Message> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Message>;

const look = ({ text, entities, caption, caption_entities, photo, document, reply_markup }: Message): string =>
  JSON.stringify([
    text ?? '',
    entities ?? [],
    caption ?? '',
    caption_entities ?? [],
    photo?.map((size) => size.file_id),
    document?.file_id,
    reply_markup && 'inline_keyboard' in reply_markup ? reply_markup.inline_keyboard : [],
  ]);
const sameLook = (a: Message, b: Message): boolean => look(a) === look(b);
