// A unit hears of a task that has all that it needs.
import { notice } from '../domain/notices.ts';
import { heardBy } from '../records/leaves.ts';
import * as outbox from '../records/outbox.ts';

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
