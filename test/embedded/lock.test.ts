import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRunning, myself, startOf } from '../../embedded/identity.mjs';
import { withLock } from '../../embedded/lock.mjs';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minsheng-lock-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

describe('a process', () => {
  it('is known by its id and the moment it started', () => {
    expect(isRunning(myself())).toBe(true);
    expect(isRunning({ ...myself(), started: 'before the machine did' })).toBe(false);
    expect(isRunning(undefined)).toBe(false);
  });

  it('that has ended does not run', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    expect(startOf(pid)).toBeUndefined();
  });
});

describe('a lock', () => {
  it('lets one in at a time', async () => {
    const lock = join(folder, 'busy');
    let inside = 0;
    const most: number[] = [];
    const work = async () => {
      inside += 1;
      most.push(inside);
      await sleep(20);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withLock(lock, work)));
    expect(Math.max(...most)).toBe(1);
    expect(most).toHaveLength(8);
    expect(existsSync(lock)).toBe(false);
  });

  it('of a process that was killed is taken over, by one of those who wait', async () => {
    const lock = join(folder, 'dead');
    await mkdir(lock);
    await writeFile(join(lock, 'holder.json'), JSON.stringify({ pid: process.pid, started: 'long ago' }));
    let inside = 0;
    const most: number[] = [];
    await Promise.all(
      Array.from({ length: 6 }, () =>
        withLock(lock, async () => {
          most.push((inside += 1));
          await sleep(10);
          inside -= 1;
        }),
      ),
    );
    expect(most).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('is given back when the work fails, and tells who waits whom it waits for', async () => {
    const lock = join(folder, 'failed');
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const told: number[] = [];
    const slow = withLock(lock, () => sleep(300));
    await sleep(50);
    await withLock(
      lock,
      () => {},
      (holder) => told.push(holder),
    );
    await slow;
    expect(told).toEqual([process.pid]);
  });
});
