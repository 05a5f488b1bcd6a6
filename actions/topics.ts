// The office answers topics: with a candidate, or with another outcome and a usual reason. Every author is told once.
import { outcomeNews } from '../domain/news.ts';
import type { Outcome } from '../domain/plan.ts';
import { yearOf } from '../domain/ids.ts';
import { stageDatesOf, stageEnd } from '../domain/stages.ts';
import * as audit from '../records/audit.ts';
import * as candidates from '../records/candidates.ts';
import { transaction } from '../records/database.ts';
import * as outbox from '../records/outbox.ts';
import * as suggestions from '../records/suggestions.ts';
import type { Answer } from '../records/topicCorrections.ts';
import * as topics from '../records/topics.ts';
import * as years from '../records/years.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';
import { textOf } from '../domain/languages.ts';

type TopicRow = NonNullable<Awaited<ReturnType<typeof topics.byCode>>>;

/** One of the plan's reasons for the outcome, by its place among them, or the office's own words. */
export type Because = { readonly reason: number } | { readonly words: string };
/** An answer to a topic: a candidate that takes it up, by its code, or another outcome with a reason. */
export type Wanted = { readonly candidate: string } | { readonly outcome: Outcome; readonly because: Because };

/** Lets a candidate take a topic up: its suggestions are adopted, and their authors are told again when the candidate is decided. */
export const link = (actor: Actor, topicCode: string, candidate: string): Promise<Done<TopicRow>> =>
  decide(actor, topicCode, 'topics.link', { candidate });

/** Gives a topic another outcome, with one of the plan's reasons or the office's own words. */
export const giveOutcome = (actor: Actor, topicCode: string, outcome: Outcome, because: Because): Promise<Done<TopicRow>> =>
  decide(actor, topicCode, 'topics.outcome', { outcome, because });

/** The answer as stored, if it can be given in a topic's year. */
export async function answerOf(yearId: string, wanted: Wanted): Promise<Done<Answer>> {
  const { plan } = await years.planOf(yearId);
  if ('candidate' in wanted) {
    const candidate = await candidates.byCode(wanted.candidate);
    if (candidate?.yearId !== yearId) return refused('candidate-unknown', { candidate: wanted.candidate });
    if (candidate.state !== 'proposed') return refused('shortlist-fixed-already', {});
    const decided = stageEnd(stageDatesOf(plan), 'decision').toISOString();
    const reason = { id: 'taken-up', title: candidate.title, decided };
    return done({ outcome: 'adopted', reason, candidateId: candidate.id });
  }
  const { outcome, because } = wanted;
  const usual =
    'words' in because
      ? { zh: because.words, en: because.words }
      : plan.reasons.filter((reason) => reason.outcome === outcome)[because.reason];
  if (!usual) return refused('reason-unknown', {});
  return done({ outcome, reason: { id: 'words', ...textOf(usual) }, candidateId: null });
}

async function decide(
  actor: Actor,
  topicCode: string,
  action: 'topics.link' | 'topics.outcome',
  wanted: Wanted,
): Promise<Done<TopicRow>> {
  const topic = await topics.byCode(topicCode);
  if (!topic) return refused('topic-unknown', {});
  const { at } = await now();
  const allowed = permitted(actor, action, { regionCode: yearOf(topic.yearId).regionCode }, at);
  if (!allowed.ok) return allowed;
  const answer = await answerOf(topic.yearId, wanted);
  if (!answer.ok) return answer;
  const { outcome, reason } = answer.value;
  const first = await transaction(async () => {
    const { count } = await topics.decide(topic.id, { ...answer.value, at });
    if (count === 0) return false;
    const authors = await suggestions.endTopic(topic.id, outcome, reason, at);
    await outbox.enqueue(outcomeNews({ id: topic.id, answer: 0 }, authors), at);
    await audit.note({ at, by: allowed.value, via: actor.via, deed: 'topic-decided', about: topic.id, facts: { outcome } });
    return true;
  });
  if (!first) return refused('topic-decided-already', {});
  return done((await topics.byCode(topicCode)) ?? topic);
}
