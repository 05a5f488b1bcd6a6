// Suggestions on the desk that the reader could not read: a person reads them and says whether their words may be shown.
import { back, button, type Card, listButtons, PAGE } from './card.ts';
import type { Words } from '../locales/words.ts';
import { backToDesk } from './office.ts';
import { excerpt } from './topics.ts';

export interface UnreadLine {
  readonly receipt: string;
  /** Unmasked, as it was written. */
  readonly text: string;
  readonly at: Date;
}

export interface UnreadListFacts {
  readonly page: number;
  readonly count: number;
  readonly lines: readonly UnreadLine[];
}

/** The longest text that a card shows; the register's export has all of it. */
const SHOWN = 1_500;
const inOneLine = (text: string): string => text.slice(0, SHOWN).replace(/\s+/g, ' ');

export const unreadListCard = (words: Words, { page, count, lines }: UnreadListFacts): Card => ({
  title: words.say('unread-title', { count }),
  lines:
    count === 0
      ? [words.say('unread-none')]
      : [
          words.say('unread-intro'),
          ...lines.map(({ text }, index) =>
            words.say('unread-line', { number: page * PAGE + index + 1, text: excerpt(inOneLine(text)) }),
          ),
        ],
  buttons: [
    ...listButtons(words, lines, {
      page,
      count,
      open: ({ receipt }) => ({ kind: 'unread.open', suggestion: receipt }),
      turn: (next) => ({ kind: 'unread.list', page: next }),
    }),
    backToDesk(words),
  ],
});

export const unreadCard = (words: Words, { receipt, text, at }: UnreadLine): Card => ({
  title: words.say('unread-one', { day: words.day(at) }),
  lines: [
    words.say('suggestion-quote', { text: text.length > SHOWN ? `${inOneLine(text)}…` : inOneLine(text) }),
    words.say('unread-ask'),
    '',
    words.say('suggestion-receipt', { receipt }),
  ],
  buttons: [
    [button(words, 'button-unread-cover', { kind: 'unread.cover', suggestion: receipt })],
    [button(words, 'button-unread-show', { kind: 'unread.show', suggestion: receipt })],
    [back(words, { kind: 'unread.list', page: 0 })],
  ],
});
