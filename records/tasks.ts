// Tasks: what is promised where, what was reported and accepted of it, and the light that follows.
import { z } from 'zod';
import type { TaskTimeline } from '../domain/tasks/facts.ts';
import type { YearPlan } from '../domain/plan.ts';
import { type Acceptance, acceptedOf, type LineState, lineStates, stepState } from '../domain/tasks/acceptance.ts';
import { isProven, type PromisedMilestone, stepsAlone } from '../domain/tasks/milestones.ts';
import type { Quantity } from '../domain/tasks/progress.ts';
import type { LineId, Standard } from '../domain/tasks/standard.ts';
import { type GIVEN_UP, OVER, type TaskState } from '../domain/tasks/states.ts';
import { mayLeaveRed } from '../domain/tasks/leavingRed.ts';
import { addDays, Day, dayIn } from '../domain/calendar.ts';
import { Text } from './columns.ts';
import { db } from './database.ts';
import { dayOf, keptDay } from './days.ts';
import { worstFirst } from './lights.ts';
import { json, Prisma, rows } from './prisma.ts';
import { STATES } from './states.ts';
import { keptSuspension, type Suspension } from './suspensions.ts';
import type { TaskView } from './wholeTasks.ts';

export interface TaskDraft {
  readonly id: string;
  readonly code: string;
  readonly projectId: string;
  readonly unitId: string | null;
  readonly place: Text | null;
  readonly regionCode: string;
  readonly lat?: number | null;
  readonly lon?: number | null;
  readonly quantity: number | null;
  readonly measure: Text | null;
  readonly standard: Standard;
  readonly begins: Date;
  readonly due: Day | null;
  readonly state: 'desk' | 'open';
  /** The plan version whose ladder it is promised with. */
  readonly ladder?: number;
  readonly milestones: readonly PromisedMilestone[];
}

export interface ProjectDraft {
  readonly id: string;
  readonly code: string;
  readonly yearId: string;
  readonly candidateId: string;
  readonly title: Text;
  readonly aspect: string;
}

/** Creates a decided project and tasks of it; existing rows stay as they are. Returns the ids of the new tasks. */
export async function create(project: ProjectDraft, tasks: readonly TaskDraft[]): Promise<ReadonlySet<string>> {
  await db.project.createMany({ data: [{ ...project, title: json(project.title) }], skipDuplicates: true });
  return add(tasks);
}

/** Adds tasks to a project; existing ones stay as they are. Returns the ids of the new ones. */
export async function add(tasks: readonly TaskDraft[]): Promise<ReadonlySet<string>> {
  const made = await rows('task', z.object({ id: z.string() }))`
    INSERT INTO task (id, code, project_id, unit_id, place, region_code, lat, lon, quantity, measure, standard, begins, due, ladder, state)
    SELECT t.id, t.code, t."projectId", t."unitId", nullif(t.place, 'null'), t."regionCode", t.lat, t.lon, t.quantity, nullif(t.measure, 'null'),
      t.standard, t.begins, t.due, coalesce(t.ladder, 1), t.state
    FROM jsonb_to_recordset(${JSON.stringify(json(tasks))}::jsonb) AS t(id text, code text, "projectId" text, "unitId" text, place jsonb,
      "regionCode" text, lat float8, lon float8, quantity int, measure jsonb, standard jsonb, begins timestamptz, due date, ladder int, state text)
    ON CONFLICT (id) DO NOTHING RETURNING id`;
  const ids = new Set(made.map(({ id }) => id));
  await putMilestones(tasks.filter(({ id }) => ids.has(id)));
  return ids;
}

const putMilestones = (tasks: readonly Pick<TaskDraft, 'id' | 'milestones'>[]): Promise<unknown> => {
  const put = tasks.flatMap(({ id: taskId, milestones }) => milestones.map((each, order) => ({ ...each, taskId, order })));
  return db.$executeRaw`
    INSERT INTO milestone (task_id, id, "order", title, lines, weight, due, photo)
    SELECT m."taskId", m.id, m."order", m.title, ARRAY(SELECT jsonb_array_elements_text(m.lines)), m.weight, m.due, coalesce(m.photo, false)
    FROM jsonb_to_recordset(${JSON.stringify(json(put))}::jsonb) AS m("taskId" text, id text, "order" int, title jsonb, lines jsonb,
      weight int, due date, photo boolean)
    ON CONFLICT DO NOTHING`;
};

/** Adds what a task on the desk lacked. */
export async function complete(
  id: string,
  filled: Partial<Omit<TaskDraft, 'id' | 'code' | 'projectId' | 'begins' | 'state' | 'ladder'>>,
  state: TaskState,
): Promise<void> {
  const { place, standard, due, unitId, regionCode, quantity, measure, milestones } = filled;
  await db.task.update({
    where: { id },
    data: {
      state,
      ...(place && { place: json(place) }),
      ...(standard && { standard: json(standard) }),
      ...(due && { due: keptDay(due) }),
      ...(unitId && { unitId }),
      ...(regionCode && { regionCode }),
      ...(quantity && { quantity }),
      ...(measure && { measure: json(measure) }),
    },
  });
  if (milestones) await putMilestones([{ id, milestones }]);
}

export { byCode, byId, existing, keepLook, type TaskView, toLookAt, type ToLookAt } from './wholeTasks.ts';

/** A row FOR UPDATE: whoever changes a task's state takes it first. */
export const lock = (id: string) =>
  rows('task', z.object({ state: STATES.task.state }))`SELECT state FROM task WHERE id = ${id} FOR UPDATE`;

/** Evidence and marks as `domain/tasks/acceptance` reads them: a report that shows a line or a step is its evidence. */
export const acceptanceOf = (task: TaskView): Acceptance => ({
  lines: task.standard,
  evidence: task.reports.flatMap(({ line, at, by, done }) =>
    line === null ? [] : [{ line, at, by, place: task.place?.zh ?? task.regionCode, ...(done !== null && { done }) }],
  ),
  marks: task.marks.map(({ line, met, at, by, reason }) => ({
    line,
    met,
    at,
    by,
    ...(reason !== null && { reason: JSON.stringify(reason) }),
  })),
});

/** The lines of the standard that an inspector has found met. */
export const metLines = (task: TaskView): ReadonlySet<LineId> =>
  new Set([...lineStates(acceptanceOf(task))].flatMap(([line, state]) => (state === 'met' ? [line] : [])));

/** A task's milestones, each with what an inspector has accepted of it: by its lines, or by itself. */
export function stepsOf(task: TaskView): (PromisedMilestone & { readonly accepted: boolean | Quantity })[] {
  const acceptance = acceptanceOf(task);
  const met = metLines(task);
  return task.milestones.map((step) => ({
    ...step,
    accepted: step.lines.length > 0 ? isProven(step, met) : acceptedOf(acceptance, step.id, task.quantity),
  }));
}

/** How each part of a task stands that can be shown: its steps that no line proves, then the lines of its standard. */
export function partStates(task: TaskView): ReadonlyMap<LineId, LineState> {
  const acceptance = acceptanceOf(task);
  const steps = stepsAlone(task.milestones).map(({ id }) => [id, stepState(acceptance, id, task.quantity)] as const);
  return new Map([...steps, ...lineStates(acceptance)]);
}

/** So many days after the decision the lists stand and work can begin (procedure 1.4, step 11): its month is that of the planned start. */
const PREPARING = 30;

/** What a task's light is read from, by the year's plan; undefined while it has no dates. */
export function timelineOf(
  task: TaskView,
  { timezone: zone, lights: { pace } }: Pick<YearPlan, 'timezone' | 'lights'>,
): TaskTimeline | undefined {
  if (!task.due || !task.begins) return undefined;
  return {
    zone,
    pace,
    start: dayIn(zone, task.begins),
    startPlanned: addDays(dayIn(zone, task.begins), PREPARING),
    due: task.due,
    milestones: stepsOf(task),
    lastReport: task.reports.at(-1)?.at,
    openDefects: task.defects,
    redUnconfirmed: redUnconfirmed(task),
    state: lightStateOf(task),
  };
}

function lightStateOf({ state, changes }: TaskView): TaskTimeline['state'] {
  if (state === 'accepted' || state === 'suspended') return state;
  return changes.some((change) => change.state === 'waiting') ? 'change-under-examination' : 'open';
}

/**
 * Whether it was red and no second person has confirmed fresh evidence since (procedure 1.8, L6): a mark on the reported line, made after
 * the report.
 */
function redUnconfirmed({ redSince, reports, marks }: TaskView): boolean {
  if (!redSince) return false;
  const confirmed = ({ line, at, by }: TaskView['reports'][number]): boolean =>
    marks.some(
      (mark) =>
        mark.met &&
        mark.line === line &&
        mayLeaveRed({ redSince, evidence: { at, by }, confirmedBy: mark.by, confirmedAt: mark.at }).ok,
    );
  return !reports.some((report) => report.line !== null && confirmed(report));
}

const become = async (id: string, state: TaskState, data: Prisma.TaskUncheckedUpdateInput = {}): Promise<void> => {
  await db.task.update({ where: { id }, data: { state, ...data } });
};

export const handOver = (id: string): Promise<void> => become(id, 'handed-over');
/** `by` is the role of the person who found every line met (procedure 1.7, T4). */
export const accept = async (id: string, by: string, at: Date): Promise<void> => {
  await db.$executeRaw`UPDATE task SET state = 'accepted', accepted_at = ${at}, accepted_by = ${by} WHERE id = ${id}`;
};
/** Sends a task back to its unit: some line was found not met. */
export const sendBack = (id: string): Promise<void> => become(id, 'open');
/** Suspends a task. What its unit was told needs no signature any more: nothing is escalated for it when the task goes on. */
export const suspend = (id: string, suspension: Suspension): Promise<void> =>
  become(id, 'suspended', { suspended: keptSuspension(suspension), toldAt: null });
export const resume = (id: string): Promise<void> => become(id, 'open', { suspended: Prisma.DbNull });
/** Carries a task over: the time of its year has ended. */
export const carryOver = (id: string): Promise<void> => become(id, 'carried-over');

/** The parts of a promise that a granted change writes anew; `steps`: all its milestones from now on. */
export interface Rewritten {
  readonly due?: Day | undefined;
  readonly place?: Text | null | undefined;
  readonly region?: string | undefined;
  readonly quantity?: number | null | undefined;
  readonly standard?: Standard | undefined;
  /** Another unit: it has not signed yet. */
  readonly unitId?: string | undefined;
  readonly steps?: readonly PromisedMilestone[] | undefined;
  /** Kept if the task was red when the change was decided (procedure 1.9, C7). */
  readonly redSince: Date | null;
}

/** Writes a task's promise anew, in two statements at most. */
export async function rewrite(
  id: string,
  { due, place, region, quantity, standard, steps, unitId, redSince }: Rewritten,
): Promise<void> {
  await db.task.update({
    where: { id },
    data: {
      redSince,
      ...(region !== undefined && { regionCode: region }),
      ...(due !== undefined && { due: keptDay(due) }),
      // the coordinates were those of the place before
      ...(place !== undefined && { place: place === null ? Prisma.DbNull : json(place), lat: null, lon: null }),
      ...(quantity !== undefined && { quantity }),
      ...(standard !== undefined && { standard: json(standard) }),
      ...(unitId !== undefined && { unitId, signedAt: null, toldAt: null }),
    },
  });
  if (steps) await replaceMilestones(id, steps);
}

const replaceMilestones = (taskId: string, steps: readonly PromisedMilestone[]): Promise<unknown> => db.$executeRaw`
  WITH given AS (
    SELECT m.id, m.lines, m.due FROM jsonb_to_recordset(${JSON.stringify(json(steps))}::jsonb) AS m(id text, lines jsonb, due date)),
  gone AS (DELETE FROM milestone WHERE task_id = ${taskId} AND id NOT IN (SELECT id FROM given))
  UPDATE milestone m SET due = g.due, lines = ARRAY(SELECT jsonb_array_elements_text(g.lines))
  FROM given g WHERE m.task_id = ${taskId} AND m.id = g.id`;

/** Ends a task whose promise was given up (procedure 1.9). */
export const giveUp = (id: string, state: (typeof GIVEN_UP)[number]): Promise<void> => become(id, state);

/** The number of the next task of a project, which stays locked until the transaction ends. */
export async function nextNumber(projectId: string): Promise<number> {
  await db.$executeRaw`SELECT id FROM project WHERE id = ${projectId} FOR UPDATE`;
  const [row] = await rows('task', Count)`
    SELECT coalesce(max(split_part(id, '/', 5)::int), 0) + 1 AS n FROM task WHERE project_id = ${projectId}`;
  return row?.n ?? 1;
}

export const setUnit = (id: string, unitId: string) =>
  db.task.update({ where: { id }, data: { unitId, signedAt: null, toldAt: null } });
/** Signs for a task and for its last notice (procedure 1.8, L5): the unit said so, or reported. */
export const sign = (id: string, at: Date) =>
  db.$executeRaw`UPDATE task SET signed_at = ${at} WHERE id = ${id} AND (signed_at IS NULL OR told_at > signed_at)`;
/** Notes that a rung of its ladder was told and waits for a signature. */
export const noteTold = (id: string, at: Date) => db.$executeRaw`UPDATE task SET told_at = ${at} WHERE id = ${id}`;
/** Since when a task's last notice has waited for a signature; null once it has one. */
export const unsignedSince = ({ toldAt, signedAt }: Pick<TaskView, 'toldAt' | 'signedAt'>): Date | null =>
  toldAt && (!signedAt || signedAt < toldAt) ? toldAt : null;

export const report = (made: {
  id: string;
  taskId: string;
  roleId: string;
  by: string;
  kind: 'reached' | 'nothing-new' | 'hand-over';
  line: LineId | null;
  /** How much of the promised quantity, where it is not all of it. */
  done?: number | null;
  text: string | null;
  at: Date;
}) => db.report.create({ data: made });

export const mark = (made: {
  id: string;
  taskId: string;
  line: LineId;
  met: boolean;
  reason: unknown;
  roleId: string;
  by: string;
  at: Date;
}) => db.lineMark.create({ data: { ...made, reason: made.reason === null ? Prisma.DbNull : json(made.reason) } });

// Lists

export const TaskLine = z.object({
  id: z.string(),
  code: z.string(),
  title: Text,
  place: Text.nullable(),
  regionCode: z.string(),
  unitId: z.string().nullable(),
  light: STATES.task.light,
  state: STATES.task.state,
  progress: z.int(),
  due: z.string().nullable(),
});
export type TaskLine = z.infer<typeof TaskLine>;

export interface TaskFilter {
  readonly unitIds?: readonly string[];
  readonly yearId?: string;
  readonly regionPrefix?: string;
  readonly states?: readonly TaskState[];
  readonly light?: string;
}

const filtered = ({ unitIds, yearId, regionPrefix, states, light }: TaskFilter) => Prisma.sql`
  ${unitIds ? Prisma.sql`AND t.unit_id = ANY(${[...unitIds]})` : Prisma.empty}
  ${yearId ? Prisma.sql`AND p.year_id = ${yearId}` : Prisma.empty}
  ${regionPrefix ? Prisma.sql`AND t.region_code LIKE ${`${regionPrefix}%`}` : Prisma.empty}
  ${states ? Prisma.sql`AND t.state = ANY(${[...states]})` : Prisma.empty}
  ${light ? Prisma.sql`AND t.light = ${light}` : Prisma.empty}`;

/** Tasks by what turns red first. */
export const list = (filter: TaskFilter, skip: number, take: number) => rows('task', TaskLine)`
  SELECT t.id, t.code, p.title, t.place, t.region_code AS "regionCode", t.unit_id AS "unitId", t.light, t.state, t.progress,
    t.due::text AS due
  FROM task t JOIN project p ON p.id = t.project_id WHERE true ${filtered(filter)} ORDER BY ${worstFirst} OFFSET ${skip} LIMIT ${take}`;

const Count = z.object({ n: z.int() });

export async function count(filter: TaskFilter): Promise<number> {
  const [row] = await rows('task', Count)`
    SELECT count(*)::int AS n FROM task t JOIN project p ON p.id = t.project_id WHERE true ${filtered(filter)}`;
  return row?.n ?? 0;
}

export async function projectByCode(code: string) {
  const row = await db.project.findUnique({
    where: { code },
    include: { candidate: { include: { unit: true } }, tasks: { orderBy: { id: 'asc' } }, year: true },
  });
  return row && { ...row, tasks: row.tasks.map((task) => ({ ...task, due: task.due && dayOf(task.due) })) };
}
/** Of a project's tasks: whether and how far they are done. */
const howFar = { select: { id: true, state: true, light: true, progress: true } } as const;
export const projectOf = (id: string) => db.project.findUnique({ where: { id }, include: { tasks: howFar, year: true } });
/** Projects of some years, those of the first year first. */
export async function projectsOf(yearIds: readonly string[], skip = 0, take = 100) {
  const page = await rows('project', z.object({ id: z.string() }))`
    SELECT p.id FROM project p JOIN unnest(${[...yearIds]}::text[]) WITH ORDINALITY AS y(id, place) ON y.id = p.year_id
    ORDER BY y.place, p.id OFFSET ${skip} LIMIT ${take}`;
  const ids = page.map(({ id }) => id);
  const found = await db.project.findMany({ where: { id: { in: ids } }, include: { tasks: howFar, year: true } });
  return found.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
export const countProjects = (yearIds: readonly string[]) => db.project.count({ where: { yearId: { in: [...yearIds] } } });

/** A site that deputies may visit. */
export const SiteToVisit = TaskLine.pick({ code: true, title: true, place: true, regionCode: true, light: true }).extend({
  lat: z.number().nullable(),
  lon: z.number().nullable(),
});

/** A year's open sites that need a look most; those of some items come first. */
export const sitesToVisit = (yearId: string, items: readonly string[], most: number) => rows('task', SiteToVisit)`
  SELECT t.code, p.title, t.place, t.region_code AS "regionCode", t.light, t.lat, t.lon FROM task t JOIN project p ON p.id = t.project_id
  WHERE p.year_id = ${yearId} AND t.state IN ('open', 'handed-over')
  ORDER BY p.id = ANY(${[...items]}::text[]) DESC, ${worstFirst} LIMIT ${most}`;

const Unstarted = z.object({
  id: z.string(),
  kind: z.enum(['task', 'project']),
  title: Text,
  /** Of a task, where it has one. */
  place: Text.nullable(),
  regionCode: z.string(),
  aspect: z.string(),
  /** Of a task. */
  unit: z.string().nullable(),
  due: Day.nullable(),
  state: STATES.task.state.nullable(),
});
export type Unstarted = z.infer<typeof Unstarted>;

const unstartedIn = Prisma.sql`
  SELECT p.id, p.year_id AS "yearId", 'project' AS kind, p.title, NULL AS place, y.region_code AS "regionCode", p.aspect, NULL AS unit,
    NULL AS due, NULL AS state
  FROM project p JOIN livelihood_year y ON y.id = p.year_id WHERE p.started_at IS NULL
  UNION ALL SELECT t.id, p.year_id, 'task', p.title, t.place, t.region_code, p.aspect, t.unit_id, t.due::text, t.state
  FROM task t JOIN project p ON p.id = t.project_id WHERE t.started_at IS NULL`;

/** Tasks and projects of a year whose workflows have not been started, in order. */
export const unstarted = (yearId: string, limit: number): Promise<Unstarted[]> => rows('task', Unstarted)`
  SELECT u.* FROM (${unstartedIn}) u WHERE u."yearId" = ${yearId} ORDER BY 1 LIMIT ${limit}`;
/** The same of one that has not been started; undefined if it was, or is none. Only while its year's tasks are at work. */
export async function unstartedOne(id: string): Promise<Unstarted | undefined> {
  const [row] = await rows('task', Unstarted)`
    SELECT u.* FROM (${unstartedIn}) u JOIN livelihood_year y ON y.id = u."yearId"
    WHERE u.id = ${id} AND y.stage = 'execution' AND y.state IN ('running', 'suspended')`;
  return row;
}
export const noteStarted = (started: readonly Pick<Unstarted, 'id'>[], at: Date): Promise<unknown> => {
  const ids = started.map(({ id }) => id);
  return db.$executeRaw`
    WITH projects AS (UPDATE project SET started_at = ${at} WHERE id = ANY(${ids}))
    UPDATE task SET started_at = ${at} WHERE id = ANY(${ids})`;
};

export const openIds = async (yearId: string): Promise<string[]> =>
  (
    await db.task.findMany({
      where: { project: { yearId }, state: { notIn: [...OVER] } },
      select: { id: true },
      orderBy: { id: 'asc' },
    })
  ).map(({ id }) => id);
