// Long polling such that no update is lost: one is confirmed only when it and all before it are dealt with. Chats go side by side,
// within one chat one after the other. An update that comes twice at the same moment is dealt with once.
import type { Update } from '@grammyjs/types';
import { type Api, GrammyError } from 'grammy';
import { pause } from './moment.ts';

export const ALLOWED = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** Real seconds for which Telegram may keep a call open. */
const LONG_POLL_S = 25;
/** While something is still being dealt with, Telegram is asked for more after so many real milliseconds. */
const LOOK_AGAIN_MS = 50;
/** So many are dealt with at once at most; Telegram gives a hundred a call. */
const BATCH = 100;

export interface PollerOptions {
  readonly api: Api;
  /** Deals with an update; resolves when it is stored and answered, and never rejects. */
  readonly handle: (update: Update) => Promise<void>;
  readonly log: (words: string) => void;
}

export class Poller {
  readonly #options: PollerOptions;
  /** Updates that are being dealt with, or are done but cannot be confirmed yet, by their ids. */
  readonly #open = new Map<number, { done: boolean }>();
  readonly #chats = new Map<number, Promise<void>>();
  #wake: () => void = () => {};

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  /** How many updates wait for their answers. */
  get pending(): number {
    let count = 0;
    for (const { done } of this.#open.values()) if (!done) count++;
    return count;
  }

  /** Polls until the signal, then waits until all that was taken is dealt with, and confirms it. Throws where the token is wrong. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const offset = this.#confirmable();
      const updates = await this.#ask(offset, signal);
      if (!updates) continue;
      if (offset !== undefined) this.#forget(offset);
      const fresh = updates.filter(({ update_id }) => !this.#open.has(update_id));
      for (const update of fresh) this.#take(update);
      if (fresh.length === 0 && this.#open.size > 0) await this.#progress();
    }
    await Promise.all(this.#chats.values());
    const offset = this.#confirmable();
    if (offset !== undefined) await this.#options.api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => {});
  }

  /** The first id that must still be given again; undefined where nothing is to be confirmed. */
  #confirmable(): number | undefined {
    let next: number | undefined;
    for (const id of [...this.#open.keys()].toSorted((a, b) => a - b)) {
      if (!this.#open.get(id)?.done) return id;
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
      return await api.getUpdates(params, signal as unknown as Parameters<Api['getUpdates']>[1]);
    } catch (error) {
      if (signal.aborted) return undefined;
      if (error instanceof GrammyError && error.error_code === 401) throw error;
      const seconds = error instanceof GrammyError ? (error.parameters.retry_after ?? (error.error_code === 409 ? 3 : 1)) : 1;
      log(`getUpdates: ${error instanceof Error ? error.message : String(error)}; again in ${seconds} s`);
      await pause(seconds * 1_000, signal);
      return undefined;
    }
  }

  #take(update: Update): void {
    const state = { done: false };
    this.#open.set(update.update_id, state);
    const chat = chatOf(update);
    const before = this.#chats.get(chat) ?? Promise.resolve();
    const mine = before.then(async () => {
      await this.#options.handle(update);
      state.done = true;
      if (this.#chats.get(chat) === mine) this.#chats.delete(chat);
      this.#wake();
    });
    this.#chats.set(chat, mine);
  }

  /** Resolves when something was dealt with, or after a moment. */
  async #progress(): Promise<void> {
    if ([...this.#open.values()].every(({ done }) => done)) return;
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    await pause(LOOK_AGAIN_MS, woken.signal);
  }
}

const chatOf = (update: Update): number =>
  update.message?.chat.id ??
  update.edited_message?.chat.id ??
  update.callback_query?.from.id ??
  update.my_chat_member?.chat.id ??
  0;
