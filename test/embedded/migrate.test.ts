import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startScratchServers } from '../../embedded/scratch.ts';
import type { Servers } from '../../embedded/servers.ts';
import { diff, drift, migrate, withDatabase, writeMigration } from '../../prisma/migrate.ts';
import { root } from '../house/sources.ts';
import { ask } from './machine.ts';

const model = (fields: string) => `
generator client {
  provider = "prisma-client"
  output   = "./client"
}
datasource db {
  provider = "postgresql"
}
model Promise {
  id   String @id
  text String
${fields}
}
`;

let servers: Servers;
let folder = '';

beforeAll(async () => {
  servers = await startScratchServers({ which: ['postgres'], database: 'postgres' });
}, 120_000);
afterAll(() => servers?.stop(), 60_000);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minsheng-migrate-'));
  await writeFile(join(folder, 'schema.prisma'), model(''));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('migrations', { timeout: 60_000 }, () => {
  const database = () => withDatabase(servers.databaseUrl, 'promises');

  it('are written from the data model, numbered and named', async () => {
    expect(await drift(servers.databaseUrl, { folder })).toContain('CREATE TABLE "Promise"');
    const file = await writeMigration(servers.databaseUrl, 'The first promise', { folder });
    expect(file).toBe(join(folder, 'migrations/0001_the_first_promise/migration.sql'));
    expect(await drift(servers.databaseUrl, { folder })).toBeUndefined();
    expect(await writeMigration(servers.databaseUrl, 'nothing new', { folder })).toBeUndefined();
  });

  it('make the database that is missing, are applied once, and kept as Prisma keeps them', async () => {
    expect(await migrate(database(), { folder })).toEqual({ applied: ['0001_the_first_promise'] });
    expect(await migrate(database(), { folder })).toEqual({ applied: [] });
    const rows = await ask(database(), 'SELECT migration_name, finished_at IS NOT NULL AS finished FROM _prisma_migrations');
    expect(rows).toEqual([{ migration_name: '0001_the_first_promise', finished: true }]);
  });

  it('lead from one data model to the next and keep what is there', async () => {
    await ask(database(), `INSERT INTO "Promise" VALUES ('a', 'a lift for block 4')`);
    await writeFile(join(folder, 'schema.prisma'), model('  kept Boolean @default(false)'));
    expect(await diff(servers.databaseUrl, { folder })).toContain('ADD COLUMN     "kept"');
    await writeMigration(servers.databaseUrl, 'kept', { folder });
    const told: string[] = [];
    const both = [migrate(database(), { folder, log: (line) => told.push(line) }), migrate(database(), { folder })];
    expect((await Promise.all(both)).flatMap(({ applied }) => applied)).toEqual(['0002_kept']);
    expect(await ask(database(), 'SELECT * FROM "Promise"')).toEqual([{ id: 'a', text: 'a lift for block 4', kept: false }]);
  });

  it('that Prisma cannot say are no drift: checks, partial and trigram indexes, generated columns', async () => {
    await writeFile(
      join(folder, 'schema.prisma'),
      model(
        '  kept Boolean @default(false)\n  found Unsupported("tsvector")? @default(dbgenerated("to_tsvector(\'simple\'::regconfig, text)"))\n  @@index([text(ops: raw("gin_trgm_ops"))], type: Gin)',
      ),
    );
    const byHand = join(folder, 'migrations/0003_by_hand');
    await mkdir(byHand);
    await writeFile(
      join(byHand, 'migration.sql'),
      `CREATE EXTENSION IF NOT EXISTS pg_trgm;
       ALTER TABLE "Promise" ADD CONSTRAINT said CHECK (text <> '');
       ALTER TABLE "Promise" ADD COLUMN found tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, text)) STORED;
       CREATE INDEX "Promise_text_idx" ON "Promise" USING gin (text gin_trgm_ops);
       CREATE INDEX unkept ON "Promise" (id) WHERE NOT kept;`,
    );
    expect(await drift(servers.databaseUrl, { folder })).toBeUndefined();
  });

  it('that fail say what the database said, and where', async () => {
    const wrong = await mkdtemp(join(tmpdir(), 'minsheng-migrate-wrong-'));
    await copyFile(join(folder, 'schema.prisma'), join(wrong, 'schema.prisma'));
    await mkdir(join(wrong, 'migrations/0001_wrong'), { recursive: true });
    await writeFile(join(wrong, 'migrations/0001_wrong/migration.sql'), 'ALTER TABLE nowhere ADD COLUMN x int;');
    await expect(migrate(withDatabase(servers.databaseUrl, 'wrong'), { folder: wrong })).rejects.toThrow(
      /^migration 0001_wrong: No such table: nowhere$/,
    );
    await rm(wrong, { recursive: true, force: true });
  });

  it('leave no scratch database behind', async () => {
    const rows = await ask(servers.databaseUrl, `SELECT datname FROM pg_database WHERE datname LIKE 'minsheng_diff%'`);
    expect(rows).toEqual([]);
  });
});

const ours = join(root, 'prisma/migrations');

describe.skipIf(!existsSync(ours))('our own migrations', { timeout: 60_000 }, () => {
  it('say what the data model says', async () => {
    expect(await drift(servers.databaseUrl)).toBeUndefined();
  });

  it('are numbered without a gap', async () => {
    const names = (await readdir(ours)).filter((name) => /^\d/.test(name)).toSorted();
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
  });
});
