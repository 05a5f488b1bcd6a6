import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process started, which distinguishes it from a later one with the same id: on Linux the boot and the start in ticks, elsewhere
 * what `ps` says. Undefined if no such process runs; a zombie does not run.
 *
 * @param {number} pid
 * @returns {string | undefined}
 */
export function startOf(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
    } catch {
      return undefined;
    }
  }
  const { status, stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const line = (stdout ?? '').trim();
  if (status !== 0 || line === '' || line.startsWith('Z')) return undefined;
  return line.replace(/^\S+\s+/, '');
}

/**
 * The id of a process's parent; undefined if that is unknown.
 *
 * @param {number} pid
 * @returns {number | undefined}
 */
export function parentOf(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    } catch {
      return undefined;
    }
  }
  const { status, stdout } = spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : undefined;
}

/**
 * The name of the program that a process runs, without its folder; undefined if that is unknown.
 *
 * @param {number} pid
 * @returns {string | undefined}
 */
export function programOf(pid) {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    } catch {
      return undefined;
    }
  }
  const { status, stdout } = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('/').at(-1) : undefined;
}

/**
 * Whether exactly this process still runs.
 *
 * @param {{ pid: number, started: string } | undefined} identity
 * @returns {boolean}
 */
export const isRunning = (identity) => identity !== undefined && startOf(identity.pid) === identity.started;

/**
 * This process's identity.
 *
 * @returns {{ pid: number, started: string }}
 */
export const myself = () => ({ pid: process.pid, started: startOf(process.pid) ?? 'unknown' });
