// Every activity is idempotent: done twice, it has one effect.
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { putPeople } from '../../actions/people.ts';
import { bringPlannedCandidates } from '../../activities/candidates.ts';
import { sendLetters } from '../../activities/letters.ts';
import { makeTasks } from '../../activities/lists.ts';
import { nudge } from '../../activities/outbox.ts';
import { closeYear, draftReport } from '../../activities/reports.ts';
import { startTasks } from '../../activities/start.ts';
import { readSuggestions } from '../../activities/suggestions.ts';
import { invite, openSurvey } from '../../activities/surveys.ts';
import { assessSurvey } from '../../activities/surveyLooks.ts';
import { assessTask } from '../../activities/taskLooks.ts';
import { prepareRound, settleList } from '../../activities/votes.ts';
import { beginStage } from '../../activities/years.ts';
import { assessYear } from '../../activities/yearLooks.ts';
import type { WaitingOrder } from '../../domain/messages.ts';
import { db, transaction } from '../../records/database.ts';
import { aCandidate, aPlan, localIn, somePeople } from '../builders.ts';
import { beginAt, beginTasks, COUNTY, planAt, TASK, YEAR } from '../workflows/affairs.ts';
import { SLUGS } from '../workflows/ballots.ts';
import { inRole, say, somebody } from '../workflows/chat.ts';
import { MORNING, type Rehearsed, rehearsed } from '../workflows/rehearsed.ts';

let house: Rehearsed;
beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress'), workers: false });
});
afterEach(() => house.stop());

const moment = MORNING.getTime();
const FOOT = { ladderKey: '', climbed: 0 };

/** All stored rows without their real times. */
async function kept(): Promise<unknown> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%' ORDER BY 1`;
  const rows: Record<string, unknown> = {};
  for (const { name } of tables)
    rows[name] = await db.$queryRawUnsafe(`SELECT to_jsonb(t) - 'real_at' AS row FROM "${name}" t ORDER BY to_jsonb(t)::text`);
  return rows;
}

/** Does some work twice; the repeat must give the same result and store nothing more. */
async function twice<Result>(work: () => Promise<Result>): Promise<Result> {
  const first = await work();
  const after = await kept();
  const second = await work();
  expect(await kept()).toEqual(after);
  expect(second).toEqual(first);
  return first;
}

const entries = SLUGS.map((slug) => aCandidate(slug, COUNTY, '2027-12-31', 2));

describe('asked for twice', () => {
  it('a stage begins once, and a year’s order is carried out once', async () => {
    await beginAt({ plan: aPlan({ from: MORNING, region: COUNTY }), stage: 'openLetter', at: MORNING, data: { letterAt: null } });
    await twice(() => beginStage({ yearId: YEAR, stage: 'openLetter', moment }));
    const order: WaitingOrder = { id: 'errand-1', name: 'publishLetter', payload: { by: 'operator' }, via: 'update' };
    const { answers } = await twice(() => assessYear({ yearId: YEAR, moment, orders: [order], looks: [], ...FOOT }));
    expect(answers).toEqual([{ id: 'errand-1', ok: true }]);
    const refused: WaitingOrder = { ...order, id: 'errand-2' };
    expect(
      (await twice(() => assessYear({ yearId: YEAR, moment, orders: [refused], looks: [], ...FOOT }))).answers,
    ).toMatchObject([{ ok: false, problem: { id: 'letter-published-already' } }]);
  });

  it('letters go out once, candidates are brought once, suggestions are read once', async () => {
    const citizens = [await somebody(COUNTY), await somebody(COUNTY)];
    const plan = { ...aPlan({ from: MORNING, region: COUNTY }), plannedCandidates: entries };
    await beginAt({ plan, stage: 'solicitation', at: MORNING, data: { opensAt: MORNING, closesAt: new Date(moment + 864e5) } });
    await twice(() => sendLetters({ yearId: YEAR, after: '', moment }));
    expect(await db.outbox.count({ where: { message: 'letter-card' } })).toBe(2);
    await twice(() => bringPlannedCandidates({ yearId: YEAR, moment }));
    for (const citizen of citizens) await say(citizen, '希望村里的公交车站有个顶棚');
    const read = () => new MockActivityEnvironment().run(readSuggestions, { yearId: YEAR, moment });
    expect(await read()).toEqual({ read: 2, more: false });
    const after = await kept();
    expect(await read()).toEqual({ read: 0, more: false });
    expect(await kept()).toEqual(after);
    expect(await db.topic.findMany()).toMatchObject([{ size: 2 }]);
  });

  it('a shortlist is fixed once, and every deputy and member then in office hears of it once, when the night is over', async () => {
    const night = Date.parse('2027-03-03T22:30:00+08:00');
    const plan = planAt(MORNING, 'planning', 30, { method: 'vote', seats: 2 });
    await beginAt({ plan, stage: 'planning', at: MORNING, candidates: entries, state: 'proposed' });
    const deputies = [await inRole(`${COUNTY}/deputy/deputy-1`), await inRole(`${COUNTY}/deputy/deputy-2`)];
    const member = await inRole(`${COUNTY}/member/member`);
    await inRole(`${COUNTY}/deputy/deputy-3`);
    await inRole(`${COUNTY}/inspector/inspector`);
    await db.role.update({ where: { id: `${COUNTY}/deputy/deputy-3` }, data: { until: MORNING } });
    // a person who is both hears once
    await db.role.update({ where: { id: `${COUNTY}/deputy/deputy-4` }, data: { personId: member.id } });
    const order: WaitingOrder = { id: 'errand-1', name: 'fixShortlist', payload: { by: 'operator' }, via: 'update' };
    const fix = (orders: WaitingOrder[]) => assessYear({ yearId: YEAR, moment: night, orders, looks: [], ...FOOT });
    expect((await twice(() => fix([order]))).answers).toEqual([{ id: 'errand-1', ok: true }]);
    await fix([{ ...order, id: 'errand-2' }]);
    const told = await db.outbox.findMany({ where: { message: 'shortlist-fixed' } });
    expect(told.map(({ personId }) => personId).toSorted()).toEqual([...deputies, member].map(({ id }) => id).toSorted());
    expect([...new Set(told.map(({ notBefore }) => notBefore?.toISOString()))]).toEqual(['2027-03-04T00:00:00.000Z']);
  });

  it('a round is prepared once, a list is settled once', async () => {
    const plan = planAt(MORNING, 'decision', 30, { method: 'vote', seats: 2 });
    await beginAt({ plan, stage: 'decision', at: MORNING, candidates: entries });
    const id = await twice(() => prepareRound({ yearId: YEAR, moment }));
    expect(await db.rollEntry.count()).toBe(5);
    const item = (slug: string, votes: number, elected: boolean) => ({
      id: slug,
      for: votes,
      against: 0,
      abstain: 5 - votes,
      elected,
      because: elected ? 'most-votes' : 'fewer-votes',
    });
    const [first, second, third] = SLUGS;
    const result = {
      valid: true,
      why: null,
      deputies: 5,
      present: 5,
      quorum: 4,
      majority: 3,
      issued: 5,
      returned: 5,
      void: 0,
      voidBecause: {},
      items: [item(first, 5, true), item(second, 4, true), item(third, 3, false)],
      elected: [first, second],
      runOff: [],
      openPlaces: 0,
      shortfall: 0,
    };
    await db.vote.update({ where: { id: id ?? '' }, data: { state: 'certified', result } });
    await twice(() => settleList({ yearId: YEAR, moment }));
    expect(await db.candidate.count({ where: { state: 'elected' } })).toBe(2);
  });

  it('two lists are made once, their workflows are started once', async () => {
    await beginAt({
      plan: planAt(MORNING, 'execution', 240),
      stage: 'execution',
      at: MORNING,
      candidates: entries,
      state: 'elected',
    });
    await twice(() => makeTasks({ yearId: YEAR, moment }));
    expect(await db.task.count()).toBe(6);
    const environment = new MockActivityEnvironment();
    expect(await environment.run(startTasks, { yearId: YEAR, moment })).toBe(9);
    expect(await environment.run(startTasks, { yearId: YEAR, moment })).toBe(0);
    // if the note that they run was lost, Temporal says that they do
    await db.task.updateMany({ data: { startedAt: null } });
    expect(await environment.run(startTasks, { yearId: YEAR, moment })).toBe(6);
    const running = await Promise.all((await db.task.findMany()).map(({ id }) => house.client.workflow.getHandle(id).describe()));
    expect(running.every(({ status }) => status.name === 'RUNNING')).toBe(true);
  });

  it('a task’s order is carried out once; a step of its ladder is said once', async () => {
    await transaction(() => putPeople(COUNTY, somePeople(), YEAR));
    const [contact] = [await inRole(`${COUNTY}/unit-contact/driver`), await inRole(`${COUNTY}/office/clerk`)];
    await beginTasks(MORNING);
    const payload = { by: 'operator', reason: 'floods', until: localIn(MORNING, 20) };
    const order: WaitingOrder = { id: 'errand-suspend', name: 'suspend', payload, via: 'errand' };
    await twice(() => assessTask({ taskId: TASK, moment, orders: [order], ...FOOT }));
    expect(await db.outbox.count({ where: { personId: contact.id, message: 'task-card' } })).toBe(2);
    const step = { name: 'due-today', again: 0, to: 'contact', also: [], kind: 'remind' } as const;
    const said = () =>
      nudge({
        about: TASK,
        owner: 'unit',
        unitId: `${COUNTY}/buses`,
        step,
        ladder: '1@0',
        message: 'task-due',
        quiet: { from: '21:00', to: '08:00' },
        timezone: 'Asia/Shanghai',
        moment,
      });
    await twice(said);
    expect(await db.outbox.count({ where: { message: 'digest' } })).toBe(1);
    expect(await db.auditEntry.count({ where: { deed: 'reminded' } })).toBe(1);
  });

  it('a survey opens once, asks everybody once and closes with one result; a report is drafted and sent once', async () => {
    const citizen = await somebody(COUNTY);
    await say(citizen, 'A bench');
    await beginAt({ plan: planAt(MORNING, 'yearEnd', 60), stage: 'yearEnd', at: MORNING });
    const surveyId = await twice(() => openSurvey({ yearId: YEAR, moment }));
    await twice(() => invite({ surveyId, after: '', moment }));
    expect(await db.surveyInvitation.count()).toBe(1);
    const { closesAt } = await db.survey.findUniqueOrThrow({ where: { id: surveyId } });
    await twice(() => assessSurvey({ surveyId, moment: closesAt?.getTime() ?? 0, orders: [] }));
    await twice(() => draftReport({ yearId: YEAR, moment }));
    await twice(() => closeYear({ yearId: YEAR, moment }));
    expect(await db.auditEntry.count({ where: { deed: 'closed' } })).toBe(1);
  });
});
