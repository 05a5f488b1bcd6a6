import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, inject, it } from 'vitest';
import type { Check, Finding } from '../../cli/house.ts';
import { checksOf } from '../../worker/doctor.ts';
import type { Whereabouts } from '../../worker/whereabouts.ts';
import { readSettings } from '../../worker/settings.ts';
import { freshDatabase } from '../database.ts';
import { ask } from '../embedded/machine.ts';
import { json, minsheng } from './terminal.ts';

const page = createServer((_request, response) => response.end('{}'));
await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;
afterAll(() => void page.close());

const examine = async (where: Partial<Whereabouts>): Promise<Record<string, Finding>> => {
  const settings = readSettings({});
  const checks = checksOf({ settings, databaseUrl: undefined, temporalAddress: undefined, running: undefined, ...where });
  return Object.fromEntries(await Promise.all(checks.map(async ({ name, run }) => [name, await run()] as const)));
};

describe('minsheng doctor', () => {
  it('finds real servers well, and a worker that is not there ill', async () => {
    const database = await freshDatabase();
    const running = {
      pid: 1,
      chat: url,
      web: url,
      temporalUi: url,
      databaseUrl: database.url,
      temporalAddress: inject('temporalAddress'),
    };
    const found = await examine({ databaseUrl: database.url, temporalAddress: inject('temporalAddress'), running });
    const ill = Object.entries(found).filter(([, { kind }]) => kind === 'ill');
    expect(ill.map(([name]) => name)).toEqual(['worker']);
    expect(found.schema).toMatchObject({ kind: 'well' });
    expect(found.notices).toMatchObject({ kind: 'well', says: expect.stringContaining('0 failed') as string });
    expect(found['search attributes']).toMatchObject({ kind: 'well' });
    await database.drop();
  });

  it('names the version that can go on from histories which this one cannot read', async () => {
    const database = await freshDatabase();
    const histories = async () => (await examine({ databaseUrl: database.url })).histories;
    expect(await histories()).toEqual({ kind: 'absent', says: 'no installation was made here yet' });
    await ask(
      database.url,
      `INSERT INTO installation (id, rehearsal, clock, histories, histories_since) VALUES ('i', true, '{}', 2, '0.2.0')`,
    );
    expect(await histories()).toEqual({ kind: 'well', says: 'shape 2' });
    await ask(database.url, 'UPDATE installation SET histories = 1');
    expect(await histories()).toMatchObject({ kind: 'ill', mend: expect.stringContaining('before 0.2.0') as string });
    await ask(database.url, `UPDATE installation SET histories = 7, histories_since = '1.4.0'`);
    expect(await histories()).toEqual({
      kind: 'ill',
      says: 'the workflows’ histories are of shape 7, newer than this version’s (2)',
      mend: 'run it with version 1.4.0 or a later one',
    });
    await database.drop();
  });

  it('names the oldest order that waits, and is not well where it waits too long', async () => {
    const database = await freshDatabase();
    const orders = async () => (await examine({ databaseUrl: database.url })).orders;
    expect(await orders()).toEqual({ kind: 'well', says: 'none waits' });
    await ask(
      database.url,
      `INSERT INTO errand (id, workflow_id, name, payload) VALUES ('a', 'year/1', 'suspend', '{}'), ('b', 'clock', 'pause', '{}')`,
    );
    expect(await orders()).toEqual({ kind: 'well', says: '2 wait, suspend of year/1 since 0 min' });
    await ask(database.url, `UPDATE errand SET real_at = real_at - interval '20 minutes'`);
    expect(await orders()).toMatchObject({
      kind: 'ill',
      says: '2 wait, suspend of year/1 since 20 min',
      mend: expect.stringContaining('minsheng order remove') as string,
    });
    await database.drop();
  });

  it('names what failed, and what was cut off while it was being sent', async () => {
    const database = await freshDatabase();
    await ask(database.url, `INSERT INTO person (id) VALUES ('p')`);
    const letter = (key: string, message: string, state: string) =>
      ask(
        database.url,
        `INSERT INTO outbox (key, person_id, message, facts, what, at, state)
           VALUES ('${key}', 'p', '${message}', '{}', 'send', '2027-01-01', '${state}')`,
      );
    await letter('1', 'roll-open', 'unknown');
    await letter('2', 'roll-open', 'unknown');
    await letter('3', 'survey', 'waiting');
    await letter('4', 'letter', 'failed');
    const { notices } = await examine({ databaseUrl: database.url });
    expect(notices).toEqual({
      kind: 'well',
      says: '0 sent, 1 on their way, 1 failed (1 letter), 2 cut off while being sent (2 roll-open); `minsheng notices again` sends those of a kind once more',
    });
    await database.drop();
  });

  it('says of an empty database that the schema is missing, and how to mend it', async () => {
    const found = await examine({ databaseUrl: inject('databaseUrl') });
    expect(found.PostgreSQL?.kind).toBe('well');
    expect(found.schema).toMatchObject({ kind: 'ill', mend: expect.stringContaining('npm start') as string });
  });

  it('says what to do where nothing answers', async () => {
    const found = await examine({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none', temporalAddress: '127.0.0.1:1' });
    expect(found.PostgreSQL).toMatchObject({ kind: 'ill', mend: expect.stringContaining('nothing listens there') as string });
    expect(found.Temporal).toMatchObject({ kind: 'ill', mend: expect.stringContaining('TEMPORAL_ADDRESS') as string });
  });

  it('never shows a token', async () => {
    const settings = readSettings({ TELEGRAM_BOT_TOKEN: '123456:secret', TELEGRAM_API_ROOT: url });
    const found = await examine({ settings });
    expect(JSON.stringify(found)).not.toContain('secret');
    expect(found.bot).toMatchObject({ kind: 'ill', mend: expect.stringContaining('BotFather') as string });
  });

  const part = (name: string, finding: Finding): Check => ({ name, run: () => Promise.resolve(finding) });

  it('ends with 0 when all is well and with 1 when something is not, each with the way to mend it', async () => {
    const well = part('Node.js', { kind: 'well', says: '20.20' });
    expect((await minsheng(['doctor'], { checks: [well] })).code).toBe(0);
    const { code, out, err } = await minsheng(['doctor'], {
      checks: [well, part('worker', { kind: 'ill', says: 'idle', mend: 'npm start' })],
    });
    expect([code, err]).toEqual([1, 'error: 1 of 2 parts are not well: worker\n']);
    expect(out).toContain('→ npm start');
  });

  it('goes on when a check itself fails', async () => {
    const broken: Check = { name: 'odd', run: () => Promise.reject(new Error('surprise')) };
    expect(json(await minsheng(['doctor', '--json'], { checks: [broken] }))).toMatchObject([
      { name: 'odd', kind: 'ill', says: 'surprise' },
    ]);
  });
});
