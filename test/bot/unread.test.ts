// Words that would stop the reader stop nobody: receipts come at once, others are read, and what cannot be read waits for a person.
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operator } from '../../actions/actor.ts';
import { endTogether } from '../../actions/held.ts';
import { unlink } from '../../actions/people.ts';
import { rereadings } from '../../actions/aspects.ts';
import { setSubject } from '../../actions/suggestions.ts';
import { readSuggestions } from '../../activities/suggestions.ts';
import { ReadingThread } from '../../analysis/thread.ts';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import * as people from '../../records/people.ts';
import { COVERED, readerOf, readIn } from '../../records/readers.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { BROKEN, ENDLESS, GREEDY } from '../stumbling/signs.ts';
import { heard, hears, type House, labels, openHouse, until } from './house.ts';
import { aCounty, becomes, press, REGION, somebody, type Someone, takes } from './officials.ts';

const en = (id: string, facts = {}) => say('en', id, facts);
const received = say('zh', 'suggestion-title-received');
/** Milliseconds of the processor after which nobody may still wait for an answer. */
const MOST_MS = 2_000;

let house: House;
let year: string;

beforeAll(async () => {
  house = await openHouse({ region: REGION });
  await readIn(new ReadingThread({ entry: new URL('../stumbling/entry.ts', import.meta.url) }));
  year = await aCounty({ stage: 'solicitation' });
  await house.restart();
});
afterAll(async () => {
  await house.close();
  await readIn(new ReadingThread());
});

const receiptIn = ({ text }: SeenMessage): string => /[0-9A-Z]{11}/.exec(text)?.[0] ?? '';
const rowOf = (receipt: string) => db.suggestion.findUniqueOrThrow({ where: { receipt } });
const setAside = (receipt: string) => until(async () => (await rowOf(receipt)).unreadBecause ?? undefined, 60);
const reading = () => new MockActivityEnvironment().run(readSuggestions, { yearId: year, moment: Date.now() });

/** Somebody says something; gives the card that acknowledges it. */
async function says(who: Someone, text: string): Promise<SeenMessage> {
  await house.people.say(who, text);
  return hears(house, who, received);
}

/** What this process, bot and reader together, uses of the processor until something is done. */
async function processorMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

let citizen: Someone;
const receipts: string[] = [];

describe('words that stop the reader', () => {
  it('are stored and acknowledged at once, and so are everybody else’s', async () => {
    citizen = await somebody(house, '甲', 'zh');
    const other = await somebody(house, '乙', 'zh');
    const used = await processorMs(async () => {
      receipts.push(receiptIn(await says(citizen, `路口的灯坏了${ENDLESS}电话13800138000`)));
      await says(other, '希望村里的公交车站有个顶棚，下雨天等车没有地方躲');
    });
    expect(used).toBeLessThan(MOST_MS);
    const card = await until(
      async () => (await heard(house, other)).find(({ text, edited }) => text.includes('公共交通') || edited !== undefined),
      60,
    );
    expect(card.text).toContain(received);
    expect(await setAside(receipts[0] ?? '')).toBe('time');
  });

  it.each([
    ['more memory than there is', GREEDY, /memory|time/],
    ['a failure of the reader', BROKEN, /error/],
  ])('are set aside for %s too', async (_, sign, because) => {
    const receipt = receiptIn(await says(await somebody(house, '丙', 'zh'), `修一修桥${sign}`));
    receipts.push(receipt);
    expect(await setAside(receipt)).toMatch(because);
  });

  it('are not tried again by the year’s own reading, which reads the others and shows nothing of these', async () => {
    const fresh = receiptIn(await says(await somebody(house, '丁', 'zh'), `还有一座桥${ENDLESS}`));
    receipts.push(fresh);
    await setAside(fresh);
    await db.suggestion.update({ where: { receipt: fresh }, data: { unreadBecause: null, readAt: null } }); // as if the bot had died
    expect(await reading()).toEqual({ read: 2, more: false });
    expect(await reading()).toEqual({ read: 0, more: false });
    expect((await rowOf(fresh)).unreadBecause).toBe('time');
    for (const receipt of receipts) expect(await rowOf(receipt)).toMatchObject({ masked: null, topicId: null, outcome: null });
    expect(await db.topic.count()).toBe(1);
  });

  it('teach nothing, and stop nobody from learning', async () => {
    const person = await people.at({ channel: 'telegram', bot: '4242', chat: String(citizen.id) });
    if (!person) throw new Error('nobody there');
    expect(await setSubject(person, receipts[0] ?? '', 1)).toMatchObject({ ok: true });
    expect(await (await readerOf(year)).read('公交站')).toMatchObject({ kind: 'read' });
    // a correction of before that cannot be learnt from is passed over
    await db.suggestion.update({ where: { receipt: receipts[0] ?? '' }, data: { unreadBecause: null } });
    expect(await (await readerOf(year)).read('公交站')).toMatchObject({ kind: 'read' });
    expect(await rereadings(year)).toMatchObject({ corrections: 1 });
    await db.suggestion.update({ where: { receipt: receipts[0] ?? '' }, data: { unreadBecause: 'time' } });
  });
});

describe('the office', () => {
  let clerk: Someone;
  let card: SeenMessage;
  const goes = async (button: string, to: string | RegExp): Promise<void> => {
    await press(house, clerk, card, button);
    card = await becomes(house, clerk, card, to);
  };

  beforeAll(async () => {
    clerk = await somebody(house, 'Clerk');
    await takes(house, clerk, 'office-head', 'chief');
    await house.people.say(clerk, '/office');
    card = await hears(house, clerk, /^🗂/);
  });

  it('sees how many wait for a person, and reads them as they were written', async () => {
    expect(labels(card)).toContain(en('button-unread', { count: 4 }));
    await goes(en('button-unread', { count: 4 }), '4 suggestions wait to be read by you');
    await goes('1', '路口的灯坏了');
    expect(card.text).toContain('13800138000');
  });

  it('covers one: its topic shows nothing of the words', async () => {
    await goes(en('button-unread-cover'), '3 suggestions wait');
    const row = await db.suggestion.findUniqueOrThrow({ where: { receipt: receipts[0] ?? '' }, include: { topic: true } });
    expect(row.masked).toBe(COVERED);
    expect(row.topic).toMatchObject({ title: COVERED, words: COVERED, size: 1 });
  });

  it('shows another: it is a topic as it was written, and the year reads on', async () => {
    await goes('1', '修一修桥');
    await goes(en('button-unread-show'), /^📖 2 suggestions wait/);
    const row = await db.suggestion.findUniqueOrThrow({ where: { receipt: receipts[1] ?? '' }, include: { topic: true } });
    expect(row.topic?.title).toBe(`修一修桥${GREEDY}`);
    expect(await reading()).toEqual({ read: 0, more: false });
    expect(await db.auditEntry.count({ where: { deed: 'suggestion-read-by-office' } })).toBe(2);
  });

  it('is the only one who may', async () => {
    const at = (await heard(house, citizen)).find(({ text }) => text.includes(received));
    for (const deed of [`unread.open.${receipts[2]}`, `unread.show.${receipts[2]}`, 'unread.list.0'])
      await house.people.press(citizen, at?.id ?? 0, deed, { forced: true });
    expect(await rowOf(receipts[2] ?? '')).toMatchObject({ topicId: null, masked: null });
  });
});

it('a cry for help that the reader cannot mask is covered whole where it is released', async () => {
  await house.people.say(citizen, `救命，三楼着火了，快来，我电话13800138000${BROKEN}`);
  const { receipt } = await until(
    async () =>
      (await db.suggestion.findFirst({ where: { text: { contains: '三楼着火' }, heldAs: { not: null } } })) ?? undefined,
  );
  expect(await endTogether(operator, [receipt], { as: 'released' })).toEqual({ ok: true, value: [receipt] });
  const row = await db.suggestion.findUniqueOrThrow({ where: { receipt }, include: { topic: true } });
  expect(row).toMatchObject({ heldEnd: 'released', masked: COVERED, topic: { title: COVERED, words: COVERED } });
});

it('whoever unlinks themselves leaves nothing readable of what the reader could not mask', async () => {
  const person = await people.at({ channel: 'telegram', bot: '4242', chat: String(citizen.id) });
  if (!person) throw new Error('nobody there');
  await house.people.say(citizen, `我叫王小明，请修一修村口的路${ENDLESS}`);
  await until(async () => (await db.suggestion.count({ where: { text: { contains: '王小明' } } })) === 1);
  await unlink(person);
  expect(
    (await db.suggestion.findMany({ where: { text: { contains: ENDLESS } } })).map(({ personId }) => personId),
  ).not.toContain(person.id);
  expect(await db.suggestion.count({ where: { text: { contains: '王小明' } } })).toBe(0);
});

it('nothing was logged as a fault', () => {
  expect(house.logged).toEqual([]);
});
