// Tells a unit of a new task that lacks nothing.
import { notice } from '../domain/notices.ts';
import { heardBy } from '../records/leaves.ts';
import * as outbox from '../records/outbox.ts';

/** Who is told for a unit: its contact, or its head if it has none. */
export const addressedIn = async (unit: string, at: Date): Promise<string[]> => {
  const { contact, head } = await heardBy(unit, at);
  return contact.length > 0 ? contact : head;
};

/** Tells the unit's contact of a new task; the head finds it in `/tasks`. */
export async function tellUnit(unit: string, id: string, code: string, at: Date): Promise<void> {
  const people = await addressedIn(unit, at);
  await outbox.enqueue(
    people.map((to) => notice('task-card', { task: code, because: 'new', taskId: id, occasion: unit }, { to })),
    at,
  );
}
