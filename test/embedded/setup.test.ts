import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setUp } from '../../embedded/setup.mjs';

/** An npm that notes that it was called and installs what the lock says, for a checkout with one dependency. */
const npm = `
const fs = require('node:fs');
fs.appendFileSync('calls.txt', process.argv.slice(2).join(' ') + '\\n');
if (fs.existsSync('no-registry')) { console.error('npm error code ENOTFOUND'); process.exit(1); }
setTimeout(() => {
  fs.mkdirSync('node_modules', { recursive: true });
  fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
}, 300);
`;
const lock = (version: string) => JSON.stringify({ packages: { '': { name: 'x' }, 'node_modules/thing': { version } } });

let root = '';
const said: string[] = [];
const log = (line: string) => said.push(line);
const calls = async () =>
  existsSync(join(root, 'calls.txt')) ? (await readFile(join(root, 'calls.txt'), 'utf8')).trim().split('\n') : [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'minsheng-setup-'));
  said.length = 0;
  await mkdir(join(root, 'npm'));
  await writeFile(join(root, 'npm', 'npm-cli.cjs'), npm);
  await writeFile(join(root, 'package-lock.json'), lock('1.0.0'));
  vi.stubEnv('npm_execpath', join(root, 'npm', 'npm-cli.cjs'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

describe('set-up', () => {
  it('installs what the lock says, once, and tells so with seconds', async () => {
    await setUp({ root, log });
    await setUp({ root, log });
    expect(await calls()).toEqual(['ci --include=dev --no-audit --no-fund']);
    expect(said).toEqual([
      'installing the locked dependencies …',
      expect.stringMatching(/^installing the locked dependencies: done in \d+ s$/),
    ]);
  });

  it('installs anew when the lock has changed', async () => {
    await setUp({ root, log });
    await writeFile(join(root, 'package-lock.json'), lock('2.0.0'));
    await setUp({ root, log });
    expect(await calls()).toHaveLength(2);
  });

  it('leaves alone what was installed by hand, if it is what the lock says', async () => {
    await mkdir(join(root, 'node_modules'));
    await writeFile(join(root, 'node_modules', '.package-lock.json'), lock('1.0.0'));
    await setUp({ root, log });
    expect(await calls()).toEqual([]);
  });

  it('is done by one of two at once; the other waits', async () => {
    await Promise.all([setUp({ root, log }), setUp({ root, log })]);
    expect(await calls()).toHaveLength(1);
    expect(said).toContainEqual(expect.stringMatching(/^set-up: process \d+ is at it, waiting$/));
  });

  it('that fails says what npm said and what may be the matter', async () => {
    await writeFile(join(root, 'no-registry'), '');
    await expect(setUp({ root, log })).rejects.toThrow(
      /failed with exit code 1[\s\S]*ENOTFOUND[\s\S]*Is the npm registry reachable/,
    );
    await rm(join(root, 'no-registry'));
    await setUp({ root, log });
    expect(await calls()).toHaveLength(2);
  });
});
