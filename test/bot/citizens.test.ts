import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../locales/say.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { aYear, closeSound, db, hasLearnt, heard, hears, type House, labels, openHouse, pierre, until } from './house.ts';
import { personOf, somebody, type Someone } from './officials.ts';

/** One house for all: each test has citizens of its own, who know nothing of each other. */
let house: House;
beforeAll(async () => {
  house = await openHouse();
  await hasLearnt(await aYear());
});
afterAll(() => closeSound(house));

const en = (id: string, facts = {}) => say('en', id, facts);
const picture = readFileSync(new URL('../../rehearsal/photos/works-done.jpg', import.meta.url));

const anAnna = () => somebody(house, 'Anna');
const aChen = () => somebody(house, '陈', 'zh');
/** What somebody has filed. */
const filedBy = async (who: Someone) =>
  db.suggestion.findMany({ where: { personId: await personOf(who) }, include: { files: true } });

/** Somebody's suggestion, as its card stands once it is read. */
async function isFiled(who: Someone): Promise<SeenMessage> {
  await house.people.say(who, 'Please open the canteen for the elderly in Wulin Sub-district on Sundays too.');
  return hears(house, who, /Elderly care/);
}

describe('the first minute', () => {
  it('two taps: who speaks, where one lives, the letter', async () => {
    const anna = await anAnna();
    await house.people.say(anna, '/start');
    const where = await hears(house, anna, en('region-title'));
    expect(labels(where)).toContain(en('button-later'));
    await house.people.press(anna, where.id, 'Hangzhou');
    const letter = await hears(house, anna, 'An open letter');
    expect(labels(letter)).toEqual([en('button-read-letter'), en('button-write')]);
    await house.people.press(anna, letter.id, en('button-read-letter'));
    await hears(house, anna, 'The Governor of Zhejiang');
    expect(await db.letterReading.count({ where: { personId: await personOf(anna) } })).toBe(1);
  });

  it('a place is found by pinyin', async () => {
    const chen = await aChen();
    await house.people.say(chen, '/start');
    await hears(house, chen, say('zh', 'region-title'));
    await house.people.say(chen, 'wulin');
    const found = await hears(house, chen, '武林');
    const offered = labels(found).find((label) => label.includes('拱墅区武林'));
    if (offered) await house.people.press(chen, found.id, offered);
    const id = await personOf(chen);
    await until(async () => (await db.person.count({ where: { id, regionCode: { startsWith: '330105' } } })) === 1);
  });

  it('whoever reads neither language by their phone chooses one, and is asked where they live then', async () => {
    await house.people.say(pierre, '/start');
    const both = await hears(house, pierre, '民生实事');
    expect(labels(both)).toEqual(['中文', 'English']);
    await house.people.press(pierre, both.id, 'English');
    await hears(house, pierre, en('region-title'));
  });

  it('a suggestion is welcome while the region is asked', async () => {
    const anna = await anAnna();
    await house.people.say(anna, '/start');
    await hears(house, anna, en('region-title'));
    await house.people.say(anna, 'The last bus to our village leaves at five; please let it run until eight.');
    await hears(house, anna, en('suggestion-title-received'));
    expect(await filedBy(anna)).toMatchObject([{ text: expect.stringMatching(/^The last bus/) }]);
  });
});

describe('a suggestion', () => {
  it('is stored before it is acknowledged, and its card is edited to what was understood', async () => {
    const card = await isFiled(await anAnna());
    expect(card.text).toMatch(/Receipt [0-9A-Z]{11}$/);
    expect(card.edited).toBeDefined();
    expect(labels(card)).toEqual([en('button-subject'), en('button-place'), en('button-withdraw')]);
  });

  it('changes its subject and its place by taps', async () => {
    const anna = await anAnna();
    // words of its own: the reader learns from the change, and would read the others' so
    await house.people.say(anna, 'The bridge over the canal needs a railing, it is slippery in winter.');
    const card = await until(async () => (await heard(house, anna)).find(({ edited }) => edited !== undefined));
    await house.people.press(anna, card.id, en('button-subject'));
    await house.people.press(anna, card.id, 'Childcare');
    await hears(house, anna, /Childcare · /);
    await house.people.press(anna, card.id, en('button-place'));
    await hears(house, anna, en('place-title'));
    await house.people.say(anna, 'gongshu');
    const placed = await hears(house, anna, /Childcare · Gongshu/);
    expect(placed.id).toBe(card.id);
  });

  it('is withdrawn, and put back', async () => {
    const anna = await anAnna();
    const card = await isFiled(anna);
    await house.people.press(anna, card.id, en('button-withdraw'));
    await hears(house, anna, en('suggestion-title-withdrawn'));
    // an old card further up, on which it can still be filed elsewhere
    const receipt = /Receipt (\w{11})$/.exec(card.text)?.[1] ?? '';
    await house.people.say(anna, '/help');
    const old = await hears(house, anna, en('help-title'));
    const pressed = await house.people.press(anna, old.id, `suggestion.setSubject.${receipt}.0`, { forced: true });
    expect(pressed).toMatchObject({ answer: { text: en('problem-suggestion-withdrawn') } });
    await until(async () => (await heard(house, anna)).find(({ id, text }) => id === old.id && text.includes(receipt)));
    await house.people.press(anna, card.id, en('button-keep'));
    await hears(house, anna, /Elderly care/);
  });

  it('is shown by /my with its thread', async () => {
    const anna = await anAnna();
    await isFiled(anna);
    await house.people.say(anna, '/my');
    const mine = await hears(house, anna, '● heard');
    expect(mine.text).toContain('○ answered');
  });

  it('of exactly a full message goes on in the next one, under the same receipt', async () => {
    const chen = await aChen();
    const text = `${'路'.repeat(4096)}还有一句`;
    await house.people.say(chen, text);
    await until(async () => (await db.suggestion.count({ where: { text } })) === 1);
    expect(await filedBy(chen)).toHaveLength(1);
  });

  it('that sounds like danger gets the numbers to call at once, and is filed all the same', async () => {
    const chen = await aChen();
    await house.people.say(chen, '我们小区三号楼起火了，快来人');
    const card = await hears(house, chen, '119');
    expect(card.text).toContain('回执');
  });
});

describe('an album', () => {
  it('is one suggestion with all its pictures, wherever its words stand', async () => {
    const anna = await anAnna();
    await house.people.sendAlbum(anna, [picture, picture, picture], 'The steps at the east gate of the market are broken.', 2);
    const text = { startsWith: 'The steps' };
    const { id } = await until(async () => (await db.suggestion.findFirst({ where: { text } })) ?? undefined);
    await until(async () => (await db.file.count({ where: { suggestionId: id } })) === 3);
    expect(await db.suggestionMessage.count({ where: { suggestionId: id } })).toBe(3);
    expect(await filedBy(anna)).toHaveLength(1);
    expect((await heard(house, anna)).some((card) => card.text === en('unhandled-photo'))).toBe(false);
  });

  it('without words is told once that words are missing', async () => {
    const anna = await anAnna();
    const said = () => heard(house, anna).then((all) => all.filter(({ text }) => text === en('unhandled-photo')).length);
    await house.people.sendAlbum(anna, [picture, picture]);
    await until(async () => (await said()) === 1);
    await house.people.say(anna, '/help');
    await hears(house, anna, en('help-title'));
    expect(await said()).toBe(1);
  });
});

describe('what the bot cannot use is told kindly', () => {
  it.each([
    ['a sticker', (who: Someone) => house.people.sendSticker(who), 'unhandled-sticker'],
    ['a voice message', (who: Someone) => house.people.sendVoice(who), 'unhandled-voice'],
    ['a forwarded post', (who: Someone) => house.people.forward(who, 'Repair the road by the school.'), 'unhandled-forward'],
    ['an unknown command', (who: Someone) => house.people.say(who, '/weather'), 'unhandled-command'],
  ] as const)('%s', async (_, act, id) => {
    const anna = await anAnna();
    await act(anna);
    await hears(house, anna, en(id));
  });

  it('an edit of an earlier message, which keeps the words as they came', async () => {
    const anna = await anAnna();
    const [said] = await house.people.say(anna, 'Another lamp on the way to the school in Xixi, please.');
    await hears(house, anna, en('suggestion-title-received'));
    await house.people.edit(anna, said?.id ?? 0, 'Two lamps.');
    await hears(house, anna, en('unhandled-edit'));
    expect(await db.suggestion.count({ where: { text: 'Two lamps.' } })).toBe(0);
  });

  it('a stale button', async () => {
    const anna = await anAnna();
    await house.people.say(anna, '/help');
    const help = await hears(house, anna, en('help-title'));
    const pressed = await house.people.press(anna, help.id, 'gone.1', { forced: true });
    expect(JSON.stringify(pressed)).toContain(en('problem-button-stale'));
  });
});

describe('one’s own', () => {
  it('everything that is kept is taken away as a file', async () => {
    const anna = await anAnna();
    for (const text of ['A bench at the lake in Xihu, please.', 'And a lamp beside it.']) {
      await house.people.say(anna, text);
      await until(async () => (await db.suggestion.count({ where: { text } })) === 1);
    }
    await house.people.say(anna, '/privacy');
    const card = await hears(house, anna, en('privacy-title'));
    await house.people.press(anna, card.id, en('button-export'));
    const file = await until(async () => (await heard(house, anna)).find(({ document }) => document));
    const kept = JSON.parse(new TextDecoder().decode(await house.people.file(file.document?.path ?? ''))) as {
      suggestions: unknown[];
      addresses: unknown[];
      messages: unknown[];
    };
    expect(kept.suggestions).toHaveLength(2);
    expect(kept.addresses).toEqual([expect.objectContaining({ chat: String(anna.id) })]);
    expect(kept.messages.length).toBeGreaterThan(1);
  });

  it('/stop works at once, and words are still taken', async () => {
    const anna = await anAnna();
    await house.people.say(anna, '/stop');
    await hears(house, anna, en('stopped-title'));
    const id = await personOf(anna);
    await until(async () => (await db.person.count({ where: { id, stopped: true } })) === 1);
    await house.people.say(anna, 'A bench at the bus stop in Liangzhu.');
    await until(async () => (await filedBy(anna)).length === 1);
  });

  it('unlinking leaves the words without an author', async () => {
    const anna = await anAnna();
    await house.people.say(anna, 'A roof over the market in Liangzhu.');
    await hears(house, anna, en('suggestion-title-received'));
    await house.people.say(anna, '/privacy');
    const card = await hears(house, anna, en('privacy-title'));
    await house.people.press(anna, card.id, en('button-unlink'));
    await house.people.press(anna, card.id, en('button-unlink-yes'));
    await hears(house, anna, en('unlinked-title'));
    expect(await db.suggestion.count({ where: { text: { startsWith: 'A roof over' }, personId: null } })).toBe(1);
    // the last card's pace runs out, and with it the last trace of the chat
    await until(async () => (await db.pace.count({ where: { chat: String(anna.id) } })) === 0);
    expect(await db.address.count({ where: { chat: String(anna.id) } })).toBe(0);
  });
});
