// Grouping topics: their words page by page, splitting members off, merging, and undoing a merge.
import { actorOf, type Done } from '../actions/actor.ts';
import * as actions from '../actions/topicGroups.ts';
import { PAGE } from '../cards/card.ts';
import { groupedCard, sameTopicCard, topicMergesCard, topicWordsCard } from '../cards/topicGroups.ts';
import type { Presses, Talk } from './talk.ts';
import { withTopic } from './topicCards.ts';
import { mergesFacts, ticked, type TopicRow, wordsFacts } from '../views/topics.ts';

async function grouped(talk: Talk, done: Done<TopicRow>, what: 'merged' | 'split' | 'undone'): Promise<void> {
  if (!done.ok) return talk.refuse(done.problem);
  await talk.updateCard(groupedCard(await talk.words(), done.value, what));
}

export const presses = {
  'topic.words': (talk) =>
    withTopic(talk, talk.deed.topic, async (topic) => {
      const { page, marks } = talk.deed;
      await talk.updateCard(topicWordsCard(await talk.words(), await wordsFacts(topic, { page, size: PAGE }, marks)));
    }),
  'topic.splitOff': (talk) =>
    withTopic(talk, talk.deed.topic, async (topic) => {
      const members = await ticked(topic, talk.deed.marks, talk.deed.print);
      if (!members) return talk.refuse({ id: 'bundle-changed', facts: {} });
      await grouped(talk, await actions.split(actorOf(talk.person), topic.code, members), 'split');
    }),
  'topic.same': (talk) =>
    withTopic(talk, talk.deed.topic, async (topic) =>
      talk.updateCard(sameTopicCard(await talk.words(), topic, await actions.likelyTheSame(topic, PAGE))),
    ),
  'topic.merge': (talk) =>
    withTopic(talk, talk.deed.topic, async (topic) =>
      grouped(talk, await actions.merge(actorOf(talk.person), topic.code, talk.deed.other), 'merged'),
    ),
  'topic.merges': (talk) =>
    withTopic(talk, talk.deed.topic, async (topic) =>
      talk.updateCard(topicMergesCard(await talk.words(), await mergesFacts(topic, PAGE))),
    ),
  'topic.undo': async (talk) => {
    if (!/^\d+$/.test(talk.deed.merge)) return talk.refuse({ id: 'button-stale', facts: {} });
    await grouped(talk, await actions.undo(actorOf(talk.person), BigInt(talk.deed.merge)), 'undone');
  },
} satisfies Partial<Presses>;
