// What the public page shows: read models by counts, so that a page costs the same with forty tasks or thirty thousand. Nobody's data.
import { z } from 'zod';
import { Reason, type Text } from './columns.ts';
import { db } from './database.ts';
import { worstFirst } from './lights.ts';
import { Prisma, rows } from './prisma.ts';
import { stands } from './shown.ts';
import { STATES } from './states.ts';
import { TaskLine } from './tasks.ts';

/** A task as the public page lists it. */
export const PublishedTask = TaskLine.extend({ acceptedAt: z.date().nullable() });
export type PublishedTask = z.infer<typeof PublishedTask>;

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
export const tasks = (filter: TaskFilter, skip: number, take: number) => rows('task', PublishedTask)`
  SELECT t.id, t.code, p.title, t.place, t.region_code AS "regionCode", t.unit_id AS "unitId", t.light, t.state, t.progress, t.due::text AS due,
    t.accepted_at AS "acceptedAt"
  FROM task t JOIN project p ON p.id = t.project_id WHERE ${filtered(filter)}
  ORDER BY ${worstFirst}
  OFFSET ${skip} LIMIT ${take}`;

const Count = z.object({ n: z.int() });

export async function countTasks(filter: TaskFilter): Promise<number> {
  const [row] = await rows('task', Count)`
    SELECT count(*)::int AS n FROM task t JOIN project p ON p.id = t.project_id WHERE ${filtered(filter)}`;
  return row?.n ?? 0;
}

const UnitLine = z.object({ id: z.string(), zh: z.string(), en: z.string(), tasks: z.int() });

/** The units that answer for tasks of a year, with how many. */
export const units = (yearId: string) => rows('unit', UnitLine)`
  SELECT u.id, u.zh, u.en, count(*)::int AS tasks FROM task t JOIN project p ON p.id = t.project_id JOIN unit u ON u.id = t.unit_id
  WHERE p.year_id = ${yearId} GROUP BY u.id ORDER BY u.id`;

export const TopicLine = z.object({
  code: z.string(),
  title: z.string(),
  size: z.int(),
  aspect: z.string().nullable(),
  outcome: STATES.topic.outcome.nullable(),
  reason: Reason.nullable(),
  /** The state of the candidate that took it up. */
  candidateState: STATES.candidate.state.nullable(),
  /** The newest correction of its answer: when, and what it had said. */
  correctedAt: z.date().nullable(),
  correctedFrom: STATES.topic_correction.was_outcome.nullable(),
});
export type TopicLine = z.infer<typeof TopicLine>;

/** What people asked for, the most wanted first. Titles are made of masked words. */
export const topics = (yearId: string, outcome: string | undefined, skip: number, take: number) => rows('topic', TopicLine)`
  SELECT t.code, t.title, t.size, t.aspect, t.outcome, t.reason, k.state AS "candidateState", c.at AS "correctedAt",
    c.was_outcome AS "correctedFrom"
  FROM topic t LEFT JOIN candidate k ON k.id = t.candidate_id LEFT JOIN topic_correction c ON c.topic_id = t.id AND c.answer = t.answer
  WHERE t.year_id = ${yearId} AND ${stands('t')} ${outcome ? Prisma.sql`AND t.outcome = ${outcome}` : Prisma.empty}
  ORDER BY t.size DESC, t.id OFFSET ${skip} LIMIT ${take}`;

/** The title of one of a year's topics; undefined if the year has none with this code, or if it was merged into another. */
export const topicTitle = async (yearId: string, code: string): Promise<string | undefined> =>
  (await db.topic.findFirst({ where: { yearId, code, mergedInto: null, size: { gt: 0 } }, select: { title: true } }))?.title;

export async function countTopics(yearId: string, outcome: string | undefined): Promise<number> {
  const [row] = await rows('topic', Count)`
    SELECT count(*)::int AS n FROM topic WHERE year_id = ${yearId} AND ${stands('topic')} ${outcome ? Prisma.sql`AND outcome = ${outcome}` : Prisma.empty}`;
  return row?.n ?? 0;
}

/** A photo of a unit's report or of a matter; its location was stripped when it was stored. Photos of suggestions are not public. */
export async function photo(
  id: string,
): Promise<{ mime: string; bytes: Uint8Array<ArrayBuffer>; sha256: string | null } | undefined> {
  const file = await db.file.findFirst({
    where: {
      id,
      OR: [{ reportId: { not: null } }, { matterId: { not: null } }, { answerId: { not: null } }],
      bytes: { not: null },
    },
    select: { mime: true, bytes: true, sha256: true },
  });
  return file?.bytes && file.mime ? { mime: file.mime, bytes: file.bytes, sha256: file.sha256 } : undefined;
}

/** What a project promises: the standard that each of its places must meet. */
export async function promise(
  projectCode: string,
): Promise<{ candidateId: string; candidateCode: string; standard: Text[] } | undefined> {
  const found = await db.project.findUnique({
    where: { code: projectCode },
    select: { candidateId: true, candidate: { select: { code: true, standard: true } } },
  });
  if (!found) return undefined;
  const { code, standard } = found.candidate;
  return { candidateId: found.candidateId, candidateCode: code, standard };
}
