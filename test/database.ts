// A database of a test's own. To copy the migrated one takes a third of a second, to empty one that another test has done with some
// hundredths: so whoever is done leaves theirs to the next, unless it has become another one than what was copied.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createDatabase, dropDatabase, withDatabase } from '../prisma/migrate.ts';

export interface FreshDatabase {
  readonly url: string;
  /** Drops the database, even while others are connected. */
  readonly drop: () => Promise<void>;
}

/** A migrated, empty database of a test's own. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = withDatabase(inject('databaseUrl'), name);
  if (!(await takeEmptied(name))) await createDatabase(url, 'minsheng_template');
  return { url, drop: () => leaveToTheNext(url, name) };
}

/** Takes a database over that an earlier test has done with, under a new name; false where there is none. */
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

/** What every copy is when it is made. */
let copied: Promise<string> | undefined;

/** Empties a database for the next test; drops it where that has left something else than what was copied, or too much. */
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

/** Changes with every table, column, function, rule or right that is made, altered or taken away; and where too much was ever in it. */
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

/** Whoever is connected still is sent away; nothing but the migrations is left, and numbers begin again. */
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
