// What a language has besides its messages: how it writes days, money, lists and addresses, and its fallback language.
import type { Language } from '../domain/languages.ts';

/** A day as people read it: month from 1, weekday from 0 (Sunday); the year only where it is to be written. */
export interface DayParts {
  readonly year: number | undefined;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
}

/** The traits of a language. A new one can start from another's: `{ ...en, tag: …, name: …, fallback: 'en' }`. */
export interface Traits {
  /** BCP 47 tag for pages, plurals and numbers: `zh-CN`. */
  readonly tag: string;
  /** Its name in the language itself, as a chooser shows it. */
  readonly name: string;
  /** The language for messages that this one lacks. */
  readonly fallback: Language;

  /** Separator of words in a list. */
  readonly list: string;
  /** Separator of things whose names may contain the list separator. */
  readonly things: string;
  /** Separator of whole sentences; below it, the full stop for a sentence that has none. */
  readonly sentences: string;
  readonly stop: string;
  /** What stands between a statement and its reason. */
  readonly colon: string;
  /** What stands between an area and a place in it that has no code. */
  readonly within: string;
  readonly brackets: readonly [open: string, close: string];

  /** Joins the names of areas, the narrowest first, into an address. */
  address(names: readonly string[]): string;
  /** An area's name without its type, for a narrow button. */
  short(area: string): string;
  /** Writes a day: "5 月 20 日 周三". */
  day(parts: DayParts): string;
  /** Writes a number of days: "3 天后"; 0 is today, negative is days ago. */
  inDays(days: number): string;
  /** Writes an amount in yuan as people say it. */
  money(yuan: number): string;
}

/** A language as its folder exports it. */
export interface Locale {
  /** Its messages, area by area, in Fluent syntax. */
  readonly areas: Readonly<Record<string, string>>;
  readonly traits: Traits;
}

/** A short number: two decimals below a hundred, none above. */
export const short = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: n < 100 ? 2 : 0 });
