// The supervisor of one state folder's servers: starts them, restarts them when they die, adopts them from a killed guardian, and ends them
// when nobody needs them (the calm rule, README.md). Runs as a process with its own session: `node guardian.mjs FOLDER`.
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, myself, startOf } from './identity.mjs';
import { openUiDoor } from './uiDoor.mjs';

/** @typedef {import('./state.ts').Spec} Spec */
/** @typedef {import('./state.ts').ServerSpec} ServerSpec */

const [folder = ''] = process.argv.slice(2);
const tickMs = 200;
/** Milliseconds after which a server counts as having been up. */
const steadyMs = 5_000;
/** Milliseconds for which the guardian waits for the remaining processes of a killed server. */
const remainsMs = 30_000;
const order = /** @type {const} */ (['postgres', 'temporal']);

/** @type {Record<string, { pid: number, started: string, port: number, uiPort?: number, data: string, restarts: number, since: number }>} */
const servers = {};
/** @type {Record<string, number>} */
const failures = {};
/** @type {Record<string, number>} */
const notBefore = {};
/** @type {Record<string, number>} */
const restarts = {};
/** Until when to wait for the remaining processes of a killed server. @type {Record<string, number>} */
const remainsUntil = {};
/** Servers that this process started; it learns of their end by the exit event. @type {Map<number, 'up' | 'ended' | 'killed'>} */
const children = new Map();
/** @type {Spec | undefined} */
let lastSpec;
/** The door of Temporal's Web UI, kept open by this process. @type {import('node:http').Server | undefined} */
let uiDoor;
let ending = false;
let neededAt = Date.now();
let askedAt = 0;

for (const signal of ['SIGINT', 'SIGHUP', 'SIGQUIT']) process.on(signal, () => {});
process.on('SIGTERM', () => void end('asked to'));

// only the owner may read what servers write
process.umask(0o077);
adopt();
writeDown();
await watch();

/** Adopts the servers of an earlier guardian, if exactly those processes still run. */
function adopt() {
  const before = readJson('running.json');
  for (const name of order) {
    const found = before?.servers?.[name];
    if (!found || !isRunning(found)) continue;
    servers[name] = { ...found, since: Date.now() };
    say(`${name}: adopted process ${found.pid} on port ${found.port}`);
  }
}

async function watch() {
  while (!ending) {
    /** @type {Spec | undefined} */
    const spec = readJson('spec.json');
    if (!spec) {
      if (!existsSync(join(folder, 'spec.json'))) return end('its folder is gone');
    } else {
      for (const name of order) {
        const wanted = spec.servers[name];
        if (wanted) tend(name, wanted);
      }
      keepUiDoor(spec.servers.temporal);
      if (Date.now() - askedAt > 1_000) {
        askedAt = Date.now();
        if (isNeeded()) neededAt = askedAt;
        else if (askedAt - neededAt > spec.graceSeconds * 1_000) return end('nobody needs it');
      }
    }
    await sleep(tickMs);
  }
}

/** @param {ServerSpec | undefined} spec */
function keepUiDoor(spec) {
  if (uiDoor?.listening || !spec?.uiPort || !spec.uiBehind) return;
  uiDoor?.close();
  uiDoor = openUiDoor({ port: spec.uiPort, behind: spec.uiBehind });
}

/** @param {string} name @param {ServerSpec} spec */
function tend(name, spec) {
  const server = servers[name];
  if (server && isUp(server)) {
    if (Date.now() - server.since > steadyMs && failures[name]) {
      failures[name] = 0;
      writeDown();
    }
    return;
  }
  if (server) {
    const lived = Date.now() - server.since;
    // a killed server has not failed and is restarted at once, however often
    const killed = children.get(server.pid) === 'killed';
    failures[name] = killed || lived > steadyMs ? 0 : (failures[name] ?? 0) + 1;
    notBefore[name] = Date.now() + (failures[name] ? Math.min(5_000, 100 * 2 ** failures[name]) : 0);
    say(`${name}: process ${server.pid} has ended after ${Math.round(lived / 1_000)} s`);
    children.delete(server.pid);
    delete servers[name];
    restarts[name] = (restarts[name] ?? server.restarts) + 1;
    writeDown();
  }
  if (Date.now() < (notBefore[name] ?? 0)) return;
  if (remainsOf(spec) && Date.now() < (remainsUntil[name] ??= Date.now() + remainsMs)) return;
  delete remainsUntil[name];
  start(name, spec);
}

/**
 * Whether processes of a killed PostgreSQL still work in its folder. They end by themselves once their writes are done; a new server would
 * fail beside them.
 *
 * @param {ServerSpec} spec
 */
function remainsOf({ pidFile, data }) {
  return pidFile !== undefined && worksIn(data);
}

/** @param {string} name @param {ServerSpec} spec */
function start(name, spec) {
  if (spec.pidFile) removeStale(spec.pidFile, spec.data);
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const file = join(folder, 'logs', `${name}.log`);
  if (existsSync(file) && statSync(file).size > 20_000_000) renameSync(file, `${file}.1`);
  const log = openSync(file, 'a', 0o600);
  const child = spawn(spec.command, spec.args, {
    cwd: spec.user ? spec.data : folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'UTC', LC_ALL: 'C' },
    stdio: ['ignore', log, log],
    ...spec.user,
  });
  closeSync(log);
  child.on('error', (error) => say(`${name}: cannot be started (${error.message})`));
  if (child.pid === undefined) {
    failures[name] = (failures[name] ?? 0) + 1;
    notBefore[name] = Date.now() + 1_000;
    writeDown();
    return;
  }
  const { pid } = child;
  children.set(pid, 'up');
  child.on('exit', (_, signal) => children.set(pid, signal === 'SIGKILL' ? 'killed' : 'ended'));
  servers[name] = {
    pid,
    started: startOf(pid) ?? 'ended at once',
    port: spec.port,
    ...(spec.uiPort ? { uiPort: spec.uiPort } : {}),
    data: spec.data,
    restarts: restarts[name] ?? 0,
    since: Date.now(),
  };
  say(`${name}: process ${pid} started on port ${spec.port}`);
  writeDown();
}

/**
 * Removes PostgreSQL's pid file if no process works in the data folder. PostgreSQL refuses to start while the process named in that file
 * runs, even if that is another program by now (after a reboot, or in a container).
 *
 * @param {string} pidFile
 * @param {string} data
 */
function removeStale(pidFile, data) {
  if (process.platform === 'linux' && existsSync(pidFile) && !worksIn(data)) rmSync(pidFile, { force: true });
}

/** Whether any process works in a folder; known only on Linux. @param {string} data */
function worksIn(data) {
  if (process.platform !== 'linux') return false;
  return readdirSync('/proc').some((entry) => {
    try {
      return /^\d+$/.test(entry) && readlinkSync(`/proc/${entry}/cwd`) === data;
    } catch {
      return false;
    }
  });
}

/** @param {{ pid: number, started: string }} server */
function isUp(server) {
  const child = children.get(server.pid);
  return child ? child === 'up' : isRunning(server);
}

/** Whether an owner still runs; removes the files of owners that are gone. */
function isNeeded() {
  const names = existsSync(join(folder, 'owners'))
    ? readdirSync(join(folder, 'owners')).filter((file) => file.endsWith('.json'))
    : [];
  const gone = names.filter((file) => !isRunning(readJson(join('owners', file))));
  for (const file of gone) rmSync(join(folder, 'owners', file), { force: true });
  return gone.length < names.length;
}

/** Ends the servers in reverse order, then this process. @param {string} why */
async function end(why) {
  if (ending) return;
  ending = true;
  say(`ending: ${why}`);
  /** @type {Spec | undefined} */
  const spec = readJson('spec.json') ?? lastSpec;
  for (const name of [...order].reverse()) {
    const server = servers[name];
    if (!server) continue;
    const signals = spec?.servers[name]?.stop ?? [{ signal: /** @type {const} */ ('SIGTERM'), seconds: 10 }];
    for (const { signal, seconds } of [...signals, { signal: /** @type {const} */ ('SIGKILL'), seconds: 5 }]) {
      if (!isUp(server)) break;
      process.kill(server.pid, signal);
      for (const until = Date.now() + seconds * 1_000; isUp(server) && Date.now() < until; ) await sleep(20);
    }
    delete servers[name];
    say(`${name}: ended`);
  }
  writeDown();
  process.exit(0);
}

/** @param {string} file */
function readJson(file) {
  try {
    const value = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    if (file === 'spec.json') lastSpec = value;
    return value;
  } catch {
    return undefined;
  }
}

function writeDown() {
  if (!existsSync(folder)) return;
  const file = join(folder, 'running.json');
  writeFileSync(`${file}.part`, JSON.stringify({ guardian: myself(), servers, failures }, null, 2), { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

/** @param {string} line */
function say(line) {
  console.log(`${new Date().toISOString()} ${line}`);
}
