// The supervisor of an installation's parts: processes that it starts in order, restarts when they die, and drains in reverse order.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { patience, type Patience } from '../domain/workInProgress.ts';
import { watch } from './watchdog.ts';

export interface PartOptions {
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
  /** Called with each new process of the part. */
  readonly started?: () => void;
  /** Called with each process of the part that has ended. */
  readonly ended?: (pid: number) => void;
  /** What Node is given to run; by default the part of this name in parts/. */
  readonly run?: readonly string[];
  /** How long the part may stand still before it is ended; by default `patience.ended`. */
  readonly least?: Patience;
  /** Real milliseconds that the part may take to drain before it is killed. */
  readonly drainMs?: number;
}

export interface Part {
  readonly name: string;
  /** The id of the part's current process. */
  readonly pid: number | undefined;
  /** Resolves when the part is ready for the first time; rejects if it never is. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

const launcher = fileURLToPath(new URL('part.mjs', import.meta.url));
/**
 * Keeps a part small: Node takes 32 MB for what lives a moment in each of a process's heaps; compiling Prisma's WebAssembly a second time,
 * for speed that its cached plans do not need, leaves 50 MB behind; and the C library takes a pool of memory for each thread.
 */
const SMALL = { flags: ['--max-semi-space-size=4', '--liftoff-only'], environment: { MALLOC_ARENA_MAX: '2' } };
const LONGEST_BACKOFF_MS = 10_000;
/** Early ends in a row, before the part was ever ready, after which it is given up. */
const MOST_ATTEMPTS = 4;

/** The line that a part prints when it is ready. */
export const READY = '#ready';

/**
 * Starts a part and supervises it: restarts it at once when it ends, with a growing pause if it lived less than ten seconds, and ends it if
 * it stands still (watchdog.ts). The part has a process group of its own, so that Ctrl-C reaches only the supervisor.
 */
export function keepUp(options: PartOptions): Part {
  const { name, environment, log, started = () => {}, ended = () => {}, drainMs = 20_000, least = patience.ended } = options;
  const { run = [launcher, name] } = options;
  let child: ChildProcess | undefined;
  let stopping = false;
  let wasReady = false;
  let young = 0;
  let retry: NodeJS.Timeout | undefined;
  let isReady = (): void => {};
  let isNever = (_: Error): void => {};
  const ready = new Promise<void>((resolve, reject) => {
    isReady = () => {
      wasReady = true;
      resolve();
    };
    isNever = reject;
  });
  ready.catch(() => undefined);

  const start = (): void => {
    const began = Date.now();
    const made = spawn(process.execPath, [...SMALL.flags, ...run], {
      env: { ...SMALL.environment, ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
    });
    child = made;
    watch(name, made, least, log);
    for (const stream of [made.stdout, made.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => (line === READY ? isReady() : log(`${name}: ${line}`)));
    }
    let over = false;
    const again = (why: string): void => {
      if (stopping || over) return;
      over = true;
      young = Date.now() - began < 10_000 ? young + 1 : 0;
      if (!wasReady && young >= MOST_ATTEMPTS) {
        isNever(new Error(`${name} does not come up: it ended ${young} times (${why}); its lines above say why`));
        return;
      }
      const wait = young === 0 ? 0 : Math.min(LONGEST_BACKOFF_MS, 250 * 2 ** young);
      log(`${name} ended (${why}); starting it again${wait > 1_000 ? ` in ${Math.round(wait / 1_000)} s` : ''}`);
      retry = setTimeout(start, wait);
    };
    made.on('exit', (code, signal) => {
      if (made.pid !== undefined) ended(made.pid);
      again(signal ?? `code ${code}`);
    });
    made.on('error', (error) => again(error.message));
    started();
  };
  start();

  return {
    name,
    get pid() {
      return child?.pid;
    },
    ready,
    stop: async () => {
      stopping = true;
      clearTimeout(retry);
      isNever(new Error(`${name} was told to end`));
      const running = child;
      if (!running || running.pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
      const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
      running.kill('SIGTERM');
      const force = setTimeout(() => running.kill('SIGKILL'), drainMs);
      await ended;
      clearTimeout(force);
    },
  };
}
