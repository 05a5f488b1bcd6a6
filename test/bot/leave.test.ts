import { describe, expect, it } from 'vitest';
import { goOnLeave } from '../../actions/leave.ts';
import { nudge } from '../../activities/outbox.ts';
import { addDays, dayIn, startOfDay } from '../../domain/calendar.ts';
import { roleId } from '../../domain/ids.ts';
import { dayOf } from '../../locales/dates.ts';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import { heardBy } from '../../records/leaves.ts';
import * as outbox from '../../records/outbox.ts';
import { hears, type House, labels, until } from './house.ts';
import { aHolder, as, made, NO_QUIET, personOf, REGION, type Someone, Way } from './officials.ts';
import { inExecution } from './stages.ts';
import { asKept } from '../notices.ts';

const ZONE = 'Asia/Shanghai';
const en = (id: string, facts = {}) => say('en', id, facts);
const zh = (id: string, facts = {}) => say('zh', id, facts);
const BUSES = `${REGION}/buses`;

interface Unit {
  readonly house: House;
  readonly task: { readonly id: string };
  readonly driver: Someone;
}

/** A unit's contact with a task, who would go on leave. */
async function aDriver(): Promise<Unit> {
  const { house, task } = await inExecution({ plan: NO_QUIET });
  return { house, task, driver: await aHolder(house, 'unit-contact', 'driver') };
}
/** The same, and the unit's head. */
async function withManager(): Promise<Unit & { readonly manager: Someone }> {
  const unit = await aDriver();
  return { ...unit, manager: await aHolder(unit.house, 'unit-head', 'manager', 'zh') };
}
/** The same, away for a week; the head stands in. */
async function whileAway(): Promise<Unit & { readonly manager: Someone }> {
  const unit = await withManager();
  made(
    await goOnLeave(
      await as(unit.driver),
      (await roleOf('unit-contact', 'driver')).code,
      7,
      (await roleOf('unit-head', 'manager')).code,
    ),
  );
  return unit;
}
const roleOf = (role: string, holder: string) => db.role.findUniqueOrThrow({ where: { id: roleId(REGION, role, holder) } });

const back = (days: number): Date => startOfDay(ZONE, addDays(dayIn(ZONE, new Date()), days));
const backOn = (days: number, language: 'en' | 'zh' = 'en'): string => dayOf(language, back(days), ZONE, new Date());
const contacts = async (at = new Date()) => (await heardBy(BUSES, at)).contact;

/** The list of the unit's tasks, under which a leave begins and ends. */
async function opens({ house, driver }: Unit): Promise<Way> {
  const way = new Way(house, driver);
  await way.says('/tasks', en('tasks-intro'));
  return way;
}
/** One step of the task's ladder for its contact; gives who was put down for a morning's digest by it. */
async function reminds({ task }: Unit, step = 'first'): Promise<string[]> {
  await db.outbox.deleteMany({ where: { message: 'digest' } });
  await nudge({
    about: task.id,
    owner: 'unit',
    unitId: BUSES,
    step: { name: step, again: 0, to: 'contact', also: [], kind: 'remind' },
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
    const way = await opens(await aDriver());
    await way.goes(en('button-go-on-leave'), en('leave-nobody'));
    expect(labels(way.card)).toEqual([en('button-back')]);
    await way.goes(en('button-back'), en('tasks-intro'));
  });

  it('says when they are back, and the one colleague hears of the tasks until then', async () => {
    const unit = await withManager();
    const { house, driver, manager } = unit;
    const way = await opens(unit);
    await way.goes(en('button-go-on-leave'), en('leave-ask'));
    expect(labels(way.card)).toEqual([
      ...[3, 7, 14, 30].map((days) => en('button-back-on', { day: backOn(days) })),
      en('button-back'),
    ]);
    await way.goes(en('button-back-on', { day: backOn(7) }), `🏖 Away until ${backOn(7)} · Bus company`);
    expect(way.card.text).toContain(en('leave-begun', { holder: 'manager' }));
    const told = await hears(house, manager, zh('stand-in-title', { holder: 'driver', unit: '公交公司' }));
    expect(told.text).toContain(backOn(7, 'zh'));
    expect(labels(told)).toEqual([zh('button-all-tasks')]);

    const [contact, head] = [await personOf(driver), await personOf(manager)];
    expect(await contacts()).toEqual([head]);
    expect(await contacts(back(7))).toEqual([contact]);
    expect(await reminds(unit)).toEqual([head]);
    expect(await db.digestEntry.count()).toBe(0);
  });

  it('hears no digest that waited, and finds the leave under the list', async () => {
    const unit = await whileAway();
    const personId = await personOf(unit.driver);
    await db.task.updateMany({ data: { light: 'red' } });
    const digest = asKept({ key: 'digest/away', personId, message: 'digest', facts: { day: '2025-06-02' }, card: 'digest' });
    await outbox.enqueue([digest], new Date());
    await until(async () => (await db.outbox.findUniqueOrThrow({ where: { key: digest.key } })).state === 'stale');
    expect(labels((await opens(unit)).card)).toContain(en('button-away', { day: backOn(7) }));
  });

  it('presses twice and is away once; nobody else may say it for them', async () => {
    const unit = await whileAway();
    const { house, manager } = unit;
    const [contact, head] = [await roleOf('unit-contact', 'driver'), await roleOf('unit-head', 'manager')];
    const way = await opens(unit);
    expect(await way.forces(`leave.begin.${contact.code}.7.${head.code}`)).toMatchObject({ kind: 'answered' });
    expect(await db.outbox.count({ where: { message: 'stand-in-begins' } })).toBe(1);
    expect(await db.auditEntry.count({ where: { deed: 'leave-begun' } })).toBe(1);
    const told = await hears(house, manager, '🏖');
    const forced = await house.people.press(manager, told.id, `leave.end.${contact.code}`, { forced: true });
    expect(forced).toMatchObject({ answer: { alert: true } });
    expect(await contacts()).toEqual([await personOf(manager)]);
  });

  it('is back early with one press, and the colleague is thanked', async () => {
    const unit = await whileAway();
    const way = await opens(unit);
    await way.goes(en('button-away', { day: backOn(7) }), 'Away until');
    await way.goes(en('button-i-am-back'), en('leave-over'));
    await hears(unit.house, unit.manager, zh('stand-in-over'));
    expect(await contacts()).toEqual([await personOf(unit.driver)]);
    expect(await reminds(unit)).toEqual([await personOf(unit.driver)]);
  });

  it('chooses among several; who is away cannot be chosen', async () => {
    const unit = await withManager();
    const { house, driver, manager } = unit;
    const id = roleId(REGION, 'unit-contact', 'second');
    const { yearId } = await roleOf('unit-contact', 'driver');
    const post = { id, code: 'SECOND', role: 'unit-contact', regionCode: REGION, unitId: BUSES, holder: 'second' };
    await db.role.create({ data: { ...post, yearId } });
    await aHolder(house, 'unit-contact', 'second');
    const way = await opens(unit);
    await way.goes(en('button-go-on-leave'), en('leave-ask'));
    const who = await way.goes(en('button-back-on', { day: backOn(3) }), en('leave-who', { day: backOn(3) }));
    expect(labels(who)).toEqual(['second · contact', 'manager · head', en('button-back')]);
    await db.role.update({ where: { id }, data: { awayUntil: back(30), standInId: roleId(REGION, 'unit-head', 'manager') } });
    const pressed = await house.people.press(driver, who.id, 'second · contact');
    expect(pressed).toMatchObject({ answer: { text: en('problem-stand-in-away'), alert: true } });
    await way.goes('manager · head', 'Away until');
    expect(await contacts()).toEqual([await personOf(manager)]);
  });

  it('is passed over for whoever stands above when nobody of the unit is there', async () => {
    const unit = await whileAway();
    await db.role.update({
      where: { id: roleId(REGION, 'unit-head', 'manager') },
      data: { awayUntil: back(3), standInId: null },
    });
    expect(await contacts()).toEqual([]);
    expect(await reminds(unit, 'passed')).toEqual([]);
    expect(await db.auditEntry.findFirst({ where: { facts: { path: ['step'], equals: 'passed' } } })).toMatchObject({
      deed: 'reminded',
    });
  });
});
