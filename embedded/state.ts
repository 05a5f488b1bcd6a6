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
  /** Whom it runs as, where not as whoever starts it. */
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly port: number;
  readonly uiPort?: number;
  /** Where the Web UI itself listens, behind its door. */
  readonly uiBehind?: number;
  readonly data: string;
  /** A file with the server's process id that the server itself refuses to see left over. */
  readonly pidFile?: string;
  /** Signals to end it, one after the other, each with the seconds it is given. */
  readonly stop: readonly { readonly signal: NodeJS.Signals; readonly seconds: number }[];
}

export type ServerName = 'postgres' | 'temporal';

export interface Spec {
  readonly graceSeconds: number;
  readonly servers: Partial<Record<ServerName, ServerSpec>>;
}

/** What runs, as the guardian last wrote it down. */
export interface Running {
  readonly guardian: Identity;
  readonly servers: Partial<
    Record<
      ServerName,
      Identity & { readonly port: number; readonly uiPort?: number; readonly data: string; readonly restarts: number }
    >
  >;
  /** Of a server that does not stay up: how often in a row it ended at once. */
  readonly failures: Partial<Record<ServerName, number>>;
}

const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
const isRoot = process.getuid?.() === 0;

/**
 * Where an installation of this checkout keeps its data: `MINSHENG_STATE`, else in the checkout itself, else (as root in a folder that only
 * root may enter, where PostgreSQL's own user could not read) outside it. The temporary folder is the last resort, and said aloud.
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

/** Whether this user may write there and, where servers run as another user, that one may enter. */
function mayKeep(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return !isRoot || othersMayEnter(folder);
  } catch {
    return false;
  }
}

/** Whether everybody may pass through to this folder. */
export function othersMayEnter(folder: string): boolean {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if (existsSync(path) && (statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/** Lays an installation's data aside, under the same name with a number; what it returns is where they are now. */
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

/** Puts this process among those who need the servers. */
export function own(stateDir: string): void {
  mkdirSync(join(stateDir, 'owners'), { recursive: true });
  writeJson(join(stateDir, 'owners', `${process.pid}.json`), myself());
}

/** Takes this process off that list. */
export const disown = (stateDir: string): void => rmSync(join(stateDir, 'owners', `${process.pid}.json`), { force: true });

/** Those who need the servers and still run. */
export const owners = (stateDir: string): Identity[] => {
  const folder = join(stateDir, 'owners');
  if (!existsSync(folder)) return [];
  const named = readdirSync(folder).map((file) => readJson<Identity>(join(folder, file)));
  return named.filter((owner): owner is Identity => owner !== undefined && isRunning(owner));
};

/** A secret that is made once and then kept, readable for this user only. */
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
