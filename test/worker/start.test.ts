import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator, type Simulator } from '../../simulator/index.ts';
import { People } from '../../simulator/people.ts';
import type { Addresses } from '../../worker/addresses.ts';
import { freshDatabase } from '../database.ts';
import { aStateFolder, ask, until } from '../embedded/machine.ts';
import { endAll, minsheng, npmStart, processesOf, type ProcessOf, type Started } from './installation.ts';
import { isRunning } from '../../embedded/identity.mjs';

const MINUTES = 60_000;
/** So slow that no year begins during these tests. */
const quiet = { REHEARSAL_SPEED: '0.1' };
const anyPort = { ...quiet, PORT: '0' };
const folders: string[] = [];

function aFolder(): string {
  const folder = aStateFolder();
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

const installationOf = async ({ databaseUrl }: Addresses): Promise<Record<string, unknown> | undefined> =>
  (await ask(databaseUrl, 'SELECT id, rehearsal, clock FROM installation'))[0];

/** Takes a port, unless another program on this machine has it already. */
async function take(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.once('error', () => resolve()).listen(port, '127.0.0.1', () => resolve());
  });
  return server;
}

describe('npm start', () => {
  const folder = aFolder();
  let started: Started;
  let first: Addresses;
  let people: unknown;
  let processes: ProcessOf[];
  let id: unknown;
  const taken: Server[] = [];

  beforeAll(async () => {
    for (const port of [5433, 7233, 8233, 8080, 8081, 8082]) taken.push(await take(port));
    started = npmStart(folder, quiet);
    first = await started.up();
  }, 5 * MINUTES);
  afterAll(async () => {
    for (const server of taken) server.close();
    await endAll(started);
  }, 2 * MINUTES);

  it('reaches the chat, the public page and the Temporal UI', async () => {
    const addresses = [first.chat ?? '', first.web, first.temporalUi];
    const answers = await Promise.all(addresses.map(async (address) => (await fetch(address)).status));
    expect(answers).toEqual([200, 200, 200]);
    for (const address of addresses) expect(started.said()).toContain(address);
    expect(started.said()).toContain('The year begins when the chat is first opened');
  });

  it('says what it does and how many seconds that took', () => {
    for (const step of [
      'PostgreSQL and Temporal',
      'database schema',
      'worker',
      'rehearsal year',
      'simulator',
      'bot',
      'web',
      'crowd',
    ])
      expect(started.said()).toMatch(new RegExp(`✓ ${step} +\\d+\\.\\d s`));
  });

  it('finds other ports where the usual ones are taken, and says so', () => {
    const says: readonly (readonly [string, number])[] = [
      ['PostgreSQL', 5433],
      ['Temporal', 7233],
      ["Temporal's Web UI", 8233],
      ['public page', 8080],
      ['chat', 8081],
    ];
    for (const [what, port] of says) expect(started.said()).toContain(`${what}: port ${port} is taken, so port`);
    expect(new URL(first.web).port).not.toBe('8080');
  });

  it('listens on loopback alone', () => {
    for (const address of [first.chat ?? '', first.web, first.temporalUi, first.databaseUrl, `http://${first.temporalAddress}`])
      expect(new URL(address).hostname).toBe('127.0.0.1');
  });

  it('keeps for its owner alone what holds a secret', () => {
    for (const file of [
      'installation.json',
      'postgres.secret',
      'postgres-minsheng_app.secret',
      'postgres-minsheng_sealer.secret',
      'spec.json',
      'running.json',
      'logs/guardian.log',
    ])
      expect({ file, mode: statSync(join(started.dir, file)).mode & 0o077 }).toEqual({ file, mode: 0 });
    for (const dir of ['postgres', 'simulator'])
      expect({ dir, mode: statSync(join(started.dir, dir)).mode & 0o077 }).toEqual({ dir, mode: 0 });
    expect(started.said()).not.toContain(new URL(first.databaseUrl).password);
  });

  it('gives no part but the worker the role that seals ballots, and none the owner', async () => {
    const secret = (role: string) => readFileSync(join(started.dir, `postgres${role}.secret`), 'utf8');
    for (const { name, pid } of processesOf(started.dir).filter((one) => existsSync(`/proc/${one.pid}/environ`))) {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
      expect([name, environment.includes(secret('-minsheng_sealer'))]).toEqual([name, name === 'worker']);
      expect([name, environment.includes(secret(''))]).toEqual([name, false]);
    }
    expect(started.said()).not.toContain('secrecy of the ballot:');
    const [role] = await ask(first.databaseUrl, 'SELECT rolname, rolsuper FROM pg_roles WHERE rolname = current_user');
    expect(role).toEqual({ rolname: 'minsheng_app', rolsuper: false });
    await expect(ask(first.databaseUrl, `SELECT pg_read_binary_file('PG_VERSION')`)).rejects.toThrow('permission denied');
  });

  it('beside a running one prints the addresses and ends with success', async () => {
    const beside = npmStart(folder, quiet);
    expect(await beside.ended).toBe(0);
    for (const address of [first.chat ?? '', first.web, first.temporalUi]) expect(beside.said()).toContain(address);
  });

  it('does not lay a running rehearsal aside', async () => {
    const beside = npmStart(folder, quiet, ['--fresh']);
    expect(await beside.ended).toBe(1);
    expect(beside.said()).toContain('--fresh begins another rehearsal when this one has ended');
  });

  it('refuses a database and a Temporal of two installations, and says which is foreign', async () => {
    const { url, drop } = await freshDatabase();
    const mixed = npmStart(aFolder(), { ...anyPort, DATABASE_URL: url, TEMPORAL_ADDRESS: first.temporalAddress });
    expect(await mixed.ended).toBe(1);
    expect(mixed.said()).toContain('One of the two is foreign');
    expect(mixed.said()).toContain('secrecy of the ballot: the application’s role may seal and read an open box');
    expect(mixed.said()).toContain(String((await installationOf(first))?.id));
    await drop();
  });

  it(
    'at Ctrl-C drains and ends everything that it has started; the data stay',
    async () => {
      id = (await installationOf(first))?.id;
      await until('the crowd is there', async () => (await new People(first.chat ?? '').list()).length >= 80);
      people = await new People(first.chat ?? '').list();
      processes = processesOf(started.dir);
      expect(processes.map(({ name }) => name).toSorted()).toEqual(
        ['bot', 'crowd', 'guardian', 'postgres', 'simulator', 'temporal', 'web', 'worker'].toSorted(),
      );
      started.interrupt();
      expect(await started.ended).toBe(0);
      expect(started.said()).toContain('draining');
      expect(processes.filter(isRunning)).toEqual([]);
      expect(existsSync(join(started.dir, 'postgres'))).toBe(true);
    },
    2 * MINUTES,
  );

  it(
    'later finds the data of the first: the same installation, the same people in the chat',
    async () => {
      const began = Date.now();
      started = npmStart(folder, anyPort);
      const again = await started.up();
      console.log(`second start: ${((Date.now() - began) / 1_000).toFixed(1)} s`);
      expect((await installationOf(again))?.id).toBe(id);
      expect(started.said()).toContain('The year goes on where it stopped.');
      expect(await new People(again.chat ?? '').list()).toEqual(people);
      started.interrupt();
      expect(await started.ended).toBe(0);
    },
    5 * MINUTES,
  );

  it(
    'with --fresh begins another rehearsal and keeps the old one’s data aside',
    async () => {
      started = npmStart(folder, anyPort, ['--fresh']);
      const fresh = await started.up();
      expect((await installationOf(fresh))?.id).not.toBe(id);
      expect(started.said()).toContain(`the data of the last rehearsal are kept in ${started.dir}.1`);
      expect(existsSync(join(`${started.dir}.1`, 'postgres', 'PG_VERSION'))).toBe(true);
      started.interrupt();
      expect(await started.ended).toBe(0);
    },
    5 * MINUTES,
  );

  it(
    'half way is ended by Ctrl-C as well, with nothing left behind',
    async () => {
      started = npmStart(folder, anyPort);
      await until('the schema is there', () => started.said().includes('✓ database schema'), 60);
      const half = processesOf(started.dir);
      expect(half.length).toBeGreaterThan(0);
      started.interrupt();
      expect(await started.ended).toBe(0);
      expect([...half, ...processesOf(started.dir)].filter(isRunning)).toEqual([]);
    },
    2 * MINUTES,
  );

  it(
    'does not take a rehearsal’s data for a real installation’s',
    async () => {
      started = npmStart(folder, { ...anyPort, TELEGRAM_BOT_TOKEN: '1:real', TELEGRAM_API_ROOT: 'http://127.0.0.1:1' });
      expect(await started.ended).toBe(1);
      expect(started.said()).toContain('These data are a rehearsal’s');
    },
    2 * MINUTES,
  );

  it('with a wrong setting names it and ends with 2 before anything is started', async () => {
    const folderOfNone = aFolder();
    const wrong = npmStart(folderOfNone, { PORT: 'abc', REGION: '1', TELEGRAM_API_ROOT: 'http://127.0.0.1:1' });
    expect(await wrong.ended).toBe(2);
    for (const says of ['PORT="abc": expected', 'REGION="1": expected']) expect(wrong.said()).toContain(says);
    const lonely = npmStart(folderOfNone, { TELEGRAM_API_ROOT: 'http://127.0.0.1:1' });
    expect(await lonely.ended).toBe(2);
    expect(lonely.said()).toContain('TELEGRAM_API_ROOT="http://127.0.0.1:1": expected TELEGRAM_BOT_TOKEN beside it');
    expect(processesOf(wrong.dir)).toEqual([]);
  });
});

describe('npm start with a token', () => {
  const folder = aFolder();
  const token = '42:as-from-botfather';
  const citizen = { id: 501, first_name: '陈桂兰', language_code: 'zh-hans' };
  let telegram: Simulator;
  let people: People;
  let started: Started;
  let addresses: Addresses;

  beforeAll(async () => {
    telegram = await startSimulator({ token, bot: { username: 'real_bot', first_name: '民生' }, strict: true });
    people = new People(telegram.url);
    await people.create(citizen);
    started = npmStart(folder, { ...anyPort, TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: telegram.apiRoot });
    addresses = await started.up();
  }, 5 * MINUTES);
  afterAll(async () => {
    await endAll(started);
    await telegram.close();
  }, 2 * MINUTES);

  it('has no simulator, no crowd and no rehearsal, and real time', async () => {
    expect(
      processesOf(started.dir)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['bot', 'guardian', 'postgres', 'temporal', 'web', 'worker']);
    expect(addresses.chat).toBeNull();
    expect(await installationOf(addresses)).toMatchObject({ rehearsal: false, clock: { kind: 'real' } });
    expect(await ask(addresses.databaseUrl, 'SELECT id FROM livelihood_year')).toEqual([]);
    expect(started.said()).not.toContain('Chat ');
  });

  it('never prints the token', () => {
    expect(started.said()).not.toContain(token);
  });

  it('puts words into the standing box until there is a year', async () => {
    const [said] = await people.say(citizen, '村口的路灯坏了两个月，晚上老人不敢出门。');
    await until('the words are answered', async () => (await people.chat(citizen)).messages.some(({ from }) => from === 'bot'));
    expect(said).toBeDefined();
    expect(await ask(addresses.databaseUrl, 'SELECT text, year_id FROM suggestion')).toEqual([
      { text: '村口的路灯坏了两个月，晚上老人不敢出门。', year_id: null },
    ]);
  });

  it(
    'prints the first office invitation when a year is started, and it works',
    async () => {
      const { code, said } = await minsheng(folder, ['year', 'start', 'examples/rehearsal/county.yaml']);
      expect({ code, said }).toMatchObject({ code: 0 });
      await until('the invitation is printed', () => started.said().includes('First invitation'));
      const payload = /send the bot {2}(\/start inv_\S+)/u.exec(started.said())?.[1] ?? '';
      await people.say(citizen, payload);
      const holders = async () =>
        ask(addresses.databaseUrl, `SELECT id FROM role WHERE role = 'office-head' AND person_id IS NOT NULL`);
      await until('the role is taken up', async () => (await holders()).length === 1);
    },
    2 * MINUTES,
  );

  it(
    'tells a wrong token from a server that does not answer, and ends',
    async () => {
      const wrong = npmStart(aFolder(), { ...anyPort, TELEGRAM_BOT_TOKEN: '42:wrong', TELEGRAM_API_ROOT: telegram.apiRoot });
      expect(await wrong.ended).toBe(1);
      expect(wrong.said()).toContain('bot does not come up');
      expect(wrong.said()).toMatch(/401|Unauthorized/u);
      expect(processesOf(wrong.dir)).toEqual([]);
    },
    3 * MINUTES,
  );
});
