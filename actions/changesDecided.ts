// Grants or refuses more time for a task (procedure 1.9): the old promise stays visible, and red stays red.
import { type Day, daysBetween, isPast, quietUntil } from '../domain/calendar.ts';
import { notice } from '../domain/notices.ts';
import { decisions } from '../domain/decisions.ts';
import type { YearPlan } from '../domain/plan.ts';
import { afterChange, movedSteps } from '../domain/tasks/change.ts';
import { readLight, taskFacts } from '../domain/tasks/light.ts';
import * as audit from '../records/audit.ts';
import * as changes from '../records/changes.ts';
import { transaction } from '../records/database.ts';
import { heardBy } from '../records/leaves.ts';
import * as outbox from '../records/outbox.ts';
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

/**
 * Decides a request (procedure 1.9, C2 to C4). If it is granted, the date and the open milestones move, and a red light stays red (C7); the
 * unit is told once. Deciding it again the same way changes nothing.
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
  if (verdict.kind === 'grant' && isPast(plan.timezone, change.due, at)) return refused('change-date-past', {});

  const because = verdict.kind === 'refuse' ? verdict.because : null;
  const errand = await transaction(async () => {
    await tasks.lock(task.id);
    if (!(await changes.decide(change, { state, at, by: allowed.value, because }))) return undefined;
    if (state === 'granted') await moveDate(await tasks.existing(task.id), change.due, plan, at);
    await settled(task.id, at);
    await tellUnit(task, code, plan, at);
    await audit.note({
      at,
      by: allowed.value,
      via: actor.via,
      deed: `change-${state}`,
      about: task.id,
      facts: { number: change.number, due: change.due, because },
    });
    return askToLook(task.id);
  });
  if (!errand) return refused('change-settled', {});
  await deliver(errand, at);
  return done({ task: (await tasks.byId(task.id)) ?? task, change: (await changes.byCode(code)) ?? change });
}

async function moveDate(task: tasks.TaskView, due: Day, plan: YearPlan, at: Date): Promise<void> {
  const was = tasks.timelineOf(task, plan);
  if (!was) return;
  const reading = readLight(taskFacts(was, at), plan.lights);
  const red = afterChange((reading.under ?? reading).light).redUnconfirmed;
  await tasks.moveDue(task.id, {
    due,
    steps: movedSteps(tasks.stepsOf(task), daysBetween(was.due, due)),
    redSince: red ? (task.redSince ?? at) : task.redSince,
  });
}

async function tellUnit(task: tasks.TaskView, change: string, plan: YearPlan, at: Date): Promise<void> {
  const { contact } = task.unitId ? await heardBy(task.unitId, at) : { contact: [] };
  const notBefore = quietUntil(plan.quietHours, plan.timezone, at);
  await outbox.enqueue(
    contact.map((to) => notice('change-decided', { change, taskId: task.id }, { to, notBefore })),
    at,
  );
}
