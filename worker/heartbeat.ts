// A part's heartbeat: sent from its own event loop, with its oldest work in hand. A blocked event loop sends nothing, and so is noticed.
import { hostname } from 'node:os';
import { type WorkInProgress, type OldestWork, HEARTBEAT_MS } from '../domain/workInProgress.ts';
import * as parts from '../records/parts.ts';

/** One heartbeat, as the supervisor gets it. */
export interface Heartbeat {
  readonly turns: true;
  readonly oldest: OldestWork | null;
}

export const isHeartbeat = (message: unknown): message is Heartbeat =>
  typeof message === 'object' && message !== null && 'turns' in message && 'oldest' in message;

/** Real milliseconds without a successful write after which the database counts as down and all work in hand as waiting for it. */
const AWAY_MS = 5_000;

/** Sends heartbeats every two seconds, to the supervisor and into the database. `end` stops them and deletes the process's row. */
export function reporting(part: string, inHand: WorkInProgress): { end(): Promise<void> } {
  const process_ = { host: hostname(), pid: process.pid, part };
  let writing: { readonly since: number; readonly done: Promise<void> } | undefined;
  let isAway = false;
  const write = (oldest: OldestWork | undefined): void => {
    const done = parts.report(process_, oldest).then(
      () => void (isAway = false),
      () => void (isAway = true),
    );
    writing = { since: performance.now(), done };
    void done.then(() => (writing = undefined));
  };
  const say = (): void => {
    if (isAway || (writing && performance.now() - writing.since > AWAY_MS)) inHand.allWait('the database');
    const oldest = inHand.oldest();
    const word: Heartbeat = { turns: true, oldest: oldest ?? null };
    if (process.connected) process.send?.(word, undefined, undefined, () => undefined);
    if (!writing) write(oldest);
  };
  say();
  const timer = setInterval(say, HEARTBEAT_MS);
  return {
    end: async () => {
      clearInterval(timer);
      await writing?.done;
      if (!isAway) await parts.gone(process_.host, process_.pid).catch(() => undefined);
    },
  };
}
