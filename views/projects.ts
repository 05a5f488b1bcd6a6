// Projects, each with its tasks counted and the tasks that need a look first.
import { worstFirst } from '../domain/tasks/light.ts';
import { isGivenUp } from '../domain/tasks/states.ts';
import { supporters } from '../records/figures.ts';
import * as progress from '../records/progress.ts';
import * as published from '../records/published.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import type { Page } from './pages.ts';
import { lineOf } from './tasks.ts';
import { textOf } from '../domain/languages.ts';

type Project = Awaited<ReturnType<typeof tasks.projectsOf>>[number];

const projectLine = ({ code, title, light, progress, tasks: all }: Project) => ({
  code,
  title,
  light,
  progress,
  tasks: all.filter(({ state }) => !isGivenUp(state)).length,
  accepted: all.filter(({ state }) => state === 'accepted').length,
});

/** A project in a list over several levels. */
export const listedProject = (project: Project) => ({
  ...projectLine(project),
  regionCode: project.year.regionCode,
  year: project.year.year,
});

/** A page of the projects of some years, those of the first year first, and how many there are. */
export async function projectsPage(yearIds: readonly string[], { page, size }: Page) {
  const [count, rows] = await Promise.all([tasks.countProjects(yearIds), tasks.projectsOf(yearIds, page * size, size)]);
  return { count, projects: rows.map(listedProject) };
}

/** How many of a project's tasks its card names. */
const FIRST = 5;

/** A project by its code; undefined if there is none. */
export async function projectFacts(code: string) {
  const project = await tasks.projectByCode(code);
  if (!project) return undefined;
  const { plan } = await years.planOf(project.yearId);
  const aspect = plan.aspects.find(({ id }) => id === project.aspect);
  const { unit, cost } = project.candidate;
  const first = project.tasks.toSorted((a, b) => worstFirst(a.light, b.light)).slice(0, FIRST);
  return {
    ...projectLine(project),
    aspect: aspect ? textOf(aspect) : null,
    unit: unit && textOf(unit),
    cost: Number(cost),
    supporters: await supporters(project.candidateId),
    candidate: project.candidate.code,
    first: first.map((task) => lineOf({ ...task, title: project.title, place: task.place })),
  };
}

/** How far a year is, aspect by aspect. */
export type AspectLine = progress.AspectLine;
export const aspectLines = (yearId: string): Promise<readonly AspectLine[]> => progress.aspects(yearId);

/** A year's projects with their tasks counted and how many asked for each. */
export const projectLines = (yearId: string) => progress.projects(yearId);

/** One project as everybody may see it; undefined if the year has none with this code. */
export async function publishedProject(yearId: string, code: string) {
  const line = (await progress.projects(yearId)).find((each) => each.code === code);
  const promised = line && (await published.promise(code));
  if (!line || !promised) return undefined;
  const { candidateId, candidateCode, standard } = promised;
  return { ...line, candidate: candidateCode, standard, asked: await supporters(candidateId) };
}
