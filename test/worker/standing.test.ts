// A part whose event loop is blocked, or in which some work makes no progress, is reported everywhere, ended and restarted.
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { patience, type Patience } from '../../domain/workInProgress.ts';
import { isRunning, startOf } from '../../embedded/identity.mjs';
import { closeDatabase, db, openDatabase } from '../../records/database.ts';
import { gone } from '../../records/parts.ts';
import { makeApp } from '../../web/app.tsx';
import { checksOf } from '../../worker/doctor.ts';
import { keepUp, type Part } from '../../worker/parts.ts';
import { readSettings } from '../../worker/settings.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { until } from '../embedded/machine.ts';

let database: FreshDatabase;
const said: string[] = [];
const orders = join(tmpdir(), `minsheng-orders-${process.pid}`);
beforeAll(async () => {
  database = await freshDatabase();
  openDatabase(database.url);
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

let part: Part | undefined;
afterEach(async () => {
  await part?.stop();
  rmSync(orders, { force: true });
});

/** Runs the part under the real supervisor. */
async function keptUp(least: Patience): Promise<number> {
  said.length = 0;
  part = keepUp({
    name: 'standing',
    run: ['--import', 'tsx', fileURLToPath(new URL('./standingPart.ts', import.meta.url))],
    environment: { DATABASE_URL: database.url, TEMPORAL_ADDRESS: inject('temporalAddress'), ORDERS: orders },
    log: (line) => said.push(line),
    least,
    ended: (pid) => void db.partReport.deleteMany({ where: { pid } }).catch(() => undefined),
    drainMs: 2_000,
  });
  await part.ready;
  await until('it says a word', async () => (await db.partReport.count({ where: { pid: part?.pid ?? 0 } })) === 1, 60);
  return part.pid ?? 0;
}

const soon: Patience = { silentMs: 10_000, stillMs: { worker: 5_000, others: 5_000 } };
const never: Patience = { silentMs: 3_600_000, stillMs: { worker: 3_600_000, others: 3_600_000 } };

const doctor = async () => {
  const where = { settings: readSettings({}), databaseUrl: database.url, temporalAddress: undefined, running: undefined };
  return checksOf(where)
    .find(({ name }) => name === 'parts')
    ?.run();
};
const health = async () => {
  const answer = await makeApp({ regionCode: '330000' }).request('/healthz');
  return { status: answer.status, ...((await answer.json()) as { well: boolean; says: string[] }) };
};
const anotherProcess = (pid: number) =>
  until('another process stands in its place', () => part?.pid !== undefined && part.pid !== pid, 60);

describe('a part whose loop does not turn', () => {
  it('is named by the doctor, and by the page’s health, with the time since its last word', async () => {
    await keptUp(never);
    expect(await doctor()).toMatchObject({ kind: 'well', says: 'standing turns' });
    expect(await health()).toEqual({ status: 200, well: true, says: [] });
    writeFileSync(orders, 'spin');
    await until('the doctor sees it', async () => (await doctor())?.kind === 'ill', 90);
    const stands = /^standing stands: it has said nothing for \d+ s, with a thing in hand$/;
    expect(await doctor()).toMatchObject({ says: expect.stringMatching(stands) as string });
    const { status, well, says } = await health();
    expect([status, well]).toEqual([503, false]);
    expect(says).toEqual([expect.stringMatching(stands)]);
  });

  it('is killed, since it obeys nobody, and started again; then all is well', async () => {
    const pid = await keptUp(soon);
    const identity = { pid, started: startOf(pid) ?? '' };
    writeFileSync(orders, 'spin');
    await anotherProcess(pid);
    expect(isRunning(identity)).toBe(false);
    expect(said).toContainEqual(
      expect.stringMatching(/^standing stands: it has said nothing for \d+ s.*; it is ended and started again$/),
    );
    expect(said).toContainEqual(expect.stringContaining('SIGKILL'));
    await until('all is well', async () => (await health()).well && (await db.partReport.count()) === 1, 60);
    expect(await doctor()).toMatchObject({ kind: 'well' });
  });
});

describe('a part in which something lies still while its loop turns', () => {
  it('is ended and started again', async () => {
    const pid = await keptUp(soon);
    writeFileSync(orders, 'lie still');
    await anotherProcess(pid);
    expect(said).toContainEqual(expect.stringMatching(/^standing stands: nothing has become of a thing for \d+ s/));
  });

  it('is left alone while that waits for something outside; the doctor says for what', async () => {
    const pid = await keptUp(soon);
    writeFileSync(orders, 'wait');
    await until('the doctor hears of it', async () => (await doctor())?.says.includes('waiting for the database') === true, 60);
    expect((await doctor())?.kind).toBe('well');
    expect(await health()).toMatchObject({ status: 200 });
    await new Promise((resolve) => setTimeout(resolve, 2 * soon.stillMs.others));
    expect(part?.pid).toBe(pid);
  });
});

describe('words of parts', () => {
  it('are taken back when a part ends in order, and when its machine begins anew', async () => {
    const pid = await keptUp(never);
    const { host } = await db.partReport.findFirstOrThrow({ where: { pid } });
    await part?.stop();
    expect(await db.partReport.count({ where: { pid } })).toBe(0);
    await db.partReport.create({ data: { host, pid: 1, part: 'bot' } });
    await gone(host);
    expect(await db.partReport.count()).toBe(0);
  });

  it('of a process that was killed a day ago worry nobody any more', async () => {
    await db.partReport.create({ data: { host: 'another', pid: 1, part: 'bot', realAt: new Date(Date.now() - 86_500_000) } });
    expect(await health()).toMatchObject({ status: 200 });
    await db.partReport.create({ data: { host: 'another', pid: 2, part: 'bot', realAt: new Date(Date.now() - 60_000) } });
    expect(await health()).toMatchObject({ status: 503, says: [expect.stringContaining('bot stands')] });
    await gone('another');
  });

  it('a supervisor is more patient than those who are told', () => {
    expect(patience.ended.silentMs).toBeGreaterThan(patience.told.silentMs);
    expect(patience.ended.stillMs.others).toBeGreaterThan(patience.told.stillMs.others);
    expect(patience.ended.stillMs.worker).toBeGreaterThan(600_000);
  });
});
