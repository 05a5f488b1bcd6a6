// A project's look at its tasks, which PostgreSQL sums up: three statements, however many tasks there are.
import { z } from 'zod';
import { prepared } from './database.ts';
import { rowsIn } from './rows.ts';
import { STATES } from './states.ts';

const ProjectSums = z.object({
  yearId: z.string(),
  aspect: z.string(),
  regionCode: z.string(),
  year: z.int(),
  yearState: STATES.livelihood_year.state,
  planVersion: z.int(),
  /** Of its tasks whose promise stands, each once. */
  lights: z.array(STATES.task.light),
  /** Those whose promise stands: only they count in its sums (procedure 1.9). */
  tasks: z.int(),
  /** Merged or cancelled. */
  givenUp: z.int(),
  accepted: z.int(),
  /** Accepted or carried over. */
  over: z.int(),
  /** The sum of its tasks' progress, each in hundredths. */
  points: z.int(),
});
export type ProjectSums = z.infer<typeof ProjectSums>;

const ANSWER = `
  UPDATE errand SET state = 'done', settled_at = $2 WHERE workflow_id = $1 AND state = 'waiting' AND name = 'look'`;
const READ = `
  SELECT p.year_id AS "yearId", p.aspect, y.region_code AS "regionCode", y.year, y.state AS "yearState", y.plan_version AS "planVersion", t.*
  FROM project p JOIN livelihood_year y ON y.id = p.year_id, LATERAL (
    SELECT coalesce(array_agg(DISTINCT light) FILTER (WHERE stands), '{}') AS lights, count(*) FILTER (WHERE stands)::int AS tasks,
      coalesce(sum(progress) FILTER (WHERE stands), 0)::int AS points, count(*) FILTER (WHERE NOT stands)::int AS "givenUp",
      count(*) FILTER (WHERE state = 'accepted')::int AS accepted,
      count(*) FILTER (WHERE state IN ('accepted', 'carried-over'))::int AS over
    FROM (SELECT *, state NOT IN ('merged', 'cancelled') AS stands FROM task WHERE project_id = p.id) each) t
  WHERE p.id = $1`;

/**
 * Settles the errands that ask a project to look, then reads its tasks, within a transaction. This order misses nothing: a task that is
 * stored while such an errand still waits is read here; a task that comes later finds it settled once this has committed, and sends
 * another.
 */
export async function lookAt(id: string, at: Date): Promise<ProjectSums> {
  await prepared('project-look-answer', ANSWER, [id, at]);
  const [row] = rowsIn('project', ProjectSums, await prepared('project-look-read', READ, [id]));
  if (!row) throw new Error(`there is no project ${id}`);
  return row;
}

/** Keeps a project's light and its progress. */
export const keep = (id: string, { light, progress }: { light: string; progress: number }): Promise<unknown> =>
  prepared('project-look-keep', 'UPDATE project SET light = $2, progress = $3, next = NULL WHERE id = $1', [id, light, progress]);

/**
 * Counts anew what projects keep of their tasks; gives the ids of those that keep something else. One that has not heard yet of a change,
 * because an errand for it waits, is not among them. The parameter holds the lights, worst first. For whoever has a connection of their own.
 */
export const ASTRAY = `
  SELECT p.id FROM project p JOIN LATERAL (
    SELECT coalesce(min(array_position($1::text[], light)) FILTER (WHERE stands),
        array_position($1::text[], CASE WHEN count(*) > 0 THEN 'grey' ELSE 'green' END)) AS worst,
      coalesce(floor(sum(progress) FILTER (WHERE stands)::numeric / nullif(count(*) FILTER (WHERE stands), 0)), 0)::int AS progress
    FROM (SELECT *, state NOT IN ('merged', 'cancelled') AS stands FROM task WHERE project_id = p.id) each) t ON true
  WHERE p.started_at IS NOT NULL AND (p.progress <> t.progress OR p.light <> ($1::text[])[t.worst])
    AND NOT EXISTS (SELECT 1 FROM errand e WHERE e.workflow_id = p.id AND e.state = 'waiting')
  ORDER BY p.id LIMIT 5`;
