// The servers, and on them both sides: an installation of the product with its real worker part, and the bare worker, each in a process of
// its own. Chat and page are not there: nobody speaks but the bench.
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import * as years from '../../actions/years.ts';
import { rehearsalClock } from '../../domain/clock.ts';
import { searchAttributes } from '../../domain/processes.ts';
import { startScratchServers } from '../../embedded/scratch.ts';
import { readRunning } from '../../embedded/state.ts';
import { createDatabase, migrate, withDatabase } from '../../prisma/migrate.ts';
import { ROLES, settleRights } from '../../prisma/rights.ts';
import * as clocks from '../../records/clock.ts';
import { closeDatabase, openDatabase } from '../../records/database.ts';
import * as temporal from '../../temporal/client.ts';
import { keepUp } from '../../worker/parts.ts';
import { bundleBare } from '../bare/execution/bundle.ts';
import type { Asked, Told } from '../bare/execution/worker.ts';
import { Meter, type Side } from './meter.ts';
import { tasksWorkerOptions } from './workerOptions.ts';

/**
 * The year's clock goes so much faster than a real one, from the beginning to the end: whoever hastens a clock wakes everybody. An hour
 * takes 15 seconds, so that a reminder can be waited for; a month takes three hours, so that no light turns meanwhile.
 */
export const SPEED = 240;
export const EVE = new Date('2025-03-01T09:00:00+08:00');

export interface House {
  readonly meter: Meter;
  /** A folder for files of the bench, gone with the servers. */
  readonly folder: string;
  /** Both databases, as their owner reaches them. */
  readonly ours: pg.Client;
  readonly bare: pg.Client;
  ask(asked: Asked): Promise<number>;
  /** The longest time for which the side's worker stood still between two moments (epoch milliseconds), as it has said. */
  longestBlock(side: Side, from: number, to: number): number;
  /** Throws what has gone wrong beside the work: a worker that ended. */
  check(): void;
  stop(): Promise<void>;
}

/** What must be ended, the last first, whatever failed. */
type Ending = () => Promise<unknown> | void;

export async function startHouse(): Promise<House> {
  const endings: Ending[] = [];
  const stop = async (): Promise<void> => {
    for (let end = endings.pop(); end; end = endings.pop())
      await Promise.resolve(end()).catch((error: unknown) => console.error(error));
  };
  try {
    return { ...(await bringUp(endings)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function bringUp(endings: Ending[]): Promise<Omit<House, 'stop'>> {
  const servers = await startScratchServers({ searchAttributes, namespace: 'default', durable: true, ui: false });
  endings.push(servers.stop);
  const { stateDir, databaseUrl: ownerUrl, temporalAddress, asRole } = servers;
  const folder = join(stateDir, 'bench');
  mkdirSync(folder);
  const bareUrl = withDatabase(ownerUrl, 'bare');
  await createDatabase(bareUrl);
  await migrate(ownerUrl);
  const [databaseUrl, sealingUrl] = [asRole(ROLES.application), asRole(ROLES.sealing)];
  await settleRights({ ownerUrl, applicationUrl: databaseUrl, sealingUrl });

  openDatabase(databaseUrl, 10);
  endings.push(closeDatabase);
  // left open until the process ends: what is still under way then would stumble over a closed one
  await temporal.connect({ address: temporalAddress, namespace: 'default' });
  await clocks.install({ id: randomUUID(), rehearsal: true, clock: rehearsalClock(new Date(), EVE, SPEED) });
  const beat = setInterval(() => void clocks.beat(new Date()).catch(() => undefined), 1_000);
  endings.push(() => clearInterval(beat));
  await years.runHouse();

  const ended: string[] = [];
  const watched = (side: Side) => ({
    NODE_OPTIONS: `--import ${new URL('loop.mjs', import.meta.url).href}`,
    BENCH_LOOP: join(folder, side),
    BENCH_PROFILE: profileFolder(side),
    TEMPORAL_ADDRESS: temporalAddress,
  });
  const worker = keepUp({
    name: 'worker',
    environment: {
      ...watched('ours'),
      DATABASE_URL: databaseUrl,
      SEALING_DATABASE_URL: sealingUrl,
      TEMPORAL_NAMESPACE: 'default',
    },
    log: (line) => console.error(line),
    ended: () => ended.push('the product’s worker'),
  });
  endings.push(() => worker.stop());
  const bareSettings = {
    BARE_DATABASE_URL: bareUrl,
    BARE_BUNDLE: join(folder, 'bare.js'),
    BARE_WORKER_OPTIONS: await tasksWorkerOptions(),
  };
  await bundleBare(bareSettings.BARE_BUNDLE);
  const bareWorker = fork(fileURLToPath(new URL('../bare/execution/worker.ts', import.meta.url)), {
    env: { ...process.env, ...watched('bare'), ...bareSettings },
  });
  bareWorker.once('exit', () => ended.push('the bare worker'));
  endings.push(() => endOf(bareWorker));
  await Promise.all([worker.ready, answer(bareWorker)]);

  const [ours, bare] = [new pg.Client({ connectionString: ownerUrl }), new pg.Client({ connectionString: bareUrl })];
  for (const client of [ours, bare]) {
    client.on('error', () => undefined);
    await client.connect();
    endings.push(() => client.end());
  }
  const serverPid = (name: 'temporal' | 'postgres') => () => readRunning(stateDir)?.servers[name]?.pid ?? 0;
  const said = (side: Side): number[][] => saidIn(join(folder, side));
  const pids = {
    ours: () => worker.pid ?? 0,
    bare: () => bareWorker.pid ?? 0,
    temporal: serverPid('temporal'),
    postgres: serverPid('postgres'),
  };
  const meter = new Meter(pids, (side) => said(side).at(-1)?.[2] ?? 0);
  return {
    meter,
    folder,
    ours,
    bare,
    ask: async (asked) => {
      bareWorker.send(asked);
      return answer(bareWorker);
    },
    longestBlock: (side, from, to) => {
      const within = said(side).filter(([at = 0]) => at > from && at <= to);
      return Math.max(0, ...within.map(([, block = 0]) => block));
    },
    check: () => {
      if (ended.length > 0) throw new Error(`${ended.join(' and ')} has ended`);
    },
  };
}

/** With EXECUTION_PROFILE=<folder> each worker leaves a CPU profile of its main thread there. */
function profileFolder(side: Side): string {
  if (!process.env.EXECUTION_PROFILE) return '';
  const folder = join(process.env.EXECUTION_PROFILE, side);
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function answer(child: ChildProcess): Promise<number> {
  const over = new AbortController();
  const gone = once(child, 'exit', { signal: over.signal }).then(() => {
    throw new Error('the bare worker has ended');
  });
  gone.catch(() => undefined);
  const [told] = (await Promise.race([once(child, 'message'), gone])) as [Told];
  over.abort();
  return told.done;
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(force);
}

/** What a worker has said of itself, a line a second: the moment, its longest block, its statements so far (loop.mjs). */
function saidIn(file: string): number[][] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => line.split(' ').map(Number));
}

/** Asks again until it is so; throws where nothing has moved for so long, or a worker has ended. */
export async function until(
  house: Pick<House, 'check'>,
  what: string,
  isSo: () => Promise<boolean>,
  seconds = 180,
): Promise<void> {
  for (const end = performance.now() + seconds * 1_000; !(await isSo()); await pause(200)) {
    house.check();
    if (performance.now() > end) throw new Error(`waited ${seconds} s in vain: ${what}`);
  }
}
