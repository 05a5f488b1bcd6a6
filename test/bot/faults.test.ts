// What may die while words are on their way: PostgreSQL for some seconds, and the bot itself. Nothing is confirmed that is not stored.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { aYear, db, heard, type House, openHouse, TOKEN, until } from './house.ts';

/** Seconds until all is stored and told: a loaded machine starts a bot anew in a quarter of a minute. */
const PATIENCE = 180;
const CHATS = 60;
const FIRST = 30_000;
const people = Array.from({ length: CHATS }, (_, n) => ({ id: FIRST + n, first_name: `市民${n}`, language_code: 'zh' }));

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await aYear();
  await house.people.create(...people);
});
afterAll(() => house.close());

const texts = (what: string, count: number) => Array.from({ length: count }, (_, n) => `${what}：第 ${n} 条`);
const sayAll = (said: readonly string[]) => house.people.sayMany(said.map((text, n) => ({ person: FIRST + (n % CHATS), text })));
const storedOf = (what: string) =>
  db.suggestion.findMany({ where: { text: { startsWith: `${what}：` } }, select: { text: true, receipt: true } });

/** Every text is in the register once, and its receipt was told to whoever wrote it. Gives how often receipts were told in all. */
async function allStoredAndTold(what: string, said: readonly string[]): Promise<number> {
  const stored = await until(async () => {
    const { pendingUpdates } = await house.people.state();
    const rows = await storedOf(what);
    return pendingUpdates === 0 && rows.length >= said.length && rows;
  }, PATIENCE);
  expect(stored.map(({ text }) => text).toSorted()).toEqual(said.toSorted());
  return until(async () => {
    const told = (await Promise.all(people.map((person) => heard(house, person)))).flat().map(({ text }) => text);
    const times = stored.map(({ receipt }) => told.filter((text) => text.includes(receipt)).length);
    return times.every((each) => each > 0) && times.reduce((sum, each) => sum + each, 0);
  }, PATIENCE);
}

describe('PostgreSQL goes away in the middle of intake', () => {
  it('cut connections: each of the words is stored once and acknowledged once', async () => {
    const said = texts('断线', 300);
    const [{ name } = { name: '' }] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    const other = new pg.Client({ connectionString: inject('databaseUrl') });
    await other.connect();
    const sent = sayAll(said);
    for (let time = 0; time < 6; time++) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      await other.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    }
    await sent;
    await other.end();
    expect(await allStoredAndTold('断线', said)).toBe(said.length);
  });

  it('no connections for some seconds: what is not stored stays unconfirmed, and is stored and told when it is back', async () => {
    const said = texts('停机', 150);
    const [{ name } = { name: '' }] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    const other = new pg.Client({ connectionString: inject('databaseUrl') });
    await other.connect();
    const allow = async (allowed: boolean) => other.query(`ALTER DATABASE "${name}" WITH ALLOW_CONNECTIONS ${allowed}`);
    await allow(false);
    await other.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await sayAll(said);
    // as many attempts have failed as there are words
    await until(async () => house.logged.filter((line) => line.endsWith('; again')).length >= said.length);
    // the network still holds every update that was not confirmed
    expect((await house.people.state()).pendingUpdates).toBe(said.length);
    await allow(true);
    await other.end();
    expect(await allStoredAndTold('停机', said)).toBe(said.length);
  });
});

describe('the bot is killed between fetching updates and storing them', () => {
  it('kill -9, again and again: everything is stored once and acknowledged', async () => {
    await house.bot.stop();
    const [{ name } = { name: '' }] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    const url = new URL(inject('databaseUrl'));
    url.pathname = `/${name}`;
    const startBot = async (): Promise<ChildProcess> => {
      const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('botProcess.ts', import.meta.url))], {
        env: { ...process.env, DATABASE_URL: url.href, TOKEN, API_ROOT: house.apiRoot },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout ?? child, 'data');
      return child;
    };
    const said = texts('杀死', 400);
    for (let from = 0; from < said.length; from += 100) {
      const child = await startBot();
      await house.people.sayMany(said.slice(from, from + 100).map((text, n) => ({ person: FIRST + (n % CHATS), text })));
      // it dies with some stored, some fetched and not stored, some not fetched
      await until(
        async () => (await storedOf('杀死')).length > from + 5 || (await house.people.state()).pendingUpdates < 100,
        30,
      );
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }
    house.bot = await house.startBot();
    const told = await allStoredAndTold('杀死', said);
    // who was acknowledged right before a kill may be told once more: a receipt is better twice than never
    expect(told).toBeGreaterThanOrEqual(said.length);
    expect(told).toBeLessThanOrEqual(said.length + 4 * 100);
  }, 600_000);
});
