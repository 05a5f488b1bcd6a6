// The outbox: sends each notice once, urgent ones first, within the rate limits of the bot and of each chat, for all dispatchers together.
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { stop } from '../../actions/people.ts';
import type { Notice } from '../../domain/notices.ts';
import { db, transaction } from '../../records/database.ts';
import * as outbox from '../../records/outbox.ts';
import * as people from '../../records/people.ts';
import { someone, withDatabase } from './aDatabase.ts';
import { asKept } from '../notices.ts';

withDatabase();

const NOW = new Date('2027-03-03T01:00:00Z');
let bots = 0;
let bot = '';
beforeEach(async () => {
  bot = `bot-${++bots}`;
  await db.outbox.deleteMany();
});

const notice = (personId: string, key: string, more: Partial<Parameters<typeof asKept>[0]> = {}): Notice =>
  asKept({ key, personId, message: 'help', facts: {}, ...more });
const claim = (limit = 50, moment = NOW) => outbox.claim({ channel: 'test', bot }, moment, limit);
const states = async (): Promise<Record<string, number>> =>
  Object.fromEntries((await db.outbox.groupBy({ by: ['state'], _count: true })).map(({ state, _count }) => [state, _count]));
/** Makes it as if the bot had been silent long enough. */
const rest = () => db.$executeRaw`UPDATE pace SET free_at = clock_timestamp() - interval '1 millisecond'`;
const crowd = (size: number) => Promise.all(Array.from({ length: size }, () => someone(bot)));

describe('a notice', () => {
  it('is enqueued once by its key, however often and from wherever', async () => {
    const person = await someone(bot);
    const counts = await Promise.all(Array.from({ length: 6 }, () => outbox.enqueue([notice(person.id, 'once')], NOW)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await outbox.enqueue([notice(person.id, 'once'), notice(person.id, 'twice')], NOW)).toBe(1);
  });

  it('is undone with the transaction that enqueued it', async () => {
    const person = await someone(bot);
    const failing = transaction(async () => {
      await outbox.enqueue([notice(person.id, 'undone')], NOW);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await db.outbox.count()).toBe(0);
  });

  it('whose facts are none is claimed with the others, and takes none of them with it', async () => {
    const [broken, whole] = [await someone(bot), await someone(bot)];
    await outbox.enqueue([notice(broken.id, 'broken'), notice(whole.id, 'whole')], NOW);
    await db.$executeRaw`UPDATE outbox SET facts = '[1]' WHERE key = 'broken'`;
    await db.$executeRaw`UPDATE person SET language = 'xx' WHERE id = ${broken.id}`;
    expect((await claim()).map(({ personId, facts }) => [personId, facts])).toEqual(
      expect.arrayContaining([
        [broken.id, [1]],
        [whole.id, {}],
      ]),
    );
  });

  it('to somebody who has stopped, blocked the bot or left is kept as blocked and never claimed', async () => {
    const [stopped, blocked, present] = [await someone(bot), await someone(bot), await someone(bot)];
    await stop(stopped);
    await people.noteBlocked(blocked.where, true);
    await outbox.enqueue(
      [stopped, blocked, present].map(({ id }) => notice(id, `to-${id}`)),
      NOW,
    );
    expect(await states()).toEqual({ blocked: 2, waiting: 1 });
    expect((await claim()).map(({ personId }) => personId)).toEqual([present.id]);
  });

  it('that waits is dropped when somebody says /stop', async () => {
    const person = await someone(bot);
    await outbox.enqueue([notice(person.id, 'a'), notice(person.id, 'b')], NOW);
    await stop(person);
    expect(await states()).toEqual({ blocked: 2 });
    expect(await claim()).toEqual([]);
  });

  it('rests through the quiet hours of the year', async () => {
    const person = await someone(bot);
    await outbox.enqueue([notice(person.id, 'morning', { notBefore: new Date(NOW.getTime() + 3_600_000) })], NOW);
    expect(await claim()).toEqual([]);
    expect(await claim(50, new Date(NOW.getTime() + 3_600_000))).toHaveLength(1);
  });

  it('belongs to the bot under which somebody is found', async () => {
    const person = await someone('another-bot');
    await outbox.enqueue([notice(person.id, 'elsewhere')], NOW);
    expect(await claim()).toEqual([]);
    expect(await outbox.claim({ channel: 'test', bot: 'another-bot' }, NOW, 10)).toHaveLength(1);
  });

  it('belongs to the channel by which somebody is found, whatever its bots are called', async () => {
    const person = await someone(bot);
    await outbox.enqueue([notice(person.id, 'by-channel')], NOW);
    await outbox.pauseBot({ channel: 'other', bot }, 60);
    expect(await outbox.claim({ channel: 'other', bot }, NOW, 10)).toEqual([]);
    const [claimed] = await claim();
    expect(await db.outbox.findFirst()).toMatchObject({ channel: 'test', bot, chat: person.where.chat });
    await outbox.settle({ channel: 'other', bot }, claimed?.id ?? 0n, { state: 'sent', message: '5' }, NOW);
    expect(await states()).toEqual({ sending: 1 });
  });

  it('that has a file fetched is the bot’s to whom it was sent: no other knows the reference', async () => {
    const person = await someone(bot);
    await outbox.enqueue([notice(person.id, 'file', { what: 'fetch', facts: { file: 'f' } })], NOW);
    await db.file.create({ data: { id: 'f', channel: 'test', bot: 'another-bot', reference: 'r' } });
    expect(await claim()).toEqual([]);
    await db.file.update({ where: { id: 'f' }, data: { bot } });
    expect(await claim()).toHaveLength(1);
  });
});

describe('the pace', () => {
  it('lets the urgent go first, and among equals the first', async () => {
    const three = await crowd(3);
    for (const [index, { id }] of three.entries())
      await outbox.enqueue([notice(id, `n${index}`, { priority: [5, 1, 5][index] ?? 5 })], NOW);
    const order: string[] = [];
    for (let round = 0; round < 3; round++) {
      await rest();
      for (const { personId } of await claim(1)) order.push(personId);
    }
    expect(order).toEqual([three[1]?.id, three[0]?.id, three[2]?.id]);
  });

  it('gives each chat one letter a second', async () => {
    const person = await someone(bot);
    await outbox.enqueue([notice(person.id, 'a', { priority: 2 }), notice(person.id, 'b', { priority: 1 })], NOW);
    const [first, ...more] = await claim();
    expect(more).toEqual([]);
    expect((await db.outbox.findUniqueOrThrow({ where: { id: first?.id ?? 0n } })).key).toBe('b');
    await sleep(150);
    expect(await claim()).toEqual([]);
    await sleep(950);
    expect(await claim()).toHaveLength(1);
  });

  it('is kept by all dispatchers together: thirty a second at the most, nothing twice', async () => {
    const all = await crowd(70);
    await outbox.enqueue(
      all.map(({ id }) => notice(id, `many-${id}`)),
      NOW,
    );
    const claimed: { id: bigint; at: number }[] = [];
    const began = Date.now();
    const dispatcher = async () => {
      while (claimed.length < all.length && Date.now() - began < 20_000) {
        const batch = await claim(10);
        for (const { id } of batch) claimed.push({ id, at: Date.now() });
        if (batch.length === 0) await sleep(5);
      }
    };
    await Promise.all([dispatcher(), dispatcher(), dispatcher()]);
    expect(new Set(claimed.map(({ id }) => id)).size).toBe(all.length);
    // the rate limiter charges a batch of ten after it went, so a window may hold one batch more
    const busiest = Math.max(
      ...claimed.map(({ at }) => claimed.filter((other) => other.at >= at && other.at < at + 1_000).length),
    );
    expect(busiest).toBeLessThanOrEqual(40);
    expect((70 - 10) / ((Date.now() - began) / 1_000)).toBeLessThanOrEqual(30);
  });

  it('stops for all of a bot when the channel says 429, and for no other bot', async () => {
    const [person, other] = [await someone(bot), await someone('quiet-bot')];
    await outbox.enqueue([notice(person.id, 'a'), notice(other.id, 'b')], NOW);
    await outbox.pauseBot({ channel: 'test', bot }, 0.6);
    await outbox.pauseBot({ channel: 'test', bot }, 0.1);
    expect(await claim()).toEqual([]);
    expect(await outbox.claim({ channel: 'test', bot: 'quiet-bot' }, NOW, 10)).toHaveLength(1);
    await sleep(300);
    expect(await claim()).toEqual([]);
    await sleep(400);
    expect(await claim()).toHaveLength(1);
  });
});

describe('a claimed letter', () => {
  const claimOne = async () => {
    const person = await someone(bot);
    await outbox.enqueue([notice(person.id, `claim-${person.id}`)], NOW);
    await rest();
    const [claimed] = await claim();
    if (!claimed) throw new Error('nothing was claimed');
    return claimed;
  };
  const state = async (id: bigint) => db.outbox.findUniqueOrThrow({ where: { id } });

  it('whose lease ran out may have been sent: it becomes unknown and is never sent again', async () => {
    const { id } = await claimOne();
    expect(await outbox.noteUnknown()).toBe(0);
    await db.$executeRaw`UPDATE outbox SET lease = clock_timestamp() - interval '1 second' WHERE id = ${id}`;
    expect(await outbox.noteUnknown()).toBe(1);
    await rest();
    expect(await claim()).toEqual([]);
    await outbox.settle({ channel: 'test', bot }, id, { state: 'sent', message: '5' }, NOW);
    expect(await state(id)).toMatchObject({ state: 'unknown', sentAs: null });
  });

  it('is settled once: sent, stale, failed, or put back for a later moment', async () => {
    const sent = await claimOne();
    await outbox.settle({ channel: 'test', bot }, sent.id, { state: 'sent', message: '5' }, NOW);
    await outbox.settle({ channel: 'test', bot }, sent.id, { state: 'failed', problem: 'late' }, NOW);
    expect(await state(sent.id)).toMatchObject({ state: 'sent', sentAs: '5', problem: null, lease: null });
    const later = await claimOne();
    await outbox.settle(
      { channel: 'test', bot },
      later.id,
      { state: 'later', retryAt: new Date(Date.now() + 400), problem: '502' },
      NOW,
    );
    await rest();
    expect(await claim()).toEqual([]);
    await sleep(500);
    await rest();
    expect(await claim()).toMatchObject([{ id: later.id, attempts: 2 }]);
  });
});
