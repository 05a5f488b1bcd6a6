// Checks what of the ballot's secrecy does not hold on a database, in words for its operator (docs/ballot-secrecy.md).
import pg from 'pg';
import { removingTraces } from '../prisma/rights.ts';

/** What does not hold on the database at the application role's address; empty if everything holds. */
export async function secrecyLacks(applicationUrl: string, sealingUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: applicationUrl });
  await client.connect();
  try {
    return await lacksOf(client, sealingUrl);
  } finally {
    await client.end();
  }
}

/** The same on an open connection of the application's role; without the sealing role's address, that role's rights are not checked. */
export async function lacksOf(client: pg.Client, sealingUrl: string | undefined): Promise<string[]> {
  const found: string[] = [];
  const ask = async (lacking: string, words: string, values: readonly unknown[] = []): Promise<void> => {
    const { rows } = await client.query<{ lacking: boolean | null }>(`SELECT ${lacking} AS lacking`, [...values]);
    if (rows[0]?.lacking !== false) found.push(words);
  };
  await ask(
    `has_function_privilege('box.seal_vote(text)', 'EXECUTE')`,
    'the application’s role may seal and read an open box: name a second one in SEALING_DATABASE_URL',
  );
  await ask(
    `(SELECT rolsuper FROM pg_roles WHERE rolname = current_user) OR pg_has_role('pg_read_server_files', 'USAGE')`,
    'the application’s role may read the server’s files',
  );
  await ask(`current_setting('wal_recycle')::boolean`, 'write-ahead log is recycled: wal_recycle = off');
  await ask(
    `current_setting('archive_mode') <> 'off' OR EXISTS (SELECT FROM pg_replication_slots)`,
    'write-ahead log is archived or kept for a replica',
  );
  await ask(
    `current_setting('log_error_verbosity') <> 'terse' OR current_setting('log_min_error_statement') <> 'panic'
      OR current_setting('log_statement') <> 'none' OR current_setting('log_min_duration_statement') <> '-1'`,
    'the server’s log may hold what was written: log_error_verbosity = terse, log_min_error_statement = panic',
  );
  const sealing = sealingUrl && decodeURIComponent(new URL(sealingUrl).username);
  for (const { command, isGiven } of sealing ? removingTraces : [])
    await ask(`NOT ${isGiven}`, `the sealing role cannot have the log removed: ${command} TO ${sealing}`, [sealing]);
  return found;
}
