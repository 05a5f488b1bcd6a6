// The watchdog of a part: judges its progress by its heartbeats, counted in the supervisor's own ticks, so that a sleeping machine or a
// paused supervisor ends no healthy part.
import type { ChildProcess } from 'node:child_process';
import { type Patience, type Heartbeat, standing } from '../domain/workInProgress.ts';
import { inWords } from '../records/parts.ts';
import { isHeartbeat } from './heartbeat.ts';

const TICK_MS = 1_000;
/** Real milliseconds after SIGTERM until a part that still runs is killed. */
const LAST_WORDS_MS = 5_000;

/** Watches a part from its first heartbeat on and ends it if it stands still; its supervisor restarts it. */
export function watch(part: string, child: ChildProcess, least: Patience, log: (line: string) => void): void {
  let last: Heartbeat | undefined;
  let force: NodeJS.Timeout | undefined;
  child.on('message', (message) => {
    if (isHeartbeat(message)) last = { part, silentMs: 0, oldest: message.oldest ?? undefined };
  });
  const tick = setInterval(() => {
    if (!last || force) return;
    last = { ...last, silentMs: last.silentMs + TICK_MS };
    const found = standing(last, least);
    if (!found) return;
    log(`${inWords(found)}; it is ended and started again`);
    child.kill('SIGTERM');
    force = setTimeout(() => child.kill('SIGKILL'), LAST_WORDS_MS);
  }, TICK_MS);
  child.once('exit', () => {
    clearInterval(tick);
    clearTimeout(force);
  });
}
