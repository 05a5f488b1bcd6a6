// The orders to a task, each with its conditions and its effect.
import { dayIn, isPast } from '../domain/calendar.ts';
import { unitId } from '../domain/ids.ts';
import type { Payload } from '../domain/messages.ts';
import { notice, type TaskNews } from '../domain/notices.ts';
import type { Text } from '../domain/languages.ts';
import { localMoment, type YearPlan } from '../domain/plan.ts';
import { lacking, mayAccept } from '../domain/tasks/acceptance.ts';
import { kindOf } from '../domain/tasks/kinds.ts';
import { milestonesOf } from '../domain/tasks/milestones.ts';
import { numbered } from '../domain/tasks/standard.ts';
import { isOver } from '../domain/tasks/states.ts';
import * as bulks from '../records/bulkChanges.ts';
import { calendarOf } from '../records/calendars.ts';
import * as candidates from '../records/candidates.ts';
import * as changes from '../records/changes.ts';
import * as decisions from '../records/decisions.ts';
import * as errands from '../records/errands.ts';
import { heardBy } from '../records/leaves.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import { effectOf, type Effects, NotDone } from './orders.ts';
import { tellUnit } from './newTasks.ts';

interface Thing {
  readonly task: tasks.TaskView;
  readonly plan: YearPlan;
  readonly here: { readonly regionCode: string; readonly unitId: string | null; readonly reportedBy: string | undefined };
}

/** The task, locked until the transaction ends; refuses a task that is over. */
async function standing(id: string, name: string): Promise<Thing> {
  await tasks.lock(id);
  const task = await tasks.existing(id);
  const { year } = task.project;
  const plan = await years.planAt(year.id, year.planVersion);
  if (isOver(task.state)) throw new NotDone('task-is-over', {});
  if (year.state === 'abandoned' && name !== 'carryOver') throw new NotDone('year-is-over', {});
  return { task, plan, here: { regionCode: year.regionCode, unitId: task.unitId, reportedBy: task.reports.at(-1)?.by } };
}

const effects: Effects<'task', Thing> = {
  accept: async (_, { task, plan }, { actor, by, at }) => {
    const verdict = mayAccept(tasks.acceptanceOf(task), actor.id);
    if (!verdict.ok) throw new NotDone(verdict.problem.id, verdict.problem.facts);
    await tasks.accept(task.id, by, at);
    const lapsed = await changes.end(task.id, 'lapsed', at);
    await decisions.settle(task.id, ['accept-task', 'decide-change'], at);
    if (lapsed > 0) await decideOthersStill(task.id, plan, at);
    await tellOutcome(task, 'accepted', at);
  },
  sendBack: async (_, { task }, { at }) => {
    if (![...tasks.partStates(task).values()].includes('failed')) throw new NotDone('no-line-failed', {});
    await tasks.sendBack(task.id);
    await decisions.settle(task.id, ['accept-task'], at);
    await tellOutcome(task, 'sent-back', at);
  },
  reassign: async (payload, { task, here }, { at }) => {
    const unit = await unitNamed(here.regionCode, payload.unit);
    if (unit === task.unitId) return keepUnit(task, unit, at);
    await tasks.setUnit(task.id, unit);
    await decisions.settle(task.id, ['reassign-task'], at);
    return tellUnit(unit, task.id, task.code, at);
  },
  complete: (given, { task, plan }, { at }) => completeTask(task, given, plan, at),
  suspend: async ({ reason, until }, { task, plan }, { by, at }) => {
    const ends = localMoment(plan.timezone, until);
    if (ends <= at) throw new NotDone('suspension-ends-in-the-past', { until });
    if (task.state === 'desk') throw new NotDone('task-lacks-something', {});
    await tasks.suspend(task.id, { reason, until: ends, by: by });
    await tellOutcome(task, 'suspended', at);
  },
  resume: async (_, { task }, { at }) => {
    if (task.state !== 'suspended') throw new NotDone('task-not-suspended', {});
    await tasks.resume(task.id);
    await tellOutcome(task, 'resumed', at);
  },
  carryOver: async (_, { task, plan }, { at }) => {
    await tasks.carryOver(task.id);
    const lapsed = await changes.end(task.id, 'lapsed', at);
    await decisions.settle(task.id, ['accept-task', 'complete-task', 'reassign-task', 'decide-change'], at);
    if (lapsed > 0) await decideOthersStill(task.id, plan, at);
    await tellOutcome(task, 'carried-over', at);
  },
};

/** Carries out an order to a task, or refuses it. */
export const taskEffect = (id: string, at: Date) => effectOf('task', (name) => standing(id, name), effects, at);

/** A change that was asked for of many tasks together still waits for a decision when the task has ended about which it was. */
async function decideOthersStill(taskId: string, plan: YearPlan, at: Date): Promise<void> {
  for (const bulk of await bulks.leftBehind(taskId)) {
    const about = await bulks.openDecision(bulk, plan, await calendarOf(), at);
    // its process reminds the desk
    if (about)
      await errands.send({
        id: `left/${bulk}/${taskId}`,
        workflowId: about,
        name: 'look',
        payload: { by: 'operator' },
        personId: null,
      });
  }
}

/** "It stays with you": the office's answer to a unit that said the task was not theirs. */
async function keepUnit(task: tasks.TaskView, unit: string, at: Date): Promise<void> {
  const settled = await decisions.settle(task.id, ['reassign-task'], at);
  if (settled === 0) throw new NotDone('unit-has-it-already', { unit });
  await tellOutcome(task, 'stays', at);
}

const unitNamed = async (regionCode: string, name: string): Promise<string> => {
  const id = name.includes('/') ? name : unitId(regionCode, name);
  if (!(await people.unitOf(id))) throw new NotDone('unit-unknown', { unit: name });
  return id;
};

async function completeTask(task: tasks.TaskView, given: Payload<'task', 'complete'>, plan: YearPlan, at: Date): Promise<void> {
  if (task.state !== 'desk') throw new NotDone('task-lacks-nothing', {});
  const place = given.place ? inBoth(given.place) : task.place;
  const standard = given.standard ? numbered(given.standard.split(/[;；\n]/).map(inBoth)) : task.standard;
  const due = given.due ?? task.due;
  const unit = given.unit ? await unitNamed(task.project.year.regionCode, given.unit) : task.unitId;
  if (due && isPast(plan.timezone, due, at)) throw new NotDone('due-in-the-past', { due });
  const kind = kindOf(plan.kinds, (await candidates.byId(task.project.candidateId)).projectKind);
  const complete = lacking({ place: place?.zh ?? null, standard, due, unit }).length === 0;
  await tasks.complete(
    task.id,
    {
      ...(place && { place }),
      ...(standard.length > 0 && { standard }),
      ...(due && { due }),
      ...(unit && { unitId: unit }),
      ...(given.region && { regionCode: given.region }),
      ...(given.quantity && { quantity: given.quantity }),
      ...(given.measure && { measure: inBoth(given.measure) }),
      ...(complete && due && { milestones: milestonesOf(kind, standard, dayIn(plan.timezone, at), due) }),
    },
    complete ? 'open' : 'desk',
  );
  if (!complete) return;
  await decisions.settle(task.id, ['complete-task'], at);
  if (unit) await tellUnit(unit, task.id, task.code, at);
}

/** The office's own words for both languages, as they were written. */
const inBoth = (words: string | Text): Text => (typeof words === 'string' ? { zh: words.trim(), en: words.trim() } : words);

/** Tells the unit what became of its task, on the task's own card. */
async function tellOutcome(task: tasks.TaskView, because: TaskNews, at: Date): Promise<void> {
  if (!task.unitId) return;
  const { contact } = await heardBy(task.unitId, at);
  await outbox.enqueue(
    contact.map((to) =>
      notice('task-card', { task: task.code, because, taskId: task.id, occasion: String(at.getTime()) }, { to }),
    ),
    at,
  );
}
