// In which order tasks are listed wherever they are: the domain's, worst first, then by their dates.
import { Light } from '../domain/tasks/light.ts';
import { Prisma } from './prisma.ts';

/** Of a task called `t`. */
export const worstFirst = Prisma.sql`array_position(${[...Light.options]}::text[], t.light), t.due NULLS LAST, t.id`;
