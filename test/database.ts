// Gives each test its own database. Copying the migrated template takes a third of a second, emptying a used database some hundredths; so
// a used one goes to the next test, unless its schema differs from the template's by then.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createDatabase, dropDatabase, withDatabase } from '../prisma/migrate.ts';

export interface FreshDatabase {
  readonly url: string;
  /** Disconnects everybody, and empties the database for the next test, or drops it. */
  readonly drop: () => Promise<void>;
}

/** A migrated, empty database for one test. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = withDatabase(inject('databaseUrl'), name);
  if (!(await takeEmptied(name))) await createDatabase(url, 'minsheng_template');
  return { url, drop: () => leaveToTheNext(url, name) };
}

/** Takes over a database that an earlier test has emptied, under a new name; false where there is none. */
const takeEmptied = (name: string): Promise<boolean> =>
  connected(inject('databaseUrl'), async (client) => {
    const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database WHERE datname LIKE 'emptied\\_%'");
    for (const { datname } of rows) {
      try {
        await client.query(`ALTER DATABASE ${datname} RENAME TO ${name}`);
        return true;
      } catch {
        // another test was faster
      }
    }
    return false;
  });

/** The shape of the template, and so of every copy. */
let copied: Promise<string> | undefined;

/** Empties a database for the next test; drops it if its schema has changed, or if it has grown. */
async function leaveToTheNext(url: string, name: string): Promise<void> {
  copied ??= connected(inject('templateUrl'), shapeOf);
  const as = await copied;
  const isAsCopied = await connected(url, async (client) => {
    await client.query(EMPTY);
    return (await shapeOf(client)) === as;
  }).catch(() => false);
  if (!isAsCopied) return dropDatabase(url);
  await connected(inject('databaseUrl'), (client) =>
    client.query(`ALTER DATABASE ${name} RENAME TO emptied_${name.slice('test_'.length)}`),
  );
}

/** A fingerprint of the schema: it changes with every table, column, function, constraint or right, and once the database has grown. */
const SHAPE = `
  SELECT md5(string_agg(concat(kind, oid, version), ',' ORDER BY kind, oid, version)) || (pg_database_size(current_database()) > 20e6) AS shape
  FROM (
    SELECT 'class' AS kind, oid, xmin::text AS version FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'box'::regnamespace)
    UNION ALL SELECT 'column', attrelid, concat(attnum, ':', a.xmin) FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
      WHERE relnamespace IN ('public'::regnamespace, 'box'::regnamespace)
    UNION ALL SELECT 'function', oid, xmin::text FROM pg_proc WHERE pronamespace IN ('public'::regnamespace, 'box'::regnamespace)
    UNION ALL SELECT 'constraint', oid, xmin::text FROM pg_constraint
    UNION ALL SELECT 'default', oid, xmin::text FROM pg_attrdef
    UNION ALL SELECT 'trigger', oid, xmin::text FROM pg_trigger
    UNION ALL SELECT 'schema', oid, xmin::text FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%') AS parts`;

const shapeOf = async (client: pg.Client): Promise<string> =>
  (await client.query<{ shape: string }>(SHAPE)).rows[0]?.shape ?? 'none';

/** Ends all other connections, deletes everything but the migrations' rows, and restarts the sequences. */
const EMPTY = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
  SET session_replication_role = replica;
  DO $$
  DECLARE name text;
  BEGIN
    FOR name IN SELECT oid::regclass FROM pg_class WHERE relkind = 'r' AND relnamespace = 'box'::regnamespace AND relname <> 'traces'
    LOOP EXECUTE 'DROP TABLE ' || name; END LOOP;
    FOR name IN SELECT oid::regclass FROM pg_class WHERE relkind = 'r'
      AND relnamespace IN ('public'::regnamespace, 'box'::regnamespace) AND relname <> '_prisma_migrations'
      AND pg_relation_size(oid) > 0
    LOOP EXECUTE 'DELETE FROM ' || name; END LOOP;
    PERFORM setval(seqrelid::regclass, seqstart, false) FROM pg_sequence;
  END $$`;

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
