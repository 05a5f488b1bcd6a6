// Bundles our TypeScript into plain JavaScript, so that no process compiles anything when it starts: one file for each entry, and what
// several share in files of its own, loaded when it is needed. Packages stay where they are.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { buildNote, buildsFolder, builtName, standOf } from './built.mjs';

/** The files that processes and threads begin with. */
const ENTRIES = [
  'worker/minsheng.ts',
  'worker/main.ts',
  'worker/parts/bot.ts',
  'worker/parts/crowd.ts',
  'worker/parts/simulator.ts',
  'worker/parts/web.ts',
  'worker/parts/worker.ts',
  'analysis/thread/entry.ts',
];
/** What decides beside the sources: while none of these has changed either, everything is set up. */
const BESIDES = ['package-lock.json', 'tsconfig.json', 'prisma/schema.prisma', 'embedded/build.mjs'];
/** Earlier builds that are kept, since a process that runs from one may still begin a thread. */
const KEPT = 10;

/**
 * Builds, and notes of what. A folder is complete before the note names it, so that nobody runs half a build.
 *
 * @param {string} root
 * @param {readonly string[]} [entries]
 */
export async function build(root, entries = ENTRIES) {
  const { build: bundle, stop } = await import('esbuild');
  /** @type {Record<string, string>} */
  const files = {};
  const note = (/** @type {string} */ file) => {
    files[relative(root, file).replaceAll(sep, '/')] = standOf(file) ?? '';
  };
  for (const file of BESIDES) note(join(root, file));

  const name = `${Date.now().toString(36)}-${process.pid}`;
  const folder = join(buildsFolder(root), name);
  await bundle({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => ({ in: entry, out: builtName(entry) })),
    outdir: `${folder}.part`,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    tsconfigRaw: existsSync(join(root, 'tsconfig.json')) ? readFileSync(join(root, 'tsconfig.json'), 'utf8') : '{}',
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [ours(root, entries, note)],
  }).finally(() => void stop());
  renameSync(`${folder}.part`, folder);
  writeFileSync(`${folder}.json`, JSON.stringify({ folder: name, files }));
  renameSync(`${folder}.json`, buildNote(root));
  removeOld(root);
}

/**
 * How our own modules are read: each is noted before it is read; one that nobody needs anything of is left out; and its `import.meta.url`
 * is still the source's, since photos, styles and plans lie beside it. Only the address of another entry is that of its built file.
 *
 * @param {string} root
 * @param {readonly string[]} entries
 * @param {(file: string) => void} note
 * @returns {import('esbuild').Plugin}
 */
const ours = (root, entries, note) => ({
  name: 'ours',
  setup: (esbuild) => {
    esbuild.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => ({ path: join(resolveDir, path), sideEffects: false }));
    esbuild.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      note(path);
      return { contents: addressed(root, entries, path, readFileSync(path, 'utf8')), loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
});

/**
 * @param {string} root
 * @param {readonly string[]} entries
 * @param {string} file
 * @param {string} code
 */
function addressed(root, entries, file, code) {
  const inRoot = (/** @type {string} */ path) => relative(root, path).replaceAll(sep, '/');
  return code
    .replace(/new URL\('(\.[^']*)', import\.meta\.url\)/g, (whole, path) => {
      const entry = inRoot(join(dirname(file), path));
      return entries.includes(entry) ? `new URL('./${builtName(entry)}.js', import.meta['url'])` : whole;
    })
    .replaceAll('import.meta.url', `new URL('../../../../${inRoot(file)}', import.meta['url']).href`);
}

/** @param {string} root */
function removeOld(root) {
  const names = readdirSync(buildsFolder(root), { withFileTypes: true }).filter((each) => each.isDirectory());
  const oldest = names.map((each) => each.name).toSorted();
  for (const name of oldest.slice(0, -KEPT)) rmSync(join(buildsFolder(root), name), { recursive: true, force: true });
}
