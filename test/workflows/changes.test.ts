// More time for a task (procedure 1.9), on real servers: requested, examined, granted or refused, and its effect on the task's process.
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { operator } from '../../actions/actor.ts';
import { ask, type Request, weigh, withdraw } from '../../actions/changes.ts';
import { decide } from '../../actions/changesDecided.ts';
import * as orders from '../../actions/orders.ts';
import { putPeople } from '../../actions/people.ts';
import * as tasks from '../../actions/tasks.ts';
import { shortCode } from '../../domain/ids.ts';
import * as changes from '../../records/changes.ts';
import { db, transaction } from '../../records/database.ts';
import type { PersonHere } from '../../records/people.ts';
import { existing } from '../../records/tasks.ts';
import { somePeople } from '../builders.ts';
import { beginTasks, COUNTY, planAt, runYear, TASK, YEAR } from './affairs.ts';
import { as, inRole } from './chat.ts';
import { later, MORNING, type Rehearsed, rehearsed } from './rehearsed.ts';

const CODE = shortCode(TASK);
const ZONE = 'Asia/Shanghai';
const JUNE_30 = '2027-06-30';
const JULY_15 = '2027-07-15';
let house: Rehearsed;
let driver: PersonHere;
let clerk: PersonHere;
let secretary: PersonHere;

beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress') });
  await transaction(() => putPeople(COUNTY, somePeople(), YEAR));
  driver = await inRole(`${COUNTY}/unit-contact/driver`);
  clerk = await inRole(`${COUNTY}/office/clerk`);
  secretary = await inRole(`${COUNTY}/secretariat/secretary`);
});
afterEach(() => house.stop());

const task = () => existing(TASK);
const rows = () => db.change.findMany({ orderBy: { number: 'asc' } });
const begin = async (...how: Parameters<typeof beginTasks>) => {
  await beginTasks(...how);
  await house.settled(TASK);
};
const more = (days: number, reason: Request['reason'] = 'land-or-permit-refused', words: string | null = null): Request => ({
  asked: { kind: 'date', days },
  reason,
  words,
});
const asks = (number: number, request: Request) => ask(as(driver), CODE, number, request);
const codeOf = async (number: number) => (await rows()).find((row) => row.number === number)?.code ?? '';
const grants = async (who: PersonHere, number: number) => {
  const done = await decide(as(who), await codeOf(number), { kind: 'grant' });
  await house.settled(TASK);
  return done;
};
const waits = () => db.decision.findFirst({ where: { about: TASK, kind: 'decide-change', settledAt: null } });
const told = async (message: string) =>
  (await db.outbox.findMany({ where: { message }, orderBy: { id: 'asc' } })).map(({ personId, facts, state }) => ({
    personId,
    facts,
    state,
  }));
const rungs = async () =>
  (await db.auditEntry.findMany({ where: { deed: 'reminded', about: TASK }, orderBy: { id: 'asc' } })).map(
    ({ facts, at }) => `${(facts as { step: string }).step} ${at.toISOString().slice(0, 10)}`,
  );

describe('more time for a task', () => {
  it('1.9 C2 a little: the light is grey while the office examines it, the date promised stands and its reminders go on', async () => {
    await begin(MORNING);
    expect(await weigh(as(driver), CODE, more(15))).toMatchObject({
      ok: true,
      value: { number: 1, was: { due: JUNE_30 }, becomes: { due: JULY_15 }, size: 'minor', decider: 'office' },
    });
    expect(await asks(1, more(15))).toMatchObject({ ok: true, value: { decider: 'office' } });
    await house.settled(TASK);
    expect(await task()).toMatchObject({ light: 'grey', due: JUNE_30, because: { id: 'change-under-examination' } });
    expect(await waits()).toMatchObject({ role: 'office', due: new Date('2027-03-10T01:00:00Z') });

    await house.pass(new Date('2027-06-16T01:00:00Z'));
    expect(await rungs()).toEqual(['fifteen-days-before 2027-06-15']);
    expect(await task()).toMatchObject({ light: 'grey', due: JUNE_30 });
  });

  it('1.9 C4 granted, the date and the open steps move, the ladder begins anew, and the old date stays visible', async () => {
    const examiner = await inRole(`${COUNTY}/inspector/inspector`);
    await begin(MORNING);
    await tasks.reportReached(as(driver), CODE, 'm1', null, null);
    await tasks.mark(as(examiner), CODE, 'm1', { met: true });
    const before = await task();
    await asks(1, more(15, 'money-cut', 'the second instalment is late'));
    expect(await grants(clerk, 1)).toMatchObject({ ok: true });

    const after = await task();
    expect(after).toMatchObject({ light: 'green', due: JULY_15 });
    expect(after.milestones.map(({ due }) => due)).toEqual([before.milestones[0]?.due, JULY_15]);
    expect(changes.promisesOf(await task(), ZONE)).toMatchObject([
      {
        promise: { due: '2027-06-30' },
        struck: {
          reason: 'money-cut',
          words: 'the second instalment is late',
          decider: 'office',
          decidedOn: '2027-03-03',
          decision: '1',
        },
      },
      { promise: { due: '2027-07-15' } },
    ]);
    // nobody signs for the first rung of the new ladder: the next two follow two working days apart (1.8 L5)
    await house.pass(new Date('2027-07-16T01:00:00Z'));
    expect(await rungs()).toEqual(['fifteen-days-before 2027-06-30', 'seven-days-before 2027-07-02', 'due-today 2027-07-06']);
  });

  it('1.9 C2 C3 measured against the first promise: small steps do not add up to a great one', async () => {
    await begin(MORNING);
    await asks(1, more(10));
    await grants(clerk, 1);
    expect(await weigh(as(driver), CODE, more(5))).toMatchObject({ value: { number: 2, size: 'minor' } });
    expect(await asks(2, more(6))).toMatchObject({ value: { size: 'major', decider: 'standing-committee' } });
    expect(await waits()).toMatchObject({ role: 'secretariat', due: new Date('2027-03-31T01:00:00Z') });
  });

  it('1.9 C3 much: the secretariat enters what the congress decided, and the office cannot', async () => {
    await begin(MORNING);
    await asks(1, more(30));
    expect(await grants(clerk, 1)).toMatchObject({ ok: false, problem: { id: 'role-needed' } });
    expect(await decide(operator, await codeOf(1), { kind: 'grant' })).toMatchObject({
      ok: false,
      problem: { id: 'role-needed' },
    });
    expect(await grants(secretary, 1)).toMatchObject({ ok: true, value: { change: { decision: 1, state: 'granted' } } });
    expect(await task()).toMatchObject({ due: '2027-07-30' });
  });

  it('1.9 C3 is entered by the office where the congress has no secretariat', async () => {
    await begin(MORNING);
    await db.invitation.deleteMany();
    await db.role.deleteMany({ where: { role: 'secretariat' } });
    await asks(1, more(30));
    expect(await waits()).toMatchObject({ role: 'office' });
    expect(await grants(clerk, 1)).toMatchObject({ ok: true, value: { change: { decider: 'standing-committee' } } });
  });

  it('is told to the unit once, and refused it leaves everything as it was promised', async () => {
    await begin(MORNING);
    await asks(1, more(15));
    const refuse = async () => decide(as(clerk), await codeOf(1), { kind: 'refuse', because: 'refusal-too-long' });
    expect(await refuse()).toMatchObject({ ok: true });
    expect(await refuse()).toMatchObject({ ok: true });
    await house.settled(TASK);
    expect(await grants(clerk, 1)).toMatchObject({ ok: false, problem: { id: 'change-settled' } });
    expect(await task()).toMatchObject({ light: 'green', due: JUNE_30 });
    expect(await told('change-decided')).toMatchObject([{ personId: driver.id, facts: { change: await codeOf(1) } }]);
    expect(await rows()).toMatchObject([{ state: 'refused', because: 'refusal-too-long', decision: 1 }]);
    expect(await waits()).toBeNull();
    expect(await db.auditEntry.count({ where: { deed: 'change-refused', about: TASK } })).toBe(1);
  });

  it('is one request however often it is sent, one at a time, and can be taken back', async () => {
    await begin(MORNING);
    for (let press = 0; press < 2; press += 1) expect(await asks(1, more(15))).toMatchObject({ ok: true, value: { number: 1 } });
    expect(await asks(1, more(30))).toMatchObject({ ok: false, problem: { id: 'change-waits' } });
    expect(await asks(2, more(30))).toMatchObject({ ok: false, problem: { id: 'change-waits' } });
    expect(await withdraw(as(driver), CODE)).toMatchObject({ ok: true });
    expect(await withdraw(as(driver), CODE)).toMatchObject({ ok: false, problem: { id: 'change-none-waits' } });
    await house.settled(TASK);
    expect(await task()).toMatchObject({ light: 'green', due: JUNE_30 });
    expect(await waits()).toBeNull();
    expect(await asks(1, more(15))).toMatchObject({ ok: false, problem: { id: 'button-stale' } });
    expect(await asks(2, more(15))).toMatchObject({ ok: true });
    expect((await rows()).map(({ state }) => state)).toEqual(['withdrawn', 'waiting']);
  });

  it('is sent twice at the same moment and kept once', async () => {
    await begin(MORNING);
    const sent = await Promise.all([asks(1, more(15)), asks(1, more(15)), asks(1, more(15))]);
    expect(sent.map(({ ok }) => ok)).toEqual([true, true, true]);
    const code = await codeOf(1);
    const decided = await Promise.all([1, 2, 3].map(() => decide(as(clerk), code, { kind: 'grant' })));
    expect(decided.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    expect(await rows()).toMatchObject([{ state: 'granted', decision: 1 }]);
    expect(await db.auditEntry.count({ where: { about: TASK, deed: { in: ['change-asked', 'change-granted'] } } })).toBe(2);
    expect(await told('change-decided')).toHaveLength(1);
  });

  it('is refused for a day that is not later, is over, or for a task that is not its unit’s', async () => {
    await begin(MORNING);
    expect(await weigh(as(driver), CODE, more(0))).toMatchObject({ problem: { id: 'change-not-later' } });
    expect(await weigh(as(clerk), CODE, more(15))).toMatchObject({ problem: { id: 'role-needed' } });
    await house.jump(new Date('2027-07-20T01:00:00Z'));
    expect(await weigh(as(driver), CODE, more(15))).toMatchObject({ problem: { id: 'due-in-the-past' } });
    expect(await weigh(as(driver), CODE, more(21))).toMatchObject({ ok: true });
  });

  it('cannot be granted once the day asked for is over', async () => {
    await begin(MORNING);
    await asks(1, more(15));
    await house.jump(new Date('2027-07-16T01:00:00Z'));
    expect(await grants(clerk, 1)).toMatchObject({ ok: false, problem: { id: 'change-date-past' } });
    expect(await rows()).toMatchObject([{ state: 'waiting' }]);
  });

  it('1.9 C5 is not asked for after 31 October but by force majeure', async () => {
    await begin(MORNING, { due: '2027-12-20', plan: planAt(MORNING, 'execution', 330) });
    await house.jump(new Date('2027-10-31T15:00:00Z'));
    expect(await weigh(as(driver), CODE, more(7))).toMatchObject({ ok: true });
    await house.jump(new Date('2027-10-31T16:00:00Z'));
    expect(await asks(1, more(7))).toMatchObject({ problem: { id: 'changes-closed', facts: { lastDay: '2027-10-31' } } });
    expect(await asks(1, more(7, 'force-majeure'))).toMatchObject({ ok: true });
  });

  it('1.9 C7 does not turn red into green: the new date holds, and red stays until fresh evidence is confirmed', async () => {
    const examiner = await inRole(`${COUNTY}/inspector/inspector`);
    await begin(MORNING);
    await house.pass(new Date('2027-07-02T01:00:00Z'));
    expect(await task()).toMatchObject({ light: 'red', because: { id: 'overdue' } });
    const { redSince } = await task();
    await asks(1, more(30));
    await house.settled(TASK);
    expect(await task()).toMatchObject({ light: 'grey', redSince });
    await house.jump(new Date('2027-07-06T01:00:00Z'));
    await grants(secretary, 1);
    expect(await task()).toMatchObject({ light: 'red', due: '2027-07-30', redSince });
    await house.jump(new Date('2027-07-07T01:00:00Z'));
    for (const line of ['m1', 's1', 's2']) await tasks.reportReached(as(driver), CODE, line, null, null);
    await house.settled(TASK);
    expect(await task()).toMatchObject({ light: 'red', because: { id: 'far-behind' } });
    await house.jump(new Date('2027-07-08T01:00:00Z'));
    for (const line of ['m1', 's1', 's2']) await tasks.mark(as(examiner), CODE, line, { met: true });
    await house.settled(TASK);
    expect(await task()).toMatchObject({ light: 'green', redSince: null });
  });

  it('1.9 C7 holds also for a red that nobody has looked at yet', async () => {
    await begin(MORNING);
    await asks(1, more(30));
    await house.settled(TASK);
    await db.task.update({ where: { id: TASK }, data: { redSince: null } });
    // the clock goes on, and the process is not woken
    await db.$executeRaw`UPDATE milestone SET due = '2027-03-04' WHERE task_id = ${TASK} AND id = 'm1'`;
    await house.jump(new Date('2027-03-20T01:00:00Z'));
    await grants(secretary, 1);
    expect((await task()).redSince).not.toBeNull();
  });

  it('is told to whoever decides as it comes up and before it is due, to the head when it is late, and to nobody once it is decided', async () => {
    const chief = await inRole(`${COUNTY}/office-head/chief`);
    await begin(MORNING);
    await asks(1, more(15));
    await house.settled(TASK);
    const days = async ({ id }: PersonHere) =>
      (await told('digest')).filter(({ personId }) => personId === id).map(({ facts }) => (facts as { day: string }).day);
    expect(await days(clerk)).toEqual(['2027-03-03']);
    await house.pass(new Date('2027-03-10T01:00:00Z'));
    expect(await days(clerk)).toEqual(['2027-03-03', '2027-03-09']);
    expect(await days(chief)).toEqual([]);
    await house.pass(new Date('2027-03-12T01:00:00Z'));
    expect(await days(chief)).toEqual(['2027-03-11']);
    await grants(clerk, 1);
    await house.pass(new Date('2027-03-24T01:00:00Z'));
    expect(await days(chief)).toEqual(['2027-03-11']);
  });

  it('ends undecided with its task', async () => {
    const examiner = await inRole(`${COUNTY}/inspector/inspector`);
    await begin(MORNING);
    for (const line of ['s1', 's2']) await tasks.reportReached(as(driver), CODE, line, null, null);
    await tasks.handOver(as(driver), CODE);
    await asks(1, more(15));
    for (const line of ['s1', 's2']) await tasks.mark(as(examiner), CODE, line, { met: true });
    expect(await orders.order<'task'>(as(examiner), TASK, 'accept', {}, { patienceMs: 30_000 })).toMatchObject({ ok: true });
    expect(await task()).toMatchObject({ state: 'accepted', light: 'blue' });
    expect(await rows()).toMatchObject([{ state: 'lapsed' }]);
    expect(await waits()).toBeNull();
    expect(await grants(clerk, 1)).toMatchObject({ ok: false, problem: { id: 'change-settled' } });
  });

  it('ends undecided with its year', async () => {
    await begin(MORNING, { plan: planAt(MORNING, 'execution', 60) });
    await runYear(YEAR);
    await house.settled(YEAR);
    await asks(1, more(15));
    await house.jump(later(MORNING, 61));
    expect(await house.client.workflow.getHandle(TASK).result()).toBe('carried-over');
    expect(await rows()).toMatchObject([{ state: 'lapsed' }]);
  });
});
