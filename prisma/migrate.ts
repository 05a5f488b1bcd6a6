// Migrations without a downloaded engine: `migrate` on every start, `npm run migration NAME` for a new one, `drift` for the check.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';
import { filters, withEngine, type MigrationList, type SchemaFile } from './engine.ts';

/** Where the data model and its migrations are: this folder, but for tests. */
export interface Sources {
  readonly folder?: string;
}

const ours = dirname(fileURLToPath(import.meta.url));

/** Any number that nobody else locks: one process migrates at a time. */
const migrating = 7_140_332;

export interface MigrateOptions extends Sources {
  readonly log?: (line: string) => void;
}

/**
 * Brings a database to today's schema, making it if it is missing. Safe when several do it at once. What was applied is kept in Prisma's
 * own `_prisma_migrations`, so that the ordinary `prisma migrate` goes on working.
 *
 * @throws when a migration fails or an applied one was changed afterwards; the message is the engine's
 */
export async function migrate(
  databaseUrl: string,
  { folder = ours, log = () => {} }: MigrateOptions = {},
): Promise<{ applied: string[] }> {
  await createDatabase(databaseUrl);
  const migrationsList = await migrations(folder);
  return withClient(databaseUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [migrating]);
    const { appliedMigrationNames } = await withEngine(databaseUrl, undefined, (engine) =>
      engine.applyMigrations({ filters, migrationsList }),
    );
    for (const name of appliedMigrationNames) log(`migration applied: ${name}`);
    return { applied: appliedMigrationNames };
  });
}

/**
 * The SQL that leads from the migrations to the data model; empty when they agree. Works on a scratch database beside the given one.
 *
 * @param serverUrl a database on the server that may be used, with the right to create another
 */
export async function diff(serverUrl: string, { folder = ours }: Sources = {}): Promise<string> {
  const scratch = withDatabase(serverUrl, `minsheng_diff_${process.pid}_${Date.now()}`);
  const schema = await schemaFile(folder);
  try {
    await migrate(scratch, { folder });
    return await withEngine(scratch, schema, async (engine) => {
      const { stdout } = await engine.diff({
        from: { tag: 'schemaDatasource', files: [schema], configDir: folder },
        to: { tag: 'schemaDatamodel', files: [schema] },
        script: true,
        exitCode: null,
        filters,
      });
      const script = stdout ?? '';
      return script.replaceAll(/^--.*$/gm, '').trim() === '' ? '' : script;
    });
  } finally {
    await dropDatabase(scratch);
  }
}

/** What the data model says and the migrations do not, or nothing: the check's question. */
export const drift = async (serverUrl: string, sources: Sources = {}): Promise<string | undefined> =>
  (await diff(serverUrl, sources)) || undefined;

/** Writes a migration that leads to today's data model; its SQL is to be read, and mended by hand where Prisma cannot say it. */
export async function writeMigration(
  serverUrl: string,
  name: string,
  { folder = ours }: Sources = {},
): Promise<string | undefined> {
  const script = await diff(serverUrl, { folder });
  if (script === '') return undefined;
  const number = String((await names(folder)).length + 1).padStart(4, '0');
  const target = join(folder, 'migrations', `${number}_${name.replaceAll(/[^a-z0-9]+/gi, '_').toLowerCase()}`);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'migration.sql'), script);
  const lock = join(folder, 'migrations', 'migration_lock.toml');
  if (!existsSync(lock)) await writeFile(lock, '# Kept by Prisma.\nprovider = "postgresql"\n');
  return join(target, 'migration.sql');
}

/** Makes a database where it is missing; `template` is copied with all that is in it. */
export async function createDatabase(url: string, template?: string): Promise<void> {
  const name = databaseOf(url);
  await withClient(withDatabase(url, 'postgres'), async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount) return;
    const like = template ? ` TEMPLATE ${client.escapeIdentifier(template)} STRATEGY FILE_COPY` : '';
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${like}`).catch((error: unknown) => {
      if (!(error instanceof pg.DatabaseError && ['42P04', '23505'].includes(error.code ?? ''))) throw error; // another was faster
    });
  });
}

export const dropDatabase = (url: string): Promise<void> =>
  withClient(withDatabase(url, 'postgres'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(databaseOf(url))} WITH (FORCE)`);
  });

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres';

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function schemaFile(folder: string): Promise<SchemaFile> {
  const path = join(folder, 'schema.prisma');
  return { path, content: await readFile(path, 'utf8') };
}

async function names(folder: string): Promise<string[]> {
  const base = join(folder, 'migrations');
  if (!existsSync(base)) return [];
  const entries = await readdir(base, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

async function migrations(folder: string): Promise<MigrationList> {
  const baseDir = join(folder, 'migrations');
  const lock = join(baseDir, 'migration_lock.toml');
  const read = async (path: string) => ({
    path,
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok' as const, value: await readFile(join(baseDir, path, 'migration.sql'), 'utf8') },
    },
  });
  return {
    baseDir,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: existsSync(lock) ? await readFile(lock, 'utf8') : null },
    migrationDirectories: await Promise.all((await names(folder)).map(read)),
  };
}

/** `new NAME`: on the server of `DATABASE_URL`, else on one that lives for this command only. */
async function main([command, name]: readonly string[]): Promise<void> {
  if (command !== 'new' || !name) throw new Error('usage: migrate.ts new NAME');
  const { withScratchServer } = await import('../embedded/scratch.ts');
  const file = await withScratchServer((url) => writeMigration(url, name));
  console.log(
    file ? `written: ${file}\nRead it before you commit it.` : 'the migrations say what the data model says: nothing to write',
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
