// Gives Telegram what the outbox hands out. Any number of dispatchers may run: one SQL claim keeps the pace for all of them (design 4).
import type { Work } from '../domain/workInProgress.ts';
import * as outbox from '../records/outbox.ts';
import type { Station } from '../conversation/channel.ts';
import { type DrainOptions, handOut } from '../conversation/drain.ts';
import { pause, realNow } from '../conversation/moment.ts';
import type { Hush } from './calls.ts';
import { outletOf } from './outlet.ts';
import type { FileDoor } from './photos.ts';

const NOTHING_WAITS_MS = 200;
const SWEEP_EVERY_MS = 5_000;

export interface DispatcherOptions extends FileDoor, DrainOptions {
  readonly station: Station;
  readonly hush: Hush;
}

/** Sends what may go now, until the signal; what was begun is settled before this resolves. */
export const dispatch = (options: DispatcherOptions, signal: AbortSignal): Promise<void> =>
  options.inHand.during('the outbox', (held) => turn(options, held, signal));

async function turn(options: DispatcherOptions, held: Work, signal: AbortSignal): Promise<void> {
  const { station, hush, log } = options;
  const outlet = outletOf(options, station, hush);
  let sweptAt = 0;
  while (!signal.aborted) {
    held.turned();
    try {
      if (hush.left > 0) {
        held.waits('the chat network', hush.left * 1_000);
        await pause(hush.left * 1_000, signal);
      }
      if (realNow().getTime() - sweptAt > SWEEP_EVERY_MS) {
        await outbox.noteUnknown();
        await outbox.sweepPace(station);
        sweptAt = realNow().getTime();
      }
      const handed = signal.aborted ? 0 : await handOut(outlet, options);
      if (handed === 0) await pause(NOTHING_WAITS_MS, signal);
    } catch (error) {
      log(`outbox: ${error instanceof Error ? error.message : String(error)}`);
      await pause(1_000, signal);
    }
  }
}
