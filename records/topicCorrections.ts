// Answers to topics that gave way to better ones: each with who, when, from what to what. Appended, never changed.
import { z } from 'zod';
import { Outcome } from '../domain/plan.ts';
import { Reason } from './columns.ts';
import { db } from './database.ts';
import { json, Prisma, rows } from './prisma.ts';
import { CandidateState } from './states.ts';

/** An answer as it is kept: the candidate where one took the topic up, the reason beside any. */
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
  /** Its number: 0 the first, then by the corrections. */
  answer: z.int(),
});
type Held = z.infer<typeof Held>;

/** The answer that holds, and nobody else changes it before this transaction is over; undefined where the topic has none. */
export async function held(topicId: string): Promise<Held | undefined> {
  const [row] = await rows('topic', Held)`
    SELECT id, year_id AS "yearId", outcome, reason, candidate_id AS "candidateId", answer FROM topic
    WHERE id = ${topicId} AND outcome IS NOT NULL FOR UPDATE`;
  return row;
}

/** The states of candidates, which stay so until this transaction is over. */
export async function statesOf(ids: readonly string[]): Promise<Map<string, CandidateState>> {
  const locked = await rows('candidate', z.object({ id: z.string(), state: CandidateState }))`
    SELECT id, state FROM candidate WHERE id = ANY(${[...ids]}) ORDER BY id FOR SHARE`;
  return new Map(locked.map(({ id, state }) => [id, state]));
}

const Author = z.object({ personId: z.string().nullable(), receipt: z.string() });
type Author = z.infer<typeof Author>;

/**
 * Puts another answer in the place of one that is held: topic and suggestions together, with the trace of what it was. Gives the
 * suggestions whose authors are to hear it. What its author had taken back stays as it ended.
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
export const of = (topicId: string) => db.topicCorrection.findMany({ where: { topicId }, orderBy: { answer: 'desc' } });
export type CorrectionRow = Awaited<ReturnType<typeof of>>[number];
