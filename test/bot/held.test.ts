// What is held, in the chat: the author hears that nobody sees it yet, the office is called to a danger, and decides one or many.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE } from '../../cards/card.ts';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import { notice } from '../../domain/notices.ts';
import * as outbox from '../../records/outbox.ts';
import { forgetReaders } from '../../records/readers.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { heard, hears, type House, labels, openHouse, until } from './house.ts';
import { aCounty, becomes, press, REGION, somebody, type Someone, takes } from './officials.ts';

const en = (id: string, facts = {}) => say('en', id, facts);
const zh = (id: string, facts = {}) => say('zh', id, facts);
let house: House;
let chief: Someone;
let clerk: Someone;
let citizen: Someone;

const spam = Array.from({ length: PAGE + 2 }, (_, at) => `澳门赌场上线，首存送100%，加微信 abc1234${at}`);
const accusation = '住建局的张伟局长收了开发商100000元，才批的项目';
const danger = '救命，我老公拿刀要杀我，在东新路12号';

beforeAll(async () => {
  house = await openHouse({ region: REGION });
  forgetReaders();
  await aCounty({ stage: 'solicitation' });
  chief = await somebody(house, 'Chief');
  await takes(house, chief, 'office-head', 'chief');
  clerk = await somebody(house, 'Clerk');
  await takes(house, clerk, 'office', 'clerk');
  citizen = await somebody(house, '市民', 'zh');
});
afterAll(() => house.close());

const rowOf = (text: string) => db.suggestion.findFirstOrThrow({ where: { text } });
const isHeld = (text: string) => until(async () => (await rowOf(text)).readAt ?? undefined, 30);
const says = async (text: string): Promise<void> => {
  await house.people.say(citizen, text);
  await until(async () => ((await db.suggestion.count({ where: { text } })) === 1 ? true : undefined), 30);
  await isHeld(text);
};

let card: SeenMessage;
const desk = async (who: Someone): Promise<void> => {
  const before = (await heard(house, who)).at(-1)?.id ?? 0;
  await house.people.say(who, '/office');
  card = await until(async () => (await heard(house, who)).find(({ id, text }) => id > before && text.startsWith('🗂')), 30);
};
const goes = async (who: Someone, button: string, to: string | RegExp): Promise<void> => {
  await press(house, who, card, button);
  card = await becomes(house, who, card, to);
};

describe('words that are held', () => {
  it('are acknowledged with receipt and date like all others, and their author hears that nobody else sees them yet', async () => {
    await says(spam[0] ?? '');
    const held = await until(async () => (await heard(house, citizen)).find(({ text }) => text.includes(zh('suggestion-held'))));
    expect(held.text).toContain(zh('suggestion-title-received'));
    expect(held.text).toContain((await rowOf(spam[0] ?? '')).receipt);
    expect(held.text).toMatch(/最晚 .*告诉您结果/);
    expect(labels(held)).not.toContain(zh('button-join'));
  });

  it('that tell of a danger are told to the office at once, and stand first on its desk', async () => {
    await says(danger);
    const called = await hears(house, clerk, /^🚨 Cries for help/);
    expect(called.text).toContain(danger);
    expect(labels(called)).toEqual([en('button-held-read')]);
    await hears(house, chief, /^🚨 Cries for help/);
    await desk(clerk);
    expect(card.text.split('\n')[1]).toBe(en('desk-held-urgent', { count: 1 }));
    expect(labels(card)[0]).toBe(en('button-held', { count: 2 }));
    card = called;
    await goes(clerk, en('button-held-read'), en('held-ask'));
    await goes(clerk, en('button-outcome-under-way'), /answer/);
    await house.people.say(clerk, '民警已经到了。');
    await hears(house, clerk, en('held-answered-title', { count: 1 }));
    const answer = await until(async () => (await heard(house, citizen)).find(({ text }) => text.includes('民警已经到了。')));
    expect(answer.text).toContain(danger.slice(0, 10));
    expect(await rowOf(danger)).toMatchObject({ outcome: 'under-way', heldEnd: 'answered', masked: null });
  });
});

describe('the queue', () => {
  it('is by kind; an accusation is the head’s to see, and the clerk sees none', async () => {
    for (const text of spam.slice(1)) await says(text);
    await says(accusation);
    await desk(clerk);
    await goes(clerk, en('button-held', { count: spam.length }), en('held-intro'));
    expect(card.text).not.toContain('Accusations');
    const { receipt } = await rowOf(accusation);
    const forced = await house.people.press(clerk, card.id, `held.open.${receipt}`, { forced: true });
    expect(forced).toMatchObject({ kind: 'answered' });
    expect(JSON.stringify(forced)).not.toContain('张伟');
    await house.people.press(clerk, card.id, 'held.list.accusation.0.v', { forced: true });
    card = await becomes(house, clerk, card, 'Accusations by name: 0');
    expect(card.text).not.toContain('张伟');
    await desk(chief);
    await goes(chief, en('button-held', { count: spam.length + 1 }), /^1 Accusations by name: 1/m);
    await goes(chief, '1', '张伟');
    await goes(chief, en('button-held-open', { number: 1 }), en('held-ask'));
    expect(card.text).toContain(accusation);
  });

  it('is paged; several are dropped at once with one reason, which each author hears once', async () => {
    await desk(clerk);
    await goes(clerk, en('button-held', { count: spam.length }), en('held-intro'));
    await goes(clerk, '1', en('held-list-title', { what: en('held-of-spam'), count: spam.length }));
    await goes(clerk, en('button-older'), new RegExp(`☐ ${PAGE + 2} `));
    await goes(clerk, en('button-newer'), /☐ 1 /);
    await goes(clerk, en('button-held-all', { count: PAGE }), '☑ 1');
    await goes(clerk, en('button-ticked', { number: 2 }), '☐ 2');
    const shown = card;
    await goes(clerk, en('button-held-drop', { count: PAGE - 1 }), en('held-drop-ask'));
    await goes(clerk, '1', en('held-dropped-title', { count: PAGE - 1 }));
    expect(await db.suggestion.count({ where: { heldEnd: 'dropped' } })).toBe(PAGE - 1);
    // an old button decides nothing that nobody saw
    const [drop] = await db.outbox.findMany({ where: { message: 'outcome-news' } });
    expect(drop).toBeDefined();
    await house.people.press(clerk, shown.id, 'held.dropFor.spam.0.2.zzzzzz.0', { forced: true });
    card = await becomes(house, clerk, shown, en('held-list-title', { what: en('held-of-spam'), count: 3 }));
    expect(await db.suggestion.count({ where: { heldEnd: 'dropped' } })).toBe(PAGE - 1);
    expect(await db.outbox.count({ where: { message: 'outcome-news' } })).toBe(PAGE);
  });

  it('releases: what others see from then on is in a topic; one alone is dropped, too', async () => {
    await goes(clerk, en('button-tick', { number: 1 }), '☑ 1');
    await goes(clerk, en('button-held-release', { count: 1 }), en('held-released-title', { count: 1 }));
    expect(await db.topic.count({ where: { size: 1 } })).toBe(1);
    await goes(clerk, en('button-held', { count: 2 }), en('held-intro'));
    await goes(clerk, '1', /☐ 1 /);
    await goes(clerk, en('button-held-open', { number: 2 }), en('held-ask'));
    await goes(clerk, en('button-held-drop-one'), en('held-drop-ask'));
    await goes(clerk, '2', en('held-dropped-title', { count: 1 }));
    await goes(clerk, en('button-held', { count: 1 }), en('held-intro'));
    await goes(clerk, '1', /☐ 1 /);
    await goes(clerk, en('button-held-open', { number: 1 }), en('held-ask'));
    await goes(clerk, en('button-held-release-one'), en('held-released-title', { count: 1 }));
    await desk(clerk);
    expect(labels(card).some((label) => label.startsWith('🔒'))).toBe(false);
  });

  it('opens an accusation to whoever the office answers to, from the morning’s digest', async () => {
    const above = await somebody(house, 'Above');
    await takes(house, above, 'level-above', 'above');
    const { personId } = await db.address.findFirstOrThrow({ where: { chat: String(above.id) } });
    const day = new Date().toISOString().slice(0, 10);
    await outbox.enqueue([notice('digest', { day }, { to: personId })], new Date());
    card = await hears(house, above, /^☀️/);
    await goes(above, labels(card).find((label) => label.startsWith('🔒')) ?? '', /^🔒/);
    await goes(above, '1', en('held-of-accusation'));
    expect(card.text).toContain('张伟');
    await goes(above, en('button-held-open', { number: 1 }), en('held-ask'));
    expect(card.text).toContain(accusation);
  });

  it('is nobody else’s', async () => {
    const [mine] = await heard(house, citizen);
    const { receipt } = await rowOf(accusation);
    for (const deed of ['held.kinds', 'held.list.accusation.0.v', `held.open.${receipt}`, `held.releaseOne.${receipt}`]) {
      const forced = await house.people.press(citizen, mine?.id ?? 0, deed, { forced: true });
      expect(JSON.stringify(forced)).not.toContain('张伟');
    }
    expect((await rowOf(accusation)).heldEnd).toBeNull();
  });
});

it('nothing was logged as a fault', () => {
  expect(house.logged).toEqual([]);
});
