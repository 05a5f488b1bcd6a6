// The order in which every list shows tasks: worst light first, then by due date.
import { Light } from '../domain/tasks/light.ts';
import { Prisma } from './prisma.ts';

/** SQL for a task with the alias `t`. */
export const worstFirst = Prisma.sql`array_position(${[...Light.options]}::text[], t.light), t.due NULLS LAST, t.id`;
