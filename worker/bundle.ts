// The workflows as one bundle for Temporal's sandbox, cached beside the dependencies, so that a restarted worker is ready in seconds.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

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
  if (kept !== undefined) return { code: kept, sourceMap: '' };
  const made = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows', `index.${ending}`),
    logger: new DefaultLogger('WARN'),
    preloadModules: shared.map((module) => join(root, `${module}.${ending}`)),
  });
  const code = withoutSources(made.code);
  keep(name, code);
  return { code, sourceMap: '' };
}

const MAP = '//# sourceMappingURL=data:application/json;charset=utf-8;base64,';

/** The bundle's own map still names files and lines, but holds no copy of them: every thread that runs workflows keeps it in memory. */
function withoutSources(code: string): string {
  const begins = code.lastIndexOf(MAP);
  if (begins < 0) throw new Error('the bundle of workflows has no map of its sources');
  const { sourcesContent: _, ...map } = JSON.parse(
    Buffer.from(code.slice(begins + MAP.length), 'base64').toString('utf8'),
  ) as Record<string, unknown>;
  return code.slice(0, begins + MAP.length) + Buffer.from(JSON.stringify(map)).toString('base64');
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
