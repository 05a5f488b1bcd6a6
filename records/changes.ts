// Requests to change a task's promise: what the unit asked for, who decides, what became of it; and a task's promises in their order.
import { type Day, dayIn } from '../domain/calendar.ts';
import { changeId, shortCode } from '../domain/ids.ts';
import { textOf } from '../domain/languages.ts';
import type { ChangeReason, ChangeSize, Decider } from '../domain/tasks/change.ts';
import { type DecidedChange, type ShownPromise, shownPromises } from '../domain/tasks/promise.ts';
import {
  type Asked,
  type ChangeKind,
  firstOf,
  givesUp,
  type HeldPromise,
  type Prices,
  type PromiseParts,
} from '../domain/tasks/proposal.ts';
import { db } from './database.ts';
import { dayOf, keptDay } from './days.ts';
import type { Where } from './people.ts';
import { json, Prisma } from './prisma.ts';
import type { TaskView } from './tasks.ts';

/** `lapsed`: the task or its year ended before anybody decided. */
export type ChangeState = 'waiting' | 'granted' | 'refused' | 'withdrawn' | 'lapsed';

export interface AskedChange {
  readonly taskId: string;
  readonly yearId: string;
  readonly number: number;
  readonly roleId: string;
  readonly at: Date;
  readonly kind: ChangeKind;
  readonly asked: Asked;
  readonly was: PromiseParts;
  readonly becomes: PromiseParts;
  readonly prices: Prices;
  readonly reason: ChangeReason;
  readonly words: string | null;
  /** The date that is promised now. */
  readonly due: Day;
  readonly size: ChangeSize;
  readonly decider: Decider;
  readonly desk: 'office' | 'secretariat';
  /** The requests that were asked for together with it. */
  readonly bulk?: string;
}

/** Stores a request; false if its task has one with that number. */
export async function ask({ due, ...asked }: AskedChange): Promise<boolean> {
  const { count } = await db.change.createMany({ data: [dataOf({ due, ...asked })], skipDuplicates: true });
  return count > 0;
}

function dataOf({ due, ...asked }: AskedChange) {
  const id = changeId(asked.taskId, asked.number);
  const days = { wasDue: keptDay(due), due: keptDay(asked.becomes.due ?? due) };
  const { asked: what, was, becomes, prices } = asked;
  const parts = { asked: json(what), was: json(was), becomes: json(becomes), prices: json(prices) };
  return { ...asked, ...days, ...parts, id, code: shortCode(id) };
}

/** Notes on a task what another one's merger into it made of its quantity, under the same decision; gives the code of what was noted. */
export async function follow(
  { id: of }: Pick<ChangeRow, 'id'>,
  {
    taskId,
    number,
    quantity,
    due,
  }: {
    readonly taskId: string;
    readonly number: number;
    readonly quantity: { readonly was: number | null; readonly becomes: number };
    readonly due: Day;
  },
): Promise<string> {
  const decided = await db.change.findUniqueOrThrow({ where: { id: of } });
  const id = changeId(taskId, number);
  const parts = { was: json({ quantity: quantity.was }), becomes: json({ quantity: quantity.becomes }) };
  const asked = json({ kind: 'quantity', quantity: quantity.becomes });
  const on = {
    taskId,
    number,
    kind: 'quantity',
    asked,
    ...parts,
    wasDue: keptDay(due),
    due: keptDay(due),
    id,
    code: shortCode(id),
  };
  await db.change.create({ data: { ...decided, prices: Prisma.DbNull, ...on } });
  return on.code;
}

/** A request in the form in which the code uses it, as in its task's view. */
export type ChangeRow = TaskView['changes'][number];

export async function byCode(code: string): Promise<ChangeRow | null> {
  const row = await db.change.findUnique({ where: { code }, include: { documents: { select: { id: true } } } });
  if (!row) return null;
  const { documents, ...change } = row;
  return { ...change, wasDue: dayOf(row.wasDue), due: dayOf(row.due), document: documents[0]?.id ?? null };
}

/** A task's waiting request, if there is one. */
export const waitingOf = ({ changes }: Pick<TaskView, 'changes'>) => changes.find(({ state }) => state === 'waiting');

/** One decision of a year at a time; taken before any task is locked. */
export const lockDecisions = (yearId: string): Promise<unknown> =>
  db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`changes of ${yearId}`}))`;

/**
 * Decides a waiting request under the year's next decision number, or under that of those that were asked for together with it (procedure
 * 1.9, C4); false if it does not wait.
 */
export async function decide(
  { id, yearId }: Pick<ChangeRow, 'id' | 'yearId'>,
  verdict: { readonly state: 'granted' | 'refused'; readonly at: Date; readonly by: string; readonly because: string | null },
): Promise<boolean> {
  const { state, at, by, because } = verdict;
  await lockDecisions(yearId);
  const count = await db.$executeRaw`
    UPDATE change SET state = ${state}, decided_at = ${at}, decided_by = ${by}, because = ${because},
      decision = coalesce((SELECT max(b.decision) FROM change b WHERE b.bulk = change.bulk),
        (SELECT coalesce(max(decision), 0) + 1 FROM change WHERE year_id = ${yearId}))
    WHERE id = ${id} AND state = 'waiting'`;
  return count > 0;
}

/** A document by the channel's reference; without a name it is a picture. It stays with the channel. */
export interface Document {
  readonly where: Where;
  readonly reference: string;
  readonly name: string | null;
}

/** Keeps the document that came with a request. */
export const attach = (taskId: string, number: number, { where, reference, name }: Document) => {
  const changed = changeId(taskId, number);
  const { channel, bot } = where;
  return db.file.create({ data: { id: `document/${changed}`, channel, bot, reference, mime: name, changeId: changed } });
};

/** The document of a request, by the change's code. */
export async function documentOf(code: string): Promise<Document | null> {
  const file = await db.file.findFirst({ where: { change: { code } } });
  return file && { where: { channel: file.channel, bot: file.bot, chat: '' }, reference: file.reference, name: file.mime };
}

/** Ends a task's waiting request without a decision; returns how many there were. */
export const end = (taskId: string, state: 'withdrawn' | 'lapsed', at: Date): Promise<number> =>
  db.$executeRaw`UPDATE change SET state = ${state}, decided_at = ${at} WHERE task_id = ${taskId} AND state = 'waiting'`;

/** Ends the waiting requests of a year that is over. */
export const endAll = (yearId: string, at: Date) =>
  db.change.updateMany({ where: { yearId, state: 'waiting' }, data: { state: 'lapsed', decidedAt: at } });

/** A task's promise as it holds now; undefined while it has no date. */
export function heldPromise(task: TaskView): HeldPromise | undefined {
  const { due, place, regionCode: region, quantity, measure, standard, unit } = task;
  if (!due) return undefined;
  return { place, region, quantity, measure, due, standard, unit: unit && { id: unit.id, name: textOf(unit) } };
}

/** The changes of a task that were granted, the oldest first. */
const granted = ({ changes }: Pick<TaskView, 'changes'>) => changes.filter(({ state }) => state === 'granted');

/** The promise of a task as it was first made; undefined while it has no date. */
export const firstPromise = (task: TaskView): HeldPromise | undefined => {
  const held = heldPromise(task);
  return held && firstOf(held, granted(task));
};

/** A decided change as everybody sees it: what was replaced or given up, by what, why and by which decision. */
export interface StruckChange extends DecidedChange<HeldPromise> {
  readonly kind: ChangeKind;
  readonly was: PromiseParts;
  readonly becomes: PromiseParts;
  /** What the quantity counts. */
  readonly measure: TaskView['measure'];
  readonly prices: Prices | null;
}

/** Every promise of a task, the oldest first (procedure 1.9, C4): all but the last are struck through, each with its decision. */
export function promisesOf(task: TaskView, zone: string): ShownPromise<HeldPromise, StruckChange>[] {
  const first = firstPromise(task);
  if (!first) return [];
  let held = first;
  const changes = granted(task).map(
    ({ kind, was, becomes, prices, reason, words, decidedAt, at, decider, decision }): StruckChange => {
      held = { ...held, ...becomes };
      return {
        to: givesUp(kind) ? undefined : held,
        kind,
        was,
        becomes,
        measure: task.measure,
        prices,
        reason: reason as ChangeReason,
        words,
        decidedOn: dayIn(zone, decidedAt ?? at),
        decider: decider as Decider,
        decision: String(decision ?? ''),
      };
    },
  );
  return shownPromises(first, changes);
}

/** What a task's changes have replaced, oldest first. */
export const struckOf = (task: TaskView, zone: string): Omit<StruckChange, 'to'>[] =>
  promisesOf(task, zone).flatMap(({ struck }) => struck ?? []);

/** The first due dates of those tasks whose date was moved. */
export async function firstDates(taskIds: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  const rows = await db.change.findMany({
    where: { taskId: { in: [...taskIds] }, state: 'granted', kind: 'date' },
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
    include: { task: { select: { id: true, project: true } }, documents: { select: { id: true } } },
  });
  return rows.map((row) => ({ ...row, wasDue: dayOf(row.wasDue), due: dayOf(row.due) }));
}
