// What a unit is told of a task: what is new, and what became of it.
import { actorOf } from '../../actions/actor.ts';
import type { TaskNews } from '../../locales/cards/tasks.ts';
import * as people from '../../records/people.ts';
import * as tasks from '../../records/tasks.ts';
import { handOn, workFacts } from '../workFacts.ts';
import { type Addressee, type Readers, word } from './reader.ts';

/** A task with what its reader may do with it. */
export async function forReader(facts: Readonly<Record<string, unknown>>, { personId, now }: Addressee) {
  const task = await tasks.byCode(word(facts, 'task'));
  if (!task || task.project.year.state === 'abandoned') return undefined;
  const roles = await people.rolesOf(personId, now);
  return { view: task, task: await workFacts(task, now), hand: handOn(actorOf({ id: personId, roles }), task, now) };
}

/** States in which a piece of news is still one. */
const holds: Readonly<Record<TaskNews, readonly string[]>> = {
  new: ['open'],
  accepted: ['accepted'],
  'sent-back': ['open'],
  stays: ['open', 'handed-over'],
  suspended: ['suspended'],
  resumed: ['open', 'handed-over'],
  'carried-over': ['carried-over'],
};

const isNews = (because: string): because is TaskNews => Object.hasOwn(holds, because);

export const readers: Readers = {
  'task-card': async (facts, to) => {
    const found = await forReader(facts, to);
    const news = word(facts, 'because');
    if (!found || !isNews(news) || !holds[news].includes(found.view.state)) return undefined;
    if (news === 'new' && found.view.signedAt) return undefined;
    return { task: found.task, hand: found.hand, news };
  },
};
