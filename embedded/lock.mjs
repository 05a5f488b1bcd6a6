import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, myself } from './identity.mjs';

/**
 * Does something while no other process does it. The lock is a directory with its holder in it, so that one left by a killed process is
 * seen through and taken over.
 *
 * @template T
 * @param {string} directory made while the lock is held
 * @param {() => T | Promise<T>} work
 * @param {(holder: number) => void} [waiting] told once, when another holds the lock
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
 * A holder that has not written its name yet is unknown for two seconds, then taken for dead.
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
 * Moves the dead lock away before it is removed, and back should it prove to be one that came after it.
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
    // somebody else was faster
  }
}
