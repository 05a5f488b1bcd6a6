// Tasks' lights: how each has changed, and the order in which every list shows tasks: worst light first, then by due date.
import { z } from 'zod';
import { Light } from '../domain/tasks/light.ts';
import { Prisma, rows } from './prisma.ts';
import { STATES } from './states.ts';

/** SQL for a task with the alias `t`. */
export const worstFirst = Prisma.sql`array_position(${[...Light.options]}::text[], t.light), t.due NULLS LAST, t.id`;

const LightChange = z.object({
  at: z.date(),
  light: STATES.light_change.light,
  because: z.object({ id: z.string(), facts: z.record(z.string(), z.number()) }),
});
/** A change of a light: the moment of the year at which it was found, the colour since then, and why. */
export type LightChange = z.infer<typeof LightChange>;

/** The most changes that are read of one task. */
const MOST = 200;

/** How a task's light has changed, newest first. It was green before the first change. */
export const changesOf = (taskId: string): Promise<LightChange[]> => rows('light_change', LightChange)`
  SELECT at, light, because FROM light_change WHERE task_id = ${taskId} ORDER BY at DESC LIMIT ${MOST}`;
