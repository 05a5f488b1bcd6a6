// What a bulletin counts of a year's tasks, and who reads it.
import { z } from 'zod';
import { type Ranking, rankUnits } from '../domain/tasks/ranking.ts';
import { Text } from './columns.ts';
import { rows } from './prisma.ts';

/** The people who hold the office's roles in a region, and the heads of the units that have tasks of its year. */
export async function readersOf(yearId: string, regionCode: string, at: Date): Promise<string[]> {
  const found = await rows('role', z.object({ personId: z.string() }))`
    SELECT DISTINCT r.person_id AS "personId" FROM role r
    WHERE r.person_id IS NOT NULL AND (r.until IS NULL OR r.until > ${at}) AND (
      (r.role IN ('office', 'office-head') AND r.region_code = ${regionCode})
      OR (r.role = 'unit-head' AND r.unit_id IN (
        SELECT t.unit_id FROM task t JOIN project p ON p.id = t.project_id WHERE p.year_id = ${yearId})))
    ORDER BY 1`;
  return found.map(({ personId }) => personId);
}

const Turned = z.object({ code: z.string(), title: Text, place: Text.nullable(), regionCode: z.string() });

/** The tasks that were accepted since a moment, and those that turned red since then and still are, by name up to `most`. */
export async function since(yearId: string, moment: Date, most: number) {
  const [counted] = await rows('task', z.object({ accepted: z.int(), red: z.int() }))`
    SELECT count(*) FILTER (WHERE t.accepted_at > ${moment})::int AS accepted,
      count(*) FILTER (WHERE t.light = 'red' AND t.red_since > ${moment})::int AS red
    FROM task t JOIN project p ON p.id = t.project_id WHERE p.year_id = ${yearId}`;
  const turned = await rows('task', Turned)`
    SELECT t.code, p.title, t.place, t.region_code AS "regionCode" FROM task t JOIN project p ON p.id = t.project_id
    WHERE p.year_id = ${yearId} AND t.light = 'red' AND t.red_since > ${moment} ORDER BY t.red_since, t.id LIMIT ${most}`;
  return { accepted: counted?.accepted ?? 0, red: counted?.red ?? 0, turned };
}

const Counted = z.object({ unit: z.string(), name: Text, tasks: z.int(), good: z.int() });

/** A unit's place among the others by the share of its tasks that are blue or green. */
export interface OnTime {
  readonly name: Text;
  readonly good: number;
  readonly tasks: number;
}

/** The units by the share of their tasks that are blue or green, best first (procedure 1.8, L7); those with few tasks have no place. */
export async function onTime(yearId: string): Promise<{ readonly ranked: readonly OnTime[]; readonly unranked: number }> {
  const counts = await rows('unit', Counted)`
    SELECT u.id AS unit, json_build_object('zh', u.zh, 'en', u.en) AS name, count(*)::int AS tasks,
      count(*) FILTER (WHERE t.light IN ('blue', 'green'))::int AS good
    FROM task t JOIN project p ON p.id = t.project_id JOIN unit u ON u.id = t.unit_id
    WHERE p.year_id = ${yearId} GROUP BY u.id ORDER BY u.id`;
  const { ranked, unranked }: Ranking = rankUnits(counts);
  const found = ranked.flatMap(({ unit }) => counts.filter((each) => each.unit === unit));
  return { ranked: found.map(({ name, good, tasks }) => ({ name, good, tasks })), unranked: unranked.length };
}
