// A part's word that it turns: said out of its own loop, with the age of the oldest thing that it has in hand. A loop that does not turn
// says nothing, and whoever waits for its word sees that.
import { hostname } from 'node:os';
import { type InHand, type Oldest, REPORT_MS } from '../domain/inHand.ts';
import * as parts from '../records/parts.ts';

/** What goes to the supervisor. */
export interface Word {
  readonly turns: true;
  readonly oldest: Oldest | null;
}

export const isWord = (message: unknown): message is Word =>
  typeof message === 'object' && message !== null && 'turns' in message && 'oldest' in message;

/** A database that has not taken a word for so long is away: what is in hand waits for it. */
const AWAY_MS = 5_000;

/** Says so every two seconds, to the supervisor and into the database, until it is ended; then the process's row is gone. */
export function reporting(part: string, inHand: InHand): { end(): Promise<void> } {
  const process_ = { host: hostname(), pid: process.pid, part };
  let writing: { readonly since: number; readonly done: Promise<void> } | undefined;
  let isAway = false;
  const write = (oldest: Oldest | undefined): void => {
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
    const word: Word = { turns: true, oldest: oldest ?? null };
    if (process.connected) process.send?.(word, undefined, undefined, () => undefined);
    if (!writing) write(oldest);
  };
  say();
  const timer = setInterval(say, REPORT_MS);
  return {
    end: async () => {
      clearInterval(timer);
      await writing?.done;
      if (!isAway) await parts.gone(process_.host, process_.pid).catch(() => undefined);
    },
  };
}
