// Requests to change a task's promise: what the unit asked for, who decides, what became of it; and a task's promises in their order.
import { type Day, dayIn } from '../domain/calendar.ts';
import { changeId, shortCode } from '../domain/ids.ts';
import type { ChangeReason, ChangeSize, Decider } from '../domain/tasks/change.ts';
import { type DecidedChange, type ShownPromise, shownPromises, type TaskPromise } from '../domain/tasks/promise.ts';
import { db } from './database.ts';
import { dayOf, keptDay } from './days.ts';
import type { TaskView } from './tasks.ts';

/** `lapsed`: the task or its year ended before anybody decided. */
export type ChangeState = 'waiting' | 'granted' | 'refused' | 'withdrawn' | 'lapsed';

export interface AskedChange {
  readonly taskId: string;
  readonly yearId: string;
  readonly number: number;
  readonly roleId: string;
  readonly at: Date;
  readonly reason: ChangeReason;
  readonly words: string | null;
  readonly wasDue: Day;
  readonly due: Day;
  readonly size: ChangeSize;
  readonly decider: Decider;
  readonly desk: 'office' | 'secretariat';
}

/** Stores a request; false if its task has one with that number. */
export async function ask(asked: AskedChange): Promise<boolean> {
  const id = changeId(asked.taskId, asked.number);
  const days = { wasDue: keptDay(asked.wasDue), due: keptDay(asked.due) };
  const { count } = await db.change.createMany({ data: [{ ...asked, ...days, id, code: shortCode(id) }], skipDuplicates: true });
  return count > 0;
}

/** A request in the form in which the code uses it, as in its task's view. */
export type ChangeRow = TaskView['changes'][number];

export async function byCode(code: string): Promise<ChangeRow | null> {
  const row = await db.change.findUnique({ where: { code } });
  return row && { ...row, wasDue: dayOf(row.wasDue), due: dayOf(row.due) };
}

/** A task's waiting request, if there is one. */
export const waitingOf = ({ changes }: Pick<TaskView, 'changes'>) => changes.find(({ state }) => state === 'waiting');

/** Decides a waiting request under the year's next decision number (procedure 1.9, C4); false if it does not wait. */
export async function decide(
  { id, yearId }: Pick<ChangeRow, 'id' | 'yearId'>,
  verdict: { readonly state: 'granted' | 'refused'; readonly at: Date; readonly by: string; readonly because: string | null },
): Promise<boolean> {
  const { state, at, by, because } = verdict;
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`changes of ${yearId}`}))`;
  const count = await db.$executeRaw`
    UPDATE change SET state = ${state}, decided_at = ${at}, decided_by = ${by}, because = ${because},
      decision = (SELECT coalesce(max(decision), 0) + 1 FROM change WHERE year_id = ${yearId})
    WHERE id = ${id} AND state = 'waiting'`;
  return count > 0;
}

/** Ends a task's waiting request without a decision; returns how many there were. */
export const end = (taskId: string, state: 'withdrawn' | 'lapsed', at: Date): Promise<number> =>
  db.$executeRaw`UPDATE change SET state = ${state}, decided_at = ${at} WHERE task_id = ${taskId} AND state = 'waiting'`;

/** Ends the waiting requests of a year that is over. */
export const endAll = (yearId: string, at: Date) =>
  db.change.updateMany({ where: { yearId, state: 'waiting' }, data: { state: 'lapsed', decidedAt: at } });

/** A task's promise with this due date, in the form in which changes are compared; undefined without a date. */
function promiseOf(task: TaskView, due: Day | null): TaskPromise | undefined {
  if (!due) return undefined;
  return {
    place: task.place?.zh ?? '',
    village: task.regionCode,
    quantity: task.quantity ?? 0,
    measure: task.measure?.zh ?? '',
    due,
    standard: task.standard.map(({ zh }) => zh),
    unit: task.unitId ?? '',
  };
}

/** The changes of a task that were granted, the oldest first. */
const granted = ({ changes }: Pick<TaskView, 'changes'>) => changes.filter(({ state }) => state === 'granted');

/** The promise of a task as it was first made; undefined while it has no date. */
export const firstPromise = (task: TaskView): TaskPromise | undefined => promiseOf(task, granted(task)[0]?.wasDue ?? task.due);

/** Every promise of a task, the oldest first (procedure 1.9, C4): all but the last are struck through, each with its decision. */
export function promisesOf(task: TaskView, zone: string): ShownPromise[] {
  const first = firstPromise(task);
  if (!first) return [];
  const changes = granted(task).map(
    ({ due, reason, words, decidedAt, at, decider, decision }): DecidedChange => ({
      to: { ...first, due },
      reason: reason as ChangeReason,
      words,
      decidedOn: dayIn(zone, decidedAt ?? at),
      decider: decider as Decider,
      decision: String(decision ?? ''),
    }),
  );
  return shownPromises(first, changes);
}

/** A due date that a change has replaced, with the reason, the day and who decided. */
export interface StruckDate extends Omit<DecidedChange, 'to'> {
  readonly due: Day;
}

/** A task's replaced due dates, oldest first. */
export const struckOf = (task: TaskView, zone: string): StruckDate[] =>
  promisesOf(task, zone).flatMap(({ promise, struck }) => (struck ? [{ ...struck, due: promise.due }] : []));

/** The first due dates of those tasks whose date was moved. */
export async function firstDates(taskIds: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  const rows = await db.change.findMany({
    where: { taskId: { in: [...taskIds] }, state: 'granted' },
    orderBy: [{ taskId: 'asc' }, { number: 'desc' }],
    select: { taskId: true, wasDue: true },
  });
  return new Map(rows.map(({ taskId, wasDue }) => [taskId, dayOf(wasDue)]));
}

/** Requests of a year, or of all years, with ids after `id`, in id order: to read all of them in batches. */
export async function after(id: string, yearId: string | undefined, take: number) {
  const rows = await db.change.findMany({
    where: { id: { gt: id }, ...(yearId !== undefined && { yearId }) },
    orderBy: { id: 'asc' },
    take,
    include: { task: { select: { id: true, project: true } } },
  });
  return rows.map((row) => ({ ...row, wasDue: dayOf(row.wasDue), due: dayOf(row.due) }));
}
