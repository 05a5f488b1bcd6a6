// Commands as people write them, what the app says without them, and long texts that an app cuts.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spokenCommand } from '../../conversation/commandWords.ts';
import { say } from '../../locales/say.ts';
import { aYear, db, heard, hears, type House, openHouse, until } from './house.ts';

const zh = (id: string) => say('zh', id);
let house: House;
let next = 80_000;
beforeAll(async () => {
  house = await openHouse();
  await aYear();
});
afterAll(() => house.close());

const somebody = async (first_name = '市民') => {
  const person = { id: next++, first_name, language_code: 'zh' };
  await house.people.create(person);
  return person;
};
const storedBy = async (who: { id: number }) => {
  const address = await db.address.findFirst({ where: { chat: String(who.id) } });
  const texts = await db.suggestion.findMany({ where: { personId: address?.personId ?? '' }, orderBy: { id: 'asc' } });
  return texts.map(({ text }) => text);
};
/** All that was said is dealt with: what is said last has its answer. */
async function afterAllThat(who: { id: number }): Promise<readonly string[]> {
  const before = (await heard(house, who)).filter(({ text }) => text.includes(zh('help-title'))).length;
  await house.people.say(who.id, '/help');
  await until(async () => (await heard(house, who)).filter(({ text }) => text.includes(zh('help-title'))).length > before, 30);
  return (await heard(house, who)).map(({ text }) => text).filter((text) => !text.includes(zh('help-title')));
}

describe('a command is understood', () => {
  it.each([
    ['退订', 'stopped-title'],
    ['STOP', 'stopped-title'],
    ['Stop.', 'stopped-title'],
    ['取消订阅', 'stopped-title'],
    ['unsubscribe', 'stopped-title'],
    ['停止！', 'stopped-title'],
    ['ＴＤ', 'stopped-title'],
    ['/退订', 'stopped-title'],
    ['／my', 'my-title'],
    ['/MY', 'my-title'],
    ['/My@minsheng_test_bot', 'my-title'],
    ['／ＭＹ', 'my-title'],
    ['/我的建议', 'my-title'],
    ['/帮助', 'help-title'],
    ['/语言', 'language-title'],
    ['／地区', 'region-title'],
    ['/隐私', 'privacy-title'],
    ['/建议', 'suggest-ask'],
  ])('%s', async (written, answer) => {
    const who = await somebody();
    await house.people.say(who, written);
    await hears(house, who, zh(answer));
    expect(await storedBy(who)).toEqual([]);
  });

  it('/投票 is /vote, which a citizen has nothing to do with', async () => {
    const [one, other] = [await somebody(), await somebody()];
    await house.people.say(one, '/投票');
    await house.people.say(other, '/vote');
    const [said, same] = [await afterAllThat(one), await afterAllThat(other)];
    expect(said).toEqual(same);
    expect(await storedBy(one)).toEqual([]);
  });

  it.each([
    ['/suggest 东新路装几盏路灯', '东新路装几盏路灯'],
    ['/SUGGEST：东新路装几盏路灯', '东新路装几盏路灯'],
    ['/建议东新路装几盏路灯', '东新路装几盏路灯'],
    ['／suggest@minsheng_test_bot 第一行\n第二行', '第一行\n第二行'],
  ])('%s files its words', async (written, words) => {
    const who = await somebody();
    await house.people.say(who, written);
    await hears(house, who, zh('suggestion-title-received'));
    expect(await storedBy(who)).toEqual([words]);
  });

  it.each([
    '停止在河里排污',
    '请退订小区里的广播',
    'Stop the trucks at night, please.',
    '/东新路的路灯坏了',
    '投票站太远，老人走不动',
    '我的建议是修路',
  ])('%s is a suggestion', async (written) => {
    expect(spokenCommand(written)).toBeUndefined();
    const who = await somebody();
    await house.people.say(who, written);
    await until(async () => (await storedBy(who)).length === 1);
    expect(await storedBy(who)).toEqual([written]);
  });
});

describe('what nobody said is met with silence', () => {
  it('an edit that changes no word, also after the bot began again', async () => {
    const who = await somebody();
    const [said] = await house.people.say(who, '图书馆晚上多开一小时，看 https://example.org');
    await hears(house, who, zh('suggestion-title-received'));
    const before = (await afterAllThat(who)).length;
    await house.people.edit(who, said?.id ?? 0, '图书馆晚上多开一小时，看 https://example.org');
    expect(await afterAllThat(who)).toHaveLength(before);
    await house.restart();
    await house.people.noteEdit(who, said?.id ?? 0);
    expect(await afterAllThat(who)).toHaveLength(before);
    await house.people.edit(who, said?.id ?? 0, '图书馆周日也开');
    await hears(house, who, zh('unhandled-edit'));
  });

  it('an edit of a picture’s words that changes none', async () => {
    const who = await somebody();
    const photo = readFileSync(new URL('../../rehearsal/photos/works-done.jpg', import.meta.url));
    const [said] = await house.people.sendPhoto(who, photo, '这里的台阶坏了');
    await hears(house, who, zh('suggestion-title-received'));
    const before = (await afterAllThat(who)).length;
    await house.people.noteEdit(who, said?.id ?? 0);
    expect(await afterAllThat(who)).toHaveLength(before);
  });

  it('a live position, its steps, its end', async () => {
    const who = await somebody();
    const position = { latitude: 30.2, longitude: 120.1 };
    const [shared] = await house.people.note(who, { location: { ...position, live_period: 900 } });
    for (const latitude of [30.21, 30.22])
      await house.people.noteEdit(who, shared?.id ?? 0, { location: { ...position, latitude, live_period: 900 } });
    await house.people.noteEdit(who, shared?.id ?? 0, { location: position });
    expect(await afterAllThat(who)).toEqual([]);
  });

  it.each([
    ['a pinned message', { pinned_message: { message_id: 1, date: 0, chat: { id: 1, type: 'private' } } }],
    ['a timer for messages', { message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 } }],
    [
      'a new background',
      { chat_background_set: { type: { type: 'fill', fill: { type: 'solid', color: 0 }, dark_theme_dimming: 0 } } },
    ],
    ['somebody joined', { new_chat_members: [{ id: 1, is_bot: false, first_name: 'A' }] }],
    ['somebody left', { left_chat_member: { id: 1, is_bot: false, first_name: 'A' } }],
  ])('%s', async (_, content) => {
    const who = await somebody();
    await house.people.note(who, content);
    expect(await afterAllThat(who)).toEqual([]);
  });

  it('while what somebody does send is answered', async () => {
    const who = await somebody();
    await house.people.note(who, { dice: { emoji: '🎲', value: 3 } });
    await hears(house, who, zh('unhandled-other'));
    await house.people.sendLocation(who, 30.2, 120.1);
    await hears(house, who, zh('unhandled-location'));
  });
});

describe('a long text that an app cut', () => {
  const long = '小区门口的路每到下雨就积水，老人和孩子都走不过去，希望能重新铺一铺。'.repeat(130).slice(0, 4_300);

  it('at 3,900 signs is one suggestion', async () => {
    const who = await somebody();
    await house.people.sayMany([long.slice(0, 3_900), long.slice(3_900)].map((text) => ({ person: who.id, text })));
    await until(async () => (await storedBy(who)).join('').length === long.length);
    expect(await storedBy(who)).toEqual([long]);
  });

  it('in three pieces, among the words of others', async () => {
    const [who, other] = [await somebody(), await somebody()];
    const whole = `${long}${long}`;
    const pieces = [whole.slice(0, 3_900), whole.slice(3_900, 7_800), whole.slice(7_800)];
    await house.people.sayMany(
      pieces.flatMap((text, n) => [
        { person: who.id, text },
        { person: other.id, text: `别人的第 ${n} 条建议` },
      ]),
    );
    await until(async () => (await storedBy(who)).join('').length === whole.length && (await storedBy(other)).length === 3);
    expect(await storedBy(who)).toEqual([whole]);
  });

  it('with the bot begun again in its middle', async () => {
    const who = await somebody();
    await house.bot.stop();
    await house.people.say(who, long.slice(0, 3_900));
    await house.people.say(who, long.slice(3_900));
    house.bot = await house.startBot();
    await until(async () => (await storedBy(who)).join('').length === long.length);
    expect(await storedBy(who)).toEqual([long]);
  });

  it('but two short messages are two, and so is what comes after a command', async () => {
    const who = await somebody();
    await house.people.sayMany(['公园里多放几张椅子', '还有路灯要亮一点'].map((text) => ({ person: who.id, text })));
    await until(async () => (await storedBy(who)).length === 2);
    const another = await somebody();
    await house.people.sayMany([long.slice(0, 3_900), '/my', '路灯要亮一点'].map((text) => ({ person: another.id, text })));
    await until(async () => (await storedBy(another)).length === 2);
  });
});
