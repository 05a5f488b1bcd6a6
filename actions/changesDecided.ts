// Grants or refuses a change of a task's promise (procedure 1.9): the old promise stays visible, and red stays red.
import { isPast, quietUntil } from '../domain/calendar.ts';
import { decisions, dueWithin } from '../domain/decisions.ts';
import { slugOf } from '../domain/ids.ts';
import { notice } from '../domain/notices.ts';
import type { YearPlan } from '../domain/plan.ts';
import { type Light, readLight, taskFacts } from '../domain/tasks/light.ts';
import { givesUp } from '../domain/tasks/proposal.ts';
import { isOver } from '../domain/tasks/states.ts';
import * as audit from '../records/audit.ts';
import * as bulks from '../records/bulkChanges.ts';
import { calendarOf } from '../records/calendars.ts';
import * as changes from '../records/changes.ts';
import { transaction } from '../records/database.ts';
import type { Errand } from '../records/errands.ts';
import { type Followed, type Overtaken, takeEffect } from '../records/granted.ts';
import { heardBy } from '../records/leaves.ts';
import * as outbox from '../records/outbox.ts';
import * as reserve from '../records/reserve.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { settled } from './changes.ts';
import { now } from './moment.ts';
import { askToLook, deliver } from './orders.ts';

/** Granted, or refused with a reason: the id of a usual reason, or words. */
export type Verdict = { readonly kind: 'grant' } | { readonly kind: 'refuse'; readonly because: string };

/** The decided request and its task. */
export interface Decided {
  readonly task: tasks.TaskView;
  readonly change: changes.ChangeRow;
}

/** Ends the transaction of a decision that cannot take effect any more. */
class Gone extends Error {
  readonly why: Overtaken;
  constructor(why: Overtaken) {
    super(why);
    this.why = why;
  }
}

/**
 * Decides a request (procedure 1.9, C2 to C4). If it is granted, it takes effect at once and whole: the promise, its open milestones, the
 * tasks that it is merged into or split from; a red light stays red (C7); the units are told once. Deciding it again the same way changes
 * nothing.
 */
export async function decide(actor: Actor, code: string, verdict: Verdict): Promise<Done<Decided>> {
  const change = await changes.byCode(code);
  const task = change && (await tasks.byId(change.taskId));
  if (!change || !task) return refused('change-unknown', {});
  const { at } = await now();
  const { year } = task.project;
  const { desks } = decisions['decide-change'];
  const action = change.desk === 'secretariat' ? desks.secretariat : desks.office;
  const allowed = permitted(actor, action, { regionCode: year.regionCode }, at);
  if (!allowed.ok) return allowed;
  const state = verdict.kind === 'grant' ? 'granted' : 'refused';
  if (change.state === state) return done({ task, change });
  if (change.state !== 'waiting') return refused('change-settled', {});
  const { plan } = await years.planOf(year.id);
  const isLate = change.kind === 'date' && isPast(plan.timezone, change.due, at);
  if (verdict.kind === 'grant' && isLate) return refused('change-date-past', {});

  const decision: Decision = {
    at,
    by: allowed.value,
    via: actor.via,
    state,
    because: verdict.kind === 'refuse' ? verdict.because : null,
  };
  if (change.bulk !== null && !(await decideOthers(change, change.bulk, decision, plan))) return refused('change-settled', {});
  const errands = await taken(() => decideOne(task, change, decision, plan));
  if (errands instanceof Gone) return refused(errands.why, {});
  if (!errands) return refused('change-settled', {});
  for (const errand of errands) await deliver(errand, at);
  return done({ task: (await tasks.byId(task.id)) ?? task, change: (await changes.byCode(code)) ?? change });
}

/** Who decides what, and when. */
interface Decision {
  readonly at: Date;
  readonly by: string;
  readonly via: Actor['via'];
  readonly state: 'granted' | 'refused';
  readonly because: string | null;
}

/** One transaction; nothing of it holds where a change cannot take effect any more. */
const taken = <Result>(decided: () => Promise<Result>): Promise<Result | Gone> =>
  transaction(decided).catch((error: unknown) => {
    if (error instanceof Gone) return error;
    throw error;
  });

/** Decides one request within a transaction; gives the errands that follow, nothing if it does not wait any more. */
async function decideOne(
  task: tasks.TaskView,
  change: changes.ChangeRow,
  { at, by, via, state, because }: Decision,
  plan: YearPlan,
): Promise<Errand[] | undefined> {
  const { yearId } = task.project;
  await changes.lockDecisions(yearId);
  const [locked] = await tasks.lock(task.id);
  if (!locked || isOver(locked.state)) return undefined;
  if (!(await changes.decide(change, { state, at, by, because }))) return undefined;
  const followed = state === 'granted' ? await granted(await tasks.existing(task.id), change, plan, at) : NOTHING;
  await settled(task.id, at);
  const vacated = state === 'granted' && givesUp(change.kind) && (await offerPlace(task, plan, at));
  const { number, kind, due, bulk } = change;
  const facts = { number, kind, ...(kind === 'date' && { due }), because, ...(bulk !== null && { bulk }) };
  await audit.note({ at, by, via, deed: `change-${state}`, about: task.id, facts });
  await tellUnits(task, change, followed, plan, at);
  return [...(await looksAfter(task, followed)), ...(vacated ? [await askToLook(yearId)] : [])];
}

/** Requests that are decided in one transaction. */
const BATCH = 25;

/**
 * Decides all that were asked for together with a request, which itself comes last: until then its decision waits, so that whoever is
 * interrupted goes on. False if some of them were decided otherwise. The relay tells their processes.
 */
async function decideOthers(leading: changes.ChangeRow, bulk: string, decision: Decision, plan: YearPlan): Promise<boolean> {
  const before = await bulks.counts(bulk);
  if ((decision.state === 'granted' ? before.refused : before.granted) > 0) return false;
  for (;;) {
    const codes = await bulks.waiting(bulk, leading.id, BATCH);
    let decided = 0;
    await taken(async () => {
      for (const code of codes) {
        const change = await changes.byCode(code);
        const task = change && (await tasks.byId(change.taskId));
        if (change && task && (await decideOne(task, change, decision, plan))) decided += 1;
      }
    });
    // those left over belong to tasks that have ended meanwhile
    if (decided === 0) return true;
  }
}

const NOTHING: Followed = { other: null, fresh: null };

async function granted(task: tasks.TaskView, change: changes.ChangeRow, plan: YearPlan, at: Date): Promise<Followed> {
  const followed = await takeEffect(task, change, lightOf(task, plan, at), at);
  if (typeof followed === 'string') throw new Gone(followed);
  return followed;
}

/** A project of which nothing is left gives its place to the reserve (C6): the office is asked; whether it is. */
async function offerPlace({ projectId, project }: tasks.TaskView, plan: YearPlan, at: Date): Promise<boolean> {
  if (!(await reserve.isVacant(projectId))) return false;
  await reserve.offer(project.yearId, slugOf(projectId), at, dueWithin('fill-place', at, await calendarOf(), plan.timezone));
  return true;
}

/** The light under the grey. */
function lightOf(task: tasks.TaskView, plan: YearPlan, at: Date): Light {
  const timeline = tasks.timelineOf(task, plan);
  if (!timeline) return 'green';
  const reading = readLight(taskFacts(timeline, at), plan.lights);
  return (reading.under ?? reading).light;
}

/** The processes of all tasks that have changed look again; that of a new task is started by this. */
async function looksAfter(task: tasks.TaskView, { other, fresh }: Followed): Promise<Errand[]> {
  const errands: Errand[] = [];
  for (const id of [task.id, other?.task.id, fresh?.id]) if (id !== undefined) errands.push(await askToLook(id));
  return errands;
}

/** The unit that asked hears of the decision; whoever gets a task, or more of one, hears of that. */
async function tellUnits(
  task: tasks.TaskView,
  { id, code, kind, becomes, bulk, was }: changes.ChangeRow,
  { other, fresh }: Followed,
  plan: YearPlan,
  at: Date,
): Promise<void> {
  const unit = was.unit?.id ?? task.unitId;
  if (bulk !== null && !(unit && (await bulks.speaksForUnit({ id, bulk, unit })))) return;
  const notBefore = quietUntil(plan.quietHours, plan.timezone, at);
  const contactsOf = async (unit: string | null) => (unit ? (await heardBy(unit, at)).contact : []);
  const decided = async (about: tasks.TaskView, change: string) =>
    (await contactsOf(about.unitId)).map((to) => notice('change-decided', { change, taskId: about.id }, { to, notBefore }));
  const newTo = async (unit: string | null, of: { readonly id: string; readonly code: string }) =>
    (await contactsOf(unit)).map((to) =>
      notice('task-card', { task: of.code, because: 'new', taskId: of.id, occasion: unit ?? '' }, { to, notBefore }),
    );
  await outbox.enqueue(
    [
      ...(await decided(task, code)),
      ...(other ? await decided(other.task, other.change) : []),
      ...(fresh ? await newTo(task.unitId, fresh) : []),
      ...(kind === 'unit' && becomes.unit ? await newTo(becomes.unit.id, task) : []),
    ],
    at,
  );
}
