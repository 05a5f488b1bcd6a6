// The processes of the parts on file, so that the next start finds those that outlived their supervisor.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, startOf } from '../embedded/identity.mjs';
import type { Part } from './parts.ts';

export interface PartProcess {
  readonly name: string;
  readonly pid: number;
  /** The process's start time, which distinguishes it from a later process with the same id. */
  readonly started: string;
}

/** Real milliseconds that left-over parts get to drain; they end by themselves when their supervisor is gone. */
const PATIENCE_MS = 15_000;

const fileOf = (stateDir: string): string => join(stateDir, 'parts.json');

/** The parts' processes as last written down; some may have ended since. */
export function notedParts(stateDir: string): PartProcess[] {
  try {
    return JSON.parse(readFileSync(fileOf(stateDir), 'utf8')) as PartProcess[];
  } catch {
    return [];
  }
}

/** Writes down the parts' current processes. */
export function noteParts(stateDir: string, parts: readonly Part[]): void {
  const processes = parts.flatMap(({ name, pid }) => {
    const started = pid === undefined ? undefined : startOf(pid);
    return pid !== undefined && started ? [{ name, pid, started }] : [];
  });
  if (processes.length > 0) writeFileSync(fileOf(stateDir), JSON.stringify(processes));
  else if (existsSync(fileOf(stateDir))) rmSync(fileOf(stateDir));
}

/** Waits until the parts of a killed supervisor have ended, and kills those that do not. */
export async function endLeftoverParts(stateDir: string, log: (line: string) => void): Promise<void> {
  const remaining = (): PartProcess[] => notedParts(stateDir).filter(isRunning);
  if (remaining().length === 0) return;
  log('waiting for the parts of an installation that was killed to end');
  for (const until = Date.now() + PATIENCE_MS; remaining().length > 0 && Date.now() < until; ) await pause(100);
  for (const { pid } of remaining()) process.kill(pid, 'SIGKILL');
}
