// Changes that are asked for together: of the tasks of a dissolved unit, of a county hit by a typhoon. One decision stands for all of them,
// about the first in the order of their ids, which is decided last.
import { z } from 'zod';
import { addWorkingDays, type Calendar } from '../domain/calendar.ts';
import type { YearPlan } from '../domain/plan.ts';
import { decidedWithin } from '../domain/tasks/change.ts';
import { db } from './database.ts';
import * as decisions from './decisions.ts';
import { Prisma, rows } from './prisma.ts';

/** Which tasks of a year are meant. */
export interface Meant {
  readonly yearId: string;
  readonly unit?: string | undefined;
  /** A region, by the prefix that codes within it share. */
  readonly regionPrefix?: string | undefined;
  /** A project's id. */
  readonly project?: string | undefined;
}

const Id = z.object({ id: z.string() });

/** The tasks that are meant and at work, and for which nothing else waits, after an id, in the order of their ids. */
export async function meant({ yearId, unit, regionPrefix, project }: Meant, bulk: string, after: string, take: number) {
  const found = await rows('task', Id)`
    SELECT t.id FROM task t JOIN project p ON p.id = t.project_id
    WHERE p.year_id = ${yearId} AND t.id > ${after} AND t.state IN ('open', 'handed-over') AND t.due IS NOT NULL
      ${unit === undefined ? Prisma.empty : Prisma.sql`AND t.unit_id = ${unit}`}
      ${regionPrefix === undefined ? Prisma.empty : Prisma.sql`AND t.region_code LIKE ${`${regionPrefix}%`}`}
      ${project === undefined ? Prisma.empty : Prisma.sql`AND t.project_id = ${project}`}
      AND NOT EXISTS (SELECT 1 FROM change c WHERE c.task_id = t.id AND (c.state = 'waiting' OR c.bulk = ${bulk}))
    ORDER BY t.id LIMIT ${take}`;
  return found.map(({ id }) => id);
}

/** The codes of those that still wait, in the order of their tasks: at most `take`, without one of them. */
export const waiting = async (bulk: string, without: string, take: number): Promise<string[]> =>
  (
    await db.change.findMany({
      where: { bulk, state: 'waiting', id: { not: without } },
      orderBy: { taskId: 'asc' },
      select: { code: true },
      take,
    })
  ).map(({ code }) => code);

/** The first that waits: the one about which the decision is; null if none does. */
export const first = (bulk: string) => db.change.findFirst({ where: { bulk, state: 'waiting' }, orderBy: { taskId: 'asc' } });

const Counts = z.object({ all: z.int(), waiting: z.int(), granted: z.int(), refused: z.int() });

/** How many were asked for together, and how many of them stand where. */
export async function counts(bulk: string): Promise<z.infer<typeof Counts>> {
  const [row] = await rows('change', Counts)`
    SELECT count(*)::int AS all, count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
      count(*) FILTER (WHERE state = 'granted')::int AS granted, count(*) FILTER (WHERE state = 'refused')::int AS refused
    FROM change WHERE bulk = ${bulk}`;
  return row ?? { all: 0, waiting: 0, granted: 0, refused: 0 };
}

/** Whether a change is the first of its unit among those that were asked for together: its unit is told of all of them with it. */
export async function speaksForUnit({ id, bulk, unit }: { id: string; bulk: string; unit: string }): Promise<boolean> {
  const [row] = await rows('change', Id)`
    SELECT min(c.id) AS id FROM change c JOIN task t ON t.id = c.task_id
    WHERE c.bulk = ${bulk} AND c.state <> 'lapsed' AND coalesce(c.was -> 'unit' ->> 'id', t.unit_id) = ${unit}`;
  return row?.id === id;
}

/**
 * One decision stands for all that wait together, about the first of them; opened last, so that nobody decides about a part of them, and anew
 * when the first one's task has ended. Gives that task's id; nothing if none waits.
 */
export async function openDecision(
  bulk: string,
  { changes, timezone }: Pick<YearPlan, 'changes' | 'timezone'>,
  calendar: Calendar,
  at: Date,
): Promise<string | undefined> {
  const leading = await first(bulk);
  if (!leading) return undefined;
  const { taskId, number, desk, size } = leading;
  await decisions.open({
    kind: 'decide-change',
    about: taskId,
    desk: desk === 'secretariat' ? desk : 'office',
    facts: { number, bulk },
    at,
    due: addWorkingDays(calendar, at, decidedWithin(size === 'minor' ? 'minor' : 'major', changes), timezone),
  });
  return taskId;
}

/** Those among which a task's request, lapsed now, was and others still wait. */
export async function leftBehind(taskId: string): Promise<string[]> {
  const found = await rows('change', z.object({ bulk: z.string() }))`
    SELECT DISTINCT c.bulk FROM change c WHERE c.task_id = ${taskId} AND c.state = 'lapsed' AND c.bulk IS NOT NULL
      AND EXISTS (SELECT 1 FROM change o WHERE o.bulk = c.bulk AND o.state = 'waiting')`;
  return found.map(({ bulk }) => bulk);
}
