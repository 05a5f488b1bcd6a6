// News of a suggestion: read at the moment of sending, so that nobody is told what has changed meanwhile.
import type { SuggestionFacts } from '../../locales/cards/suggestions.ts';
import { byReceipt } from '../../records/suggestions.ts';
import { factsOf } from '../suggestionFacts.ts';
import { type Addressee, type Readers, word } from './reader.ts';

/** The suggestion, while it is still its author's and in a state that the news is about. */
async function news(
  facts: Readonly<Record<string, unknown>>,
  to: Addressee,
  isTrue: (facts: SuggestionFacts) => boolean,
): Promise<(SuggestionFacts & { count: number }) | undefined> {
  const view = await byReceipt(word(facts, 'receipt'));
  if (!view || view.personId !== to.personId) return undefined;
  const found = await factsOf(view);
  return isTrue(found) ? { ...found, count: Number(facts.count ?? 1) } : undefined;
}

const decidedAs =
  (state: string) =>
  ({ thread }: SuggestionFacts) =>
    thread.candidate?.state === state;

export const readers: Readers = {
  'suggestion-card': (facts, to) => news(facts, to, ({ withdrawn }) => !withdrawn),
  'too-many-words': () => Promise.resolve({}),
  'outcome-news': (facts, to) => news(facts, to, ({ thread }) => thread.outcome !== null),
  'decided-news': (facts, to) => news(facts, to, decidedAs('elected')),
  'reserve-news': (facts, to) => news(facts, to, decidedAs('reserve')),
};
