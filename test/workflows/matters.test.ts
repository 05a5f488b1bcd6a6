// What is put to a unit (procedure 1.10), on real servers: found, answered, looked at again; handed back, read, let lie; and what it does to
// the site's light and to people's digests.
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import * as matters from '../../actions/matters.ts';
import * as orders from '../../actions/orders.ts';
import { putPeople } from '../../actions/people.ts';
import { runHouse } from '../../actions/years.ts';
import type { Done } from '../../actions/actor.ts';
import type { Photo } from '../../actions/photos.ts';
import { beginMatter } from '../../activities/matterStart.ts';
import { closeYear } from '../../activities/reports.ts';
import { matterId, shortCode } from '../../domain/ids.ts';
import type { MatterKind } from '../../domain/matters.ts';
import { db, transaction } from '../../records/database.ts';
import type { PersonHere } from '../../records/people.ts';
import { existing as taskOf } from '../../records/tasks.ts';
import { digestFacts } from '../../views/digests.ts';
import { putAbout } from '../../views/matters.ts';
import { somePeople } from '../builders.ts';
import { beginTasks, COUNTY, TASK, YEAR } from './affairs.ts';
import { as, inRole } from './chat.ts';
import { later, MORNING, type Rehearsed, rehearsed, until } from './rehearsed.ts';

const FINDING = matterId(YEAR, 'finding', 1);
const QUESTION = matterId(YEAR, 'question', 1);
let house: Rehearsed;
let driver: PersonHere;
let manager: PersonHere;
let clerk: PersonHere;
let deputy: PersonHere;

beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress') });
  const people = somePeople();
  const police = {
    id: 'police',
    zh: '交警',
    en: 'Traffic police',
    contact: { id: 'officer', name: 'officer' },
    head: { id: 'captain', name: 'captain' },
  };
  await transaction(() => putPeople(COUNTY, { ...people, units: [...people.units, police] }, YEAR));
  driver = await inRole(`${COUNTY}/unit-contact/driver`);
  manager = await inRole(`${COUNTY}/unit-head/manager`);
  clerk = await inRole(`${COUNTY}/office/clerk`);
  deputy = await inRole(`${COUNTY}/deputy/deputy-1`);
  await beginTasks(MORNING);
  await house.settled(TASK);
});
afterEach(() => house.stop());

const row = (id: string) => db.matter.findUniqueOrThrow({ where: { id }, include: { answers: { orderBy: { at: 'asc' } } } });
const made = <Value>(done: Done<Value>): Value => {
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.value;
};
const puts = async (kind: MatterKind, words: string, term = 0, severity = 0, begins = true) => {
  const it = { kind, task: shortCode(TASK), line: kind === 'finding' ? 1 : 0, severity, term, words, photo: null };
  const { id, code } = made(await matters.put(as(deputy), it, `put/${words}`));
  if (begins) {
    await beginMatter(id);
    await house.settled(id);
  }
  return code;
};
const aPhoto = ({ where, id: personId }: PersonHere, message: string): Photo => ({
  where,
  reference: `photo-${message}`,
  message,
  personId,
});
const answers = async (who: PersonHere, code: string, words: string) =>
  matters.answer(as(who), code, { words, photo: aPhoto(who, words) }, `answer/${words}`);
const told = async (who: PersonHere) =>
  (await db.outbox.findMany({ where: { message: 'matter-card', personId: who.id }, orderBy: { id: 'asc' } })).map(
    ({ facts }) => (facts as { because: string }).because,
  );
const light = async () => (await taskOf(TASK)).light;
const ordered = (who: PersonHere, id: string, name: 'assign' | 'approve' | 'sendAnswerBack', payload = {}) =>
  orders.order<'matter'>(as(who), id, name, payload, { patienceMs: 60_000 });

describe('a deputy’s finding', () => {
  it('1.10 S4 is an open defect until it is answered; looked at again and not met it comes back once, then met it is over', async () => {
    const code = await puts('finding', 'The roof leaks');
    expect(await row(FINDING)).toMatchObject({ state: 'waiting', line: 's1', severity: 'serious', due: new Date('2027-03-18') });
    expect(await told(driver)).toEqual(['new']);
    await house.settled(TASK);
    expect(await light()).toBe('yellow');
    expect((await taskOf(TASK)).because).toMatchObject({ id: 'defects', facts: { count: 1 } });

    made(await matters.take(as(driver), code));
    expect(await matters.answer(as(driver), code, { words: 'Mended', photo: null })).toMatchObject({
      problem: { id: 'matter-needs-photo' },
    });
    for (const time of [1, 2]) expect(await answers(driver, code, 'Mended'), `time ${time}`).toMatchObject({ ok: true });
    await house.settled(TASK);
    expect([await light(), await told(deputy)]).toEqual(['green', ['look']]);

    await house.jump(later(MORNING, 2));
    made(await matters.look(as(deputy), code, { met: false, why: 'It still drips' }));
    await house.settled(FINDING);
    expect(await row(FINDING)).toMatchObject({ state: 'waiting', round: 2, due: new Date('2027-03-20') });
    expect(await told(driver)).toEqual(['new', 'again']);
    expect(await matters.handBack(as(driver), code, 'Not ours', null)).toMatchObject({ problem: { id: 'matter-returned-once' } });

    made(await answers(driver, code, 'A new roof'));
    made(await matters.look(as(deputy), code, { met: true }));
    expect(await house.client.workflow.getHandle(FINDING).result()).toBe('closed');
    expect(await row(FINDING)).toMatchObject({ state: 'closed', ended: 'met' });
    expect(await told(driver)).toEqual(['new', 'again', 'met']);
    expect(await putAbout(await taskOf(TASK))).toMatchObject([
      { kind: 'finding', ended: 'met', words: 'The roof leaks', answer: { words: 'A new roof', met: true }, turn: null },
    ]);
    expect(JSON.stringify(await putAbout(await taskOf(TASK)))).not.toContain(deputy.id);
  });

  it('1.8 L4 that nobody answers climbs: contact, head, the office; each hears of it in a digest', async () => {
    await puts('finding', 'No bench', 1, 1);
    const digestOf = async (who: PersonHere, role: string, unitId: string | null) =>
      (await digestFacts({ id: who.id, roles: [{ role, regionCode: COUNTY, unitId }] }, '2027-03-15', await house.now()))?.owed;
    await house.pass(new Date('2027-03-15T00:30:00Z'));
    const rungs = (await db.auditEntry.findMany({ where: { about: FINDING, via: 'process' }, orderBy: { id: 'asc' } })).map(
      ({ facts }) => (facts as { step: string }).step,
    );
    expect(rungs).toEqual(['answer-due-tomorrow', 'answer-late']);
    expect(await digestOf(driver, 'unit-contact', `${COUNTY}/buses`)).toMatchObject({ own: 1, late: 1 });
    expect((await taskOf(TASK)).defects, 'a slight one is no open defect').toEqual([]);
    await house.pass(new Date('2027-03-16T03:00:00Z'));
    const climbed = await db.digestEntry.findMany({ where: { about: FINDING } });
    expect(climbed.map(({ personId }) => personId)).toContain(clerk.id);
    const entry = climbed.find(({ personId }) => personId === clerk.id);
    expect(
      (
        await digestFacts(
          { id: clerk.id, roles: [{ role: 'office', regionCode: COUNTY, unitId: null }] },
          entry?.day ?? '',
          await house.now(),
        )
      )?.owed,
    ).toEqual({ own: 0, late: 0, climbed: 1 });
    expect(await digestOf(manager, 'unit-head', `${COUNTY}/buses`)).toMatchObject({ own: 1 });
  });

  it('begins its process with the relay’s first errand, and is put once however often its message comes', async () => {
    await runHouse();
    await puts('finding', 'The roof leaks', 0, 0, false);
    await puts('finding', 'The roof leaks', 0, 0, false);
    expect(await db.matter.count()).toBe(1);
    await until(async () => (await db.errand.count({ where: { workflowId: FINDING, state: 'waiting' } })) === 0);
    await until(async () => (await db.waiting.count({ where: { workflowId: FINDING } })) === 1);
  });

  it('1.10 S5 is a deputy’s own: nobody else finds, and no unit looks at its own answer', async () => {
    const it = { kind: 'finding', task: shortCode(TASK), line: 0, severity: 0, term: 0, words: 'Dust', photo: null } as const;
    expect(await matters.put(as(driver), it, 'x')).toMatchObject({ problem: { id: 'role-needed' } });
    expect(await matters.put(as(deputy), { ...it, words: ' ' }, 'x')).toMatchObject({ problem: { id: 'matter-text-missing' } });
    const code = await puts('finding', 'Dust');
    made(await answers(driver, code, 'Swept'));
    expect(await matters.look(as(driver), code, { met: true })).toMatchObject({ ok: false });
  });

  it('ends with its year', async () => {
    await puts('finding', 'Dust');
    await closeYear({ yearId: YEAR, moment: (await house.now()).getTime() });
    await house.settled(FINDING);
    expect(await house.client.workflow.getHandle(FINDING).result()).toBe('closed');
    expect(await row(FINDING)).toMatchObject({ ended: 'lapsed' });
    expect([await told(deputy), await told(driver)]).toEqual([['lapsed'], ['new', 'lapsed']]);
  });
});

describe('a deputy’s question', () => {
  it('1.5 R9 is handed back once to a better unit; its answer is read by the office, and stands if nobody looks', async () => {
    const officer = await inRole(`${COUNTY}/unit-contact/officer`);
    const code = await puts('question', 'When is the crossing safe?');
    made(await matters.handBack(as(driver), code, 'Crossings are the police’s', `${COUNTY}/police`));
    await house.settled(QUESTION);
    expect(await db.decision.findFirst({ where: { about: QUESTION } })).toMatchObject({ kind: 'assign-matter', role: 'office' });
    expect(await ordered(clerk, QUESTION, 'assign', { unit: 'police' })).toMatchObject({ ok: true });
    expect(await told(officer)).toEqual(['new']);
    expect(await matters.handBack(as(officer), code, 'Nor ours', null)).toMatchObject({
      problem: { id: 'matter-returned-once' },
    });

    made(await matters.answer(as(officer), code, { words: 'Soon', photo: null }));
    expect([(await row(QUESTION)).state, await told(deputy)]).toEqual(['drafted', []]);
    expect(await ordered(clerk, QUESTION, 'sendAnswerBack', { reason: 'Which month?' })).toMatchObject({ ok: true });
    expect(await told(officer)).toEqual(['new', 'unfit']);
    made(await matters.answer(as(officer), code, { words: 'In May', photo: null }));
    expect(await ordered(clerk, QUESTION, 'approve')).toMatchObject({ ok: true });
    expect(await told(deputy)).toEqual(['look']);

    await house.pass(later(MORNING, 12));
    expect(await told(deputy)).toEqual(['look', 'look-near']);
    expect(await row(QUESTION)).toMatchObject({ state: 'closed', ended: 'unrated' });
    expect(await told(officer)).toEqual(['new', 'unfit', 'unrated']);
    expect(await ordered(clerk, QUESTION, 'approve')).toMatchObject({ problem: { id: 'workflow-ended' } });
  });
});
