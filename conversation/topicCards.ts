// A topic of the office's own region, as its features show it.
import { proposer } from '../analysis/proposals.ts';
import { yearOf } from '../domain/ids.ts';
import { officeRegions } from '../views/desks.ts';
import * as views from '../views/topics.ts';
import type { TopicRow } from '../views/topics.ts';
import type { Talk } from './talk.ts';

/** Goes on with a topic of an office's own year. */
export async function withTopic(talk: Talk, code: string, go: (topic: TopicRow) => Promise<void>): Promise<void> {
  const topic = await views.ofCode(code);
  if (!topic) return talk.refuse({ id: 'topic-unknown', facts: {} });
  const mine = officeRegions(talk.person.roles).includes(yearOf(topic.yearId).regionCode);
  return mine ? go(topic) : talk.refuse({ id: 'desk-only-office', facts: {} });
}

/** A topic with the candidate that its words are nearest to. */
export const topicFacts = (topic: TopicRow, now: Date) => views.topicFacts(topic, now, proposer);
