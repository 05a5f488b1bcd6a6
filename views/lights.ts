// A task's light with its sentence, computed at each showing, so that chat, page and desk say the same, with today's numbers.
import type { YearPlan } from '../domain/plan.ts';
import { type Light, readLight, taskFacts } from '../domain/tasks/light.ts';
import { isGivenUp } from '../domain/tasks/states.ts';
import * as tasks from '../records/tasks.ts';

/** A message id with the numbers of its sentence. */
export interface Sentence {
  readonly id: string;
  readonly facts: Readonly<Record<string, number>>;
}

export interface ShownLight {
  readonly light: string;
  readonly because: Sentence | null;
  /** What would change it; null if nothing will. */
  readonly turns: Sentence | null;
  /** The light under a grey one: its clock goes on (procedure 1.8, L2). */
  readonly under: { readonly light: Light; readonly because: Sentence } | null;
}

const NO_MORE = { turns: null, under: null } as const;

/**
 * The light of a task at a moment of the year (procedure 1.8, L1). A task that was carried over keeps its last colour, without a sentence;
 * one whose promise was given
 * up is grey; a task without a date is grey, or blue once it is accepted.
 */
export function lightNow(task: tasks.TaskView, plan: Pick<YearPlan, 'timezone' | 'lights'>, now: Date): ShownLight {
  if (task.state === 'carried-over') return { light: task.light, because: null, ...NO_MORE };
  if (isGivenUp(task.state)) return { light: 'grey', because: { id: task.state, facts: {} }, ...NO_MORE };
  const timeline = tasks.timelineOf(task, plan);
  if (!timeline && task.state === 'accepted') return { light: 'blue', because: { id: 'accepted', facts: {} }, ...NO_MORE };
  if (!timeline) return { light: 'grey', because: { id: 'incomplete', facts: {} }, ...NO_MORE };
  const { light, because, turns = null, under } = readLight(taskFacts(timeline, now), plan.lights);
  return { light, because, turns, under: under ? { light: under.light, because: under.because } : null };
}
