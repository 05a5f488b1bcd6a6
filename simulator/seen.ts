import type { BotCommand, InlineKeyboardButton, Message, MessageEntity } from '@grammyjs/types';
import type { Person } from './changes.ts';
import { commandsKey, type World } from './world.ts';

/** A button as a person sees it; the field that is present tells what a press does. */
export interface SeenButton {
  readonly label: string;
  readonly data?: string;
  readonly url?: string;
  /** Text that the button copies to the clipboard. */
  readonly copies?: string;
}

export interface SeenFile {
  readonly name?: string;
  readonly mime: string;
  readonly size: number;
  /** The path under the simulator's own address. */
  readonly path: string;
  readonly width?: number;
  readonly height?: number;
}

/** A message as the person sees it now. */
export interface SeenMessage {
  readonly id: number;
  /** ISO 8601, UTC, whole seconds. */
  readonly at: string;
  readonly from: 'bot' | 'person';
  /** Text or caption; '' if there is none. */
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly photo?: SeenFile;
  readonly document?: SeenFile;
  readonly location?: { readonly latitude: number; readonly longitude: number };
  readonly sticker?: string;
  readonly voiceSeconds?: number;
  readonly album?: string;
  readonly replyTo?: number;
  readonly forwarded: boolean;
  readonly edited?: string;
  readonly reaction: readonly string[];
  /** Rows of the inline keyboard. */
  readonly keyboard: readonly (readonly SeenButton[])[];
}

/** A button below the input: sends its label, or its presser's location or phone number. */
export interface KeyButton {
  readonly label: string;
  readonly asks?: 'location' | 'contact';
}

/** A person's chat with the bot as it is now. */
export interface SeenChat {
  readonly person: Person;
  readonly started: boolean;
  readonly blocked: boolean;
  readonly messages: readonly SeenMessage[];
  /** The keyboard below the input, if any. */
  readonly keys?: { readonly rows: readonly (readonly KeyButton[])[]; readonly placeholder?: string };
  readonly pinned?: number;
  readonly commands: readonly BotCommand[];
}

export function seenMessage(world: World, message: Message): SeenMessage {
  const file = (id: string | undefined): SeenFile | undefined => {
    const stored = id === undefined ? undefined : world.files.get(id);
    if (!stored) return undefined;
    const { mime, size, name, width, height, unique } = stored;
    return {
      mime,
      size,
      path: `/people/files/${unique}`,
      ...(name === undefined ? {} : { name }),
      ...(width === undefined || height === undefined ? {} : { width, height }),
    };
  };
  const photo = file(message.photo?.at(-1)?.file_id);
  const document = file(message.document?.file_id);
  const markup = message.reply_markup;
  return {
    id: message.message_id,
    at: new Date(message.date * 1000).toISOString(),
    from: message.from?.is_bot ? 'bot' : 'person',
    text: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
    ...(photo ? { photo } : {}),
    ...(document ? { document } : {}),
    ...(message.location ? { location: { latitude: message.location.latitude, longitude: message.location.longitude } } : {}),
    ...(message.sticker ? { sticker: message.sticker.emoji ?? '🙂' } : {}),
    ...(message.voice ? { voiceSeconds: message.voice.duration } : {}),
    ...(message.media_group_id ? { album: message.media_group_id } : {}),
    ...(message.reply_to_message ? { replyTo: message.reply_to_message.message_id } : {}),
    forwarded: message.forward_origin !== undefined,
    ...(message.edit_date ? { edited: new Date(message.edit_date * 1000).toISOString() } : {}),
    reaction: world.chats.get(message.chat.id)?.reactions.get(message.message_id) ?? [],
    keyboard: markup && 'inline_keyboard' in markup ? markup.inline_keyboard.map((row) => row.map(seenButton)) : [],
  };
}

const seenButton = (button: InlineKeyboardButton): SeenButton => ({
  label: button.text,
  ...('callback_data' in button ? { data: button.callback_data } : {}),
  ...('url' in button ? { url: button.url } : {}),
  ...('copy_text' in button ? { copies: button.copy_text.text } : {}),
});

export function seenChat(world: World, person: Person, last = Number.POSITIVE_INFINITY): SeenChat {
  const chat = world.chat(person.id);
  const messages = [...chat.messages.values()].toSorted((a, b) => a.message_id - b.message_id);
  const keys = keysOf(chat.replyKeyboard === null ? undefined : chat.messages.get(chat.replyKeyboard));
  const pinned = [...chat.pinned].at(-1);
  return {
    person,
    started: chat.started,
    blocked: chat.blocked,
    messages: messages.slice(-last).map((message) => seenMessage(world, message)),
    ...(keys ? { keys } : {}),
    ...(pinned === undefined ? {} : { pinned }),
    commands: commandsFor(world, person),
  };
}

interface Keys {
  readonly keyboard?: readonly (readonly { text: string; request_location?: boolean; request_contact?: boolean }[])[];
  readonly input_field_placeholder?: string;
}

function keysOf(message: Message | undefined): SeenChat['keys'] {
  const markup = message?.reply_markup as Keys | undefined;
  if (!markup?.keyboard) return undefined;
  const rows = markup.keyboard.map((row) =>
    row.map(
      ({ text, request_location, request_contact }): KeyButton => ({
        label: text,
        ...(request_location ? { asks: 'location' } : request_contact ? { asks: 'contact' } : {}),
      }),
    ),
  );
  return { rows, ...(markup.input_field_placeholder ? { placeholder: markup.input_field_placeholder } : {}) };
}

/** The commands in a person's menu: those of the narrowest scope that has any, preferably in their language. */
export function commandsFor(world: World, { id, language_code = '' }: Person): readonly BotCommand[] {
  const language = language_code.slice(0, 2);
  for (const scope of [`chat:${id}`, 'all_private_chats', 'default']) {
    const found = world.commands.get(commandsKey(scope, language)) ?? world.commands.get(commandsKey(scope, ''));
    if (found) return found;
  }
  return [];
}
