// What a language has beside its messages: how it writes days, money, lists and addresses, and whose words it borrows.
import type { Language } from '../domain/languages.ts';

/** A day as people read it: month from 1, weekday from 0, Sunday; the year where it is to be said. */
export interface DayParts {
  readonly year: number | undefined;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
}

/** All of a language. One that is new begins with another's: `{ ...en, tag: …, name: …, fallback: 'en' }`. */
export interface Traits {
  /** For pages, plurals and figures (BCP 47): `zh-CN`. */
  readonly tag: string;
  /** What it is called in itself, as a chooser shows it. */
  readonly name: string;
  /** The language that says what this one has no words for. */
  readonly fallback: Language;

  /** Between the words of a list. */
  readonly list: string;
  /** Between things whose names may hold the sign of a list. */
  readonly things: string;
  /** Between whole sentences, and where one ends that has no end of its own. */
  readonly sentences: string;
  readonly stop: string;
  /** Between what is said and why. */
  readonly colon: string;
  /** Between an area and a place in it that has no code. */
  readonly within: string;
  readonly brackets: readonly [open: string, close: string];

  /** An address from the names of areas, the narrowest first. */
  address(names: readonly string[]): string;
  /** An area's name without what kind of area it is, for a narrow button. */
  short(area: string): string;
  /** "5 月 20 日 周三". */
  day(parts: DayParts): string;
  /** "3 天后": 0 is today, below it days ago. */
  inDays(days: number): string;
  /** Whole yuan as people say them. */
  money(yuan: number): string;
}

/** A language as its folder gives it. */
export interface Locale {
  /** Its messages, area by area, in the syntax of Fluent. */
  readonly areas: Readonly<Record<string, string>>;
  readonly traits: Traits;
}

/** A number in few signs: with its fractions below a hundred. */
export const short = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: n < 100 ? 2 : 0 });
