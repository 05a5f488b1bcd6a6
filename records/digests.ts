// What needs a unit today, read when it is told: what was told and not signed for, what is late or soon due, what its light says.
import { NEAR_DAYS } from '../domain/digest.ts';
import { db, Prisma, type Tx } from './database.ts';
import type { TaskLine } from './tasks.ts';

const unsigned = Prisma.sql`(t.signed_at IS NULL OR t.told_at > t.signed_at)`;
const running = Prisma.sql`task t JOIN project p ON p.id = t.project_id JOIN livelihood_year y ON y.id = p.year_id AND y.state = 'running'`;

const needy = (unitIds: readonly string[], now: Date) => Prisma.sql`
  t.unit_id = ANY(${[...unitIds]}) AND t.state = 'open'
  AND (${unsigned} OR t.light IN ('red', 'yellow') OR t.due < ${now}::timestamptz + make_interval(days => ${NEAR_DAYS}))`;

export interface DigestTask extends Pick<TaskLine, 'id' | 'code' | 'title' | 'place' | 'regionCode' | 'light' | 'due'> {
  /** Its unit has not said yet that it is theirs. */
  readonly fresh: boolean;
}

/** What needs some units at a moment of the year, the worst first. */
export const needing = (unitIds: readonly string[], now: Date, take: number) => db.$queryRaw<DigestTask[]>`
  SELECT t.id, t.code, p.title, t.place, t.region_code AS "regionCode", t.light, t.due, t.signed_at IS NULL AS fresh
  FROM ${running} WHERE ${needy(unitIds, now)}
  ORDER BY CASE t.light WHEN 'red' THEN 0 WHEN 'yellow' THEN 1 ELSE 2 END, t.due NULLS LAST, t.id LIMIT ${take}`;

export interface DigestCounts {
  /** What needs them. */
  readonly needing: number;
  /** Of these: told, and not signed for since. */
  readonly unsigned: number;
  /** All that they have in hand, by light. */
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
  readonly grey: number;
}

export async function countsFor(unitIds: readonly string[], now: Date): Promise<DigestCounts> {
  const [row] = await db.$queryRaw<DigestCounts[]>`
    SELECT count(*) FILTER (WHERE ${needy(unitIds, now)})::int AS needing,
      count(*) FILTER (WHERE t.state = 'open' AND t.told_at IS NOT NULL AND ${unsigned})::int AS unsigned,
      count(*) FILTER (WHERE t.light = 'red')::int AS red, count(*) FILTER (WHERE t.light = 'yellow')::int AS yellow,
      count(*) FILTER (WHERE t.light = 'green')::int AS green, count(*) FILTER (WHERE t.light = 'grey')::int AS grey
    FROM ${running} WHERE t.unit_id = ANY(${[...unitIds]}) AND t.state NOT IN ('accepted', 'carried-over')`;
  return row ?? { needing: 0, unsigned: 0, red: 0, yellow: 0, green: 0, grey: 0 };
}

/** Signs for whatever of some units was told until a moment and is unsigned; gives the tasks. */
export async function signTold(tx: Tx, unitIds: readonly string[], toldUntil: Date, at: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE task t SET signed_at = ${at} WHERE t.unit_id = ANY(${[...unitIds]}) AND t.told_at <= ${toldUntil} AND ${unsigned}
      AND t.state NOT IN ('accepted', 'carried-over')
    RETURNING t.id`;
  return rows.map(({ id }) => id);
}
