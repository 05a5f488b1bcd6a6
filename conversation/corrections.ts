// Corrects a topic's wrong answer: it is replaced, and everybody who was told the former one is told once.
import { actorOf, type Done } from '../actions/actor.ts';
import * as actions from '../actions/corrections.ts';
import type { Problem } from '../domain/messages.ts';
import { PAGE } from '../cards/card.ts';
import { type CorrectedTopic, correctCard, correctedCard, correctLinkCard, correctReasonCard } from '../cards/corrections.ts';
import { answeredTopicsCard, topicCard } from '../cards/topics.ts';
import type { Answers, Presses, Talk } from './talk.ts';
import { topicFacts, withTopic } from './topicCards.ts';
import { openOf } from '../views/candidates.ts';
import { officeRegions } from '../views/desks.ts';
import { answeredPage } from '../views/topics.ts';
import { reasonsFor } from '../views/years.ts';

/** Shows the answered topics of the office's year. */
export async function showAnswered(talk: Talk, page: number): Promise<void> {
  if (officeRegions(talk.person.roles).length === 0) return talk.refuse({ id: 'desk-only-office', facts: {} });
  const facts = await answeredPage(talk.person.roles, { page, size: PAGE });
  await talk.updateCard(answeredTopicsCard(await talk.words(), facts));
}

/** Calls `go` with an answered topic; if its answer is not the one that the person saw, shows the current one instead. */
const withAnswered = (
  talk: Talk,
  { topic: code, answer }: { readonly topic: string; readonly answer: number },
  go: (topic: CorrectedTopic & { readonly yearId: string }) => Promise<void>,
): Promise<void> =>
  withTopic(talk, code, async (topic) => {
    if (topic.outcome === null) return refuseOn(talk, code, { id: 'topic-not-answered', facts: {} });
    if (topic.answer !== answer)
      return refuseOn(talk, code, { id: 'topic-corrected-already', facts: { outcome: topic.outcome } });
    await go({ ...topic, outcome: topic.outcome });
  });

/** Says why nothing was corrected, and shows the topic as it is now. */
async function refuseOn(talk: Talk, code: string, problem: Problem): Promise<void> {
  await talk.refuse(problem);
  await withTopic(talk, code, async (topic) => {
    const words = await talk.words();
    await talk.updateCard(topicCard(words, await topicFacts(topic, words.now)));
  });
}

/** Shows the new answer and how many people are told. */
async function corrected(talk: Talk, code: string, done: Done<actions.Corrected>, where: 'in place' | 'below'): Promise<void> {
  if (!done.ok) return refuseOn(talk, code, done.problem);
  const { topic, outcome, people } = done.value;
  const card = correctedCard(await talk.words(), { ...topic, outcome }, people);
  await (where === 'in place' ? talk.updateCard(card) : talk.showCard(null, card));
}

export const presses = {
  'topics.answered': (talk) => showAnswered(talk, talk.deed.page),
  'topic.correct': (talk) =>
    withAnswered(talk, talk.deed, async (topic) => {
      await talk.updateCard(correctCard(await talk.words(), topic, (await openOf(topic.yearId)).length > 0));
    }),
  'topic.correctLink': (talk) =>
    withAnswered(talk, talk.deed, async (topic) => {
      await talk.updateCard(correctLinkCard(await talk.words(), topic, await openOf(topic.yearId)));
    }),
  'topic.correctOutcome': (talk) =>
    withAnswered(talk, talk.deed, async (topic) => {
      const { outcome, answer } = talk.deed;
      await talk.ask({ kind: 'correction-reason', topic: topic.code, answer, outcome });
      const reasons = await reasonsFor(topic.yearId, outcome);
      await talk.updateCard(correctReasonCard(await talk.words(), topic, outcome, reasons));
    }),
  'topic.correctTo': async (talk) => {
    const { topic, answer, candidate } = talk.deed;
    await corrected(talk, topic, await actions.correct(actorOf(talk.person), topic, answer, { candidate }), 'in place');
  },
  'topic.correctBecause': async (talk) => {
    const { topic, answer, outcome, reason } = talk.deed;
    const wanted = { outcome, because: { reason } };
    await corrected(talk, topic, await actions.correct(actorOf(talk.person), topic, answer, wanted), 'in place');
  },
} satisfies Partial<Presses>;

export const answers = {
  'correction-reason': async (talk) => {
    const { topic, answer, outcome } = talk.person.asked;
    await talk.ask(null);
    const wanted = { outcome, because: { words: talk.said.text } };
    await corrected(talk, topic, await actions.correct(actorOf(talk.person), topic, answer, wanted), 'below');
  },
} satisfies Partial<Answers>;
