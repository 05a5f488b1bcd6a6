// A promised day as PostgreSQL keeps it: a DATE, which Prisma hands over and takes as that day's midnight in UTC.
import type { Day } from '../domain/calendar.ts';

/** As its column keeps it. */
export const keptDay = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** As everybody else knows it. SQL that is written by hand asks for it as text. */
export const dayOf = (kept: Date): Day => kept.toISOString().slice(0, 10);
