// Whatever one person sends at once, nobody else waits for it; what was kept of it is told, and that the rest was not, once.
import { readFileSync } from 'node:fs';
import { Api } from 'grammy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { USUAL_BUDGET } from '../../domain/intake.ts';
import { say } from '../../locales/say.ts';
import * as setAside from '../../records/setAside.ts';
import { aYear, db, heard, hears, type House, openHouse, TOKEN, until } from './house.ts';

const photo = readFileSync(new URL('../../rehearsal/photos/works-done.jpg', import.meta.url));
const zh = (id: string) => say('zh', id);
/** Who writes one message waits under a second; a loaded machine is given some more. */
const SOON_MS = 3_000;

let house: House;
let next = 70_000;
beforeAll(async () => {
  house = await openHouse({ budget: USUAL_BUDGET });
  await aYear();
});
afterAll(() => house.close());

const somebody = async (first_name: string) => {
  const person = { id: next++, first_name, language_code: 'zh' };
  await house.people.create(person);
  return person;
};
const storedOf = (text: string) => db.suggestion.count({ where: { text: { startsWith: text } } });
const nothingWaits = () => until(async () => (await house.people.state()).pendingUpdates === 0, 60);
const told = async (who: { id: number }, id: string) =>
  (await heard(house, who)).filter(({ text }) => text.includes(zh(id))).length;

/** How long somebody waits for the receipt of one message, in milliseconds. */
async function waitOf(who: { id: number }, text: string): Promise<number> {
  const begun = performance.now();
  await house.people.say(who.id, text);
  await until(async () => {
    const stored = await db.suggestion.findFirst({ where: { text } });
    return stored && (await heard(house, who)).some((message) => message.text.includes(stored.receipt));
  }, 30);
  return performance.now() - begun;
}

describe('a thousand messages of one person in one go', () => {
  it('let another citizen wait no longer than on any other day', async () => {
    const flooder = await somebody('多话');
    const other = await somebody('邻居');
    await house.people.sayMany(Array.from({ length: 1_000 }, (_, n) => ({ person: flooder.id, text: `洪水：第 ${n} 条，修路` })));
    const waited = await waitOf(other, '公园里多放几张长椅');
    console.log(`one message behind a thousand: ${Math.round(waited)} ms`);
    expect(waited).toBeLessThan(SOON_MS);
    await nothingWaits();
    // as many as one may bring, in their order, each with its receipt; what comes back meanwhile is little
    const kept = await until(async () => {
      const rows = await db.suggestion.findMany({ where: { text: { startsWith: '洪水：' } }, orderBy: { id: 'asc' } });
      const texts = (await heard(house, flooder)).map(({ text }) => text).join('\n');
      return rows.length >= USUAL_BUDGET.atOnce && rows.every(({ receipt }) => texts.includes(receipt)) && rows;
    }, 60);
    expect(kept.length).toBeLessThan(USUAL_BUDGET.atOnce + 10);
    expect(kept.slice(0, 20).map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, n) => `洪水：第 ${n} 条，修路`));
    await until(async () => (await told(flooder, 'too-many-title')) === 1);
    expect(await db.outbox.count({ where: { message: 'too-many-words' } })).toBe(1);
    await until(async () => (await db.setAside.count()) === 0, 60);
  });

  it('leave room for a cry for help and for silence', async () => {
    const flooder = await somebody('着急');
    const texts = Array.from({ length: 150 }, (_, n) => ({ person: flooder.id, text: `急：第 ${n} 条` }));
    await house.people.sayMany([
      ...texts,
      { person: flooder.id, text: '救命，三号楼着火了，还有人在里面' },
      { person: flooder.id, text: '/stop' },
    ]);
    await hears(house, flooder, '119');
    await hears(house, flooder, zh('stopped-title'));
    expect(await storedOf('救命，三号楼')).toBe(1);
  });

  it('of ten people at once, neither', async () => {
    const flooders = await Promise.all(Array.from({ length: 10 }, (_, n) => somebody(`多话${n}`)));
    const other = await somebody('邻居');
    await house.people.sayMany(
      Array.from({ length: 2_000 }, (_, n) => ({ person: flooders[n % 10]?.id ?? 0, text: `十个人：第 ${n} 条` })),
    );
    const waited = await waitOf(other, '河边的路灯坏了，请修一修');
    console.log(`one message behind ten times two hundred: ${Math.round(waited)} ms`);
    expect(waited).toBeLessThan(2 * SOON_MS);
    await nothingWaits();
    for (const flooder of flooders) await until(async () => (await told(flooder, 'too-many-title')) === 1, 60);
  });

  it('are let in once more when Telegram gives them again: none is stored twice, nobody is told twice', async () => {
    const flooder = await somebody('又来');
    await house.people.sayMany(Array.from({ length: 100 }, (_, n) => ({ person: flooder.id, text: `又来：第 ${n} 条` })));
    await house.people.repeatUpdates(3);
    await nothingWaits();
    await until(async () => (await storedOf('又来：')) >= USUAL_BUDGET.atOnce);
    const texts = (await db.suggestion.findMany({ where: { text: { startsWith: '又来：' } } })).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    await until(async () => (await told(flooder, 'too-many-title')) === 1);
  });
});

describe('a thousand of anything else', () => {
  it('presses of one button', async () => {
    const flooder = await somebody('快手');
    const other = await somebody('邻居');
    await house.people.say(flooder, '/language');
    const card = await hears(house, flooder, zh('language-title'));
    const press = () => house.people.press(flooder, card.id, 'language.choose.zh', { forced: true, wait: 0 });
    for (let n = 0; n < 20; n++) await Promise.all(Array.from({ length: 50 }, press));
    expect(await waitOf(other, '菜场门口的台阶太高，请改成坡道')).toBeLessThan(SOON_MS);
    await nothingWaits();
    await hears(house, flooder, zh('language-chosen'));
    // and the next press is answered as ever
    await house.people.say(flooder, '/help');
    await hears(house, flooder, zh('help-title'));
  });

  it('edits', async () => {
    const flooder = await somebody('改主意');
    const other = await somebody('邻居');
    const [first] = await house.people.say(flooder, '图书馆周一也开门吧');
    await hears(house, flooder, zh('suggestion-title-received'));
    for (let n = 0; n < 20; n++)
      await Promise.all(
        Array.from({ length: 50 }, (_, m) => house.people.edit(flooder, first?.id ?? 0, `图书馆周一也开门吧 ${n * 50 + m}`)),
      );
    expect(await waitOf(other, '医院门口加一个公交站吧')).toBeLessThan(SOON_MS);
    await nothingWaits();
    expect(await storedOf('图书馆周一也开门吧')).toBe(1);
  });

  it('pictures in albums', async () => {
    const flooder = await somebody('爱拍照');
    const other = await somebody('邻居');
    const album = Array.from({ length: 10 }, () => photo);
    for (let n = 0; n < 12; n++) await house.people.sendAlbum(flooder, album, `相册：第 ${n} 本`);
    expect(await waitOf(other, '小区里装几个充电桩吧')).toBeLessThan(SOON_MS);
    await nothingWaits();
    await until(async () => (await told(flooder, 'too-many-title')) === 1, 30);
    await until(async () => (await db.setAside.count()) === 0, 60);
    expect(await storedOf('相册：')).toBe(USUAL_BUDGET.atOnce / 10);
  });
});

describe('what was kept aside', () => {
  it('is dealt with after the bot began again, in its order, and gone then', async () => {
    const patient = await somebody('耐心');
    await house.bot.stop();
    await house.people.sayMany(Array.from({ length: 30 }, (_, n) => ({ person: patient.id, text: `先放着：第 ${n} 条` })));
    // as a bot leaves them that dies when it has kept and confirmed them
    const network = new Api(TOKEN, { apiRoot: house.apiRoot });
    const updates = await network.getUpdates({ limit: 100, timeout: 0 });
    await setAside.keep(
      '4242',
      updates.slice(0, 20).map((update) => JSON.stringify(update)),
    );
    await network.getUpdates({ offset: updates[20]?.update_id ?? 0, limit: 1, timeout: 0 });
    house.bot = await house.startBot();
    await until(async () => (await storedOf('先放着：')) === 30, 30);
    await until(async () => (await db.setAside.count()) === 0, 30);
    const rows = await db.suggestion.findMany({ where: { text: { startsWith: '先放着：' } }, orderBy: { id: 'asc' } });
    expect(rows.map(({ text }) => text)).toEqual(Array.from({ length: 30 }, (_, n) => `先放着：第 ${n} 条`));
  });

  it('never holds a press, whose data may be a choice', async () => {
    const presser = await somebody('选民');
    const flooder = await somebody('多话');
    await house.people.say(presser, '/language');
    const card = await hears(house, presser, zh('language-title'));
    await house.people.fault({ kind: 'delay', milliseconds: 1_500, method: 'editMessageText', count: 1 });
    await house.people.press(presser, card.id, 'language.choose.zh', { wait: 0 });
    await house.people.sayMany(Array.from({ length: 200 }, (_, n) => ({ person: flooder.id, text: `另一个：第 ${n} 条` })));
    await nothingWaits();
    expect(await db.setAside.count({ where: { update: { contains: 'callback_query' } } })).toBe(0);
    await hears(house, presser, zh('language-chosen'));
  });
});

it('nothing was given up', () => {
  expect(house.logged.filter((words) => /given up|Error:/.test(words))).toEqual([]);
});
