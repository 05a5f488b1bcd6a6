// More time for a task (procedure 1.9): its unit asks for it and may withdraw the request; what the request is and who decides is said
// before it is sent.
import { addDays, addWorkingDays, type Day, dayIn, daysBetween } from '../domain/calendar.ts';
import { levelOf } from '../domain/regions.ts';
import {
  type ChangeReason,
  type ChangeSize,
  congressAhead,
  type Decider,
  decidedWithin,
  deciderOf,
  deskOf,
  mayRequest,
} from '../domain/tasks/change.ts';
import { changedParts, sizeOfChange } from '../domain/tasks/promise.ts';
import * as audit from '../records/audit.ts';
import { calendarOf } from '../records/calendars.ts';
import * as changes from '../records/changes.ts';
import { transaction } from '../records/database.ts';
import * as decisions from '../records/decisions.ts';
import * as people from '../records/people.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import { type Actor, type Done, done, refused } from './actor.ts';
import { askToLook, deliver } from './orders.ts';
import { find } from './tasks.ts';

/** What a unit asks for: a new due date, as days after the one promised. */
export interface Request {
  readonly days: number;
  readonly reason: ChangeReason;
  readonly words: string | null;
}

/** What a request is and who decides it. `number`: its number among the requests of its task, from 1. */
export interface Weighed {
  readonly task: tasks.TaskView;
  readonly number: number;
  readonly was: Day;
  readonly due: Day;
  readonly size: ChangeSize;
  readonly decider: Decider;
  readonly answerBy: Date;
}

interface Weighing extends Weighed {
  readonly role: string;
  readonly at: Date;
}

/** Says before it is sent whether a request is minor or major and who decides it (procedure 1.9, C2 and C3), or why it cannot be sent. */
export async function weigh(actor: Actor, code: string, request: Pick<Request, 'days' | 'reason'>): Promise<Done<Weighing>> {
  const found = await find(actor, code, 'changes.ask');
  if (!found.ok) return found;
  const { task, role, at } = found.value;
  const { year } = task.project;
  const { plan } = await years.planOf(year.id);
  const { timezone: zone, changes: policy } = plan;
  const first = changes.firstPromise(task);
  if (task.state === 'desk' || task.state === 'suspended') return refused(`task-${task.state}`, {});
  if (!task.due || !first) return refused('task-desk', {});
  if (changes.waitingOf(task)) return refused('change-waits', {});
  const [today, wanted] = [dayIn(zone, at), addDays(task.due, request.days)];
  if (request.days < 1) return refused('change-not-later', {});
  if (wanted < today) return refused('due-in-the-past', { due: wanted });

  const size = sizeOfChange(changedParts(first, { ...first, due: wanted }, policy));
  const verdict = mayRequest({ reason: request.reason, size, accepted: false, year: year.year }, today, policy);
  if (!verdict.ok || !size)
    return verdict.ok ? refused('nothing-changes', {}) : refused(verdict.problem.id, verdict.problem.facts);
  const ahead = congressAhead(year.year, today, policy);
  return done({
    task,
    role,
    at,
    number: task.changes.length + 1,
    was: task.due,
    due: wanted,
    size,
    decider: deciderOf(size, levelOf(year.regionCode) ?? 'county', ahead, policy),
    answerBy: addWorkingDays(await calendarOf(), at, decidedWithin(size, policy), zone),
  });
}

/** How many days after the promised date a day is; for dates that people type. */
export const daysLater = (task: Pick<tasks.TaskView, 'due'>, day: Day): number => (task.due ? daysBetween(task.due, day) : 0);

/** Asks for more time, once: `number` is the dedupe key, so the same number is the same request however often it is sent. */
export async function ask(actor: Actor, code: string, number: number, request: Request): Promise<Done<Weighed>> {
  const before = await sentBefore(actor, code, number, request);
  if (before) return before;
  const weighed = await weigh(actor, code, request);
  // the same, sent at the same moment, may have been kept meanwhile
  if (!weighed.ok) return (await sentBefore(actor, code, number, request)) ?? weighed;
  const { task, role, at, was, due, size, decider, answerBy } = weighed.value;
  if (weighed.value.number !== number) return (await sentBefore(actor, code, number, request)) ?? refused('button-stale', {});
  const { id: taskId } = task;
  const { yearId } = task.project;
  const desk = await deskFor(decider, task.project.year.regionCode, at);
  const errand = await transaction(async () => {
    const [locked] = await tasks.lock(taskId);
    if (locked?.state === 'accepted' || locked?.state === 'carried-over') return undefined;
    const { reason, words } = request;
    if (!(await changes.ask({ taskId, yearId, number, roleId: role, at, reason, words, wasDue: was, due, size, decider, desk })))
      return undefined;
    await decisions.open({ kind: 'decide-change', about: taskId, desk, facts: { number }, at, due: answerBy });
    await audit.note({
      at,
      by: role,
      via: actor.via,
      deed: 'change-asked',
      about: taskId,
      facts: { number, due, reason, size },
    });
    return askToLook(taskId);
  });
  if (!errand) return (await sentBefore(actor, code, number, request)) ?? refused('change-waits', {});
  await deliver(errand, at);
  return done({ ...weighed.value, task: (await tasks.byCode(code)) ?? task });
}

/** The same request, if it was sent before, as it was stored. */
async function sentBefore(
  actor: Actor,
  code: string,
  number: number,
  { days, reason }: Request,
): Promise<Done<Weighed> | undefined> {
  const found = await find(actor, code, 'changes.ask');
  if (!found.ok) return found;
  const { task } = found.value;
  const kept = task.changes.find((change) => change.number === number);
  if (!kept) return undefined;
  const isSame = kept.reason === reason && daysBetween(kept.wasDue, kept.due) === days;
  if (!isSame || kept.state !== 'waiting') return refused(kept.state === 'waiting' ? 'change-waits' : 'button-stale', {});
  const decision = await decisions.about(task.id, 'decide-change');
  return done({
    task,
    number,
    was: kept.wasDue,
    due: kept.due,
    size: kept.size as ChangeSize,
    decider: kept.decider as Decider,
    answerBy: decision?.due ?? kept.at,
  });
}

/** In a region without a secretariat the office enters what its congress decides. */
async function deskFor(decider: Decider, regionCode: string, at: Date): Promise<'office' | 'secretariat'> {
  const desk = deskOf(decider);
  return desk === 'secretariat' && (await people.rolesIn([regionCode], { at, role: desk })).length === 0 ? 'office' : desk;
}

/** Withdraws a request that nobody has decided yet. */
export async function withdraw(actor: Actor, code: string): Promise<Done<tasks.TaskView>> {
  const found = await find(actor, code, 'changes.ask');
  if (!found.ok) return found;
  const { task, role, at } = found.value;
  const errand = await transaction(async () => {
    if ((await changes.end(task.id, 'withdrawn', at)) === 0) return undefined;
    await settled(task.id, at);
    await audit.note({ at, by: role, via: actor.via, deed: 'change-withdrawn', about: task.id });
    return askToLook(task.id);
  });
  if (!errand) return refused('change-none-waits', {});
  await deliver(errand, at);
  return done((await tasks.byCode(code)) ?? task);
}

/** Settles the decision about a request, which ends its reminders too. */
export const settled = async (taskId: string, at: Date): Promise<void> => {
  await decisions.settle(taskId, ['decide-change'], at);
};
