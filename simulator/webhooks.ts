import type { Update } from '@grammyjs/types';
import type { World } from './world.ts';

/** Carries out the method that a bot's answer to an update asks for. */
export type Asked = (method: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Delivers updates to the bot's webhook: one chat's in order, several chats at once, retried until accepted. */
export class Webhooks {
  readonly #world: World;
  readonly #asked: Asked;
  readonly #underWay = new Map<number, Update>();
  #closed = false;
  #pause: NodeJS.Timeout | undefined;

  constructor(world: World, asked: Asked) {
    this.#world = world;
    this.#asked = asked;
    world.onCommit((changes) => {
      if (changes.some(({ kind }) => kind === 'update' || kind === 'webhook')) this.deliver();
    });
  }

  /** Starts every delivery that may start now. */
  deliver(): void {
    const { webhook, updates } = this.#world;
    if (!webhook || this.#closed) return;
    const busy = new Set([...this.#underWay.values()].map(chatId));
    for (const update of updates) {
      if (this.#underWay.size >= webhook.maxConnections) return;
      const chat = chatId(update);
      if (this.#underWay.has(update.update_id) || busy.has(chat)) continue;
      busy.add(chat);
      this.#underWay.set(update.update_id, update);
      void this.#send(update, webhook.url, webhook.secret);
    }
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#pause);
  }

  async #send(update: Update, url: string, secret: string | undefined): Promise<void> {
    await this.#world.journal.settled();
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(secret ? { 'x-telegram-bot-api-secret-token': secret } : {}) },
      body: JSON.stringify(update),
      signal: AbortSignal.timeout(60_000),
    }).catch(() => undefined);
    const body: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
    this.#underWay.delete(update.update_id);
    if (this.#closed) return;
    if (!answer?.ok) {
      this.#pause = setTimeout(() => this.deliver(), 1000).unref();
      return;
    }
    this.#world.commit([{ kind: 'delivered', id: update.update_id }]);
    if (typeof body === 'object' && body !== null && 'method' in body && typeof body.method === 'string') {
      const { method, ...params } = body as { method: string } & Record<string, unknown>;
      await this.#asked(method, params);
    }
    this.deliver();
  }
}

const chatId = ({ message, edited_message, callback_query, my_chat_member }: Update): number =>
  (message ?? edited_message ?? callback_query ?? my_chat_member)?.from?.id ?? 0;
