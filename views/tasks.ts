// Tasks: as everybody sees them, and as those do who work on them or accept them.
import type { Day } from '../domain/calendar.ts';
import { type Holder, may } from '../domain/permissions.ts';
import { type Text, textOf } from '../domain/languages.ts';
import { ancestors, codesWithin } from '../domain/regions.ts';
import { lacking } from '../domain/tasks/acceptance.ts';
import { dueOfLine, stepsAlone } from '../domain/tasks/milestones.ts';
import { type LineId, needsPhoto, textOfPart } from '../domain/tasks/standard.ts';
import { isOver } from '../domain/tasks/states.ts';
import * as changes from '../records/changes.ts';
import * as decisions from '../records/decisions.ts';
import * as lights from '../records/lights.ts';
import * as people from '../records/people.ts';
import * as published from '../records/published.ts';
import { suspensionOf } from '../records/suspensions.ts';
import * as tasks from '../records/tasks.ts';
import { turnOfTask } from '../records/turns.ts';
import * as years from '../records/years.ts';
import { lightNow } from './lights.ts';
import type { Page } from './pages.ts';

/** A task as stored, with its reports, marks and requests. */
export type TaskView = tasks.TaskView;
/** Which tasks a list contains. */
export type TaskFilter = tasks.TaskFilter;

/** The task with a short code; null if there is none. */
export const ofCode = (code: string): Promise<TaskView | null> => tasks.byCode(code);
/** The task with an id; null if there is none. */
export const ofId = (id: string): Promise<TaskView | null> => tasks.byId(id);

/** A task for those who work on it or accept it: every line with its evidence and the inspector's reason. */
export async function workFacts(task: tasks.TaskView, now: Date) {
  const { plan } = await years.planOf(task.project.yearId);
  const names = await namesOf([...new Set(task.reports.map(({ roleId }) => roleId))]);
  const last = task.reports.at(-1);
  return {
    code: task.code,
    title: task.project.title,
    place: task.place,
    regionCode: task.regionCode,
    unit: task.unit && textOf(task.unit),
    state: task.state,
    ...lightNow(task, plan, now),
    due: task.due,
    ...promised(task, plan.timezone),
    signed: task.signedAt !== null,
    ...partsOf(task, names),
    quantity: task.quantity,
    measure: task.measure,
    lacks: lacking({
      place: task.place?.zh ?? null,
      standard: task.standard,
      due: task.due,
      unit: task.unitId,
    }),
    lastReport: last ? { at: last.at, line: last.line, done: last.done, text: last.text } : null,
    suspendedUntil: suspensionOf(task)?.until ?? null,
    turn: await turnOfTask(task),
    acceptedAt: task.acceptedAt,
  };
}

/** What was promised before, each with its reason, and what is asked for now. */
function promised(task: tasks.TaskView, zone: string) {
  const asked = changes.waitingOf(task);
  return {
    struck: changes.struckOf(task, zone),
    asked: asked ? askedOf(task, asked) : null,
  };
}

const askedOf = ({ measure }: tasks.TaskView, { kind, was, becomes, decider, prices }: changes.ChangeRow) => ({
  kind,
  was,
  becomes,
  measure,
  decider,
  prices,
});

const namesOf = async (roleIds: readonly string[]): Promise<Map<string, string>> =>
  new Map(await Promise.all(roleIds.map(async (id) => [id, (await people.roleOf(id))?.holder ?? ''] as const)));

/** What can be shown of a task: its steps of building, and the lines of its standard. */
function partsOf(task: tasks.TaskView, names: ReadonlyMap<string, string>) {
  const states = tasks.partStates(task);
  const part = (id: LineId, text: Text, due: Day | null) => {
    const shown = task.reports.filter(({ line }) => line === id).at(-1);
    const photo = shown?.files[0];
    const failed = task.marks.filter(({ line, met }) => line === id && !met).at(-1);
    return {
      id,
      text,
      state: states.get(id) ?? ('open' as const),
      due,
      needsPhoto: needsPhoto(task, id),
      reason: failed?.reason ?? null,
      shown: shown
        ? { at: shown.at, by: names.get(shown.roleId) ?? '', done: shown.done, photo: photo ? { fileId: photo.id } : null }
        : null,
    };
  };
  return {
    steps: stepsAlone(task.milestones).map(({ id, title, due }) => part(id, title, due)),
    lines: task.standard.map(({ id, photo: _, ...text }) => part(id, text, dueOfLine(task.milestones, id))),
  };
}

/** Somebody's part in a task. */
export type Hand = 'unit' | 'inspector' | 'nobody';

/** What somebody may do with a task: a unit reports before anybody inspects. */
export function handOn(holder: Holder, task: tasks.TaskView, now: Date): Hand {
  const where = { regionCode: task.project.year.regionCode, unitId: task.unitId };
  if (may(holder, 'tasks.report', where, now).ok) return 'unit';
  return may(holder, 'tasks.inspect', where, now).ok ? 'inspector' : 'nobody';
}

/** A region's units with their places in the list, by which buttons name them. */
export async function unitsOf(regionCode: string): Promise<{ at: number; id: string; name: Text }[]> {
  const units = await people.unitsIn(regionCode);
  return units.map((unit, index) => ({ at: index, id: unit.id, name: textOf(unit) }));
}

/** The most places among which a card lets somebody choose. */
const CHOICES = 8;

/** The other places of a task's project into which it may be merged: those of its own unit first. */
export async function otherTasks(task: tasks.TaskView) {
  const project = await tasks.projectByCode(task.project.code);
  const open = (project?.tasks ?? []).filter(({ id, state }) => id !== task.id && state !== 'desk' && !isOver(state));
  const mine = (unitId: string | null): number => (unitId === task.unitId ? 0 : 1);
  return open.toSorted((a, b) => mine(a.unitId) - mine(b.unitId)).slice(0, CHOICES);
}

// As everybody sees them

/** A task in a list. */
export const lineOf = (task: {
  code: string;
  title: Text;
  place: Text | null;
  regionCode: string;
  light: string;
  state: string;
  due: Day | null;
}) => ({
  code: task.code,
  title: task.title,
  place: task.place,
  regionCode: task.regionCode,
  light: task.light,
  state: task.state,
  due: task.due,
});

/** A page of the tasks that match, worst first. */
export const taskLines = async (filter: tasks.TaskFilter, skip: number, take: number) =>
  (await tasks.list(filter, skip, take)).map(lineOf);

/** A page of the tasks that match, worst first, and how many there are. */
export async function tasksPage(filter: TaskFilter, { page, size }: Page) {
  const [count, entries] = [await tasks.count(filter), await taskLines(filter, page * size, size)];
  return { count, entries };
}

/** How many tasks match. */
export const countTasks = (filter: TaskFilter): Promise<number> => tasks.count(filter);

/** More than anybody pages through. */
const MOST = 1_000;

/** A page of the tasks that wait for an inspector's acceptance, most urgent first, and how many there are. */
export async function toAccept(roles: readonly { readonly role: string; readonly regionCode: string }[], { page, size }: Page) {
  const waiting = (await decisions.waitingFor(roles, 0, MOST)).filter(({ kind }) => kind === 'accept-task');
  const here = waiting.slice(page * size, (page + 1) * size);
  const found = (await Promise.all(here.map(({ about }) => tasks.byId(about)))).filter((task) => task !== null);
  const entries = found.map((task) => lineOf({ ...task, title: task.project.title, place: task.place }));
  return { count: waiting.length, entries };
}

/** A task as the public page lists it, with the stored colour of its light, which its workflow keeps current. */
export type PublishedTask = published.PublishedTask;

/** A page of a year's tasks that match, worst first. */
export const publishedTasks = (filter: published.TaskFilter, { page, size }: Page): Promise<PublishedTask[]> =>
  published.tasks(filter, page * size, size);

/** The same page with the number of matches and the units that answer for tasks of the year. */
export async function publishedTasksPage(filter: published.TaskFilter, page: Page) {
  const [lines, count, units] = await Promise.all([
    publishedTasks(filter, page),
    published.countTasks(filter),
    published.units(filter.yearId),
  ]);
  return { lines, count, units };
}

/** The tasks nearest to a region: within it, else within the area above it that has some. */
export async function tasksNear(regionCode: string): Promise<{ filter: tasks.TaskFilter; region: string; count: number }> {
  for (const region of [regionCode, ...ancestors(regionCode).map(({ code }) => code)]) {
    const filter = { regionPrefix: codesWithin(region) };
    const count = await tasks.count(filter);
    if (count > 0) return { filter, region, count };
  }
  return { filter: { regionPrefix: codesWithin(regionCode) }, region: regionCode, count: 0 };
}

/** A task as everybody may see it at a moment of the year. Reports are shown without the name of the person who made them. */
export async function taskFacts(task: tasks.TaskView, now: Date) {
  const { plan } = await years.planOf(task.project.yearId);
  const states = tasks.partStates(task);
  const shown = task.reports.toReversed().map(({ kind, at, line, files }) => ({
    kind,
    at,
    what: line === null ? null : textOfPart(task, line),
    photos: files.flatMap(({ id, mime }) => (mime === null ? [] : [id])),
  }));
  return {
    ...lineOf({ ...task, title: task.project.title, place: task.place }),
    ...lightNow(task, plan, now),
    ...promised(task, plan.timezone),
    yearId: task.project.yearId,
    project: task.project.code,
    unitId: task.unitId,
    unit: task.unit && textOf(task.unit),
    quantity: task.quantity,
    measure: task.measure,
    standard: task.standard.map(({ id, photo: _, ...text }) => ({
      text,
      state: states.get(id) ?? ('open' as const),
      due: dueOfLine(task.milestones, id),
    })),
    steps: stepsAlone(task.milestones).map(({ id, title, due }) => ({
      text: title,
      state: states.get(id) ?? ('open' as const),
      due,
    })),
    progress: task.progress,
    /** How its light has changed, newest first. */
    lights: await lights.changesOf(task.id),
    acceptedAt: task.acceptedAt,
    lastReportAt: task.reports.at(-1)?.at ?? null,
    signed: task.signedAt !== null,
    turn: await turnOfTask(task),
    /** What was reported as reached, newest first. */
    shown: shown.filter(({ kind }) => kind === 'reached'),
    /** The newest stored photo of it. */
    photo: shown.flatMap(({ photos }) => photos)[0] ?? null,
  };
}

export type TaskFacts = Awaited<ReturnType<typeof taskFacts>>;
