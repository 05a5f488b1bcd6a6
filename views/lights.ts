// A task's light with its sentence: read anew by whoever shows it, so that chat, page and desk say the same, with today's numbers.
import type { YearPlan } from '../domain/plan.ts';
import { type Light, readLight, taskFacts } from '../domain/tasks/light.ts';
import * as tasks from '../records/tasks.ts';

/** An id of locales with the numbers of its sentence. */
export interface Sentence {
  readonly id: string;
  readonly facts: Readonly<Record<string, number>>;
}

export interface ShownLight {
  readonly light: string;
  readonly because: Sentence | null;
  /** What would turn it; null where nothing does any more. */
  readonly turns: Sentence | null;
  /** What lies under a grey light and goes on. */
  readonly under: { readonly light: Light; readonly because: Sentence } | null;
}

const NO_MORE = { turns: null, under: null } as const;

/**
 * The light of a task at a moment of the year (procedure 1.8, L1). A task whose year is over keeps the colour in which it was carried over,
 * and no light says more of it; one without its date has nothing from which a light could be read.
 */
export function lightNow(task: tasks.TaskView, plan: Pick<YearPlan, 'timezone' | 'lights'>, now: Date): ShownLight {
  if (task.state === 'carried-over') return { light: task.light, because: null, ...NO_MORE };
  const timeline = tasks.timelineOf(task, plan.timezone);
  if (!timeline && task.state === 'accepted') return { light: 'blue', because: { id: 'accepted', facts: {} }, ...NO_MORE };
  if (!timeline) return { light: 'grey', because: { id: 'incomplete', facts: {} }, ...NO_MORE };
  const { light, because, turns = null, under } = readLight(taskFacts(timeline, now), plan.lights);
  return { light, because, turns, under: under ? { light: under.light, because: under.because } : null };
}
