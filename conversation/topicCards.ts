// How features show a topic of the office's own region.
import { proposer } from '../analysis/proposals.ts';
import { yearOf } from '../domain/ids.ts';
import { officeRegions } from '../views/desks.ts';
import * as views from '../views/topics.ts';
import type { TopicRow } from '../views/topics.ts';
import type { Talk } from './talk.ts';

/** Calls `go` with a topic of the office's own year. */
export async function withTopic(talk: Talk, code: string, go: (topic: TopicRow) => Promise<void>): Promise<void> {
  const topic = await views.ofCode(code);
  if (!topic) return talk.refuse({ id: 'topic-unknown', facts: {} });
  const mine = officeRegions(talk.person.roles).includes(yearOf(topic.yearId).regionCode);
  return mine ? go(topic) : talk.refuse({ id: 'desk-only-office', facts: {} });
}

/** The facts of a topic, with the candidate that is most similar to its words. */
export const topicFacts = (topic: TopicRow, now: Date) => views.topicFacts(topic, now, proposer);
