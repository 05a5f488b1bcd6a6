// A wrong answer in the chat: the office corrects it, and whoever heard it hears the right one, once.
import { describe, expect, it } from 'vitest';
import { operator } from '../../actions/actor.ts';
import { correct } from '../../actions/corrections.ts';
import { giveOutcome } from '../../actions/topics.ts';
import { makeApp } from '../../web/app.tsx';
import { shortCode } from '../../domain/ids.ts';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import * as topics from '../../records/topics.ts';
import { hasLearnt, heard, hears, type House, labels, until } from './house.ts';
import { aHolder, becomes, press, REGION, somebody, type Someone, Way } from './officials.ts';
import { inPlanning } from './stages.ts';

const en = (id: string, facts = {}) => say('en', id, facts);
const zh = (id: string, facts = {}) => say('zh', id, facts);

interface Answering {
  readonly house: House;
  readonly clerk: Someone;
  readonly way: Way;
  /** Somebody wrote something, which is a topic of its own. */
  readonly asks: (language: 'zh' | 'en', text: string) => Promise<{ author: Someone; code: string; id: string; receipt: string }>;
}

/** A year whose topics are answered, and a clerk who answers them. */
async function anOffice(): Promise<Answering> {
  const { house, year } = await inPlanning({ candidates: ['lifts'] });
  await hasLearnt(year);
  const clerk = await aHolder(house, 'office', 'clerk');
  const asks: Answering['asks'] = async (language, text) => {
    const author = await somebody(house, 'Citizen', language);
    await house.people.say(author, text);
    await hears(house, author, say(language, 'suggestion-title-received'));
    const filed = await until(
      async () => (await db.suggestion.findFirst({ where: { text, readAt: { not: null } } })) ?? undefined,
    );
    const id = `topic/${year.slice(5)}/${await db.topic.count()}`;
    const code = shortCode(id);
    await topics.create({ id, code, yearId: year, title: text, regionCode: REGION, aspect: null, words: text, keys: [] });
    await topics.joinSuggestion(filed.id, id);
    return { author, code, id, receipt: filed.receipt };
  };
  return { house, clerk, way: new Way(house, clerk), asks };
}

const timesSaid = async (house: House, who: Someone, words: string): Promise<number> =>
  (await heard(house, who)).filter(({ text }) => text.includes(words)).length;
const settled = (id: string) =>
  until(async () => (await db.outbox.count({ where: { key: { contains: id }, state: { in: ['waiting', 'sending'] } } })) === 0);

/** From the desk to the list of what was answered. */
async function toAnswers(way: Way): Promise<void> {
  await way.says('/office', '🗂');
  await way.goes(labels(way.card).find((label) => label.startsWith('💬 Topics')) ?? '', en('topics-answered-intro'));
}
/** Opens the card of the answered topic with that title. */
async function toAnswered(way: Way, title: string): Promise<void> {
  await toAnswers(way);
  const line = way.card.text.split('\n').find((each) => each.includes(title)) ?? '';
  await way.goes(/^\d+/.exec(line)?.[0] ?? '', en('topic-title', { title }));
}

describe('a wrong answer', () => {
  it('is corrected on the topic’s card, and its author hears the right one once, in their language', async () => {
    const { house, way, asks } = await anOffice();
    const { author, id } = await asks('zh', '村口的路灯坏了三盏，晚上看不见路');
    const { code } = await db.topic.findUniqueOrThrow({ where: { id } });
    await giveOutcome(operator, code, 'under-way', { words: '已经开工' });
    await hears(house, author, '已经开工');
    await toAnswered(way, '村口的路灯');
    await way.goes(en('button-correct'), en('topic-correct-follows', { size: 1 }));
    await way.goes(en('button-outcome-not-ours'), 'Why?');
    await way.goes('1', en('topic-corrected', { people: 1 }));
    expect(way.card.text).toContain(en('topic-outcome-not-ours'));

    const told = await hears(house, author, zh('suggestion-title-corrected', { outcome: 'not-ours' }));
    expect(told.text).toContain(zh('suggestion-corrected', { from: 'under-way' }));
    expect(told.text).toContain('由市里负责');
    await settled(id);
    expect(await timesSaid(house, author, '答复更正')).toBe(1);

    await way.goes(en('button-open-topic'), 'clerk: under way already → not ours to decide');
  });

  it('is seen in /my and on the public page, with the day', async () => {
    const { house, asks } = await anOffice();
    const { author, receipt } = await asks('en', 'The lamp at the bridge is broken, please mend it');
    const topic = await db.topic.findFirstOrThrow({ where: { title: { startsWith: 'The lamp' } } });
    await giveOutcome(operator, topic.code, 'under-way', { words: 'begun' });
    await hears(house, author, 'begun');
    await correct(operator, topic.code, 0, { outcome: 'not-now', because: { words: 'after all not' } });
    const told = await hears(house, author, 'A corrected answer');
    await press(house, author, told, en('button-whole-thread'));
    await becomes(house, author, told, /Corrected on .* before, it said “under way already”/);
    const app = makeApp({ regionCode: REGION });
    const page = await (await app.request(`/suggestion?receipt=${receipt}&lang=en`)).text();
    expect(page).toMatch(/after all not.*Corrected on .*; before, it said: /s);
    const list = await (await app.request(`/${REGION}/2027/topics?lang=zh`)).text();
    expect(list).toMatch(/after all not.*更正，原答复：已在办理/s);
  });

  it('that was never told is not told as a correction: who was to hear it hears the right one as the first', async () => {
    const { house, asks } = await anOffice();
    const { author, code, id } = await asks('en', 'A bench at the lake for the old people please');
    await house.bot.stop();
    await giveOutcome(operator, code, 'under-way', { words: 'a wrong word' });
    await correct(operator, code, 0, { outcome: 'not-now', because: { words: 'the right word' } });
    await house.restart();
    const told = await hears(house, author, 'the right word');
    await settled(id);
    expect(told.text).not.toContain('We are sorry');
    expect(await timesSaid(house, author, 'a wrong word')).toBe(0);
    expect(await timesSaid(house, author, 'the right word')).toBe(1);
  });

  it('that comes to hold again before its correction was told is not told again', async () => {
    const { house, asks } = await anOffice();
    const { author, code, id } = await asks('en', 'A dustbin at the corner of Mill Lane please');
    await giveOutcome(operator, code, 'not-now', { words: 'what holds' });
    await hears(house, author, 'what holds');
    await house.bot.stop();
    await correct(operator, code, 0, { outcome: 'under-way', because: { words: 'a slip' } });
    await correct(operator, code, 1, { outcome: 'not-now', because: { words: 'what holds' } });
    await house.restart();
    await settled(id);
    expect(await timesSaid(house, author, 'A corrected answer')).toBe(0);
    expect(await timesSaid(house, author, 'what holds')).toBe(1);
  });

  it('that a colleague has just corrected is shown as it is now', async () => {
    const { house, clerk, way, asks } = await anOffice();
    const { code } = await asks('en', 'A zebra crossing before the school please');
    await giveOutcome(operator, code, 'under-way', { words: 'begun' });
    await toAnswered(way, 'A zebra crossing');
    await way.goes(en('button-correct'), en('topic-correct-follows', { size: 1 }));
    await correct(operator, code, 0, { outcome: 'not-ours', because: { words: 'of the colleague' } });
    const pressed = await house.people.press(clerk, way.card.id, en('button-outcome-not-now'));
    expect(pressed).toMatchObject({
      kind: 'answered',
      answer: { text: en('problem-topic-corrected-already', { outcome: 'not-ours' }) },
    });
    await way.becomes(en('topic-answered', { outcome: 'not-ours' }));
    expect(labels(way.card)).toContain(en('button-correct'));
  });

  it('goes to a candidate, or to an answer in the clerk’s own words', async () => {
    const { house, clerk, way, asks } = await anOffice();
    const { author, code } = await asks('en', 'A lift for the stairs at our house please');
    await giveOutcome(operator, code, 'not-now', { words: 'no money' });
    await toAnswered(way, 'A lift for the stairs');
    await way.goes(en('button-correct'), en('topic-correct-follows', { size: 1 }));
    await way.goes(en('button-link'), en('topic-choose-candidate'));
    await way.goes('1', en('topic-corrected', { people: 1 }));
    await hears(house, author, 'part of the candidate “Project lifts”');
    await way.goes(en('button-open-topic'), en('topic-answered', { outcome: 'adopted' }));
    await way.goes(en('button-correct'), en('topic-correct-follows', { size: 1 }));
    await way.goes(en('button-outcome-reserve'), 'Why?');
    await house.people.say(clerk, 'Only when the house is mended');
    await hears(
      house,
      clerk,
      en('topic-corrected-title', { title: 'A lift for the stairs at our house please', outcome: 'reserve' }),
    );
    await hears(house, author, 'Only when the house is mended');
    expect(await db.topic.findUnique({ where: { code } })).toMatchObject({ candidateId: null, answer: 2 });
  });

  it('of several is corrected together', async () => {
    const { house, way, asks } = await anOffice();
    const first = await asks('en', 'More shade at the playground of North Lane');
    const second = await asks('en', 'A water tap at the allotments of South Lane');
    for (const { code } of [first, second]) await giveOutcome(operator, code, 'reserve', { words: 'kept' });
    await toAnswers(way);
    await way.goes(
      labels(way.card).find((label) => label.startsWith('✏️ Correct several: in the reserve')) ?? '',
      en('bundle-correct-intro'),
    );
    for (const { title } of [{ title: 'More shade' }, { title: 'A water tap' }]) {
      const line = way.card.text.split('\n').find((each) => each.includes(title)) ?? '';
      const number = /\d+/.exec(line)?.[0] ?? '';
      await way.goes(en('button-tick', { number }), new RegExp(`☑ ${number} ${title}`));
    }
    await way.goes(en('button-outcome-not-now'), 'Why?');
    await way.goes('1', en('bundle-corrected', { people: 2 }));
    for (const { author } of [first, second]) await hears(house, author, 'there is no money for it this year');
  });
});
