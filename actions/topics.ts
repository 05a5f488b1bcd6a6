// What the office decides of topics: a candidate, or another outcome with a usual reason. Every author is told once.
import { outcomeNews } from '../domain/news.ts';
import type { Both, Outcome } from '../domain/plan.ts';
import { yearOf } from '../domain/ids.ts';
import { stageDatesOf, stageEnd } from '../domain/stages.ts';
import * as audit from '../records/audit.ts';
import * as candidates from '../records/candidates.ts';
import { transaction } from '../records/database.ts';
import * as outbox from '../records/outbox.ts';
import * as suggestions from '../records/suggestions.ts';
import * as topics from '../records/topics.ts';
import * as years from '../records/years.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

type TopicRow = NonNullable<Awaited<ReturnType<typeof topics.byCode>>>;

/** Takes a topic up into a candidate: its suggestions are adopted, and hear again when the candidate is decided. */
export async function link(actor: Actor, topicCode: string, candidateCode: string): Promise<Done<TopicRow>> {
  const candidate = await candidates.byCode(candidateCode);
  if (!candidate) return refused('candidate-unknown', { candidate: candidateCode });
  if (candidate.state !== 'proposed') return refused('shortlist-fixed-already', {});
  const { plan } = await years.planOf(candidate.yearId);
  const decided = stageEnd(stageDatesOf(plan), 'decision').toISOString();
  const reason = { id: 'taken-up', title: candidate.title as Both, decided };
  return decide(actor, topicCode, 'topics.link', { outcome: 'adopted', reason, candidateId: candidate.id });
}

/** Gives a topic another outcome, with one of the plan's reasons or the office's own words. */
export async function giveOutcome(
  actor: Actor,
  topicCode: string,
  outcome: Outcome,
  because: { reason: number } | { words: string },
): Promise<Done<TopicRow>> {
  const topic = await topics.byCode(topicCode);
  if (!topic) return refused('topic-unknown', {});
  if ('words' in because)
    return decide(actor, topicCode, 'topics.outcome', { outcome, reason: { id: 'words', zh: because.words, en: because.words } });
  const { plan } = await years.planOf(topic.yearId);
  const usual = plan.reasons.filter((reason) => reason.outcome === outcome)[because.reason];
  if (!usual) return refused('reason-unknown', {});
  return decide(actor, topicCode, 'topics.outcome', { outcome, reason: { id: 'words', zh: usual.zh, en: usual.en } });
}

async function decide(
  actor: Actor,
  topicCode: string,
  action: 'topics.link' | 'topics.outcome',
  decided: { outcome: Outcome; reason: unknown; candidateId?: string },
): Promise<Done<TopicRow>> {
  const topic = await topics.byCode(topicCode);
  if (!topic) return refused('topic-unknown', {});
  const { at } = await now();
  const allowed = permitted(actor, action, { regionCode: yearOf(topic.yearId).regionCode }, at);
  if (!allowed.ok) return allowed;
  const first = await transaction(async () => {
    const { count } = await topics.decide(topic.id, { ...decided, at });
    if (count === 0) return false;
    const authors = await suggestions.endTopic(topic.id, decided.outcome, decided.reason, at);
    await outbox.enqueue(outcomeNews(topic.id, authors), at);
    await audit.note({
      at,
      by: allowed.value,
      via: actor.via,
      deed: 'topic-decided',
      about: topic.id,
      facts: { outcome: decided.outcome },
    });
    return true;
  });
  if (!first) return refused('topic-decided-already', {});
  return done((await topics.byCode(topicCode)) ?? topic);
}
