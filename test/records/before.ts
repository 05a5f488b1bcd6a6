// A database in its state before a given migration, to check what that migration does to existing rows.
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { dropDatabase, migrate, withDatabase } from '../../prisma/migrate.ts';
import { root } from '../house/sources.ts';

export interface Before {
  readonly client: pg.Client;
  /** Applies the migration, and those after it up to `until`. */
  readonly goOn: (until?: string) => Promise<void>;
  readonly drop: () => Promise<void>;
}

/** Applies all migrations with names before this one. */
export async function before(name: string): Promise<Before> {
  const url = withDatabase(inject('databaseUrl'), `test_${randomBytes(6).toString('hex')}`);
  await migrateBefore(url, name);
  const client = new pg.Client(url);
  await client.connect();
  return {
    client,
    goOn: (until = '9999') => migrateBefore(url, until),
    drop: async () => {
      await client.end();
      await dropDatabase(url);
    },
  };
}

async function migrateBefore(url: string, name: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'minsheng-before-'));
  try {
    for (const each of readdirSync(join(root, 'prisma/migrations')))
      if (each < name || each.endsWith('.toml'))
        cpSync(join(root, 'prisma/migrations', each), join(folder, 'migrations', each), { recursive: true });
    await migrate(url, { folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
