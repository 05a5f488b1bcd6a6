// The two lists as they stand (procedure 1.7): tasks once they are made, before that the places of the elected candidates.
import { z } from 'zod';
import { Day } from '../domain/calendar.ts';
import { projectId, taskId } from '../domain/ids.ts';
import type { StandingTask } from '../domain/lists.ts';
import { Site } from '../domain/plan.ts';
import { Standard } from '../domain/tasks/standard.ts';
import { Text } from './columns.ts';
import { db } from './database.ts';
import { json, rows } from './prisma.ts';
import { STATES } from './states.ts';

const Listed = z.object({
  id: z.string(),
  project: z.string(),
  place: Text.nullable(),
  region: z.string(),
  unit: z.string().nullable(),
  due: Day.nullable(),
  quantity: z.int().nullable(),
  measure: Text.nullable(),
  standard: Standard,
  state: STATES.task.state,
});
type Listed = z.infer<typeof Listed>;

/** All tasks of a year with what was promised of them, in order. */
const tasksOf = (yearId: string): Promise<Listed[]> => rows('task', Listed)`
  SELECT t.id, t.project_id AS project, t.place, t.region_code AS region, t.unit_id AS unit, t.due::text AS due, t.quantity, t.measure,
    t.standard, t.state
  FROM task t JOIN project p ON p.id = t.project_id WHERE p.year_id = ${yearId} ORDER BY t.id`;

const Decided = z.object({
  slug: z.string(),
  title: Text,
  aspect: z.string(),
  cost: z.bigint(),
  unit: z.string().nullable(),
  standard: Standard,
  sites: z.array(Site),
});
export type Decided = z.infer<typeof Decided>;

/** The elected candidates of a year, in order. */
export const decidedOf = (yearId: string): Promise<Decided[]> => rows('candidate', Decided)`
  SELECT slug, title, aspect, cost, unit_id AS unit, standard, sites FROM candidate
  WHERE year_id = ${yearId} AND state = 'elected' ORDER BY "order", slug`;

/** Whether a year's tasks have not begun to be made, locked until the transaction ends: no stage begins meanwhile. */
export async function isBeforeTasks(yearId: string): Promise<boolean> {
  const [row] = await rows('livelihood_year', z.object({ before: z.boolean() }))`
    SELECT stage NOT IN ('execution', 'yearEnd', 'closed') AS before FROM livelihood_year WHERE id = ${yearId} FOR UPDATE`;
  return row?.before ?? false;
}

/** Writes places, standards and units of elected candidates, in one statement. */
export const fill = (
  yearId: string,
  filled: readonly Pick<Decided, 'slug' | 'unit' | 'standard' | 'sites'>[],
): Promise<unknown> =>
  db.$executeRaw`
    UPDATE candidate c SET unit_id = f.unit, standard = f.standard, sites = f.sites
    FROM jsonb_to_recordset(${JSON.stringify(json(filled))}::jsonb) AS f(slug text, unit text, standard jsonb, sites jsonb)
    WHERE c.year_id = ${yearId} AND c.slug = f.slug AND c.state = 'elected'`;

/** A decided project, by the short id that lists name. */
export interface ListedProject {
  readonly id: string;
  readonly slug: string;
  readonly title: Text;
  readonly aspect: string;
  readonly cost: number;
  readonly unit: string | null;
}

export interface StandingLists {
  readonly projects: readonly ListedProject[];
  readonly tasks: readonly StandingTask[];
  /** Whether the tasks are made, all of them: what is published then changes by decision only. */
  readonly made: 'not-yet' | 'in-part' | 'all';
}

/** The lists of a year; without projects before its list is decided. */
export async function standingLists(yearId: string): Promise<StandingLists> {
  const decided = await decidedOf(yearId);
  const tasks = await tasksOf(yearId);
  const planned = decided.flatMap((project) => placesOf(yearId, project));
  const projects = decided.map(({ slug, title, aspect, cost, unit }) => ({
    id: projectId(yearId, slug),
    slug,
    title,
    aspect,
    cost: Number(cost),
    unit,
  }));
  if (tasks.length === 0) return { projects, tasks: planned, made: 'not-yet' };
  return {
    projects,
    tasks: tasks.map(({ state, ...task }) => ({ ...task, isPublished: state !== 'desk' })),
    made: tasks.length < planned.length ? 'in-part' : 'all',
  };
}

/** The places of a decided project, each with the id that its task will have. */
const placesOf = (yearId: string, { slug, unit, standard, sites }: Decided): StandingTask[] => {
  const project = projectId(yearId, slug);
  return sites.map(({ place, regionCode, quantity, measure, due, unitId }, index) => ({
    id: taskId(project, index + 1),
    project,
    place,
    region: regionCode,
    unit: unitId ?? unit,
    due,
    quantity,
    measure,
    standard,
    isPublished: false,
  }));
};
