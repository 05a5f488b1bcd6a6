// Every order and the main deeds of people over a pool of one connection, on which a second connection inside a transaction would wait
// forever. Each kind of workflow has one story with all of its orders.
import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operator } from '../../actions/actor.ts';
import { cast, beHere } from '../../actions/votes.ts';
import { bring, comment } from '../../actions/candidates.ts';
import { ask, weigh } from '../../actions/changes.ts';
import { decide } from '../../actions/changesDecided.ts';
import { give } from '../../actions/grades.ts';
import { comeBack, goOnLeave } from '../../actions/leave.ts';
import { unlink } from '../../actions/people.ts';
import * as matterActions from '../../actions/matters.ts';
import * as suggestionActions from '../../actions/suggestions.ts';
import { answer } from '../../actions/surveys.ts';
import * as taskActions from '../../actions/tasks.ts';
import { giveOutcome } from '../../actions/topics.ts';
import { changeClock } from '../../activities/clock.ts';
import { makeTasks } from '../../activities/lists.ts';
import { nudge } from '../../activities/outbox.ts';
import { assessMatter } from '../../activities/matterLooks.ts';
import { assessProject } from '../../activities/projectLooks.ts';
import { closeYear, draftReport } from '../../activities/reports.ts';
import { readSuggestions } from '../../activities/suggestions.ts';
import { invite, openSurvey } from '../../activities/surveys.ts';
import { assessSurvey } from '../../activities/surveyLooks.ts';
import { assessTask } from '../../activities/taskLooks.ts';
import { prepareRound, settleList } from '../../activities/votes.ts';
import { assessVote } from '../../activities/voteLooks.ts';
import { beginStage } from '../../activities/years.ts';
import { assessYear } from '../../activities/yearLooks.ts';
import { rehearsalClock } from '../../domain/clock.ts';
import { projectId, shortCode, taskId } from '../../domain/ids.ts';
import { type OrderAnswer, type OrderName, type WaitingOrder, orders, type WorkflowKind } from '../../domain/messages.ts';
import { install } from '../../records/clock.ts';
import { closeDatabase, db, openDatabase, transaction } from '../../records/database.ts';
import * as decisions from '../../records/decisions.ts';
import * as reserve from '../../records/reserve.ts';
import type { PersonHere } from '../../records/people.ts';
import { forgetPlans } from '../../records/years.ts';
import { aCandidate, localIn } from '../builders.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { beginAt, COUNTY, planAt, YEAR } from '../workflows/affairs.ts';
import { FIRST, SECOND, SLUGS, TIED, TIED_AGAIN } from '../workflows/ballots.ts';
import { as, inRole, say, somebody } from '../workflows/chat.ts';

const MORNING = new Date('2027-03-03T01:00:00Z');
const moment = MORNING.getTime();
const PROJECT = projectId(YEAR, 'bus-stops');
const [TASK, OTHER] = [taskId(PROJECT, 1), taskId(PROJECT, 2)];
const CLERK = `${COUNTY}/office/clerk`;
const SECRETARY = `${COUNTY}/secretariat/secretary`;
const INSPECTOR = `${COUNTY}/inspector/inspector`;
const FOOT = { ladderKey: '', climbed: 0 };

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
  forgetPlans();
  openDatabase(database.url, 1);
  await install({ id: 'test', rehearsal: true, clock: rehearsalClock(new Date(Date.now() - 1_000), MORNING, 0) });
});
afterEach(async () => {
  await closeDatabase();
  await database.drop();
});

const done = (answer: { readonly ok: boolean }): void => {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
};

type Carry = (order: WaitingOrder) => Promise<readonly OrderAnswer[]>;

/** Carries out orders of one kind of workflow, and checks at the end that every order of that kind was among them. */
function ordering<Kind extends WorkflowKind>(kind: Kind) {
  const carriedOut = new Set<string>();
  return {
    order: async (carry: Carry, name: OrderName<Kind>, by = 'operator', payload: Record<string, unknown> = {}): Promise<void> => {
      const id = `errand-${randomUUID()}`;
      expect([name, ...(await carry({ id, name, payload: { by, ...payload }, via: 'update' }))]).toEqual([
        name,
        { id, ok: true },
      ]);
      carriedOut.add(name);
    },
    everyOne: () => expect([...carriedOut].toSorted()).toEqual(Object.keys(orders[kind]).toSorted()),
  };
}

const year: Carry = async (order) => (await assessYear({ yearId: YEAR, moment, orders: [order], looks: [], ...FOOT })).answers;
const ofVote =
  (id: string): Carry =>
  async (order) =>
    (await assessVote({ voteId: id, moment, orders: [order], ...FOOT })).answers;
const ofTask =
  (id: string): Carry =>
  async (order) =>
    (await assessTask({ taskId: id, moment, orders: [order], ...FOOT })).answers;

const stories: { readonly [Kind in WorkflowKind]: () => Promise<void> } = {
  async year() {
    const { order, everyOne } = ordering('year');
    const plan = planAt(MORNING, 'openLetter', 20, { method: 'adopt', seats: 1 });
    await beginAt({ plan, stage: 'openLetter', at: MORNING, data: { letterAt: null } });
    await beginStage({ yearId: YEAR, stage: 'openLetter', moment });
    await order(year, 'publishLetter', CLERK);
    await order(year, 'extendStage', CLERK, { stage: 'openLetter', ends: localIn(MORNING, 21) });
    await order(year, 'suspend', CLERK, { reason: 'floods', until: localIn(MORNING, 20) });
    await order(year, 'look');
    await order(year, 'resume', CLERK);
    await order(year, 'changeLadder', CLERK, { ladder: 'tasks', policy: plan.ladders.tasks });
    const at = (stage: string) => db.livelihoodYear.update({ where: { id: YEAR }, data: { stage } });
    await at('solicitation');
    await order(year, 'endStage', CLERK, { stage: 'solicitation' });
    await at('planning');
    const entries = ['a', 'b', 'c'].map((slug) => aCandidate(slug, COUNTY, '2027-12-31'));
    expect((await bring(operator, YEAR, entries)).ok).toBe(true);
    await order(year, 'fixShortlist', CLERK);
    await at('decision');
    await order(year, 'adoptList', CLERK, { candidates: ['a'] });
    await at('execution');
    await makeTasks({ yearId: YEAR, moment });
    await db.$executeRaw`UPDATE task SET state = 'cancelled'`;
    await transaction(() => reserve.offer(YEAR, 'a', MORNING, MORNING));
    const facts = reserve.Vacated.parse((await decisions.about(YEAR, 'fill-place'))?.facts);
    const [first] = (await reserve.offerOf(YEAR, facts))?.candidates ?? [];
    await order(year, 'passOver', CLERK, { instead: 'a', candidate: first?.slug, reason: 'no site for it' });
    await order(year, 'takeUp', CLERK, { instead: 'a', candidate: first?.slug === 'b' ? 'c' : 'b' });
    await at('yearEnd');
    await draftReport({ yearId: YEAR, moment });
    await order(year, 'acceptReport', CLERK);
    await order(year, 'abandon', CLERK, { reason: 'test' });
    everyOne();
  },

  async vote() {
    const { order, everyOne } = ordering('vote');
    const plan = planAt(MORNING, 'decision', 30, { method: 'vote', seats: 2 });
    const candidates = SLUGS.map((slug) => aCandidate(slug, COUNTY, '2027-12-31'));
    await beginAt({ plan, stage: 'decision', at: MORNING, candidates, data: { shortlistAt: MORNING } });
    const deputies: PersonHere[] = [];
    for (let n = 1; n <= 5; n++) deputies.push(await inRole(`${COUNTY}/deputy/deputy-${n}`));
    const [first] = candidates;
    if (first && deputies[0]) {
      const said = { stance: 'doubt', text: 'Too dear' } as const;
      expect((await comment(as(deputies[0]), shortCode(`${YEAR}/${first.slug}`), said)).ok).toBe(true);
    }
    for (const [id, ballots] of [
      [FIRST, TIED],
      [SECOND, TIED_AGAIN],
    ] as const) {
      const vote = ofVote(id);
      expect(await prepareRound({ yearId: YEAR, moment })).toBe(id);
      await order(vote, 'openRoll', SECRETARY);
      for (const deputy of deputies) expect((await beHere(as(deputy), shortCode(id))).ok).toBe(true);
      await order(vote, 'callAgain', SECRETARY);
      await order(vote, 'openBallot', SECRETARY);
      for (const [index, choices] of ballots.entries()) {
        const deputy = deputies[index];
        if (deputy) expect((await cast(as(deputy), shortCode(id), { choices })).ok).toBe(true);
      }
      await order(vote, 'look', SECRETARY);
      await order(vote, 'closeBallot', SECRETARY);
      await order(vote, 'certify', SECRETARY);
    }
    await order(ofVote(SECOND), 'settle', SECRETARY, { how: 'fewer-seats' });
    await settleList({ yearId: YEAR, moment });
    expect(await db.candidate.count({ where: { state: 'elected' } })).toBe(1);
    everyOne();
  },

  async task() {
    const { order, everyOne } = ordering('task');
    const candidates = [aCandidate('bus-stops', COUNTY, null, 2)];
    await beginAt({ plan: planAt(MORNING, 'execution', 240), stage: 'execution', at: MORNING, candidates, state: 'elected' });
    await makeTasks({ yearId: YEAR, moment });
    const [contact, inspector] = [await inRole(`${COUNTY}/unit-contact/driver`), await inRole(INSPECTOR)];
    const [task, other] = [ofTask(TASK), ofTask(OTHER)];
    const code = shortCode(TASK);
    for (const one of [task, other]) await order(one, 'complete', CLERK, { due: '2027-06-30' });
    await order(task, 'look');
    done(await taskActions.notOurs(as(contact), code, null));
    await order(task, 'reassign', CLERK, { unit: 'buses' });
    await order(task, 'suspend', CLERK, { reason: 'floods', until: localIn(MORNING, 20) });
    await order(task, 'resume', CLERK);
    for (const line of ['s1', 's2']) {
      done(await taskActions.reportReached(as(contact), code, line, null, null));
      done(await taskActions.mark(as(inspector), code, line, { met: true }));
    }
    done(await taskActions.handOver(as(contact), code));
    await order(task, 'accept', INSPECTOR);
    done(await taskActions.reportReached(as(contact), shortCode(OTHER), 's1', null, null));
    const reason = { zh: '没有顶棚', en: 'No roof' };
    done(await taskActions.mark(as(inspector), shortCode(OTHER), 's1', { met: false, reason }));
    await order(other, 'sendBack', INSPECTOR);
    await order(other, 'carryOver', CLERK, { reason: 'the year is over' });
    everyOne();
  },

  async matter() {
    const { order, everyOne } = ordering('matter');
    const candidates = [aCandidate('bus-stops', COUNTY, '2027-06-30')];
    await beginAt({ plan: planAt(MORNING, 'execution', 240), stage: 'execution', at: MORNING, candidates, state: 'elected' });
    await makeTasks({ yearId: YEAR, moment });
    const [contact, deputy] = [await inRole(`${COUNTY}/unit-contact/driver`), await inRole(`${COUNTY}/deputy/deputy-1`)];
    const question = {
      kind: 'question',
      task: shortCode(TASK),
      line: 0,
      severity: 0,
      term: 0,
      words: 'When?',
      photo: null,
    } as const;
    const put = await matterActions.put(as(deputy), question, 'once');
    if (!put.ok) throw new Error(put.problem.id);
    const { id, code } = put.value;
    const matter: Carry = async (one) => (await assessMatter({ matterId: id, moment, orders: [one], ...FOOT })).answers;
    await order(matter, 'look');
    done(await matterActions.handBack(as(contact), code, 'It is not ours', null));
    await order(matter, 'assign', CLERK, { unit: 'buses' });
    done(await matterActions.answer(as(contact), code, { words: 'Soon', photo: null }));
    await order(matter, 'sendAnswerBack', CLERK, { reason: 'When is soon?' });
    done(await matterActions.answer(as(contact), code, { words: 'In May', photo: null }));
    await order(matter, 'approve', CLERK);
    everyOne();
  },

  async project() {
    const { order, everyOne } = ordering('project');
    await beginAt({
      plan: planAt(MORNING, 'execution', 240),
      stage: 'execution',
      at: MORNING,
      candidates: [aCandidate('bus-stops', COUNTY, '2027-06-30', 2)],
      state: 'elected',
    });
    await makeTasks({ yearId: YEAR, moment });
    await order(async (one) => (await assessProject({ projectId: PROJECT, moment, orders: [one] })).answers, 'look');
    everyOne();
  },

  async survey() {
    const { order, everyOne } = ordering('survey');
    const citizen = await somebody(COUNTY);
    await say(citizen, 'A bench');
    await beginAt({ plan: planAt(MORNING, 'yearEnd', 60), stage: 'yearEnd', at: MORNING });
    const surveyId = await openSurvey({ yearId: YEAR, moment });
    await invite({ surveyId, after: '', moment });
    done(await answer(citizen, shortCode(surveyId), 0, 5));
    await order(async (one) => (await assessSurvey({ surveyId, moment, orders: [one] })).answers, 'close', CLERK);
    everyOne();
  },

  async clock() {
    const { order, everyOne } = ordering('clock');
    await beginAt({ plan: planAt(MORNING, 'execution', 240), stage: 'execution', at: MORNING });
    const clock: Carry = async (one) => {
      const [refused] = await changeClock({ orders: [one], real: Date.now() });
      return [refused ? { ...refused, ok: false } : { id: one.id, ok: true }];
    };
    await order(clock, 'resume', CLERK);
    await order(clock, 'hasten', CLERK, { speed: 1_000 });
    await order(clock, 'slow', CLERK, { speed: 10 });
    await order(clock, 'pause', CLERK);
    everyOne();
  },
};

describe('over one connection', () => {
  it.each(Object.entries(stories))('every order to a %s is carried out', async (_, story) => story());

  it('a citizen speaks, is answered, takes words back and leaves', async () => {
    const plan = planAt(MORNING, 'solicitation', 30);
    await beginAt({ plan, stage: 'solicitation', at: MORNING, data: { opensAt: MORNING, closesAt: new Date(moment + 864e5) } });
    const citizens = [await somebody(COUNTY), await somebody(COUNTY)];
    const receipts: string[] = [];
    for (const citizen of citizens) {
      const filed = await say(citizen, '希望村里的公交车站有个顶棚');
      await suggestionActions.understand(filed);
      receipts.push(filed.receipt);
    }
    await new MockActivityEnvironment().run(readSuggestions, { yearId: YEAR, moment });
    const [topic] = await db.topic.findMany();
    const [citizen] = citizens;
    if (!citizen) throw new Error('nobody');
    done(await suggestionActions.setSubject(citizen, receipts[0] ?? '', 0));
    done(await suggestionActions.withdraw(citizen, receipts[0] ?? '', true));
    done(await giveOutcome(operator, topic?.code ?? '', 'not-now', { words: 'There is one' }));
    await unlink(citizen);
    expect(await db.suggestion.count({ where: { personId: citizen.id } })).toBe(0);
  });

  it('a unit asks for more time and its people go on leave; the list, the nudge, the report and the grades are made', async () => {
    const plan = planAt(MORNING, 'execution', 240);
    const candidates = [aCandidate('bus-stops', COUNTY, '2027-06-30')];
    await beginAt({ plan, stage: 'execution', at: MORNING, candidates, state: 'elected' });
    await makeTasks({ yearId: YEAR, moment });
    const [contact, head] = [await inRole(`${COUNTY}/unit-contact/driver`), await inRole(`${COUNTY}/unit-head/manager`)];
    const [clerk, deputy] = [await inRole(CLERK), await inRole(`${COUNTY}/deputy/deputy-1`)];
    const code = shortCode(TASK);
    const request = { asked: { kind: 'date', days: 7 }, reason: 'force-majeure', words: null } as const;
    const weighed = await weigh(as(contact), code, request);
    if (!weighed.ok) throw new Error(weighed.problem.id);
    done(await ask(as(contact), code, weighed.value.number, request));
    const change = await db.change.findFirstOrThrow();
    done(await decide(as(clerk), change.code, { kind: 'grant' }));
    const [standIn] = await db.role.findMany({ where: { personId: head.id } });
    const [post] = await db.role.findMany({ where: { personId: contact.id } });
    done(await goOnLeave(as(contact), post?.code ?? '', 7, standIn?.code ?? ''));
    done(await comeBack(as(contact), post?.code ?? ''));
    await nudge({
      about: TASK,
      owner: 'unit',
      unitId: `${COUNTY}/buses`,
      step: { name: 'due-today', again: 0, to: 'contact', also: [], kind: 'remind' },
      ladder: '1@0',
      message: 'task-due',
      quiet: plan.quietHours,
      timezone: plan.timezone,
      moment,
    });
    await db.livelihoodYear.update({ where: { id: YEAR }, data: { stage: 'yearEnd' } });
    await draftReport({ yearId: YEAR, moment });
    const grading = await db.grading.findFirstOrThrow();
    done(await give(as(deputy), grading.code, '1'));
    await closeYear({ yearId: YEAR, moment });
    expect(await db.givenGrade.count()).toBe(1);
  });
});
