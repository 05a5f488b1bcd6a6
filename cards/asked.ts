// The suggestions that asked for the same thing: masked, page by page, for everybody.
import type { Deed } from '../domain/deeds.ts';
import { type Card, listButtons, PAGE } from './card.ts';
import type { Words } from '../locales/words.ts';
import { excerpt } from './suggestions.ts';

export interface AskedFacts extends Omit<Deed<'asked.list'>, 'kind'> {
  readonly title: string;
  readonly people: number;
  readonly shown: number;
  /** How many have not been read yet or are not for the public. */
  readonly hidden: number;
  readonly lines: readonly { readonly text: string; readonly at: Date; readonly regionCode: string }[];
}

/** How many characters of a suggestion one line shows. */
const SHOWN = 160;

export const askedCard = (words: Words, { of, code, page, title, people, shown, hidden, lines }: AskedFacts): Card => ({
  title: words.say('asked-title', { title, people }),
  lines: [
    words.say('asked-count', { count: shown, hidden }),
    ...lines.map(({ text, at, regionCode }, index) =>
      words.say('asked-line', {
        number: page * PAGE + index + 1,
        day: words.day(at),
        region: regionCode,
        text: excerpt(text, SHOWN),
      }),
    ),
  ],
  buttons: listButtons(words, [], {
    page,
    count: shown,
    open: () => ({ kind: 'asked.open', of, code }),
    turn: (next) => ({ kind: 'asked.list', of, code, page: next }),
  }),
});
