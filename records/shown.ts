// The one condition by which a topic is shown, for every list, count and search: it was not merged into another, and somebody still speaks
// in it. Held suggestions are in no topic: the database enforces that.
import { Prisma } from './prisma.ts';

export const STANDS = { mergedInto: null, size: { gt: 0 } } as const;

/** The same in SQL, for a table or an alias of topics. */
export const stands = (topic: string) => Prisma.sql`(${Prisma.raw(topic)}.merged_into IS NULL AND ${Prisma.raw(topic)}.size > 0)`;
