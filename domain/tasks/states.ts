// The states of a task from its promise to its end.
import { z } from 'zod';

/**
 * `desk`: it lacks something that a task must have (procedure 1.7, T3), and waits on the office's desk. `carried-over`: its year ended
 * before it was accepted.
 */
export const TaskState = z.enum(['desk', 'open', 'handed-over', 'accepted', 'suspended', 'carried-over']);
export type TaskState = z.infer<typeof TaskState>;
