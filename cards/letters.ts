// The open letter, and the year report that answers it.
import type { Text } from '../domain/languages.ts';
import { type Button, button, type Card } from './card.ts';
import type { Words } from '../locales/words.ts';

export interface LetterFacts {
  /** The year's code for buttons. */
  readonly year: string;
  readonly title: Text;
  readonly text: Text;
  readonly signed: Text;
  /** Until when suggestions belong to it; null once that is over. */
  readonly openUntil: Date | null;
}

/** The letter's first lines and two buttons: to read on, and to write. */
export const letterCard = (words: Words, facts: LetterFacts): Card => ({
  title: `✉️ ${words.text(facts.title)}`,
  lines: [firstLines(words.text(facts.text)), '', ...until(words, facts)],
  buttons: [[button(words, 'button-read-letter', { kind: 'letter.open', year: facts.year })], write(words, facts)],
});

/** The whole letter. */
export const wholeLetterCard = (words: Words, facts: LetterFacts): Card => ({
  title: `✉️ ${words.text(facts.title)}`,
  lines: ['', words.text(facts.text).trim(), '', words.text(facts.signed), '', ...until(words, facts)],
  buttons: [write(words, facts)],
});

const write = (words: Words, { year }: LetterFacts): Button[] => [button(words, 'button-write', { kind: 'suggest.begin', year })];

const until = (words: Words, { openUntil }: LetterFacts): string[] => [
  openUntil
    ? words.say('letter-until', { day: words.day(openUntil), left: words.inHowLong(openUntil) })
    : words.say('letter-over'),
];

/** The first paragraph that is a sentence and not a greeting. */
const firstLines = (text: string): string => {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  return `${paragraphs.find((paragraph) => /[.?!。？！]$/.test(paragraph)) ?? paragraphs[0] ?? ''} …`;
};

export const noLetterCard = (words: Words): Card => ({
  title: words.say('letter-none-title'),
  lines: [words.say('letter-none-lines')],
  buttons: [],
});

export interface ReportFacts {
  readonly region: string;
  readonly year: number;
  readonly projects: number;
  readonly tasks: number;
  readonly accepted: number;
  readonly carriedOver: number;
  readonly suggestions: number;
  readonly adopted: number;
  readonly url: string;
}

/** The year's last message, to everybody who answered its letter. */
export const reportCard = (words: Words, { url, ...facts }: ReportFacts): Card => ({
  title: words.say('year-report-title', facts),
  lines: [words.say('year-report-tasks', facts), words.say('year-report-suggestions', facts)],
  buttons: [[{ label: words.say('button-year-report'), url }]],
});

/** The cards of this area's notices, by id. */
export const messages = { 'letter-card': letterCard, 'report-card': reportCard } as const;
