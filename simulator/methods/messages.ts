import type { Message } from '@grammyjs/types';
import { badRequest, done } from '../reply.ts';
import { captionOf, messageText, reach, send, sendAll } from './chat.ts';
import { method } from './define.ts';
import {
  captionFields,
  chatId,
  entities,
  float,
  inputFile,
  inputMediaList,
  integer,
  integers,
  linkPreview,
  reactions,
  sending,
  text,
  truth,
} from './fields.ts';
import { documentFor, mediaFor, photoFor } from './media.ts';

const { reply_markup: _, suggested_post_parameters: __, ...group } = sending;
const { business_connection_id: ___, ...copying } = sending;
const { allow_paid_broadcast: ____, reply_parameters: _____, reply_markup: ______, ...forwarding } = copying;

const ACTIONS = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];

/** Sends, forwards, deletes and pins. */
export const messages = {
  sendMessage: method(
    {
      ...sending,
      text,
      parse_mode: text.optional(),
      entities: entities.optional(),
      link_preview_options: linkPreview.optional(),
    },
    (params, desk) => {
      const words = messageText(params);
      if (!words.ok) return words;
      const { text: said, entities: found } = words.result;
      return send(desk, params, {
        text: said,
        ...(found.length > 0 ? { entities: [...found] } : {}),
        ...(params.link_preview_options
          ? { link_preview_options: params.link_preview_options as NonNullable<Message['link_preview_options']> }
          : {}),
      });
    },
  ),

  sendPhoto: method(
    { ...sending, ...captionFields, photo: inputFile, show_caption_above_media: truth.optional(), has_spoiler: truth.optional() },
    async (params, desk) => {
      const caption = captionOf(params);
      if (!caption.ok) return caption;
      const photo = await photoFor(desk, params.photo);
      if (!photo.ok) return photo;
      return send(desk, params, { photo: photo.result, ...caption.result });
    },
  ),

  sendDocument: method(
    {
      ...sending,
      ...captionFields,
      document: inputFile,
      thumbnail: inputFile.optional(),
      disable_content_type_detection: truth.optional(),
    },
    async (params, desk) => {
      const caption = captionOf(params);
      if (!caption.ok) return caption;
      const document = await documentFor(desk, params.document);
      if (!document.ok) return document;
      return send(desk, params, { document: document.result, ...caption.result });
    },
  ),

  sendMediaGroup: method({ ...group, media: inputMediaList }, async (params, desk) => {
    if (params.media.length < 2) return badRequest('there must be at least 2 items in the album');
    if (params.media.length > 10) return badRequest('too many messages to send as an album');
    if (new Set(params.media.map(({ type }) => type)).size > 1)
      return badRequest("document can't be mixed with other media types");
    const album = `${desk.now}${desk.world.nextMessage}`;
    const contents = await Promise.all(params.media.map((media) => mediaFor(desk, media)));
    const refused = contents.find((content) => !content.ok);
    if (refused) return refused;
    return sendAll(
      desk,
      params,
      contents.flatMap((content) => (content.ok ? [{ ...content.result, media_group_id: album }] : [])),
    );
  }),

  sendLocation: method(
    {
      ...sending,
      latitude: float,
      longitude: float,
      horizontal_accuracy: float.optional(),
      live_period: integer.optional(),
      heading: integer.optional(),
      proximity_alert_radius: integer.optional(),
    },
    (params, desk) => send(desk, params, { location: { latitude: params.latitude, longitude: params.longitude } }),
  ),

  sendChatAction: method(
    { business_connection_id: text.optional(), chat_id: chatId, message_thread_id: integer.optional(), action: text },
    ({ chat_id, action }, desk) => {
      const reached = reach(desk, chat_id);
      if (!reached.ok) return reached;
      if (!ACTIONS.includes(action)) return badRequest('wrong parameter action in request');
      desk.events.tell({ kind: 'typing', person: reached.result.person.id, action });
      return done(true);
    },
  ),

  copyMessage: method(
    {
      ...copying,
      ...captionFields,
      from_chat_id: chatId,
      message_id: integer,
      video_start_timestamp: integer.optional(),
      show_caption_above_media: truth.optional(),
    },
    (params, desk) => {
      const source = reach(desk, params.from_chat_id);
      const message = source.ok ? source.result.chat.messages.get(params.message_id) : undefined;
      if (!message) return source.ok ? badRequest('message to copy not found') : source;
      const caption = params.caption === undefined ? undefined : captionOf(params);
      if (caption && !caption.ok) return caption;
      const sent = send(desk, params, { ...contentOf(message), ...caption?.result });
      return sent.ok ? done({ message_id: sent.result.message_id }) : sent;
    },
  ),

  forwardMessage: method(
    { ...forwarding, from_chat_id: chatId, message_id: integer, video_start_timestamp: integer.optional() },
    (params, desk) => {
      const source = reach(desk, params.from_chat_id);
      const message = source.ok ? source.result.chat.messages.get(params.message_id) : undefined;
      if (!message?.from) return source.ok ? badRequest('message to forward not found') : source;
      return send(desk, params, {
        ...contentOf(message),
        forward_origin: { type: 'user', sender_user: message.from, date: message.date },
      });
    },
  ),

  deleteMessage: method({ chat_id: chatId, message_id: integer }, ({ chat_id, message_id }, desk) => {
    const reached = reach(desk, chat_id);
    if (!reached.ok) return reached;
    const message = reached.result.chat.messages.get(message_id);
    if (!message) return badRequest('message to delete not found');
    if (desk.now / 1000 - message.date > 48 * 3600) return badRequest("message can't be deleted for everyone");
    desk.world.commit([{ kind: 'deleted', chat: reached.result.person.id, id: message_id }]);
    return done(true);
  }),

  deleteMessages: method({ chat_id: chatId, message_ids: integers }, ({ chat_id, message_ids }, desk) => {
    const reached = reach(desk, chat_id);
    if (!reached.ok) return reached;
    if (message_ids.length === 0 || message_ids.length > 100) return badRequest('message identifiers are not specified');
    const { person, chat } = reached.result;
    desk.world.commit(message_ids.filter((id) => chat.messages.has(id)).map((id) => ({ kind: 'deleted', chat: person.id, id })));
    return done(true);
  }),

  setMessageReaction: method(
    { chat_id: chatId, message_id: integer, reaction: reactions.optional(), is_big: truth.optional() },
    ({ chat_id, message_id, reaction = [] }, desk) => {
      const reached = reach(desk, chat_id);
      if (!reached.ok) return reached;
      if (!reached.result.chat.messages.has(message_id)) return badRequest('message to react not found');
      if (reaction.length > 1 || reaction.some(({ type }) => type !== 'emoji')) return badRequest('REACTIONS_TOO_MANY');
      const emoji = reaction.flatMap((one) => one.emoji ?? []);
      if (emoji.some((one) => !REACTIONS.includes(one))) return badRequest('REACTION_INVALID');
      desk.world.commit([{ kind: 'reaction', chat: reached.result.person.id, id: message_id, emoji }]);
      return done(true);
    },
  ),

  pinChatMessage: method(
    { business_connection_id: text.optional(), chat_id: chatId, message_id: integer, disable_notification: truth.optional() },
    ({ chat_id, message_id }, desk) => pin(desk, chat_id, message_id, true),
  ),

  unpinChatMessage: method(
    { business_connection_id: text.optional(), chat_id: chatId, message_id: integer.optional() },
    ({ chat_id, message_id }, desk) => pin(desk, chat_id, message_id, false),
  ),
};

const REACTIONS = [
  ...new Intl.Segmenter().segment(
    '👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡',
  ),
].map(({ segment }) => segment);

function pin(desk: Parameters<typeof reach>[0], chat: number | string, id: number | undefined, pinned: boolean) {
  const reached = reach(desk, chat);
  if (!reached.ok) return reached;
  const { person, chat: found } = reached.result;
  const which = id ?? [...found.pinned].at(-1);
  if (which === undefined || !found.messages.has(which))
    return badRequest(pinned ? 'message to pin not found' : 'message to unpin not found');
  desk.world.commit([{ kind: 'pinned', chat: person.id, id: which, pinned }]);
  return done(true);
}

const contentOf = ({
  text: said,
  entities: found,
  caption,
  caption_entities,
  photo,
  document,
  location,
  sticker,
  voice,
}: Message): Partial<Message> =>
  Object.fromEntries(
    Object.entries({ text: said, entities: found, caption, caption_entities, photo, document, location, sticker, voice }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as Partial<Message>;
