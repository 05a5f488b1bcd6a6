// Whose turn a task is, read from the decisions that wait about it.
import { type Turn, turnOf } from '../domain/tasks/turn.ts';
import * as decisions from './decisions.ts';
import type { TaskView } from './tasks.ts';

/** Whose turn a task is; null if it is nobody's. */
export async function turnOfTask(task: Pick<TaskView, 'id' | 'state' | 'begins'>): Promise<Turn | null> {
  const [asked, settled] = await Promise.all([decisions.allAbout(task.id), decisions.lastSettled(task.id)]);
  return turnOf(task.state, asked, settled ?? task.begins);
}
