// Topics: suggestions that ask for the same, with their supporters and what became of them.
import type { Outcome } from '../domain/plan.ts';
import { db, json, type Tx } from './database.ts';

export interface TopicDraft {
  readonly id: string;
  readonly code: string;
  readonly yearId: string;
  readonly title: string;
  readonly regionCode: string;
  readonly aspect: string | null;
  readonly signature: unknown;
}

export const create = (tx: Tx, { signature, ...topic }: TopicDraft) =>
  tx.topic.create({ data: { ...topic, signature: json(signature) } });

/** Joins a suggestion to a topic; the topic's size is counted from its suggestions' people. */
export async function joinSuggestion(tx: Tx, suggestionId: bigint, topicId: string): Promise<void> {
  const left = await tx.suggestion.findUnique({ where: { id: suggestionId }, select: { topicId: true } });
  await tx.suggestion.update({ where: { id: suggestionId }, data: { topicId } });
  await recount(tx, topicId);
  if (left?.topicId && left.topicId !== topicId) await recount(tx, left.topicId);
}

export const recount = (tx: Tx, topicId: string) => tx.$executeRaw`
  UPDATE topic SET size = (SELECT count(DISTINCT coalesce(person_id, receipt)) FROM suggestion WHERE topic_id = ${topicId} AND withdrawn_at IS NULL)
  WHERE id = ${topicId}`;

/** Topics whose words are near to a text's, by trigrams; for any bot process to ask (pg_trgm). */
export const near = (yearIds: readonly string[], text: string, limit: number) =>
  db.$queryRaw<{ id: string; code: string; title: string; size: number; regionCode: string; yearId: string; words: string }[]>`
    SELECT t.id, t.code, t.title, t.size, t.region_code AS "regionCode", t.year_id AS "yearId", t.signature ->> 'words' AS words
    FROM topic t WHERE t.year_id = ANY(${[...yearIds]}) AND (t.signature ->> 'words') % ${text}
    ORDER BY similarity(t.signature ->> 'words', ${text}) DESC, t.id LIMIT ${limit}`;

/** All topics of a year with what finds look-alikes. */
export const signatures = (yearId: string) =>
  db.$queryRaw<{ id: string; words: string; regionCode: string }[]>`
    SELECT id, signature ->> 'words' AS words, region_code AS "regionCode" FROM topic WHERE year_id = ${yearId} ORDER BY id`;

const view = { candidate: { select: { id: true, code: true, title: true, state: true } } } as const;

export const byCode = (code: string) => db.topic.findUnique({ where: { code }, include: view });
export const of = (id: string) => db.topic.findUnique({ where: { id }, include: view });

/** What still waits for an answer, the most wanted first. */
export const undecided = (yearId: string, skip: number, take: number) =>
  db.topic.findMany({ where: { yearId, outcome: null }, include: view, orderBy: [{ size: 'desc' }, { id: 'asc' }], skip, take });
export const countUndecided = (yearId: string) => db.topic.count({ where: { yearId, outcome: null } });
export const ofYear = (yearId: string, skip: number, take: number) =>
  db.topic.findMany({ where: { yearId }, include: view, orderBy: [{ size: 'desc' }, { id: 'asc' }], skip, take });
export const ofCandidate = (candidateId: string) => db.topic.findMany({ where: { candidateId } });

/** A few of a topic's own words, masked, for the desk. */
export const wordsOf = (topicId: string, take: number) =>
  db.suggestion.findMany({
    where: { topicId, masked: { not: null } },
    select: { masked: true, regionCode: true, receipt: true },
    orderBy: { id: 'asc' },
    take,
  });

export const decide = (tx: Tx, id: string, decided: { outcome: Outcome; reason: unknown; at: Date; candidateId?: string }) =>
  tx.topic.updateMany({
    where: { id, outcome: null },
    data: {
      outcome: decided.outcome,
      reason: json(decided.reason),
      outcomeAt: decided.at,
      ...(decided.candidateId && { candidateId: decided.candidateId }),
    },
  });
