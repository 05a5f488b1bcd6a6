// Which topics are one and which are not: merges that can be undone, and partings that the reader keeps.
import { z } from 'zod';
import { db } from './database.ts';
import { rows } from './prisma.ts';
import * as topics from './topics.ts';

export interface MergeOf {
  readonly yearId: string;
  readonly into: string;
  readonly from: string;
  /** `reader`, or the role of the person who merged them. */
  readonly by: string;
  readonly score: number | null;
  readonly at: Date;
}

/** Merges two topics: the members of `from` move to `into`, and topics that are kept apart from `from` are kept apart from `into` too. */
export async function merge(it: MergeOf): Promise<void> {
  const moved = await rows('suggestion', z.object({ id: z.bigint() }))`
    UPDATE suggestion SET topic_id = ${it.into} WHERE topic_id = ${it.from} RETURNING id`;
  await db.topic.update({ where: { id: it.from }, data: { mergedInto: it.into } });
  await db.topicMerge.create({ data: { ...it, members: moved.map(({ id }) => id) } });
  await unpart(it.into, it.from);
  await inherit(it.into, it.from);
  await topics.recount(it.from);
  await topics.recount(it.into);
}

export const mergeBy = (id: bigint) => db.topicMerge.findUnique({ where: { id } });
export type MergeRow = NonNullable<Awaited<ReturnType<typeof mergeBy>>>;

/** The merges into a topic that can still be undone, newest first. */
export const mergesInto = (topicId: string, skip: number, take: number) =>
  db.topicMerge.findMany({ where: { into: topicId, undoneAt: null }, orderBy: { id: 'desc' }, skip, take });
export const countMerges = (topicId: string) => db.topicMerge.count({ where: { into: topicId, undoneAt: null } });

/**
 * Undoes a merge: the members that came with it leave again, wherever later merges have taken them, and the two topics are kept apart. A
 * suggestion that its author has moved since stays there. False if it was undone before.
 */
export async function undo({ id, yearId, into, from, members }: MergeRow, by: string, at: Date): Promise<boolean> {
  const { count } = await db.topicMerge.updateMany({ where: { id, undoneAt: null }, data: { undoneAt: at } });
  if (count === 0) return false;
  const now = await topics.byId(into);
  await db.suggestion.updateMany({ where: { id: { in: members }, topicId: now.id }, data: { topicId: from } });
  await db.topic.update({ where: { id: from }, data: { mergedInto: null } });
  await inherit(from, now.id);
  await part({ yearId, one: now.id, other: from, by, at });
  await topics.recount(from);
  await topics.recount(now.id);
  return true;
}

/** Splits members of a topic off into a new one, and keeps the two apart. */
export async function split({
  source,
  fresh,
  members,
  by,
  at,
}: {
  source: string;
  fresh: topics.TopicDraft;
  members: readonly bigint[];
  by: string;
  at: Date;
}): Promise<void> {
  await topics.create(fresh);
  await db.suggestion.updateMany({ where: { id: { in: [...members] }, topicId: source }, data: { topicId: fresh.id } });
  await inherit(fresh.id, source);
  await part({ yearId: fresh.yearId, one: source, other: fresh.id, by, at });
  await topics.recount(source);
  await topics.recount(fresh.id);
}

/** The wanted id, with a number if a topic has it already. */
export async function freeId(wanted: string): Promise<string> {
  for (let n = 1, id = wanted; ; id = `${wanted}/${++n}`) if ((await db.topic.count({ where: { id } })) === 0) return id;
}

/** Pairs of topics of a year that people keep apart. */
export const partings = (yearId: string) => db.topicParting.findMany({ where: { yearId }, select: { one: true, other: true } });

const part = ({ yearId, one, other, by, at }: { yearId: string; one: string; other: string; by: string; at: Date }) =>
  db.$executeRaw`
    INSERT INTO topic_parting (year_id, one, other, by, at)
    VALUES (${yearId}, ${one < other ? one : other}, ${one < other ? other : one}, ${by}, ${at}) ON CONFLICT DO NOTHING`;

const unpart = (one: string, other: string) =>
  db.topicParting.deleteMany({
    where: {
      OR: [
        { one, other },
        { one: other, other: one },
      ],
    },
  });

/** Keeps `heir` apart from every topic that is kept apart from `source`. */
const inherit = (heir: string, source: string) => db.$executeRaw`
  INSERT INTO topic_parting (year_id, one, other, by, at)
  SELECT year_id, least(${heir}::text COLLATE "C", kept), greatest(${heir}::text COLLATE "C", kept), by, at
  FROM (SELECT year_id, CASE WHEN one = ${source} THEN other ELSE one END AS kept, by, at
    FROM topic_parting WHERE ${source} IN (one, other)) p
  WHERE kept <> ${heir} ON CONFLICT DO NOTHING`;
