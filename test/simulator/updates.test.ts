import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anna, aNetwork, bo, type Network } from './network.ts';

interface Update {
  readonly update_id: number;
  readonly message?: { readonly text: string };
}
let network: Network;
beforeEach(async () => {
  network = await aNetwork();
});
afterEach(() => network.close());

const get = async (params: Readonly<Record<string, unknown>> = {}): Promise<Update[]> =>
  ((await network.call('getUpdates', params)).result ?? []) as Update[];
const texts = (updates: readonly Update[]) => updates.map(({ message }) => message?.text);
const say = async (...words: string[]) => {
  // oxlint-disable-next-line no-await-in-loop -- in this order
  for (const one of words) await network.people.say(anna, one);
};

describe('getUpdates', () => {
  it('gives what is not confirmed again and again, at most as many as asked for', async () => {
    await say('a', 'b', 'c');
    expect(texts(await get())).toEqual(['a', 'b', 'c']);
    const [first] = await get({ limit: 1 });
    expect(texts(await get())).toEqual(['a', 'b', 'c']);
    expect(texts(await get({ offset: (first?.update_id ?? 0) + 1 }))).toEqual(['b', 'c']);
    expect(texts(await get())).toEqual(['b', 'c']);
  });

  it('forgets all but the last with a negative offset', async () => {
    await say('a', 'b', 'c');
    expect(texts(await get({ offset: -1 }))).toEqual(['c']);
    expect(texts(await get())).toEqual(['c']);
  });

  it('waits for what comes, and ends when the time is over', async () => {
    const waiting = get({ timeout: 20 });
    await say('late');
    expect(texts(await waiting)).toEqual(['late']);
    const before = Date.now();
    expect(await get({ offset: 2_000_000_000, timeout: 0 })).toHaveLength(1);
    expect(Date.now() - before).toBeLessThan(900);
  });

  it('lets one poller end the other', async () => {
    const first = network.call('getUpdates', { timeout: 20 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const second = network.call('getUpdates', { timeout: 1 });
    expect(await first).toMatchObject({
      status: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    expect(await second).toMatchObject({ ok: true, result: [] });
  });

  it('queues only what the bot asked for', async () => {
    await get({ allowed_updates: ['callback_query'] });
    await say('not heard');
    expect(await get()).toEqual([]);
    await get({ allowed_updates: [] });
    await say('heard');
    expect(texts(await get())).toEqual(['heard']);
  });

  it('tells of edits, presses, and of who blocks the bot', async () => {
    const [said] = await network.people.say(anna, 'first');
    await network.people.edit(anna, said?.id ?? 0, 'second');
    await network.people.block(anna);
    await network.people.unblock(anna);
    expect(await get()).toMatchObject([
      { message: { text: 'first' } },
      { edited_message: { text: 'second', edit_date: expect.any(Number) } },
      { my_chat_member: { new_chat_member: { status: 'kicked' } } },
      { my_chat_member: { old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'member' } } },
    ]);
  });

  it('repeats updates and begins its ids again, when a test asks for it', async () => {
    await say('a');
    const [a] = await get();
    await network.people.repeatUpdates(1);
    expect(await get({ offset: (a?.update_id ?? 0) + 1 })).toEqual([a]);
    expect(await get({ offset: (a?.update_id ?? 0) + 1 })).toEqual([]);
    await say('b');
    await network.people.restartUpdateIds();
    await say('c');
    const again = await get({ offset: (a?.update_id ?? 0) + 1 });
    expect(again.map(({ update_id, message }) => [update_id, message?.text])).toEqual([
      [1, 'b'],
      [2, 'c'],
    ]);
  });
});

describe('a webhook', () => {
  it('gets each update until it takes it, those of a chat in order, with the secret; an answer may carry a call', async () => {
    const got: { text: string | undefined; secret: unknown }[] = [];
    let refuse = 1;
    const take = async (request: IncomingMessage, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const update = JSON.parse(Buffer.concat(chunks).toString()) as Update;
      if (refuse-- > 0) return response.writeHead(500).end();
      got.push({ text: update.message?.text, secret: request.headers['x-telegram-bot-api-secret-token'] });
      return response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ method: 'sendMessage', chat_id: anna.id, text: `heard ${update.message?.text}` }));
    };
    const server = createServer((request, response) => void take(request, response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect(await network.call('setWebhook', { url, secret_token: 'shh' })).toMatchObject({
      ok: true,
      description: 'Webhook was set',
    });
    expect(await network.call('getUpdates')).toMatchObject({ status: 409 });
    await network.people.say(anna, 'one');
    await network.people.say(anna, 'two');
    await expect
      .poll(() => got, { timeout: 5000 })
      .toEqual([
        { text: 'one', secret: 'shh' },
        { text: 'two', secret: 'shh' },
      ]);
    await expect.poll(async () => (await network.people.chat(anna)).messages.map(({ text }) => text)).toContain('heard two');
    expect(await network.call('deleteWebhook')).toMatchObject({ ok: true });
    expect(await network.call('getWebhookInfo')).toMatchObject({ result: { url: '', pending_update_count: 0 } });
    server.close();
  });
});

describe('faults that a test asks for', () => {
  it('are met by a grammY bot as it would meet Telegram’s', async () => {
    await network.people.say(bo, 'hello');
    const send = () => network.bot.api.sendMessage(bo.id, 'hi');
    await network.people.fault({ kind: 'answer', status: 429, retryAfter: 3, method: 'sendMessage' });
    await expect(send()).rejects.toMatchObject({ error_code: 429, parameters: { retry_after: 3 } });
    await network.people.fault({ kind: 'answer', status: 502 });
    await expect(send()).rejects.toMatchObject({ error_code: 502 });

    await network.people.fault({ kind: 'drop', when: 'before' });
    await expect(send()).rejects.toThrow(/Network request/);
    expect((await network.people.chat(bo)).messages).toHaveLength(1);
    await network.people.fault({ kind: 'drop', when: 'after' });
    await expect(send()).rejects.toThrow(/Network request/);
    expect((await network.people.chat(bo)).messages).toHaveLength(2);

    await network.people.fault({ kind: 'delay', milliseconds: 120, count: 5 });
    const before = Date.now();
    await send();
    expect(Date.now() - before).toBeGreaterThan(100);
    await network.people.noMoreFaults();
    await expect(send()).resolves.toMatchObject({ text: 'hi' });
  });
});
