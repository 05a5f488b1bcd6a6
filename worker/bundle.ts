// The workflows as one bundle for Temporal's sandbox, cached beside the dependencies, so that a restarted worker is ready in seconds.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';

const root = fileURLToPath(new URL('..', import.meta.url));
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
/** The rooms that workflows may import (design 4); their files decide the cache key. */
const rooms = ['workflows', 'locales', 'domain'];
/**
 * Modules that all workflows share, loaded once: texts, schemas and calendars hold no state of a workflow. Loaded for each workflow, they
 * would cost 3.8 MB and 30 ms apiece. The SDK freezes them: a module that mutates itself later fails.
 */
const shared = [
  'domain/attention',
  'domain/clock',
  'domain/messages',
  'domain/processes',
  'domain/text',
  'locales/say',
  'workflows/shared',
];
const folder = join(root, 'node_modules', '.minsheng');

/** The bundle of the current sources: the cached one if nothing has changed, else a new one. */
export async function bundle(): Promise<WorkflowBundleWithSourceMap> {
  const name = `workflows-${hashOfSources()}.js`;
  const kept = read(join(folder, name));
  return { code: kept ?? (await made(name)), sourceMap: '' };
}

/** Bundles, and keeps the bundle where it can. */
async function made(name: string): Promise<string> {
  const beside = mkdtempSync(join(tmpdir(), 'minsheng-workflows-'));
  try {
    const file = join(beside, name);
    const workflows = join(root, 'workflows', `index.${ending}`);
    const modules = shared.map((module) => join(root, `${module}.${ending}`));
    const script = fileURLToPath(new URL('bundleWorkflows.mjs', import.meta.url));
    await promisify(execFile)(process.execPath, [script, file, workflows, ...modules], { cwd: root });
    const code = readFileSync(file, 'utf8');
    keep(name, code);
    return code;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(`${process.version}\0${shared.join(' ')}`);
  for (const file of ['package-lock.json', 'worker/bundleWorkflows.mjs', ...rooms.flatMap(filesOf)]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

const filesOf = (room: string): string[] =>
  readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .toSorted();

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Writes the bundle atomically. If nothing can be written, the next start bundles again. */
function keep(name: string, code: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const old of readdirSync(folder)) if (old.startsWith('workflows-')) rmSync(join(folder, old), { force: true });
    writeFileSync(join(folder, `.${process.pid}.${name}`), code);
    renameSync(join(folder, `.${process.pid}.${name}`), join(folder, name));
  } catch {
    // a read-only checkout
  }
}
