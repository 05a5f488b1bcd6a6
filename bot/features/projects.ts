// What is promised and how far it is, as everybody sees it: projects, tasks near somebody, and the card of each.
import { Composer } from 'grammy';
import { PAGE } from '../../cards/card.ts';
import { projectCard, projectsCard, taskCard, tasksCard } from '../../cards/projects.ts';
import { readCandidates } from '../../cards/votes.ts';
import * as records from '../../records/tasks.ts';
import * as years from '../../records/years.ts';
import { introduce } from '../arrival.ts';
import { candidatesFor } from '../../views/candidates.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { listedProject, projectFacts } from '../../views/projects.ts';
import { taskFacts, taskLines, tasksNear } from '../../views/tasks.ts';

export const feature = new Composer<BotContext>();

const here = ({ person, station }: BotContext): string => person.regionCode ?? station.regionCode;

async function projects(ctx: BotContext, page: number) {
  const words = await ctx.words();
  const around = (await years.around(here(ctx))).filter(({ listAt }) => listAt !== null).map(({ id }) => id);
  const [count, entries] = [await records.countProjects(around), await records.projectsOf(around, page * PAGE, PAGE)];
  const intro = await introduce(ctx, 'projects');
  const card = projectsCard(words, entries.map(listedProject), { region: here(ctx), page, count, intro });
  // what is not decided yet can be read before it is
  const review = (await candidatesFor(ctx.person, ctx.station.regionCode)).some(({ state }) => state === 'shortlisted');
  return review ? { ...card, buttons: [...card.buttons, [readCandidates(words)]] } : card;
}

feature.command('projects', async (ctx) => {
  await ctx.showCard(null, await projects(ctx, 0));
});
feature.filter(pressed('projects.list'), async (ctx) => ctx.updateCard(await projects(ctx, ctx.deed.page)));

feature.filter(pressed('project.open'), async (ctx) => {
  const facts = await projectFacts(ctx.deed.project);
  if (!facts) return ctx.refuse({ id: 'project-unknown', facts: {} });
  await ctx.updateCard(projectCard(await ctx.words(), facts));
});

async function tasks(ctx: BotContext, page: number) {
  const words = await ctx.words();
  const { filter, region, count } = await tasksNear(here(ctx));
  const lines = await taskLines(filter, page * PAGE, PAGE);
  const intro = await introduce(ctx, 'tasks');
  return tasksCard(words, lines, { title: words.say('tasks-title', { region, count }), page, count, intro });
}

feature.command('tasks', async (ctx) => {
  await ctx.showCard(null, await tasks(ctx, 0));
});
feature.filter(pressed('tasks.list'), async (ctx) => ctx.updateCard(await tasks(ctx, ctx.deed.page)));

feature.filter(pressed('task.open'), async (ctx) => {
  const task = await records.byCode(ctx.deed.task);
  if (!task) return ctx.refuse({ id: 'task-unknown', facts: {} });
  const words = await ctx.words();
  await ctx.updateCard(taskCard(words, await taskFacts(task, words.now)), `task/${task.id}`);
});
