// Projects and tasks as they are kept, turned into the facts that their cards show.
import type { Both } from '../domain/plan.ts';
import { ancestors, codesWithin } from '../domain/regions.ts';
import { lineStates } from '../domain/tasks/acceptance.ts';
import type { ListedProject, ProjectFacts, ProjectLine, TaskFacts, TaskLine } from '../cards/projects.ts';
import { supporters } from '../records/figures.ts';
import * as tasks from '../records/tasks.ts';
import { turnOfTask } from '../records/turns.ts';
import * as years from '../records/years.ts';

type Project = Awaited<ReturnType<typeof tasks.projectsOf>>[number];

const projectLine = ({ code, title, light, progress, tasks: all }: Project): ProjectLine => ({
  code,
  title: title as Both,
  light,
  progress,
  tasks: all.length,
  accepted: all.filter(({ state }) => state === 'accepted').length,
});

/** The same in a list over several levels. */
export const listedProject = (project: Project): ListedProject => ({
  ...projectLine(project),
  regionCode: project.year.regionCode,
  year: project.year.year,
});

/** How many of a project's tasks its card names. */
const FIRST = 5;
const worst = ['red', 'yellow', 'grey', 'green', 'blue'];

export async function projectFacts(code: string): Promise<ProjectFacts | undefined> {
  const project = await tasks.projectByCode(code);
  if (!project) return undefined;
  const { plan } = await years.planOf(project.yearId);
  const aspect = plan.aspects.find(({ id }) => id === project.aspect);
  const { unit, cost } = project.candidate;
  const first = project.tasks.toSorted((a, b) => worst.indexOf(a.light) - worst.indexOf(b.light)).slice(0, FIRST);
  return {
    ...projectLine(project),
    aspect: aspect ? { zh: aspect.zh, en: aspect.en } : null,
    unit: unit && { zh: unit.zh, en: unit.en },
    cost: Number(cost),
    supporters: await supporters(project.candidateId),
    candidate: project.candidate.code,
    first: first.map((task) => lineOf({ ...task, title: project.title, place: tasks.placeOf(task) })),
  };
}

const lineOf = (task: {
  code: string;
  title: unknown;
  place: Both | null;
  regionCode: string;
  light: string;
  state: string;
  due: Date | null;
}): TaskLine => ({
  code: task.code,
  title: task.title as Both,
  place: task.place,
  regionCode: task.regionCode,
  light: task.light,
  state: task.state,
  due: task.due,
});

export const taskLines = async (filter: tasks.TaskFilter, skip: number, take: number): Promise<TaskLine[]> =>
  (await tasks.list(filter, skip, take)).map(lineOf);

/** The tasks nearest to a region: within it, else within the area above it that has some. */
export async function tasksNear(regionCode: string): Promise<{ filter: tasks.TaskFilter; region: string; count: number }> {
  for (const region of [regionCode, ...ancestors(regionCode).map(({ code }) => code)]) {
    const filter = { regionPrefix: codesWithin(region) };
    const count = await tasks.count(filter);
    if (count > 0) return { filter, region, count };
  }
  return { filter: { regionPrefix: codesWithin(regionCode) }, region: regionCode, count: 0 };
}

export async function taskFacts(task: tasks.TaskView): Promise<TaskFacts> {
  const states = lineStates(tasks.acceptanceOf(task));
  const shown = task.reports.toReversed().flatMap(({ files }) => files.filter(({ mime }) => mime !== null));
  return {
    ...lineOf({ ...task, title: task.project.title, place: tasks.placeOf(task) }),
    unit: task.unit && { zh: task.unit.zh, en: task.unit.en },
    quantity: task.quantity,
    measure: tasks.measureOf(task),
    standard: tasks.standardOf(task).map((text, line) => ({ text, state: states.get(String(line)) ?? 'open' })),
    progress: task.progress,
    because: messageOf(task.because),
    turns: messageOf(task.turns),
    acceptedAt: task.acceptedAt,
    lastReportAt: task.reports.at(-1)?.at ?? null,
    signed: task.signedAt !== null,
    project: task.project.code,
    turn: await turnOfTask(task),
    photo: shown[0]?.id ?? null,
  };
}

const messageOf = (kept: unknown): TaskFacts['because'] =>
  typeof kept === 'object' && kept !== null && 'id' in kept && typeof kept.id === 'string'
    ? { id: kept.id, facts: 'facts' in kept && typeof kept.facts === 'object' ? { ...kept.facts } : {} }
    : null;
