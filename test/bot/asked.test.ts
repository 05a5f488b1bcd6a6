// "7 people asked": the button leads to what those seven say, masked, and to no others.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptFrom, shortCode } from '../../domain/ids.ts';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import * as topics from '../../records/topics.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { aCounty, aTask, becomes, press, REGION, somebody, someCandidates, type Someone } from './officials.ts';
import { heard, hears, type House, labels, openHouse } from './house.ts';

const en = (id: string, facts = {}) => say('en', id, facts);
let house: House;
let citizen: Someone;
let year: string;

beforeAll(async () => {
  house = await openHouse({ region: REGION });
  year = await aCounty({ stage: 'execution', listAt: new Date() });
  await aTask(year);
  citizen = await somebody(house, 'Citizen');
  await house.people.say(citizen, '/start');
  await hears(house, citizen, en('region-title'));
});
afterAll(() => house.close());

/** A topic in which these speak, each of another person unless they are said to be one's. */
async function aTopic(
  name: string,
  said: readonly { text: string; kind?: string; of?: string }[],
  candidate?: string,
): Promise<string> {
  const id = `topic/${year.slice(5)}/${name}`;
  const code = shortCode(id);
  await topics.create({ id, code, yearId: year, title: name, regionCode: REGION, aspect: null, words: name, keys: [] });
  for (const { text, kind = 'suggestion', of } of said) {
    const receipt = receiptFrom(crypto.getRandomValues(new Uint8Array(32)));
    const person = of ? await db.person.upsert({ where: { id: of }, create: { id: of }, update: {} }) : null;
    const kept = {
      receipt,
      regionCode: REGION,
      text: `${text} 13800138000`,
      masked: kind === 'abuse' ? null : text,
      kind,
      at: new Date(),
      readAt: new Date(),
    };
    const { id: filed } = await db.suggestion.create({ data: { ...kept, yearId: year, personId: person?.id ?? null } });
    await topics.joinSuggestion(filed, id);
  }
  if (candidate) await db.topic.update({ where: { id }, data: { outcome: 'adopted', candidateId: candidate } });
  return code;
}
const numbered = (count: number, word: string) => Array.from({ length: count }, (_, at) => ({ text: `${word} ${at + 1}` }));

let card: SeenMessage;

describe('how many asked for a project', () => {
  it('leads to what those say, page by page, and to nobody else’s words', async () => {
    const project = await db.project.findFirstOrThrow();
    await aTopic('shelters', [...numbered(5, 'A roof at stop'), { text: 'a', of: 'p1' }], project.candidateId);
    await aTopic('benches', [{ text: 'b', of: 'p1' }, { text: 'A bench' }], project.candidateId);
    await aTopic('dogs', numbered(3, 'The dogs'));
    await house.people.say(citizen, '/projects');
    card = await hears(house, citizen, '🏗');
    await press(house, citizen, card, '1');
    card = await becomes(house, citizen, card, '7 people asked for it');
    await press(house, citizen, card, en('button-asked', { count: 7 }));
    const asked = await hears(house, citizen, '7 people asked');
    expect(asked.text).toContain('8 suggestions, numbers and names covered.');
    expect(asked.text).toContain('“A roof at stop 1”');
    expect(asked.text).not.toContain('13800138000');
    await press(house, citizen, asked, en('button-older'));
    const next = await becomes(house, citizen, asked, '“A bench”');
    expect(next.text).toMatch(/^8 /m);
    await press(house, citizen, next, en('button-newer'));
    await becomes(house, citizen, asked, '“A roof at stop 1”');
    expect((await heard(house, citizen)).map(({ text }) => text).join()).not.toContain('The dogs');
  });

  it('counts words that are not for the public, and does not show them', async () => {
    const code = await aTopic('noise', [{ text: 'It is loud at night' }, { text: 'you fools', kind: 'abuse' }]);
    const pressed = await house.people.press(citizen, card.id, `asked.open.topic.${code}`, { forced: true });
    expect(pressed.kind).toBe('answered');
    const asked = await hears(house, citizen, 'It is loud at night');
    expect(asked.text).toContain('2 people asked');
    expect(asked.text).toContain('One more is not read yet, or not for the public.');
    expect(asked.text).not.toContain('fools');
  });

  it('shows nothing of a candidate that nobody may see yet, nor of what there is not', async () => {
    await someCandidates(year, ['secret'], 'proposed');
    const { code } = await db.candidate.findFirstOrThrow({ where: { slug: 'secret' } });
    for (const data of [`asked.open.candidate.${code}`, 'asked.open.topic.NOSUCH'])
      expect(await house.people.press(citizen, card.id, data, { forced: true })).toMatchObject({
        kind: 'answered',
        answer: { text: en('problem-button-stale') },
      });
  });

  it('stands on the card of the candidate too', async () => {
    const { code } = await db.candidate.findFirstOrThrow({ where: { state: 'elected' } });
    await house.people.press(citizen, card.id, `candidate.open.${code}`, { forced: true });
    card = await becomes(house, citizen, card, '7 people asked for it.');
    expect(labels(card)).toContain(en('button-asked', { count: 7 }));
  });
});

it('nothing was logged as a fault', () => {
  expect(house.logged).toEqual([]);
});
