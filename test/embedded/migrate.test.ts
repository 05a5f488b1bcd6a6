import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

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
    await rm(wrong, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  it('leave no scratch database behind', async () => {
    const rows = await ask(servers.databaseUrl, `SELECT datname FROM pg_database WHERE datname LIKE 'minsheng_diff%'`);
    expect(rows).toEqual([]);
  });
});

const ours = join(root, 'prisma/migrations');
const MEASURES = '0010_measure_in_both_languages';

describe.skipIf(!existsSync(ours))('our own migrations', { timeout: 60_000 }, () => {
  it('say what the data model says', async () => {
    expect(await drift(servers.databaseUrl)).toBeUndefined();
  });

  it('read in both languages what a quantity counted in one, wherever it is kept; run again they change nothing', async () => {
    const before = await mkdtemp(join(tmpdir(), 'minsheng-migrate-before-'));
    const later = (name: string): boolean => /^\d/.test(name) && name >= MEASURES;
    await cp(ours, join(before, 'migrations'), { recursive: true, filter: (from) => !later(basename(from)) });
    const database = withDatabase(servers.databaseUrl, 'measures');
    await migrate(database, { folder: before });
    const one = { measure: '个餐位', place: null };
    const candidates = [{ slug: 'meals', sites: [one, { measure: null }] }];
    await ask(
      database,
      `SET session_replication_role = replica;
       INSERT INTO task (id, code, project_id, region_code, measure, standard) VALUES ('t', 'T', 'p', '330105', '个餐位', '[]'), ('u', 'U', 'p', '330105', NULL, '[]');
       INSERT INTO candidate (id, code, year_id, slug, title, aspect, cost, standard, sites) VALUES ('c', 'C', 'y', 'meals', '{}', 'elderly', 1, '[]', '${JSON.stringify([one, { measure: null }])}');
       INSERT INTO plan_version (year_id, version, plan, at, by) VALUES ('y', 1, '${JSON.stringify({ plannedCandidates: candidates })}', now(), 'o'), ('y', 2, '{}', now(), 'o');
       INSERT INTO livelihood_year (id, region_code, year, stage, report) VALUES ('y', '330105', 2025, 'closed', '${JSON.stringify({ promised: [{ ...one, promised: 3 }] })}')`,
    );
    await migrate(database);
    const kept = () =>
      ask(
        database,
        `SELECT (SELECT jsonb_agg(measure ORDER BY id) FROM task) AS tasks, (SELECT sites FROM candidate) AS sites, report,
           (SELECT jsonb_agg(plan ORDER BY version) FROM plan_version) AS plans FROM livelihood_year`,
      );
    const both = { zh: '个餐位', en: '个餐位' };
    const sites = [{ ...one, measure: both }, { measure: null }];
    const now = [
      {
        tasks: [both, null],
        sites,
        report: { promised: [{ ...one, measure: both, promised: 3 }] },
        plans: [{ plannedCandidates: [{ slug: 'meals', sites }] }, {}],
      },
    ];
    expect(await kept()).toEqual(now);
    await ask(database, await readFile(join(ours, MEASURES, 'migration.sql'), 'utf8'));
    expect(await kept()).toEqual(now);
    await rm(before, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  it('put what an open vote and an open grading hold into boxes, and write what was sealed anew, in new files', async () => {
    const before = await mkdtemp(join(tmpdir(), 'minsheng-migrate-before-'));
    const names = (await readdir(ours)).filter((name) => /^\d/.test(name)).toSorted();
    const boxes = names.find((name) => name.endsWith('_boxes')) ?? '';
    const later = (name: string): boolean => /^\d/.test(name) && name >= boxes;
    await cp(ours, join(before, 'migrations'), { recursive: true, filter: (from) => !later(basename(from)) });
    const database = withDatabase(servers.databaseUrl, 'boxes');
    await migrate(database, { folder: before });
    const many = (count: number, row: (n: number) => string) => Array.from({ length: count }, (_, n) => row(n)).join(', ');
    for (const sql of [
      `INSERT INTO role (id, code, role, region_code, holder) VALUES ${many(9, (n) => `('d${n}', 'D${n}', 'deputy', '330105', 'x')`)}`,
      `INSERT INTO vote (id, code, year_id, round, rule, rule_hash, state) VALUES ('open', 'OPEN', 'y', 1, '{}', '', 'open'), ('done', 'DONE', 'y', 2, '{}', '', 'certified'), ('roll', 'ROLL', 'y', 3, '{}', '', 'roll')`,
      `INSERT INTO roll_entry (vote_id, deputy_id, present, voted) VALUES ${['open', 'done', 'roll'].map((id) => many(9, (n) => `('${id}', 'd${n}', ${n < 8}, ${n < 7 && id !== 'roll'})`)).join(', ')}`,
      `INSERT INTO ballot (id, vote_id, receipt, choices) VALUES ${['open', 'done'].map((id) => many(7, (n) => `('${id}${n}', '${id}', 'W${n}', '["c${n}"]')`)).join(', ')}`,
      `INSERT INTO grading (id, code, year_id, projects, rule, opened_at, closed_at) VALUES ('g1', 'GONE', 'y', '[]', '{}', now(), NULL), ('g2', 'GTWO', 'z', '[]', '{}', now(), now())`,
      `INSERT INTO grading_roll (grading_id, deputy_id, graded) VALUES ${['g1', 'g2'].map((id) => many(9, (n) => `('${id}', 'd${n}', ${n < 6})`)).join(', ')}`,
      `INSERT INTO given_grade (id, grading_id, project_id, grade) VALUES ${['g1', 'g2'].map((id) => many(6, (n) => `('${id}${n}', '${id}', 'p${n}', 'satisfied')`)).join(', ')}`,
    ])
      await ask(database, `SET session_replication_role = replica; ${sql}`);
    const files = () => ask(database, `SELECT pg_relation_filenode('ballot') AS a, pg_relation_filenode('roll_entry') AS b`);
    const was = await files();
    await migrate(database);

    const one = async (sql: string) => Object.values((await ask(database, sql))[0] ?? {})[0];
    const words = (from: string) => one(`SELECT string_agg(word || choices::text, ' ' ORDER BY word) FROM ${from}`);
    const all = many(7, (n) => `W${n}["c${n}"]`).replaceAll(', ', ' ');
    expect(await words('box."ballots_OPEN"')).toBe(all);
    expect(await words(`(SELECT receipt AS word, choices FROM ballot WHERE vote_id = 'done') sealed`)).toBe(all);
    expect(await one(`SELECT count(*)::int FROM ballot WHERE vote_id = 'open'`)).toBe(0);
    for (const [id, voted] of [
      ['open', 7],
      ['done', 7],
      ['roll', 0],
    ] as const)
      expect(await one(`SELECT box.voted('${id}')`)).toBe(voted);
    expect(await one(`SELECT count(*)::int FROM roll_entry WHERE voted`)).toBe(7);
    expect(await one(`SELECT count(*)::int FROM roll_entry WHERE present`)).toBe(24);
    expect([await one(`SELECT box.graded('g1')`), await one(`SELECT box.graded('g2')`)]).toEqual([6, 6]);
    expect(await one(`SELECT count(*)::int FROM box."grades_GONE"`)).toBe(6);
    expect(await one(`SELECT count(DISTINCT xmin::text)::int FROM ballot`)).toBe(1);
    expect(await one(`SELECT count(*)::int FROM ballot WHERE id LIKE 'done%'`)).toBe(0);
    const [now, then] = [(await files())[0], was[0]];
    expect(now?.a).not.toBe(then?.a);
    expect(now?.b).not.toBe(then?.b);

    // open boxes go on like those that were made by this version
    expect(await one(`SELECT box.cast_ballot('open', 'd7', '["c1"]')`)).toBe('cast');
    expect(await one(`SELECT box.cast_ballot('open', 'd6', '["c1"]')`)).toBe('voted-already');
    expect(await one(`SELECT box.seal_vote('open')`)).toBe(true);
    expect(await one(`SELECT box.seal_grading('g1')`)).toBe(true);
    expect(await one(`SELECT count(*)::int FROM ballot WHERE vote_id = 'open'`)).toBe(8);
    expect(await one(`SELECT count(*)::int FROM given_grade WHERE grading_id = 'g1'`)).toBe(6);
    await rm(before, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  it('are numbered without a gap', async () => {
    const names = (await readdir(ours)).filter((name) => /^\d/.test(name)).toSorted();
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
  });
});
