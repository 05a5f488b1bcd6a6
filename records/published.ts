// What the public page shows: read models by counts, so that a page costs the same with forty tasks or thirty thousand. Nobody's data.
import type { Text } from '../domain/languages.ts';
import type { Outcome } from '../domain/plan.ts';
import { db } from './database.ts';
import { worstFirst } from './lights.ts';
import { Prisma } from './prisma.ts';
import { stands } from './shown.ts';
import type { TaskLine } from './tasks.ts';

/** A task as the public page lists it. */
export interface PublishedTask extends TaskLine {
  readonly acceptedAt: Date | null;
}

export interface TaskFilter {
  readonly yearId: string;
  readonly light?: string | undefined;
  readonly unit?: string | undefined;
  readonly aspect?: string | undefined;
  /** A project's short code. */
  readonly project?: string | undefined;
}

const filtered = ({ yearId, light, unit, aspect, project }: TaskFilter) => Prisma.sql`
  p.year_id = ${yearId}
  ${light ? Prisma.sql`AND t.light = ${light}` : Prisma.empty} ${unit ? Prisma.sql`AND t.unit_id = ${unit}` : Prisma.empty}
  ${aspect ? Prisma.sql`AND p.aspect = ${aspect}` : Prisma.empty} ${project ? Prisma.sql`AND p.code = ${project}` : Prisma.empty}`;

/** Tasks that match, worst light first, then by their dates. */
export const tasks = (filter: TaskFilter, skip: number, take: number) => db.$queryRaw<PublishedTask[]>`
  SELECT t.id, t.code, p.title, t.place, t.region_code AS "regionCode", t.unit_id AS "unitId", t.light, t.state, t.progress, t.due::text AS due,
    t.accepted_at AS "acceptedAt"
  FROM task t JOIN project p ON p.id = t.project_id WHERE ${filtered(filter)}
  ORDER BY ${worstFirst}
  OFFSET ${skip} LIMIT ${take}`;

export async function countTasks(filter: TaskFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM task t JOIN project p ON p.id = t.project_id WHERE ${filtered(filter)}`;
  return row?.n ?? 0;
}

/** The units that answer for tasks of a year, with how many. */
export const units = (yearId: string) => db.$queryRaw<{ id: string; zh: string; en: string; tasks: number }[]>`
  SELECT u.id, u.zh, u.en, count(*)::int AS tasks FROM task t JOIN project p ON p.id = t.project_id JOIN unit u ON u.id = t.unit_id
  WHERE p.year_id = ${yearId} GROUP BY u.id ORDER BY u.id`;

export interface TopicLine {
  readonly code: string;
  readonly title: string;
  readonly size: number;
  readonly aspect: string | null;
  readonly outcome: Outcome | null;
  readonly reason: unknown;
  /** The state of the candidate that took it up. */
  readonly candidateState: string | null;
  /** The newest correction of its answer: when, and what it had said. */
  readonly correctedAt: Date | null;
  readonly correctedFrom: Outcome | null;
}

/** What people asked for, the most wanted first. Titles are made of masked words. */
export const topics = (yearId: string, outcome: string | undefined, skip: number, take: number) => db.$queryRaw<TopicLine[]>`
  SELECT t.code, t.title, t.size, t.aspect, t.outcome, t.reason, k.state AS "candidateState", c.at AS "correctedAt",
    c.was_outcome AS "correctedFrom"
  FROM topic t LEFT JOIN candidate k ON k.id = t.candidate_id LEFT JOIN topic_correction c ON c.topic_id = t.id AND c.answer = t.answer
  WHERE t.year_id = ${yearId} AND ${stands('t')} ${outcome ? Prisma.sql`AND t.outcome = ${outcome}` : Prisma.empty}
  ORDER BY t.size DESC, t.id OFFSET ${skip} LIMIT ${take}`;

/** The title of one of a year's topics; undefined where it has none with this code, or where that is part of another. */
export const topicTitle = async (yearId: string, code: string): Promise<string | undefined> =>
  (await db.topic.findFirst({ where: { yearId, code, mergedInto: null, size: { gt: 0 } }, select: { title: true } }))?.title;

export async function countTopics(yearId: string, outcome: string | undefined): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM topic WHERE year_id = ${yearId} AND ${stands('topic')} ${outcome ? Prisma.sql`AND outcome = ${outcome}` : Prisma.empty}`;
  return row?.n ?? 0;
}

/** A report's photo, its location stripped when it was kept. Photos of suggestions are nobody's to see. */
export async function photo(
  id: string,
): Promise<{ mime: string; bytes: Uint8Array<ArrayBuffer>; sha256: string | null } | undefined> {
  const file = await db.file.findFirst({
    where: { id, reportId: { not: null }, bytes: { not: null } },
    select: { mime: true, bytes: true, sha256: true },
  });
  return file?.bytes && file.mime ? { mime: file.mime, bytes: file.bytes, sha256: file.sha256 } : undefined;
}

/** What a project promises: the standard that every one of its places is held to. */
export async function promise(
  projectCode: string,
): Promise<{ candidateId: string; candidateCode: string; standard: Text[] } | undefined> {
  const found = await db.project.findUnique({
    where: { code: projectCode },
    select: { candidateId: true, candidate: { select: { code: true, standard: true } } },
  });
  if (!found) return undefined;
  const { code, standard } = found.candidate;
  return { candidateId: found.candidateId, candidateCode: code, standard: standard as unknown as Text[] };
}
