// Topics on the desk: each is taken up by a candidate or given another answer, and each of its authors is told once.
import { actorOf, type Done } from '../actions/actor.ts';
import * as actions from '../actions/topics.ts';
import type { Problem } from '../domain/messages.ts';
import type { Text } from '../domain/languages.ts';
import type { Outcome } from '../domain/plan.ts';
import { PAGE } from '../cards/card.ts';
import { answeredCard, linkCard, reasonCard, topicCard, topicsCard } from '../cards/topics.ts';
import { showAnswered } from './corrections.ts';
import type { Answers, Presses, Talk } from './talk.ts';
import { topicFacts, withTopic } from './topicCards.ts';
import * as candidates from '../views/candidates.ts';
import { officeRegions } from '../views/desks.ts';
import { nextUndecided, type TopicRow, undecidedPage, waiting } from '../views/topics.ts';
import { reasonsFor } from '../views/years.ts';

async function showTopic(talk: Talk, topic: TopicRow): Promise<void> {
  const words = await talk.words();
  await talk.updateCard(topicCard(words, await topicFacts(topic, words.now)));
}

/** Says why it was not done; if the topic has its answer already, its card then shows that and asks for none. */
async function refuseOnTopic(talk: Talk, problem: Problem): Promise<void> {
  await talk.refuse(problem);
  if (problem.id === 'topic-decided-already' && talk.deed && 'topic' in talk.deed)
    await withTopic(talk, talk.deed.topic, (topic) => showTopic(talk, topic));
}

/** Shows what was answered, how many people are told, and the way to the next topic. */
async function answered(
  talk: Talk,
  done: Done<TopicRow>,
  answer: { readonly candidate: Text } | { readonly outcome: Outcome },
  where: 'in place' | 'below',
): Promise<void> {
  if (!done.ok) return refuseOnTopic(talk, done.problem);
  const topic = done.value;
  const card = answeredCard(await talk.words(), topic, answer, await nextUndecided(topic.yearId));
  await (where === 'in place' ? talk.updateCard(card) : talk.showCard(null, card));
}

export const presses = {
  'topics.list': async (talk) => {
    if (officeRegions(talk.person.roles).length === 0) return talk.refuse({ id: 'desk-only-office', facts: {} });
    const { page } = talk.deed;
    const { yearId, count } = await waiting(talk.person.roles);
    if (!yearId) return showAnswered(talk, page);
    const here = await undecidedPage(yearId, { page, size: PAGE });
    await talk.updateCard(topicsCard(await talk.words(), { page, count, ...here }));
  },
  'topic.open': (talk) => withTopic(talk, talk.deed.topic, (topic) => showTopic(talk, topic)),
  'topic.link': (talk) =>
    withTopic(talk, talk.deed.topic, async (topic) => {
      await talk.updateCard(linkCard(await talk.words(), topic, await candidates.openOf(topic.yearId)));
    }),
  'topic.linkTo': async (talk) => {
    const candidate = await candidates.ofCode(talk.deed.candidate);
    const linked = await actions.link(actorOf(talk.person), talk.deed.topic, talk.deed.candidate);
    await answered(talk, linked, { candidate: candidate?.title ?? { zh: '', en: '' } }, 'in place');
  },
  'topic.outcome': (talk) =>
    withTopic(talk, talk.deed.topic, async (topic) => {
      const { outcome } = talk.deed;
      await talk.ask({ kind: 'outcome-reason', topic: topic.code, outcome });
      const reasons = await reasonsFor(topic.yearId, outcome);
      await talk.updateCard(reasonCard(await talk.words(), topic, outcome, reasons));
    }),
  'topic.reason': async (talk) => {
    const { topic, outcome, reason } = talk.deed;
    await answered(talk, await actions.giveOutcome(actorOf(talk.person), topic, outcome, { reason }), { outcome }, 'in place');
  },
} satisfies Partial<Presses>;

export const answers = {
  'outcome-reason': async (talk) => {
    const { topic, outcome } = talk.person.asked;
    await talk.ask(null);
    await answered(
      talk,
      await actions.giveOutcome(actorOf(talk.person), topic, outcome, { words: talk.said.text }),
      { outcome },
      'below',
    );
  },
} satisfies Partial<Answers>;
