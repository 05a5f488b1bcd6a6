// Which topics are one and which are not: merges that can be undone, and partings that the reader keeps.
import { db, type Tx } from './database.ts';
import * as topics from './topics.ts';

export interface MergeOf {
  readonly yearId: string;
  readonly into: string;
  readonly from: string;
  /** `reader`, or the role of whoever says that the two are one. */
  readonly by: string;
  readonly score: number | null;
  readonly at: Date;
}

/** Makes two topics one: the members of `from` go over, and whatever was kept from it is kept from `into`. */
export async function merge(tx: Tx, it: MergeOf): Promise<void> {
  const moved = await tx.$queryRaw<{ id: bigint }[]>`
    UPDATE suggestion SET topic_id = ${it.into} WHERE topic_id = ${it.from} RETURNING id`;
  await tx.topic.update({ where: { id: it.from }, data: { mergedInto: it.into } });
  await tx.topicMerge.create({ data: { ...it, members: moved.map(({ id }) => id) } });
  await unpart(tx, it.into, it.from);
  await inherit(tx, it.into, it.from);
  await topics.recount(tx, it.from);
  await topics.recount(tx, it.into);
}

export const mergeBy = (id: bigint, tx?: Tx) => (tx ?? db).topicMerge.findUnique({ where: { id } });
export type MergeRow = NonNullable<Awaited<ReturnType<typeof mergeBy>>>;

/** What was merged into a topic and can still be taken back, the newest first. */
export const mergesInto = (topicId: string, skip: number, take: number) =>
  db.topicMerge.findMany({ where: { into: topicId, undoneAt: null }, orderBy: { id: 'desc' }, skip, take });
export const countMerges = (topicId: string) => db.topicMerge.count({ where: { into: topicId, undoneAt: null } });

/**
 * Takes a merge back: what came over leaves again, wherever later merges have taken it, and the two stay apart. Words that their
 * author has put elsewhere since stay there. False where it was taken back already.
 */
export async function undo(tx: Tx, { id, yearId, into, from, members }: MergeRow, by: string, at: Date): Promise<boolean> {
  const { count } = await tx.topicMerge.updateMany({ where: { id, undoneAt: null }, data: { undoneAt: at } });
  if (count === 0) return false;
  const now = await topics.byId(into, tx);
  await tx.suggestion.updateMany({ where: { id: { in: members }, topicId: now.id }, data: { topicId: from } });
  await tx.topic.update({ where: { id: from }, data: { mergedInto: null } });
  await inherit(tx, from, now.id);
  await part(tx, { yearId, one: now.id, other: from, by, at });
  await topics.recount(tx, from);
  await topics.recount(tx, now.id);
  return true;
}

/** Members of a topic leave for one of their own, and the two stay apart. */
export async function split(
  tx: Tx,
  {
    source,
    fresh,
    members,
    by,
    at,
  }: { source: string; fresh: topics.TopicDraft; members: readonly bigint[]; by: string; at: Date },
): Promise<void> {
  await topics.create(tx, fresh);
  await tx.suggestion.updateMany({ where: { id: { in: [...members] }, topicId: source }, data: { topicId: fresh.id } });
  await inherit(tx, fresh.id, source);
  await part(tx, { yearId: fresh.yearId, one: source, other: fresh.id, by, at });
  await topics.recount(tx, source);
  await topics.recount(tx, fresh.id);
}

/** An id that no topic bears yet. */
export async function freeId(tx: Tx, wanted: string): Promise<string> {
  for (let n = 1, id = wanted; ; id = `${wanted}/${++n}`) if ((await tx.topic.count({ where: { id } })) === 0) return id;
}

/** Pairs of topics of a year that people keep apart. */
export const partings = (yearId: string) => db.topicParting.findMany({ where: { yearId }, select: { one: true, other: true } });

const part = (tx: Tx, { yearId, one, other, by, at }: { yearId: string; one: string; other: string; by: string; at: Date }) =>
  tx.$executeRaw`
    INSERT INTO topic_parting (year_id, one, other, by, at)
    VALUES (${yearId}, ${one < other ? one : other}, ${one < other ? other : one}, ${by}, ${at}) ON CONFLICT DO NOTHING`;

const unpart = (tx: Tx, one: string, other: string) =>
  tx.topicParting.deleteMany({
    where: {
      OR: [
        { one, other },
        { one: other, other: one },
      ],
    },
  });

/** Whatever is kept from `source` is kept from `heir` too. */
const inherit = (tx: Tx, heir: string, source: string) => tx.$executeRaw`
  INSERT INTO topic_parting (year_id, one, other, by, at)
  SELECT year_id, least(${heir}::text COLLATE "C", kept), greatest(${heir}::text COLLATE "C", kept), by, at
  FROM (SELECT year_id, CASE WHEN one = ${source} THEN other ELSE one END AS kept, by, at
    FROM topic_parting WHERE ${source} IN (one, other)) p
  WHERE kept <> ${heir} ON CONFLICT DO NOTHING`;
