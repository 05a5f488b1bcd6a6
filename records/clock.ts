// The installation's row: its identity and the one clock that all of its years share.
import { z } from 'zod';
import { Clock } from '../domain/clock.ts';
import { HISTORIES, type Histories } from '../domain/histories.ts';
import { db, openNow, prepared } from './database.ts';
import { json } from './prisma.ts';
import { rowsIn } from './rows.ts';

export interface Installation {
  readonly id: string;
  readonly rehearsal: boolean;
  readonly clock: Clock;
  /** Those of its workflows, whichever version reads the row. */
  readonly histories: Histories;
}

/** Creates the installation's row in an empty database, with this version's histories, or returns the existing one. */
export async function install(fresh: { id: string; rehearsal: boolean; clock: Clock }): Promise<Installation> {
  await db.installation.createMany({
    data: [
      {
        id: fresh.id,
        rehearsal: fresh.rehearsal,
        clock: json(fresh.clock),
        clockVersion: fresh.clock.version,
        signalledVersion: fresh.clock.version,
        histories: HISTORIES.shape,
        historiesSince: HISTORIES.since,
      },
    ],
    skipDuplicates: true,
  });
  const found = await installation();
  if (!found) throw new Error('the installation row is missing right after it was made');
  return found;
}

export async function installation(): Promise<Installation | undefined> {
  const row = await db.installation.findUnique({ where: { only: 1 } });
  if (!row) return undefined;
  const { id, rehearsal, histories: shape, historiesSince: since } = row;
  return { id, rehearsal, clock: Clock.parse(row.clock), histories: { shape, since } };
}

/** The current clock. Throws if the database has no installation. */
export async function readClock(): Promise<Clock> {
  const [row] = rowsIn('installation', Kept, await prepared('clock-read', 'SELECT clock FROM installation WHERE "only" = 1', []));
  if (!row) throw new Error('there is no installation, and so no clock');
  return row.clock;
}
const Kept = z.object({ clock: Clock });

/** Real clocks, by the database that was open when they were read: they never change. */
const realClocks = new WeakMap<object, Clock>();

/** The current clock; a real one is read once, not again at every message and every look. */
export async function presentClock(): Promise<Clock> {
  const kept = realClocks.get(openNow());
  if (kept) return kept;
  const clock = await readClock();
  if (clock.kind === 'real') realClocks.set(openNow(), clock);
  return clock;
}

/** Replaces the clock with its next version (optimistic lock); false if somebody else changed it meanwhile. */
export async function replaceClock(clock: Clock): Promise<boolean> {
  const { count } = await db.installation.updateMany({
    where: { only: 1, clockVersion: clock.version - 1 },
    data: { clock: json(clock), clockVersion: clock.version },
  });
  return count === 1;
}

/** Stores the machine's heartbeat (real time); returns the one before it. */
export async function beat(now: Date): Promise<Date | null> {
  const before = await db.installation.findUnique({ where: { only: 1 }, select: { aliveAt: true } });
  await db.installation.updateMany({ where: { only: 1 }, data: { aliveAt: now } });
  return before?.aliveAt ?? null;
}

/** Workflows that wait for a year moment, soonest first: they must be told when the clock is resumed or speeds up. */
export const waiting = async (): Promise<string[]> =>
  (await db.waiting.findMany({ where: { next: { not: null } }, orderBy: { next: 'asc' } })).map(({ workflowId }) => workflowId);

/** Stores the year moment for which a workflow waits; undefined: it waits for none. */
export async function noteWaiting(workflowId: string, next: Date | undefined): Promise<void> {
  if (next) await db.waiting.upsert({ where: { workflowId }, create: { workflowId, next }, update: { next } });
  else await db.waiting.deleteMany({ where: { workflowId } });
}

/** The clock's version that all waiting workflows were told of, and the current one. */
export async function toldVersion(): Promise<{ told: number; version: number }> {
  const row = await db.installation.findUniqueOrThrow({ where: { only: 1 } });
  return { told: row.signalledVersion, version: row.clockVersion };
}

export const noteTold = async (version: number): Promise<void> => {
  await db.installation.updateMany({
    where: { only: 1, signalledVersion: { lt: version } },
    data: { signalledVersion: version },
  });
};
