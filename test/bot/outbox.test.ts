import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yearCode } from '../../domain/ids.ts';
import { say } from '../../locales/say.ts';
import * as outbox from '../../records/outbox.ts';
import { anna, aYear, chen, closeSound, db, heard, hears, type House, openHouse, planOf, until } from './house.ts';
import { asKept } from '../notices.ts';

let house: House;
let year: string;
beforeAll(async () => {
  house = await openHouse();
  year = await aYear();
  for (const [who, language] of [
    [anna, 'en'],
    [chen, 'zh'],
  ] as const) {
    await house.people.say(who, '/start');
    const card = await hears(house, who, say(language, 'region-title'));
    await house.people.press(who, card.id, say(language, 'button-later'));
    await hears(house, who, '✉️');
  }
});
afterAll(() => closeSound(house));

const idOf = async (who: { id: number }): Promise<string> =>
  (await db.address.findFirstOrThrow({ where: { chat: String(who.id) } })).personId;

const enqueue = async (who: { id: number }, key: string, more: Partial<Parameters<typeof asKept>[0]> = {}) =>
  outbox.enqueue(
    [asKept({ key, personId: await idOf(who), message: 'letter-card', facts: { year: yearCode(year) }, ...more })],
    new Date(),
  );
const state = async (key: string): Promise<string> => (await db.outbox.findUniqueOrThrow({ where: { key } })).state;
const settled = (key: string) =>
  until(async () => {
    const now = await state(key);
    return !['waiting', 'sending'].includes(now) && now;
  }, 20);

describe('the outbox', () => {
  it('speaks to everybody in their own language, once for a key', async () => {
    const before = (await heard(house, anna)).length;
    await enqueue(anna, 'letter/1');
    await enqueue(chen, 'letter/2');
    await enqueue(anna, 'letter/1');
    expect([await settled('letter/1'), await settled('letter/2')]).toEqual(['sent', 'sent']);
    expect((await heard(house, anna)).slice(before).map(({ text }) => text.split('\n')[0])).toEqual([
      `✉️ ${planOf().letter.title.en}`,
    ]);
    expect((await heard(house, chen)).at(-1)?.text).toContain(planOf().letter.title.zh);
  });

  it('asks at the moment of sending whether it is still true', async () => {
    await enqueue(anna, 'letter/stale', { facts: { year: '3300001999' } });
    expect(await settled('letter/stale')).toBe('stale');
  });

  it('says what it cannot say: a kind that there is not, facts of another', async () => {
    await enqueue(anna, 'letter/odd', { message: 'no-such-message' });
    expect(await settled('letter/odd')).toBe('failed');
    await enqueue(anna, 'letter/other-facts', { facts: { task: 'not a year' } });
    expect(await settled('letter/other-facts')).toBe('failed');
    house.logged.length = 0;
  });

  it('waits while Telegram wants to rest, and says it once', async () => {
    const before = (await heard(house, anna)).length;
    await house.people.fault({ kind: 'answer', status: 429, retryAfter: 2, method: 'sendMessage' });
    await enqueue(anna, 'letter/429');
    expect(await settled('letter/429')).toBe('sent');
    expect(await heard(house, anna)).toHaveLength(before + 1);
  });

  it('does not say again what may have been said: a connection lost after the call', async () => {
    const before = (await heard(house, anna)).length;
    await house.people.fault({ kind: 'drop', when: 'after', method: 'sendMessage' });
    await enqueue(anna, 'letter/lost');
    expect(await settled('letter/lost')).toBe('unknown');
    expect(await heard(house, anna)).toHaveLength(before + 1);
  });

  it('edits the card of a thing in place', async () => {
    await enqueue(anna, 'letter/card', { card: 'letter/card' });
    await settled('letter/card');
    const count = (await heard(house, anna)).length;
    await enqueue(anna, 'letter/card-again', { card: 'letter/card', what: 'edit' });
    expect(await settled('letter/card-again')).toBe('sent');
    expect(await heard(house, anna)).toHaveLength(count);
  });

  it('tells what became of a suggestion, once, with the reason', async () => {
    await house.people.say(anna, 'Let the night bus 12 run until one o’clock.');
    const receipt = await until(
      async () => (await db.suggestion.findFirst({ where: { text: { contains: 'night bus 12' } } }))?.receipt,
    );
    const reason = { id: 'words', zh: '明年一起安排。', en: 'It is planned for the year after.' };
    await db.suggestion.update({ where: { receipt }, data: { outcome: 'not-now', reason, outcomeAt: new Date() } });
    await enqueue(anna, 'outcome/1', { message: 'outcome-news', facts: { receipt, count: 1 } });
    const news = await hears(house, anna, say('en', 'suggestion-title-not-now'));
    expect(news.text).toContain('It is planned for the year after.');
  });

  it('sends nothing to whoever has stopped', async () => {
    await house.people.say(chen, '/stop');
    await hears(house, chen, say('zh', 'stopped-title'));
    await enqueue(chen, 'letter/stopped');
    expect(await state('letter/stopped')).toBe('blocked');
  });

  it('notes who has blocked the bot', async () => {
    await house.people.say(chen, '/start');
    await until(async () => (await db.person.count({ where: { stopped: true } })) === 0);
    // the bot hears of it only from the refusal
    await house.bot.stop();
    await enqueue(chen, 'letter/blocked');
    await house.people.block(chen);
    await db.address.updateMany({ data: { state: 'linked' } });
    house.bot = await house.startBot();
    expect(await settled('letter/blocked')).toBe('blocked');
  });

  it('fetches the photo of a suggestion and keeps it without its location', async () => {
    const { readFileSync } = await import('node:fs');
    const photo = readFileSync(new URL('../../rehearsal/photos/night-bus.jpg', import.meta.url));
    await house.people.sendPhoto(anna, photo, 'The night bus stop has no light.');
    await hears(house, anna, say('en', 'suggestion-title-received'));
    const file = await until(async () => (await db.file.findFirst({ where: { NOT: { sha256: null } } })) ?? undefined);
    expect(file.mime).toBe('image/jpeg');
    expect(file.bytes?.length).toBeGreaterThan(1_000);
  });
});
