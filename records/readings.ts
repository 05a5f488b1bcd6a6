// What the reader made of suggestions, and what it could not read: kept with them, and with it whether others see them.
import { z } from 'zod';
import { yearOf } from '../domain/ids.ts';
import type { Kind } from '../domain/kinds.ts';
import { heldAs } from '../domain/publication.ts';
import { db } from './database.ts';
import { rows } from './prisma.ts';
import type { Because, FullRead } from './readers.ts';
import { recount } from './topics.ts';
import { planOf } from './years.ts';

/** As what words are held from others, and by the office of which region they are read. */
export interface Held {
  readonly as: Kind;
  readonly in: string;
}

/** Whether words that are read so are held from others, by the plan of the year by which they are read. */
export async function heldBy(yearId: string, { kind, sure }: Pick<FullRead, 'kind' | 'sure'>): Promise<Held | null> {
  const { plan } = await planOf(yearId);
  const as = heldAs(plan.publish, { kind, certainty: sure });
  return as && { as, in: yearOf(yearId).regionCode };
}

/** What the reader made of a suggestion. An aspect that a person gave stays. */
export interface ReadingOf extends Pick<FullRead, 'masked' | 'kind' | 'aspect' | 'certainty' | 'place'> {
  /** Null: others see it. */
  readonly held: Held | null;
  readonly at: Date;
}

/**
 * Keeps a reading. Words that it holds leave their topic and have no masked words; what a person released stays released, and what a person
 * dropped or answered alone stays from others.
 */
export async function noteReading(id: bigint, reading: ReadingOf): Promise<void> {
  const as = reading.held?.as ?? null;
  const [left] = await rows('suggestion', z.object({ topicId: z.string().nullable() }))`
    WITH was AS MATERIALIZED (
      SELECT id, topic_id, coalesce(held_end <> 'released', ${as}::text IS NOT NULL) AS kept FROM suggestion WHERE id = ${id} FOR UPDATE)
    UPDATE suggestion s SET kind = ${reading.kind}, read_at = ${reading.at}, place = coalesce(s.place, ${reading.place}),
      masked = CASE WHEN was.kept THEN NULL ELSE ${reading.masked} END,
      topic_id = CASE WHEN was.kept THEN NULL ELSE s.topic_id END,
      held_as = CASE WHEN s.held_end IS NULL THEN ${as} ELSE s.held_as END,
      held_in = CASE WHEN s.held_end IS NULL THEN ${reading.held?.in ?? null} ELSE s.held_in END,
      aspect = CASE WHEN s.aspect_by IS NULL OR s.aspect_by = 'reader' THEN ${reading.aspect} ELSE s.aspect END,
      aspect_certainty = CASE WHEN s.aspect_by IS NULL OR s.aspect_by = 'reader' THEN ${reading.certainty} ELSE s.aspect_certainty END,
      aspect_by = coalesce(s.aspect_by, 'reader')
    FROM was WHERE s.id = was.id
    RETURNING CASE WHEN was.kept THEN was.topic_id END AS "topicId"`;
  if (left?.topicId) await recount(left.topicId);
}

/** Notes that the reader cannot read a suggestion: it tries no more, and a person does. Nothing of it is shown meanwhile. */
export const setAside = (id: bigint, because: Because, at: Date) =>
  db.suggestion.update({ where: { id }, data: { unreadBecause: because, readAt: at } });

/** What is held waits in the queue of what is held. */
const waitsForAPerson = (yearId: string) => ({
  yearId,
  unreadBecause: { not: null },
  heldAs: null,
  topicId: null,
  outcome: null,
  withdrawnAt: null,
});

/** What the reader could not read and no person has yet, in the order in which it came. */
export const setAsideOf = (yearId: string, skip: number, take: number) =>
  db.suggestion.findMany({
    where: waitsForAPerson(yearId),
    select: { receipt: true, text: true, unreadBecause: true, at: true },
    orderBy: { id: 'asc' },
    skip,
    take,
  });
export const countSetAside = (yearId: string) => db.suggestion.count({ where: waitsForAPerson(yearId) });

/** A person has read it; the first says how. False where it has a topic by now. */
export async function noteReadByPerson(id: bigint, masked: string, at: Date): Promise<boolean> {
  const data = { masked, kind: 'suggestion', readAt: at };
  const where = { id, topicId: null, unreadBecause: { not: null }, heldAs: null };
  const { count } = await db.suggestion.updateMany({ where, data });
  return count === 1;
}

/** Suggestions of a letter that nobody has read yet, in the order in which they came; not what waits for a person. */
export const unread = (yearId: string, limit: number) =>
  db.suggestion.findMany({
    where: {
      yearId,
      unreadBecause: null,
      OR: [{ readAt: null }, { topicId: null, withdrawnAt: null, OR: [{ heldAs: null }, { heldEnd: 'released' }] }],
    },
    orderBy: { id: 'asc' },
    take: limit,
  });
