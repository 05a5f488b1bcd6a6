// Rows of installations from each stage of a rehearsal, as commit a751e73 and its like kept them, and a database that holds them so.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import pg from 'pg';
import { migrate } from '../../prisma/migrate.ts';
import { root } from '../house/sources.ts';

type Row = Readonly<Record<string, unknown>>;
export type Dump = Readonly<Record<string, readonly Row[]>>;
export const stages = JSON.parse(
  brotliDecompressSync(readFileSync(join(root, 'test/records/oldYears.json.br'))).toString(),
) as Readonly<Record<string, Dump>>;

/** The last migration that the rows have gone through. */
const SEEN = '0012';

/** Asks by a connection of its own, which takes rows of any table in any order. */
export async function ask<Found extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []): Promise<Found[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    return (await client.query<Found>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Makes the database of that time, and loads the rows of a stage. */
export async function loadStage(url: string, stage: string): Promise<void> {
  const migrations = join(root, 'prisma/migrations');
  const folder = mkdtempSync(join(tmpdir(), 'old-migrations-'));
  try {
    for (const name of readdirSync(migrations))
      if (name.slice(0, 4) <= SEEN || name.endsWith('.toml'))
        cpSync(join(migrations, name), join(folder, 'migrations', name), { recursive: true });
    await migrate(url, { folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
  for (const [table, rows] of Object.entries(stages[stage] ?? {}))
    await ask(url, `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1)`, [JSON.stringify(rows)]);
}
