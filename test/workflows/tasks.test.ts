// One task's life on the dev server: from its promise to its acceptance, with everything that may come between.
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { actorOf, operator } from '../../actions/actor.ts';
import * as orders from '../../actions/orders.ts';
import { putPeople } from '../../actions/people.ts';
import * as tasks from '../../actions/tasks.ts';
import type { OrderName } from '../../domain/messages.ts';
import { shortCode } from '../../domain/ids.ts';
import { db, transaction } from '../../records/database.ts';
import * as digests from '../../records/digests.ts';
import * as people from '../../records/people.ts';
import { localIn, somePeople } from '../builders.ts';
import { beginTasks, COUNTY, planAt, PROJECT, runYear, TASK, YEAR } from './affairs.ts';
import { as, inRole } from './chat.ts';
import { later, MORNING, type Rehearsed, rehearsed } from './rehearsed.ts';

let house: Rehearsed;
beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress') });
});
afterEach(() => house.stop());

const CODE = shortCode(TASK);
const WAIT = { patienceMs: 30_000 };
const task = () => db.task.findUniqueOrThrow({ where: { id: TASK } });
const contact = () => inRole(`${COUNTY}/unit-contact/driver`);
const inspector = () => inRole(`${COUNTY}/inspector/inspector`);
const order = (who: people.PersonHere | 'operator', name: OrderName<'task'>, payload = {}) =>
  orders.order<'task'>(who === 'operator' ? operator : as(who), TASK, name, payload, WAIT);
const settled = () => house.settled(TASK);
/** Brings the county's year into execution; its one task has looked for the first time. */
const begin = async (...how: Parameters<typeof beginTasks>) => {
  await beginTasks(...how);
  await settled();
};
const FAILED = { met: false, reason: { zh: '顶棚漏水', en: 'the roof leaks' } } as const;
const said = async (message: string) =>
  (await db.outbox.findMany({ where: { message }, orderBy: { id: 'asc' } })).map(({ personId, facts, state }) => ({
    personId,
    facts,
    state,
  }));
const told = async () =>
  (await said('digest')).map(({ personId, facts }) => `${personId} ${(facts as { day: string }).day}`).toSorted();
const climbed = () => db.digestEntry.findMany({ where: { about: TASK } });
const missed = async (personId: string, day: string) => (await digests.unreached({ personId, day })).toSorted();
const steps = async (deed: 'reminded' | 'escalated') =>
  (await db.auditEntry.findMany({ where: { deed, about: TASK }, orderBy: { id: 'asc' } })).map(
    ({ facts, at }) => [(facts as { step: string }).step, at.toISOString()] as const,
  );

beforeEach(async () => {
  await transaction(() => putPeople(COUNTY, somePeople(), YEAR));
});

describe('a task from its promise to its acceptance', () => {
  it('is signed, reported, marked line by line, handed over and accepted; its project with it', async () => {
    const [driver, examiner] = [await contact(), await inspector()];
    await begin(MORNING);
    expect(await tasks.sign(as(driver), CODE)).toMatchObject({ ok: true });
    await settled();
    expect(await task()).toMatchObject({ state: 'open', light: 'green', signedAt: MORNING, progress: 0 });

    await house.jump(later(MORNING, 20));
    expect(await tasks.reportReached(as(driver), CODE, 'm1', null, 'the roof is up')).toMatchObject({ ok: true });
    await settled();
    expect(await task()).toMatchObject({ progress: 0 });
    expect(await tasks.handOver(as(driver), CODE)).toMatchObject({ ok: false, problem: { id: 'lines-without-evidence' } });
    expect(await tasks.mark(as(examiner), CODE, 's2', { met: true })).toMatchObject({
      ok: false,
      problem: { id: 'line-without-evidence' },
    });
    expect(await tasks.mark(as(examiner), CODE, 'm1', { met: true })).toMatchObject({ ok: true });
    await settled();
    expect(await task()).toMatchObject({ progress: 50 });

    await house.jump(later(MORNING, 30));
    for (const line of ['s1', 's2']) await tasks.reportReached(as(driver), CODE, line, null, null);
    expect(await tasks.handOver(as(driver), CODE)).toMatchObject({ ok: true });
    await settled();
    expect(await task()).toMatchObject({ state: 'handed-over' });
    expect(await order(examiner, 'accept')).toMatchObject({ ok: false, problem: { id: 'lines-unmarked' } });
    for (const line of ['s1', 's2']) await tasks.mark(as(examiner), CODE, line, { met: true });
    expect(await order(examiner, 'accept')).toEqual({ ok: true, value: 'done' });

    expect(await house.client.workflow.getHandle(TASK).result()).toBe('accepted');
    expect(await task()).toMatchObject({ state: 'accepted', light: 'blue', progress: 100, acceptedAt: later(MORNING, 30) });
    expect(await db.waiting.count({ where: { workflowId: TASK } })).toBe(0);
    expect(await db.decision.count({ where: { about: TASK, settledAt: null } })).toBe(0);
    expect(await order(examiner, 'accept')).toMatchObject({ ok: false, problem: { id: 'workflow-ended' } });
    await tellProject();
    await house.client.workflow.getHandle(PROJECT).result();
    expect(await db.project.findUniqueOrThrow({ where: { id: PROJECT } })).toMatchObject({ light: 'blue', progress: 100 });
  });

  it('goes back with the failed line and its reason, and is accepted after that line was shown anew', async () => {
    const [driver, examiner] = [await contact(), await inspector()];
    await begin(MORNING);
    for (const line of ['s1', 's2']) await tasks.reportReached(as(driver), CODE, line, null, null);
    await tasks.handOver(as(driver), CODE);
    await house.jump(later(MORNING, 1));
    await tasks.mark(as(examiner), CODE, 's2', { met: true });
    expect(await order(examiner, 'sendBack')).toMatchObject({ ok: false, problem: { id: 'no-line-failed' } });
    await tasks.mark(as(examiner), CODE, 's1', FAILED);
    expect(await order(examiner, 'accept')).toMatchObject({ ok: false, problem: { id: 'lines-failed' } });
    expect(await order(examiner, 'sendBack')).toEqual({ ok: true, value: 'done' });
    expect(await task()).toMatchObject({ state: 'open' });
    expect((await said('task-card')).at(-1)).toMatchObject({ personId: driver.id, facts: { because: 'sent-back' } });
    expect(await tasks.handOver(as(driver), CODE)).toMatchObject({
      ok: false,
      problem: { id: 'lines-without-evidence', facts: { lines: '1' } },
    });

    await house.jump(later(MORNING, 3));
    await tasks.reportReached(as(driver), CODE, 's1', null, 'mended');
    await tasks.handOver(as(driver), CODE);
    await tasks.mark(as(examiner), CODE, 's1', { met: true });
    expect(await order(examiner, 'accept')).toEqual({ ok: true, value: 'done' });
    expect(await task()).toMatchObject({ state: 'accepted' });
  });

  it('is never accepted or marked by who reported it, whatever roles they hold (procedure 1.7, T4)', async () => {
    const driver = await contact();
    await inRole(`${COUNTY}/inspector/inspector`);
    await db.role.update({ where: { id: `${COUNTY}/inspector/inspector` }, data: { personId: driver.id } });
    const both = (await people.at(driver.where)) ?? driver;
    expect(both.roles.map(({ role }) => role).toSorted()).toEqual(['inspector', 'unit-contact']);
    await begin(MORNING);
    for (const line of ['s1', 's2']) await tasks.reportReached(actorOf(both), CODE, line, null, null);
    await tasks.handOver(actorOf(both), CODE);
    expect(await tasks.mark(actorOf(both), CODE, 's1', { met: true })).toMatchObject({
      ok: false,
      problem: { id: 'own-report' },
    });
    for (const line of ['s1', 's2']) expect(await tasks.mark(operator, CODE, line, { met: true })).toMatchObject({ ok: true });
    expect(await order(both, 'accept')).toMatchObject({ ok: false, problem: { id: 'own-report' } });
    await expect(house.order(TASK, 'accept', { by: `${COUNTY}/inspector/inspector` })).rejects.toMatchObject({
      cause: { type: 'Refused', details: [{ id: 'own-report' }] },
    });
    expect(await order('operator', 'accept')).toEqual({ ok: true, value: 'done' });
  });
});

/** Delivers the errand that a task left for its project, since the relay does not run here. */
async function tellProject(): Promise<void> {
  for (const errand of await db.errand.findMany({ where: { workflowId: PROJECT, state: 'waiting' } }))
    await house.client.workflow.getHandle(PROJECT).executeUpdate('look', { args: [errand.payload], updateId: errand.id });
}

describe('a task of which nothing is heard', () => {
  it('turns yellow and red by time alone, each time on the first moment of the day that does it', async () => {
    await begin(MORNING);
    const seen: string[] = [];
    const look = async (moment: Date) => {
      const { light, because } = await task();
      const now = `${light} ${(because as { id: string }).id}`;
      if (!seen.at(-1)?.startsWith(now)) seen.push(`${now} ${moment.toISOString()}`);
    };
    await settled();
    await look(MORNING);
    await house.pass(new Date('2027-07-02T01:00:00Z'), look);
    expect(seen).toEqual([
      'green on-time 2027-03-03T01:00:00.000Z',
      'yellow behind 2027-03-14T16:00:00.000Z',
      'red far-behind 2027-04-08T16:00:00.000Z',
      'red overdue 2027-06-30T16:00:00.000Z',
    ]);
    expect((await task()).redSince).toEqual(new Date('2027-04-08T16:00:00Z'));
  });

  it('turns yellow and red by silence where its date is far away', async () => {
    await begin(MORNING, { due: '2029-12-31', plan: planAt(MORNING, 'execution', 2_000) });
    const seen: string[] = [];
    const look = async (moment: Date) => {
      const { light, because } = await task();
      const now = `${light} ${(because as { id: string }).id}`;
      if (!seen.at(-1)?.startsWith(now)) seen.push(`${now} ${moment.toISOString()}`);
    };
    await tasks.sign(as(await contact()), CODE);
    await settled();
    await look(MORNING);
    await house.pass(later(MORNING, 67), look);
    expect(seen).toEqual([
      'green on-time 2027-03-03T01:00:00.000Z',
      'yellow silent 2027-04-07T16:00:00.000Z',
      'yellow start-missed 2027-04-30T16:00:00.000Z',
      'red long-silent 2027-05-07T16:00:00.000Z',
    ]);
  });

  it('climbs its whole ladder, says each rung once to those it is for, and repeats the last', async () => {
    await begin(MORNING);
    const who = {
      contact: await contact(),
      head: await inRole(`${COUNTY}/unit-head/manager`),
      clerk: await inRole(`${COUNTY}/office/clerk`),
      chief: await inRole(`${COUNTY}/office-head/chief`),
      above: await inRole(`${COUNTY}/level-above/above`),
      examiner: await inspector(),
    };
    // every rung is signed for, but nothing is done
    await house.pass(new Date('2027-09-01T01:00:00Z'), () => tasks.sign(as(who.contact), CODE));
    expect(await steps('reminded')).toEqual([
      ['fifteen-days-before', '2027-06-15T01:00:00.000Z'],
      ['seven-days-before', '2027-06-23T01:00:00.000Z'],
      ['due-today', '2027-06-30T01:00:00.000Z'],
    ]);
    expect(await steps('escalated')).toEqual([
      ['three-days-late', '2027-07-03T01:00:00.000Z'],
      ['yellow-slip', '2027-07-10T01:00:00.000Z'],
      ['red-slip', '2027-07-20T01:00:00.000Z'],
      ['interview', '2027-07-30T01:00:00.000Z'],
      ['interview-again-1', '2027-08-13T01:00:00.000Z'],
      ['interview-again-2', '2027-08-27T01:00:00.000Z'],
    ]);
    const names = new Map(Object.entries(who).map(([name, { id }]) => [id, name]));
    const inDigests = async (of: string) =>
      (await said('digest')).flatMap(({ personId, facts }) =>
        names.get(personId) === of ? [(facts as { day: string }).day] : [],
      );
    expect(await inDigests('contact')).toEqual(['2027-06-15', '2027-06-23', '2027-06-30']);
    // the third and the tenth day after are Saturdays, and everybody hears on working mornings
    const [slips, interviews] = [
      ['2027-07-12', '2027-07-20'],
      ['2027-07-30', '2027-08-13', '2027-08-27'],
    ];
    expect(await inDigests('head')).toEqual(['2027-07-05', ...slips, ...interviews]);
    for (const of of ['clerk', 'chief']) expect(await inDigests(of)).toEqual([...slips, ...interviews]);
    for (const of of ['above', 'examiner']) expect(await inDigests(of)).toEqual(interviews);
    expect(await db.outbox.count({ where: { message: { notIn: ['digest', 'task-card'] } } })).toBe(0);
    expect((await climbed()).map(({ personId, day }) => `${names.get(personId)} ${day}`).toSorted()).toEqual(
      ['above', 'chief', 'clerk', 'examiner'].map((name) => `${name} 2027-08-27`),
    );
    expect(await task()).toMatchObject({ state: 'open', light: 'red' });
  });

  it('passes over who cannot be reached, at once, and tells the office', async () => {
    await begin(MORNING);
    const [driver, manager, clerk] = [
      await contact(),
      await inRole(`${COUNTY}/unit-head/manager`),
      await inRole(`${COUNTY}/office/clerk`),
    ];
    const sign = () => tasks.sign(as(driver), CODE);
    await people.noteBlocked(driver.where, true);
    await house.pass(new Date('2027-06-16T01:00:00Z'), sign);
    expect(await told()).toEqual([`${clerk.id} 2027-06-15`, `${manager.id} 2027-06-15`].toSorted());
    expect(await missed(clerk.id, '2027-06-15')).toEqual(['driver']);
    expect(await climbed()).toEqual([]);
    await people.setStopped(manager.id, true);
    await house.pass(new Date('2027-06-24T01:00:00Z'), sign);
    expect(await climbed()).toMatchObject([{ personId: clerk.id, day: '2027-06-23' }]);
    expect(await missed(clerk.id, '2027-06-23')).toEqual(['chief', 'driver', 'manager']);
    await people.noteBlocked(driver.where, false);
    await house.pass(new Date('2027-06-30T02:00:00Z'), sign);
    expect((await said('digest')).at(-1)).toMatchObject({ personId: driver.id });
    expect(await missed(clerk.id, '2027-06-23')).toEqual(['chief', 'manager']);
  });

  it('says only the worst of what was missed while nothing ran', async () => {
    await begin(MORNING);
    await contact();
    await settled();
    await house.jump(new Date('2027-07-12T01:00:00Z'));
    expect(await steps('reminded')).toEqual([]);
    expect((await steps('escalated')).map(([step]) => step)).toEqual(['yellow-slip']);
  });
});

describe('a red task (procedure 1.8, L6)', () => {
  it('leaves red only when fresh evidence was confirmed by a second person after it was shown', async () => {
    const [driver, examiner] = [await contact(), await inspector()];
    await begin(MORNING);
    await house.jump(later(MORNING, 5));
    await tasks.reportReached(as(driver), CODE, 'm1', null, null);
    await house.pass(later(MORNING, 45));
    expect(await task()).toMatchObject({ light: 'red' });

    await tasks.mark(as(examiner), CODE, 'm1', { met: true });
    await settled();
    expect(await task()).toMatchObject({ light: 'red', progress: 50, because: { id: 'red-unconfirmed' } });
    await house.jump(later(MORNING, 46));
    for (const line of ['s1', 's2']) await tasks.reportReached(as(driver), CODE, line, null, null);
    await settled();
    expect(await task()).toMatchObject({ light: 'red', because: { id: 'red-unconfirmed' } });
    await house.jump(later(MORNING, 47));
    await tasks.mark(as(examiner), CODE, 'm1', { met: true });
    await settled();
    expect(await task()).toMatchObject({ light: 'red', because: { id: 'red-unconfirmed' } });
    for (const line of ['s1', 's2']) await tasks.mark(as(examiner), CODE, line, { met: true });
    await settled();
    expect(await task()).toMatchObject({ light: 'green', redSince: null, progress: 100 });
  });

  it('does not leave it by words without evidence', async () => {
    const driver = await contact();
    await begin(MORNING, { due: '2029-12-31', plan: planAt(MORNING, 'execution', 2_000) });
    await house.pass(later(MORNING, 70));
    expect(await task()).toMatchObject({ light: 'red', because: { id: 'long-silent' } });
    await tasks.reportNothingNew(as(driver), CODE, 'waiting for the contractor');
    await settled();
    expect(await task()).toMatchObject({ light: 'red', because: { id: 'red-unconfirmed' } });
  });
});

describe('a task that changes hands, rests, or lacks something', () => {
  it('is reassigned: the new unit is told, the desk is cleared, the old one may not report any more', async () => {
    const [driver, manager] = [await contact(), await inRole(`${COUNTY}/unit-head/manager`)];
    await begin(MORNING);
    await db.unit.create({ data: { id: `${COUNTY}/parks`, regionCode: COUNTY, zh: '园林局', en: 'Parks office' } });
    const head = { id: `${COUNTY}/unit-contact/gardener`, code: 'GARDENER', role: 'unit-contact', regionCode: COUNTY };
    await db.role.create({ data: { ...head, unitId: `${COUNTY}/parks`, holder: 'gardener' } });
    const gardener = await inRole(head.id);
    await tasks.sign(as(driver), CODE);
    expect(await tasks.notOurs(as(driver), CODE, 'parks')).toMatchObject({ ok: true });
    expect(await db.decision.findFirst({ where: { about: TASK } })).toMatchObject({
      kind: 'reassign-task',
      role: 'office',
      settledAt: null,
    });
    expect(await order('operator', 'reassign', { unit: 'nobody' })).toMatchObject({ ok: false, problem: { id: 'unit-unknown' } });
    expect(await order(manager, 'reassign', { unit: 'parks' })).toMatchObject({ ok: false, problem: { id: 'role-needed' } });
    expect(await order('operator', 'reassign', { unit: 'parks' })).toEqual({ ok: true, value: 'done' });
    expect(await task()).toMatchObject({ unitId: `${COUNTY}/parks`, signedAt: null });
    expect((await said('task-card')).at(-1)).toMatchObject({ personId: gardener.id, facts: { because: 'new' } });
    expect(await db.decision.count({ where: { about: TASK, settledAt: null } })).toBe(0);
    expect(await tasks.reportReached(as(driver), CODE, 's1', null, null)).toMatchObject({
      ok: false,
      problem: { id: 'other-unit' },
    });
    expect(await tasks.reportReached(as(gardener), CODE, 's1', null, null)).toMatchObject({ ok: true });
    await house.pass(new Date('2027-06-16T01:00:00Z'));
    expect((await said('digest')).map(({ personId }) => personId)).toEqual([gardener.id]);
  });

  it('rests while it is suspended, its date still visible; the suspension ends by itself', async () => {
    const driver = await contact();
    await begin(MORNING);
    await house.jump(new Date('2027-06-01T01:00:00Z'));
    const until = localIn(new Date('2027-06-01T01:00:00Z'), 25);
    expect(await order('operator', 'suspend', { reason: 'floods', until })).toEqual({ ok: true, value: 'done' });
    expect(await task()).toMatchObject({ state: 'suspended', light: 'grey', due: new Date('2027-06-30') });
    expect(await tasks.reportReached(as(driver), CODE, 's1', null, null)).toMatchObject({
      ok: false,
      problem: { id: 'task-suspended' },
    });
    await house.pass(new Date('2027-06-25T01:00:00Z'));
    expect(await steps('reminded')).toEqual([]);
    await house.pass(new Date('2027-06-26T11:00:00Z'));
    expect(await task()).toMatchObject({ state: 'open', light: 'red' });
    expect(await db.auditEntry.findFirst({ where: { deed: 'suspension-ended' } })).toMatchObject({
      about: TASK,
      at: new Date('2027-06-26T10:00:00Z'),
    });
    expect((await steps('reminded')).map(([step]) => step)).toEqual(['seven-days-before']);
  });

  it('is resumed before its suspension ends; a suspension into the past is refused', async () => {
    await begin(MORNING);
    const past = { reason: 'x', until: localIn(MORNING, -2) };
    expect(await order('operator', 'suspend', past)).toMatchObject({ ok: false, problem: { id: 'suspension-ends-in-the-past' } });
    expect(await order('operator', 'resume')).toMatchObject({ ok: false, problem: { id: 'task-not-suspended' } });
    await order('operator', 'suspend', { reason: 'floods', until: localIn(MORNING, 30) });
    expect(await order('operator', 'resume')).toEqual({ ok: true, value: 'done' });
    expect(await task()).toMatchObject({ state: 'open', light: 'green', suspended: null });
  });

  it('waits on the desk while it lacks something, and begins when the last of it is given', async () => {
    const driver = await contact();
    await begin(MORNING, { due: null, lacks: { unitId: null } });
    await settled();
    expect(await task()).toMatchObject({ state: 'desk', light: 'grey' });
    expect(await db.decision.findFirst({ where: { about: TASK } })).toMatchObject({
      kind: 'complete-task',
      role: 'office',
      settledAt: null,
    });
    expect(await order('operator', 'complete', { due: '2027-01-01' })).toMatchObject({
      ok: false,
      problem: { id: 'due-in-the-past' },
    });
    expect(await order('operator', 'complete', { due: '2027-06-30' })).toEqual({ ok: true, value: 'done' });
    expect(await task()).toMatchObject({ state: 'desk' });
    expect(await db.milestone.count({ where: { taskId: TASK } })).toBe(0);
    expect(await order('operator', 'complete', { unit: 'buses' })).toEqual({ ok: true, value: 'done' });
    expect(await task()).toMatchObject({ state: 'open', light: 'green', unitId: `${COUNTY}/buses` });
    expect(await db.milestone.count({ where: { taskId: TASK } })).toBe(2);
    expect(await db.decision.count({ where: { about: TASK, settledAt: null } })).toBe(0);
    expect((await said('task-card')).at(-1)).toMatchObject({ personId: driver.id, facts: { because: 'new' } });
    expect(await order('operator', 'complete', { unit: 'buses' })).toMatchObject({
      ok: false,
      problem: { id: 'task-lacks-nothing' },
    });
  });

  it('is carried over when the time of its year is over, and its workflow ends', async () => {
    const plan = planAt(MORNING, 'execution', 60);
    await begin(MORNING, { plan });
    await runYear(YEAR);
    await house.settled(YEAR);
    await house.jump(later(MORNING, 61));
    expect(await house.client.workflow.getHandle(TASK).result()).toBe('carried-over');
    expect(await task()).toMatchObject({ state: 'carried-over' });
    expect(await db.errand.findUnique({ where: { id: `errand-carry-over/${TASK}` } })).toMatchObject({ state: 'done' });
  });
});
