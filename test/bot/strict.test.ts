// Another Bot API server in the simulator's place, put there as an installation does: every call must be valid by the published
// specification, and whatever the real server does, nothing is lost, stored twice or said twice.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { operator } from '../../actions/actor.ts';
import { invite } from '../../actions/roles.ts';
import { runBot, type RunningBot } from '../../bot/run.ts';
import { realClock } from '../../domain/clock.ts';
import { roleId } from '../../domain/ids.ts';
import { say } from '../../locales/say.ts';
import * as clocks from '../../records/clock.ts';
import { closeDatabase, db, openDatabase, transaction } from '../../records/database.ts';
import * as outbox from '../../records/outbox.ts';
import * as votes from '../../records/votes.ts';
import { forgetReaders } from '../../records/readers.ts';
import * as years from '../../records/years.ts';
import { readSettings } from '../../worker/settings.ts';
import { dataFolder } from '../data.ts';
import { freshDatabase } from '../database.ts';
import { until } from './house.ts';
import { aCounty, aTask, aVote, REGION, someCandidates } from './officials.ts';
import { type Fault, type Sent, type Specification, StrictServer } from './strictServer.ts';
import { asKept } from '../notices.ts';

const folder = dataFolder();
const file = folder && join(folder, 'telegram', 'bot-api.json');
const specification = file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Specification) : undefined;
if (!specification) console.log('skipped: the published Bot API specification is not here (MINSHENG_DATA)');

const TOKEN = '777000777:strict-Token_1';
const [citizen, neighbour, officer, deputy, contact] = [101, 102, 103, 104, 105];

/** A server and a bot of one test's own, the year's officials and tasks in their database; and what is done and heard there. */
async function strictly() {
  const server = new StrictServer(specification ?? { methods: {}, types: {} }, TOKEN);
  const given = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: `${await server.listen()}/`, REGION };
  const logged: string[] = [];
  const start = (): Promise<RunningBot> => {
    const settings = readSettings({ ...process.env, ...given });
    return runBot({
      token: settings.TELEGRAM_BOT_TOKEN ?? '',
      ...(settings.TELEGRAM_API_ROOT && { apiRoot: settings.TELEGRAM_API_ROOT }),
      regionCode: settings.REGION,
      publicUrl: 'https://example.org/',
      log: (words) => logged.push(words),
    });
  };
  const database = await freshDatabase();
  openDatabase(database.url);
  years.forgetPlans();
  forgetReaders();
  await clocks.install({ id: randomUUID(), rehearsal: false, clock: realClock() });
  const year = await aCounty({ stage: 'solicitation' });
  await someCandidates(year, ['lifts', 'canteens'], 'shortlisted');
  await aTask(year);
  const vote = await aVote(year, ['lifts', 'canteens'], 1);
  await transaction(() => votes.setState(vote, 'roll'));
  for (const [id, name, language] of [
    [citizen, 'Anna', 'en'],
    [neighbour, '邻居', 'zh-hans'],
    [officer, '王主任', 'zh-hans'],
    [deputy, 'Deputy', 'en'],
    [contact, 'Contact', 'en'],
  ] as const)
    server.join(id, name, language);
  let bot = await start();
  onTestFinished(async () => {
    await bot.stop();
    await server.close();
    await closeDatabase();
    await database.drop();
  });

  const heard = (id: number): readonly Sent[] => server.heard(id);
  const hears = (id: number, words: string | RegExp, seconds = 15): Promise<Sent> =>
    until(
      async () => heard(id).findLast(({ text }) => (typeof words === 'string' ? text.includes(words) : words.test(text))),
      seconds,
    );
  const quiet = () => until(async () => server.waiting === 0 && server.unanswered === 0, 20);
  const press = async (id: number, message: number, data: string): Promise<void> => {
    const query = server.press(id, message, data);
    await until(async () => server.answered(query), 15);
  };
  const dataOf = ({ keys }: Sent, label: string): string => {
    const data = keys.find(({ text }) => text === label)?.callback_data;
    if (data === undefined) throw new Error(`no button ${label} among ${keys.map(({ text }) => text).join(' | ')}`);
    return data;
  };
  const stored = (text: string, seconds = 20) =>
    until(async () => (await db.suggestion.findFirst({ where: { text } })) ?? undefined, seconds);
  /** Messages that tell the receipt of a text. */
  const acknowledged = async (id: number, text: string, seconds = 20): Promise<readonly Sent[]> => {
    const { receipt } = await stored(text, seconds);
    return until(async () => {
      const found = heard(id).filter((message) => message.text.includes(receipt));
      return found.length > 0 && found;
    }, seconds);
  };
  /** Presses what there is to press, card after card, but for what ends everything. */
  const pressAll = async (id: number, most: number, spare: readonly string[] = []): Promise<number> => {
    const seen = new Set<string>(spare);
    let pressed = 0;
    for (; pressed < most; pressed++) {
      const found = heard(id)
        .toReversed()
        .flatMap((message) => message.keys.map((key) => ({ message, key })))
        .find(({ key }) => key.callback_data !== undefined && !seen.has(key.callback_data) && !spare.includes(key.text));
      if (!found) break;
      seen.add(found.key.callback_data ?? '');
      await press(id, found.message.message_id, found.key.callback_data ?? '');
    }
    return pressed;
  };
  const begin = async (): Promise<void> => {
    bot = await start();
  };
  return { server, logged, heard, hears, quiet, press, dataOf, stored, acknowledged, pressAll, stop: () => bot.stop(), begin };
}

describe.skipIf(!specification)('against a strict Bot API server', () => {
  it('a citizen arrives, speaks, follows their words, looks around and leaves', async () => {
    const { server, hears, quiet, acknowledged, pressAll } = await strictly();
    server.say(citizen, '/start');
    await hears(citizen, say('en', 'region-title'));
    await pressAll(citizen, 6);
    server.say(citizen, 'Please open the canteen for the elderly in Wulin Sub-district on Sundays too.');
    const [card] = await acknowledged(citizen, 'Please open the canteen for the elderly in Wulin Sub-district on Sundays too.');
    await until(async () => card?.edited, 20);
    for (const command of [
      '/my',
      '/letter',
      '/projects',
      '/tasks',
      '/vote',
      '/survey',
      '/office',
      '/region',
      '/language',
      '/privacy',
      '/help',
    ]) {
      server.say(citizen, command);
      await quiet();
      await pressAll(citizen, 12, [
        say('en', 'button-unlink'),
        say('en', 'button-unlink-yes'),
        say('zh', 'button-unlink'),
        '中文',
      ]);
    }
    server.message(citizen, { sticker: { file_id: 's', file_unique_id: 'u', type: 'regular', width: 1, height: 1 } });
    server.message(citizen, { voice: { file_id: 'v', file_unique_id: 'w', duration: 2 } });
    server.message(citizen, { location: { latitude: 30.2, longitude: 120.1 } });
    server.edit(citizen, server.say(citizen, 'One more lamp, please.'), 'Two more lamps, please.');
    server.say(citizen, '/stop');
    await hears(citizen, say('en', 'stopped-title'));
    await quiet();
    expect(server.calls.some(({ method }) => method === 'sendDocument')).toBe(true);
    expect(server.problems).toEqual([]);
  });

  it('officials take up their roles, and press whatever their cards offer', async () => {
    const { server, hears, quiet, pressAll } = await strictly();
    const roles = await db.role.findMany({ where: { regionCode: REGION } });
    for (const [id, role] of [
      [officer, 'office'],
      [deputy, 'deputy'],
      [contact, 'unit-contact'],
    ] as const) {
      const held = roles.find((each) => each.role === role);
      const invited = await invite(operator, held?.id ?? roleId(REGION, role, role));
      if (!invited.ok) throw new Error(invited.problem.id);
      server.say(id, `/start ${invited.value.payload}`);
      await hears(id, '🔑');
      for (const command of ['/office', '/tasks', '/vote', '/projects']) {
        server.say(id, command);
        await quiet();
        await pressAll(id, 15);
      }
    }
    expect(server.problems).toEqual([]);
  });

  it('a long text whose pieces cut a sign in two is one suggestion, whole', async () => {
    const { server, acknowledged } = await strictly();
    const text = `${'长'.repeat(4_095)}😀${'短'.repeat(10)}`;
    server.say(neighbour, text.slice(0, 4_096));
    server.say(neighbour, text.slice(4_096));
    expect(await acknowledged(neighbour, text)).toHaveLength(1);
    server.say(neighbour, 'a\u0000b');
    await acknowledged(neighbour, 'a\u2400b');
  });

  it.each([
    ['502', { method: 'sendMessage', status: 502 }],
    [
      '500 three times',
      { method: 'sendMessage', status: 500 },
      { method: 'sendMessage', status: 500 },
      { method: 'sendMessage', status: 500 },
    ],
    ['429 for two seconds', { method: 'sendMessage', status: 429, retryAfter: 2 }],
    ['a connection lost before', { method: 'sendMessage', drop: 'before' }],
    ['a connection lost after', { method: 'sendMessage', drop: 'after' }],
    ['409', { method: 'getUpdates', status: 409, description: 'Conflict: terminated by other getUpdates request' }],
    ['429 for getUpdates', { method: 'getUpdates', status: 429, retryAfter: 1 }],
    ['a lost getUpdates', { method: 'getUpdates', drop: 'after' }, { method: 'getUpdates', drop: 'before' }],
    ['an edit that fails', { method: 'editMessageText', status: 502 }],
    ['429 for edits', { method: 'editMessageText', status: 429, retryAfter: 1 }],
  ] as const)('words are stored once and acknowledged through %s', async (name, ...rest) => {
    const { server, acknowledged } = await strictly();
    const faults = rest as readonly Fault[];
    server.fault(...faults);
    const text = `Another bench, in spite of ${name}.`;
    server.say(neighbour, text);
    const cards = await acknowledged(neighbour, text, 30);
    // what was cut off after it was carried out may be said again: a receipt is better twice than never
    expect(cards.length).toBeLessThanOrEqual(name === 'a connection lost after' ? 2 : 1);
    await until(async () => server.faultsLeft === 0 && server.waiting === 0, 30);
    expect(await db.suggestion.count({ where: { text } })).toBe(1);
    expect(server.problems).toEqual([]);
  });

  it('updates that come again, and ids that start again, change nothing', async () => {
    const { server, acknowledged } = await strictly();
    server.say(neighbour, 'A tree in the yard.');
    expect(await acknowledged(neighbour, 'A tree in the yard.')).toHaveLength(1);
    server.repeatUpdates(3);
    server.say(neighbour, 'A second tree.');
    expect(await acknowledged(neighbour, 'A second tree.')).toHaveLength(1);
    server.restartIds();
    server.say(neighbour, 'A third tree.');
    expect(await acknowledged(neighbour, 'A third tree.', 30)).toHaveLength(1);
    await until(async () => server.waiting === 0, 30);
    expect(await db.suggestion.count({ where: { text: { contains: 'tree' } } })).toBe(3);
    expect(await acknowledged(neighbour, 'A tree in the yard.')).toHaveLength(1);
  });

  it('presses that are too old, and messages that are gone, do no harm', async () => {
    const { server, hears, quiet, press, dataOf, acknowledged } = await strictly();
    server.say(neighbour, '请在院子里种一棵树。');
    const [card] = await acknowledged(neighbour, '请在院子里种一棵树。');
    server.say(neighbour, '/help');
    const help = await hears(neighbour, say('zh', 'help-title'));
    server.press(neighbour, help.message_id, 'my.list.0', { old: true });
    await hears(neighbour, /1\. /);
    if (!card) throw new Error('no card');
    const withdraw = dataOf(card, say('zh', 'button-withdraw'));
    server.forget(neighbour, card.message_id);
    await press(neighbour, card.message_id, withdraw);
    await hears(neighbour, say('zh', 'suggestion-title-withdrawn'));
    await press(neighbour, card.message_id, withdraw);
    await quiet();
    expect(server.problems).toEqual([]);
  });

  it('who has blocked the bot is passed over, and what is sent is sent once', async () => {
    const { server, heard, acknowledged } = await strictly();
    server.say(neighbour, 'A second tree.');
    await acknowledged(neighbour, 'A second tree.');
    server.say(officer, '/suggest A bench for the office.');
    await acknowledged(officer, 'A bench for the office.');
    server.blockSilently(officer);
    const enqueue = async (id: number, n: number, text = 'A second tree.') => {
      const { personId } = await db.address.findFirstOrThrow({ where: { chat: String(id) } });
      const { receipt } = await db.suggestion.findFirstOrThrow({ where: { text } });
      await outbox.enqueue(
        [asKept({ key: `strict/${id}/${n}`, personId, message: 'suggestion-card', facts: { receipt } })],
        new Date(),
      );
    };
    await enqueue(officer, 1, 'A bench for the office.');
    await until(async () => (await db.outbox.count({ where: { key: `strict/${officer}/1`, state: 'blocked' } })) === 1);
    expect(await db.address.count({ where: { chat: String(officer), state: 'blocked' } })).toBe(1);

    server.fault({ method: 'sendMessage', drop: 'after' });
    const before = heard(neighbour).length;
    await enqueue(neighbour, 1);
    await until(async () => (await db.outbox.count({ where: { key: `strict/${neighbour}/1`, state: 'unknown' } })) === 1, 20);
    server.fault({ method: 'sendMessage', status: 429, retryAfter: 2 });
    await enqueue(neighbour, 2);
    await until(async () => (await db.outbox.count({ where: { key: `strict/${neighbour}/2`, state: 'sent' } })) === 1, 20);
    expect(heard(neighbour).length).toBe(before + 2);
    expect(server.problems).toEqual([]);
  });

  it('a bot that is started again goes on where it was', async () => {
    const { server, logged, acknowledged, stop, begin } = await strictly();
    await stop();
    server.say(neighbour, 'While nobody listened.');
    await begin();
    expect(await acknowledged(neighbour, 'While nobody listened.')).toHaveLength(1);
    await stop();
    expect(server.waiting).toBe(0);
    expect(await db.outbox.count({ where: { state: 'failed' } })).toBe(0);
    expect(server.problems).toEqual([]);
    expect(logged.filter((words) => !/getUpdates|again|afterwards/.test(words))).toEqual([]);
  });
});
