import { describe, expect, it } from 'vitest';
import { say } from '../../locales/say.ts';
import { db, transaction } from '../../records/database.ts';
import * as records from '../../records/digests.ts';
import * as outbox from '../../records/outbox.ts';
import { heard, hears, type House, labels, until } from './house.ts';
import { aHolder, becomes, personOf, press, type Someone } from './officials.ts';
import { inExecution } from './stages.ts';
import { asKept } from '../notices.ts';

const en = (id: string, facts = {}) => say('en', id, facts);
const MINUTE = 60_000;

interface Mornings {
  readonly house: House;
  readonly ids: (...at: number[]) => string[];
}

/** Six tasks at as many stops, in the hands of one unit. */
async function sixTasks(): Promise<Mornings & { readonly tasks: readonly { readonly code: string }[] }> {
  const { house, tasks } = await inExecution({ tasks: [1, 2, 3, 4, 5, 6].map((stop) => `shelters-${stop}`) });
  for (const [index, { id }] of tasks.entries())
    await db.task.update({ where: { id }, data: { place: { zh: `${index + 1}号站`, en: `Stop ${index + 1}` } } });
  return { house, tasks, ids: (...at) => at.map((index) => tasks[index]?.id ?? '') };
}

/** The unit's contact, who has signed for all of them. */
async function aUnit() {
  const six = await sixTasks();
  const unit = await aHolder(six.house, 'unit-contact', 'driver');
  await db.task.updateMany({ data: { signedAt: new Date(Date.now() - 60 * MINUTE), light: 'green' } });
  /** A morning on which rungs of some tasks were told; `light` is what they have come to. */
  const morning = async (day: string, told: readonly string[], light: string): Promise<void> => {
    const toldAt = new Date(Date.now() - MINUTE);
    await db.task.updateMany({ where: { id: { in: [...told] } }, data: { toldAt, light } });
    await dawns(unit, day);
  };
  return { ...six, unit, morning };
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
const digests = async (house: House, who: Someone) => (await heard(house, who)).filter(({ text }) => text.startsWith('☀️'));
const newest = async (house: House, who: Someone) => {
  const card = (await digests(house, who)).at(-1);
  if (!card) throw new Error('there is no digest');
  return card;
};
/** What the newest digest says is of yesterday. */
const aDayPasses = () => db.$executeRaw`UPDATE card SET real_at = real_at - interval '1 day' WHERE key = 'digest'`;

describe('the morning of a unit', () => {
  it('is one card: the worst of what needs it, each line a button, and everything in hand by light', async () => {
    const { house, unit, morning, ids } = await aUnit();
    await morning('2027-06-15', ids(3), 'yellow');
    await morning('2027-06-15/b', ids(5), 'red');
    const card = await newest(house, unit);
    expect(await digests(house, unit)).toHaveLength(1);
    expect(card.text).toMatch(
      /^☀️ 2 need you today\n1 🔴 Bus shelters · Stop 6, due in \d+ days\n2 🟡 Bus shelters · Stop 4, due/,
    );
    expect(card.text).toContain('All in hand: 🔴 1 · 🟡 1 · 🟢 4');
    expect(card.text).toContain('2 reminders wait for your signature');
    expect(labels(card)).toEqual([en('button-seen'), '1', '2', en('button-all-tasks')]);
  });

  it('is edited where it came just now, and is a new card on another morning; the old one’s buttons go', async () => {
    const { house, unit, morning, ids } = await aUnit();
    await morning('2027-06-15', ids(3, 5), 'yellow');
    await morning('2027-06-16', ids(0), 'green');
    expect(await digests(house, unit)).toHaveLength(1);
    await aDayPasses();
    await morning('2027-06-17', ids(1), 'green');
    const [old] = await digests(house, unit);
    expect((await newest(house, unit)).text).toMatch(/^☀️ 4 need you today/);
    await until(async () => (await digests(house, unit))[0]?.keyboard.length === 0);
    expect(old?.text).toMatch(/^☀️ 3 need you today/);
  });

  it('opens a task from its line', async () => {
    const { house, unit, morning, ids } = await aUnit();
    await morning('2027-06-15', ids(5), 'red');
    const card = await newest(house, unit);
    await press(house, unit, card, '1');
    const task = await hears(house, unit, /^\S+ Bus shelters · Stop 6/);
    expect(labels(task)).toContain(en('button-report'));
    expect((await newest(house, unit)).id).toBe(card.id);
  });

  it('is signed for with one press, which leaves the question open that there was', async () => {
    const { house, unit, tasks, morning, ids } = await aUnit();
    await morning('2027-06-15', ids(3), 'yellow');
    await morning('2027-06-16', ids(5), 'red');
    await morning('2027-06-17', ids(0, 1, 2), 'green');
    const card = await newest(house, unit);
    // to have seen it leaves no question: the photo that a report waits for still is one
    const asked = { kind: 'report-photo', task: tasks[0]?.code ?? '', line: 's1', card: 0 };
    const id = await personOf(unit);
    await db.person.update({ where: { id }, data: { asked } });
    await press(house, unit, card, en('button-seen'));
    const seen = await becomes(house, unit, card, /^☀️ 2 need you today/);
    expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({ asked });
    expect(labels(seen)).toEqual(['1', '2', en('button-all-tasks')]);
    expect(await db.auditEntry.count({ where: { deed: 'reminder-signed' } })).toBe(5);
  });

  it('says nothing where nothing needs anybody', async () => {
    const { house, unit, morning } = await aUnit();
    await morning('2027-06-21', [], 'green');
    expect(await heard(house, unit)).toEqual([]);
  });
});

describe('the morning of whoever stands above', () => {
  /** Two of the six are late. */
  async function lateOnes(): Promise<Mornings> {
    const { house, ids } = await sixTasks();
    await db.task.updateMany({ data: { signedAt: new Date(Date.now() - 60 * MINUTE), light: 'green' } });
    const due = new Date(Date.now() - 10 * 24 * 60 * MINUTE);
    await db.task.updateMany({ where: { id: { in: ids(0, 4) } }, data: { light: 'red', due } });
    return { house, ids };
  }
  /** What climbs to somebody on a day. */
  const climbs = async (who: Someone, day: string, about: readonly string[]) => {
    const personId = await personOf(who);
    await transaction(() => records.note(about.map((each) => ({ personId, about: each, day }))));
    await dawns(who, day);
  };
  const missed = ['330105/unit-head/manager'];

  it('is one card: what climbed and how everything stands; a line opens its task below it, to be looked at', async () => {
    const { house, ids } = await lateOnes();
    const clerk = await aHolder(house, 'office', 'clerk');
    await climbs(clerk, '2027-07-12', ids(0, 4));
    const card = await newest(house, clerk);
    expect(card.text).toMatch(
      /^☀️ 2 tasks climbed to you, late and not accepted\n1 🔴 Bus shelters · Stop 1, \d+ days late\n2 🔴/,
    );
    expect(card.text).toContain('All you watch: 🔴 2 · 🟢 4');
    expect(labels(card)).toEqual(['1', '2', en('button-all-tasks')]);
    await press(house, clerk, card, '2');
    await hears(house, clerk, /^🔴 Bus shelters · Stop 5/);
    expect((await newest(house, clerk)).id).toBe(card.id);
    await press(house, clerk, card, en('button-all-tasks'));
    await becomes(house, clerk, card, '6 open tasks');
  });

  it('is edited where it came just now: what was accepted is not named, who was not reached is', async () => {
    const { house, ids } = await lateOnes();
    const clerk = await aHolder(house, 'office', 'clerk');
    await climbs(clerk, '2027-07-12', ids(0, 4));
    await climbs(clerk, '2027-07-13', [...ids(1), ...missed]);
    await db.task.updateMany({ where: { id: { in: ids(0, 1) } }, data: { due: new Date(Date.now() - 24 * 60 * MINUTE) } });
    await climbs(clerk, '2027-07-14', [...ids(1), ...missed]);
    const card = await newest(house, clerk);
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
    const { house, ids } = await lateOnes();
    const above = await aHolder(house, 'level-above', 'above', 'zh');
    await climbs(above, '2027-07-12', ids(4));
    const card = await newest(house, above);
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
