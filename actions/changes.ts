// A change of a task's promise (procedure 1.9): its unit asks for it and may withdraw the request; what the request is and who decides is
// said before it is sent.
import { addWorkingDays, type Day, dayIn, daysBetween } from '../domain/calendar.ts';
import { textOf } from '../domain/languages.ts';
import { levelOf, within } from '../domain/regions.ts';
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
import {
  Asked,
  type NamedInRequest,
  type Prices,
  type PromiseParts,
  proposed,
  sizeOfProposal,
} from '../domain/tasks/proposal.ts';
import { isOver } from '../domain/tasks/states.ts';
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

/** What a unit asks for, why, and what it costs. */
export interface Request {
  readonly asked: Asked;
  readonly reason: ChangeReason;
  readonly words: string | null;
  /** If absent: only the time that the date says. */
  readonly prices?: Prices | undefined;
  readonly document?: changes.Document | null | undefined;
}

/** What a request is and who decides it. `number`: its number among the requests of its task, from 1. */
export interface Weighed {
  readonly task: tasks.TaskView;
  readonly number: number;
  readonly asked: Asked;
  readonly was: PromiseParts;
  readonly becomes: PromiseParts;
  readonly size: ChangeSize;
  readonly decider: Decider;
  readonly answerBy: Date;
}

interface Weighing extends Weighed {
  readonly role: string;
  readonly at: Date;
  readonly due: Day;
}

/** Says before it is sent whether a request is minor or major and who decides it (procedure 1.9, C2 and C3), or why it cannot be sent. */
export async function weigh(actor: Actor, code: string, request: Pick<Request, 'asked' | 'reason'>): Promise<Done<Weighing>> {
  const found = await find(actor, code, 'changes.ask');
  if (!found.ok) return found;
  const { task, role, at } = found.value;
  const it = await weighed(task, request, at);
  return it.ok ? done({ ...it.value, role }) : it;
}

/** The same of a task, whoever asks. `atLeast`: the size of what it is asked for together with. */
export async function weighed(
  task: tasks.TaskView,
  { asked, reason }: Pick<Request, 'asked' | 'reason'>,
  at: Date,
  atLeast: ChangeSize = 'minor',
): Promise<Done<Omit<Weighing, 'role'>>> {
  const { year } = task.project;
  const { plan } = await years.planOf(year.id);
  const { timezone: zone, changes: policy } = plan;
  const [held, first] = [changes.heldPromise(task), changes.firstPromise(task)];
  if (task.state === 'desk' || task.state === 'suspended') return refused(`task-${task.state}`, {});
  if (!held || !first) return refused('task-desk', {});
  if (changes.waitingOf(task)) return refused('change-waits', {});
  if (asked.kind === 'date' && asked.days < 1) return refused('change-not-later', {});
  if (asked.kind === 'place' && !within(asked.region, year.regionCode)) return refused('change-outside', {});
  const it = proposed(held, asked, await namedIn(task, asked));
  if (!it.ok) return refused(it.problem.id, it.problem.facts);
  const today = dayIn(zone, at);
  if (it.becomes.due !== undefined && it.becomes.due < today) return refused('due-in-the-past', { due: it.becomes.due });

  const own = sizeOfProposal(asked.kind, first, held, it.becomes, policy);
  const size = own && atLeast === 'major' ? 'major' : own;
  const verdict = mayRequest({ reason, size, accepted: false, year: year.year }, today, policy);
  if (!verdict.ok || !size)
    return verdict.ok ? refused('nothing-changes', {}) : refused(verdict.problem.id, verdict.problem.facts);
  const ahead = congressAhead(year.year, today, policy);
  return done({
    task,
    at,
    number: task.changes.length + 1,
    asked,
    was: it.was,
    becomes: it.becomes,
    due: held.due,
    size,
    decider: deciderOf(size, levelOf(year.regionCode) ?? 'county', ahead, policy),
    answerBy: addWorkingDays(await calendarOf(), at, decidedWithin(size, policy), zone),
  });
}

/** The unit or the other task that a request names: of the same region, or of the same project. */
async function namedIn(task: tasks.TaskView, asked: Asked): Promise<NamedInRequest> {
  if (asked.kind === 'unit') {
    const unit = await people.unitOf(asked.unit);
    return unit?.regionCode === task.project.year.regionCode ? { unit: { id: unit.id, name: textOf(unit) } } : {};
  }
  if (asked.kind !== 'merged') return {};
  const into = await tasks.byId(asked.into);
  if (!into || into.projectId !== task.projectId || into.id === task.id || into.state === 'desk' || isOver(into.state)) return {};
  return { into: { id: into.id, name: into.place, measure: into.measure } };
}

/** How many days after the promised date a day is; for dates that people type. */
export const daysLater = (task: Pick<tasks.TaskView, 'due'>, day: Day): number => (task.due ? daysBetween(task.due, day) : 0);

/** The price of a request of which nothing more was said: the time that its date says. */
export const plainPrices = (asked: Asked): Prices => ({ days: asked.kind === 'date' ? asked.days : 0, fen: 0, people: 0 });

/** Asks for a change, once: `number` is the dedupe key, so the same number is the same request however often it is sent. */
export async function ask(actor: Actor, code: string, number: number, request: Request): Promise<Done<Weighed>> {
  const before = await sentBefore(actor, code, number, request);
  if (before) return before;
  const weighed = await weigh(actor, code, request);
  // the same, sent at the same moment, may have been kept meanwhile
  if (!weighed.ok) return (await sentBefore(actor, code, number, request)) ?? weighed;
  const { task, role, at, becomes, size, decider, answerBy } = weighed.value;
  if (weighed.value.number !== number) return (await sentBefore(actor, code, number, request)) ?? refused('button-stale', {});
  const { id: taskId } = task;
  const desk = await deskFor(decider, task.project.year.regionCode, at);
  const { reason, asked, document } = request;
  const errand = await transaction(async () => {
    const [locked] = await tasks.lock(taskId);
    if (!locked || isOver(locked.state)) return undefined;
    const { kind } = asked;
    if (!(await changes.ask(rowOf(weighed.value, request, { roleId: role, desk })))) return undefined;
    if (document) await changes.attach(taskId, number, document);
    await decisions.open({ kind: 'decide-change', about: taskId, desk, facts: { number }, at, due: answerBy });
    const facts = { number, kind, ...(becomes.due && { due: becomes.due }), reason, size };
    await audit.note({ at, by: role, via: actor.via, deed: 'change-asked', about: taskId, facts });
    return askToLook(taskId);
  });
  if (!errand) return (await sentBefore(actor, code, number, request)) ?? refused('change-waits', {});
  await deliver(errand, at);
  return done({ ...weighed.value, task: (await tasks.byCode(code)) ?? task });
}

/** A weighed request as it is stored, with the role that asks and the desk on which it waits. */
export const rowOf = (
  { task, number, asked, at, due, was, becomes, size, decider }: Omit<Weighing, 'role'>,
  { reason, words, prices = plainPrices(asked) }: Request,
  by: { readonly roleId: string; readonly desk: 'office' | 'secretariat' },
) => ({
  ...by,
  taskId: task.id,
  yearId: task.project.yearId,
  number,
  at,
  kind: asked.kind,
  asked,
  was,
  becomes,
  prices,
  reason,
  words,
  due,
  size,
  decider,
});

/** The same request, if it was sent before, as it was stored. */
async function sentBefore(
  actor: Actor,
  code: string,
  number: number,
  { asked, reason }: Request,
): Promise<Done<Weighed> | undefined> {
  const found = await find(actor, code, 'changes.ask');
  if (!found.ok) return found;
  const { task } = found.value;
  const kept = task.changes.find((change) => change.number === number);
  if (!kept) return undefined;
  const isSame = kept.reason === reason && JSON.stringify(kept.asked) === JSON.stringify(Asked.parse(asked));
  if (!isSame || kept.state !== 'waiting') return refused(kept.state === 'waiting' ? 'change-waits' : 'button-stale', {});
  return done(await weighedBefore(task, kept));
}

/** A waiting request as it was weighed when it was asked for. */
export async function weighedBefore(task: tasks.TaskView, kept: changes.ChangeRow): Promise<Weighed> {
  const decision = await decisions.about(task.id, 'decide-change');
  return {
    task,
    number: kept.number,
    asked: kept.asked,
    was: kept.was,
    becomes: kept.becomes,
    size: kept.size as ChangeSize,
    decider: kept.decider as Decider,
    answerBy: decision?.due ?? kept.at,
  };
}

/** In a region without a secretariat the office enters what its congress decides. */
export async function deskFor(decider: Decider, regionCode: string, at: Date): Promise<'office' | 'secretariat'> {
  const desk = deskOf(decider);
  return desk === 'secretariat' && (await people.rolesIn([regionCode], { at, role: desk })).length === 0 ? 'office' : desk;
}

/** Withdraws a request that nobody has decided yet. */
export async function withdraw(actor: Actor, code: string): Promise<Done<tasks.TaskView>> {
  const found = await find(actor, code, 'changes.ask');
  if (!found.ok) return found;
  const { task, role, at } = found.value;
  if (changes.waitingOf(task)?.bulk) return refused('change-together', {});
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
