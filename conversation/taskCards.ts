// How features show a task's card: in the place of what was pressed, below what was written, and after a refusal as the task is now.
import { actorOf } from '../actions/actor.ts';
import type { Problem } from '../domain/messages.ts';
import type { Card } from '../cards/card.ts';
import { type WorkFacts, workCard } from '../cards/tasks.ts';
import type { Words } from '../locales/words.ts';
import type { Talk } from './talk.ts';
import { handOn, ofCode, type TaskView, workFacts } from '../views/tasks.ts';

/** What is drawn of a task. */
export type Draw = (words: Words, facts: WorkFacts) => Card;

const keyOf = (task: TaskView): string => `task/${task.id}`;

/** Shows a task as it is now, in the place of the message that was pressed, or of its own card. */
export async function updateTask(talk: Talk, task: TaskView, draw: Draw): Promise<void> {
  const words = await talk.words();
  await talk.updateCard(draw(words, await workFacts(task, words.now)), keyOf(task));
}

/** Shows a task as it is now, below what somebody has just written or sent. */
export async function showTask(talk: Talk, task: TaskView, draw: Draw): Promise<void> {
  const words = await talk.words();
  await talk.showCard(keyOf(task), draw(words, await workFacts(task, words.now)));
}

/** Calls `go` with the task that has a code. */
export async function withTask(talk: Talk, code: string, go: (task: TaskView) => Promise<void>): Promise<void> {
  const task = await ofCode(code);
  return task ? go(task) : talk.refuse({ id: 'task-unknown', facts: {} });
}

/**
 * Says why a deed was not done. If a task's button was pressed, its card then shows the task as it is now, without buttons for what is not
 * possible.
 */
export async function refuseOnTask(talk: Talk, problem: Problem): Promise<void> {
  await talk.refuse(problem);
  const task = talk.deed && 'task' in talk.deed ? await ofCode(talk.deed.task) : null;
  const hand = task ? handOn(actorOf(talk.person), task, (await talk.words()).now) : 'nobody';
  if (task && hand !== 'nobody') await updateTask(talk, task, (words, facts) => workCard(words, facts, hand));
}
