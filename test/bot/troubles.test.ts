import { Api } from 'grammy';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { mayBeRepeated } from '../../bot/calls.ts';
import { say } from '../../locales/say.ts';
import { anna, aYear, chen, db, heard, hears, type House, openHouse, TOKEN, until } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await aYear();
  await house.people.say(anna, '/start');
  await hears(house, anna, say('en', 'region-title'));
  const card = await hears(house, anna, say('en', 'region-title'));
  await house.people.press(anna, card.id, say('en', 'button-later'));
  await hears(house, anna, 'An open letter');
});
afterAll(() => house.close());

/** The cards that acknowledge a text of Anna's, once its suggestion is stored. */
async function acknowledged(text: string, seconds = 10) {
  const stored = await until(async () => (await db.suggestion.findFirst({ where: { text } })) ?? undefined, seconds);
  return until(async () => {
    const cards = (await heard(house, anna)).filter((message) => message.text.includes(stored.receipt));
    return cards.length > 0 && cards;
  }, seconds);
}

describe('whatever Telegram does, words are stored once and acknowledged', () => {
  it('when it wants to rest for a second', async () => {
    await house.people.fault({ kind: 'answer', status: 429, retryAfter: 1, method: 'sendMessage' });
    await house.people.say(anna, 'Street lamps on the way to the station.');
    expect(await acknowledged('Street lamps on the way to the station.')).toHaveLength(1);
  });

  it('when it wants to rest for longer than anybody waits: the outbox says it then', async () => {
    await house.people.fault({ kind: 'answer', status: 429, retryAfter: 7, method: 'sendMessage' });
    await house.people.say(anna, 'A crossing in front of the school.');
    expect(await acknowledged('A crossing in front of the school.', 20)).toHaveLength(1);
    await until(async () => (await db.outbox.count({ where: { message: 'suggestion-card', state: 'sent' } })) === 1);
  });

  it('when it fails', async () => {
    await house.people.fault({ kind: 'answer', status: 502, method: 'sendMessage', count: 2 });
    await house.people.say(anna, 'More places in the nursery.');
    expect(await acknowledged('More places in the nursery.')).toHaveLength(1);
  });

  it('when the connection is lost before it heard', async () => {
    await house.people.fault({ kind: 'drop', when: 'before', method: 'sendMessage' });
    await house.people.say(anna, 'A lift in the old building.');
    expect(await acknowledged('A lift in the old building.')).toHaveLength(1);
  });

  it('when it cannot be asked for updates', async () => {
    await house.people.fault({ kind: 'answer', status: 500, method: 'getUpdates' });
    await house.people.fault({ kind: 'drop', when: 'after', method: 'getUpdates' });
    await house.people.say(anna, 'Benches along the canal.');
    expect(await acknowledged('Benches along the canal.')).toHaveLength(1);
  });

  it('when it gives the same updates again', async () => {
    await house.people.say(anna, 'A bus on Sundays.');
    expect(await acknowledged('A bus on Sundays.')).toHaveLength(1);
    await house.people.repeatUpdates(2);
    await house.people.say(anna, 'A bus on Mondays.');
    await acknowledged('A bus on Mondays.');
    expect(await db.suggestion.count({ where: { text: 'A bus on Sundays.' } })).toBe(1);
    expect(await acknowledged('A bus on Sundays.')).toHaveLength(1);
  });

  it('when its update ids start again', async () => {
    await house.people.restartUpdateIds();
    await house.people.say(anna, 'A bus on Tuesdays.');
    expect(await acknowledged('A bus on Tuesdays.')).toHaveLength(1);
  });

  it('when two bots ask for updates for a while', async () => {
    const other = new Api(TOKEN, { apiRoot: house.apiRoot });
    await other.getUpdates({ timeout: 1, limit: 1 }).catch(() => {});
    await house.people.say(anna, 'A bus on Wednesdays.');
    expect(await acknowledged('A bus on Wednesdays.', 20)).toHaveLength(1);
  });

  it('when a bot died between fetching and storing', async () => {
    await house.bot.stop();
    await house.people.say(anna, 'A bus on Thursdays.');
    await new Api(TOKEN, { apiRoot: house.apiRoot }).getUpdates({ timeout: 0 });
    house.bot = await house.startBot();
    expect(await acknowledged('A bus on Thursdays.')).toHaveLength(1);
  });
});

describe('what may be done twice without harm is asked for again, whatever the network does', () => {
  /** Presses a button on a new card; gives the card, and what came of the press. */
  const press = async () => {
    const seen = new Set((await heard(house, anna)).map(({ id }) => id));
    await house.people.say(anna, '/stop');
    const card = await until(async () => (await heard(house, anna)).find(({ id }) => !seen.has(id)), 30);
    return { card, pressed: await house.people.press(anna, card.id, say('en', 'button-start-again')) };
  };
  const faults = [
    ['before it is heard', { kind: 'drop', when: 'before' }],
    ['after it was carried out', { kind: 'drop', when: 'after' }],
    ['by an error of the server', { kind: 'answer', status: 502 }],
  ] as const;

  it.each(faults)('the answer to a press, lost three times %s', async (_, fault) => {
    await house.people.fault({ ...fault, method: 'answerCallbackQuery', count: 3 });
    expect((await press()).pressed).toMatchObject({ kind: 'answered' });
    await house.people.noMoreFaults();
  });

  it.each(faults)('the edit of a card, lost three times %s, in its place', async (_, fault) => {
    await house.people.fault({ ...fault, method: 'editMessageText', count: 3 });
    const { card } = await press();
    await until(
      async () =>
        (await heard(house, anna)).some(({ id, text }) => id === card.id && text.includes(say('en', 'started-again-title'))),
      30,
    );
    await house.people.noMoreFaults();
    expect((await heard(house, anna)).at(-1)?.id).toBe(card.id);
  });

  it('an answer that hangs is given up and asked for again', async () => {
    await house.people.fault({ kind: 'delay', milliseconds: 20_000, method: 'answerCallbackQuery' });
    expect((await press()).pressed).toMatchObject({ kind: 'answered' });
  });

  it('and never what sends', () => {
    for (const method of [
      'answerCallbackQuery',
      'editMessageText',
      'editMessageMedia',
      'setMyCommands',
      'deleteMessage',
      'getFile',
    ])
      expect(mayBeRepeated(method)).toBe(true);
    for (const method of ['sendMessage', 'sendPhoto', 'sendDocument', 'sendMediaGroup', 'forwardMessage', 'copyMessage'])
      expect(mayBeRepeated(method)).toBe(false);
  });
});

describe('while the database is away', () => {
  it('words wait with Telegram, and are stored and acknowledged when it is back', async () => {
    const admin = new pg.Client({ connectionString: inject('databaseUrl') });
    await admin.connect();
    const [{ name } = { name: '' }] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
    const cut = () => admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await admin.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
    await cut();
    await house.people.say(anna, 'A bus on Fridays.');
    await until(async () => house.logged.filter((line) => line.includes('again')).length >= 2);
    await admin.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
    await admin.end();
    const look = () =>
      db.suggestion.findFirst({ where: { text: 'A bus on Fridays.' } }).then(
        (found) => found ?? undefined,
        () => undefined,
      );
    const { receipt } = await until(look, 30);
    await until(async () => (await heard(house, anna)).some(({ text }) => text.includes(receipt)), 20);
    expect(await db.suggestion.count({ where: { text: 'A bus on Fridays.' } })).toBe(1);
  });
});

describe('people come and go', () => {
  it('who blocks the bot gets nothing, and is welcome again', async () => {
    await house.people.say(chen, '/help');
    await hears(house, chen, say('zh', 'help-title'));
    await house.people.block(chen);
    await until(async () => (await db.address.count({ where: { state: 'blocked' } })) === 1);
    await house.people.unblock(chen);
    await until(async () => (await db.address.count({ where: { state: 'blocked' } })) === 0);
  });

  it('what one chat says is answered in its order', async () => {
    for (let n = 1; n <= 20; n++) await house.people.say(chen, `第 ${n} 条：修一修第 ${n} 号路`);
    await until(async () => (await db.suggestion.count({ where: { text: { contains: '条：修一修' } } })) === 20, 20);
    const texts = (await db.suggestion.findMany({ where: { text: { contains: '条：修一修' } }, orderBy: { id: 'asc' } })).map(
      ({ text }) => text,
    );
    expect(texts).toEqual(Array.from({ length: 20 }, (_, n) => `第 ${n + 1} 条：修一修第 ${n + 1} 号路`));
  });

  it('the bot drains before it stops', async () => {
    await house.people.say(chen, '最后一条：桥上的灯');
    await until(async () => (await db.suggestion.count({ where: { text: '最后一条：桥上的灯' } })) === 1);
    await house.restart();
    expect((await house.people.state()).pendingUpdates).toBe(0);
  });
});
