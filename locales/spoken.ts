// Which languages there are, who wants which, and in which one a text can be had.
import { FIRST, type Language, type Text, WRITTEN } from '../domain/languages.ts';
import * as list from './languages.ts';
import type { Locale, Traits } from './traits.ts';

const { [FIRST]: first, ...others } = list;
const locales: Readonly<Record<string, Locale>> = { [FIRST]: first, ...others };

/** Every language of the list: those in which all is written, then the others. */
export const languages = [
  ...WRITTEN,
  ...Object.keys(locales)
    .filter((code) => !(WRITTEN as readonly string[]).includes(code))
    .toSorted(),
] as readonly Language[];

/** Whether somebody can be spoken to in it. */
export const isLanguage = (code: string | null | undefined): code is Language =>
  code !== null && code !== undefined && Object.hasOwn(locales, code);

const localeOf = (language: Language): Locale => (isLanguage(language) ? locales[language] : undefined) ?? first;

export const traitsOf = (language: Language): Traits => localeOf(language).traits;

/** The messages of a language, area by area, in the syntax of Fluent. */
export const areasOf = (language: Language): Locale['areas'] => localeOf(language).areas;

const fallbacksFrom = (language: Language, before: readonly Language[] = []): readonly Language[] =>
  before.includes(language) ? before : fallbacksFrom(traitsOf(language).fallback, [...before, language]);

const speakers: ReadonlyMap<Language, readonly Language[]> = new Map(
  languages.map((language) => [language, fallbacksFrom(language)]),
);

/** A language and those that say what it has no words for, one after the other. One that is not in the list any more begins with the first. */
export const speakersFor = (language: Language): readonly Language[] => speakers.get(language) ?? fallbacksFrom(FIRST);

/** A text in a language, or in the first of its fallbacks that has it. */
export const textIn = (text: Text, language: Language): string =>
  speakersFor(language).flatMap((speaker) => text[speaker] ?? [])[0] ?? text[FIRST];

/** A text from what is said in each language. */
export const inEvery = (say: (language: Language) => string): Text =>
  Object.fromEntries(languages.map((language) => [language, say(language)])) as unknown as Text;

/** The language that a tag of an app, a browser or a terminal asks for (zh-hans, en-GB, zh_CN.UTF-8); undefined where it is none of ours. */
export function languageAsked(tag: string | undefined): Language | undefined {
  const asked = (tag ?? '').toLowerCase().replaceAll('_', '-');
  const meant = languages.filter((code) => asked.startsWith(code.toLowerCase()) && !/^[a-z0-9]/.test(asked.slice(code.length)));
  return meant.toSorted((a, b) => b.length - a.length)[0];
}
