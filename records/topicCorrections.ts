// Corrections of answers to topics: who, when, from what to what. Append-only.
import { z } from 'zod';
import { Outcome } from '../domain/plan.ts';
import { Reason } from './columns.ts';
import { db } from './database.ts';
import { json, Prisma, rows } from './prisma.ts';
import { CandidateState } from './states.ts';

/** An answer as stored: its outcome and reason, and the candidate if one took the topic up. */
export interface Answer {
  readonly outcome: Outcome;
  readonly reason: unknown;
  readonly candidateId: string | null;
}

const Held = z.object({
  id: z.string(),
  yearId: z.string(),
  outcome: Outcome,
  reason: Reason.nullable(),
  candidateId: z.string().nullable(),
  /** Its number: 0 for the first answer, one more with each correction. */
  answer: z.int(),
});
type Held = z.infer<typeof Held>;

/** A topic's current answer, locked until this transaction ends; undefined if it has none. */
export async function held(topicId: string): Promise<Held | undefined> {
  const [row] = await rows('topic', Held)`
    SELECT id, year_id AS "yearId", outcome, reason, candidate_id AS "candidateId", answer FROM topic
    WHERE id = ${topicId} AND outcome IS NOT NULL FOR UPDATE`;
  return row;
}

/** The states of candidates, locked until this transaction ends. */
export async function statesOf(ids: readonly string[]): Promise<Map<string, CandidateState>> {
  const locked = await rows('candidate', z.object({ id: z.string(), state: CandidateState }))`
    SELECT id, state FROM candidate WHERE id = ANY(${[...ids]}) ORDER BY id FOR SHARE`;
  return new Map(locked.map(({ id, state }) => [id, state]));
}

const Author = z.object({ personId: z.string().nullable(), receipt: z.string() });
type Author = z.infer<typeof Author>;

/**
 * Replaces a topic's current answer, in the topic and its suggestions together, and stores the correction. Returns the suggestions whose
 * authors are to be told. A suggestion that ended as withdrawn stays so.
 */
export async function replace(was: Held, now: Answer, by: string, at: Date): Promise<Author[]> {
  const answer = was.answer + 1;
  const { outcome, candidateId } = now;
  await db.topicCorrection.create({
    data: {
      topicId: was.id,
      answer,
      at,
      by,
      wasOutcome: was.outcome,
      wasReason: was.reason === null ? Prisma.DbNull : json(was.reason),
      wasCandidateId: was.candidateId,
      outcome,
      reason: json(now.reason),
      candidateId,
    },
  });
  await db.topic.update({
    where: { id: was.id },
    data: { outcome, reason: json(now.reason), candidateId, answer, outcomeAt: at },
  });
  return rows('suggestion', Author)`
    UPDATE suggestion SET outcome = ${outcome}, reason = ${json(now.reason)}::jsonb, outcome_at = ${at}
    WHERE topic_id = ${was.id} AND outcome IS NOT NULL AND reason ->> 'id' IS DISTINCT FROM 'withdrawn'
    RETURNING CASE WHEN withdrawn_at IS NULL THEN person_id END AS "personId", receipt`;
}

/** A topic's corrections, the newest first. */
export const ofTopic = (topicId: string) => db.topicCorrection.findMany({ where: { topicId }, orderBy: { answer: 'desc' } });
export type CorrectionRow = Awaited<ReturnType<typeof ofTopic>>[number];
