import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import * as outbox from '../../records/outbox.ts';
import { aCounty, aTask, becomes, press, somebody, type Someone, takes } from './officials.ts';
import { heard, hears, type House, labels, openHouse, until } from './house.ts';

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
  const { personId } = await db.address.findFirstOrThrow({ where: { chat: String(unit.id) } });
  const toldAt = new Date(Date.now() - MINUTE);
  await db.task.updateMany({ where: { id: { in: [...told] } }, data: { toldAt, light } });
  const letter = {
    key: `digest/${personId}/${day}`,
    personId,
    message: 'digest',
    facts: { day },
    what: 'renew',
    card: 'digest',
  } as const;
  await outbox.enqueue(undefined, [letter], new Date());
  await until(async () => ['sent', 'stale'].includes((await db.outbox.findUniqueOrThrow({ where: { key: letter.key } })).state));
}
const digests = async () => (await heard(house, unit)).filter(({ text }) => text.startsWith('☀️'));
const newest = async () => {
  const card = (await digests()).at(-1);
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
    await press(house, unit, anew, en('button-seen'));
    const seen = await becomes(house, unit, anew, /^☀️ 2 need you today/);
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
