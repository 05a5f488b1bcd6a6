// Corrects a topic's wrong answer: the office replaces it, with a trace, and everybody who was told the former one gets the new one.
import { isDeepStrictEqual } from 'node:util';
import { yearOf } from '../domain/ids.ts';
import { correctionNews } from '../domain/news.ts';
import * as audit from '../records/audit.ts';
import * as candidates from '../records/candidates.ts';
import { transaction } from '../records/database.ts';
import * as outbox from '../records/outbox.ts';
import * as corrections from '../records/topicCorrections.ts';
import * as topics from '../records/topics.ts';
import * as years from '../records/years.ts';
import type { Outcome } from '../domain/plan.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';
import { answerOf, type Wanted } from './topics.ts';

export interface Corrected {
  readonly topic: topics.TopicRow;
  /** What its answer is now. */
  readonly outcome: Outcome;
  /** How many people are told. */
  readonly people: number;
}

/**
 * Replaces a topic's answer. `seen` is the number of the answer that is being corrected (optimistic lock): a person who looked at an older
 * one is shown what a colleague has made of it. Topic, suggestions, trace and notices change in one transaction.
 */
export async function correct(actor: Actor, topicCode: string, seen: number, wanted: Wanted): Promise<Done<Corrected>> {
  const topic = await topics.byCode(topicCode);
  if (!topic) return refused('topic-unknown', {});
  const { at } = await now();
  const { yearId } = topic;
  const allowed = permitted(actor, 'topics.correct', { regionCode: yearOf(yearId).regionCode }, at);
  if (!allowed.ok) return allowed;
  const open = await stillOpen(yearId);
  if (!open.ok) return open;
  const by = allowed.value;
  const said = await transaction(async (): Promise<Done<Omit<Corrected, 'topic'>>> => {
    const was = await corrections.held(topic.id);
    if (!was) return refused('topic-not-answered', {});
    if (was.answer !== seen) return refused('topic-corrected-already', { outcome: was.outcome });
    const fixed = await fixedBehind(was);
    if (!fixed.ok) return fixed;
    const answer = await answerOf(yearId, wanted);
    if (!answer.ok) return answer;
    const { candidateId } = answer.value;
    // a colleague may have fixed the shortlist at this very moment
    if (candidateId && (await corrections.statesOf([candidateId])).get(candidateId) !== 'proposed')
      return refused('shortlist-fixed-already', {});
    if (isSame(was, answer.value)) return refused('topic-answer-same', { outcome: was.outcome });
    const authors = await corrections.replace(was, answer.value, by, at);
    const news = correctionNews({ id: topic.id, answer: was.answer + 1 }, authors);
    await outbox.enqueue(news, at);
    await audit.note({
      at,
      by,
      via: actor.via,
      deed: 'topic-corrected',
      about: topic.id,
      facts: { answer: was.answer + 1, from: tracedOf(was), to: tracedOf(answer.value) },
    });
    return done({ outcome: answer.value.outcome, people: news.length });
  });
  return said.ok ? done({ topic: await topics.byId(topic.id), ...said.value }) : said;
}

/** Refuses once the year report is drafted: what was reported stays as it was reported. */
async function stillOpen(yearId: string): Promise<Done<true>> {
  const year = await years.byId(yearId);
  if (!year || year.state === 'closed' || year.state === 'abandoned') return refused('year-is-over', {});
  return year.reportAt ? refused('topic-reported-already', {}) : done(true);
}

/** Refuses if the topic's candidate goes to the decision or was decided: it keeps its topics, which are why it was chosen. */
async function fixedBehind({ candidateId }: corrections.Answer): Promise<Done<true>> {
  if (!candidateId) return done(true);
  const state = (await corrections.statesOf([candidateId])).get(candidateId) ?? '';
  if (state === 'proposed' || state === 'dropped') return done(true);
  const { zh, en } = (await candidates.byId(candidateId)).title;
  return refused(state === 'shortlisted' ? 'topic-candidate-shortlisted' : 'topic-candidate-decided', { zh, en });
}

const isSame = (was: corrections.Answer, now: corrections.Answer): boolean =>
  was.outcome === now.outcome &&
  was.candidateId === now.candidateId &&
  (now.candidateId !== null || isDeepStrictEqual(wordsOf(was.reason), wordsOf(now.reason)));

/** A reason's own words. Other facts, such as the date on which a candidate is decided, make no difference. */
const wordsOf = (reason: unknown): unknown => {
  const { id, zh, en } = (reason ?? {}) as { id?: string; zh?: string; en?: string };
  return { id, zh, en };
};

const tracedOf = ({ outcome, reason, candidateId }: corrections.Answer) => ({ outcome, reason, candidateId });
