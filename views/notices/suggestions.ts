// Notices about a suggestion, read at the moment of sending, so that nobody is told what has changed meanwhile.
import { isDeepStrictEqual } from 'node:util';
import { formerKeys } from '../../domain/news.ts';
import { factsOf as factsOfNotice } from '../../domain/notices.ts';
import * as outbox from '../../records/outbox.ts';
import { byReceipt } from '../../records/suggestions.ts';
import * as corrections from '../../records/topicCorrections.ts';
import { factsOf, type SuggestionFacts } from '../suggestions.ts';
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

interface Answered {
  readonly receipt: string;
  readonly count: number;
  /** Which of its topic's answers. */
  readonly answer: number;
}

/** Whether this is the topic's current answer; if it was corrected meanwhile, its author gets the notice of the correction instead. */
const holds = async ({ receipt, answer }: Answered): Promise<boolean> =>
  ((await byReceipt(receipt))?.topic?.answer ?? 0) === answer;

const outcome = async (facts: Answered, to: Addressee) =>
  (await holds(facts)) ? news(facts, to, ({ thread }) => thread.outcome !== null) : undefined;

/** A correction with the answer that somebody was told before; nothing is sent if that answer is the current one again. */
async function correction(facts: Answered, to: Addressee) {
  const topic = (await byReceipt(facts.receipt))?.topic;
  if (topic?.answer !== facts.answer) return undefined;
  const told = await outbox.told(formerKeys(topic, to.personId));
  const heard = told.flatMap(({ message, facts: kept }) =>
    message === 'outcome-news' || message === 'correction-news' ? (factsOfNotice(message, kept)?.answer ?? []) : [],
  );
  const found = await news(facts, to, ({ thread }) => thread.outcome !== null);
  if (heard.length === 0) return found && { ...found, from: null };
  const after = Math.max(...heard) + 1;
  const first = (await corrections.ofTopic(topic.id)).find(({ answer }) => answer === after);
  return found && first && !isAgain(first, topic) ? { ...found, from: first.wasOutcome } : undefined;
}

/** Whether the answer that was corrected is the current one again. */
const isAgain = (
  was: Pick<corrections.CorrectionRow, 'wasOutcome' | 'wasReason' | 'wasCandidateId'>,
  now: { readonly outcome: string | null; readonly reason: unknown; readonly candidateId: string | null },
): boolean =>
  was.wasOutcome === now.outcome && was.wasCandidateId === now.candidateId && isDeepStrictEqual(was.wasReason, now.reason);

export const readers = {
  'suggestion-card': (facts, to) => news(facts, to, ({ withdrawn }) => !withdrawn),
  'too-many-words': () => Promise.resolve({}),
  'outcome-news': outcome,
  'correction-news': correction,
  'decided-news': (facts, to) => news(facts, to, decidedAs('elected')),
  'reserve-news': (facts, to) => news(facts, to, decidedAs('reserve')),
} satisfies Reads<'suggestion-card' | 'too-many-words' | 'outcome-news' | 'correction-news' | 'decided-news' | 'reserve-news'>;
