import type { Person } from './changes.ts';
import type { FaultGiven } from './faults.ts';
import type { Pressed, SeenEvent } from './peopleSide.ts';
import type { SeenChat, SeenMessage } from './seen.ts';

export type { Column, Person, PressAnswer } from './changes.ts';
export type { FaultGiven } from './faults.ts';
export type { Pressed, SeenEvent } from './peopleSide.ts';
export type { KeyButton, SeenButton, SeenChat, SeenFile, SeenMessage } from './seen.ts';

/** What {@link People.events} yields. `resync` means that events were missed (a restart, a long absence): read the chats again. */
export type PeopleEvent = SeenEvent | { readonly kind: 'resync' };

type Who = number | Person;

/** An impossible call: there is no such person, or the person has blocked the bot. `problem` tells which. */
export class PeopleError extends Error {
  readonly problem: string;
  constructor(problem: string, words: string) {
    super(words);
    this.name = 'PeopleError';
    this.problem = problem;
  }
}

export interface PeopleOptions {
  /** Acts as the newcomer on the page: the person's role is taken from the crowd. */
  readonly fromPage?: boolean;
}

/**
 * The people of a simulator, usable from any process: `const people = new People('http://127.0.0.1:8081')`, then `await people.say(anna,
 * '/start')`. Every call resolves after the simulator has stored its effect.
 */
export class People {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(url: string, { fromPage = false }: PeopleOptions = {}) {
    this.#url = `${url.replace(/\/$/, '')}/people`;
    this.#headers = fromPage ? { 'x-from-page': '1' } : {};
  }

  list(): Promise<Person[]> {
    return this.#ask('GET', '/');
  }
  /** Adds people, or replaces those with the same id. */
  create(...people: readonly Person[]): Promise<Person[]> {
    return this.#ask('POST', '/', people);
  }

  /** Sends words; more than 4,096 UTF-16 units go as several messages. */
  say(who: Who, text: string, replyTo?: number): Promise<SeenMessage[]> {
    return this.#ask('POST', `/${idOf(who)}/say`, { text, replyTo });
  }
  /** Sends many people's words, in this order: for benches. Gives each one's messages; none for a person who cannot write. */
  sayMany(said: readonly { readonly person: number; readonly text: string }[]): Promise<SeenMessage[][]> {
    return this.#ask('POST', '/say', said);
  }
  sendPhoto(who: Who, photo: Uint8Array, caption = ''): Promise<SeenMessage[]> {
    return this.#photos(who, [photo], caption);
  }
  /** Sends 2 to 10 photos as an album; the caption goes under the first, or under photo `under`. */
  sendAlbum(who: Who, photos: readonly Uint8Array[], caption = '', under = 0): Promise<SeenMessage[]> {
    return this.#photos(who, photos, caption, under);
  }
  sendDocument(who: Who, bytes: Uint8Array, name: string, caption = ''): Promise<SeenMessage[]> {
    const form = new FormData();
    form.set('document', new File([new Uint8Array(bytes)], name));
    form.set('caption', caption);
    return this.#ask('POST', `/${idOf(who)}/document`, form);
  }
  sendLocation(who: Who, latitude: number, longitude: number): Promise<SeenMessage[]> {
    return this.#ask('POST', `/${idOf(who)}/location`, { latitude, longitude });
  }
  /** For tests: posts what an app adds by itself (`{ pinned_message: … }`), or a kind of message without a call here. */
  note(who: Who, content: Readonly<Record<string, unknown>>): Promise<SeenMessage[]> {
    return this.#ask('POST', `/${idOf(who)}/note`, { content });
  }
  /** For tests: an app's own edit of a message, such as a live position that moves on. */
  async noteEdit(who: Who, messageId: number, content: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.#ask('POST', `/${idOf(who)}/note`, { content, edits: messageId });
  }
  sendContact(who: Who, phone: string): Promise<SeenMessage[]> {
    return this.#ask('POST', `/${idOf(who)}/contact`, { phone });
  }
  sendSticker(who: Who, emoji = '🙂'): Promise<SeenMessage[]> {
    return this.#ask('POST', `/${idOf(who)}/sticker`, { emoji });
  }
  sendVoice(who: Who, seconds = 3): Promise<SeenMessage[]> {
    return this.#ask('POST', `/${idOf(who)}/voice`, { seconds });
  }
  /** Forwards somebody's words from another chat. */
  forward(who: Who, text: string, author = 'Somebody'): Promise<SeenMessage[]> {
    return this.#ask('POST', `/${idOf(who)}/forward`, { text, author });
  }
  /** Edits one of the person's own messages; false if there is no such message. */
  async edit(who: Who, messageId: number, text: string): Promise<boolean> {
    const { edited } = await this.#ask<{ edited: boolean }>('POST', `/${idOf(who)}/edit`, { messageId, text });
    return edited;
  }

  /**
   * Presses a button, found by its label or its callback data, and waits `wait` milliseconds for the bot's answer. With `forced` the data
   * is sent even if the keyboard does not show it: a stale button.
   */
  press(who: Who, messageId: number, button: string, { wait = 15_000, forced = false } = {}): Promise<Pressed> {
    return this.#ask('POST', `/${idOf(who)}/press`, { messageId, button, wait, forced });
  }

  /** The chat as it is now; `last` limits it to the latest messages. */
  chat(who: Who, last?: number): Promise<SeenChat> {
    return this.#ask('GET', `/${idOf(who)}/chat${last === undefined ? '' : `?last=${last}`}`);
  }
  async block(who: Who): Promise<void> {
    await this.#ask('POST', `/${idOf(who)}/block`);
  }
  async unblock(who: Who): Promise<void> {
    await this.#ask('POST', `/${idOf(who)}/unblock`);
  }

  /** The roles that the newcomer holds, and until when (real, epoch milliseconds). */
  taken(): Promise<{ readonly person: number; readonly until: number }[]> {
    return this.#ask('GET', '/taken');
  }
  async isTaken(who: Who): Promise<boolean> {
    const held = await this.taken();
    return held.some(({ person }) => person === idOf(who));
  }
  async giveBack(who: Who): Promise<void> {
    await this.#ask('POST', `/${idOf(who)}/give-back`);
  }

  /** The bytes of a file that a message shows, by the message's `path`. */
  async file(path: string): Promise<Uint8Array> {
    const answer = await fetch(new URL(path, this.#url));
    return new Uint8Array(await answer.arrayBuffer());
  }

  /**
   * Everything that people see from the moment this resolves, in order, until the signal aborts: `for await (const event of await
   * people.events()) …`. Reconnects when the connection is lost.
   */
  async events(signal?: AbortSignal): Promise<AsyncGenerator<PeopleEvent, void>> {
    const { epoch, last } = await this.#ask<Events>('GET', '/events?since=-1&wait=0', undefined, signal);
    return this.#events(epoch, last, signal);
  }

  async *#events(epoch: string, last: number, signal: AbortSignal | undefined): AsyncGenerator<PeopleEvent, void> {
    let from = { epoch, last };
    while (!signal?.aborted) {
      let page: Events;
      try {
        // oxlint-disable-next-line no-await-in-loop -- one long poll after the other
        page = await this.#ask<Events>('GET', `/events?since=${from.last}&epoch=${from.epoch}`, undefined, signal);
      } catch {
        if (signal?.aborted) return;
        // oxlint-disable-next-line no-await-in-loop -- the simulator is down: retry in a moment
        await new Promise((resolve) => setTimeout(resolve, 300));
        continue;
      }
      from = page;
      if (page.events) yield* page.events;
      else yield { kind: 'resync' };
    }
  }

  /** For tests: makes the bot's next calls fail. */
  async fault(fault: FaultGiven): Promise<void> {
    await this.#ask('POST', '/control/faults', fault);
  }
  async noMoreFaults(): Promise<void> {
    await this.#ask('DELETE', '/control/faults');
  }
  /** For tests: the next `calls` of getUpdates return the last updates again, or the newest `updates` of them. */
  async repeatUpdates(calls = 1, updates?: number): Promise<void> {
    await this.#ask('POST', '/control/repeat', { calls, ...(updates === undefined ? {} : { updates }) });
  }
  /** For tests: update ids start again at 1, as after a quiet week. */
  async restartUpdateIds(): Promise<void> {
    await this.#ask('POST', '/control/restart-ids');
  }
  state(): Promise<{ pendingUpdates: number; waitingPresses: number; people: number; webhook: string | null }> {
    return this.#ask('GET', '/control/state');
  }

  #photos(who: Who, photos: readonly Uint8Array[], caption: string, under = 0): Promise<SeenMessage[]> {
    const form = new FormData();
    for (const photo of photos) form.append('photo', new File([new Uint8Array(photo)], 'photo.jpg'));
    form.set('caption', caption);
    form.set('under', String(under));
    return this.#ask('POST', `/${idOf(who)}/photos`, form);
  }

  async #ask<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    // a signal of its own for each call, because a long-lived one would gather a listener from every fetch
    const call = new AbortController();
    const abort = (): void => call.abort();
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      const answer = await fetch(this.#url + (path === '/' ? '' : path), {
        method,
        headers: {
          ...this.#headers,
          ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
        signal: call.signal,
      });
      const given: unknown = await answer.json();
      if (answer.ok) return given as T;
      const { problem = 'broken', words = answer.statusText } = given as { problem?: string; words?: string };
      throw new PeopleError(problem, words);
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }
}

interface Events {
  readonly epoch: string;
  readonly last: number;
  readonly events: readonly SeenEvent[] | null;
}

const idOf = (who: Who): number => (typeof who === 'number' ? who : who.id);
