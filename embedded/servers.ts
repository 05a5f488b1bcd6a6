import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isRunning } from './identity.mjs';
import { withLock } from './lock.mjs';
import { answers, choosePort, freePort } from './ports.ts';
import { databaseUrl, postgresSays, preparePostgres, roleUrl, type Says, usualPostgresPort } from './postgres.ts';
import {
  disown,
  own,
  owners,
  readRunning,
  readSpec,
  writeSpec,
  type Running,
  type ServerName,
  type ServerSpec,
} from './state.ts';
import { prepareTemporal, settleNamespace, temporalCliPath, usualTemporalPort, usualTemporalUiPort } from './temporal.ts';
import type { SearchAttributes } from './temporal.ts';

export { setAside, stateDirFor } from './state.ts';
export { temporalCliPath, timeSkippingServerPath, type SearchAttributes } from './temporal.ts';

export interface ServersOptions {
  /** The folder of everything in this installation: `stateDirFor('main')`, or a test's temporary folder. */
  readonly stateDir: string;
  readonly which?: readonly ServerName[];
  readonly searchAttributes?: SearchAttributes;
  readonly namespace?: string;
  /** How many days Temporal keeps closed runs. */
  readonly retentionDays?: number;
  readonly database?: string;
  readonly log?: (line: string) => void;
  /** False for tests: a power cut may lose everything, and any free port is taken without a message. */
  readonly durable?: boolean;
  readonly ui?: boolean;
  /** Seconds that servers wait for a new owner after the last one ended without `stop`. */
  readonly graceSeconds?: number;
}

export interface Servers {
  /** Empty if PostgreSQL was not asked for; the same holds for Temporal's addresses. */
  readonly databaseUrl: string;
  /** The database's address as another role, whose own password is kept beside the owner's. */
  readonly asRole: (role: string) => string;
  readonly temporalAddress: string;
  readonly temporalUiUrl: string;
  /** Ends the servers unless another process needs them; resolves when they have ended. */
  readonly stop: () => Promise<void>;
  /** Gives up this process's ownership; without any owner the servers end after `graceSeconds`. */
  readonly release: () => Promise<void>;
}

/**
 * Starts PostgreSQL and Temporal on this machine's loopback address, or adopts running ones of the same state folder, and keeps them up as
 * long as this process lives. Addresses stay the same when a server is restarted.
 *
 * @throws when a server cannot be had or does not stay up; the message says which, why, and what to do
 */
export async function startServers(options: ServersOptions): Promise<Servers> {
  const { stateDir, which = ['postgres', 'temporal'], namespace = 'default', database = 'minsheng', log = console.log } = options;
  const { searchAttributes = {}, retentionDays = 500 } = options;
  mkdirSync(stateDir, { recursive: true });
  own(stateDir);
  try {
    const spec = await withLock(join(stateDir, 'lock'), async () => {
      const prepared = await prepare(which, { ...options, namespace, log });
      await ensureGuardian(stateDir);
      return prepared;
    });
    const postgresUrl = which.includes('postgres') ? databaseUrl(stateDir, portOf(spec.postgres), database) : '';
    const temporalAddress = which.includes('temporal') ? `127.0.0.1:${portOf(spec.temporal)}` : '';
    const uiPort = which.includes('temporal') ? spec.temporal?.uiPort : undefined;
    await Promise.all([
      postgresUrl &&
        ready(stateDir, 'postgres', () => postgresSays(databaseUrl(stateDir, portOf(spec.postgres), 'postgres')), log),
      temporalAddress &&
        ready(stateDir, 'temporal', async () => ((await answers(portOf(spec.temporal))) ? 'ready' : 'nothing'), log),
    ]);
    if (temporalAddress) {
      const settings = { address: temporalAddress, namespace, retentionDays, searchAttributes };
      const command = await temporalCliPath(log);
      await persist(10_000, () => settleNamespace(command, settings));
    }
    const watch = setInterval(() => void reviveGuardian(stateDir, log), 1_000).unref();
    const leave = () => {
      clearInterval(watch);
      disown(stateDir);
    };
    return {
      databaseUrl: postgresUrl,
      asRole: (role) => roleUrl(stateDir, portOf(spec.postgres), database, role),
      temporalAddress,
      temporalUiUrl: uiPort ? `http://127.0.0.1:${uiPort}` : '',
      release: async () => leave(),
      stop: async () => {
        leave();
        await endServers(stateDir);
      },
    };
  } catch (error) {
    disown(stateDir);
    await endServers(stateDir);
    throw error;
  }
}

/** The ports of servers that run on a state folder now; does not keep them running. */
export function findServers(stateDir: string): Partial<Record<ServerName, number>> {
  const running = readRunning(stateDir);
  const up = Object.entries(running?.servers ?? {}).filter(([, server]) => isRunning(server));
  return Object.fromEntries(up.map(([name, server]) => [name, server.port]));
}

/** Ends the servers of a state folder, unless a living owner needs them. */
export const endServers = (stateDir: string): Promise<void> =>
  withLock(join(stateDir, 'lock'), async () => {
    if (owners(stateDir).length > 0 || !readSpec(stateDir)) return;
    const { guardian } = await ensureGuardian(stateDir);
    process.kill(guardian.pid, 'SIGTERM');
    while (isRunning(guardian)) await sleep(20);
  });

type Specs = Partial<Record<ServerName, ServerSpec>>;
type Prepare = ServersOptions & { readonly namespace: string; readonly log: (line: string) => void };

/** Keeps the specs of running servers and makes those of the others, on their former ports if free. */
async function prepare(which: readonly ServerName[], options: Prepare): Promise<Specs> {
  const { stateDir, durable = true, ui = durable, graceSeconds = 60, namespace, searchAttributes = {}, log } = options;
  const before = readSpec(stateDir)?.servers ?? {};
  const running = readRunning(stateDir)?.servers ?? {};
  const isUp = (name: ServerName) => before[name] !== undefined && isRunning(running[name]);
  const port = (what: string, had: number | undefined, usual: number) =>
    choosePort(what, [...(had ? [had] : []), ...(durable ? [usual] : [])], log);

  const specs: Specs = { ...before };
  if (which.includes('postgres') && !isUp('postgres')) {
    const at = await port('PostgreSQL', before.postgres?.port, usualPostgresPort);
    specs.postgres = await preparePostgres({ stateDir, durable, log, port: at });
  }
  if (which.includes('temporal') && !isUp('temporal')) {
    const at = await port('Temporal', before.temporal?.port, usualTemporalPort);
    const uiPort = ui ? await port("Temporal's Web UI", before.temporal?.uiPort, usualTemporalUiPort) : undefined;
    const door = uiPort ? { port: uiPort, behind: await freePort() } : undefined;
    specs.temporal = await prepareTemporal({ stateDir, port: at, ui: door, namespace, searchAttributes, log });
  }
  writeSpec(stateDir, { graceSeconds, servers: specs });
  return specs;
}

const portOf = (spec: ServerSpec | undefined): number => {
  if (!spec) throw new Error('a server that was asked for was not prepared');
  return spec.port;
};

/** Starts a guardian if none runs. The caller holds the lock. */
async function ensureGuardian(stateDir: string): Promise<Running> {
  const found = readRunning(stateDir);
  if (found && isRunning(found.guardian)) return found;
  mkdirSync(join(stateDir, 'logs'), { recursive: true });
  const log = openSync(join(stateDir, 'logs', 'guardian.log'), 'a', 0o600);
  const guardian = spawn(process.execPath, [fileURLToPath(new URL('guardian.mjs', import.meta.url)), stateDir], {
    cwd: stateDir,
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    stdio: ['ignore', log, log],
    detached: true,
  });
  guardian.unref();
  closeSync(log);
  for (const until = Date.now() + 10_000; Date.now() < until; await sleep(10)) {
    const running = readRunning(stateDir);
    if (running && running.guardian.pid === guardian.pid) return running;
  }
  throw new Error(`the servers' guardian does not start; ${join(stateDir, 'logs', 'guardian.log')} may say why`);
}

/** Starts a new guardian after one was killed; it adopts the servers, which go on running. */
async function reviveGuardian(stateDir: string, log: (line: string) => void): Promise<void> {
  const running = readRunning(stateDir);
  if (!running || isRunning(running.guardian) || !existsSync(stateDir)) return;
  try {
    await withLock(join(stateDir, 'lock'), () => ensureGuardian(stateDir));
  } catch (error) {
    log(`the servers' guardian was killed and cannot be started again: ${(error as Error).message}`);
  }
}

/** Milliseconds that a server may take without an answer, on a machine whose disk is busy. */
const PATIENCE_MS = 60_000;

/** Waits until a server answers, without limit while it says that it recovers. Throws if it keeps ending at once, with its last output. */
async function ready(stateDir: string, name: ServerName, asked: () => Promise<Says>, log: (line: string) => void): Promise<void> {
  const began = Date.now();
  let recovering = false;
  for (let until = began + PATIENCE_MS; Date.now() < until; await sleep(Date.now() - began < 2_000 ? 25 : 200)) {
    await reviveGuardian(stateDir, () => {}); // the guardian that was found may have been about to end
    const running = readRunning(stateDir);
    if ((running?.failures[name] ?? 0) >= 6) break;
    const says = isRunning(running?.servers[name]) ? await asked() : 'nothing';
    if (says === 'ready') return;
    if (says !== 'recovering') continue;
    until = Date.now() + PATIENCE_MS;
    if (!recovering && Date.now() - began > 5_000) {
      recovering = true;
      log(`${name}: was killed, and reads what it had written before; this may take some minutes`);
    }
  }
  const file = join(stateDir, 'logs', `${name}.log`);
  const last = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-8).join('\n  ') : '';
  throw new Error(`${name} does not come up; the last of ${file}:\n  ${last}`);
}

/** Retries until success or until the time is over; then throws the last error. */
async function persist(milliseconds: number, attempt: () => Promise<void>): Promise<void> {
  for (const until = Date.now() + milliseconds; ; await sleep(100)) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}
