import { existsSync, statSync } from 'node:fs';
import { rm, writeFile, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRunning, startOf } from '../../embedded/identity.mjs';
import { answers } from '../../embedded/ports.ts';
import { endServers, findServers, setAside, startServers, temporalCliPath, type Servers } from '../../embedded/servers.ts';
import { readRunning, type ServerName } from '../../embedded/state.ts';
import { run } from '../../embedded/download.ts';
import { anOwner, aStateFolder, ask, until } from './machine.ts';

/** Durable like an installation's: otherwise a server that is killed right after a write would lose it. */
const options = { durable: true, graceSeconds: 3, log: () => {} } as const;

/** A server's process id, as the guardian wrote it down. */
function pidOf(stateDir: string, name: ServerName | 'guardian'): number {
  const running = readRunning(stateDir);
  const found = name === 'guardian' ? running?.guardian : running?.servers[name];
  if (!found) throw new Error(`${name} does not run`);
  return found.pid;
}

/** Seconds that a restart may take: one or two, but many more on a busy machine. */
const RESTART_SECONDS = 30;

describe('servers', { timeout: 200_000 }, () => {
  const stateDir = aStateFolder();
  let servers: Servers;
  const url = () => servers.databaseUrl.replace(/minsheng$/, 'postgres');
  const keepsItsPromise = () =>
    ask(url(), 'SELECT * FROM kept').then(
      (rows) => rows.length === 1,
      () => false,
    );
  const temporalPort = () => Number(servers.temporalAddress.split(':')[1]);

  beforeAll(async () => {
    servers = await startServers({ ...options, stateDir, searchAttributes: { Region: 'Keyword', DueDate: 'Datetime' } });
    await ask(url(), 'CREATE TABLE kept (what text)');
    await ask(url(), `INSERT INTO kept VALUES ('promise')`);
  }, 120_000);

  afterAll(async () => {
    await servers?.stop();
    await rm(stateDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }, 60_000);

  it('listen on the loopback address alone', async () => {
    expect(servers.temporalAddress).toMatch(/^127\.0\.0\.1:\d+$/);
    const [row] = await ask(url(), 'SHOW listen_addresses');
    expect(row).toEqual({ listen_addresses: '127.0.0.1' });
  });

  it('keep what they write from everybody else', () => {
    for (const file of ['temporal.db', 'postgres/PG_VERSION', 'logs/temporal.log', 'logs/postgres.log'])
      expect(statSync(join(stateDir, file)).mode & 0o077).toBe(0);
  });

  it('ask for a password', async () => {
    await expect(ask(url().replace(/:[^:@]+@/, ':guessed@'), 'SELECT 1')).rejects.toThrow(/password/);
  });

  it('keep closed runs longer than a year, and know the search attributes asked for', async () => {
    const at = ['--address', servers.temporalAddress, '--output', 'json'];
    const namespace = await run(
      await temporalCliPath(),
      ['operator', 'namespace', 'describe', ...at, '--namespace', 'default'],
      20,
    );
    expect(namespace).toMatch(/43200000|12000h|500\s*d/);
    const attributes = await run(await temporalCliPath(), ['operator', 'search-attribute', 'list', ...at], 20);
    expect(attributes).toContain('DueDate');
  });

  it('are found running, and adopted, by whoever asks for the same folder', async () => {
    const [before, began] = [readRunning(stateDir), Date.now()];
    const again = await startServers({ ...options, stateDir, searchAttributes: { Region: 'Keyword', Light: 'Keyword' } });
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(again.databaseUrl).toBe(servers.databaseUrl);
    expect(readRunning(stateDir)?.servers).toEqual(before?.servers);
    expect(Object.keys(findServers(stateDir))).toEqual(['postgres', 'temporal']);
    const at = ['--address', servers.temporalAddress, '--output', 'json'];
    expect(await run(await temporalCliPath(), ['operator', 'search-attribute', 'list', ...at], 20)).toContain('Light');
  });

  it('of PostgreSQL: killed, it is back on its port with what was kept', async () => {
    const killed = pidOf(stateDir, 'postgres');
    process.kill(killed, 'SIGKILL');
    await until('PostgreSQL has a new process', () => readRunning(stateDir)?.servers.postgres?.pid !== killed, RESTART_SECONDS);
    await until('PostgreSQL answers', keepsItsPromise, RESTART_SECONDS);
  });

  it('of PostgreSQL: killed again and again it is back as soon each time, since it did not fail', async () => {
    for (let time = 0; time < 4; time++) {
      const killed = pidOf(stateDir, 'postgres');
      process.kill(killed, 'SIGKILL');
      await until(
        'PostgreSQL has a new process',
        () => ![killed, undefined].includes(readRunning(stateDir)?.servers.postgres?.pid),
        RESTART_SECONDS,
      );
      await until('PostgreSQL answers', keepsItsPromise, RESTART_SECONDS);
      expect(readRunning(stateDir)?.failures.postgres ?? 0).toBe(0);
    }
  });

  it('of PostgreSQL: a pid file left over that names a stranger does not keep it down', async () => {
    const killed = pidOf(stateDir, 'postgres');
    const file = join(stateDir, 'postgres', 'postmaster.pid');
    const lines = (await readFile(file, 'utf8')).split('\n').slice(1);
    await writeFile(file, [String(process.pid), ...lines].join('\n'));
    process.kill(killed, 'SIGKILL');
    await until('PostgreSQL has a new process', () => readRunning(stateDir)?.servers.postgres?.pid !== killed, RESTART_SECONDS);
    await until('PostgreSQL answers', keepsItsPromise, RESTART_SECONDS);
  });

  it('of Temporal: killed, it is back on its port', async () => {
    const killed = pidOf(stateDir, 'temporal');
    process.kill(killed, 'SIGKILL');
    await until(
      'Temporal has a new process',
      () => ![killed, undefined].includes(readRunning(stateDir)?.servers.temporal?.pid),
      RESTART_SECONDS,
    );
    await until('Temporal answers', () => answers(temporalPort()), RESTART_SECONDS);
  });

  it('outlive their guardian, whose successor adopts them as they are', async () => {
    const [killed, before] = [pidOf(stateDir, 'guardian'), readRunning(stateDir)?.servers];
    process.kill(killed, 'SIGKILL');
    await until(
      'there is another guardian',
      () => {
        const guardian = readRunning(stateDir)?.guardian;
        return guardian?.pid !== killed && isRunning(guardian);
      },
      RESTART_SECONDS,
    );
    const after = readRunning(stateDir)?.servers;
    expect([after?.postgres?.pid, after?.temporal?.pid]).toEqual([before?.postgres?.pid, before?.temporal?.pid]);
  });

  it('are started again, all of them, when guardian and servers are killed together', async () => {
    const pids = (['guardian', 'postgres', 'temporal'] as const).map((name) => pidOf(stateDir, name));
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await until('both answer', async () => (await keepsItsPromise()) && answers(temporalPort()), RESTART_SECONDS);
  });

  it('cannot be laid aside while they run', () => {
    expect(() => setAside(stateDir)).toThrow(/run/);
  });
});

describe('the calm rule', { timeout: 90_000 }, () => {
  it('an owner killed without a word loses nothing: the next one finds the servers up, and the last to stop ends them', async () => {
    const stateDir = aStateFolder();
    const first = await anOwner(stateDir);
    const before = readRunning(stateDir)?.servers;
    first.process.kill('SIGKILL');
    const second = await startServers({ ...options, stateDir });
    expect(second.databaseUrl).toBe(first.databaseUrl);
    expect(readRunning(stateDir)?.servers.postgres?.pid).toBe(before?.postgres?.pid);

    const third = await anOwner(stateDir);
    await second.stop();
    expect(await answers(Number(third.temporalAddress.split(':')[1]))).toBe(true); // another owner still needs them
    third.process.kill('SIGKILL');
    await until('the third is gone', () => third.process.signalCode !== null);
    await endServers(stateDir);
    expect(findServers(stateDir)).toEqual({});
    const aside = setAside(stateDir);
    expect([existsSync(stateDir), existsSync(join(aside ?? '', 'postgres', 'PG_VERSION'))]).toEqual([false, true]);
    await rm(aside ?? '', { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  it('servers that nobody needs end by themselves after the grace, and start again where they were', async () => {
    const stateDir = aStateFolder();
    const owner = await anOwner(stateDir);
    const guardian = pidOf(stateDir, 'guardian');
    owner.process.kill('SIGKILL');
    await until('the guardian has ended', () => startOf(guardian) === undefined, 30);
    expect(findServers(stateDir)).toEqual({});
    const again = await startServers({ ...options, stateDir });
    expect(again.databaseUrl).toBe(owner.databaseUrl);
    await again.stop();
    await rm(stateDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  it('servers whose folder is removed end', async () => {
    const stateDir = aStateFolder();
    const { process: owner } = await anOwner(stateDir);
    const guardian = pidOf(stateDir, 'guardian');
    await rm(stateDir, { recursive: true, force: true, maxRetries: 5 });
    await until('the guardian has ended', () => startOf(guardian) === undefined, 60);
    owner.kill('SIGKILL');
  });

  it('a usual port that is taken is no obstacle, and said', async () => {
    const stateDir = aStateFolder();
    const squatters = await Promise.all([5433].map(squat));
    const said: string[] = [];
    const servers = await startServers({ stateDir, which: ['postgres'], graceSeconds: 3, log: (line) => said.push(line) });
    expect(said).toEqual([expect.stringMatching(/^PostgreSQL: port 5433 is taken, so port \d+ it is$/)]);
    await servers.stop();
    for (const close of squatters) close();
    await rm(stateDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
});

/** Takes a port, unless another program has it already. */
const squat = (port: number): Promise<() => void> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(() => {}));
    server.listen({ port, host: '127.0.0.1' }, () => resolve(() => server.close()));
  });
