// The parts of an installation as processes: started in order, started again when they die, drained in reverse order.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface PartOptions {
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
  /** Real milliseconds that a part may take to drain before it is killed. */
  readonly drainMs?: number;
}

export interface Part {
  readonly name: string;
  /** Resolves when the part has said that it is ready, for the first time. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const LONGEST_BACKOFF_MS = 10_000;

/** What a part prints on a line of its own when it is ready. */
export const READY = '#ready';

/**
 * Starts a part and keeps it up: whatever kills it, it is started again, at once the first time, slower when it dies young.
 * Its signals are ours alone: it has a process group of its own, so that Ctrl-C reaches the supervisor first.
 */
export function keepUp({ name, environment, log, drainMs = 20_000 }: PartOptions): Part {
  let child: ChildProcess | undefined;
  let stopping = false;
  let young = 0;
  let retry: NodeJS.Timeout | undefined;
  let sayReady = (): void => {};
  const ready = new Promise<void>((resolve) => {
    sayReady = resolve;
  });

  const start = (): void => {
    const began = Date.now();
    const file = fileURLToPath(new URL(`./parts/${name}.${ending}`, import.meta.url));
    const made = spawn(process.execPath, [...(ending === 'ts' ? ['--import', 'tsx'] : []), file], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
    });
    child = made;
    for (const stream of [made.stdout, made.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => (line === READY ? sayReady() : log(`${name}: ${line}`)));
    }
    made.on('exit', (code, signal) => {
      if (stopping) return;
      young = Date.now() - began < 10_000 ? young + 1 : 0;
      const wait = young === 0 ? 0 : Math.min(LONGEST_BACKOFF_MS, 250 * 2 ** young);
      log(
        `${name} ended (${signal ?? `code ${code}`}); starting it again${wait > 1_000 ? ` in ${Math.round(wait / 1_000)} s` : ''}`,
      );
      retry = setTimeout(start, wait);
    });
  };
  start();

  return {
    name,
    ready,
    stop: async () => {
      stopping = true;
      clearTimeout(retry);
      const running = child;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
      running.kill('SIGTERM');
      const force = setTimeout(() => running.kill('SIGKILL'), drainMs);
      await ended;
      clearTimeout(force);
    },
  };
}
