// Topics on the desk: each is taken up by a candidate or given another answer, and every one of its authors is told once.
import { actorOf, type Done } from '../actions/actor.ts';
import * as actions from '../actions/topics.ts';
import type { Problem } from '../domain/messages.ts';
import type { Both, Outcome } from '../domain/plan.ts';
import { PAGE } from '../cards/card.ts';
import { answeredCard, linkCard, reasonCard, topicCard, topicsCard } from '../cards/topics.ts';
import * as candidates from '../records/candidates.ts';
import * as records from '../records/topics.ts';
import type { TopicRow } from '../records/topics.ts';
import * as years from '../records/years.ts';
import { showAnswered } from './corrections.ts';
import type { Answers, Presses, Talk } from './talk.ts';
import { topicFacts, withTopic } from './topicCards.ts';
import { officeRegions } from '../views/desks.ts';
import { waiting } from '../views/topics.ts';

async function showTopic(talk: Talk, topic: TopicRow): Promise<void> {
  const words = await talk.words();
  await talk.updateCard(topicCard(words, await topicFacts(topic, words.now)));
}

/** Says why it was not done; the card of a topic that has its answer already then shows it, and asks for none. */
async function refuseOnTopic(talk: Talk, problem: Problem): Promise<void> {
  await talk.refuse(problem);
  if (problem.id === 'topic-decided-already' && talk.deed && 'topic' in talk.deed)
    await withTopic(talk, talk.deed.topic, (topic) => showTopic(talk, topic));
}

/** What was answered, how many hear it, and the way to the next topic. */
async function answered(
  talk: Talk,
  done: Done<TopicRow>,
  answer: { readonly candidate: Both } | { readonly outcome: Outcome },
  where: 'in place' | 'below',
): Promise<void> {
  if (!done.ok) return refuseOnTopic(talk, done.problem);
  const topic = done.value;
  const count = await records.countUndecided(topic.yearId);
  const [next] = await records.undecided(topic.yearId, 0, 1);
  const card = answeredCard(await talk.words(), topic, answer, { count, next: next?.code ?? null });
  await (where === 'in place' ? talk.updateCard(card) : talk.showCard(null, card));
}

export const presses = {
  'topics.list': async (talk) => {
    if (officeRegions(talk.person.roles).length === 0) return talk.refuse({ id: 'desk-only-office', facts: {} });
    const { page } = talk.deed;
    const { yearId, count } = await waiting(talk.person.roles);
    if (!yearId) return showAnswered(talk, page);
    const [topics, answered] = await Promise.all([records.undecided(yearId, page * PAGE, PAGE), records.countDecided(yearId)]);
    await talk.updateCard(topicsCard(await talk.words(), { page, count, topics, answered }));
  },
  'topic.open': (talk) => withTopic(talk, talk.deed.topic, (topic) => showTopic(talk, topic)),
  'topic.link': (talk) =>
    withTopic(talk, talk.deed.topic, async (topic) => {
      const open = await candidates.ofYear(topic.yearId, ['proposed']);
      const choices = open.map(({ code, title }) => ({ code, title }));
      await talk.updateCard(linkCard(await talk.words(), topic, choices));
    }),
  'topic.linkTo': async (talk) => {
    const candidate = await candidates.byCode(talk.deed.candidate);
    const linked = await actions.link(actorOf(talk.person), talk.deed.topic, talk.deed.candidate);
    await answered(talk, linked, { candidate: candidate?.title ?? { zh: '', en: '' } }, 'in place');
  },
  'topic.outcome': (talk) =>
    withTopic(talk, talk.deed.topic, async (topic) => {
      const { outcome } = talk.deed;
      const { plan } = await years.planOf(topic.yearId);
      await talk.ask({ kind: 'outcome-reason', topic: topic.code, outcome });
      const reasons = plan.reasons.filter((reason) => reason.outcome === outcome);
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
