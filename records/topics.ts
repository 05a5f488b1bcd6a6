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
  readonly words: string;
  readonly keys: readonly string[];
}

export const create = (tx: Tx, { keys, ...topic }: TopicDraft) => tx.topic.create({ data: { ...topic, keys: [...keys] } });

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

/** Topics that share words with a text, those that share most first: candidates for `analysis/lookAlikes`, which any process can ask. */
export const near = (yearIds: readonly string[], keys: readonly string[], limit: number) =>
  db.$queryRaw<
    {
      id: string;
      code: string;
      title: string;
      size: number;
      regionCode: string;
      yearId: string;
      words: string;
      outcome: string | null;
    }[]
  >`
    SELECT t.id, t.code, t.title, t.size, t.region_code AS "regionCode", t.year_id AS "yearId", t.words, t.outcome
    FROM topic t, LATERAL (SELECT count(*) AS shared FROM unnest(t.keys) k WHERE k = ANY(${[...keys]})) s
    WHERE t.year_id = ANY(${[...yearIds]}) AND t.keys && ${[...keys]}
    ORDER BY s.shared DESC, t.id LIMIT ${limit}`;

const view = { candidate: { select: { id: true, code: true, title: true, state: true } } } as const;

export const byCode = (code: string) => db.topic.findUnique({ where: { code }, include: view });

/** What still waits for an answer, the most wanted first. */
export const undecided = (yearId: string, skip: number, take: number) =>
  db.topic.findMany({ where: { yearId, outcome: null }, include: view, orderBy: [{ size: 'desc' }, { id: 'asc' }], skip, take });
export const countUndecided = (yearId: string) => db.topic.count({ where: { yearId, outcome: null } });

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
