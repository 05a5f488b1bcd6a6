import type { InlineKeyboardButton, InlineKeyboardMarkup } from '@grammyjs/types';
import type { AnyMarkup } from './fields.ts';

const MOST_BUTTONS = 100;
const WIDEST_ROW = 8;

/** What is wrong with an inline keyboard, in the API's words after "Bad Request: "; undefined if nothing is. */
export function badInlineKeyboard({ inline_keyboard: rows }: InlineKeyboardMarkup): string | undefined {
  if (rows.flat().length > MOST_BUTTONS || rows.some((row) => row.length > WIDEST_ROW)) return 'REPLY_MARKUP_TOO_LONG';
  for (const button of rows.flat()) {
    const bad = badButton(button);
    if (bad) return bad;
  }
  return undefined;
}

const actions = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
];

function badButton(button: InlineKeyboardButton): string | undefined {
  if (button.text.trim() === '') return "can't parse inline keyboard button: Text must be non-empty";
  const given = actions.filter((action) => action in button && button[action as keyof InlineKeyboardButton] !== undefined);
  if (given.length === 0) return "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard";
  if (given.length > 1) return "can't parse inline keyboard button: exactly one action must be given";
  if ('callback_data' in button) {
    const bytes = Buffer.byteLength(button.callback_data);
    if (bytes < 1 || bytes > 64) return 'BUTTON_DATA_INVALID';
  }
  if ('url' in button) return badLink(button.url) ? `BUTTON_URL_INVALID` : undefined;
  if ('style' in button && button.style && !['danger', 'success', 'primary'].includes(button.style))
    return 'BUTTON_STYLE_INVALID';
  return undefined;
}

/** Whether a button's URL is invalid, or is a deep link whose payload is not 1 to 64 of `[A-Za-z0-9_-]`. */
function badLink(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { protocol, hostname, searchParams } = new URL(url);
  if (!['http:', 'https:', 'tg:', 'ton:'].includes(protocol)) return true;
  const payload = hostname === 't.me' ? searchParams.get('start') : null;
  return payload !== null && !/^[\w-]{1,64}$/.test(payload);
}

/** What is wrong with a keyboard below the input; undefined if nothing is. */
export function badReplyKeyboard(markup: AnyMarkup): string | undefined {
  if (!('keyboard' in markup)) return undefined;
  const buttons = markup.keyboard.flat();
  if (buttons.length === 0) return "can't parse reply keyboard markup JSON object: keyboard is empty";
  if (buttons.length > 300 || markup.keyboard.some((row) => row.length > 12)) return 'REPLY_MARKUP_TOO_LONG';
  if (buttons.some((button) => button.text.trim() === '')) return "can't parse keyboard button: Text must be non-empty";
  return undefined;
}
