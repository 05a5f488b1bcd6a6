// What the public page shows: read models by counts, so that a page costs the same with forty tasks or thirty thousand. Nobody's data.
import type { Both, Outcome } from '../domain/plan.ts';
import { db } from './database.ts';
import { worstFirst } from './lights.ts';
import { Prisma } from './prisma.ts';
import { stands } from './shown.ts';
import type { TaskLine } from './tasks.ts';

/** A task as the public page lists it. */
export interface PublishedTask extends TaskLine {
  readonly acceptedAt: Date | null;
}

export interface AspectLine {
  readonly aspect: string;
  readonly projects: number;
  readonly tasks: number;
  readonly accepted: number;
  /** Accepted points of its tasks, averaged: 0 to 100. */
  readonly progress: number;
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
  readonly grey: number;
}

/** Tasks counted by their projects, in one pass over them; what is shown of aspects is added up from these few rows. */
const counted = (yearId: string) => Prisma.sql`counted AS (
  SELECT t.project_id, count(*) AS tasks, count(*) FILTER (WHERE t.state = 'accepted') AS accepted, sum(t.progress) AS progress,
    count(*) FILTER (WHERE t.light = 'red') AS red, count(*) FILTER (WHERE t.light = 'yellow') AS yellow,
    count(*) FILTER (WHERE t.light = 'green') AS green, count(*) FILTER (WHERE t.light = 'grey') AS grey
  FROM task t WHERE t.project_id IN (SELECT id FROM project WHERE year_id = ${yearId}) GROUP BY t.project_id)`;

const sums = Prisma.sql`
  coalesce(sum(n.tasks), 0)::int AS tasks, coalesce(sum(n.accepted), 0)::int AS accepted,
  coalesce(sum(n.progress) / nullif(sum(n.tasks), 0), 0)::int AS progress, coalesce(sum(n.red), 0)::int AS red,
  coalesce(sum(n.yellow), 0)::int AS yellow, coalesce(sum(n.green), 0)::int AS green, coalesce(sum(n.grey), 0)::int AS grey`;

/** How far a year is, aspect by aspect. */
export const aspects = (yearId: string) => db.$queryRaw<AspectLine[]>`
  WITH ${counted(yearId)} SELECT p.aspect, count(p.id)::int AS projects, ${sums}
  FROM project p LEFT JOIN counted n ON n.project_id = p.id WHERE p.year_id = ${yearId} GROUP BY p.aspect ORDER BY p.aspect`;

export interface ProjectLine extends AspectLine {
  readonly code: string;
  readonly title: Both;
  readonly cost: bigint;
  readonly unit: Both | null;
  /** How many asked for it. */
  readonly supporters: number;
}

/** A year's projects with their tasks counted. */
export const projects = (yearId: string) => db.$queryRaw<ProjectLine[]>`
  WITH ${counted(yearId)}, asked AS (
    SELECT t.candidate_id, count(DISTINCT coalesce(s.person_id, s.receipt))::int AS supporters
    FROM topic t JOIN suggestion s ON s.topic_id = t.id
    WHERE t.year_id = ${yearId} AND t.candidate_id IS NOT NULL AND s.withdrawn_at IS NULL GROUP BY t.candidate_id)
  SELECT p.code, p.title, p.aspect, c.cost, CASE WHEN u.id IS NULL THEN NULL ELSE json_build_object('zh', u.zh, 'en', u.en) END AS unit,
    1 AS projects, coalesce(a.supporters, 0) AS supporters, ${sums}
  FROM project p JOIN candidate c ON c.id = p.candidate_id LEFT JOIN unit u ON u.id = c.unit_id LEFT JOIN counted n ON n.project_id = p.id
    LEFT JOIN asked a ON a.candidate_id = c.id
  WHERE p.year_id = ${yearId} GROUP BY p.id, c.id, u.id, a.supporters ORDER BY c."order", p.id`;

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
  SELECT t.id, t.code, p.title, t.place, t.region_code AS "regionCode", t.unit_id AS "unitId", t.light, t.state, t.progress, t.due,
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
): Promise<{ candidateId: string; candidateCode: string; standard: Both[] } | undefined> {
  const found = await db.project.findUnique({
    where: { code: projectCode },
    select: { candidateId: true, candidate: { select: { code: true, standard: true } } },
  });
  if (!found) return undefined;
  const { code, standard } = found.candidate;
  return { candidateId: found.candidateId, candidateCode: code, standard: standard as unknown as Both[] };
}
