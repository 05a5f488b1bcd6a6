// What processes cost: seconds of the processor by /proc, each with all that it has started, and the memory that it holds.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Whose processes are read; the caller is this one. */
const names = ['ours', 'bare', 'temporal', 'postgres', 'caller'] as const;
type Name = (typeof names)[number];
export type Side = 'ours' | 'bare';

/** Seconds of the processor since each began, at a moment (milliseconds of `performance.now()`). */
export type Reading = Readonly<Record<Name, number>> & { readonly at: number };

/** What was spent in a window beyond what idling would have, in seconds of the processor; the caller's own apart. */
export interface Cost {
  readonly seconds: number;
  readonly worker: number;
  readonly temporal: number;
  readonly postgres: number;
  readonly caller: number;
}

export const sumOf = ({ worker, temporal, postgres }: Cost): number => worker + temporal + postgres;

export const together = (costs: readonly Cost[]): Cost =>
  costs.reduce((a, b) => ({
    seconds: a.seconds + b.seconds,
    worker: a.worker + b.worker,
    temporal: a.temporal + b.temporal,
    postgres: a.postgres + b.postgres,
    caller: a.caller + b.caller,
  }));

const TICKS_A_SECOND = 100;
const NOTHING = { ours: 0, bare: 0, temporal: 0, postgres: 0, caller: 0 };

export class Meter {
  readonly #pids: Readonly<Record<Exclude<Name, 'caller'>, () => number>>;
  /** Of the processor, a second: what everything takes while nobody asks for anything. */
  #idle: Readonly<Record<Name, number>> = NOTHING;

  constructor(pids: Readonly<Record<Exclude<Name, 'caller'>, () => number>>) {
    this.#pids = pids;
  }

  read(): Reading {
    const all = processes();
    const { user, system } = process.cpuUsage();
    const of = (name: Exclude<Name, 'caller'>): number => ticksOf(all, this.#pids[name]()) / TICKS_A_SECOND;
    return {
      at: performance.now(),
      ours: of('ours'),
      bare: of('bare'),
      temporal: of('temporal'),
      postgres: of('postgres'),
      caller: (user + system) / 1e6,
    };
  }

  between(before: Reading, after: Reading, side: Side): Cost {
    const seconds = (after.at - before.at) / 1_000;
    const spent = (name: Name): number => Math.max(0, after[name] - before[name] - this.#idle[name] * seconds);
    return {
      seconds,
      worker: spent(side),
      temporal: spent('temporal'),
      postgres: spent('postgres'),
      caller: spent('caller'),
    };
  }

  /** Reads what idling takes; call it when everything is quiet. Gives it in words. */
  async rest(seconds: number): Promise<string> {
    const before = this.read();
    await pause(seconds * 1_000);
    const after = this.read();
    const rate = (name: Name): number => (after[name] - before[name]) / ((after.at - before.at) / 1_000);
    this.#idle = {
      ours: rate('ours'),
      bare: rate('bare'),
      temporal: rate('temporal'),
      postgres: rate('postgres'),
      caller: rate('caller'),
    };
    return names.map((name) => `${name} ${(this.#idle[name] * 1_000).toFixed(0)}`).join(', ');
  }

  /** Waits until hardly anything is done any more, so that no window is paid for by the next; half a minute at the very most. */
  async quiet(): Promise<void> {
    const sum = ({ ours, bare, temporal, postgres }: Readonly<Record<Name, number>>): number => ours + bare + temporal + postgres;
    const until = performance.now() + 30_000;
    for (let [before, calm] = [sum(this.read()), 0]; calm < 2 && performance.now() < until; ) {
      await pause(500);
      const now = sum(this.read());
      calm = now - before < sum(this.#idle) * 0.5 + 0.08 ? calm + 1 : 0;
      before = now;
    }
  }

  /** Megabytes held now, and by the process itself at the most. */
  memory(side: Side): { readonly mb: number; readonly peakMb: number } {
    const pid = this.#pids[side]();
    const all = processes();
    return {
      mb: Math.round(family(all, pid).reduce((sum, one) => sum + kilobytes(one.pid, 'VmRSS'), 0) / 1_024),
      peakMb: Math.round(kilobytes(pid, 'VmHWM') / 1_024),
    };
  }
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Its own, and of the children that have ended and that it has heard of. */
  readonly ticks: number;
}

const processes = (): Process[] =>
  readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // what stands in brackets is the program's name, which may hold anything
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
        .map(Number);
      const [utime = 0, stime = 0, childUtime = 0, childStime = 0] = fields.slice(11, 15);
      return [{ pid: Number(name), parent: fields[1] ?? 0, ticks: utime + stime + childUtime + childStime }];
    } catch {
      return [];
    }
  });

function family(all: readonly Process[], pid: number): Process[] {
  const own = all.filter((one) => one.pid === pid);
  if (own.length === 0) throw new Error(`process ${pid} has ended`);
  for (const one of own) own.push(...all.filter(({ parent }) => parent === one.pid));
  return own;
}

const ticksOf = (all: readonly Process[], pid: number): number => family(all, pid).reduce((sum, { ticks }) => sum + ticks, 0);

function kilobytes(pid: number, name: string): number {
  try {
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
