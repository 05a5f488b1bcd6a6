import type { Text } from '../languages.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/** What a task adds to its project's number once it is accepted: beds, places or kilometres. */
export interface CountedTask {
  readonly item: string;
  readonly measure: Text;
  readonly quantity: number;
  readonly accepted: boolean;
  /** The number of similar tasks whose quantities are summed here; if absent, one. */
  readonly tasks?: number;
}

export interface Total {
  readonly item: string;
  readonly measure: Text;
  readonly promised: number;
  readonly accepted: number;
  readonly tasks: number;
  readonly acceptedTasks: number;
}

/**
 * The promised and the accepted numbers (procedure 1.7, T6): sums over an item's tasks, exact to a thousandth, one per measure. Measures
 * are the same if their Chinese names are. Only accepted tasks count; nobody types a total.
 */
export function totals(tasks: readonly CountedTask[]): Total[] {
  const found = new Map<string, Total>();
  for (const { item, measure, quantity, accepted, tasks: count = 1 } of tasks) {
    const key = JSON.stringify([item, measure.zh]);
    const known = found.get(key) ?? { item, measure, promised: 0, accepted: 0, tasks: 0, acceptedTasks: 0 };
    found.set(key, {
      ...known,
      promised: sum(known.promised, quantity),
      accepted: sum(known.accepted, accepted ? quantity : 0),
      tasks: known.tasks + count,
      acceptedTasks: known.acceptedTasks + (accepted ? count : 0),
    });
  }
  return [...found.values()];
}

/** Whether a report may name this number (T6): it may say less than what was accepted, never more. */
export const mayClaim = (claimed: number, { accepted }: Pick<Total, 'accepted'>): Verdict<'more-than-accepted'> =>
  claimed > accepted ? refused('more-than-accepted', { claimed, accepted }) : allowed;

/** The parts of an item that are rated separately, one per responsible unit (procedure 1.7, T5), in the order of the tasks. */
export function subItems<Of extends { readonly item: string; readonly unit: string }>(
  tasks: readonly Of[],
): { readonly item: string; readonly unit: string; readonly tasks: readonly Of[] }[] {
  const found: { item: string; unit: string; tasks: Of[] }[] = [];
  for (const task of tasks) {
    const known = found.find(({ item, unit }) => item === task.item && unit === task.unit);
    if (known) known.tasks.push(task);
    else found.push({ item: task.item, unit: task.unit, tasks: [task] });
  }
  return found;
}

/** The years for which a task of several years has no stage goal (procedure 1.7, T7). */
export function yearsWithoutGoal(task: {
  readonly start: string;
  readonly due: string;
  readonly goals: Readonly<Record<string, string>>;
}): number[] {
  const [first, last] = [Number(task.start.slice(0, 4)), Number(task.due.slice(0, 4))];
  if (last <= first) return [];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.filter((year) => !task.goals[year]?.trim());
}

const sum = (a: number, b: number): number => Math.round(a * 1000 + b * 1000) / 1000;
