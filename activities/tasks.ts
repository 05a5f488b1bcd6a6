// What task and project workflows do to the world: make the tasks of what was decided, read lights, carry out orders.
import { addDays, china, dayIn, endOfDay } from '../domain/calendar.ts';
import { projectId, shortCode, taskId, unitId, yearOf } from '../domain/ids.ts';
import { type Climb, type Reckoning, reckon } from '../domain/attention.ts';
import { datedLadder } from '../domain/ladder.ts';
import type { Order, OrderAnswer } from '../domain/messages.ts';
import { type Both, localMoment, type Site, type YearPlan } from '../domain/plan.ts';
import { type Lack, lacking, lineStates, mayAccept, sentBack } from '../domain/tasks/acceptance.ts';
import { type Light, mayLeaveRed, nextChange, readLight, taskFacts } from '../domain/tasks/light.ts';
import { acceptedPoints } from '../domain/tasks/progress.ts';
import * as audit from '../records/audit.ts';
import * as candidates from '../records/candidates.ts';
import { noteWaiting } from '../records/clock.ts';
import { json, Prisma, transaction, type Tx } from '../records/database.ts';
import * as decisions from '../records/decisions.ts';
import * as errands from '../records/errands.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import { type Actor, carryOut, demand, NotDone } from './orders.ts';
import { ofUnit } from './outbox.ts';

// What was decided becomes two lists

/** Makes projects and tasks of the elected candidates (procedure 1.7): one task a site. What lacks something waits on the desk (T3). */
export async function makeTasks({
  yearId,
  moment,
}: {
  yearId: string;
  moment: number;
}): Promise<{ projects: number; tasks: number }> {
  const at = new Date(moment);
  const { version, plan } = await years.planOf(yearId);
  const elected = await candidates.ofYear(yearId, ['elected']);
  let count = 0;
  for (const candidate of elected) {
    const project = projectId(yearId, candidate.slug);
    const sites = candidate.sites as Site[];
    const drafts = sites.map((site, index) => draftOf({ id: taskId(project, index + 1), project, site, candidate, plan, at }));
    count += drafts.length;
    await transaction(async (tx) => {
      await tasks.create(
        tx,
        {
          id: project,
          code: shortCode(project),
          yearId,
          candidateId: candidate.id,
          title: candidate.title as Both,
          aspect: candidate.aspect,
        },
        drafts.map((draft) => ({ ...draft, ladder: version })),
      );
      for (const draft of drafts) {
        if (draft.state === 'desk') await askToComplete(tx, yearId, draft, at);
        else if (draft.unitId) await tellUnit(tx, draft.unitId, draft.id, draft.code, at);
      }
    });
  }
  return { projects: elected.length, tasks: count };
}

interface DraftInput {
  readonly id: string;
  readonly project: string;
  readonly site: Site;
  readonly candidate: candidates.CandidateView;
  readonly plan: YearPlan;
  readonly at: Date;
}

function draftOf({ id, project, site, candidate, plan, at }: DraftInput): tasks.TaskDraft {
  const { regionCode } = yearOf(project);
  const standard = candidate.standard as Both[];
  const due = site.due ? endOfDay(plan.timezone, site.due) : null;
  const lacks = lacking({ place: site.place?.zh ?? null, standard, due, unit: candidate.unitId });
  return {
    id,
    code: shortCode(id),
    projectId: project,
    unitId: candidate.unitId,
    place: site.place,
    regionCode: site.regionCode ?? regionCode,
    quantity: site.quantity,
    measure: site.measure,
    standard,
    begins: at,
    due,
    state: lacks.length > 0 ? 'desk' : 'open',
    milestones: due && standard.length > 0 ? milestonesOf(standard, at, due, plan.timezone) : [],
  };
}

/** One step for each line of the standard, evenly between the beginning and the due day; the last one on the due day. */
function milestonesOf(standard: readonly Both[], begins: Date, due: Date, zone: string): tasks.TaskDraft['milestones'] {
  const from = dayIn(zone, begins);
  const days = Math.max(0, Math.round((due.getTime() - begins.getTime()) / 86_400_000));
  return standard.map((title, line) => ({
    line,
    title,
    weight: 1,
    due: line === standard.length - 1 ? due : endOfDay(zone, addDays(from, Math.floor((days * (line + 1)) / standard.length))),
  }));
}

const askToComplete = (tx: Tx, yearId: string, task: { id: string; code: string }, at: Date) =>
  decisions.open(tx, {
    yearId,
    kind: 'complete-task',
    about: task.id,
    role: 'office',
    facts: { task: task.code },
    at,
    due: null,
  });

/** The unit's contact is told of a new task; the head reads it in `/tasks`. */
async function tellUnit(tx: Tx, unit: string, id: string, code: string, at: Date): Promise<void> {
  const { contact, head } = await ofUnit(unit);
  const to = contact.length > 0 ? contact : head;
  await outbox.enqueue(
    tx,
    to.map((personId) => ({
      key: `task-new/${id}/${unit}/${personId}`,
      personId,
      message: 'task-card',
      facts: { task: code, because: 'new' },
      priority: 4,
      card: `task/${id}`,
    })),
    at,
  );
}

// Assessment

export interface TaskStanding {
  readonly regionCode: string;
  readonly year: number;
  readonly language: 'zh' | 'en';
  readonly code: string;
  readonly aspect: string;
  readonly unit: string | null;
  readonly owner: string;
  readonly state: tasks.TaskState;
  readonly light: Light;
  readonly because: { readonly id: string; readonly facts: Readonly<Record<string, number>> };
  readonly progress: number;
  readonly due: number | null;
  readonly overdue: boolean;
  readonly over: boolean;
  readonly suspendedUntil: number | null;
  readonly waitsFor: 'unit' | 'inspector' | 'office' | null;
  readonly reckoning: Reckoning;
  readonly quiet: YearPlan['quietHours'];
  readonly timezone: string;
}

export interface AssessTask extends Climb {
  readonly taskId: string;
  readonly moment: number;
  readonly orders: readonly Order[];
}

/** Carries out what was ordered, reads the light from the facts, and keeps both: PostgreSQL owns what is promised and what was done. */
export async function assessTask({
  taskId: id,
  moment,
  orders,
  ...climb
}: AssessTask): Promise<{ answers: OrderAnswer[]; standing: TaskStanding }> {
  const at = new Date(moment);
  const answers = await carryOut(id, orders, at, (tx, order, actor) => effects(tx, id, order, actor, at));
  await endSuspension(id, at);
  const standing = await transaction(async (tx) => {
    await tasks.lock(tx, id);
    const task = await required(id, tx);
    const read = await readTask(tx, task, at, climb);
    await errands.settleLooks(tx, id, at);
    const { next } = read.reckoning;
    await noteWaiting(tx, id, read.over || next === null ? undefined : new Date(next));
    return read;
  });
  return { answers, standing };
}

const required = async (id: string, tx?: Tx): Promise<tasks.TaskView> => {
  const task = await tasks.of(id, tx);
  if (!task) throw new Error(`there is no task ${id}`);
  return task;
};

const suspendedUntil = (task: tasks.TaskView): Date | null => {
  const { until } = (task.suspended ?? {}) as { until?: string };
  return task.state === 'suspended' && until ? new Date(until) : null;
};

/** A suspension ends by itself (stories A6). */
async function endSuspension(id: string, at: Date): Promise<void> {
  const task = await required(id);
  const until = suspendedUntil(task);
  if (!until || until > at) return;
  await transaction(async (tx) => {
    await tasks.setState(tx, id, 'open', { suspended: Prisma.DbNull });
    await audit.note(tx, { at, by: id, via: 'process', deed: 'suspension-ended', about: id });
  });
}

async function readTask(tx: Tx, task: tasks.TaskView, at: Date, climb: Climb): Promise<TaskStanding> {
  const { year } = task.project;
  const { plan } = await years.planOf(year.id, tx);
  const met = new Set(
    [...lineStates(tasks.acceptanceOf(task))].flatMap(([line, state]) => (state === 'met' ? [Number(line)] : [])),
  );
  const timeline = tasks.timelineOf(task, plan.timezone, met, redUnconfirmed(task));
  const reading = timeline && readLight(taskFacts(timeline, at), plan.lights);
  const lightNext = timeline ? nextChange(timeline, at, plan.lights) : undefined;
  const progress =
    task.state === 'accepted'
      ? 100
      : acceptedPoints(task.milestones.map(({ line, weight }) => ({ weight, accepted: met.has(line) })));
  const light: Light = task.state === 'accepted' ? 'blue' : (reading?.light ?? 'grey');
  const because =
    task.state === 'accepted' ? { id: 'accepted', facts: {} } : (reading?.because ?? { id: 'incomplete', facts: {} });
  const over = task.state === 'accepted' || task.state === 'carried-over';

  if (light !== task.light || progress !== task.progress) await lookAtProject(tx, task.projectId, `${task.id}@${at.getTime()}`);
  await tasks.noteLight(tx, task.id, {
    light,
    because,
    turns: reading?.turns ?? null,
    progress,
    redSince: light === 'red' ? (task.redSince ?? at) : null,
    next: lightNext ?? null,
  });
  const ladder = task.due ? datedLadder(await ladderOf(tx, year.id, task.ladder), task.due, china, plan.timezone) : null;
  return {
    regionCode: task.regionCode,
    year: year.year,
    language: plan.languages.administrators,
    code: task.code,
    aspect: task.project.aspect,
    unit: task.unitId,
    owner: 'unit',
    state: task.state as tasks.TaskState,
    light,
    because,
    progress,
    due: task.due?.getTime() ?? null,
    overdue: task.due !== null && !over && task.due < at,
    over,
    suspendedUntil: suspendedUntil(task)?.getTime() ?? null,
    waitsFor: over ? null : task.state === 'desk' ? 'office' : task.state === 'handed-over' ? 'inspector' : 'unit',
    reckoning: reckon(ladder, `${task.ladder}@${task.due?.getTime() ?? 0}`, climb, at, {
      resting: over || task.state === 'suspended' || task.state === 'desk' || year.state !== 'running',
      looks: [lightNext?.getTime() ?? null, suspendedUntil(task)?.getTime() ?? null],
    }),
    quiet: plan.quietHours,
    timezone: plan.timezone,
  };
}

/** A running task keeps the ladder with which it was promised (design 5.1). */
const ladderOf = async (tx: Tx, yearId: string, version: number) => (await years.planAt(yearId, version, tx)).ladders.tasks;

/** It was red, and nobody has confirmed anything fresh since (procedure 1.8, L6). */
function redUnconfirmed(task: tasks.TaskView): boolean {
  if (!task.redSince) return false;
  const evidence = task.reports.filter(({ line }) => line !== null).at(-1);
  const mark = task.marks.filter(({ met }) => met).at(-1);
  return !mayLeaveRed({
    redSince: task.redSince,
    evidence: evidence && { at: evidence.at, by: evidence.roleId },
    confirmedBy: mark?.roleId,
  }).ok;
}

/** The project is told that one of its tasks changed: one errand waits at a time. */
const lookAtProject = (tx: Tx, project: string, cause: string) => errands.sendLook(tx, project, `look/${project}/${cause}`);

// Orders

async function effects(tx: Tx, id: string, { name, payload }: Order, actor: Actor, at: Date): Promise<void> {
  await tasks.lock(tx, id);
  const task = await required(id, tx);
  const { year } = task.project;
  const { plan } = await years.planOf(year.id, tx);
  const lastReporter = task.reports.at(-1)?.roleId;
  const here = { regionCode: year.regionCode, unitId: task.unitId, reportedBy: lastReporter };
  if (task.state === 'accepted' || task.state === 'carried-over') throw new NotDone('task-is-over', {});
  if (year.state === 'abandoned') throw new NotDone('year-is-over', {});

  switch (name) {
    case 'accept': {
      demand(actor, 'tasks.accept', here, at);
      const verdict = mayAccept(tasks.acceptanceOf(task), actor.by);
      if (!verdict.ok) throw new NotDone(verdict.problem.id, verdict.problem.facts);
      await tasks.setState(tx, id, 'accepted', { acceptedAt: at, acceptedBy: actor.by });
      await decisions.settle(tx, id, ['accept-task'], at);
      return tellOutcome(tx, task, 'accepted', at);
    }
    case 'sendBack': {
      demand(actor, 'tasks.sendBack', here, at);
      const failed = sentBack(tasks.acceptanceOf(task));
      if (failed.length === 0) throw new NotDone('no-line-failed', {});
      await tasks.setState(tx, id, 'open');
      await decisions.settle(tx, id, ['accept-task'], at);
      return tellOutcome(tx, task, 'sent-back', at);
    }
    case 'reassign': {
      demand(actor, 'tasks.reassign', here, at);
      const unit = await unitNamed(year.regionCode, String(payload.unit));
      if (unit === task.unitId) throw new NotDone('unit-has-it-already', { unit });
      await tasks.setUnit(tx, id, unit);
      await decisions.settle(tx, id, ['reassign-task'], at);
      return tellUnit(tx, unit, id, task.code, at);
    }
    case 'complete':
      demand(actor, 'tasks.complete', here, at);
      return completeTask(tx, task, payload, plan, at);
    case 'suspend': {
      demand(actor, 'tasks.suspend', here, at);
      const until = localMoment(plan.timezone, String(payload.until));
      if (until <= at) throw new NotDone('suspension-ends-in-the-past', { until: String(payload.until) });
      if (task.state === 'desk') throw new NotDone('task-lacks-something', {});
      await tasks.setState(tx, id, 'suspended', { suspended: json({ reason: payload.reason, until, by: actor.by }) });
      return tellOutcome(tx, task, 'suspended', at);
    }
    case 'resume':
      demand(actor, 'tasks.resume', here, at);
      if (task.state !== 'suspended') throw new NotDone('task-not-suspended', {});
      await tasks.setState(tx, id, 'open', { suspended: Prisma.DbNull });
      return tellOutcome(tx, task, 'resumed', at);
    case 'carryOver':
      demand(actor, 'stages.end', here, at);
      await tasks.setState(tx, id, 'carried-over');
      await decisions.settle(tx, id, ['accept-task', 'complete-task', 'reassign-task'], at);
      return tellOutcome(tx, task, 'carried-over', at);
    default:
      throw new NotDone('order-unknown', { name });
  }
}

const unitNamed = async (regionCode: string, name: string): Promise<string> => {
  const id = name.includes('/') ? name : unitId(regionCode, name);
  if (!(await people.unitOf(id))) throw new NotDone('unit-unknown', { unit: name });
  return id;
};

async function completeTask(tx: Tx, task: tasks.TaskView, payload: Order['payload'], plan: YearPlan, at: Date): Promise<void> {
  if (task.state !== 'desk') throw new NotDone('task-lacks-nothing', {});
  const { regionCode } = task.project.year;
  const words = (text: unknown): Both | undefined => (typeof text === 'string' ? { zh: text, en: text } : undefined);
  const place = words(payload.place) ?? tasks.placeOf(task);
  const standard = payload.standard
    ? String(payload.standard)
        .split(/[;；\n]/)
        .map((line) => ({ zh: line.trim(), en: line.trim() }))
    : tasks.standardOf(task);
  const due = payload.due ? endOfDay(plan.timezone, String(payload.due)) : task.due;
  const unit = payload.unit ? await unitNamed(regionCode, String(payload.unit)) : task.unitId;
  if (due && due <= at) throw new NotDone('due-in-the-past', { due: String(payload.due ?? '') });
  const lacks: Lack[] = lacking({ place: place?.zh ?? null, standard, due, unit });
  const done = lacks.length === 0;
  await tasks.complete(
    tx,
    task.id,
    {
      ...(place && { place }),
      ...(standard.length > 0 && { standard }),
      ...(due && { due }),
      ...(unit && { unitId: unit }),
      ...(done && due && { milestones: milestonesOf(standard, at, due, plan.timezone) }),
    },
    done ? 'open' : 'desk',
  );
  if (!done) return;
  await decisions.settle(tx, task.id, ['complete-task'], at);
  if (unit) await tellUnit(tx, unit, task.id, task.code, at);
}

/** The unit hears what became of its task: on the task's own card. */
async function tellOutcome(tx: Tx, task: tasks.TaskView, because: string, at: Date): Promise<void> {
  if (!task.unitId) return;
  const { contact } = await ofUnit(task.unitId);
  await outbox.enqueue(
    tx,
    contact.map((personId) => ({
      key: `task-${because}/${task.id}/${at.getTime()}/${personId}`,
      personId,
      message: 'task-card',
      facts: { task: task.code, because },
      priority: 3,
      card: `task/${task.id}`,
    })),
    at,
  );
}

// Projects

export interface ProjectStanding {
  readonly regionCode: string;
  readonly year: number;
  readonly language: 'zh' | 'en';
  readonly aspect: string;
  readonly light: Light;
  readonly progress: number;
  readonly tasks: number;
  readonly accepted: number;
  readonly over: boolean;
  readonly reckoning: Reckoning;
}

/** A project's light is its worst task's; its progress the mean of its tasks' (procedure 1.7 T6: promised totals are sums of accepted tasks). */
export async function assessProject({
  projectId: id,
  moment,
  orders,
}: {
  projectId: string;
  moment: number;
  orders: readonly Order[];
}): Promise<{ answers: OrderAnswer[]; standing: ProjectStanding }> {
  const at = new Date(moment);
  const answers = await carryOut(id, orders, at, async () => {});
  const project = await tasks.projectOf(id);
  if (!project) throw new Error(`there is no project ${id}`);
  const { plan } = await years.planOf(project.yearId);
  const count = project.tasks.length;
  const worst: Light =
    (['red', 'yellow', 'grey', 'green', 'blue'] as const).find((light) => project.tasks.some((task) => task.light === light)) ??
    'green';
  const progress = count === 0 ? 0 : Math.floor(project.tasks.reduce((sum, task) => sum + task.progress, 0) / count);
  await transaction(async (tx) => {
    await tasks.noteProject(tx, id, { light: worst, progress, next: null });
    await errands.settleLooks(tx, id, at);
  });
  return {
    answers,
    standing: {
      regionCode: project.year.regionCode,
      year: project.year.year,
      language: plan.languages.administrators,
      aspect: project.aspect,
      light: worst,
      progress,
      tasks: count,
      accepted: project.tasks.filter(({ state }) => state === 'accepted').length,
      reckoning: { ladderKey: '', climbed: 0, step: null, next: null },
      over:
        project.year.state === 'abandoned' ||
        project.tasks.every(({ state }) => state === 'accepted' || state === 'carried-over'),
    },
  };
}
