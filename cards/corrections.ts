// Correcting a wrong answer: what may replace it, who hears of it, and what its authors are told.
import type { Text } from '../domain/languages.ts';
import type { Outcome } from '../domain/plan.ts';
import { type Button, button, type Card } from './card.ts';
import { sayReason } from './reason.ts';
import type { Words } from '../locales/words.ts';
import { backToDesk } from './office.ts';
import { excerpt, outcomeCard, type SuggestionFacts } from './suggestions.ts';
import { candidatesCard, type OpenCandidate, otherOutcomes, rowsOf, type TopicLine } from './topics.ts';

/** A topic whose answer is being corrected; `answer` is the number of the answer that the person sees. */
export interface CorrectedTopic extends TopicLine {
  readonly answer: number;
  readonly outcome: Outcome;
}

const backToTopic = (words: Words, { code }: TopicLine): Button[] => [
  button(words, 'button-back', { kind: 'topic.open', topic: code }),
];

/** The possible new answers, with their consequences stated beforehand. */
export const correctCard = (words: Words, topic: CorrectedTopic, hasCandidates: boolean): Card => {
  const { code, answer, outcome: now, size } = topic;
  return {
    title: words.say('topic-correct-title', { title: topic.title }),
    lines: [words.say('topic-answered', { outcome: now }), words.say('topic-correct-follows', { size })],
    buttons: [
      ...(hasCandidates ? [[button(words, 'button-link', { kind: 'topic.correctLink', topic: code, answer })]] : []),
      otherOutcomes.map((outcome) =>
        button(words, `button-outcome-${outcome}`, { kind: 'topic.correctOutcome', topic: code, answer, outcome }),
      ),
      backToTopic(words, topic),
    ],
  };
};

/** Asks which candidate takes the topic up after all. */
export const correctLinkCard = (words: Words, topic: CorrectedTopic, candidates: readonly OpenCandidate[]): Card =>
  candidatesCard(words, words.say('topic-correct-title', { title: topic.title }), candidates, {
    choose: (candidate) => ({ kind: 'topic.correctTo', topic: topic.code, answer: topic.answer, candidate }),
    back: backToTopic(words, topic),
  });

/** Asks for the reason; everybody who heard the former answer reads it. */
export const correctReasonCard = (words: Words, topic: CorrectedTopic, outcome: Outcome, reasons: readonly Text[]): Card => ({
  title: words.say('topic-reason-title', { title: topic.title, outcome }),
  lines: [
    words.say('topic-reason-ask', { size: topic.size }),
    ...reasons.map((reason, index) => words.say('topic-reason-entry', { number: index + 1, text: words.text(reason) })),
  ],
  buttons: [
    ...rowsOf(
      reasons.map((_, reason) =>
        button(
          words,
          'button-line',
          { kind: 'topic.correctBecause', topic: topic.code, answer: topic.answer, outcome, reason },
          { number: reason + 1 },
        ),
      ),
    ),
    backToTopic(words, topic),
  ],
});

/** The answer is corrected: who hears of it, and where it can be seen. */
export const correctedCard = (words: Words, topic: CorrectedTopic, people: number): Card => ({
  title: words.say('topic-corrected-title', { title: topic.title, outcome: topic.outcome }),
  lines: [words.say('topic-corrected', { people })],
  buttons: [
    [button(words, 'button-open-topic', { kind: 'topic.open', topic: topic.code })],
    [button(words, 'button-back-to-answered', { kind: 'topics.answered', page: 0 })],
    backToDesk(words),
  ],
});

/** Tells everybody who heard the former answer that it was wrong, and gives the right one with its reason. */
const correctionCard = (words: Words, facts: SuggestionFacts & { readonly count: number; readonly from: Outcome }): Card => ({
  title: words.say('suggestion-title-corrected', { outcome: facts.thread.outcome }),
  lines: [
    words.say('suggestion-quote', { text: excerpt(facts.text, 80) }),
    words.say('suggestion-corrected', { from: facts.from }),
    ...(facts.count > 1 ? [words.say('suggestion-count', { count: facts.count })] : []),
    ...(facts.reason ? [sayReason(words, facts.reason)] : []),
    '',
    words.say('suggestion-receipt', { receipt: facts.receipt }),
  ],
  buttons: [[button(words, 'button-whole-thread', { kind: 'suggestion.open', suggestion: facts.receipt })]],
});

/** The cards of this area's notices, by id. A person who never heard the former answer gets the corrected one as a first answer. */
export const messages = {
  'correction-news': (words: Words, facts: SuggestionFacts & { readonly count: number; readonly from: Outcome | null }): Card =>
    facts.from === null ? outcomeCard(words, facts) : correctionCard(words, { ...facts, from: facts.from }),
} as const;
