// What processes cost: seconds of the processor by /proc, each with all that it has started, and the memory that it holds.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Whose processes are read; the caller is this one. */
const names = ['ours', 'bare', 'temporal', 'postgres', 'caller'] as const;
type Name = (typeof names)[number];
export type Side = 'ours' | 'bare';

/** Seconds of the processor since each began. */
type Spent = Readonly<Record<Name, number>>;

/** At a moment (milliseconds of `performance.now()`), and how many statements each worker has sent so far, as it last said. */
export type Reading = Spent & { readonly at: number; readonly statements: Readonly<Record<Side, number>> };

/** What was spent in a window beyond what idling would have, in seconds of the processor; the caller's own apart; the worker's statements. */
export interface Cost {
  readonly seconds: number;
  readonly worker: number;
  readonly temporal: number;
  readonly postgres: number;
  readonly caller: number;
  readonly statements: number;
}

export const sumOf = ({ worker, temporal, postgres }: Cost): number => worker + temporal + postgres;

export const together = (costs: readonly Cost[]): Cost =>
  costs.reduce((a, b) => ({
    seconds: a.seconds + b.seconds,
    worker: a.worker + b.worker,
    temporal: a.temporal + b.temporal,
    postgres: a.postgres + b.postgres,
    caller: a.caller + b.caller,
    statements: a.statements + b.statements,
  }));

const TICKS_A_SECOND = 100;
const REST_MS = 5_000;
const NOTHING = { ours: 0, bare: 0, temporal: 0, postgres: 0, caller: 0, statements: { ours: 0, bare: 0 } };

export class Meter {
  readonly #pids: Readonly<Record<Exclude<Name, 'caller'>, () => number>>;
  readonly #statements: (side: Side) => number;
  /** A second of it: what everything takes while nobody asks for anything. */
  #idle: Omit<Reading, 'at'> = NOTHING;

  constructor(pids: Readonly<Record<Exclude<Name, 'caller'>, () => number>>, statements: (side: Side) => number) {
    this.#pids = pids;
    this.#statements = statements;
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
      statements: { ours: this.#statements('ours'), bare: this.#statements('bare') },
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
      statements: Math.max(0, after.statements[side] - before.statements[side] - this.#idle.statements[side] * seconds),
    };
  }

  /** Reads what idling takes: the least of three windows, since a checkpoint is no idling. Call it when everything is quiet. In words. */
  async rest(): Promise<string> {
    const windows: Omit<Reading, 'at'>[] = [];
    for (let before = this.read(); windows.length < 3; before = this.read()) {
      await pause(REST_MS);
      windows.push(rateOf(before, this.read()));
    }
    const least = (of: (window: Omit<Reading, 'at'>) => number): number => Math.min(...windows.map(of));
    this.#idle = {
      ...(Object.fromEntries(names.map((name) => [name, least((window) => window[name])])) as Spent),
      statements: { ours: least(({ statements }) => statements.ours), bare: least(({ statements }) => statements.bare) },
    };
    return names.map((name) => `${name} ${(this.#idle[name] * 1_000).toFixed(0)}`).join(', ');
  }

  /** Waits until hardly anything is done any more, so that no window is paid for by the next; half a minute at the very most. */
  async quiet(): Promise<void> {
    const sum = ({ ours, bare, temporal, postgres }: Spent): number => ours + bare + temporal + postgres;
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

/** What was spent between two readings, a second. */
function rateOf(before: Reading, after: Reading): Omit<Reading, 'at'> {
  const seconds = (after.at - before.at) / 1_000;
  const asked = (side: Side): number => (after.statements[side] - before.statements[side]) / seconds;
  return {
    ...(Object.fromEntries(names.map((name) => [name, (after[name] - before[name]) / seconds])) as Spent),
    statements: { ours: asked('ours'), bare: asked('bare') },
  };
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
