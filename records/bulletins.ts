// What a bulletin counts of a year's tasks.
import { z } from 'zod';
import { Text } from './columns.ts';
import { rows } from './prisma.ts';

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
