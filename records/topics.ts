// Topics: suggestions that ask for the same, with their supporters and what became of them.
import { z } from 'zod';
import { Outcome } from '../domain/plan.ts';
import { db } from './database.ts';
import { json, type Prisma, rows } from './prisma.ts';
import { STANDS, stands } from './shown.ts';

export interface TopicDraft {
  readonly id: string;
  readonly code: string;
  readonly yearId: string;
  readonly title: string;
  readonly regionCode: string;
  readonly aspect: string | null;
  readonly words: string;
  readonly keys: readonly string[];
}

export const create = ({ keys, ...topic }: TopicDraft) => db.topic.create({ data: { ...topic, keys: [...keys] } });

/** Joins a suggestion to a topic, or to the one into which that was merged; both the new topic and the old one are counted anew. */
export async function joinSuggestion(suggestionId: bigint, asked: string): Promise<void> {
  const { id: topicId } = await byId(asked);
  const left = await db.suggestion.findUnique({ where: { id: suggestionId }, select: { topicId: true } });
  await db.suggestion.update({ where: { id: suggestionId }, data: { topicId } });
  await recount(topicId);
  if (left?.topicId && left.topicId !== topicId) await recount(left.topicId);
}

/** Counts a topic's people anew; its heat is computed with the next reading. */
export const recount = (topicId: string) => db.$executeRaw`
  UPDATE topic SET heat_parts = NULL,
    size = (SELECT count(DISTINCT coalesce(person_id, receipt)) FROM suggestion WHERE topic_id = ${topicId} AND withdrawn_at IS NULL)
  WHERE id = ${topicId}`;

export const Near = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  size: z.int(),
  regionCode: z.string(),
  yearId: z.string(),
  /** The words by which it was found: its own, or those of a topic that was merged into it. */
  words: z.string(),
  outcome: Outcome.nullable(),
});
export type Near = z.infer<typeof Near>;

/** A topic that probably asks for the same as somebody's words. */
export type Alike = Pick<Near, 'code' | 'title' | 'size' | 'regionCode' | 'outcome'>;

/** Topics that share words with a text, those that share most first: candidates for `analysis/lookAlikes`, which any process can ask. */
export async function near(yearIds: readonly string[], keys: readonly string[], limit: number): Promise<Near[]> {
  const found = await rows('topic', Near.extend({ mergedInto: z.string().nullable() }))`
    SELECT t.id, t.code, t.title, t.size, t.region_code AS "regionCode", t.year_id AS "yearId", t.words, t.outcome, t.merged_into AS "mergedInto"
    FROM topic t, LATERAL (SELECT count(*) AS shared FROM unnest(t.keys) k WHERE k = ANY(${[...keys]})) s
    WHERE t.year_id = ANY(${[...yearIds]}) AND t.keys && ${[...keys]}
    ORDER BY s.shared DESC, t.id LIMIT ${limit}`;
  const all = await Promise.all(
    found.map(async ({ mergedInto, ...one }) => (mergedInto ? { ...(await standing(mergedInto)), words: one.words } : one)),
  );
  return all.filter(({ size }) => size > 0);
}

const view = { candidate: { select: { id: true, code: true, title: true, state: true } } } as const;

/** The topic into which this one was merged; itself if it was not. */
async function standing(id: string): Promise<TopicRow> {
  for (let at = id; ; ) {
    const topic = await db.topic.findUniqueOrThrow({ where: { id: at }, include: view });
    if (topic.mergedInto === null) return topic;
    at = topic.mergedInto;
  }
}
const readByCode = (code: string) => db.topic.findUnique({ where: { code }, include: view });
export type TopicRow = NonNullable<Awaited<ReturnType<typeof readByCode>>>;

/** A topic by its code; for a merged one, the topic into which it was merged. */
export async function byCode(code: string): Promise<TopicRow | null> {
  const topic = await readByCode(code);
  return topic?.mergedInto ? standing(topic.mergedInto) : topic;
}
export const byId = (id: string): Promise<TopicRow> => standing(id);

const open = (yearId: string) => ({ yearId, outcome: null, ...STANDS });

const hottestFirst: Prisma.TopicOrderByWithRelationInput[] = [{ heat: 'desc' }, { size: 'desc' }, { id: 'asc' }];

/** Topics that wait for an answer, hottest first. */
export const undecided = (yearId: string, skip: number, take: number) =>
  db.topic.findMany({ where: open(yearId), include: view, orderBy: hottestFirst, skip, take });
export const countUndecided = (yearId: string) => db.topic.count({ where: open(yearId) });

const answered = (yearId: string) => ({ yearId, outcome: { not: null }, ...STANDS });

/** Answered topics, hottest first. */
export const decided = (yearId: string, skip: number, take: number) =>
  db.topic.findMany({ where: answered(yearId), include: view, orderBy: hottestFirst, skip, take });
export const countDecided = (yearId: string) => db.topic.count({ where: answered(yearId) });

/**
 * Outcomes that several topics share, the most frequent first. Topics that a candidate took up are left out: they are corrected one by one.
 */
export async function answeredAlike(yearId: string): Promise<{ outcome: Outcome; count: number }[]> {
  const alike = await db.topic.groupBy({ by: ['outcome'], where: { ...answered(yearId), candidateId: null }, _count: true });
  return alike
    .flatMap(({ outcome, _count }) => (_count > 1 ? [{ outcome: Outcome.parse(outcome), count: _count }] : []))
    .toSorted((a, b) => b.count - a.count || (a.outcome < b.outcome ? -1 : 1));
}
/** Topics with one outcome that no candidate took up, hottest first. */
export const decidedAs = (yearId: string, outcome: string, take: number) =>
  db.topic.findMany({
    where: { yearId, outcome, candidateId: null, ...STANDS },
    include: view,
    orderBy: hottestFirst,
    take,
  });

export const idsUndecided = async (yearId: string): Promise<string[]> =>
  (await db.topic.findMany({ where: open(yearId), select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id);

/** Unanswered topics whose suggestions were all read as one kind. */
export const undecidedOfKind = (yearId: string, kind: string) => rows('topic', z.object({ id: z.string() }))`
  SELECT t.id FROM topic t WHERE t.year_id = ${yearId} AND t.outcome IS NULL AND ${stands('t')}
    AND EXISTS (SELECT 1 FROM suggestion s WHERE s.topic_id = t.id)
    AND NOT EXISTS (SELECT 1 FROM suggestion s WHERE s.topic_id = t.id AND s.kind IS DISTINCT FROM ${kind})`;

/** Unanswered topics in which only the author of this one speaks; none if this one has several authors. */
export const undecidedOfAuthor = (topicId: string) => rows('topic', z.object({ id: z.string() }))`
  WITH author AS (SELECT min(person_id) AS person FROM suggestion WHERE topic_id = ${topicId} HAVING count(DISTINCT coalesce(person_id, receipt)) = 1)
  SELECT t.id FROM topic t JOIN topic this ON this.id = ${topicId} AND this.year_id = t.year_id, author
  WHERE t.outcome IS NULL AND ${stands('t')} AND author.person IS NOT NULL
    AND EXISTS (SELECT 1 FROM suggestion s WHERE s.topic_id = t.id)
    AND NOT EXISTS (SELECT 1 FROM suggestion s WHERE s.topic_id = t.id AND s.person_id IS DISTINCT FROM author.person)`;

/** The masked words of a topic, in order of arrival. */
export const wordsOf = (topicId: string, skip: number, take: number) =>
  db.suggestion.findMany({
    where: { topicId, masked: { not: null }, withdrawnAt: null },
    select: { id: true, masked: true, regionCode: true, at: true },
    orderBy: { id: 'asc' },
    skip,
    take,
  });
export const countWords = (topicId: string) =>
  db.suggestion.count({ where: { topicId, masked: { not: null }, withdrawnAt: null } });

export const decide = (id: string, decided: { outcome: Outcome; reason: unknown; at: Date; candidateId?: string | null }) =>
  db.topic.updateMany({
    where: { id, outcome: null },
    data: {
      outcome: decided.outcome,
      reason: json(decided.reason),
      outcomeAt: decided.at,
      candidateId: decided.candidateId ?? null,
    },
  });

export async function titlesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const found = await db.topic.findMany({ where: { id: { in: [...ids] } }, select: { id: true, title: true } });
  return new Map(found.map(({ id, title }) => [id, title]));
}

/** Stores the words by which similar suggestions find a topic, after the suggestion that opened it has left. */
export const reword = (id: string, words: string, keys: readonly string[]) =>
  db.topic.update({ where: { id }, data: { words, keys: [...keys] } });
