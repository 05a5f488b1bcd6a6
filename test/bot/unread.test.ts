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
import { COVERED, readerOf, readIn } from '../../records/readers.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { BROKEN, ENDLESS, GREEDY } from '../stumbling/signs.ts';
import { hasLearnt, heard, hears, type House, until } from './house.ts';
import { aHolder, here, somebody, type Someone, Way } from './officials.ts';
import { inSolicitation } from './stages.ts';

const en = (id: string, facts = {}) => say('en', id, facts);
const received = say('zh', 'suggestion-title-received');
/** Milliseconds of the processor after which nobody may still wait for an answer. */
const MOST_MS = 2_000;

beforeAll(() => readIn(new ReadingThread({ entry: new URL('../stumbling/entry.ts', import.meta.url) })));
afterAll(() => readIn(new ReadingThread()));

/** A year, which the reader that the signs stop has learnt. */
async function withStoppingReader(): Promise<{ house: House; year: string }> {
  const { house, year } = await inSolicitation();
  await hasLearnt(year);
  return { house, year };
}

const receiptIn = ({ text }: SeenMessage): string => /[0-9A-Z]{11}/.exec(text)?.[0] ?? '';
const rowOf = (receipt: string) => db.suggestion.findUniqueOrThrow({ where: { receipt } });
const setAside = (receipt: string) => until(async () => (await rowOf(receipt)).unreadBecause ?? undefined, 60);
const reading = (year: string) => new MockActivityEnvironment().run(readSuggestions, { yearId: year, moment: Date.now() });

/** Somebody says something; gives the card that acknowledges it. */
async function says(house: House, who: Someone, text: string): Promise<SeenMessage> {
  await house.people.say(who, text);
  return hears(house, who, received);
}
/** Somebody new says something that cannot be read; gives its receipt. */
async function isSetAside(house: House, text: string, who?: Someone): Promise<string> {
  const receipt = receiptIn(await says(house, who ?? (await somebody(house, '甲', 'zh')), text));
  await setAside(receipt);
  return receipt;
}
const LAMP = `路口的灯坏了${BROKEN}电话13800138000`;
const BRIDGE = `修一修桥${BROKEN}`;

/** What this process, bot and reader together, uses of the processor until something is done. */
async function processorMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

describe('words that stop the reader', () => {
  it('are stored and acknowledged at once, and so are everybody else’s', async () => {
    const { house } = await withStoppingReader();
    const [citizen, other] = [await somebody(house, '甲', 'zh'), await somebody(house, '乙', 'zh')];
    let receipt = '';
    const used = await processorMs(async () => {
      receipt = receiptIn(await says(house, citizen, `路口的灯坏了${ENDLESS}电话13800138000`));
      await says(house, other, '希望村里的公交车站有个顶棚，下雨天等车没有地方躲');
    });
    expect(used).toBeLessThan(MOST_MS);
    const card = await until(
      async () => (await heard(house, other)).find(({ text, edited }) => text.includes('公共交通') || edited !== undefined),
      60,
    );
    expect(card.text).toContain(received);
    expect(await setAside(receipt)).toBe('time');
  });

  it.each([
    ['more memory than there is', GREEDY, /memory|time/],
    ['a failure of the reader', BROKEN, /error/],
  ])('are set aside for %s too', async (_, sign, because) => {
    const { house } = await withStoppingReader();
    const receipt = receiptIn(await says(house, await somebody(house, '丙', 'zh'), `修一修桥${sign}`));
    expect(await setAside(receipt)).toMatch(because);
  });

  it('are not tried again by the year’s own reading, which reads the others and shows nothing of these', async () => {
    const { house, year } = await withStoppingReader();
    const before = await isSetAside(house, BRIDGE);
    const fresh = await isSetAside(house, `还有一座桥${ENDLESS}`);
    await says(house, await somebody(house, '乙', 'zh'), '希望村里的公交车站有个顶棚，下雨天等车没有地方躲');
    await db.suggestion.update({ where: { receipt: fresh }, data: { unreadBecause: null, readAt: null } }); // as if the bot had died
    expect(await reading(year)).toEqual({ read: 2, more: false });
    expect(await reading(year)).toEqual({ read: 0, more: false });
    expect((await rowOf(fresh)).unreadBecause).toBe('time');
    for (const receipt of [before, fresh])
      expect(await rowOf(receipt)).toMatchObject({ masked: null, topicId: null, outcome: null });
    expect(await db.topic.count()).toBe(1);
  });

  it('teach nothing, and stop nobody from learning', async () => {
    const { house, year } = await withStoppingReader();
    const citizen = await somebody(house, '甲', 'zh');
    const receipt = await isSetAside(house, `路口的灯坏了${ENDLESS}`, citizen);
    expect(await setSubject(await here(citizen), receipt, 1)).toMatchObject({ ok: true });
    expect(await (await readerOf(year)).read('公交站')).toMatchObject({ kind: 'read' });
    // a correction of before that cannot be learnt from is passed over
    await db.suggestion.update({ where: { receipt }, data: { unreadBecause: null } });
    expect(await (await readerOf(year)).read('公交站')).toMatchObject({ kind: 'read' });
    expect(await rereadings(year)).toMatchObject({ corrections: 1 });
  });
});

describe('the office', () => {
  /** Two suggestions wait for a person, on the desk of the office's head. */
  async function atUnread() {
    const { house, year } = await withStoppingReader();
    const lamp = await isSetAside(house, LAMP);
    const bridge = await isSetAside(house, BRIDGE);
    const way = new Way(house, await aHolder(house, 'office-head', 'chief'));
    await way.says('/office', /^🗂/);
    await way.goes(en('button-unread', { count: 2 }), '2 suggestions wait to be read by you');
    return { house, year, lamp, bridge, way };
  }
  const withTopic = (receipt: string) => db.suggestion.findUniqueOrThrow({ where: { receipt }, include: { topic: true } });

  it('reads what waits for a person as it was written, and covers it: its topic shows nothing of the words', async () => {
    const { lamp, way } = await atUnread();
    await way.goes('1', '路口的灯坏了');
    expect(way.card.text).toContain('13800138000');
    await way.goes(en('button-unread-cover'), /One suggestion waits|1 suggestion/);
    const row = await withTopic(lamp);
    expect(row.masked).toBe(COVERED);
    expect(row.topic).toMatchObject({ title: COVERED, words: COVERED, size: 1 });
    expect(await db.auditEntry.count({ where: { deed: 'suggestion-read-by-office' } })).toBe(1);
  });

  it('shows another: it is a topic as it was written, and the year reads on', async () => {
    const { year, bridge, way } = await atUnread();
    await way.goes('2', '修一修桥');
    await way.goes(en('button-unread-show'), /One suggestion waits|1 suggestion/);
    expect((await withTopic(bridge)).topic?.title).toBe(BRIDGE);
    expect(await reading(year)).toEqual({ read: 0, more: false });
    expect(await db.auditEntry.count({ where: { deed: 'suggestion-read-by-office' } })).toBe(1);
  });

  it('is the only one who may', async () => {
    const { house } = await withStoppingReader();
    const citizen = await somebody(house, '甲', 'zh');
    const receipt = await isSetAside(house, LAMP, citizen);
    const at = (await heard(house, citizen)).find(({ text }) => text.includes(received));
    for (const deed of [`unread.open.${receipt}`, `unread.show.${receipt}`, 'unread.list.0'])
      await house.people.press(citizen, at?.id ?? 0, deed, { forced: true });
    expect(await rowOf(receipt)).toMatchObject({ topicId: null, masked: null });
  });
});

it('a cry for help that the reader cannot mask is covered whole where it is released', async () => {
  const { house } = await withStoppingReader();
  await house.people.say(await somebody(house, '甲', 'zh'), `救命，三楼着火了，快来，我电话13800138000${BROKEN}`);
  const { receipt } = await until(
    async () =>
      (await db.suggestion.findFirst({ where: { text: { contains: '三楼着火' }, heldAs: { not: null } } })) ?? undefined,
  );
  expect(await endTogether(operator, [receipt], { as: 'released' })).toEqual({ ok: true, value: [receipt] });
  const row = await db.suggestion.findUniqueOrThrow({ where: { receipt }, include: { topic: true } });
  expect(row).toMatchObject({ heldEnd: 'released', masked: COVERED, topic: { title: COVERED, words: COVERED } });
});

it('whoever unlinks themselves leaves nothing readable of what the reader could not mask', async () => {
  const { house } = await withStoppingReader();
  const citizen = await somebody(house, '甲', 'zh');
  await isSetAside(house, `路口的灯坏了${ENDLESS}`, citizen);
  const person = await here(citizen);
  await house.people.say(citizen, `我叫王小明，请修一修村口的路${ENDLESS}`);
  await until(async () => (await db.suggestion.count({ where: { text: { contains: '王小明' } } })) === 1);
  await unlink(person);
  const left = await db.suggestion.findMany({ where: { text: { contains: ENDLESS } } });
  expect(left.map(({ personId }) => personId)).not.toContain(person.id);
  expect(await db.suggestion.count({ where: { text: { contains: '王小明' } } })).toBe(0);
});
