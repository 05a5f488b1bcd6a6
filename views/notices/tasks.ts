// Notices to a unit about a task: that it is new, and what became of it.
import type { TaskNews } from '../../domain/notices.ts';
import * as people from '../../records/people.ts';
import * as tasks from '../../records/tasks.ts';
import { handOn, workFacts } from '../tasks.ts';
import type { Addressee, Reads } from './reader.ts';

/** A task, with its reader's part in it. */
export async function forReader(code: string, { personId, now }: Addressee) {
  const task = await tasks.byCode(code);
  if (!task || task.project.year.state === 'abandoned') return undefined;
  const roles = await people.rolesOf(personId, now);
  return { view: task, task: await workFacts(task, now), hand: handOn(people.asHolder({ id: personId, roles }), task, now) };
}

/** The states of a task in which each piece of news is still true. */
const holds: Readonly<Record<TaskNews, readonly string[]>> = {
  new: ['open'],
  accepted: ['accepted'],
  'sent-back': ['open'],
  stays: ['open', 'handed-over'],
  suspended: ['suspended'],
  resumed: ['open', 'handed-over'],
  'carried-over': ['carried-over'],
};

export const readers = {
  'task-card': async ({ task, because: news }, to) => {
    const found = await forReader(task, to);
    if (!found || !holds[news].includes(found.view.state)) return undefined;
    if (news === 'new' && found.view.signedAt) return undefined;
    return { task: found.task, hand: found.hand, news };
  },
} satisfies Reads<'task-card'>;
