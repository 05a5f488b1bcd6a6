import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nudge } from '../../activities/outbox.ts';
import { addDays, dayIn, startOfDay } from '../../domain/calendar.ts';
import { dayOf } from '../../locales/dates.ts';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import { heardBy } from '../../records/leaves.ts';
import * as outbox from '../../records/outbox.ts';
import { hears, type House, labels, openHouse, until } from './house.ts';
import { aCounty, aTask, becomes, NO_QUIET, press, somebody, type Someone, takes } from './officials.ts';
import { asKept } from '../notices.ts';

const ZONE = 'Asia/Shanghai';
const en = (id: string, facts = {}) => say('en', id, facts);
const zh = (id: string, facts = {}) => say('zh', id, facts);
const BUSES = '330105/buses';
let house: House;
let task: { id: string };
let driver: Someone;
let manager: Someone;
let second: Someone;

beforeAll(async () => {
  house = await openHouse({ region: '330105' });
  const year = await aCounty({ stage: 'execution', shortlistAt: new Date(), listAt: new Date() }, 3, NO_QUIET);
  task = await aTask(year);
  driver = await somebody(house, 'Driver');
  manager = await somebody(house, '经理', 'zh');
  second = await somebody(house, 'Second');
  await takes(house, driver, 'unit-contact', 'driver');
});
afterAll(() => house.close());

const personOf = async (who: Someone) => (await db.address.findFirstOrThrow({ where: { chat: String(who.id) } })).personId;
const back = (days: number): Date => startOfDay(ZONE, addDays(dayIn(ZONE, new Date()), days));
const backOn = (days: number, language: 'en' | 'zh' = 'en'): string => dayOf(language, back(days), ZONE, new Date());
const contacts = async (at = new Date()) => (await heardBy(BUSES, at)).contact;

async function opens(who: Someone, language: 'en' | 'zh' = 'en') {
  const before = (await house.people.chat(who)).messages.at(-1)?.id ?? 0;
  await house.people.say(who, '/tasks');
  const list = await until(async () =>
    (await house.people.chat(who)).messages.find(({ id, text }) => id > before && text.includes(say(language, 'tasks-intro'))),
  );
  return list;
}
const steps = { n: 0 };
/** One step of the task's ladder for its contact; gives who was put down for a morning's digest by it. */
async function reminds(): Promise<string[]> {
  steps.n += 1;
  await db.outbox.deleteMany({ where: { message: 'digest' } });
  await nudge({
    about: task.id,
    owner: 'unit',
    unitId: BUSES,
    step: { name: `step-${steps.n}`, again: 0, to: 'contact', also: [], kind: 'remind' },
    ladder: '1@0',
    message: 'task-due',
    quiet: NO_QUIET.quietHours,
    timezone: ZONE,
    moment: Date.now(),
  });
  return (await db.outbox.findMany({ where: { message: 'digest' } })).map(({ personId }) => personId);
}

describe('somebody of a unit who is away', () => {
  it('is told what to do where nobody could stand in', async () => {
    const list = await opens(driver);
    await press(house, driver, list, en('button-go-on-leave'));
    const card = await becomes(house, driver, list, en('leave-nobody'));
    expect(labels(card)).toEqual([en('button-back')]);
    await press(house, driver, card, en('button-back'));
    await becomes(house, driver, list, en('tasks-intro'));
  });

  it('says when they are back, and the one colleague hears of the tasks until then', async () => {
    await takes(house, manager, 'unit-head', 'manager');
    const list = await opens(driver);
    await press(house, driver, list, en('button-go-on-leave'));
    const ask = await becomes(house, driver, list, en('leave-ask'));
    expect(labels(ask)).toEqual([
      ...[3, 7, 14, 30].map((days) => en('button-back-on', { day: backOn(days) })),
      en('button-back'),
    ]);
    await press(house, driver, ask, en('button-back-on', { day: backOn(7) }));
    const away = await becomes(house, driver, ask, `🏖 Away until ${backOn(7)} · Bus company`);
    expect(away.text).toContain(en('leave-begun', { holder: 'manager' }));
    const told = await hears(house, manager, zh('stand-in-title', { holder: 'driver', unit: '公交公司' }));
    expect(told.text).toContain(backOn(7, 'zh'));
    expect(labels(told)).toEqual([zh('button-all-tasks')]);

    const [contact, head] = [await personOf(driver), await personOf(manager)];
    expect(await contacts()).toEqual([head]);
    expect(await contacts(back(7))).toEqual([contact]);
    expect(await reminds()).toEqual([head]);
    expect(await db.digestEntry.count()).toBe(0);
  });

  it('hears no digest that waited, and finds the leave under the list', async () => {
    const personId = await personOf(driver);
    await db.task.updateMany({ data: { light: 'red' } });
    const digest = asKept({ key: 'digest/away', personId, message: 'digest', facts: { day: '2025-06-02' }, card: 'digest' });
    await outbox.enqueue([digest], new Date());
    await until(async () => (await db.outbox.findUniqueOrThrow({ where: { key: digest.key } })).state === 'stale');
    const list = await opens(driver);
    expect(labels(list)).toContain(en('button-away', { day: backOn(7) }));
  });

  it('presses twice and is away once; nobody else may say it for them', async () => {
    const { code } = await db.role.findUniqueOrThrow({ where: { id: '330105/unit-contact/driver' } });
    const head = await db.role.findUniqueOrThrow({ where: { id: '330105/unit-head/manager' } });
    const deed = `leave.begin.${code}.7.${head.code}`;
    const card = await hears(house, driver, 'Away until');
    expect(await house.people.press(driver, card.id, deed, { forced: true })).toMatchObject({ kind: 'answered' });
    expect(await db.outbox.count({ where: { message: 'stand-in-begins' } })).toBe(1);
    expect(await db.auditEntry.count({ where: { deed: 'leave-begun' } })).toBe(1);
    const told = await hears(house, manager, '🏖');
    const forced = await house.people.press(manager, told.id, `leave.end.${code}`, { forced: true });
    expect(forced).toMatchObject({ answer: { alert: true } });
    expect(await contacts()).toEqual([await personOf(manager)]);
  });

  it('is back early with one press, and the colleague is thanked', async () => {
    const list = await opens(driver);
    await press(house, driver, list, en('button-away', { day: backOn(7) }));
    await press(house, driver, await becomes(house, driver, list, 'Away until'), en('button-i-am-back'));
    await becomes(house, driver, list, en('leave-over'));
    await hears(house, manager, zh('stand-in-over'));
    expect(await contacts()).toEqual([await personOf(driver)]);
    expect(await reminds()).toEqual([await personOf(driver)]);
  });

  it('chooses among several; who is away cannot be chosen', async () => {
    const id = '330105/unit-contact/second';
    const { yearId } = await db.role.findUniqueOrThrow({ where: { id: '330105/unit-contact/driver' } });
    const post = {
      id,
      code: randomUUID().slice(0, 8),
      role: 'unit-contact',
      regionCode: '330105',
      unitId: BUSES,
      holder: 'second',
    };
    await db.role.create({ data: { ...post, yearId } });
    await takes(house, second, 'unit-contact', 'second');
    const list = await opens(driver);
    await press(house, driver, list, en('button-go-on-leave'));
    await press(house, driver, await becomes(house, driver, list, en('leave-ask')), en('button-back-on', { day: backOn(3) }));
    const who = await becomes(house, driver, list, en('leave-who', { day: backOn(3) }));
    expect(labels(who)).toEqual(['second · contact', 'manager · head', en('button-back')]);
    await db.role.update({ where: { id }, data: { awayUntil: back(30), standInId: '330105/unit-head/manager' } });
    const pressed = await house.people.press(driver, who.id, 'second · contact');
    expect(pressed).toMatchObject({ answer: { text: en('problem-stand-in-away'), alert: true } });
    await press(house, driver, who, 'manager · head');
    await becomes(house, driver, list, 'Away until');
    expect(await contacts()).toEqual([await personOf(manager)]);
  });

  it('is passed over for whoever stands above when nobody of the unit is there', async () => {
    await db.role.update({ where: { id: '330105/unit-head/manager' }, data: { awayUntil: back(3), standInId: null } });
    expect(await contacts()).toEqual([]);
    expect(await reminds()).toEqual([]);
    expect(await db.auditEntry.findFirst({ where: { facts: { path: ['step'], equals: `step-${steps.n}` } } })).toMatchObject({
      deed: 'reminded',
    });
  });
});
