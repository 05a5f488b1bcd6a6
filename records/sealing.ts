// Sealing a box: a deed of the second database role, on a connection of its own, which the worker alone can open (docs/ballot-secrecy.md).
import pg from 'pg';
import { databaseUrl } from './database.ts';

let sealingUrl: string | undefined;

/** Names the role that seals; without it the database's one role does, where it may. */
export const sealAs = (url: string | undefined): void => {
  sealingUrl = url;
};

/** Longer than this nobody is waited for: whoever asked asks again. */
const PATIENCE = '-c timezone=UTC -c lock_timeout=10s';

async function asSealer<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: sealingUrl ?? databaseUrl(), options: PATIENCE });
  client.on('error', () => undefined); // a connection that breaks: the statement on it fails, and says so
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Seals the box of a vote or of a year's grades: what is in it is written into the permanent tables in random order, and the box is gone.
 * A transaction of its own: afterwards the box takes nothing any more, whatever becomes of whoever asked. Sealed again it stays as it is.
 */
export const seal = (what: 'vote' | 'grading', id: string): Promise<void> =>
  asSealer(async (client) => {
    await client.query(`SELECT box.seal_${what}($1)`, [id]);
  });

/**
 * Removes what the disk still holds of sealed boxes: dropped files by a checkpoint, and the write-ahead log that was written until they
 * were sealed (embedded servers do not recycle it). False where this role may not, or something keeps the log: a replica, an archive.
 */
export const removeTraces = (): Promise<boolean> =>
  asSealer(async (client) => {
    const { rows } = await client.query<{ lsn: string | null }>('SELECT max(lsn)::text AS lsn FROM box.traces');
    const lsn = rows[0]?.lsn;
    if (!lsn) return true;
    try {
      await client.query('SELECT pg_switch_wal()');
      await client.query('CHECKPOINT');
      const { rows: kept } = await client.query(
        `SELECT FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$' AND substr(name, 9) <= substr(pg_walfile_name($1), 9)`,
        [lsn],
      );
      if (kept.length > 0) return false;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === NOT_PERMITTED) return false;
      throw error;
    }
    await client.query('DELETE FROM box.traces WHERE lsn <= $1', [lsn]);
    return true;
  });

const NOT_PERMITTED = '42501';
