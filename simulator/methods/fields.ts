import type { InlineKeyboardMarkup, MessageEntity } from '@grammyjs/types';
import { z } from 'zod';

/**
 * The types of the Bot API's fields, as schemas. Each has the published specification's name in its metadata (`telegram`); a test compares
 * them with that specification. In a form all values are strings: numbers, booleans and JSON are parsed from them, as the real server does.
 */
const named = <T extends z.ZodType>(telegram: string, schema: T): T => schema.meta({ telegram });

const fromJson = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};
const json = <T extends z.ZodType>(telegram: string, schema: T) => named(telegram, z.preprocess(fromJson, schema));

const numeric = (value: unknown): unknown => (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value);
export const integer = named('Integer', z.preprocess(numeric, z.int()));
export const float = named('Float', z.preprocess(numeric, z.number()));
export const text = named('String', z.string());
const truths: Readonly<Record<string, boolean>> = { true: true, True: true, '1': true, false: false, False: false, '0': false };
export const truth = named(
  'Boolean',
  z.preprocess((value) => (typeof value === 'string' ? (truths[value] ?? value) : value), z.boolean()),
);
export const chatId = named('Integer|String', z.preprocess(numeric, z.union([z.int(), z.string().min(1)])));

/** A file from a multipart body. */
export class Upload {
  readonly bytes: Uint8Array;
  readonly name: string;
  constructor(bytes: Uint8Array, name: string) {
    this.bytes = bytes;
    this.name = name;
  }
}
export const inputFile = named('InputFile|String', z.union([z.instanceof(Upload), z.string().min(1)]));
export const uploadOnly = named('InputFile', z.union([z.instanceof(Upload), z.string().startsWith('attach://')]));

const user = z.looseObject({ id: z.int() });
const entity = named(
  'MessageEntity',
  z.object({
    type: text,
    offset: integer,
    length: integer,
    url: text.optional(),
    user: named('User', user).optional(),
    language: text.optional(),
    custom_emoji_id: text.optional(),
    unix_time: integer.optional(),
    date_time_format: text.optional(),
  }),
);
export const entities = json(
  'Array of MessageEntity',
  z.array(entity).transform((list) => list as unknown as MessageEntity[]),
);

const anything = (telegram: string) => json(telegram, z.looseObject({}));
const inlineButton = named(
  'InlineKeyboardButton',
  z.object({
    text,
    icon_custom_emoji_id: text.optional(),
    style: text.optional(),
    url: text.optional(),
    callback_data: text.optional(),
    web_app: anything('WebAppInfo').optional(),
    login_url: anything('LoginUrl').optional(),
    switch_inline_query: text.optional(),
    switch_inline_query_current_chat: text.optional(),
    switch_inline_query_chosen_chat: anything('SwitchInlineQueryChosenChat').optional(),
    copy_text: json('CopyTextButton', z.object({ text: z.string().min(1).max(256) })).optional(),
    callback_game: anything('CallbackGame').optional(),
    pay: truth.optional(),
  }),
);
export const inlineKeyboard = json(
  'InlineKeyboardMarkup',
  z
    .object({ inline_keyboard: named('Array of Array of InlineKeyboardButton', z.array(z.array(inlineButton))) })
    .transform((markup) => markup as unknown as InlineKeyboardMarkup),
);

const keyButton = named(
  'KeyboardButton',
  z.object({
    text,
    icon_custom_emoji_id: text.optional(),
    style: text.optional(),
    request_users: anything('KeyboardButtonRequestUsers').optional(),
    request_chat: anything('KeyboardButtonRequestChat').optional(),
    request_managed_bot: anything('KeyboardButtonRequestManagedBot').optional(),
    request_contact: truth.optional(),
    request_location: truth.optional(),
    request_poll: anything('KeyboardButtonPollType').optional(),
    web_app: anything('WebAppInfo').optional(),
  }),
);
export const replyKeyboard = named(
  'ReplyKeyboardMarkup',
  z.object({
    keyboard: named(
      'Array of Array of KeyboardButton',
      z.array(z.array(z.preprocess((button) => (typeof button === 'string' ? { text: button } : button), keyButton))),
    ),
    is_persistent: truth.optional(),
    resize_keyboard: truth.optional(),
    one_time_keyboard: truth.optional(),
    input_field_placeholder: text.optional(),
    selective: truth.optional(),
  }),
);
const removeKeyboard = named('ReplyKeyboardRemove', z.object({ remove_keyboard: truth, selective: truth.optional() }));
const forceReply = named(
  'ForceReply',
  z.object({ force_reply: truth, input_field_placeholder: text.optional(), selective: truth.optional() }),
);
export const anyMarkup = json(
  'InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
  z.union([inlineKeyboard, replyKeyboard, removeKeyboard, forceReply]),
);
export type AnyMarkup = z.infer<typeof anyMarkup>;

export const linkPreview = json(
  'LinkPreviewOptions',
  z.object({
    is_disabled: truth.optional(),
    url: text.optional(),
    prefer_small_media: truth.optional(),
    prefer_large_media: truth.optional(),
    show_above_text: truth.optional(),
  }),
);
export const replyParameters = json(
  'ReplyParameters',
  z.object({
    message_id: integer,
    chat_id: chatId.optional(),
    allow_sending_without_reply: truth.optional(),
    quote: text.optional(),
    quote_parse_mode: text.optional(),
    quote_entities: entities.optional(),
    quote_position: integer.optional(),
    checklist_task_id: integer.optional(),
    poll_option_id: text.optional(),
  }),
);
export type ReplyParameters = z.infer<typeof replyParameters>;
export const suggestedPost = anything('SuggestedPostParameters');
export const richMessage = anything('InputRichMessage');
export const texts = json('Array of String', z.array(z.string()));
export const integers = json('Array of Integer', z.array(z.int()));

export const commandList = json(
  'Array of BotCommand',
  z.array(named('BotCommand', z.object({ command: text, description: text }))),
);
export const commandScope = json(
  'BotCommandScope',
  z.object({
    type: z.enum([
      'default',
      'all_private_chats',
      'all_group_chats',
      'all_chat_administrators',
      'chat',
      'chat_administrators',
      'chat_member',
    ]),
    chat_id: chatId.optional(),
    user_id: integer.optional(),
  }),
);
export const menuButton = json(
  'MenuButton',
  z.union([
    z.object({ type: z.enum(['commands', 'default']) }),
    z.object({ type: z.literal('web_app'), text: z.string(), web_app: z.looseObject({ url: z.url() }) }),
  ]),
);
export const reactions = json(
  'Array of ReactionType',
  z.array(
    z.object({
      type: z.enum(['emoji', 'custom_emoji', 'paid']),
      emoji: z.string().optional(),
      custom_emoji_id: z.string().optional(),
    }),
  ),
);

const captioned = {
  media: text,
  caption: text.optional(),
  parse_mode: text.optional(),
  caption_entities: entities.optional(),
};
const inputPhoto = named(
  'InputMediaPhoto',
  z.object({
    type: named('String', z.literal('photo')),
    ...captioned,
    show_caption_above_media: truth.optional(),
    has_spoiler: truth.optional(),
  }),
);
const inputDocument = named(
  'InputMediaDocument',
  z.object({
    type: named('String', z.literal('document')),
    ...captioned,
    thumbnail: text.optional(),
    disable_content_type_detection: truth.optional(),
  }),
);
const media = z.discriminatedUnion('type', [inputPhoto, inputDocument]);
export type InputMedia = z.infer<typeof media>;
export const inputMedia = json('InputMedia', media);
export const inputMediaList = json(
  'Array of InputMediaAudio|Array of InputMediaDocument|Array of InputMediaLivePhoto|Array of InputMediaPhoto|Array of InputMediaVideo',
  z.array(media),
);

/** The objects inside parameters, for the test against the specification. */
export const objects = {
  MessageEntity: entity,
  InlineKeyboardButton: inlineButton,
  KeyboardButton: keyButton,
  ReplyKeyboardMarkup: replyKeyboard,
  ReplyKeyboardRemove: removeKeyboard,
  ForceReply: forceReply,
  InputMediaPhoto: inputPhoto,
  InputMediaDocument: inputDocument,
};

/** The fields that all sending methods share. */
export const sending = {
  business_connection_id: text.optional(),
  chat_id: chatId,
  message_thread_id: integer.optional(),
  direct_messages_topic_id: integer.optional(),
  disable_notification: truth.optional(),
  protect_content: truth.optional(),
  allow_paid_broadcast: truth.optional(),
  message_effect_id: text.optional(),
  suggested_post_parameters: suggestedPost.optional(),
  reply_parameters: replyParameters.optional(),
  reply_markup: anyMarkup.optional(),
};
export const captionFields = {
  caption: text.optional(),
  parse_mode: text.optional(),
  caption_entities: entities.optional(),
};
