// What deputies and members wrote about the candidates, page by page, for those who decide on them or prepare the decision.
import type { Text } from '../domain/languages.ts';
import { LONGEST_VIEW } from '../domain/text.ts';
import { back, type Button, button, type Card, listButtons, PAGE } from './card.ts';
import type { Words } from '../locales/words.ts';
import { excerpt } from './suggestions.ts';

export interface SaidFacts {
  /** The candidate's code. */
  readonly code: string;
  readonly title: Text;
  readonly page: number;
  readonly count: number;
  readonly lines: readonly {
    readonly role: string;
    readonly holder: string;
    readonly stance: string;
    readonly text: string;
    readonly at: Date;
  }[];
}

/** Comments on one candidate, each with its author, their role, their stance and the date. */
export const saidCard = (words: Words, { code, title, page, count, lines }: SaidFacts): Card => ({
  title: words.say('said-title', { title: words.text(title), count }),
  lines: [
    words.say('said-who-reads'),
    ...lines.flatMap(({ role, holder, stance, text, at }, index) => [
      words.say('said-line', { number: page * PAGE + index + 1, holder, role, stance, day: words.day(at) }),
      words.say('suggestion-quote', { text: excerpt(text, LONGEST_VIEW) }),
    ]),
  ],
  buttons: [
    ...listButtons(words, [], {
      page,
      count,
      open: () => ({ kind: 'candidate.open', candidate: code }),
      turn: (to) => ({ kind: 'candidate.said', candidate: code, page: to }),
    }),
    [back(words, { kind: 'candidate.open', candidate: code })],
  ],
});

/** How many people wrote, and about how many of a year's candidates. */
export interface SaidCount {
  /** The year's code. */
  readonly year: string;
  readonly people: number;
  readonly candidates: number;
}

/** On a decision's card: how many wrote, and the button to their comments; nothing where nobody wrote. */
export const saidLines = (words: Words, { people, candidates }: SaidCount): string[] =>
  people > 0 ? [words.say('decision-said', { people, candidates })] : [];
export const toSaid = (words: Words, { year, people }: SaidCount): Button[][] =>
  people > 0 ? [[button(words, 'button-said-all', { kind: 'said.open', year })]] : [];

export interface SaidListFacts extends SaidCount {
  readonly page: number;
  readonly lines: readonly { readonly code: string; readonly title: Text; readonly written: number }[];
}

/** The candidates that have comments. */
export const saidListCard = (words: Words, { year, people, candidates, page, lines }: SaidListFacts): Card => ({
  title: words.say('said-list-title', { people, candidates }),
  lines: lines.map(({ title, written }, index) =>
    words.say('said-list-line', { number: page * PAGE + index + 1, title: words.text(title), count: written }),
  ),
  buttons: listButtons(words, lines, {
    page,
    count: candidates,
    open: ({ code }) => ({ kind: 'candidate.said', candidate: code, page: 0 }),
    turn: (to) => ({ kind: 'said.list', year, page: to }),
  }),
});
