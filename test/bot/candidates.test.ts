import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import * as topics from '../../records/topics.ts';
import { aCounty, becomes, press, somebody, someCandidates, type Someone, takes } from './officials.ts';
import { hears, type House, labels, openHouse } from './house.ts';

let house: House;
let member: Someone;
const en = (id: string, facts = {}) => say('en', id, facts);

beforeAll(async () => {
  house = await openHouse({ region: '330105' });
  const year = await aCounty({ stage: 'decision', shortlistAt: new Date() });
  await someCandidates(year, ['lifts', 'canteens', 'buses'], 'shortlisted');
  await db.topic.create({
    data: {
      id: 't1',
      code: 'TTT',
      yearId: year,
      title: 'Lifts',
      regionCode: '330105',
      words: 'lifts',
      keys: [],
      candidateId: `${year}/lifts`,
    },
  });
  const at = new Date();
  for (const asker of ['one', 'two', 'three']) {
    await db.person.create({ data: { id: asker } });
    const kept = { text: 'A lift, please', masked: 'A lift, please', kind: 'suggestion', regionCode: '330105', at, readAt: at };
    const { id } = await db.suggestion.create({ data: { ...kept, receipt: `RECEIPT${asker}`, yearId: year, personId: asker } });
    await topics.joinSuggestion(id, 't1');
  }
  member = await somebody(house, 'Member');
  await takes(house, member, 'member', 'member');
});
afterAll(() => house.close());

describe('a member of the two sessions', () => {
  it('pages through the candidates: cost, unit, places, standard, how many asked for it', async () => {
    await house.people.say(member, '/vote');
    const card = await hears(house, member, '1/3 Project lifts');
    expect(card.text).toContain('Transport · ¥100,000 · Bus company');
    expect(card.text).toContain('1 place: Stop 1. Planned to be finished by');
    expect(card.text).toContain('· A roof\n· A bench');
    expect(card.text).toContain('3 people asked for it.');
    expect(card.text).toContain('Together the 3 cost ¥300,000; any 2 of them ¥200,000.');
    expect(card.keyboard.at(-1)?.map(({ label }) => label)).toEqual(['›']);
    await press(house, member, card, '›');
    const second = await becomes(house, member, card, '2/3 Project canteens');
    expect(second.text).toContain('2 places: Stop 1; Stop 2');
    expect(second.text).not.toContain('Together the 3');
    expect(second.keyboard.at(-1)?.map(({ label }) => label)).toEqual(['‹', '›']);
  });

  it('supports, changes their mind, and sees both counts on the card', async () => {
    const card = await hears(house, member, '2/3 Project canteens');
    await press(house, member, card, en('button-in-favour'));
    const supported = await becomes(house, member, card, '1 for it, 0 with doubts');
    expect(labels(supported)).toContain(en('button-in-favour-given'));
    await press(house, member, card, en('button-doubt'));
    await becomes(house, member, card, '0 for it, 1 with doubts');
    expect(await db.candidateComment.count()).toBe(1);
  });

  it('says it in words, and the next command is not taken for them', async () => {
    const card = await hears(house, member, '2/3 Project canteens');
    await press(house, member, card, en('button-own-words'));
    await hears(house, member, 'What should the decision know about “Project canteens”?');
    await house.people.say(member, '/help');
    await press(house, member, card, en('button-own-words'));
    await house.people.say(member, 'Please serve supper too.');
    const said = await hears(house, member, 'Your words: Please serve supper too.');
    expect(said.text).toContain('You have doubts.');
    expect(await db.candidateComment.findMany()).toMatchObject([{ stance: 'doubt', text: 'Please serve supper too.' }]);
    expect(await db.suggestion.count({ where: { text: { contains: 'supper' } } })).toBe(0);
  });
});

it('once the decision is taken, an old button tells so and its card loses them', async () => {
  await db.candidate.updateMany({ where: { slug: 'canteens' }, data: { state: 'elected' } });
  const card = await hears(house, member, '2/3 Project canteens');
  const pressed = await house.people.press(member, card.id, en('button-in-favour'));
  expect(pressed).toMatchObject({ answer: { text: en('problem-candidate-not-under-review'), alert: true } });
  const now = await becomes(house, member, card, en('candidate-state-elected'));
  expect(labels(now)).toEqual(['‹', '›']);
});

it('a citizen reads the candidates and has no say on the card', async () => {
  const citizen = await somebody(house, '市民', 'zh');
  await house.people.say(citizen, '/projects');
  const list = await hears(house, citizen, '拱墅');
  await press(house, citizen, list, say('zh', 'button-read-candidates'));
  const card = await hears(house, citizen, '1/3 项目lifts');
  expect(labels(card)).toEqual([say('zh', 'button-asked', { count: 3 }), '›']);
});

it('nothing was logged as a fault', () => {
  expect(house.logged).toEqual([]);
});
