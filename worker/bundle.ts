// The workflows as one bundle for Temporal's sandbox, kept beside the dependencies: a worker that is started again is there in seconds.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

const root = fileURLToPath(new URL('..', import.meta.url));
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
/** What workflows may import (design 4), and what decides how it is bundled. */
const rooms = ['workflows', 'locales', 'domain'];
/**
 * What workflows import of these rooms, read once for all of them: texts, schemas and calendars keep nothing of a workflow. Loaded anew for
 * each, they would cost 3.8 MB and 30 ms of it. Frozen by the SDK: a module that writes down anything later does not run.
 */
const shared = ['domain/clock', 'domain/messages', 'domain/processes', 'domain/text', 'locales/say', 'workflows/shared'];
const folder = join(root, 'node_modules', '.minsheng');

/** The bundle of today's code: the kept one if nothing has changed since, else a new one. The same for all workers of a process. */
export async function bundle(): Promise<WorkflowBundleWithSourceMap> {
  const name = `workflows-${hashOfSources()}.js`;
  const kept = read(join(folder, name));
  if (kept !== undefined) return { code: kept, sourceMap: '' };
  const made = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows', `index.${ending}`),
    logger: new DefaultLogger('WARN'),
    preloadModules: shared.map((module) => join(root, `${module}.${ending}`)),
  });
  keep(name, made.code);
  return made;
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(`${process.version}\0${shared.join(' ')}`);
  for (const file of ['package-lock.json', ...rooms.flatMap(filesOf)]) {
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

/** Whole or not at all; where nothing can be written, the next one bundles again. */
function keep(name: string, code: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const old of readdirSync(folder)) if (old.startsWith('workflows-')) rmSync(join(folder, old), { force: true });
    writeFileSync(join(folder, `.${process.pid}.${name}`), code);
    renameSync(join(folder, `.${process.pid}.${name}`), join(folder, name));
  } catch {
    // a checkout that is only read
  }
}
