// Sets up what our TypeScript needs before it can run: the locked dependencies, the generated Prisma client and the build. Plain JavaScript
// without dependencies, since it runs on a fresh clone.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentBuild, importBuilt } from './built.mjs';
import { withLock } from './lock.mjs';

const here = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Makes a checkout ready to run: dependencies, then the Prisma client, then the build. If the build is current, all are, and it takes
 * milliseconds. A lock makes a second call wait for the first.
 *
 * @param {{ root?: string, log?: (line: string) => void }} [options]
 */
export async function setUp({ root = here, log = console.log } = {}) {
  requireNode();
  if (currentBuild(root) || (!hasSources(root) && dependenciesMatch(root) && clientMatches(root))) return;
  await withLock(
    join(root, '.state', 'setup.lock'),
    async () => {
      await ensureDependencies({ root, log });
      await ensureClient({ root, log });
      await ensureBuild({ root, log });
    },
    (holder) => log(`set-up: process ${holder} is at it, waiting`),
  );
}

/**
 * Installs the locked dependencies if they are missing or differ from the lock file.
 *
 * @param {{ root?: string, log?: (line: string) => void }} [options]
 */
export async function ensureDependencies({ root = here, log = console.log } = {}) {
  if (dependenciesMatch(root)) return;
  const npm = process.env.npm_execpath;
  const [command, first] = npm && /npm-cli\.[cm]?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []];
  await step('installing the locked dependencies', command, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    root,
    log,
    hint: 'Is the npm registry reachable from here, and is there room on the disk? `npm ci` by hand shows everything.',
  });
  stamp(root, 'dependencies', hashOf(join(root, 'package-lock.json')));
}

/**
 * Generates the Prisma client from the schema, offline: the variable names any file as the engine, so that none is downloaded; it is never
 * run.
 *
 * @param {{ root?: string, log?: (line: string) => void }} [options]
 */
export async function ensureClient({ root = here, log = console.log } = {}) {
  if (clientMatches(root)) return;
  await step('generating the database client', process.execPath, [join(root, 'node_modules/prisma/build/index.js'), 'generate'], {
    root,
    log,
    env: { PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'package.json'), PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    hint: 'Is prisma/schema.prisma valid?',
  });
  stamp(root, 'client', clientStamp(root));
}

/** @param {string} root */
const hasSources = (root) => existsSync(join(root, 'worker/minsheng.ts'));

/**
 * Builds the JavaScript that runs, if the sources have changed.
 *
 * @param {{ root?: string, log?: (line: string) => void }} [options]
 */
export async function ensureBuild({ root = here, log = console.log } = {}) {
  if (!hasSources(root) || currentBuild(root)) return;
  const { build } = await import('./build.mjs');
  const began = Date.now();
  await build(root).catch((error) => {
    throw new SetUpError(`building: ${error.message}`);
  });
  log(`building: done in ${((Date.now() - began) / 1_000).toFixed(1)} s`);
}

/**
 * Sets the checkout up and imports one of its entries as it was built.
 *
 * @param {string} entry such as worker/main.ts
 * @param {(line: string) => void} [log]
 */
export async function importSetUp(entry, log = console.log) {
  await setUp({ log });
  const folder = currentBuild(here);
  if (!folder) throw new SetUpError('the sources have changed while they were built: begin again');
  return importBuilt(folder, entry);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetUpError(`Node ${process.versions.node} is too old: 20.19 or later is needed.`);
}

/**
 * Whether the dependencies match the lock file: by our stamp, or, after an install by hand, by npm's own list of installed packages.
 *
 * @param {string} root
 */
function dependenciesMatch(root) {
  const hash = hashOf(join(root, 'package-lock.json'));
  if (stamped(root, 'dependencies') === hash) return true;
  if (!installedAsLocked(root)) return false;
  stamp(root, 'dependencies', hash);
  return true;
}

/** @param {string} root */
function installedAsLocked(root) {
  const locked = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!locked || !installed) return false;
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    return found
      ? found.version === wanted.version
      : wanted.optional === true || wanted.devOptional === true || wanted.peer === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> | undefined}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {string} root */
function clientMatches(root) {
  if (!existsSync(join(root, 'prisma/schema.prisma'))) return true;
  return existsSync(join(root, 'prisma/client/client.ts')) && stamped(root, 'client') === clientStamp(root);
}

/** @param {string} root */
function clientStamp(root) {
  const prisma = join(root, 'node_modules/prisma/package.json');
  const version = existsSync(prisma) ? JSON.parse(readFileSync(prisma, 'utf8')).version : 'none';
  return `${hashOf(join(root, 'prisma/schema.prisma'))} ${version}`;
}

/** @param {string} file */
const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** @param {string} root @param {string} name */
const stampFile = (root, name) => join(root, 'node_modules', '.minsheng', name);

/** @param {string} root @param {string} name */
function stamped(root, name) {
  try {
    return readFileSync(stampFile(root, name), 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} root @param {string} name @param {string} value */
function stamp(root, name, value) {
  mkdirSync(dirname(stampFile(root, name)), { recursive: true });
  writeFileSync(stampFile(root, name), value);
}

/**
 * Runs a command, showing only its progress; if it fails, the error has the end of its output.
 *
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @param {{ root: string, log: (line: string) => void, env?: Record<string, string>, hint: string }} options
 */
async function step(title, command, args, { root, log, env = {}, hint }) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1_000);
  log(`${title} …`);
  const progress = setInterval(() => log(`${title} … ${seconds()} s`), 10_000);
  /** @type {string[]} */
  const said = [];
  try {
    const code = await new Promise((resolve, reject) => {
      const shell = process.platform === 'win32';
      const child = spawn(command, args, {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        shell,
      });
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => said.push(text));
      child.on('error', reject).on('close', resolve);
    }).catch((error) => {
      throw new SetUpError(`${title}: \`${command}\` cannot be run (${error.message}).`);
    });
    if (code !== 0) {
      const end = said.join('').trim().split('\n').slice(-25).join('\n  ');
      throw new SetUpError(`${title}: failed with exit code ${code} after ${seconds()} s.\n  ${end}\n${hint}`);
    }
  } finally {
    clearInterval(progress);
  }
  log(`${title}: done in ${seconds()} s`);
}

/** A problem that a person can fix; its message says how. */
export class SetUpError extends Error {}

/**
 * Runs an entry point's `main`; prints a set-up error as its message, without a stack.
 *
 * @param {() => Promise<void>} main
 */
export async function tellSetUpErrors(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] && existsSync(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await tellSetUpErrors(async () => {
    await setUp();
    console.log('set-up: everything is there');
  });
}
