import { randomInt } from 'node:crypto';
import type { InlineKeyboardButton, Message, Update } from '@grammyjs/types';
import type { Change, Person } from './changes.ts';
import type { FileRoom } from './files.ts';
import { documentOf, photoSizes } from './methods/media.ts';
import { foundIn } from './text/found.ts';
import { chatOf, userOf, type World } from './world.ts';

const LONGEST = 4096;

/** What an app does on a press: what the button triggers, or why it cannot be pressed. */
export type PressStart =
  | { readonly kind: 'asked'; readonly query: string }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'copied'; readonly text: string }
  | { readonly kind: 'no-message' }
  | { readonly kind: 'no-button' };

/** What people do in their app. Each call is one commit of messages and of updates for the bot. */
export class Acts {
  readonly #world: World;
  readonly #files: FileRoom;
  readonly #now: () => number;

  constructor(world: World, files: FileRoom, now: () => number) {
    this.#world = world;
    this.#files = files;
    this.#now = now;
  }

  /** Sends words; a text beyond 4,096 UTF-16 units goes as several messages, as a chat app sends it. */
  say(person: Person, text: string, replyTo?: number): Message[] {
    return this.#post(
      person,
      pieces(text).map((piece) => {
        const entities = foundIn(piece);
        return { text: piece, ...(entities.length > 0 ? { entities } : {}), ...this.#reply(person, replyTo) };
      }),
    );
  }

  async photo(person: Person, bytes: Uint8Array, caption = ''): Promise<Message[]> {
    const file = await this.#files.keep(bytes, 'photos');
    return this.#post(person, [{ photo: photoSizes(file), ...captioned(caption) }]);
  }

  async album(person: Person, photos: readonly Uint8Array[], caption = '', under = 0): Promise<Message[]> {
    const files = await Promise.all(photos.map((bytes) => this.#files.keep(bytes, 'photos')));
    const album = { media_group_id: `${this.#now()}${randomInt(1000)}` };
    return this.#post(
      person,
      files.map((file, index) => ({ photo: photoSizes(file), ...album, ...(index === under ? captioned(caption) : {}) })),
    );
  }

  async document(person: Person, bytes: Uint8Array, name: string, caption = ''): Promise<Message[]> {
    const file = await this.#files.keep(bytes, 'documents', name);
    return this.#post(person, [{ document: documentOf(file), ...captioned(caption) }]);
  }

  location(person: Person, latitude: number, longitude: number): Message[] {
    return this.#post(person, [{ location: { latitude, longitude } }]);
  }

  /** Posts what an app adds by itself, or a kind of message without a call of its own; content fields as the Bot API names them. */
  note(person: Person, content: Readonly<Record<string, unknown>>): Message[] {
    return this.#post(person, [content as never]);
  }

  /** An app's own edit of a message, without its person: a moved live position, a link's preview. False if there is no such message. */
  noteEdit(person: Person, id: number, content: Readonly<Record<string, unknown>>): boolean {
    const before = this.#world.chat(person.id).messages.get(id);
    if (!before) return false;
    const message = { ...before, ...content, edit_date: this.#seconds() } as Message;
    this.#world.commit([{ kind: 'message', chat: person.id, message }, ...this.#heard({ edited_message: message as never })]);
    return true;
  }

  contact(person: Person, phone: string): Message[] {
    return this.#post(person, [{ contact: { phone_number: phone, first_name: person.first_name, user_id: person.id } }]);
  }

  async sticker(person: Person, emoji: string): Promise<Message[]> {
    const { id, unique, size } = await this.#files.keep(Buffer.from(`sticker ${emoji}`), 'stickers');
    const sticker = {
      file_id: id,
      file_unique_id: unique,
      file_size: size,
      type: 'regular',
      width: 512,
      height: 512,
      emoji,
    } as const;
    return this.#post(person, [{ sticker: { ...sticker, is_animated: false, is_video: false } }]);
  }

  async voice(person: Person, seconds: number): Promise<Message[]> {
    const { id, unique, size } = await this.#files.keep(Buffer.alloc(Math.max(1, seconds) * 100), 'voice');
    return this.#post(person, [
      { voice: { file_id: id, file_unique_id: unique, file_size: size, duration: seconds, mime_type: 'audio/ogg' } },
    ]);
  }

  /** Forwards somebody's words from another chat. */
  forward(person: Person, text: string, author: string): Message[] {
    const origin = { type: 'hidden_user', sender_user_name: author, date: this.#seconds() - 3600 } as const;
    const entities = foundIn(text);
    return this.#post(person, [{ text, ...(entities.length > 0 ? { entities } : {}), forward_origin: origin }]);
  }

  /** Edits one of the person's own messages; false if there is no such message. */
  edit(person: Person, id: number, text: string): boolean {
    const before = this.#world.chat(person.id).messages.get(id);
    if (!before || before.from?.id !== person.id || (before.text === undefined && !before.photo && !before.document))
      return false;
    const { entities: _, caption_entities: __, ...rest } = before;
    const entities = foundIn(text);
    const words = before.text === undefined ? captioned(text) : { text, ...(entities.length > 0 ? { entities } : {}) };
    const message = { ...rest, ...words, edit_date: this.#seconds() } as Message;
    this.#world.commit([{ kind: 'message', chat: person.id, message }, ...this.#heard({ edited_message: message as never })]);
    return true;
  }

  /**
   * Presses a button under one of the bot's messages, found by its label or its callback data. With `forced`, the data is sent even if the
   * keyboard does not show it, as when an edit overtakes a finger.
   */
  press(person: Person, id: number, button: string, forced = false): PressStart {
    const message = this.#world.chat(person.id).messages.get(id);
    if (!message) return { kind: 'no-message' };
    const markup = message.reply_markup;
    const buttons: readonly InlineKeyboardButton[] = markup && 'inline_keyboard' in markup ? markup.inline_keyboard.flat() : [];
    const found =
      buttons.find((one) => one.text === button) ?? buttons.find((one) => 'callback_data' in one && one.callback_data === button);
    if (found && 'url' in found) return this.#follow(person, found.url);
    if (found && 'copy_text' in found) return { kind: 'copied', text: found.copy_text.text };
    const data = forced ? button : found && 'callback_data' in found ? found.callback_data : undefined;
    if (data === undefined) return { kind: 'no-button' };

    const query = `${person.id}${this.#now()}${randomInt(100_000)}`;
    const callback = { id: query, from: userOf(person), chat_instance: String(person.id * 7919), message, data };
    this.#world.commit([
      { kind: 'press', query, person: person.id, message: id, at: this.#now() },
      ...this.#heard({ callback_query: callback as never }),
    ]);
    return { kind: 'asked', query };
  }

  /** Opens a link: a deep link to the bot presses its start button; any other link leaves the chat. */
  #follow(person: Person, url: string): PressStart {
    const payload = this.deepLink(url);
    if (payload !== undefined) this.say(person, payload === '' ? '/start' : `/start ${payload}`);
    return { kind: 'link', url };
  }

  /** The payload of a deep link to this bot ('' if it has none); undefined for other links. */
  deepLink(url: string): string | undefined {
    if (!URL.canParse(url)) return undefined;
    const { protocol, hostname, pathname, searchParams } = new URL(url);
    const name = protocol === 'tg:' ? searchParams.get('domain') : hostname === 't.me' ? pathname.slice(1) : undefined;
    return name?.toLowerCase() === this.#world.bot.username?.toLowerCase() ? (searchParams.get('start') ?? '') : undefined;
  }

  /** Blocks or unblocks the bot, which hears of it as `my_chat_member`. */
  block(person: Person, blocked: boolean): void {
    if (this.#world.chat(person.id).blocked === blocked) return;
    const member = (out: boolean) => ({
      user: this.#world.bot,
      ...(out ? { status: 'kicked', until_date: 0 } : { status: 'member' }),
    });
    const change = {
      chat: chatOf(person),
      from: userOf(person),
      date: this.#seconds(),
      old_chat_member: member(!blocked),
      new_chat_member: member(blocked),
    };
    this.#world.commit([{ kind: 'blocked', person: person.id, blocked }, ...this.#heard({ my_chat_member: change as never })]);
  }

  #post(person: Person, contents: readonly Partial<Message>[]): Message[] {
    const chat = this.#world.chat(person.id);
    const changes: Change[] = chat.started ? [] : [{ kind: 'started', person: person.id }];
    const messages = contents.map((content) => {
      const message = {
        message_id: this.#world.nextMessage++,
        from: userOf(person),
        chat: chatOf(person),
        date: this.#seconds(),
        ...content,
      } as Message;
      changes.push({ kind: 'message', chat: person.id, message }, ...this.#heard({ message: message as never }));
      return message;
    });
    const keys = chat.replyKeyboard === null ? undefined : chat.messages.get(chat.replyKeyboard)?.reply_markup;
    if (keys && 'one_time_keyboard' in keys && keys.one_time_keyboard)
      changes.push({ kind: 'replyKeyboard', chat: person.id, message: null });
    this.#world.commit(changes);
    return messages;
  }

  #reply(person: Person, id: number | undefined): Partial<Message> {
    const message = id === undefined ? undefined : this.#world.chat(person.id).messages.get(id);
    return message ? { reply_to_message: message as NonNullable<Message['reply_to_message']> } : {};
  }

  #heard(content: Omit<Update, 'update_id'>): Change[] {
    return this.#world.update(content);
  }

  #seconds(): number {
    return Math.floor(this.#now() / 1000);
  }
}

/** Pieces of exactly 4,096 UTF-16 units and a rest; one unit shorter where a character would be split. */
export function pieces(text: string): string[] {
  const found: string[] = [];
  for (let from = 0; from < text.length; ) {
    const last = text.charCodeAt(from + LONGEST - 1);
    const cuts = from + LONGEST < text.length && last >= 0xd800 && last <= 0xdbff;
    const to = from + LONGEST - (cuts ? 1 : 0);
    found.push(text.slice(from, to));
    from = to;
  }
  return found;
}

const captioned = (caption: string): Partial<Message> => {
  const entities = foundIn(caption);
  return caption === '' ? {} : { caption, ...(entities.length > 0 ? { caption_entities: entities } : {}) };
};
