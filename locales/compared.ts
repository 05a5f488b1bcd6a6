// What the messages of one language must have in common with those of another.
import { FIRST, type Language, WRITTEN } from '../domain/languages.ts';

/** A message: where it stands, and what it is told. */
export interface Said {
  readonly at: string;
  readonly facts: ReadonlySet<string>;
}

type Messages = ReadonlyMap<string, Said>;

/**
 * What is wrong between languages: a message that one of those in which all is written lacks, one that only another language has, one that
 * is told other facts. A language beside those two may lack as much as it likes: its fallback has the words.
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
