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

/**
 * The light of a task at a moment of the year (procedure 1.8, L1). What was kept of it is shown where there is nothing to read it from: a
 * task without its date, and one whose year is over.
 */
export function lightNow(task: tasks.TaskView, plan: Pick<YearPlan, 'timezone' | 'lights'>, now: Date): ShownLight {
  const timeline = task.state === 'carried-over' ? undefined : tasks.timelineOf(task, plan.timezone);
  if (!timeline) return { light: task.light, because: sentenceOf(task.because), turns: sentenceOf(task.turns), under: null };
  const { light, because, turns = null, under } = readLight(taskFacts(timeline, now), plan.lights);
  return { light, because, turns, under: under ? { light: under.light, because: under.because } : null };
}

const sentenceOf = (kept: unknown): Sentence | null => kept as Sentence | null;
