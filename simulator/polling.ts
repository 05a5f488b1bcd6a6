import type { Update } from '@grammyjs/types';
import { conflict, done, type Reply } from './reply.ts';
import type { World } from './world.ts';

export interface Poll {
  readonly offset: number;
  readonly limit: number;
  readonly seconds: number;
  readonly signal: AbortSignal;
}

/** Updates in one repeated answer; Telegram's maximum. */
const MOST_REPEATED = 100;

/** `getUpdates`: one poller at a time; an offset confirms all updates before it, and an empty queue makes the call wait. */
export class Polling {
  readonly #world: World;
  #last: readonly Update[] = [];
  /** The newest updates that were given, without repeats. */
  #given: readonly Update[] = [];
  #again: readonly Update[] = [];
  #repeats = 0;
  #waiting: { readonly wake: () => void; readonly end: (reply: Reply<readonly Update[]>) => void } | undefined;

  constructor(world: World) {
    this.#world = world;
    world.onCommit((changes) => {
      if (changes.some(({ kind }) => kind === 'update')) this.#waiting?.wake();
    });
  }

  async poll({ offset, limit, seconds, signal }: Poll): Promise<Reply<readonly Update[]>> {
    this.stop();
    if (this.#repeats > 0 && this.#again.length > 0) {
      this.#repeats -= 1;
      return done(this.#again);
    }
    const from = this.#confirm(offset);
    const found = this.#from(from, limit);
    if (found.length > 0 || seconds <= 0) return done(found);
    return await new Promise((resolve) => {
      const end = (reply: Reply<readonly Update[]>): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', hangUp);
        if (this.#waiting === mine) this.#waiting = undefined;
        resolve(reply);
      };
      const hangUp = (): void => end(done([]));
      const mine = { wake: (): void => end(done(this.#from(from, limit))), end };
      const timer = setTimeout(() => end(done([])), seconds * 1000);
      signal.addEventListener('abort', hangUp);
      this.#waiting = mine;
    });
  }

  /** Makes the next `calls` return the newest `updates` again, whatever they confirm; by default those of the last call. */
  repeat(calls: number, updates = this.#last.length): void {
    this.#repeats += calls;
    this.#again = updates > 0 ? this.#given.slice(-updates) : [];
    if (this.#again.length > 0) this.#waiting?.end(done(this.#again));
  }

  /** Ends a waiting poll, as a second poller does. */
  stop(words = 'terminated by other getUpdates request; make sure that only one bot instance is running'): void {
    this.#waiting?.end(conflict(words));
  }

  /**
   * Drops what an offset confirms and gives the id to read from. A negative offset keeps that many updates from the end; an offset beyond
   * all known ids (which started again) confirms nothing and reads from the beginning.
   */
  #confirm(offset: number): number {
    const { updates, nextUpdate } = this.#world;
    const from = offset >= 0 ? offset : (updates.at(offset)?.update_id ?? updates[0]?.update_id ?? 0);
    if (from > nextUpdate) return 0;
    const first = updates[0]?.update_id;
    if (first !== undefined && first < from) this.#world.commit([{ kind: 'confirmed', before: from }]);
    return from;
  }

  #from(id: number, limit: number): Update[] {
    const found: Update[] = [];
    for (const update of this.#world.updates) {
      if (found.length >= limit) break;
      if (update.update_id >= id) found.push(update);
    }
    if (found.length > 0) {
      this.#last = found;
      this.#given = [...new Set([...this.#given, ...found])].slice(-MOST_REPEATED);
    }
    return found;
  }
}
