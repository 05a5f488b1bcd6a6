// Long polling that loses no update: an update is confirmed only when it and all before it are handled or set aside. Chats run in parallel,
// the updates of one chat in sequence. A repeated update that is still open is handled once.
//
// Telegram gives at most a hundred unconfirmed updates. When all hundred are waiting, the updates behind them would never be seen: the
// waiting ones are set aside in the database, confirmed, and handled in their chats' order.
import type { Update } from '@grammyjs/types';
import { type Api, GrammyError } from 'grammy';
import { storableIn } from '../domain/text.ts';
import type { RateLimiter } from './rateLimiter.ts';
import { chatHeard } from './heard.ts';
import { pause, realNow } from '../conversation/moment.ts';

export const ALLOWED = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** Real seconds that Telegram may keep a call open. */
const LONG_POLL_S = 25;
/** Real milliseconds between polls while updates are being handled. */
const LOOK_AGAIN_MS = 50;
/** Updates asked for in one call; Telegram's maximum. */
const BATCH = 100;
/** Real milliseconds within which an update may be answered before it is set aside. */
const ANSWERED_SOON_MS = 100;
/** With this many updates in hand the poller stops asking: the rest wait at Telegram. */
const MOST_IN_HAND = 5_000;

/** The store for updates that cannot be handled yet and must not be lost. */
export interface Aside {
  /** Stores updates in their order; gives each one's number. */
  keep(updates: readonly Update[]): Promise<readonly bigint[]>;
  /** Forgets an update that was handled. */
  settle(id: bigint): Promise<void>;
  /** Updates that were set aside and not handled yet, oldest first. */
  left(): Promise<readonly { readonly id: bigint; readonly update: Update }[]>;
}

export interface PollerOptions {
  readonly api: Api;
  /** Handles an update; resolves when it is stored and answered, and never rejects. */
  readonly handle: (update: Update) => Promise<void>;
  readonly door: RateLimiter;
  /** Tells a person that they exceed the limit (`told`: they know already); resolves when the notice is stored, and never rejects. */
  readonly tooMuch: (update: Update, told: boolean) => Promise<void>;
  readonly aside: Aside;
  readonly log: (words: string) => void;
}

interface Taken {
  readonly update: Update;
  readonly chat: number;
  readonly since: number;
  done: boolean;
  /** Telegram may forget the update: it is handled or set aside. */
  confirmable: boolean;
  /** The number under which it is set aside. */
  aside: bigint | undefined;
}

export class Poller {
  readonly #options: PollerOptions;
  /** Updates that Telegram still holds, by their ids. */
  readonly #open = new Map<number, Taken>();
  /** Updates being handled or waiting to be, whether Telegram still holds them or not. */
  readonly #inHand = new Set<Taken>();
  readonly #chats = new Map<number, Promise<void>>();
  /** Unanswered presses of each chat. */
  readonly #presses = new Map<number, number>();
  #wake: () => void = () => {};
  #isStopping = false;

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  /** How many updates wait for their answers. */
  get pending(): number {
    return this.#inHand.size;
  }

  /** Polls until the signal aborts, then finishes what was taken and confirms it. Throws on a wrong token. */
  async run(signal: AbortSignal): Promise<void> {
    await this.#takeUp(signal);
    while (!signal.aborted) {
      if (this.#inHand.size >= MOST_IN_HAND) {
        await this.#progress();
        continue;
      }
      const offset = this.#confirmable();
      const updates = await this.#ask(offset, signal);
      if (!updates) continue;
      if (offset !== undefined) this.#forget(offset);
      const fresh = updates.filter(({ update_id }) => !this.#open.has(update_id));
      for (const update of fresh) this.#meet(update);
      if (fresh.length > 0) continue;
      if (updates.length >= BATCH) await this.#makeRoom();
      else if (this.#open.size > 0) await this.#progress();
    }
    this.#isStopping = true;
    await Promise.all(this.#chats.values());
    const offset = this.#confirmable();
    if (offset !== undefined) await this.#options.api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => {});
  }

  /** The offset for the next poll: the first id that Telegram must give again. Undefined if there is nothing to confirm. */
  #confirmable(): number | undefined {
    let next: number | undefined;
    for (const id of [...this.#open.keys()].toSorted((a, b) => a - b)) {
      if (!this.#open.get(id)?.confirmable) return id;
      next = id + 1;
    }
    return next;
  }

  #forget(before: number): void {
    for (const id of this.#open.keys()) if (id < before) this.#open.delete(id);
  }

  async #ask(offset: number | undefined, signal: AbortSignal): Promise<Update[] | undefined> {
    const { api, log } = this.#options;
    const timeout = this.#open.size > 0 ? 0 : LONG_POLL_S;
    try {
      const params = { limit: BATCH, timeout, allowed_updates: [...ALLOWED], ...(offset === undefined ? {} : { offset }) };
      const updates = await api.getUpdates(params, signal as unknown as Parameters<Api['getUpdates']>[1]);
      // characters that PostgreSQL cannot store are replaced, so that no message is refused because of one
      return updates.map((update) => storableIn(update) as Update);
    } catch (error) {
      if (signal.aborted) return undefined;
      if (error instanceof GrammyError && error.error_code === 401) throw error;
      const seconds = error instanceof GrammyError ? (error.parameters.retry_after ?? (error.error_code === 409 ? 3 : 1)) : 1;
      log(`getUpdates: ${error instanceof Error ? error.message : String(error)}; again in ${seconds} s`);
      await pause(seconds * 1_000, signal);
      return undefined;
    }
  }

  /** Takes up first what an earlier process set aside and did not handle. */
  async #takeUp(signal: AbortSignal): Promise<void> {
    const { aside, log } = this.#options;
    while (!signal.aborted) {
      try {
        for (const { id, update } of await aside.left()) this.#take(update, chatHeard(update) ?? 0, id);
        return;
      } catch (error) {
        log(`what was kept aside: ${error instanceof Error ? error.message : String(error)}; again in 1 s`);
        await pause(1_000, signal);
      }
    }
  }

  /** Handles an update, or does what the door's verdict says instead. */
  #meet(update: Update): void {
    const chat = chatHeard(update) ?? 0;
    const verdict = this.#options.door.judge(update, this.#presses.get(chat) ?? 0);
    if (verdict.kind === 'in') {
      this.#take(update, chat);
      return;
    }
    const nothing = { update, chat, since: realNow().getTime(), done: true, confirmable: true, aside: undefined };
    if (verdict.kind === 'nothing' || verdict.told) {
      this.#open.set(update.update_id, nothing);
      if (verdict.kind === 'over') void this.#options.tooMuch(update, true);
      return;
    }
    const open: Taken = { ...nothing, confirmable: false };
    this.#open.set(update.update_id, open);
    void this.#options.tooMuch(update, false).then(() => {
      open.confirmable = true;
      this.#wake();
    });
  }

  #take(update: Update, chat: number, aside?: bigint): void {
    const taken: Taken = { update, chat, since: realNow().getTime(), done: false, confirmable: false, aside };
    if (aside === undefined) this.#open.set(update.update_id, taken);
    this.#inHand.add(taken);
    if (update.callback_query) this.#presses.set(chat, (this.#presses.get(chat) ?? 0) + 1);
    const before = this.#chats.get(chat) ?? Promise.resolve();
    const mine = before.then(async () => {
      // an update that is set aside can also wait for the next process
      if (this.#isStopping && taken.aside !== undefined) this.#inHand.delete(taken);
      else {
        await this.#options.handle(update);
        this.#dealtWith(taken);
      }
      if (this.#chats.get(chat) === mine) this.#chats.delete(chat);
    });
    this.#chats.set(chat, mine);
  }

  #dealtWith(taken: Taken): void {
    const { update, chat } = taken;
    taken.done = true;
    taken.confirmable = true;
    this.#inHand.delete(taken);
    if (update.callback_query) {
      const left = (this.#presses.get(chat) ?? 1) - 1;
      if (left > 0) this.#presses.set(chat, left);
      else this.#presses.delete(chat);
    }
    if (taken.aside !== undefined) this.#settle(taken.aside);
    this.#wake();
  }

  /** Forgets a handled update. If that fails, the next process handles it again, without harm. */
  #settle(id: bigint): void {
    const { aside, log } = this.#options;
    aside.settle(id).catch((error: unknown) => log(`kept aside: ${error instanceof Error ? error.message : String(error)}`));
  }

  /**
   * Sets waiting updates aside and confirms them, because Telegram gives nothing beyond a full batch. A press is confirmed without being
   * stored: if the bot dies before it is answered, its button still stands and carries the choice.
   */
  async #makeRoom(): Promise<void> {
    const { aside, log } = this.#options;
    const waiting = () => [...this.#open.values()].filter(({ confirmable }) => !confirmable);
    const oldest = Math.min(...waiting().map(({ since }) => since));
    const soon = oldest + ANSWERED_SOON_MS - realNow().getTime();
    if (soon > 0) return this.#progress(Math.min(soon, LOOK_AGAIN_MS));
    const moved = waiting().filter(({ done }) => !done);
    const kept = moved.filter(({ update }) => !update.callback_query);
    try {
      const ids = await aside.keep(kept.map(({ update }) => update));
      for (const [index, taken] of kept.entries()) {
        taken.aside = ids[index];
        if (taken.done && taken.aside !== undefined) this.#settle(taken.aside);
      }
      for (const taken of moved) taken.confirmable = true;
    } catch (error) {
      log(`to be kept aside: ${error instanceof Error ? error.message : String(error)}; again in 1 s`);
      await pause(1_000);
    }
  }

  /** Resolves when an update was handled, or after `ms` real milliseconds. */
  async #progress(ms = LOOK_AGAIN_MS): Promise<void> {
    if (this.#inHand.size === 0) return;
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    await pause(ms, woken.signal);
  }
}
