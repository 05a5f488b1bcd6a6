// A card's buttons as Telegram's inline keyboard: at most eight in a row, a hundred in all.
import type { InlineKeyboardMarkup } from '@grammyjs/types';
import type { Button, Card } from '../cards/card.ts';
import { pack } from './deeds.ts';

const WIDEST = 8;

export const keyboardOf = ({ buttons }: Card): InlineKeyboardMarkup => ({
  inline_keyboard: buttons.flatMap(rowsOf).map((row) => row.map(keyOf)),
});

const rowsOf = (row: readonly Button[]): (readonly Button[])[] =>
  row.length === 0 ? [] : row.length <= WIDEST ? [row] : [row.slice(0, WIDEST), ...rowsOf(row.slice(WIDEST))];

const keyOf = (button: Button) =>
  'url' in button ? { text: button.label, url: button.url } : { text: button.label, callback_data: pack(button.deed) };
