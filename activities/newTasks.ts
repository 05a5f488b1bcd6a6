// What a task gets when it has all that it needs: its steps, and a unit that hears of it.
import { addDays, type Day, daysBetween } from '../domain/calendar.ts';
import { notice } from '../domain/notices.ts';
import type { Both } from '../domain/plan.ts';
import { heardBy } from '../records/leaves.ts';
import * as outbox from '../records/outbox.ts';
import type * as tasks from '../records/tasks.ts';

/** One step for each line of the standard, evenly over the days from the first to the due day, both counted; the last one on the due day. */
export function milestonesOf(standard: readonly Both[], from: Day, due: Day): tasks.TaskDraft['milestones'] {
  const days = Math.max(0, daysBetween(from, due) + 1);
  return standard.map((title, line) => ({
    line,
    title,
    weight: 1,
    due: line === standard.length - 1 ? due : addDays(from, Math.floor((days * (line + 1)) / standard.length)),
  }));
}

/** Whom a unit hears by: its contact, or its head where it has none. */
export const addressedIn = async (unit: string, at: Date): Promise<string[]> => {
  const { contact, head } = await heardBy(unit, at);
  return contact.length > 0 ? contact : head;
};

/** The unit's contact is told of a new task; the head reads it in `/tasks`. */
export async function tellUnit(unit: string, id: string, code: string, at: Date): Promise<void> {
  const people = await addressedIn(unit, at);
  await outbox.enqueue(
    people.map((to) => notice('task-card', { task: code, because: 'new', taskId: id, occasion: unit }, { to })),
    at,
  );
}
