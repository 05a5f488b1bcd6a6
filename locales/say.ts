// The one function from a message id and facts to words. Pure and compiled in: bots, pages, commands and workflows say the same.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Problem } from '../domain/messages.ts';
import type { Language, Text } from '../domain/languages.ts';
import { functionsOf } from './functions.ts';
import { areasOf, languages, speakersFor, textIn, traitsOf } from './spoken.ts';

export type { Language } from '../domain/languages.ts';

/** The facts of a sentence: words, numbers, moments, texts by language, lists of those, nested messages. */
export type Facts = Readonly<Record<string, unknown>>;

type Listener = (complaint: string) => void;
let listener: Listener | undefined;
/** Sets the listener for missing keys and facts; the tests' listener throws. Without one, the best possible words are said. */
export const hearComplaints = (hear: Listener | undefined): void => {
  listener = hear;
};
const complain = (words: string): void => listener?.(words);

const bundleOf = (language: Language): FluentBundle => {
  const bundle = new FluentBundle(traitsOf(language).tag, {
    useIsolating: false,
    functions: functionsOf(language, (id) => say(language, id, {})),
  });
  for (const error of bundle.addResource(new FluentResource(Object.values(areasOf(language)).join('\n'))))
    complain(`${language}: ${error.message}`);
  return bundle;
};
const bundles: ReadonlyMap<Language, FluentBundle> = new Map(languages.map((language) => [language, bundleOf(language)]));

/** The language in which a reader of this language gets an id: its own, or its first fallback that has words; undefined where none has. */
export const speakerOf = (language: Language, id: string): Language | undefined =>
  speakersFor(language).find((speaker) => bundles.get(speaker)?.hasMessage(id));

/** Whether a language or one of its fallbacks has words for an id. */
export const knows = (language: Language, id: string): boolean => speakerOf(language, id) !== undefined;

/**
 * Says a message in a language, or completely in its first fallback that has words for it. An unknown id is said as it is, with its facts,
 * and reported to {@link hearComplaints}.
 */
export function say(wanted: Language, id: string, facts: Facts = {}): string {
  const language = speakerOf(wanted, id);
  const bundle = language && bundles.get(language);
  const pattern = bundle?.getMessage(id)?.value;
  if (!language || !bundle || !pattern) {
    complain(`${wanted}: no words for ${id}`);
    return Object.keys(facts).length === 0 ? id : `${id} ${JSON.stringify(facts)}`;
  }
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, readFacts(language, facts), errors);
  for (const { message } of errors) complain(`${language}: ${id}: ${message}`);
  return text;
}

/** Why something did not happen, that nothing is lost, what to do now (storyboards 6). */
export const sayProblem = (language: Language, problem: Problem): string => say(language, `problem-${problem.id}`, problem.facts);

const readFacts = (language: Language, facts: Facts): Record<string, FluentVariable> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, readFact(language, name, value, facts)]));

function readFact(language: Language, name: string, value: unknown, all: Facts): FluentVariable {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  // a year is a name and not a quantity: 2025, never 2,025
  if (typeof value === 'number') return name === 'year' ? String(value) : value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.getTime();
  if (Array.isArray(value)) return value.map((item) => lineOf(language, name, item, all)).join(separator(language, value));
  if (isText(value)) return textIn(value, language);
  if (isMessage(value)) return say(language, `${name}-${value.id}`, { ...without(all, name), ...value.facts });
  complain(`${language}: the fact ${name} cannot be said`);
  return '';
}

/** The facts beside one: they are passed to the message that is said in its place. */
const without = (facts: Facts, name: string): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([other]) => other !== name));

/** One item of a list: a thing is said by the key `<name>-line`, anything else as it is. */
const lineOf = (language: Language, name: string, item: unknown, all: Facts): string =>
  typeof item === 'object' && item !== null && !isText(item) && !isMessage(item)
    ? say(language, `${name}-line`, { ...without(all, name), ...item })
    : String(readFact(language, name, item, {}));

const separator = (language: Language, items: readonly unknown[]): string =>
  items.some((item) => typeof item === 'object') ? '\n' : traitsOf(language).list;

const isText = (value: object): value is Text =>
  'zh' in value && typeof value.zh === 'string' && 'en' in value && typeof value.en === 'string';

const isMessage = (value: object): value is { id: string; facts?: Facts } => 'id' in value && typeof value.id === 'string';
