// Heartbeats of the installation's processes, a row each: they show which process is stuck, wherever it runs.
import { z } from 'zod';
import { type OldestWork, patience, type Heartbeat, standing, type Standing } from '../domain/workInProgress.ts';
import { db } from './database.ts';
import { rowsIn } from './rows.ts';

export interface Process {
  readonly host: string;
  readonly pid: number;
  readonly part: string;
}

/** Stores a part's heartbeat and what it has had in hand for longest. */
export const report = async ({ host, pid, part }: Process, oldest: OldestWork | undefined): Promise<void> => {
  const [what, waitsFor] = [oldest?.what ?? null, oldest?.waitsFor ?? null];
  const [ageMs, stillMs] = [Math.round(oldest?.ageMs ?? 0), Math.round(oldest?.stillMs ?? 0)];
  await db.$executeRaw`
    INSERT INTO part_report (host, pid, part, what, age_ms, still_ms, waits_for)
    VALUES (${host}, ${pid}, ${part}, ${what}, ${ageMs}, ${stillMs}, ${waitsFor})
    ON CONFLICT (host, pid) DO UPDATE SET part = excluded.part, real_at = clock_timestamp(), what = excluded.what,
      age_ms = excluded.age_ms, still_ms = excluded.still_ms, waits_for = excluded.waits_for`;
};

/** Removes the heartbeats of a process that has ended, or of all processes of a machine. */
export const gone = (host: string, pid?: number) =>
  db.partReport.deleteMany({ where: { host, ...(pid !== undefined && { pid }) } });

/** The last heartbeat of every process and its age; a process that was killed and not removed is listed for a day. */
export const REPORTS = `
  SELECT part, (extract(epoch FROM clock_timestamp() - real_at) * 1000)::float8 AS "silentMs", what, age_ms AS "ageMs",
    still_ms AS "stillMs", waits_for AS "waitsFor"
  FROM part_report WHERE real_at > clock_timestamp() - interval '1 day' ORDER BY part, pid`;

export const ReportRow = z.object({
  part: z.string(),
  silentMs: z.number(),
  what: z.string().nullable(),
  ageMs: z.int(),
  stillMs: z.int(),
  waitsFor: z.string().nullable(),
});
export type ReportRow = z.infer<typeof ReportRow>;

export const reportOf = ({ part, silentMs, what, ...rest }: ReportRow): Heartbeat => ({
  part,
  silentMs,
  oldest: what === null ? undefined : { what, ...rest },
});

/** The parts that are stuck now. */
export const standingNow = async (): Promise<Standing[]> =>
  rowsIn('part_report', ReportRow, await db.$queryRawUnsafe<unknown[]>(REPORTS)).flatMap(
    (row) => standing(reportOf(row), patience.told) ?? [],
  );

/** Which part is stuck, since when and with what in hand: a line for administrators. */
export const inWords = ({ part, why, what, seconds }: Standing): string =>
  why === 'silent'
    ? `${part} stands: it has said nothing for ${seconds} s${what ? `, with ${what} in hand` : ''}`
    : `${part} stands: nothing has become of ${what} for ${seconds} s`;
