// Topics on the office's desk: how hot they are and why, which are one, and one answer for many.
import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { describe, expect, it } from 'vitest';
import { operator } from '../../actions/actor.ts';
import { meet } from '../../actions/people.ts';
import { file } from '../../actions/suggestions.ts';
import { link } from '../../actions/topics.ts';
import { readSuggestions } from '../../activities/suggestions.ts';
import { say } from '../../locales/say.ts';
import { db, transaction } from '../../records/database.ts';
import * as decisions from '../../records/decisions.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { BOT, hasLearnt, labels } from './house.ts';
import { aHolder, made, REGION, someCandidates, Way } from './officials.ts';
import { inSolicitation, type Stage } from './stages.ts';

const en = (id: string, facts = {}) => say('en', id, facts);

const SAID = [
  '希望村里的公交车站有个顶棚，下雨天等车没有地方躲',
  '村里的公交车站建个顶棚吧，下雨等车没地方躲雨',
  '公交站台没有顶棚，夏天晒得不行',
  '上塘高架桥下那块地荒了好几年，做个口袋公园给孩子跑一跑',
  '孩子放学没地方跑，口袋公园请多做几个',
  '低价办理各类证件，加微信 abc00000，量大从优。',
  '澳门赌场上线，首存送100%，加微信 abc12345',
];
/** What the office's head finds on the desk: the topics of all of it, each author's words read. */
interface OnTheDesk extends Stage {
  readonly way: Way;
}

/** Words of so many people, read and grouped, and the topics of them on the desk of the office's head; two candidates are proposed. */
async function withTopics(said: readonly string[] = SAID): Promise<OnTheDesk> {
  // advertisements are topics where a plan shows everything
  const stage = await inSolicitation({ plan: { publish: 'all' } });
  const { house, year } = stage;
  await someCandidates(year, ['lifts', 'canteens'], 'proposed');
  await db.candidate.updateMany({ where: { slug: 'lifts' }, data: { title: { zh: '公交站台顶棚', en: 'Roofs for stops' } } });
  await hasLearnt(year);
  for (const text of said) await isSaid(text);
  await new MockActivityEnvironment().run(readSuggestions, { yearId: year, moment: Date.now() });
  await transaction(() => decisions.open({ kind: 'answer-topics', about: year, at: new Date() }));
  return { ...stage, way: new Way(house, await aHolder(house, 'office-head', 'chief')) };
}

/** Somebody's words, as they are kept when they come. */
async function isSaid(text: string): Promise<void> {
  const person = await meet({ channel: 'test', bot: BOT, chat: randomUUID() }, 'zh', REGION);
  await file(person, { message: '1', album: null, text, photo: null, yearId: null, sentAt: Math.floor(Date.now() / 1_000) });
}

/** From the desk to the list of what waits for an answer. */
async function toTopics(way: Way): Promise<void> {
  await way.says('/office', /^🗂.*1 /s);
  await way.goes('1', /topics/i);
  await way.goes(en('button-answer-topics'), /topics wait for an answer/);
}
const toFirst = async (way: Way): Promise<void> => {
  await toTopics(way);
  await way.goes('1', 'Heat ');
};
const toBundles = async (way: Way): Promise<void> => {
  await toTopics(way);
  await way.goes(en('button-bundles'), 'Answer together');
};
/** The number before the line in which some words stand. */
const numberOf = ({ text }: SeenMessage, words: string): string =>
  /^(\d+)/.exec(text.split('\n').find((line) => line.includes(words)) ?? '')?.[1] ?? '';

describe('topics on the desk', () => {
  it('show the hottest first, and what a topic’s heat is made of', async () => {
    const { way } = await withTopics();
    await toTopics(way);
    expect(way.card.text).toMatch(/^1 .* · 2 people$/m);
    await way.goes('1', 'Heat ');
    expect(way.card.text).toMatch(/Heat [\d.]+: 2 people · likes 0 · recency 1\.00 · spread 0\.00 · agreement 0\.\d\d/);
    expect(way.card.text).toContain('2 suggestions · ');
  });

  it('show all their words, from which one leaves and is kept apart', async () => {
    const { way } = await withTopics();
    await toFirst(way);
    await way.goes(en('button-topic-words', { count: 2 }), 'its words (2)');
    await way.ticks(2);
    await way.goes(en('button-topic-split', { count: 1 }), '✅ Split off');
    expect(await db.topicParting.count()).toBe(1);
    await way.goes(en('button-open-topic'), 'Heat ');
  });

  it('are merged with what is near, and the merge is taken back', async () => {
    const { way } = await withTopics();
    await toFirst(way);
    await way.goes(en('button-topic-same'), /same as .*likeness/s);
    await way.goes('1', '✅ Merged into');
    await way.goes(en('button-open-topic'), 'Heat ');
    await way.goes(
      labels(way.card).find((label) => label.startsWith(en('button-topic-words', { count: 3 }).slice(0, 4))) ?? '',
      'its words',
    );
    await way.goes(en('button-topic-merges', { count: 1 }), 'by a person');
    await way.goes('1', '✅ Taken back');
    expect(await db.topicMerge.count({ where: { undoneAt: null } })).toBe(0);
    await way.goes(en('button-back-to-topics'), /topics wait for an answer/);
  });

  it('are answered together where one candidate would take them up; one is left out', async () => {
    const { way } = await withTopics();
    const before = await db.topic.count({ where: { outcome: null } });
    await toBundles(way);
    const [, topics = '', people = ''] = /^1 → Roofs for stops · (\d) topics, (\d) people$/m.exec(way.card.text) ?? [];
    expect(Number(people)).toBeGreaterThanOrEqual(Number(topics));
    await way.goes('1', `Roofs for stops: ${topics} topics`);
    await way.goes(en('button-ticked', { number: topics }), new RegExp(`☐ ${topics} `));
    const left = Number(topics) - 1;
    await way.goes(
      labels(way.card).find((label) => label.includes('Roofs for stops')) ?? '',
      left === 1 ? /✅ .*adopted/ : `✅ ${left} topics: adopted`,
    );
    expect(await db.topic.count({ where: { outcome: null } })).toBe(before - left);
  });

  it('of one kind get one outcome with one reason; a page that has changed meanwhile is shown again', async () => {
    const { way } = await withTopics();
    await toBundles(way);
    expect(way.card.text).toMatch(/Advertisements.*2 topics, 2 people/);
    const number = numberOf(way.card, 'Advertisements');
    await way.goes(number, 'Advertisements: 2 topics');
    await way.goes(en('button-outcome-not-ours'), '2 topics: not ours');
    const one = await db.topic.findFirstOrThrow({ where: { suggestions: { some: { kind: 'spam' } } } });
    await db.topic.update({ where: { id: one.id }, data: { outcome: 'not-now' } });
    await way.goes('1', 'Advertisements: 1 topic');
    await db.topic.update({ where: { id: one.id }, data: { outcome: null } });
    await way.goes(en('button-back'), 'Answer together');
    await way.goes(number, 'Advertisements: 2 topics');
    await way.goes(en('button-outcome-not-ours'), '2 topics: not ours');
    await way.goes('1', '✅ 2 topics: not ours');
  });

  it('are picked by hand from all', async () => {
    const { way } = await withTopics();
    await toBundles(way);
    await way.goes(en('button-bundle-all'), 'All topics');
    expect(way.card.text).not.toMatch(/^☑/m);
    await way.goes(en('button-tick', { number: 1 }), '☑ 1');
    expect(labels(way.card)).toContain(en('button-outcome-reserve'));
  });

  it('have one answer: an old button says so, and shows it', async () => {
    const { way } = await withTopics();
    await toTopics(way);
    const { code } = await db.topic.findFirstOrThrow();
    const candidate = await db.candidate.findFirstOrThrow({ where: { slug: 'lifts' } });
    made(await link(operator, code, candidate.code));
    expect(await way.forces(`topic.reason.${code}.not-now.0`)).toMatchObject({
      kind: 'answered',
      answer: { text: en('problem-topic-decided-already') },
    });
    await way.becomes(en('topic-answered', { outcome: 'adopted' }));
    expect(labels(way.card).at(-1)).toBe(en('button-back-to-topics'));
    expect(labels(way.card)).toHaveLength(3);
  });
});

describe('subjects on the desk', () => {
  /** Three suggestions of whose subject the reader is not sure, and the list of them. */
  async function atUncertain(): Promise<OnTheDesk> {
    const desk = await withTopics(SAID.slice(0, 3));
    await db.suggestion.updateMany({ data: { aspectCertainty: 0.2 } });
    await desk.way.says('/office', /^🗂.*waits? for/s);
    await desk.way.goes(en('button-aspects', { count: 3 }), 'uncertain');
    return desk;
  }
  /** Decides the first of them otherwise than the reader. */
  async function corrects(way: Way): Promise<void> {
    await way.goes('1', 'What is it about?');
    const right = way.card.keyboard[0]?.[0]?.label ?? '';
    await way.goes(labels(way.card).find((label) => label !== right && !label.startsWith('‹')) ?? '', /uncertain/);
  }

  it('that the reader is not sure of are decided with a tap each, kept, and learnt from at once', async () => {
    const { way } = await atUncertain();
    const first = await db.suggestion.findFirstOrThrow({ orderBy: { id: 'asc' } });
    await way.goes('1', 'What is it about?');
    expect(way.card.text).toMatch(/The reader thinks: .* \(20% sure\)/);
    await way.goes(en('button-back'), 'uncertain');
    await corrects(way);
    expect(await db.aspectCorrection.findMany()).toMatchObject([{ suggestionId: first.id }]);
    expect(await db.suggestion.findUniqueOrThrow({ where: { id: first.id } })).toMatchObject({ aspectBy: 'office' });
  });

  it('show what would read differently since, and accept it', async () => {
    const { way } = await atUncertain();
    await corrects(way);
    await way.goes(en('button-back'), 'uncertain');
    await db.suggestion.updateMany({ where: { aspectBy: 'reader' }, data: { aspect: 'nobody-knows' } });
    const left = await db.suggestion.count({ where: { aspectBy: 'reader' } });
    await way.goes(en('button-aspects-changed'), `Since 1 correction, ${left} suggestion`);
    await way.goes(en('button-aspects-accept', { count: left }), '✅');
    expect(await db.suggestion.count({ where: { aspect: 'nobody-knows' } })).toBe(0);
    expect(await db.auditEntry.count({ where: { deed: 'subjects-reread' } })).toBe(1);
  });

  it('may be none of them, from which nothing is learnt', async () => {
    const { way } = await atUncertain();
    const { id, receipt } = await db.suggestion.findFirstOrThrow({ orderBy: { id: 'asc' } });
    await way.goes('1', 'What is it about?');
    await way.goes(en('button-aspect-none'), /uncertain/);
    expect(await db.suggestion.findUniqueOrThrow({ where: { id } })).toMatchObject({ aspect: null, aspectBy: 'office' });
    expect(await db.aspectCorrection.count()).toBe(0);
    expect(await db.auditEntry.count({ where: { deed: 'suggestion-subject', about: receipt } })).toBe(1);
  });
});
