// Which topics there are for anybody: the one condition that every list, count and look-alike asks. A topic that is part of another, and
// one in which nobody speaks any more, are shown nowhere. Words that are held from others are in no topic at all: the database keeps that.
import { Prisma } from './prisma.ts';

export const STANDS = { mergedInto: null, size: { gt: 0 } } as const;

/** The same of a table or alias of topics in SQL. */
export const stands = (topic: string) => Prisma.sql`(${Prisma.raw(topic)}.merged_into IS NULL AND ${Prisma.raw(topic)}.size > 0)`;
