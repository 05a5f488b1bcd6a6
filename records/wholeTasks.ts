// A task with all that belongs to it, read in one statement, for looks, cards and orders.
import { z } from 'zod';
import { Day } from '../domain/calendar.ts';
import { NoticeFile } from '../domain/calendar/notice.ts';
import { Standard } from '../domain/tasks/standard.ts';
import { Asked, Prices, PromiseParts } from '../domain/tasks/proposal.ts';
import { Text } from './columns.ts';
import { prepared } from './database.ts';
import { personal } from './enclosed.ts';
import { rowsIn } from './rows.ts';
import { STATES } from './states.ts';

/** A moment inside JSON: milliseconds since 1970. */
const moment = z.number().transform((ms) => new Date(ms));
const momentOf = (column: string): string => `round(extract(epoch from ${column}) * 1000)::bigint`;

const Milestone = z.object({
  id: z.string(),
  title: Text,
  lines: z.array(z.string()),
  weight: z.int(),
  due: Day,
  photo: z.boolean(),
});
const Report = z.object({
  id: z.string(),
  roleId: z.string(),
  by: z.string(),
  kind: STATES.report.kind,
  line: z.string().nullable(),
  done: z.int().nullable(),
  text: personal.words.nullable(),
  at: moment,
  files: z.array(z.object({ id: z.string(), mime: z.string().nullable() })),
});
const Mark = z.object({
  id: z.string(),
  line: z.string(),
  met: z.boolean(),
  reason: Text.nullable(),
  roleId: z.string(),
  by: z.string(),
  at: moment,
});
const { change, task, livelihood_year: year } = STATES;
const Change = z.object({
  id: z.string(),
  code: z.string(),
  taskId: z.string(),
  yearId: z.string(),
  number: z.int(),
  roleId: z.string(),
  at: moment,
  kind: change.kind,
  asked: Asked,
  was: PromiseParts,
  becomes: PromiseParts,
  prices: Prices.nullable(),
  bulk: z.string().nullable(),
  /** The id of the document that came with it. */
  document: z.string().nullable(),
  reason: change.reason,
  words: personal.words.nullable(),
  wasDue: Day,
  due: Day,
  size: change.size,
  decider: change.decider,
  desk: change.desk,
  state: change.state,
  decidedAt: moment.nullable(),
  decidedBy: z.string().nullable(),
  decision: z.int().nullable(),
  because: z.string().nullable(),
});

/** A task in the form in which the code uses it: promised dates are days, and the standard is a list of lines. */
const WholeTask = z.object({
  id: z.string(),
  code: z.string(),
  projectId: z.string(),
  unitId: z.string().nullable(),
  place: Text.nullable(),
  regionCode: z.string(),
  quantity: z.int().nullable(),
  measure: Text.nullable(),
  standard: Standard,
  begins: z.date().nullable(),
  due: Day.nullable(),
  /** The plan version whose ladder it was promised with. */
  ladder: z.int(),
  state: task.state,
  light: task.light,
  because: z.unknown(),
  turns: z.unknown(),
  /** How much of the promise is accepted, in hundredths. */
  progress: z.int(),
  redSince: z.date().nullable(),
  suspended: z.unknown(),
  signedAt: z.date().nullable(),
  toldAt: z.date().nullable(),
  acceptedAt: z.date().nullable(),
  acceptedBy: z.string().nullable(),
  project: z.object({
    id: z.string(),
    code: z.string(),
    yearId: z.string(),
    candidateId: z.string(),
    title: Text,
    aspect: z.string(),
    year: z.object({ id: z.string(), regionCode: z.string(), year: z.int(), state: year.state, planVersion: z.int() }),
  }),
  unit: z.object({ id: z.string(), regionCode: z.string(), zh: z.string(), en: z.string() }).nullable(),
  /** In their order. */
  milestones: z.array(Milestone),
  /** The oldest first; so are marks. */
  reports: z.array(Report),
  marks: z.array(Mark),
  /** In the order in which they were asked for. */
  changes: z.array(Change),
  /** Since when each serious finding about it waits for an answer, the oldest first. */
  defects: z.array(moment),
});
export type TaskView = z.infer<typeof WholeTask>;

/** SQL for a JSON object of some columns, under the names that the code has for them. */
const object = (columns: Readonly<Record<string, string>>): string =>
  `jsonb_build_object(${Object.entries(columns)
    .map(([name, column]) => `'${name}', ${column}`)
    .join(', ')})`;
const all = (of: string, columns: Readonly<Record<string, string>>, from: string, order: string): string =>
  `coalesce((SELECT jsonb_agg(${object(columns)} ORDER BY ${order}) FROM ${from}), '[]') AS ${of}`;

const SELECTED = `
  t.id, t.code, t.project_id AS "projectId", t.unit_id AS "unitId", t.place, t.region_code AS "regionCode", t.quantity, t.measure,
  t.standard, t.begins, t.due::text AS due, t.ladder, t.state, t.light, t.because, t.turns, t.progress, t.red_since AS "redSince",
  t.suspended, t.signed_at AS "signedAt", t.told_at AS "toldAt", t.accepted_at AS "acceptedAt", t.accepted_by AS "acceptedBy",
  ${object({
    id: 'p.id',
    code: 'p.code',
    yearId: 'p.year_id',
    candidateId: 'p.candidate_id',
    title: 'p.title',
    aspect: 'p.aspect',
    year: object({ id: 'y.id', regionCode: 'y.region_code', year: 'y.year', state: 'y.state', planVersion: 'y.plan_version' }),
  })} AS project,
  (SELECT ${object({ id: 'u.id', regionCode: 'u.region_code', zh: 'u.zh', en: 'u.en' })} FROM unit u WHERE u.id = t.unit_id) AS unit,
  ${all(
    'milestones',
    { id: 'm.id', title: 'm.title', lines: 'm.lines', weight: 'm.weight', due: 'm.due', photo: 'm.photo' },
    'milestone m WHERE m.task_id = t.id',
    'm."order"',
  )},
  ${all(
    'reports',
    {
      id: 'r.id',
      roleId: 'r.role_id',
      by: 'r.by',
      kind: 'r.kind',
      line: 'r.line',
      done: 'r.done',
      text: 'r.text',
      at: momentOf('r.at'),
      files: `coalesce((SELECT jsonb_agg(${object({ id: 'f.id', mime: 'f.mime' })}) FROM file f WHERE f.report_id = r.id), '[]')`,
    },
    'report r WHERE r.task_id = t.id',
    'r.at',
  )},
  ${all(
    'marks',
    { id: 'k.id', line: 'k.line', met: 'k.met', reason: 'k.reason', roleId: 'k.role_id', by: 'k.by', at: momentOf('k.at') },
    'line_mark k WHERE k.task_id = t.id',
    'k.at',
  )},
  ${all(
    'changes',
    {
      id: 'c.id',
      code: 'c.code',
      taskId: 'c.task_id',
      yearId: 'c.year_id',
      number: 'c.number',
      roleId: 'c.role_id',
      at: momentOf('c.at'),
      kind: 'c.kind',
      asked: 'c.asked',
      was: 'c.was',
      becomes: 'c.becomes',
      prices: 'c.prices',
      bulk: 'c.bulk',
      document: '(SELECT min(f.id) FROM file f WHERE f.change_id = c.id)',
      reason: 'c.reason',
      words: 'c.words',
      wasDue: 'c.was_due',
      due: 'c.due',
      size: 'c.size',
      decider: 'c.decider',
      desk: 'c.desk',
      state: 'c.state',
      decidedAt: momentOf('c.decided_at'),
      decidedBy: 'c.decided_by',
      decision: 'c.decision',
      because: 'c.because',
    },
    'change c WHERE c.task_id = t.id',
    'c.number',
  )},
  coalesce((SELECT jsonb_agg(${momentOf('a.at')} ORDER BY a.at) FROM matter a
    WHERE a.about = t.id AND a.severity = 'serious' AND a.state IN ('waiting', 'returned')), '[]') AS defects`;
const FROM = 'FROM task t JOIN project p ON p.id = t.project_id JOIN livelihood_year y ON y.id = p.year_id';

/** A query for the whole tasks that meet a condition: a named statement, prepared once on each connection. */
const asking = (name: string, which: string) => async (value: unknown) =>
  rowsIn('task', WholeTask, await prepared(`whole-tasks-${name}`, `SELECT ${SELECTED} ${FROM} WHERE ${which}`, [value]));
const withId = asking('by-id', 't.id = $1');
const withCode = asking('by-code', 't.code = $1');

export const byId = async (id: string): Promise<TaskView | null> => (await withId(id))[0] ?? null;
export const byCode = async (code: string): Promise<TaskView | null> => (await withCode(code))[0] ?? null;

/** A task that must exist: its id came from us. Throws if it does not. */
export async function existing(id: string): Promise<TaskView> {
  const task = await byId(id);
  if (!task) throw new Error(`there is no task ${id}`);
  return task;
}

const ToLookAt = z.object({
  task: WholeTask,
  /** The decisions that wait about it. */
  asked: z.array(
    z.object({ id: z.string(), kind: STATES.decision.kind, role: STATES.decision.role, at: moment, due: moment.nullable() }),
  ),
  /** The keys under which its reminders were noted (records/audit.ts). */
  told: z.array(z.string()),
  /** The ids of the errands that ask for this look: reading the task afresh answers them. */
  looks: z.array(z.string()),
  /** The holiday notices added to this installation, earliest year first. */
  notices: z.array(NoticeFile),
});
export type ToLookAt = z.infer<typeof ToLookAt>;

const TO_LOOK_AT = `
  SELECT ${SELECTED},
  ${all(
    'asked',
    { id: 'd.id', kind: 'd.kind', role: 'd.role', at: momentOf('d.at'), due: momentOf('d.due') },
    'decision d WHERE d.about = t.id AND d.settled_at IS NULL',
    'd.id',
  )},
  ARRAY(SELECT a.facts ->> 'key' FROM audit_entry a WHERE a.about = t.id AND a.via = 'process' AND a.facts ? 'key') AS told,
  ARRAY(SELECT e.id FROM errand e WHERE e.workflow_id = t.id AND e.state = 'waiting' AND e.name = 'look') AS looks,
  coalesce((SELECT jsonb_agg(n.notice ORDER BY n.year) FROM calendar_notice n), '[]') AS notices
  ${FROM} WHERE t.id = $1 FOR UPDATE OF t`;

/** Reads a task with all that its look needs, and locks it until the transaction ends, in one statement. */
export async function toLookAt(id: string): Promise<ToLookAt> {
  const found = (await prepared('whole-tasks-to-look-at', TO_LOOK_AT, [id])) as readonly Record<string, unknown>[];
  const [row] = rowsIn(
    'task',
    ToLookAt,
    found.map(({ asked, told, looks, notices, ...task }) => ({ task, asked, told, looks, notices })),
  );
  if (!row) throw new Error(`there is no task ${id}`);
  return row;
}

/** What a look found of a task. */
export interface Looked {
  readonly light: string;
  readonly because: unknown;
  readonly turns: unknown;
  readonly progress: number;
  readonly redSince: Date | null;
  /** When its light can next change by time alone. */
  readonly next: Date | null;
  /** For which moment of the year its workflow waits; null where it waits for none. */
  readonly waitsUntil: Date | null;
  /** The errands that it has answered. */
  readonly looks: readonly string[];
  /** Its project, if that must look too: at most one such errand waits at a time. */
  readonly project: string | null;
}

const KEEP_LOOK = `
  WITH looked AS (
    UPDATE task SET light = $3, because = $4, turns = $5, progress = $6, red_since = $7, next = $8 WHERE id = $1),
  lit AS (
    INSERT INTO light_change (task_id, at, light, because)
    SELECT $1, $2, $3, $4::jsonb FROM task WHERE id = $1 AND light <> $3
    ON CONFLICT (task_id, at) DO UPDATE SET light = excluded.light, because = excluded.because),
  answered AS (
    UPDATE errand SET state = 'done', settled_at = $2 WHERE id = ANY($9::text[]) AND state = 'waiting'),
  waits AS (
    INSERT INTO waiting (workflow_id, next) SELECT $1, $10::timestamptz WHERE $10 IS NOT NULL
    ON CONFLICT (workflow_id) DO UPDATE SET next = excluded.next),
  rests AS (
    DELETE FROM waiting WHERE workflow_id = $1 AND $10 IS NULL)
  INSERT INTO errand (id, workflow_id, name, payload) SELECT $12, $11, 'look', '{"by":"operator"}'
  WHERE $11::text IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM errand WHERE workflow_id = $11 AND name = 'look' AND state = 'waiting' FOR SHARE) ON CONFLICT DO NOTHING`;

/**
 * Stores what a look found, in one statement. While its project is looking, this waits for it: an errand that still waits may be settled
 * there after a read that did not see this look (records/projectLooks.ts).
 */
export async function keepLook(id: string, at: Date, looked: Looked): Promise<void> {
  const { light, because, turns, progress, redSince, next, waitsUntil, looks, project } = looked;
  await prepared('whole-tasks-keep-look', KEEP_LOOK, [
    id,
    at,
    light,
    JSON.stringify(because),
    JSON.stringify(turns ?? null),
    progress,
    redSince,
    next,
    [...looks],
    waitsUntil,
    project,
    `look/${project}/${id}@${at.getTime()}`,
  ]);
}
