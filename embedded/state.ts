import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { homedir, tmpdir, userInfo } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRunning, myself, type Identity } from './identity.mjs';

/** How the guardian runs one server. Written by `startServers`, read by the guardian. */
export interface ServerSpec {
  readonly command: string;
  readonly args: readonly string[];
  /** The user that the server runs as; by default the user that starts it. */
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly port: number;
  readonly uiPort?: number;
  /** The port on which the Web UI itself listens, behind its door. */
  readonly uiBehind?: number;
  readonly data: string;
  /** A file with the server's process id, which keeps the server from starting if it is left over. */
  readonly pidFile?: string;
  /** Signals that end it, in order, each with the seconds to wait for it. */
  readonly stop: readonly { readonly signal: NodeJS.Signals; readonly seconds: number }[];
}

export type ServerName = 'postgres' | 'temporal';

export interface Spec {
  readonly graceSeconds: number;
  readonly servers: Partial<Record<ServerName, ServerSpec>>;
}

/** The running processes, as the guardian last wrote them down. */
export interface Running {
  readonly guardian: Identity;
  readonly servers: Partial<
    Record<
      ServerName,
      Identity & { readonly port: number; readonly uiPort?: number; readonly data: string; readonly restarts: number }
    >
  >;
  /** How many times in a row each server has ended at once. */
  readonly failures: Partial<Record<ServerName, number>>;
}

const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
const isRoot = process.getuid?.() === 0;

/**
 * The state folder of an installation of this checkout: in `MINSHENG_STATE`, else in the checkout, else outside it (as root in a folder
 * that only root may enter, PostgreSQL's own user could not read the checkout). The temporary folder is the last resort and is logged.
 */
export function stateDirFor(name: string, log: (line: string) => void = () => {}): string {
  if (process.env.MINSHENG_STATE) return resolve(process.env.MINSHENG_STATE, name);
  const key = `${basename(checkout)}-${createHash('sha256').update(checkout).digest('hex').slice(0, 8)}`;
  const candidates = [
    join(checkout, '.state'),
    process.env.XDG_STATE_HOME && join(process.env.XDG_STATE_HOME, 'minsheng', key),
    isRoot ? join('/var/lib/minsheng', key) : join(homedir(), '.local/state/minsheng', key),
  ];
  for (const folder of candidates) if (folder && mayKeep(folder)) return join(folder, name);
  const last = join(tmpdir(), `minsheng-${userInfo().username}`, key);
  log(`data is kept in ${last}, which may not outlive the machine's next start; MINSHENG_STATE names a better folder`);
  return join(last, name);
}

/** Whether this user may write to a folder and, if servers run as another user, that user may enter it. */
function mayKeep(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return !isRoot || othersMayEnter(folder);
  } catch {
    return false;
  }
}

/** Whether every user may enter this folder. */
export function othersMayEnter(folder: string): boolean {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if (existsSync(path) && (statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/** Renames an installation's folder to its name with a number; gives the new path. */
export function setAside(stateDir: string): string | undefined {
  if (!existsSync(stateDir)) return undefined;
  const running = readRunning(stateDir);
  if (running && [running.guardian, ...Object.values(running.servers)].some(isRunning))
    throw new Error(`servers run on ${stateDir}`);
  let number = 1;
  while (existsSync(`${stateDir}.${number}`)) number += 1;
  renameSync(stateDir, `${stateDir}.${number}`);
  return `${stateDir}.${number}`;
}

export const readSpec = (stateDir: string): Spec | undefined => readJson<Spec>(join(stateDir, 'spec.json'));
export const writeSpec = (stateDir: string, spec: Spec): void => writeJson(join(stateDir, 'spec.json'), spec);
export const readRunning = (stateDir: string): Running | undefined => readJson<Running>(join(stateDir, 'running.json'));

/** Adds this process to the servers' owners. */
export function own(stateDir: string): void {
  mkdirSync(join(stateDir, 'owners'), { recursive: true });
  writeJson(join(stateDir, 'owners', `${process.pid}.json`), myself());
}

/** Removes this process from the servers' owners. */
export const disown = (stateDir: string): void => rmSync(join(stateDir, 'owners', `${process.pid}.json`), { force: true });

/** The owners of the servers that still run. */
export const owners = (stateDir: string): Identity[] => {
  const folder = join(stateDir, 'owners');
  if (!existsSync(folder)) return [];
  const named = readdirSync(folder).map((file) => readJson<Identity>(join(folder, file)));
  return named.filter((owner): owner is Identity => owner !== undefined && isRunning(owner));
};

/** A secret that is made once and kept in a file that only this user can read. */
export function keptSecret(file: string, make: () => string): string {
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(`${file}.part`, JSON.stringify(value, null, 2), { mode: 0o600 });
  renameSync(`${file}.part`, file);
}
