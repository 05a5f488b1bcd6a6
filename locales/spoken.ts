// Which languages exist, which one a person wants, and in which one a text is available.
import { FIRST, type Language, type Text, WRITTEN } from '../domain/languages.ts';
import * as list from './languages.ts';
import type { Locale, Traits } from './traits.ts';

const { [FIRST]: first, ...others } = list;
const locales: Readonly<Record<string, Locale>> = { [FIRST]: first, ...others };

/** Every language: first the two of every text, then the others by code. */
export const languages = [
  ...WRITTEN,
  ...Object.keys(locales)
    .filter((code) => !(WRITTEN as readonly string[]).includes(code))
    .toSorted(),
] as readonly Language[];

/** Whether people can be spoken to in this language. */
export const isLanguage = (code: string | null | undefined): code is Language =>
  code !== null && code !== undefined && Object.hasOwn(locales, code);

const localeOf = (language: Language): Locale => (isLanguage(language) ? locales[language] : undefined) ?? first;

export const traitsOf = (language: Language): Traits => localeOf(language).traits;

/** A language's messages, area by area, in Fluent syntax. */
export const areasOf = (language: Language): Locale['areas'] => localeOf(language).areas;

const fallbacksFrom = (language: Language, before: readonly Language[] = []): readonly Language[] =>
  before.includes(language) ? before : fallbacksFrom(traitsOf(language).fallback, [...before, language]);

const speakers: ReadonlyMap<Language, readonly Language[]> = new Map(
  languages.map((language) => [language, fallbacksFrom(language)]),
);

/** A language and its fallbacks, in order. A language that is missing from the list gets those of the first one. */
export const speakersFor = (language: Language): readonly Language[] => speakers.get(language) ?? fallbacksFrom(FIRST);

/** A text in a language, or in its first fallback that has the text. */
export const textIn = (text: Text, language: Language): string =>
  speakersFor(language).flatMap((speaker) => text[speaker] ?? [])[0] ?? text[FIRST];

/** Makes a text by calling a function for every language. */
export const inEvery = (say: (language: Language) => string): Text =>
  Object.fromEntries(languages.map((language) => [language, say(language)])) as unknown as Text;

/**
 * The language that a tag of an app, a browser or a terminal asks for (zh-hans, en-GB, zh_CN.UTF-8); undefined where it is none of ours.
 */
export function languageAsked(tag: string | undefined): Language | undefined {
  const asked = (tag ?? '').toLowerCase().replaceAll('_', '-');
  const meant = languages.filter((code) => asked.startsWith(code.toLowerCase()) && !/^[a-z0-9]/.test(asked.slice(code.length)));
  return meant.toSorted((a, b) => b.length - a.length)[0];
}
