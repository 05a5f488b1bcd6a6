import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, myself } from './identity.mjs';

/**
 * Runs `work` while no other process holds the lock. The lock is a directory that names its holder, so that the lock of a killed process is
 * recognized and taken over.
 *
 * @template T
 * @param {string} directory made while the lock is held
 * @param {() => T | Promise<T>} work
 * @param {(holder: number) => void} [waiting] called once, when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(directory, work, waiting = () => {}) {
  mkdirSync(dirname(directory), { recursive: true });
  for (let told = false; !taken(directory); ) {
    const holder = holderOf(directory);
    if (holder === 'gone') {
      clear(directory);
      continue;
    }
    if (!told && holder !== 'unknown') {
      told = true;
      waiting(holder.pid);
    }
    await sleep(50 + Math.random() * 50);
  }
  try {
    return await work();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** @param {string} directory */
function taken(directory) {
  try {
    mkdirSync(directory);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(directory, 'holder.json'), JSON.stringify(myself()));
  return true;
}

/**
 * The holder of a lock. A lock that does not name its holder is unknown for two seconds, then counts as gone.
 *
 * @param {string} directory
 */
function holderOf(directory) {
  try {
    const holder = JSON.parse(readFileSync(join(directory, 'holder.json'), 'utf8'));
    return isRunning(holder) ? holder : 'gone';
  } catch {
    try {
      return Date.now() - statSync(directory).mtimeMs > 2_000 ? 'gone' : 'unknown';
    } catch {
      return 'unknown';
    }
  }
}

/**
 * Removes a dead lock. Renames it first, and puts it back if it proves to be a newer, living one.
 *
 * @param {string} directory
 */
function clear(directory) {
  const aside = `${directory}.${process.pid}.dead`;
  try {
    renameSync(directory, aside);
    if (holderOf(aside) === 'gone') rmSync(aside, { recursive: true, force: true });
    else renameSync(aside, directory);
  } catch {
    // another process was faster
  }
}
