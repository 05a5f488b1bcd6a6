import { badRequest } from '../reply.ts';
import { captionOf, edit, editable, messageText } from './chat.ts';
import { method } from './define.ts';
import {
  captionFields,
  chatId,
  entities,
  inlineKeyboard,
  inputMedia,
  integer,
  linkPreview,
  richMessage,
  text,
  truth,
} from './fields.ts';
import { mediaFor } from './media.ts';

const which = {
  business_connection_id: text.optional(),
  chat_id: chatId.optional(),
  message_id: integer.optional(),
  inline_message_id: text.optional(),
  reply_markup: inlineKeyboard.optional(),
};

/** Edits the bot's own messages in place. An edit without `reply_markup` removes the keyboard. */
export const edits = {
  editMessageText: method(
    {
      ...which,
      text: text.optional(),
      parse_mode: text.optional(),
      entities: entities.optional(),
      link_preview_options: linkPreview.optional(),
      rich_message: richMessage.optional(),
    },
    (params, desk) => {
      const words = messageText(params);
      if (!words.ok) return words;
      const found = editable(desk, params.chat_id, params.message_id, params.inline_message_id);
      if (!found.ok) return found;
      if (found.result.message.text === undefined) return badRequest('there is no text in the message to edit');
      const { text: said, entities: marks } = words.result;
      return edit(
        desk,
        found.result,
        found.result.message,
        { text: said, ...(marks.length > 0 ? { entities: [...marks] } : {}) },
        params.reply_markup,
      );
    },
  ),

  editMessageCaption: method({ ...which, ...captionFields, show_caption_above_media: truth.optional() }, (params, desk) => {
    const caption = captionOf(params);
    if (!caption.ok) return caption;
    const found = editable(desk, params.chat_id, params.message_id, params.inline_message_id);
    if (!found.ok) return found;
    const { photo, document } = found.result.message;
    if (!photo && !document) return badRequest('there is no caption in the message to edit');
    return edit(
      desk,
      found.result,
      found.result.message,
      { ...(photo ? { photo } : {}), ...(document ? { document } : {}), ...caption.result },
      params.reply_markup,
    );
  }),

  editMessageReplyMarkup: method(which, (params, desk) => {
    const found = editable(desk, params.chat_id, params.message_id, params.inline_message_id);
    return found.ok ? edit(desk, found.result, found.result.message, {}, params.reply_markup) : found;
  }),

  editMessageMedia: method({ ...which, media: inputMedia }, async (params, desk) => {
    const found = editable(desk, params.chat_id, params.message_id, params.inline_message_id);
    if (!found.ok) return found;
    const content = await mediaFor(desk, params.media);
    return content.ok ? edit(desk, found.result, found.result.message, content.result, params.reply_markup) : content;
  }),
};
