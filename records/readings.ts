// Readings, stored with their suggestions: what the reader found, what it could not read, and whether others see the suggestion.
import { z } from 'zod';
import { yearOf } from '../domain/ids.ts';
import type { Kind } from '../domain/kinds.ts';
import { heldAs } from '../domain/publication.ts';
import { db } from './database.ts';
import { rows } from './prisma.ts';
import type { Because, FullRead } from './readers.ts';
import { recount } from './topics.ts';
import { planOf } from './years.ts';

/** As which kind a suggestion is held, and which region's office reads it. */
export interface Held {
  readonly as: Kind;
  readonly in: string;
}

/** How a suggestion with this reading is held, by the plan of the year that reads it; null if it is not. */
export async function heldBy(yearId: string, { kind, sure }: Pick<FullRead, 'kind' | 'sure'>): Promise<Held | null> {
  const { plan } = await planOf(yearId);
  const as = heldAs(plan.publish, { kind, certainty: sure });
  return as && { as, in: yearOf(yearId).regionCode };
}

/** What the reader made of a suggestion. An aspect that a person gave stays. */
export interface ReadingOf extends Pick<FullRead, 'masked' | 'kind' | 'aspect' | 'certainty' | 'place'> {
  /** Null: not held. */
  readonly held: Held | null;
  readonly at: Date;
}

/**
 * Stores a reading. A suggestion that it holds leaves its topic and has no masked words. What a person released stays released; what a
 * person dropped or answered privately stays kept from others.
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

/** Sets aside a suggestion that the reader cannot read: it is not tried again, a person reads it, and nothing of it is shown until then. */
export const setAside = (id: bigint, because: Because, at: Date) =>
  db.suggestion.update({ where: { id }, data: { unreadBecause: because, readAt: at } });

/** Set aside for a person to read. Held suggestions are not among them: they have a queue of their own. */
const waitsForAPerson = (yearId: string) => ({
  yearId,
  unreadBecause: { not: null },
  heldAs: null,
  topicId: null,
  outcome: null,
  withdrawnAt: null,
});

/** Suggestions that the reader could not read and no person has read yet, in order of arrival. */
export const setAsideOf = (yearId: string, skip: number, take: number) =>
  db.suggestion.findMany({
    where: waitsForAPerson(yearId),
    select: { receipt: true, text: true, unreadBecause: true, at: true },
    orderBy: { id: 'asc' },
    skip,
    take,
  });
export const countSetAside = (yearId: string) => db.suggestion.count({ where: waitsForAPerson(yearId) });

/** Stores what a person read in it; the first one decides. False if it has a topic by now. */
export async function noteReadByPerson(id: bigint, masked: string, at: Date): Promise<boolean> {
  const data = { masked, kind: 'suggestion', readAt: at };
  const where = { id, topicId: null, unreadBecause: { not: null }, heldAs: null };
  const { count } = await db.suggestion.updateMany({ where, data });
  return count === 1;
}

/** Suggestions of a letter for the reader, in order of arrival: unread, or read and in no topic yet; not those set aside or held. */
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
