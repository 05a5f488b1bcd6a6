import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../locales/say.ts';
import { db, transaction } from '../../records/database.ts';
import * as records from '../../records/digests.ts';
import * as outbox from '../../records/outbox.ts';
import { aCounty, aTask, becomes, press, somebody, type Someone, takes } from './officials.ts';
import { heard, hears, type House, labels, openHouse, until } from './house.ts';
import { asKept } from '../notices.ts';

const en = (id: string, facts = {}) => say('en', id, facts);
const MINUTE = 60_000;
let house: House;
let unit: Someone;
let tasks: { id: string; code: string }[];

beforeAll(async () => {
  house = await openHouse({ region: '330105' });
  const year = await aCounty({ stage: 'execution', shortlistAt: new Date(), listAt: new Date() });
  tasks = [];
  for (let stop = 1; stop <= 6; stop++) {
    const made = await aTask(year, { slug: `shelters-${stop}` });
    await db.task.update({ where: { id: made.id }, data: { place: { zh: `${stop}号站`, en: `Stop ${stop}` } } });
    tasks.push(made);
  }
  unit = await somebody(house, 'Driver');
  await takes(house, unit, 'unit-contact', 'driver');
});
afterAll(() => house.close());

/** A morning on which rungs of some tasks were told; `light` is what they have come to. */
async function morning(day: string, told: readonly string[], light: string): Promise<void> {
  const toldAt = new Date(Date.now() - MINUTE);
  await db.task.updateMany({ where: { id: { in: [...told] } }, data: { toldAt, light } });
  await dawns(unit, day);
}
/** Somebody's digest of a day goes out, or is found to have nothing to say; `2027-06-15/b` is another one of the same day. */
async function dawns(who: Someone, day: string): Promise<void> {
  const personId = await personOf(who);
  const digest = asKept({
    key: `digest/${personId}/${day}`,
    personId,
    message: 'digest',
    facts: { day: day.slice(0, '2027-06-15'.length) },
    what: 'renew',
    card: 'digest',
  });
  await outbox.enqueue([digest], new Date());
  await until(async () => ['sent', 'stale'].includes((await db.outbox.findUniqueOrThrow({ where: { key: digest.key } })).state));
}
const personOf = async (who: Someone) => (await db.address.findFirstOrThrow({ where: { chat: String(who.id) } })).personId;
const digests = async (who = unit) => (await heard(house, who)).filter(({ text }) => text.startsWith('☀️'));
const newest = async (who = unit) => {
  const card = (await digests(who)).at(-1);
  if (!card) throw new Error('there is no digest');
  return card;
};
const ids = (...at: number[]) => at.map((index) => tasks[index]?.id ?? '');

describe('the morning of a unit', () => {
  it('is one card: the worst of what needs it, each line a button, and everything in hand by light', async () => {
    await db.task.updateMany({ data: { signedAt: new Date(Date.now() - 60 * MINUTE), light: 'green' } });
    await morning('2027-06-15', ids(3), 'yellow');
    await morning('2027-06-15/b', ids(5), 'red');
    const card = await newest();
    expect(await digests()).toHaveLength(1);
    expect(card.text).toMatch(
      /^☀️ 2 need you today\n1 🔴 Bus shelters · Stop 6, due in \d+ days\n2 🟡 Bus shelters · Stop 4, due/,
    );
    expect(card.text).toContain('All in hand: 🔴 1 · 🟡 1 · 🟢 4');
    expect(card.text).toContain('2 reminders wait for your signature');
    expect(labels(card)).toEqual([en('button-seen'), '1', '2', en('button-all-tasks')]);
  });

  it('is edited where it came just now, and is a new card on another morning; the old one’s buttons go', async () => {
    await morning('2027-06-16', ids(0), 'green');
    expect(await digests()).toHaveLength(1);
    await db.$executeRaw`UPDATE card SET real_at = real_at - interval '1 day' WHERE key = 'digest'`;
    await morning('2027-06-17', ids(1), 'green');
    const [old] = await digests();
    expect((await newest()).text).toMatch(/^☀️ 4 need you today/);
    await until(async () => (await digests())[0]?.keyboard.length === 0);
    expect(old?.text).toMatch(/^☀️ 3 need you today/);
  });

  it('opens a task from its line, and is signed for with one press', async () => {
    const card = await newest();
    await press(house, unit, card, '1');
    const task = await hears(house, unit, /^\S+ Bus shelters · Stop 6/);
    expect(labels(task)).toContain(en('button-report'));
    expect((await newest()).id).toBe(card.id);
    await db.$executeRaw`UPDATE card SET real_at = real_at - interval '1 day' WHERE key = 'digest'`;
    await morning('2027-06-18', ids(2), 'green');
    const anew = await newest();
    // to have seen it leaves no question: the photo that a report waits for still is one
    const asked = { kind: 'report-photo', task: tasks[0]?.code ?? '', line: 's1', card: 0 };
    const { personId } = await db.address.findFirstOrThrow({ where: { chat: String(unit.id) } });
    await db.person.update({ where: { id: personId }, data: { asked } });
    await press(house, unit, anew, en('button-seen'));
    const seen = await becomes(house, unit, anew, /^☀️ 2 need you today/);
    expect(await db.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({ asked });
    expect(labels(seen)).toEqual(['1', '2', en('button-all-tasks')]);
    expect(await db.auditEntry.count({ where: { deed: 'reminder-signed' } })).toBe(5);
  });

  it('says nothing where nothing needs anybody', async () => {
    await db.task.updateMany({ data: { light: 'green' } });
    const before = (await heard(house, unit)).length;
    await morning('2027-06-21', [], 'green');
    expect(await heard(house, unit)).toHaveLength(before);
  });
});

describe('the morning of whoever stands above', () => {
  let clerk: Someone;
  let above: Someone;
  beforeAll(async () => {
    clerk = await somebody(house, 'Clerk');
    above = await somebody(house, 'Above', 'zh');
    await takes(house, clerk, 'office', 'clerk');
    await takes(house, above, 'level-above', 'above');
    const due = new Date(Date.now() - 10 * 24 * 60 * MINUTE);
    await db.task.updateMany({ where: { id: { in: ids(0, 4) } }, data: { light: 'red', due } });
  });
  /** What climbs to somebody on a day. */
  const climbs = async (who: Someone, day: string, about: readonly string[]) => {
    const personId = await personOf(who);
    await transaction(() => records.note(about.map((each) => ({ personId, about: each, day }))));
    await dawns(who, day);
  };
  const missed = ['330105/unit-head/manager'];

  it('is one card: what climbed and how everything stands; a line opens its task below it, to be looked at', async () => {
    await climbs(clerk, '2027-07-12', ids(0, 4));
    const card = await newest(clerk);
    expect(card.text).toMatch(
      /^☀️ 2 tasks climbed to you, late and not accepted\n1 🔴 Bus shelters · Stop 1, \d+ days late\n2 🔴/,
    );
    expect(card.text).toContain('All you watch: 🔴 2 · 🟢 4');
    expect(labels(card)).toEqual(['1', '2', en('button-all-tasks')]);
    await press(house, clerk, card, '2');
    await hears(house, clerk, /^🔴 Bus shelters · Stop 5/);
    expect((await newest(clerk)).id).toBe(card.id);
    await press(house, clerk, card, en('button-all-tasks'));
    await becomes(house, clerk, card, '6 open tasks');
  });

  it('is edited where it came just now: what was accepted is not named, who was not reached is', async () => {
    await climbs(clerk, '2027-07-13', [...ids(1), ...missed]);
    await db.task.updateMany({ where: { id: { in: ids(0, 1) } }, data: { due: new Date(Date.now() - 24 * 60 * MINUTE) } });
    await climbs(clerk, '2027-07-14', [...ids(1), ...missed]);
    const card = await newest(clerk);
    expect(card.text).toMatch(/^☀️ One task climbed to you, late and not accepted\n1 \S+ Bus shelters · Stop 2, /);
    expect(card.text).toContain('With what climbed before, 3 are open.');
    expect(card.text).toContain('Not reached: manager');
    expect(labels(card)).toEqual(['1', en('button-invite'), en('button-all-tasks')]);
    await db.task.updateMany({ where: { id: { in: ids(1) } }, data: { state: 'accepted' } });
    const before = await heard(house, clerk);
    await climbs(clerk, '2027-07-15', ids(1));
    expect(await heard(house, clerk)).toEqual(before);
  });

  it('is Chinese where Chinese is read, and opens only what climbed to them', async () => {
    await climbs(above, '2027-07-12', ids(4));
    const card = await newest(above);
    expect(card.text).toMatch(/^☀️ 有 1 件超期未通过验收的事项报到您这里\n1 🔴 候车亭 · 5号站，超期 \d+ 天/);
    expect(labels(card)).toEqual(['1', say('zh', 'button-see-projects', {})]);
    await press(house, above, card, '1');
    const task = await hears(house, above, /^🔴 候车亭 · 5号站/);
    expect(labels(task)).toEqual([say('zh', 'button-see-projects', {})]);
    await db.digestEntry.deleteMany({ where: { personId: await personOf(above) } });
    const messages = (await heard(house, above)).length;
    await press(house, above, card, '1');
    expect(await heard(house, above)).toHaveLength(messages);
  });
});
