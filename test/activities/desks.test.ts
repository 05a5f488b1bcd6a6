// Decisions on a desk: announced in the day's digest, reminded of before they are due, and escalated when late.
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { putPeople } from '../../actions/people.ts';
import * as tasks from '../../actions/tasks.ts';
import { makeTasks } from '../../activities/lists.ts';
import { assessTask } from '../../activities/taskLooks.ts';
import { digestFacts } from '../../views/digests.ts';
import { shortCode } from '../../domain/ids.ts';
import { db, transaction } from '../../records/database.ts';
import * as decisions from '../../records/decisions.ts';
import * as people from '../../records/people.ts';
import { turnOfTask } from '../../records/turns.ts';
import { existing } from '../../records/tasks.ts';
import { aCandidate, somePeople } from '../builders.ts';
import { beginAt, COUNTY, planAt, TASK, YEAR } from '../workflows/affairs.ts';
import { as, inRole } from '../workflows/chat.ts';
import { MORNING, type Rehearsed, rehearsed } from '../workflows/rehearsed.ts';

const CODE = shortCode(TASK);
const DAY = 86_400_000;
let house: Rehearsed;
let driver: people.PersonHere;
let inspector: people.PersonHere;
let chief: people.PersonHere;

beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress'), workers: false });
  const candidates = [aCandidate('bus-stops', COUNTY, '2027-06-30', 1)];
  await beginAt({ plan: planAt(MORNING, 'execution', 240), stage: 'execution', at: MORNING, candidates, state: 'elected' });
  await makeTasks({ yearId: YEAR, moment: MORNING.getTime() });
  await transaction(() => putPeople(COUNTY, somePeople(), YEAR));
  driver = await inRole(`${COUNTY}/unit-contact/driver`);
  inspector = await inRole(`${COUNTY}/inspector/inspector`);
  chief = await inRole(`${COUNTY}/office-head/chief`);
});
afterEach(() => house.stop());

/** Lets the task's process look, so many days after the first morning. */
const looks = async (days: number) => {
  const moment = MORNING.getTime() + days * DAY;
  return assessTask({ taskId: TASK, moment, orders: [], ladderKey: '', climbed: 0 });
};
const waiting = async () => {
  const [decision] = await decisions.allAbout(TASK);
  if (!decision) throw new Error('nothing waits');
  return decision;
};
const told = async (who: people.PersonHere) =>
  (await db.outbox.findMany({ where: { personId: who.id, message: 'digest' }, orderBy: { key: 'asc' } })).map(
    ({ facts }) => (facts as { day: string }).day,
  );
const digestOf = async (who: people.PersonHere, days: number) => {
  const now = new Date(MORNING.getTime() + days * DAY);
  return digestFacts({ id: who.id, roles: await people.rolesOf(who.id, now) }, (await told(who)).at(-1) ?? '', now);
};

describe('a line of the standard that a unit shows', () => {
  beforeEach(async () => {
    expect(await tasks.reportReached(as(driver), CODE, 's1', null, 'four seats')).toMatchObject({ ok: true });
  });

  it('is told to the inspector in the next morning’s digest, once, and the public is shown whose turn it is', async () => {
    await looks(0);
    expect(await told(inspector)).toHaveLength(1);
    expect(await told(chief)).toEqual([]);
    await looks(0);
    expect(await told(inspector)).toHaveLength(1);
    expect(await digestOf(inspector, 1)).toMatchObject({
      desk: [{ kind: 'accept-task', role: 'inspector', regionCode: COUNTY, count: 1, late: 0 }],
      desks: [],
      hasList: true,
    });
    expect(await turnOfTask(await existing(TASK))).toEqual({ who: 'inspector', since: (await waiting()).at });
  });

  it('comes again before it is due, and late the head of the office hears of it too, then the level above', async () => {
    await looks(0);
    const { standing } = await looks(1);
    expect(standing.waitsFor).toBe('inspector');
    const { due } = await waiting();
    const daysTo = ((due?.getTime() ?? 0) - MORNING.getTime()) / DAY;
    await looks(daysTo - 0.5);
    expect(await told(inspector)).toHaveLength(2);
    expect(await told(chief)).toEqual([]);
    await looks(daysTo + 5);
    expect(await told(inspector)).toHaveLength(3);
    expect(await told(chief)).toHaveLength(1);
    expect(await digestOf(chief, daysTo + 6)).toMatchObject({
      desk: [],
      desks: [{ kind: 'accept-task', role: 'inspector', count: 1, late: 1 }],
    });
    const above = await inRole(`${COUNTY}/level-above/above`);
    await looks(daysTo + 20);
    expect(await told(above)).toHaveLength(1);
  });

  it('wakes the task’s process by itself when there is more to say', async () => {
    const { reckoning } = await looks(0);
    const { due } = await waiting();
    expect(reckoning.next).not.toBeNull();
    expect(reckoning.next ?? 0).toBeLessThan(due?.getTime() ?? 0);
  });

  it('keeps its date when another line is shown before anybody looked, and leaves the digest once it is marked', async () => {
    const first = await waiting();
    await db.decision.update({ where: { id: first.id }, data: { at: MORNING, due: MORNING } });
    await tasks.reportReached(as(driver), CODE, 's2', null, 'a roof');
    expect(await waiting()).toMatchObject({ at: MORNING, due: MORNING });
    await looks(0);
    for (const line of ['s1', 's2']) await tasks.mark(as(inspector), CODE, line, { met: true });
    expect(await decisions.allAbout(TASK)).toEqual([]);
    expect(await digestOf(inspector, 1)).toBeUndefined();
    expect(await turnOfTask(await existing(TASK))).toMatchObject({ who: 'unit' });
  });

  it('is told to whoever stands above where no inspector can be reached, who then hears what waits', async () => {
    await people.setStopped(inspector.id, true);
    await looks(0);
    expect(await told(inspector)).toEqual([]);
    expect(await told(chief)).toHaveLength(1);
    expect(await digestOf(chief, 1)).toMatchObject({
      desks: [{ kind: 'accept-task', role: 'inspector', count: 1 }],
      unreached: ['inspector'],
    });
  });

  it('says nothing while its year is suspended', async () => {
    await db.livelihoodYear.update({ where: { id: YEAR }, data: { state: 'suspended' } });
    await looks(0);
    expect(await told(inspector)).toEqual([]);
  });
});

describe('other things that wait on a desk', () => {
  it('are told alike: a task that is not the unit’s, to the office', async () => {
    const clerk = await inRole(`${COUNTY}/office/clerk`);
    await tasks.notOurs(as(driver), CODE, null);
    await looks(0);
    expect(await told(chief)).toEqual([]);
    expect(await digestOf(clerk, 1)).toMatchObject({ desk: [{ kind: 'reassign-task', role: 'office', count: 1 }] });
    expect(await turnOfTask(await existing(TASK))).toMatchObject({ who: 'office' });
  });
});
