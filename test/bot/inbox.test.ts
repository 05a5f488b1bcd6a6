// The office reads and searches what came in, in the chat, by a command in its own words and by buttons.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptFrom, shortCode } from '../../domain/ids.ts';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import * as topics from '../../records/topics.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { aCounty, becomes, press, REGION, somebody, type Someone, takes } from './officials.ts';
import { heard, hears, type House, labels, openHouse, until } from './house.ts';

const zh = (id: string, facts = {}) => say('zh', id, facts);
const en = (id: string, facts = {}) => say('en', id, facts);
let house: House;
let clerk: Someone;
let chief: Someone;
let citizen: Someone;
let year: string;

async function came(masked: string, more: object = {}): Promise<string> {
  const receipt = receiptFrom(crypto.getRandomValues(new Uint8Array(32)));
  const kept = {
    receipt,
    regionCode: REGION,
    text: `${masked} 13800138000`,
    masked,
    at: new Date(),
    yearId: year,
    readAt: new Date(),
  };
  await db.suggestion.create({ data: { ...kept, ...more } });
  return receipt;
}

beforeAll(async () => {
  house = await openHouse({ region: REGION });
  year = await aCounty({ stage: 'solicitation' });
  clerk = await somebody(house, '小周', 'zh');
  chief = await somebody(house, 'Chief');
  citizen = await somebody(house, 'Citizen');
  await takes(house, clerk, 'office', 'clerk');
  await takes(house, chief, 'office-head', 'chief');
  for (let n = 1; n <= 6; n++) await came(`第 ${n} 幢加装电梯，老人下不来`, { aspect: 'elderly' });
  await came('公交车晚上收得太早', {
    aspect: 'transport',
    outcome: 'under-way',
    reason: { id: 'words', zh: '已经在改', en: 'begun' },
  });
  await came('王某某收了十万块', { kind: 'accusation' });
});
afterAll(() => house.close());

let card: SeenMessage;
const goes = async (who: Someone, button: string, to: string | RegExp): Promise<void> => {
  await press(house, who, card, button);
  card = await becomes(house, who, card, to);
};

describe('the inbox', () => {
  it('opens by its command, alone or with words, in English and in Chinese', async () => {
    await house.people.say(clerk, '/inbox');
    await hears(house, clerk, zh('inbox-title', { count: 8 }));
    for (const said of ['/inbox 电梯', '／收件箱 电梯', '/搜索建议：电梯', '/收到的建议 电梯']) {
      const before = (await heard(house, clerk)).length;
      await house.people.say(clerk, said);
      card = await until(async () => (await heard(house, clerk))[before]);
      expect(card.text).toContain(zh('inbox-title-search', { typed: '电梯', count: 6 }));
    }
    expect(await db.suggestion.count()).toBe(8);
  });

  it('shows the newest first, five a page, and keeps the search from page to page', async () => {
    expect(card.text).toMatch(/^1 .*“第 6 幢加装电梯.*” · 待答复$/m);
    await goes(clerk, zh('button-older'), /^6 .*第 1 幢/m);
    expect(card.text).toContain(zh('inbox-title-search', { typed: '电梯', count: 6 }));
    await goes(clerk, '6', '第 1 幢加装电梯，老人下不来');
    expect(card.text).toContain('第 1 幢加装电梯，老人下不来');
    expect(card.text).not.toContain('13800138000');
    await goes(clerk, zh('button-back'), /^6 .*第 1 幢/m);
  });

  it('is filtered by subject and by state, and all is one press away', async () => {
    await goes(clerk, zh('button-inbox-all'), zh('inbox-title', { count: 8 }));
    await goes(clerk, zh('button-inbox-subject'), zh('inbox-subject-title'));
    await goes(clerk, '交通', zh('inbox-title', { count: 1 }));
    expect(card.text).toContain('公交车晚上');
    await goes(clerk, zh('button-inbox-state'), zh('inbox-state-title'));
    await goes(clerk, zh('inbox-state-waiting'), zh('inbox-title', { count: 0 }));
    expect(card.text).toContain(zh('inbox-none'));
    await goes(clerk, zh('button-inbox-state'), zh('inbox-state-title'));
    await goes(clerk, zh('inbox-state-under-way'), zh('inbox-title', { count: 1 }));
    await goes(clerk, '1', '已经在改');
    await goes(clerk, zh('button-back'), '公交车晚上');
    await goes(clerk, zh('button-inbox-all'), zh('inbox-title', { count: 8 }));
  });

  it('asks for words, which are then looked for; they are no suggestion', async () => {
    await goes(clerk, zh('button-inbox-search'), zh('inbox-ask'));
    await house.people.say(clerk, '公交');
    card = await hears(house, clerk, zh('inbox-title-search', { typed: '公交', count: 1 }));
    expect(await db.suggestion.count()).toBe(8);
  });

  it('leads from a suggestion to its topic, where the office answers it', async () => {
    const receipt = await came('路灯不亮了');
    const id = `topic/${year.slice(5)}/lamp`;
    await topics.create({
      id,
      code: shortCode(id),
      yearId: year,
      title: '路灯不亮',
      regionCode: REGION,
      aspect: null,
      words: '路灯不亮了',
      keys: [],
    });
    await topics.joinSuggestion((await db.suggestion.findUniqueOrThrow({ where: { receipt } })).id, id);
    await house.people.say(clerk, `/inbox ${receipt}`);
    card = await hears(house, clerk, /路灯不亮了/);
    await goes(clerk, '1', zh('inbox-topic', { title: '路灯不亮', size: 1 }));
    await goes(clerk, zh('button-open-topic'), zh('topic-follows'));
  });

  it('is on the desk, and shows an accusation’s words to the head alone', async () => {
    await house.people.say(chief, '/office');
    card = await hears(house, chief, '🗂');
    await goes(chief, en('button-inbox'), en('inbox-title', { count: 9 }));
    expect(card.text).toContain('王某某收了十万块');
    await house.people.say(clerk, '/inbox');
    const seen = await hears(house, clerk, zh('inbox-title', { count: 9 }));
    expect(seen.text).toContain(zh('inbox-covered'));
    expect(seen.text).not.toContain('十万');
  });

  it('is nobody else’s: by command, by words and by a borrowed button', async () => {
    await house.people.say(citizen, '/inbox 电梯');
    await hears(house, citizen, en('problem-desk-only-office'));
    for (const data of ['inbox.list.0.0.any.0', 'inbox.search', 'inbox.subjects.0.0.any', 'inbox.states.0.0.any']) {
      const mine = (await heard(house, citizen)).at(-1);
      const pressed = await house.people.press(citizen, mine?.id ?? 0, data, { forced: true });
      expect(pressed).toMatchObject({ kind: 'answered', answer: { text: en('problem-desk-only-office') } });
    }
    const { receipt } = await db.suggestion.findFirstOrThrow();
    const mine = (await heard(house, citizen)).at(-1);
    const opened = await house.people.press(citizen, mine?.id ?? 0, `inbox.open.${receipt}.0.0.any.0`, { forced: true });
    expect(opened).toMatchObject({ kind: 'answered', answer: { text: expect.stringContaining('Not done') as unknown } });
    expect(labels((await heard(house, citizen)).at(-1) ?? card)).not.toContain(en('button-open-topic'));
  });
});

it('nothing was logged as a fault', () => {
  expect(house.logged).toEqual([]);
});
