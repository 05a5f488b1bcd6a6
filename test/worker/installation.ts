// A whole installation as a person at a terminal runs it: `npm start` in a test's state folder, in its own process group.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRunning } from '../../embedded/identity.mjs';
import { readRunning } from '../../embedded/state.ts';
import { type Addresses, findRunning } from '../../worker/addresses.ts';
import { notedParts } from '../../worker/leftoverParts.ts';
import { until } from '../embedded/machine.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ProcessOf {
  readonly name: string;
  readonly pid: number;
  readonly started: string;
}

export interface Started {
  readonly process: ChildProcess;
  /** The state folder. */
  readonly dir: string;
  /** Everything printed so far. */
  said(): string;
  /** The exit code; null after a fatal signal. */
  readonly ended: Promise<number | null>;
  /** Waits until everything is up; throws with the output if it ends instead. */
  up(seconds?: number): Promise<Addresses>;
  /** Ctrl-C: sends SIGINT to the whole process group, as a terminal does. */
  interrupt(): void;
}

/** The installation's database as its owner, who may do everything; the parts' roles may not. */
export function ownerUrl({ dir }: Pick<Started, 'dir'>, { databaseUrl }: Addresses): string {
  const url = new URL(databaseUrl);
  url.username = 'minsheng';
  url.password = readFileSync(join(dir, 'postgres.secret'), 'utf8');
  return url.href;
}

/** A bare terminal's environment, because the run's own variables must not reach an installation. */
const terminal = (): Record<string, string> =>
  Object.fromEntries(
    ['PATH', 'HOME', 'LANG', 'TMPDIR', 'TEMPORAL_CLI', 'XDG_CACHE_HOME'].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Runs `npm start` on a state folder; `settings` are its environment, `args` follow `--`. */
export function npmStart(stateFolder: string, settings: Readonly<Record<string, string>>, args: readonly string[] = []): Started {
  return run([join(root, 'worker/start.mjs'), ...args], stateFolder, settings);
}

/** Runs `npx minsheng …` beside it, to its end. */
export async function minsheng(
  stateFolder: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly said: string }> {
  const started = run([join(root, 'worker/minsheng.mjs'), ...args], stateFolder, settings);
  const code = await started.ended;
  return { code, said: started.said() };
}

function run(args: readonly string[], stateFolder: string, settings: Readonly<Record<string, string>>): Started {
  const dir = join(stateFolder, 'main');
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...terminal(), MINSHENG_STATE: stateFolder, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (more: string) => (text += more));
  let over = false;
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      over = true;
      resolve(code);
    });
  });
  return {
    process: child,
    dir,
    said: () => text,
    ended,
    async up(seconds = 240) {
      await until('the installation is up', () => over || text.includes('Ctrl-C ends everything'), seconds).catch(
        (error: unknown) => {
          throw new Error(`${String(error)}\n${text}`);
        },
      );
      const addresses = findRunning(dir);
      if (!addresses) throw new Error(`it has ended:\n${text}`);
      return addresses;
    },
    interrupt: () => signal(-(child.pid ?? 0), 'SIGINT'),
  };
}

/** Every running process of an installation: its parts, its servers and their guardian. */
export function processesOf(dir: string): ProcessOf[] {
  const running = readRunning(dir);
  const servers = Object.entries(running?.servers ?? {}).map(([name, { pid, started }]) => ({ name, pid, started }));
  const guardian = running ? [{ name: 'guardian', ...running.guardian }] : [];
  return [...notedParts(dir), ...servers, ...guardian].filter(isRunning);
}

/** Kills one of its processes by name with `kill -9`; gives the killed process. */
export function killHard(dir: string, name: string): ProcessOf {
  const found = processesOf(dir).find((one) => one.name === name);
  if (!found) throw new Error(`no ${name} runs`);
  signal(found.pid, 'SIGKILL');
  return found;
}

/** Ends everything that a test has started, however it went. */
export async function endAll(started: Started | undefined): Promise<void> {
  if (!started) return;
  const { process: child, dir } = started;
  if (child.exitCode === null && child.signalCode === null) {
    started.interrupt();
    await Promise.race([started.ended, new Promise((resolve) => setTimeout(resolve, 60_000).unref())]);
  }
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) signal(child.pid, 'SIGKILL');
  for (const { pid } of processesOf(dir).toReversed()) signal(pid, 'SIGKILL');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
