// The states of a task from its promise to its end.
import { z } from 'zod';

/**
 * `desk`: it lacks something that a task must have (procedure 1.7, T3), and waits on the office's desk. `carried-over`: its year ended
 * before it was accepted. `merged` and `cancelled`: its promise was given up by a decision (1.9): another task keeps it, or none does.
 */
export const TaskState = z.enum(['desk', 'open', 'handed-over', 'accepted', 'suspended', 'carried-over', 'merged', 'cancelled']);
export type TaskState = z.infer<typeof TaskState>;

/** A promise that was given up: it stays visible, and counts in no sum (procedure 1.9, C4). */
export const GIVEN_UP = ['merged', 'cancelled'] as const satisfies readonly TaskState[];
/** After these nothing happens to a task any more. */
export const OVER = ['accepted', 'carried-over', ...GIVEN_UP] as const satisfies readonly TaskState[];

export const isGivenUp = (state: string): state is (typeof GIVEN_UP)[number] => (GIVEN_UP as readonly string[]).includes(state);
export const isOver = (state: string): state is (typeof OVER)[number] => (OVER as readonly string[]).includes(state);
