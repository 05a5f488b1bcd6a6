// Whether a part turns, as its supervisor sees it: by the words that come from its loop, counted in the supervisor's own seconds, so that a
// machine that slept for a night, or a supervisor that was kept itself, takes nobody for dead.
import type { ChildProcess } from 'node:child_process';
import { type Patience, type Report, standing } from '../domain/inHand.ts';
import { inWords } from '../records/parts.ts';
import { isWord } from './reporting.ts';

const TICK_MS = 1_000;
/** A part that is told to end and does not is killed after so many milliseconds. */
const LAST_WORDS_MS = 5_000;

/** Ends a part that stands; whoever keeps it up starts it again. It is watched from its first word on. */
export function watch(part: string, child: ChildProcess, least: Patience, log: (line: string) => void): void {
  let last: Report | undefined;
  let force: NodeJS.Timeout | undefined;
  child.on('message', (message) => {
    if (isWord(message)) last = { part, silentMs: 0, oldest: message.oldest ?? undefined };
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
