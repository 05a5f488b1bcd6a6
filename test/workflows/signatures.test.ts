// What a unit is told of its tasks, on the dev server: one digest each working morning; tasks that it does not sign for climb.
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { operator } from '../../actions/actor.ts';
import { signDigest } from '../../actions/digests.ts';
import * as orders from '../../actions/orders.ts';
import { putPeople } from '../../actions/people.ts';
import * as tasks from '../../actions/tasks.ts';
import { tellInDigest } from '../../activities/digests.ts';
import { shortCode, taskId } from '../../domain/ids.ts';
import { db, transaction } from '../../records/database.ts';
import { localIn, somePeople } from '../builders.ts';
import { beginTasks, COUNTY, PROJECT, TASK, YEAR } from './affairs.ts';
import { as, inRole } from './chat.ts';
import { MORNING, type Rehearsed, rehearsed } from './rehearsed.ts';

let house: Rehearsed;
beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress') });
  await transaction(() => putPeople(COUNTY, somePeople(), YEAR));
});
afterEach(() => house.stop());

const CODE = shortCode(TASK);
const contact = () => inRole(`${COUNTY}/unit-contact/driver`);
const begin = async () => {
  await beginTasks(MORNING);
  await house.settled(TASK);
};
const order = (name: 'suspend' | 'resume', payload = {}) =>
  orders.order<'task'>(operator, TASK, name, payload, { patienceMs: 30_000 });
const digests = async () =>
  (await db.outbox.findMany({ where: { message: 'digest' }, orderBy: { id: 'asc' } })).map(({ personId, facts, state }) => ({
    personId,
    day: (facts as { day: string }).day,
    state,
  }));
const steps = async (deed: 'reminded' | 'escalated') =>
  (await db.auditEntry.findMany({ where: { deed, about: TASK }, orderBy: { id: 'asc' } })).map(
    ({ facts, at }) => [(facts as { step: string }).step, at.toISOString()] as const,
  );

describe('a rung that waits for its signature (procedure 1.8, L5)', () => {
  const told = async () => [...(await steps('reminded')), ...(await steps('escalated'))].map(([step]) => step);

  it('1.8 L5 goes up one rung after two working days without it, and one more after two more', async () => {
    await begin();
    const manager = await inRole(`${COUNTY}/unit-head/manager`);
    await contact();
    await house.pass(new Date('2027-06-22T00:00:00Z'));
    expect(await steps('reminded')).toEqual([
      ['fifteen-days-before', '2027-06-15T01:00:00.000Z'],
      ['seven-days-before', '2027-06-17T01:00:00.000Z'],
      ['due-today', '2027-06-21T01:00:00.000Z'],
    ]);
    await house.pass(new Date('2027-06-24T02:00:00Z'));
    expect(await steps('escalated')).toEqual([['three-days-late', '2027-06-23T01:00:00.000Z']]);
    expect((await digests()).at(-1)).toMatchObject({ personId: manager.id });
  });

  it('1.8 L5 stays where it is once the unit has seen it, or has reported', async () => {
    await begin();
    const driver = await contact();
    await tasks.sign(as(driver), CODE);
    await house.pass(new Date('2027-06-15T02:00:00Z'));
    await house.jump(new Date('2027-06-16T02:00:00Z'));
    expect(await signDigest(as(driver), await house.now())).toEqual({ ok: true, value: 1 });
    expect(await signDigest(as(driver), await house.now())).toEqual({ ok: true, value: 0 });
    await house.pass(new Date('2027-06-22T02:00:00Z'));
    expect(await told()).toEqual(['fifteen-days-before']);
    await house.pass(new Date('2027-06-23T02:00:00Z'));
    await tasks.reportNothingNew(as(driver), CODE, 'waiting for the contractor');
    await house.pass(new Date('2027-06-29T02:00:00Z'));
    expect(await told()).toEqual(['fifteen-days-before', 'seven-days-before']);
    expect(await db.auditEntry.count({ where: { deed: 'reminder-signed', about: TASK } })).toBe(1);
  });

  it('1.8 L5 is signed for by its unit alone, and not for what was told after the card was read', async () => {
    await begin();
    const [driver, clerk] = [await contact(), await inRole(`${COUNTY}/office/clerk`)];
    await tasks.sign(as(driver), CODE);
    await house.pass(new Date('2027-06-15T02:00:00Z'));
    expect(await signDigest(as(clerk), await house.now())).toMatchObject({ ok: false, problem: { id: 'role-needed' } });
    expect(await signDigest(as(driver), new Date('2027-06-15T00:59:00Z'))).toEqual({ ok: true, value: 0 });
  });

  it('1.8 L5 rests with a suspension, and starts anew with another unit', async () => {
    await begin();
    await contact();
    await house.pass(new Date('2027-06-15T02:00:00Z'));
    const until = localIn(new Date('2027-06-15T02:00:00Z'), 5);
    await order('suspend', { reason: 'floods', until });
    await order('resume');
    await house.pass(new Date('2027-06-22T02:00:00Z'));
    expect(await told()).toEqual(['fifteen-days-before']);
  });
});

describe('the digest of a unit', () => {
  it('is one letter a person and working morning, however many tasks have something to say', async () => {
    await beginTasks(MORNING, { sites: 3 });
    const driver = await contact();
    for (let site = 1; site <= 3; site++) await house.settled(taskId(PROJECT, site));
    await house.pass(new Date('2027-06-15T02:00:00Z'));
    expect(await db.auditEntry.count({ where: { deed: 'reminded' } })).toBe(3);
    expect(await db.outbox.findMany({ where: { message: 'digest' } })).toMatchObject([
      {
        key: `digest/${driver.id}/2027-06-15`,
        personId: driver.id,
        facts: { day: '2027-06-15' },
        what: 'renew',
        notBefore: new Date('2027-06-15T01:10:00Z'),
      },
    ]);
  });

  it('brings new tasks as well where they are many: few have a card each', async () => {
    const driver = await contact();
    await beginTasks(MORNING, { sites: 6 });
    expect(await db.outbox.count({ where: { message: 'task-card' } })).toBe(0);
    expect(await digests()).toEqual([{ personId: driver.id, day: '2027-03-03', state: 'waiting' }]);
  });

  it('is the next morning’s for what comes when this morning’s has gone out', async () => {
    await begin();
    const driver = await contact();
    const hours = { quiet: { from: '21:00', to: '08:00' }, timezone: 'Asia/Shanghai' };
    const tell = (at: string) => transaction(() => tellInDigest([driver.id], hours, new Date(at)));
    await tell('2027-06-17T01:00:00Z');
    await db.outbox.updateMany({ data: { state: 'sent' } });
    await tell('2027-06-17T01:05:00Z');
    await tell('2027-06-17T01:06:00Z');
    expect((await digests()).map(({ day, state }) => [day, state])).toEqual([
      ['2027-06-17', 'sent'],
      ['2027-06-18', 'waiting'],
    ]);
  });
});
