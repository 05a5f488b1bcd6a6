// How far a year is, by aspect and by project: the one count for page, report and command line.
import { z } from 'zod';
import { Text } from './columns.ts';
import { Prisma, rows } from './prisma.ts';

export const AspectLine = z.object({
  aspect: z.string(),
  projects: z.int(),
  tasks: z.int(),
  accepted: z.int(),
  progress: z.int(),
  red: z.int(),
  yellow: z.int(),
  green: z.int(),
  grey: z.int(),
});
export type AspectLine = z.infer<typeof AspectLine>;

/** Tasks whose promise stands, counted by project in one pass; the counts of aspects are sums of these few rows. */
const counted = (yearId: string) => Prisma.sql`counted AS (
  SELECT t.project_id, count(*) AS tasks, count(*) FILTER (WHERE t.state = 'accepted') AS accepted, sum(t.progress) AS progress,
    count(*) FILTER (WHERE t.light = 'red') AS red, count(*) FILTER (WHERE t.light = 'yellow') AS yellow,
    count(*) FILTER (WHERE t.light = 'green') AS green, count(*) FILTER (WHERE t.light = 'grey') AS grey
  FROM task t WHERE t.project_id IN (SELECT id FROM project WHERE year_id = ${yearId}) AND t.state NOT IN ('merged', 'cancelled')
  GROUP BY t.project_id)`;

const sums = Prisma.sql`
  coalesce(sum(n.tasks), 0)::int AS tasks, coalesce(sum(n.accepted), 0)::int AS accepted,
  coalesce(sum(n.progress) / nullif(sum(n.tasks), 0), 0)::int AS progress, coalesce(sum(n.red), 0)::int AS red,
  coalesce(sum(n.yellow), 0)::int AS yellow, coalesce(sum(n.green), 0)::int AS green, coalesce(sum(n.grey), 0)::int AS grey`;

/** How far a year is, aspect by aspect. */
export const aspects = (yearId: string) => rows('project', AspectLine)`
  WITH ${counted(yearId)} SELECT p.aspect, count(p.id)::int AS projects, ${sums}
  FROM project p LEFT JOIN counted n ON n.project_id = p.id WHERE p.year_id = ${yearId} GROUP BY p.aspect ORDER BY p.aspect`;

export const ProjectLine = AspectLine.extend({
  code: z.string(),
  title: Text,
  cost: z.bigint(),
  unit: Text.nullable(),
  /** How many asked for it. */
  supporters: z.int(),
});
export type ProjectLine = z.infer<typeof ProjectLine>;

/** A year's projects with their tasks counted. */
export const projects = (yearId: string) => rows('project', ProjectLine)`
  WITH ${counted(yearId)}, asked AS (
    SELECT t.candidate_id, count(DISTINCT coalesce(s.person_id, s.receipt))::int AS supporters
    FROM topic t JOIN suggestion s ON s.topic_id = t.id
    WHERE t.year_id = ${yearId} AND t.candidate_id IS NOT NULL AND s.withdrawn_at IS NULL GROUP BY t.candidate_id)
  SELECT p.code, p.title, p.aspect, c.cost, CASE WHEN u.id IS NULL THEN NULL ELSE json_build_object('zh', u.zh, 'en', u.en) END AS unit,
    1 AS projects, coalesce(a.supporters, 0) AS supporters, ${sums}
  FROM project p JOIN candidate c ON c.id = p.candidate_id LEFT JOIN unit u ON u.id = c.unit_id LEFT JOIN counted n ON n.project_id = p.id
    LEFT JOIN asked a ON a.candidate_id = c.id
  WHERE p.year_id = ${yearId} GROUP BY p.id, c.id, u.id, a.supporters ORDER BY c."order", p.id`;
