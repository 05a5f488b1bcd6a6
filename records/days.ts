// Promised days are kept as a DATE, which Prisma reads and writes as midnight UTC of that day.
import type { Day } from '../domain/calendar.ts';

/** A day as its column keeps it. */
export const keptDay = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** The day that a column keeps. Hand-written SQL selects it as text instead. */
export const dayOf = (kept: Date): Day => kept.toISOString().slice(0, 10);
