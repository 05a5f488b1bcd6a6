// News of a suggestion: read at the moment of sending, so that nobody is told what has changed meanwhile.
import type { SuggestionFacts } from '../../locales/cards/suggestions.ts';
import { byReceipt } from '../../records/suggestions.ts';
import { factsOf } from '../suggestionFacts.ts';
import type { Addressee, Reads } from './reader.ts';

/** The suggestion, while it is still its author's and in a state that the news is about. */
async function news(
  { receipt, count = 1 }: { readonly receipt: string; readonly count?: number },
  to: Addressee,
  isTrue: (facts: SuggestionFacts) => boolean,
): Promise<(SuggestionFacts & { count: number }) | undefined> {
  const view = await byReceipt(receipt);
  if (!view || view.personId !== to.personId) return undefined;
  const found = await factsOf(view);
  return isTrue(found) ? { ...found, count } : undefined;
}

const decidedAs =
  (state: string) =>
  ({ thread }: SuggestionFacts) =>
    thread.candidate?.state === state;

export const readers: Reads<'suggestion-card' | 'too-many-words' | 'outcome-news' | 'decided-news' | 'reserve-news'> = {
  'suggestion-card': (facts, to) => news(facts, to, ({ withdrawn }) => !withdrawn),
  'too-many-words': () => Promise.resolve({}),
  'outcome-news': (facts, to) => news(facts, to, ({ thread }) => thread.outcome !== null),
  'decided-news': (facts, to) => news(facts, to, decidedAs('elected')),
  'reserve-news': (facts, to) => news(facts, to, decidedAs('reserve')),
};
