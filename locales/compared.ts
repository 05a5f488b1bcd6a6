// Compares the messages of the languages with one another.
import { FIRST, type Language, WRITTEN } from '../domain/languages.ts';

/** A message: its position and its facts. */
export interface Said {
  readonly at: string;
  readonly facts: ReadonlySet<string>;
}

type Messages = ReadonlyMap<string, Said>;

/**
 * All differences between languages: a message that one of the two written languages lacks, a message that only another language has, a
 * message with other facts. A further language may lack any message, because its fallback has the words.
 */
export const compared = (languages: ReadonlyMap<Language, Messages>): string[] =>
  [...languages].flatMap(([language, messages]) => {
    const written = (WRITTEN as readonly string[]).includes(language);
    const missing = written ? WRITTEN.flatMap((other) => lacking(languages.get(other), messages, language)) : [];
    const unknown = written ? [] : lacking(messages, languages.get(FIRST), FIRST);
    return [...missing, ...unknown, ...(language === FIRST ? [] : differing(languages.get(FIRST), messages, language))];
  });

const lacking = (there: Messages = new Map(), messages: Messages = new Map(), name: string): string[] =>
  [...there].flatMap(([key, { at }]) => (messages.has(key) ? [] : [`${at}: ${key} has no words in ${name}`]));

const differing = (first: Messages = new Map(), messages: Messages, language: string): string[] =>
  [...messages].flatMap(([key, { facts }]) => {
    const same = first.get(key);
    const apart = same ? [...same.facts, ...facts].filter((fact) => !(same.facts.has(fact) && facts.has(fact))) : [];
    return same && apart.length > 0
      ? [`${same.at}: ${key} is told ${apart.map((fact) => `$${fact}`).join(', ')} in ${FIRST} or ${language} only`]
      : [];
  });
