// The look of a task's workflow at each waking: orders, the light that the facts give, and when it can next change.
import { isGivenUp, isOver, type TaskState } from '../domain/tasks/states.ts';
import type { Language } from '../domain/languages.ts';
import { endOfDay } from '../domain/calendar.ts';
import { type Climb, reckon } from '../domain/attention.ts';
import { waitsFrom } from '../domain/digest.ts';
import { datedLadder } from '../domain/ladder.ts';
import type { WaitingOrder } from '../domain/messages.ts';
import { type Light, nextChange, readLight, taskFacts } from '../domain/tasks/light.ts';
import { acceptedPoints } from '../domain/tasks/progress.ts';
import { turnOf, type WhoseTurn } from '../domain/tasks/turn.ts';
import * as audit from '../records/audit.ts';
import { calendarWith } from '../records/calendars.ts';
import { waitingOf } from '../records/changes.ts';
import { transaction } from '../records/database.ts';
import { suspensionOf } from '../records/suspensions.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import { remindDesks } from './desks.ts';
import type { Assessed } from './looks.ts';
import { carryOut, sorted } from './orders.ts';
import { taskEffect } from './taskOrders.ts';

export interface TaskStanding {
  readonly regionCode: string;
  readonly year: number;
  readonly language: Language;
  readonly aspect: string;
  readonly unit: string | null;
  readonly state: TaskState;
  readonly light: Light;
  readonly because: { readonly id: string; readonly facts: Readonly<Record<string, number>> };
  readonly progress: number;
  readonly due: number | null;
  readonly overdue: boolean;
  readonly over: boolean;
  readonly waitsFor: WhoseTurn | null;
  readonly timezone: string;
}

export interface AssessTask extends Climb {
  readonly taskId: string;
  readonly moment: number;
  readonly orders: readonly WaitingOrder[];
}

/** Carries out orders, computes the light from the facts and stores it: PostgreSQL owns what is promised and what was done. */
export async function assessTask({ taskId: id, moment, orders, ...climb }: AssessTask): Promise<Assessed<TaskStanding>> {
  const at = new Date(moment);
  const { looked, others } = sorted(orders);
  const answers = await carryOut(id, others, at, taskEffect(id, at));
  const found = await transaction(async () => look(await endSuspension(await tasks.toLookAt(id), at), at, climb));
  return { answers: [...answers, ...looked], ...found };
}

const suspendedUntil = (task: tasks.TaskView): Date | null =>
  task.state === 'suspended' ? (suspensionOf(task)?.until ?? null) : null;

/** A suspension ends by itself (stories A6). */
async function endSuspension(found: tasks.ToLookAt, at: Date): Promise<tasks.ToLookAt> {
  const { task } = found;
  const until = suspendedUntil(task);
  if (!until || until > at) return found;
  await tasks.resume(task.id);
  await audit.note({ at, by: task.id, via: 'process', deed: 'suspension-ended', about: task.id });
  return tasks.toLookAt(task.id);
}

/** Computes the light at a moment, reminds the desks on which the task waits, and stores what it found. */
async function look(
  { task, asked, told, looks, notices }: tasks.ToLookAt,
  at: Date,
  climb: Climb,
): Promise<Omit<Assessed<TaskStanding>, 'answers'>> {
  const { year } = task.project;
  const plan = await years.planAt(year.id, year.planVersion);
  const timeline = tasks.timelineOf(task, plan);
  const reading = timeline && readLight(taskFacts(timeline, at), plan.lights);
  const lightNext = timeline ? nextChange(timeline, at, plan.lights) : undefined;
  const progress = task.state === 'accepted' ? 100 : acceptedPoints(tasks.stepsOf(task));
  const end = task.state === 'accepted' || isGivenUp(task.state) ? task.state : undefined;
  const light: Light = end === 'accepted' ? 'blue' : end ? 'grey' : (reading?.light ?? 'grey');
  const because = end ? { id: end, facts: {} } : (reading?.because ?? { id: 'incomplete', facts: {} });
  const over = isOver(task.state);
  const calendar = calendarWith(notices);
  const due = task.due === null ? null : endOfDay(plan.timezone, task.due);
  const ladder = due && datedLadder(await ladderOf(year.id, task.ladder), due, calendar, plan.timezone);
  const unsigned = tasks.unsignedSince(task);
  const rests = over || task.state === 'suspended' || year.state !== 'running';
  const desks = rests ? [] : await remindDesks(task.id, asked, plan, at, { calendar, told: new Set(told) });
  const reckoning = reckon(ladder, `${task.ladder}@${due?.getTime() ?? 0}`, climb, at, {
    resting: rests || task.state === 'desk',
    looks: [lightNext?.getTime() ?? null, suspendedUntil(task)?.getTime() ?? null, ...desks],
    signing: { unsignedSince: unsigned && waitsFrom(calendar, plan.quietHours, plan.timezone, unsigned) },
  });
  await tasks.keepLook(task.id, at, {
    light,
    because,
    turns: over ? null : (reading?.turns ?? null),
    progress,
    // red lasts under grey, so that neither a change nor a suspension takes it away (procedure 1.9, C7)
    redSince: (reading?.under ?? reading)?.light === 'red' ? (task.redSince ?? at) : null,
    next: lightNext ?? null,
    waitsUntil: over || reckoning.next === null ? null : new Date(reckoning.next),
    looks,
    // the project also looks when a task ends without a change of light: it ends with the last of them
    project: over || light !== task.light || progress !== task.progress ? task.projectId : null,
  });
  return {
    standing: {
      regionCode: task.regionCode,
      year: year.year,
      language: plan.languages.administrators,
      aspect: task.project.aspect,
      unit: task.unitId,
      state: task.state,
      light,
      because: saidIn(task, because),
      progress,
      due: due?.getTime() ?? null,
      overdue: due !== null && !over && due < at,
      over,
      waitsFor: turnOf(task.state, asked, at)?.who ?? null,
      timezone: plan.timezone,
    },
    reckoning,
    reminds: {
      about: task.id,
      owner: 'unit',
      unitId: task.unitId,
      ladder: reckoning.ladderKey,
      message: 'task-due',
      quiet: plan.quietHours,
      timezone: plan.timezone,
    },
  };
}

/** The Temporal UI also says what is asked for while it is examined. */
function saidIn(task: tasks.TaskView, because: TaskStanding['because']): TaskStanding['because'] {
  const asked = because.id === 'change-under-examination' ? waitingOf(task) : undefined;
  return asked ? { id: `change-asked-${asked.kind}`, facts: {} } : because;
}

/** A running task keeps the ladder with which it was promised (design 5.1). */
const ladderOf = async (yearId: string, version: number) => (await years.planAt(yearId, version)).ladders.tasks;
