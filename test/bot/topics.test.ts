// Topics on the office's desk: how hot they are and why, which are one, and one answer for many.
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSuggestions } from '../../activities/suggestions.ts';
import { say } from '../../locales/say.ts';
import { db, transaction } from '../../records/database.ts';
import * as decisions from '../../records/decisions.ts';
import { forgetReaders } from '../../records/readers.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { aCounty, becomes, press, REGION, somebody, someCandidates, type Someone, takes } from './officials.ts';
import { hears, type House, labels, openHouse, until } from './house.ts';

const en = (id: string, facts = {}) => say('en', id, facts);
let house: House;
let clerk: Someone;
let year: string;

const said = [
  '希望村里的公交车站有个顶棚，下雨天等车没有地方躲',
  '村里的公交车站建个顶棚吧，下雨等车没地方躲雨',
  '公交站台没有顶棚，夏天晒得不行',
  '上塘高架桥下那块地荒了好几年，做个口袋公园给孩子跑一跑',
  '孩子放学没地方跑，口袋公园请多做几个',
  '低价办理各类证件，加微信 abc00000，量大从优。',
  '澳门赌场上线，首存送100%，加微信 abc12345',
];

beforeAll(async () => {
  house = await openHouse({ region: REGION });
  forgetReaders();
  // advertisements are topics where a plan shows everything
  year = await aCounty({ stage: 'solicitation' }, 3, { publish: 'all' });
  await someCandidates(year, ['lifts', 'canteens'], 'proposed');
  await db.candidate.updateMany({ where: { slug: 'lifts' }, data: { title: { zh: '公交站台顶棚', en: 'Roofs for stops' } } });
  for (const text of said) {
    const citizen = await somebody(house, '市民', 'zh');
    await house.people.say(citizen, text);
    await hears(house, citizen, say('zh', 'suggestion-title-received'));
  }
  await new MockActivityEnvironment().run(readSuggestions, { yearId: year, moment: Date.now() });
  await transaction(() => decisions.open({ kind: 'answer-topics', about: year, at: new Date() }));
  clerk = await somebody(house, 'Clerk');
  await takes(house, clerk, 'office-head', 'chief');
});
afterAll(() => house.close());

let card: SeenMessage;
const goes = async (button: string, to: string | RegExp): Promise<SeenMessage> => {
  await press(house, clerk, card, button);
  card = await becomes(house, clerk, card, to);
  return card;
};
const toTopics = async (): Promise<void> => {
  await house.people.say(clerk, '/office');
  card = await hears(house, clerk, /^🗂.*1 /);
  await goes('1', /topics/i);
  await goes(en('button-answer-topics'), /topics wait for an answer/);
};

describe('topics on the desk', () => {
  it('show the hottest first, and what a topic’s heat is made of', async () => {
    await toTopics();
    expect(card.text).toMatch(/^1 .* · 2 people$/m);
    await goes('1', 'Heat ');
    expect(card.text).toMatch(/Heat [\d.]+: 2 people · likes 0 · recency 1\.00 · spread 0\.00 · agreement 0\.\d\d/);
    expect(card.text).toContain('2 suggestions · ');
  });

  it('show all their words, from which one leaves and is kept apart', async () => {
    await goes(en('button-topic-words', { count: 2 }), 'its words (2)');
    await press(house, clerk, card, en('button-tick', { number: 2 }));
    card = await until(async () => {
      const seen = (await house.people.chat(clerk)).messages.find(({ id }) => id === card.id);
      return seen && labels(seen).includes(en('button-ticked', { number: 2 })) ? seen : undefined;
    });
    await goes(en('button-topic-split', { count: 1 }), '✅ Split off');
    expect(await db.topicParting.count()).toBe(1);
    await goes(en('button-open-topic'), 'Heat ');
  });

  it('are merged with what is near, and the merge is taken back', async () => {
    await goes(en('button-topic-same'), /same as .*likeness/s);
    await goes('1', '✅ Merged into');
    await goes(en('button-open-topic'), 'Heat ');
    await goes(en('button-topic-words', { count: 2 }), 'its words (2)');
    await goes(en('button-topic-merges', { count: 1 }), 'by a person');
    await goes('1', '✅ Taken back');
    expect(await db.topicMerge.count({ where: { undoneAt: null } })).toBe(0);
    await goes(en('button-back-to-topics'), /topics wait for an answer/);
  });

  it('are answered together where one candidate would take them up; one is left out', async () => {
    const before = await db.topic.count({ where: { outcome: null } });
    await goes(en('button-bundles'), 'Answer together');
    expect(card.text).toMatch(/^1 → Roofs for stops · 3 topics, 3 people$/m);
    await goes('1', /Roofs for stops: 3 topics/);
    await goes(en('button-ticked', { number: 3 }), /☐ 3 /);
    await goes(en('button-bundle-link', { count: 2, title: 'Roofs for stops' }), '✅ 2 topics: adopted');
    expect(await db.topic.count({ where: { outcome: null } })).toBe(before - 2);
    expect(await db.suggestion.count({ where: { outcome: 'adopted' } })).toBe(2);
  });

  it('of one kind get one outcome with one reason; a page that has changed meanwhile is shown again', async () => {
    await goes(en('button-bundle-next'), 'Answer together');
    const line = card.text.split('\n').find((each) => each.includes('Advertisements')) ?? '';
    expect(line).toContain('2 topics, 2 people');
    await goes(line.slice(0, 1), 'Advertisements: 2 topics');
    await goes(en('button-outcome-not-ours'), '2 topics: not ours');
    const one = await db.topic.findFirstOrThrow({ where: { suggestions: { some: { kind: 'spam' } } } });
    await db.topic.update({ where: { id: one.id }, data: { outcome: 'not-now' } });
    await goes('1', 'Advertisements: 1 topic');
    await db.topic.update({ where: { id: one.id }, data: { outcome: null } });
    await goes(en('button-back'), 'Answer together');
    await goes(line.slice(0, 1), 'Advertisements: 2 topics');
    await goes(en('button-outcome-not-ours'), '2 topics: not ours');
    await goes('1', '✅ 2 topics: not ours');
  });

  it('are picked by hand from all', async () => {
    await goes(en('button-bundle-next'), 'Answer together');
    await goes(en('button-bundle-all'), 'All topics');
    expect(card.text).not.toMatch(/^☑/m);
    await goes(en('button-tick', { number: 1 }), '☑ 1');
    expect(labels(card)).toContain(en('button-outcome-reserve'));
  });

  it('have one answer: an old button says so, and shows it', async () => {
    const { code } = await db.topic.findFirstOrThrow({ where: { outcome: 'adopted' } });
    const pressed = await house.people.press(clerk, card.id, `topic.reason.${code}.not-now.0`, { forced: true });
    expect(pressed).toMatchObject({ kind: 'answered', answer: { text: en('problem-topic-decided-already') } });
    card = await becomes(house, clerk, card, en('topic-answered', { outcome: 'adopted' }));
    expect(labels(card).at(-1)).toBe(en('button-back-to-topics'));
    expect(labels(card)).toHaveLength(3);
  });
});

describe('subjects on the desk', () => {
  it('that the reader is not sure of are decided with a tap each, kept, and learnt from at once', async () => {
    await db.suggestion.updateMany({ where: { outcome: null }, data: { aspectCertainty: 0.2 } });
    const waiting = await db.suggestion.findMany({ where: { outcome: null }, orderBy: { id: 'asc' } });
    await house.people.say(clerk, '/office');
    card = await hears(house, clerk, /^🗂.*waits? for/);
    card = await until(async () =>
      (await house.people.chat(clerk)).messages.findLast((each) => labels(each).some((label) => label.startsWith('🗂'))),
    );
    await goes(en('button-aspects', { count: waiting.length }), 'uncertain');
    await goes('1', 'What is it about?');
    expect(card.text).toMatch(/The reader thinks: .* \(20% sure\)/);
    const right = card.keyboard[0]?.[0]?.label ?? '';
    const other = labels(card).find((label) => label !== right && !label.startsWith('‹')) ?? '';
    await goes(other, waiting.length === 2 ? 'This is the last one' : /uncertain/);
    expect(await db.aspectCorrection.findMany()).toMatchObject([{ suggestionId: waiting[0]?.id }]);
    expect(await db.suggestion.findUniqueOrThrow({ where: { id: waiting[0]?.id ?? 0n } })).toMatchObject({ aspectBy: 'office' });
  });

  it('show what would read differently since, and accept it', async () => {
    await db.suggestion.updateMany({ where: { outcome: null, aspectBy: 'reader' }, data: { aspect: 'nobody-knows' } });
    const left = await db.suggestion.count({ where: { outcome: null, aspectBy: 'reader' } });
    await goes(en('button-back'), 'uncertain');
    await goes(en('button-aspects-changed'), `Since 1 correction, ${left} suggestion`);
    await goes(en('button-aspects-accept', { count: left }), '✅');
    expect(await db.suggestion.count({ where: { aspect: 'nobody-knows' } })).toBe(0);
    expect(await db.auditEntry.count({ where: { deed: 'subjects-reread' } })).toBe(1);
  });

  it('may be none of them, from which nothing is learnt', async () => {
    const { id, receipt } = await db.suggestion.findFirstOrThrow({ where: { outcome: null, aspectBy: 'reader' } });
    await db.suggestion.update({ where: { id }, data: { aspectCertainty: 0.1 } });
    await goes(en('button-back'), 'uncertain');
    await goes('1', 'What is it about?');
    await goes(en('button-aspect-none'), /uncertain/);
    expect(await db.suggestion.findUniqueOrThrow({ where: { id } })).toMatchObject({ aspect: null, aspectBy: 'office' });
    expect(await db.aspectCorrection.count()).toBe(1);
    expect(await db.auditEntry.count({ where: { deed: 'suggestion-subject', about: receipt } })).toBe(1);
  });
});

it('nothing was logged as a fault', () => {
  expect(house.logged).toEqual([]);
});
