// The bare task's one activity: a SELECT of its row, a few rules, an UPDATE; both prepared once for each connection of the pool.
import type pg from 'pg';
import type { Deed } from './task.ts';

export type Wake = (input: { readonly id: string; readonly deeds: readonly Deed[] }) => Promise<Woken>;

interface Woken {
  /** In the order of the deeds; null where one was done. Empty where all were. */
  readonly refusals: readonly (string | null)[];
  readonly light: string;
  readonly waitsFor: string | null;
  /** The next moment at which something changes by time alone, in epoch milliseconds. */
  readonly next: number;
  readonly over: boolean;
}

interface Row {
  readonly due: Date;
  readonly remind_at: Date;
  state: 'open' | 'handed-over' | 'accepted';
  waits_for: string | null;
  signed_at: Date | null;
  reported_at: Date | null;
  reported_by: string | null;
  marked_at: Date | null;
  accepted_at: Date | null;
  told_at: Date | null;
}

/** Its own table. No column that changes has an index, and pages have room, so that a change stays on its page. */
export const TABLE = `CREATE TABLE task (
  id text PRIMARY KEY, unit text NOT NULL, due timestamptz NOT NULL, remind_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'open', light text, waits_for text, signed_at timestamptz, reported_at timestamptz, reported_by text,
  marked_at timestamptz, accepted_at timestamptz, told_at timestamptz, looked_at timestamptz, started_at timestamptz
) WITH (fillfactor = 60)`;

const READ = `SELECT due, remind_at, state, waits_for, signed_at, reported_at, reported_by, marked_at, accepted_at, told_at
  FROM task WHERE id = $1`;
const KEEP = `UPDATE task SET state = $2, light = $3, waits_for = $4, signed_at = $5, reported_at = $6, reported_by = $7, marked_at = $8,
  accepted_at = $9, told_at = $10, looked_at = $11 WHERE id = $1`;

export const wakeOn =
  (pool: pg.Pool): Wake =>
  async ({ id, deeds }) => {
    const now = new Date();
    const { rows } = await pool.query<Row>({ name: 'read', text: READ, values: [id] });
    const [row] = rows;
    if (!row) throw new Error(`there is no task ${id}`);
    const refusals = deeds.map((deed) => apply(row, deed, now));
    const over = row.state === 'accepted';
    if (!over && row.told_at === null && row.remind_at <= now) row.told_at = now;
    const light = over ? 'blue' : row.due < now ? 'red' : 'green';
    const { state, waits_for, signed_at, reported_at, reported_by, marked_at, accepted_at, told_at } = row;
    const kept = [id, state, light, waits_for, signed_at, reported_at, reported_by, marked_at, accepted_at, told_at, now];
    await pool.query({ name: 'keep', text: KEEP, values: kept });
    return {
      refusals: refusals.some((each) => each !== null) ? refusals : [],
      light,
      waitsFor: waits_for,
      next: (told_at === null ? row.remind_at : row.due).getTime(),
      over,
    };
  };

/** Does one deed to a row, or says why not. Done twice, after a worker was killed in between, it is done once. */
function apply(row: Row, { name, by }: Deed, now: Date): string | null {
  switch (name) {
    case 'sign':
      row.signed_at ??= now;
      return null;
    case 'report':
      row.signed_at ??= now;
      row.reported_at ??= now;
      row.reported_by ??= by;
      row.waits_for = 'inspector';
      return null;
    case 'handOver':
      if (!row.reported_at) return 'nothing was shown';
      if (row.state === 'open') row.state = 'handed-over';
      return null;
    case 'mark':
      if (row.reported_by === by) return 'their own report';
      if (!row.reported_at) return 'nothing was shown';
      row.marked_at ??= now;
      return null;
    case 'accept':
      if (row.reported_by === by) return 'their own report';
      if (!row.marked_at) return 'not marked';
      row.state = 'accepted';
      row.accepted_at ??= now;
      row.waits_for = null;
      return null;
  }
}
