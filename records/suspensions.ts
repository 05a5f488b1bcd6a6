// Why and until when a year or a task is suspended, as stored.
import { z } from 'zod';
import { json, type Prisma } from './prisma.ts';

/** `until`: when it ends by itself; null if it has no end (an abandoned year). `by`: the role that ordered it. */
export interface Suspension {
  readonly reason: string;
  readonly until: Date | null;
  readonly by: string;
}

const Kept = z.object({ reason: z.string(), until: z.iso.datetime().optional(), by: z.string() });

/** A suspension as its column keeps it. */
export const keptSuspension = ({ reason, until, by }: Suspension): Prisma.InputJsonValue =>
  json({ reason, ...(until && { until }), by });

/** Null if it is neither suspended nor abandoned. */
export function suspensionOf({ suspended }: { readonly suspended: unknown }): Suspension | null {
  if (suspended === null || suspended === undefined) return null;
  const { reason, until, by } = Kept.parse(suspended);
  return { reason, until: until === undefined ? null : new Date(until), by };
}
