// Seals a ballot box as the second database role, on a connection of its own that only the worker can open (docs/ballot-secrecy.md).
import pg from 'pg';
import { databaseUrl } from './database.ts';

let sealingUrl: string | undefined;

/** Sets the URL of the role that seals; without it the database's only role seals, if it may. */
export const sealAs = (url: string | undefined): void => {
  sealingUrl = url;
};

/** A lock is waited for this long; then the statement fails and the caller tries again. */
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
 * Seals the box of a vote or of a year's grades: writes its contents into the permanent tables in random order and drops the box. It is a
 * transaction of its own: afterwards the box takes nothing, whatever becomes of the caller's. Idempotent.
 */
export const seal = (what: 'vote' | 'grading', id: string): Promise<void> =>
  asSealer(async (client) => {
    await client.query(`SELECT box.seal_${what}($1)`, [id]);
  });

/**
 * Removes traces of sealed boxes from the disk: dropped files by a checkpoint, and the write-ahead log written until the sealing (embedded
 * servers do not recycle it). False if this role may not, or if a replica or an archive keeps the log.
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
