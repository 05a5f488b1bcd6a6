// The words for one person at one moment: the language they read, the year's now, and the zone in which days are counted.
import { CHINA_TIME, type Day } from '../domain/calendar.ts';
import type { Problem } from '../domain/messages.ts';
import type { Language, Text } from '../domain/languages.ts';
import { dateTwice, dayOf, inHowLong } from './dates.ts';
import { money } from './functions.ts';
import { regionName } from './regions.ts';
import { type Facts, say, sayProblem } from './say.ts';
import { textIn, traitsOf } from './spoken.ts';
import type { Traits } from './traits.ts';

export interface Words {
  readonly language: Language;
  /** How it writes lists, sentences, addresses. */
  readonly traits: Traits;
  /** The year's now. */
  readonly now: Date;
  readonly zone: string;
  say(id: string, facts?: Facts): string;
  problem(problem: Problem): string;
  /** "3 天后（5 月 20 日 周三）". */
  when(when: Date | Day): string;
  /** "3 天后". */
  inHowLong(when: Date | Day): string;
  /** "5 月 20 日 周三". */
  day(when: Date | Day): string;
  region(code: string, withParents?: boolean): string;
  money(fen: number | bigint): string;
  /** A text in this language, or in the first of its fallbacks. */
  text(text: Text): string;
}

export interface When {
  readonly now: Date;
  readonly zone?: string;
}

export const wordsFor = (language: Language, { now, zone = CHINA_TIME }: When): Words => ({
  language,
  traits: traitsOf(language),
  now,
  zone,
  say: (id, facts = {}) => say(language, id, facts),
  problem: (problem) => sayProblem(language, problem),
  when: (when) => dateTwice(language, when, now, zone),
  inHowLong: (when) => inHowLong(language, when, now, zone),
  day: (when) => dayOf(language, when, zone, now),
  region: (code, withParents = false) => regionName(code, language, withParents),
  money: (fen) => money(language, Number(fen)),
  text: (text) => textIn(text, language),
});
