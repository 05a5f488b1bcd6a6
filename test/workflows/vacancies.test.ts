// A vacated place is offered from the reserve (procedure 1.9, C6), on real servers: in the order of votes, within the year's means, once.
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Actor, actorOf } from '../../actions/actor.ts';
import { ask } from '../../actions/changes.ts';
import { decide } from '../../actions/changesDecided.ts';
import * as orders from '../../actions/orders.ts';
import { deliverWaiting } from '../../activities/relay.ts';
import { makeTasks } from '../../activities/lists.ts';
import { projectId, shortCode, taskId } from '../../domain/ids.ts';
import type { YearPlan } from '../../domain/plan.ts';
import * as candidates from '../../records/candidates.ts';
import { db, transaction } from '../../records/database.ts';
import * as people from '../../records/people.ts';
import { offerOf, Vacated } from '../../records/reserve.ts';
import { existing } from '../../records/tasks.ts';
import { decisionFacts, waitingAbout } from '../../views/decisions.ts';
import { aCandidate } from '../builders.ts';
import { beginTasks, COUNTY, planAt, PROJECT, runYear, TASK, YEAR } from './affairs.ts';
import { inRole } from './chat.ts';
import { MORNING, type Rehearsed, rehearsed } from './rehearsed.ts';

const BUSES = 'bus-stops';
const WELLS = projectId(YEAR, 'wells');
let house: Rehearsed;

beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress') });
});
afterEach(() => house.stop());

/** The year at work with one project of two places, and a reserve: each candidate with its votes and its cost in yuan. */
async function withReserve(pool: Readonly<Record<string, { votes: number; yuan?: number }>>, plan?: YearPlan): Promise<void> {
  await beginTasks(MORNING, { sites: 2, ...(plan && { plan }) });
  await transaction(async () => {
    await candidates.bring(
      YEAR,
      Object.entries(pool).map(([slug, { yuan = 50_000 }]) => ({
        ...aCandidate(slug, COUNTY, slug === 'wells' ? '2027-02-01' : '2027-09-30'),
        cost: yuan * 100,
        code: shortCode(`${YEAR}/${slug}`),
      })),
    );
    await candidates.setState(YEAR, Object.keys(pool), 'reserve');
    for (const [slug, { votes }] of Object.entries(pool))
      await candidates.setResult(`${YEAR}/${slug}`, [
        { round: 1, for: votes, against: 0, abstain: 0, elected: false, majority: 20 },
      ]);
  });
  await runYear(YEAR);
  for (const role of ['unit-contact/driver', 'office/clerk', 'secretariat/secretary']) await inRole(`${COUNTY}/${role}`);
  await house.settled(YEAR);
}

const personIn = async (role: string) => (await db.role.findUniqueOrThrow({ where: { id: `${COUNTY}/${role}` } })).personId ?? '';
/** Whoever holds a role of the county. */
const holding = async (role: string): Promise<Actor> => ({
  ...actorOf({ id: await personIn(role), roles: await people.rolesOf(`${COUNTY}/${role}`, MORNING) }),
});

/** Gives a place up by decision. */
async function cancel(id: string): Promise<void> {
  const sent = await ask(await holding('unit-contact/driver'), shortCode(id), 1, {
    asked: { kind: 'cancelled' },
    reason: 'money-cut',
    words: null,
  });
  expect(sent).toMatchObject({ ok: true });
  expect(
    await decide(await holding('secretariat/secretary'), (await existing(id)).changes[0]?.code ?? '', { kind: 'grant' }),
  ).toMatchObject({ ok: true });
  await house.settled(YEAR);
}
const cancelAll = async (): Promise<void> => {
  await cancel(TASK);
  await cancel(taskId(PROJECT, 2));
};
const orderYear = async (name: 'takeUp' | 'passOver', payload: Record<string, unknown>) =>
  orders.order<'year'>(await holding('office/clerk'), YEAR, name, { instead: BUSES, ...payload }, { patienceMs: 30_000 });
const facts = async () => {
  const row = await waitingAbout(YEAR, 'fill-place');
  const found = row && (await decisionFacts(row, MORNING));
  return found?.kind === 'fill-place' ? found : undefined;
};

describe('1.9 C6 a vacated place', () => {
  it('is offered once nothing of its project is left, in the order of votes, and taken up it is a project with its tasks', async () => {
    await withReserve({ lifts: { votes: 9 }, wells: { votes: 30 } });
    await db.topic.create({
      data: {
        id: 'topic-1',
        code: 'TPC23456',
        yearId: YEAR,
        title: 'wells',
        regionCode: COUNTY,
        words: 'wells',
        keys: [],
        outcome: 'reserve',
        candidateId: `${YEAR}/wells`,
      },
    });
    await db.suggestion.create({
      data: {
        receipt: 'R1',
        personId: await personIn('unit-contact/driver'),
        regionCode: COUNTY,
        text: 'wells',
        at: MORNING,
        yearId: YEAR,
        topicId: 'topic-1',
      },
    });
    await cancel(TASK);
    expect(await facts()).toBeUndefined();
    await cancel(taskId(PROJECT, 2));
    expect(await facts()).toMatchObject({
      instead: { slug: BUSES },
      offer: 'next',
      candidates: [{ slug: 'wells', votes: 30, breaks: [] }],
    });
    expect(await waitingAbout(YEAR, 'fill-place')).toMatchObject({ role: 'office' });
    expect(await orderYear('takeUp', { candidate: 'lifts' })).toMatchObject({ problem: { id: 'reserve-not-next' } });
    expect(await orderYear('passOver', { reason: 'nobody' })).toMatchObject({ problem: { id: 'reserve-not-empty' } });
    expect(await orderYear('takeUp', { candidate: 'wells' })).toMatchObject({ ok: true });

    expect(await candidates.ofYear(YEAR, ['reserve'])).toMatchObject([{ slug: 'lifts' }]);
    // its date has passed: the office sets another
    expect(await existing(taskId(WELLS, 1))).toMatchObject({ state: 'desk', due: null });
    expect(await db.decision.findFirst({ where: { about: taskId(WELLS, 1) } })).toMatchObject({ kind: 'complete-task' });
    expect(await db.outbox.findMany({ where: { message: 'decided-news' } })).toMatchObject([
      { personId: await personIn('unit-contact/driver') },
    ]);
    expect(await db.suggestion.findFirst()).toMatchObject({ outcome: 'adopted' });
    expect(await facts()).toBeUndefined();
    await new MockActivityEnvironment().run(deliverWaiting, { seconds: 4, moment: MORNING.getTime() });
    for (const id of [WELLS, taskId(WELLS, 1)]) {
      await house.settled(id);
      expect((await house.client.workflow.getHandle(id).describe()).status.name).toBe('RUNNING');
    }
    // once: neither the order nor the making of lists makes anything twice
    expect(await orderYear('takeUp', { candidate: 'wells' })).toMatchObject({ problem: { id: 'reserve-settled' } });
    await makeTasks({ yearId: YEAR, moment: MORNING.getTime() });
    expect(await db.task.count({ where: { projectId: WELLS } })).toBe(1);
  });

  it('goes to the next when one is passed over with a reason; ties are the office’s to choose, and an empty reserve is said', async () => {
    await withReserve({ lifts: { votes: 9 }, wells: { votes: 9 } });
    await cancelAll();
    expect(await facts()).toMatchObject({ offer: 'tied', candidates: [{ slug: 'lifts' }, { slug: 'wells' }] });
    expect(await orderYear('passOver', { candidate: 'wells', reason: 'no land any more' })).toMatchObject({ ok: true });
    expect(await facts()).toMatchObject({ offer: 'next', candidates: [{ slug: 'lifts' }], passed: [{ candidate: 'wells' }] });
    expect(await orderYear('passOver', { candidate: 'lifts', reason: 'nor for this' })).toMatchObject({ ok: true });
    expect(await facts()).toMatchObject({ offer: 'empty', candidates: [] });
    expect(await orderYear('passOver', { reason: 'the reserve is empty' })).toMatchObject({ ok: true });
    expect(await facts()).toBeUndefined();
    expect(await db.auditEntry.count({ where: { deed: 'passOver' } })).toBe(3);
  });

  it('is not filled beyond the year’s means: what was set free counts, what the others cost too', async () => {
    const plan = planAt(MORNING, 'execution', 240);
    await withReserve(
      { lifts: { votes: 9, yuan: 90_000 }, wells: { votes: 30, yuan: 130_000 } },
      { ...plan, envelope: { total: 120_000, sources: [] } },
    );
    await cancelAll();
    expect(await facts()).toMatchObject({ candidates: [{ slug: 'wells', breaks: [{ facts: { over: 10_000_00 } }] }] });
    expect(await orderYear('takeUp', { candidate: 'wells' })).toMatchObject({ problem: { id: 'reserve-beyond-means' } });
    await orderYear('passOver', { candidate: 'wells', reason: 'beyond our means' });
    expect(await facts()).toMatchObject({ candidates: [{ slug: 'lifts', breaks: [] }] });
    expect(await offerOf(YEAR, Vacated.parse({}))).toBeUndefined();
  });
});
