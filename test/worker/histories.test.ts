// Starts on data whose workflows' histories are of another shape: those of commit a751e73, which kept no number, and newer ones.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { realClock } from '../../domain/clock.ts';
import { FIRST_HISTORIES, HISTORIES, type Histories } from '../../domain/histories.ts';
import { startServers } from '../../embedded/servers.ts';
import { dropDatabase, migrate, withDatabase } from '../../prisma/migrate.ts';
import { install } from '../../records/clock.ts';
import { closeDatabase, openDatabase } from '../../records/database.ts';
import { agreeOnKept, keptAt, OlderRehearsal } from '../../worker/histories.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { aStateFolder, ask } from '../embedded/machine.ts';
import { loadStage, stages } from '../records/stages.ts';
import { endAll, minsheng, npmStart, ownerUrl, processesOf } from './installation.ts';

const quiet = { REHEARSAL_SPEED: '0.1', PORT: '0' };
const token = { PORT: '0', TELEGRAM_BOT_TOKEN: '42:as-from-botfather', TELEGRAM_API_ROOT: 'http://127.0.0.1:1' };

/** A state folder for one test. */
function aFolder(): string {
  const folder = aStateFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  return folder;
}

/** Does something with the servers of an installation that does not run. */
async function inServers<T>(stateDir: string, work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const servers = await startServers({ stateDir, durable: false, log: () => {} });
  try {
    return await work(servers.databaseUrl);
  } finally {
    await servers.stop();
  }
}

/** A state folder with the database that commit a751e73 had in the middle of a year. */
async function anOldState(more = 'SELECT 1'): Promise<{ readonly folder: string; readonly holds: Holding }> {
  const folder = aFolder();
  const holds = await inServers(join(folder, 'main'), async (url) => {
    await loadStage(url, 'execution');
    await ask(url, more);
    return holding(url);
  });
  return { folder, holds };
}

type Holding = Readonly<Record<string, unknown>>;

/** The columns of every table and a fingerprint of its rows. */
async function holding(url: string): Promise<Holding> {
  const tables = await ask(
    url,
    `SELECT table_name AS name, string_agg(column_name, ' ' ORDER BY column_name) AS columns
       FROM information_schema.columns WHERE table_schema = 'public' GROUP BY 1 ORDER BY 1`,
  );
  const each = tables.map(async ({ name, columns }) => {
    const [rows] = await ask(
      url,
      `SELECT count(*)::int AS n, md5(string_agg(t::text, '' ORDER BY t::text)) AS md5 FROM "${String(name)}" t`,
    );
    return [String(name), { columns, ...rows }] as const;
  });
  return Object.fromEntries(await Promise.all(each));
}

/** A database as commit a751e73 had it, beside the run's Temporal. */
async function anOldDatabase() {
  const url = withDatabase(inject('databaseUrl'), `old_histories_${process.pid}`);
  await loadStage(url, 'execution');
  return { url, settings: { DATABASE_URL: url, TEMPORAL_ADDRESS: inject('temporalAddress') }, drop: () => dropDatabase(url) };
}

/** A database of this version whose installation has these histories. */
async function madeBy({ shape, since }: Histories, { rehearsal }: { readonly rehearsal: boolean }): Promise<FreshDatabase> {
  const database = await freshDatabase();
  openDatabase(database.url);
  await install({ id: 'kept', rehearsal, clock: realClock() });
  await closeDatabase();
  await ask(database.url, `UPDATE installation SET histories = ${shape}, histories_since = '${since}'`);
  return database;
}

describe('npm start on histories of another shape', { timeout: 300_000 }, () => {
  it('lays an older rehearsal aside as it was, says so, and begins another', async () => {
    const { folder, holds } = await anOldState();
    expect(holds.installation).toMatchObject({ n: 1, columns: expect.not.stringContaining('histories') as string });
    const started = npmStart(folder, quiet);
    try {
      const addresses = await started.up();
      expect(started.said()).toMatch(
        /of shape 1, older than this version’s \(2\): it is laid aside, as with --fresh, and another begins/u,
      );
      expect(started.said()).toContain(`the data of the last rehearsal are kept in ${started.dir}.1`);
      expect(started.said()).toContain('The year begins when the chat is first opened');
      const [begun] = await ask(ownerUrl(started, addresses), 'SELECT id, rehearsal, histories FROM installation');
      expect(begun).toMatchObject({ rehearsal: true, histories: 2 });
      expect(begun?.id).not.toBe(stages.execution?.installation?.[0]?.id);
    } finally {
      started.interrupt();
      expect(await started.ended).toBe(0);
      await endAll(started);
    }
    expect(await inServers(`${started.dir}.1`, holding)).toEqual(holds);
  });

  it('refuses an older installation with a token, says what to do, and changes nothing', async () => {
    const { folder, holds } = await anOldState('UPDATE installation SET rehearsal = false');
    const started = npmStart(folder, token);
    expect(await started.ended).toBe(1);
    expect(started.said()).toContain('Nothing was started or changed here: the workflows’ histories are of shape 1');
    expect(started.said()).toContain('run it with a version from 0.1.0 on and before 0.2.0, until its years are closed');
    expect(processesOf(started.dir)).toEqual([]);
    expect(existsSync(`${started.dir}.1`)).toBe(false);
    expect(await inServers(started.dir, holding)).toEqual(holds);
  });

  it('refuses an older rehearsal on servers elsewhere, as do the commands and the worker', async () => {
    const { url, settings, drop } = await anOldDatabase();
    const before = await holding(url);
    const folder = aFolder();
    const started = npmStart(folder, { ...quiet, ...settings });
    expect(await started.ended).toBe(1);
    expect(started.said()).toContain('with TEMPORAL_ADDRESS a TEMPORAL_NAMESPACE of its own');
    const { code, said } = await minsheng(folder, ['year', 'list'], settings);
    expect([code, said]).toEqual([1, expect.stringContaining('of shape 1, older than this version’s')]);
    expect(await holding(url)).toEqual(before);

    await migrate(url);
    const part = fileURLToPath(new URL('../../worker/parts/worker.ts', import.meta.url));
    const environment = { ...settings, PATH: process.env.PATH };
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', part], { encoding: 'utf8', env: environment });
    expect([status, stderr]).toEqual([1, expect.stringContaining('of shape 1, older than this version’s')]);
    await drop();
  });
});

describe('what is kept', () => {
  const started = (rehearsal: boolean) => ({ rehearsal, embedded: true });

  it('is nothing where there is no database, no schema or no installation', async () => {
    const { url, drop } = await freshDatabase();
    const none = withDatabase(url, 'never_made');
    for (const address of [none, inject('databaseUrl'), url]) {
      expect(await keptAt(address)).toBeUndefined();
      await expect(agreeOnKept(address, started(true))).resolves.toBeUndefined();
    }
    await drop();
  });

  it('goes on where its histories are of this version’s shape', async () => {
    const { url, drop } = await madeBy(HISTORIES, { rehearsal: true });
    expect(await keptAt(url)).toEqual({ rehearsal: true, histories: HISTORIES });
    await expect(agreeOnKept(url, started(true))).resolves.toBeUndefined();
    await drop();
  });

  it('is refused where newer, even of a rehearsal, with the version that reads it', async () => {
    const { url, drop } = await madeBy({ shape: 3, since: '0.9.0' }, { rehearsal: true });
    const refused = agreeOnKept(url, started(true));
    await expect(refused).rejects.not.toBeInstanceOf(OlderRehearsal);
    await expect(refused).rejects.toThrow(
      /of shape 3, newer than this version’s \(2\).*run it with version 0\.9\.0 or a later one/u,
    );
    await drop();
  });

  it('is never laid aside as a rehearsal where only the token is missing', async () => {
    const { url, drop } = await madeBy(FIRST_HISTORIES, { rehearsal: false });
    const refused = agreeOnKept(url, started(true));
    await expect(refused).rejects.not.toBeInstanceOf(OlderRehearsal);
    await expect(refused).rejects.toThrow('These data are a real installation’s');
    await drop();
  });
});
