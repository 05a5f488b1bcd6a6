// The first answer to words: a call for help first, no receipt for what says nothing, in the language that was written.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saysNothing } from '../../analysis/firstLook.ts';
import { placesCalled } from '../../conversation/placeNames.ts';
import { writtenIn } from '../../conversation/writtenIn.ts';
import { say } from '../../locales/say.ts';
import { aYear, db, heard, hears, type House, labels, openHouse, until } from './house.ts';

let house: House;
let next = 90_000;
beforeAll(async () => {
  house = await openHouse();
  await aYear();
});
afterAll(() => house.close());

const somebody = async (language_code = 'zh') => {
  const person = { id: next++, first_name: '市民', language_code };
  await house.people.create(person);
  return person;
};
const personOf = async (who: { id: number }) =>
  db.person.findFirstOrThrow({ where: { addresses: { some: { chat: String(who.id) } } }, include: { suggestions: true } });
/** Somebody who was asked where they live, and left that for a suggestion: the card still stands. */
async function whoLeftTheQuestion() {
  const who = await somebody();
  await house.people.say(who, '/start');
  const card = await hears(house, who, say('zh', 'region-title'));
  await house.people.say(who, '小区门口多装几盏路灯');
  await hears(house, who, say('zh', 'suggestion-title-received'));
  return { who, card };
}

describe('words that say nothing', () => {
  it.each([
    ['你好', 'greeting'],
    ['您好！', 'greeting'],
    ['在吗？', 'greeting'],
    ['谢谢', 'thanks'],
    ['谢谢领导，辛苦了', 'thanks'],
    ['1', 'nothing'],
    ['👍', 'nothing'],
    ['。。。', 'nothing'],
    ['asdfghjkl', 'nothing'],
    ['好的，收到', 'nothing'],
    ['哈哈哈哈', 'nothing'],
  ])('%s gets a kind word and no receipt', async (text, kind) => {
    const who = await somebody();
    await house.people.say(who, text);
    await hears(house, who, say('zh', `nothing-${kind}`));
    expect((await personOf(who)).suggestions).toEqual([]);
  });

  it.each([
    '修路',
    '停车难',
    'trees',
    'more buses',
    '没有路灯',
    '好好修路',
    '谢谢，请把路灯修一修',
    '你好，公交太少',
    '/东新路的路灯坏了',
    'a\u0000b',
    'a\u2400b',
    'Help the lamp is broken',
  ])('%s says something', (text) => {
    expect(saysNothing(text)).toBeUndefined();
  });

  it('leave what was asked open', async () => {
    const who = await somebody('en');
    await house.people.say(who, '/suggest');
    await hears(house, who, say('en', 'suggest-ask'));
    await house.people.say(who, 'Hello');
    await hears(house, who, say('en', 'nothing-greeting'));
    expect((await personOf(who)).asked).toEqual({ kind: 'suggestion' });
  });
});

describe('a bare place name', () => {
  it('answers the question whose card still stands', async () => {
    const { who, card } = await whoLeftTheQuestion();
    await house.people.say(who, '拱墅区');
    await until(async () => (await personOf(who)).regionCode === '330105');
    await until(async () =>
      (await house.people.chat(who)).messages.some(({ id, text }) => id === card.id && text.includes('拱墅')),
    );
    expect((await personOf(who)).suggestions).toHaveLength(1);
  });

  it('of several places asks which', async () => {
    const { who } = await whoLeftTheQuestion();
    await house.people.say(who, '西湖');
    const card = await hears(house, who, say('zh', 'place-only'));
    await house.people.press(who, card.id, labels(card)[0] ?? '');
    await until(async () => (await personOf(who)).regionCode === '330106');
  });

  it('is offered as one’s region where that was answered already', async () => {
    const { who, card } = await whoLeftTheQuestion();
    await house.people.press(who, card.id, say('zh', 'button-later'));
    await house.people.say(who, '余杭区');
    const offer = await hears(house, who, say('zh', 'place-only'));
    expect((await personOf(who)).regionCode).toBe('330000');
    await house.people.press(who, offer.id, labels(offer)[0] ?? '');
    await until(async () => (await personOf(who)).regionCode === '330110');
    expect((await personOf(who)).suggestions).toHaveLength(1);
  });

  it.each(['杭州市西湖区', 'Xihu District', 'hangzhou', '武林'])('%s is one', (text) => {
    expect(placesCalled(text).length).toBeGreaterThan(0);
  });
  it.each(['西湖边的路灯坏了', '武林广场', '杭州的公交', '路'])('%s is none', (text) => {
    expect(placesCalled(text)).toEqual([]);
  });
});

describe('a cry for help', () => {
  it.each([
    ['zh', '有人触电了！救命，东新路变压器着火'],
    ['zh', '我们小区三号楼起火了，快来人'],
    ['zh', '孩子掉进河里了，快来救人'],
    ['en', 'Help, the house next door is on fire and people are trapped'],
  ] as const)('is answered by the numbers to call, first and alone (%s)', async (language, text) => {
    const who = await somebody(language);
    await house.people.say(who, text);
    const received = say(language, 'suggestion-title-received');
    const card = await hears(house, who, received);
    expect(card.text.startsWith(`${say(language, 'suggestion-emergency')}\n\n${received}`)).toBe(true);
    // and so does the card that follows from the reading
    const read = await until(async () => (await heard(house, who)).find(({ edited }) => edited), 40);
    expect(read.text.startsWith(`${say(language, 'suggestion-emergency')}\n\n${received}`)).toBe(true);
    expect((await personOf(who)).suggestions).toHaveLength(1);
  });
});

describe('the language of an answer', () => {
  it('is that of the words, and one tap keeps to it', async () => {
    const who = await somebody('zh');
    await house.people.say(who, 'The bus 12 only comes once an hour after 7pm');
    await hears(house, who, say('en', 'suggestion-title-received'));
    const card = await until(async () => (await heard(house, who)).find(({ edited }) => edited), 40);
    expect(card.text).toContain(say('en', 'suggestion-title-received'));
    expect(labels(card)).toContain(say('en', 'button-keep-language'));
    await house.people.press(who, card.id, say('en', 'button-keep-language'));
    await until(async () => (await personOf(who)).language === 'en');
    const kept = await until(async () =>
      (await heard(house, who)).find(({ id, keyboard }) => id === card.id && !JSON.stringify(keyboard).includes('language.keep')),
    );
    expect(kept.text).toContain(say('en', 'suggestion-title-received'));
    await house.people.say(who, '/help');
    await hears(house, who, say('en', 'help-title'));
  });

  it('is Chinese for Chinese words in an English chat, and offers nothing where both are the same', async () => {
    const who = await somebody('en');
    await house.people.say(who, '医院门口的斑马线看不清了，请重新画一画');
    const card = await hears(house, who, say('zh', 'suggestion-title-received'));
    expect(labels(card)).toContain(say('zh', 'button-keep-language'));
    const other = await somebody('en');
    await house.people.say(other, 'The zebra crossing at the hospital is hard to see.');
    const same = await hears(house, other, say('en', 'suggestion-title-received'));
    expect(labels(same)).not.toContain(say('en', 'button-keep-language'));
  });

  it.each([
    ['qing xiu yi xiu lu deng', undefined],
    ['Wi-Fi 太慢', 'zh'],
    ['BRT', undefined],
    ['Please add a bench', 'en'],
  ])('of %s', (text, language) => {
    expect(writtenIn(text)).toBe(language);
  });
});

it('the question mark after an uncertain subject is explained once', async () => {
  const who = await somebody('en');
  const unclear = ['The thing near our house is a little odd at night.', 'It could be nicer around here in the morning, please.'];
  for (const text of unclear) {
    await house.people.say(who, text);
    await until(async () => (await db.suggestion.count({ where: { text, readAt: { not: null } } })) === 1);
    await until(async () => (await heard(house, who)).filter(({ edited }) => edited).length === unclear.indexOf(text) + 1);
  }
  const cards = (await heard(house, who)).map(({ text }) => text);
  const marked = cards.filter((text) => /\? · /.test(text));
  expect(marked.length).toBe(2);
  expect(cards.filter((text) => text.includes(say('en', 'suggestion-perhaps-why')))).toHaveLength(1);
});
