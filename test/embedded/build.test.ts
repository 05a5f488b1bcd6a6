// The build that every process runs: made when a source has changed, read by nobody before it is whole, and small where a command only speaks.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../embedded/build.mjs';
import { builtName, currentBuild } from '../../embedded/built.mjs';
import { setUp } from '../../embedded/setup.mjs';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

describe('the build of a checkout', () => {
  let root = '';
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const entries = ['a/begin.ts', 'a/thread.ts'];
  /** Runs an entry of the current build as `importBuilt` does, in its own process. */
  const runs = (entry = 'a/begin.ts') => {
    const built = JSON.stringify(join(checkout, 'embedded/built.mjs'));
    const script = `import { currentBuild, importBuilt } from ${built}; await importBuilt(currentBuild(${JSON.stringify(root)}), ${JSON.stringify(entry)});`;
    return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'minsheng-build-'));
    write('package.json', '{ "type": "module" }');
    write('a/text.txt', 'beside the source');
    write('a/word.ts', "export const word: string = 'one';");
    write('a/thread.ts', "console.log('in the thread');");
    write(
      'a/begin.ts',
      `import { readFileSync } from 'node:fs';
import { word } from './word.ts';
console.log(word, readFileSync(new URL('text.txt', import.meta.url), 'utf8'));
await import(new URL('./thread.ts', import.meta.url).href);`,
    );
  });
  afterEach(() => rmSync(root, { recursive: true, maxRetries: 20, retryDelay: 100 }));

  it('finds what lies beside the sources, and its own entries as they were built', async () => {
    await build(root, entries);
    expect(runs()).toMatchObject({ stdout: 'one beside the source\nin the thread\n', status: 0 });
  });

  it('is current until a source changes, moves in time or goes', async () => {
    expect(currentBuild(root)).toBeUndefined();
    await build(root, entries);
    const first = currentBuild(root);
    expect(first).toBeDefined();
    write('a/word.ts', "export const word: string = 'other';");
    expect(currentBuild(root)).toBeUndefined();
    await build(root, entries);
    expect(runs().stdout).toContain('other beside');
    expect(currentBuild(root)).not.toBe(first);
    utimesSync(join(root, 'a/word.ts'), new Date(), new Date(Date.now() + 5_000));
    expect(currentBuild(root)).toBeUndefined();
    await build(root, entries);
    rmSync(join(root, 'a/word.ts'));
    expect(currentBuild(root)).toBeUndefined();
  });

  it('is whole, whichever of several processes at once was the last', async () => {
    const builder = JSON.stringify(join(checkout, 'embedded/build.mjs'));
    const script = `import { build } from ${builder}; await build(${JSON.stringify(root)}, ${JSON.stringify(entries)});`;
    const ends = [1, 2, 3].map(() => once(spawn(process.execPath, ['--input-type=module', '-e', script]), 'exit'));
    expect(await Promise.all(ends)).toEqual([1, 2, 3].map(() => [0, null]));
    expect(runs()).toMatchObject({ stdout: 'one beside the source\nin the thread\n', status: 0 });
  });

  it('leaves the last one in its place when a source cannot be built', async () => {
    await build(root, entries);
    const good = readFileSync(join(root, 'a/word.ts'), 'utf8');
    write('a/word.ts', 'export const word = ;');
    await expect(build(root, entries)).rejects.toThrow(/word\.ts/);
    write('a/word.ts', good);
    await build(root, entries);
    expect(runs().status).toBe(0);
  });

  it('has stacks that name the sources', async () => {
    write('a/word.ts', "\n\nexport const word: string = fail();\nfunction fail(): string {\n  throw new Error('so');\n}");
    await build(root, entries);
    const { stderr } = runs();
    expect(stderr).toContain('Error: so');
    expect(stderr).toContain(`${join(root, 'a/word.ts')}:5:`);
  });
});

describe('a command that only speaks', () => {
  /** What the command line loads before it knows what it is asked: files of the build, and packages. */
  async function loaded(): Promise<{ files: number; packages: string[] }> {
    await setUp({ root: checkout, log: () => undefined });
    const folder = currentBuild(checkout) ?? '';
    const files = new Set<string>();
    const packages = new Set<string>();
    const follow = (name: string): void => {
      if (files.has(name)) return;
      files.add(name);
      for (const [, from = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/^(?:import|\}) .*?"([^"]+)";$/gm)) {
        if (from.startsWith('./')) follow(from.slice(2));
        else if (!from.startsWith('node:')) packages.add(from);
      }
    };
    follow(`${builtName('worker/minsheng.ts')}.js`);
    return { files: files.size, packages: [...packages] };
  }

  it('loads the descriptions of the commands and nothing that they need', async () => {
    const { files, packages } = await loaded();
    expect(packages).toEqual(['commander']);
    expect(files).toBeLessThan(15);
  });

  it('tells its version', () => {
    const said = execFileSync(process.execPath, [join(checkout, 'worker/minsheng.mjs'), '--version'], { encoding: 'utf8' });
    const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { version: string };
    expect(said).toBe(`${version}\n`);
  });
});
