// Why a year or a task rests, and until when, as its row keeps it.
import { z } from 'zod';
import { json, type Prisma } from './prisma.ts';

/** `until`: it ends by itself then; null where it has no end (a year that was abandoned). `by`: the role that ordered it. */
export interface Suspension {
  readonly reason: string;
  readonly until: Date | null;
  readonly by: string;
}

const Kept = z.object({ reason: z.string(), until: z.iso.datetime().optional(), by: z.string() });

/** As the column keeps it. */
export const keptSuspension = ({ reason, until, by }: Suspension): Prisma.InputJsonValue =>
  json({ reason, ...(until && { until }), by });

/** Null where nothing is kept: it does not rest, and was not abandoned. */
export function suspensionOf({ suspended }: { readonly suspended: unknown }): Suspension | null {
  if (suspended === null || suspended === undefined) return null;
  const { reason, until, by } = Kept.parse(suspended);
  return { reason, until: until === undefined ? null : new Date(until), by };
}
