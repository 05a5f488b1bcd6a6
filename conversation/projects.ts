// What is promised and how far it is, as everybody sees it: projects, nearby tasks, and the card of each.
import { actorOf } from '../actions/actor.ts';
import { may } from '../domain/permissions.ts';
import { putButtons } from '../cards/matters.ts';
import { PAGE } from '../cards/card.ts';
import { projectCard, projectsCard, taskCard, tasksCard } from '../cards/projects.ts';
import { readCandidates } from '../cards/votes.ts';
import { introduce } from './arrival.ts';
import type { Commands, Presses, Talk } from './talk.ts';
import { candidatesFor } from '../views/candidates.ts';
import { projectFacts, projectsPage } from '../views/projects.ts';
import { taskFacts, taskLines, tasksNear, type TaskView } from '../views/tasks.ts';
import { withListAround } from '../views/years.ts';

const here = ({ person, station }: Talk): string => person.regionCode ?? station.regionCode;

async function projects(talk: Talk, page: number) {
  const words = await talk.words();
  const { count, projects: entries } = await projectsPage(await withListAround(here(talk)), { page, size: PAGE });
  const intro = await introduce(talk, 'projects');
  const card = projectsCard(words, entries, { region: here(talk), page, count, intro });
  // candidates under review can be read before they are decided
  const review = (await candidatesFor(talk.person, talk.station.regionCode)).some(({ state }) => state === 'shortlisted');
  return review ? { ...card, buttons: [...card.buttons, [readCandidates(words)]] } : card;
}

/** The tasks near somebody who works on none. */
export async function tasksForAll(talk: Talk, page: number) {
  const words = await talk.words();
  const { filter, region, count } = await tasksNear(here(talk));
  const lines = await taskLines(filter, page * PAGE, PAGE);
  const intro = await introduce(talk, 'tasks');
  return tasksCard(words, lines, { title: words.say('tasks-title', { region, count }), page, count, intro });
}

/** A task as everybody sees it. */
export async function showToAll(talk: Talk, task: TaskView): Promise<void> {
  const words = await talk.words();
  // a deputy of its congress may put something to its unit
  const { regionCode } = task.project.year;
  const mayPut = may(actorOf(talk.person), 'matters.find', { regionCode }, words.now).ok;
  const deeds = mayPut ? putButtons(words, task.code) : [];
  await talk.updateCard(taskCard(words, await taskFacts(task, words.now), deeds), `task/${task.id}`);
}

export const commands = {
  projects: async (talk) => {
    await talk.showCard(null, await projects(talk, 0));
  },
} satisfies Partial<Commands>;

export const presses = {
  'projects.list': async (talk) => talk.updateCard(await projects(talk, talk.deed.page)),
  'project.open': async (talk) => {
    const facts = await projectFacts(talk.deed.project);
    if (!facts) return talk.refuse({ id: 'project-unknown', facts: {} });
    await talk.updateCard(projectCard(await talk.words(), facts));
  },
} satisfies Partial<Presses>;
