// The year's survey on the dev server: who is asked, what is stored, when it closes, and what its result says.
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import * as orders from '../../actions/orders.ts';
import { operator } from '../../actions/actor.ts';
import * as surveys from '../../actions/surveys.ts';
import { shortCode, surveyId } from '../../domain/ids.ts';
import { db } from '../../records/database.ts';
import * as people from '../../records/people.ts';
import { beginAt, COUNTY, planAt, runYear, YEAR } from './affairs.ts';
import { somebody } from './chat.ts';
import { MORNING, type Rehearsed, rehearsed, until } from './rehearsed.ts';

let house: Rehearsed;
beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress') });
});
afterEach(() => house.stop());

const SURVEY = surveyId(YEAR);
const CODE = shortCode(SURVEY);
const survey = () => db.survey.findUniqueOrThrow({ where: { id: SURVEY } });

/** Brings the county's year to its end, with everybody invited. */
async function begin(asked: number): Promise<people.PersonHere[]> {
  const citizens = await Promise.all(Array.from({ length: asked }, () => somebody(COUNTY)));
  await beginAt({ plan: planAt(MORNING, 'yearEnd', 60), stage: 'yearEnd', at: MORNING });
  await runYear(YEAR);
  await until(async () => (await db.waiting.count({ where: { workflowId: SURVEY } })) === 1);
  return citizens;
}

describe('the survey', () => {
  it('asks every subscriber of the region once, keeps answers apart from who gave them, and closes by its date with n and response rate', async () => {
    const elsewhere = await somebody('330105');
    const silent = await somebody(COUNTY);
    await people.setStopped(silent.id, true);
    const citizens = await begin(40);
    expect(await db.surveyInvitation.count()).toBe(40);
    expect(await db.outbox.count({ where: { message: 'survey-card' } })).toBe(40);
    for (const each of [elsewhere, silent])
      expect(await surveys.answer(each, CODE, 0, 5)).toMatchObject({ ok: false, problem: { id: 'survey-not-invited' } });

    for (const [index, citizen] of citizens.slice(0, 32).entries())
      expect(await surveys.answer(citizen, CODE, 0, index < 24 ? 5 : 2)).toMatchObject({ ok: true, value: { left: [1] } });
    for (const citizen of citizens.slice(0, 5)) await surveys.answer(citizen, CODE, 1, 4);
    const [first, last] = [citizens[0], citizens[39]];
    if (!first || !last) throw new Error('forty citizens');
    await surveys.answer(first, CODE, 0, 1);
    expect(await surveys.decline(last, CODE)).toMatchObject({ ok: true, value: { refused: true } });
    expect(await surveys.answer(first, CODE, 9, 1)).toMatchObject({ ok: false, problem: { id: 'aspect-unknown' } });

    const { closesAt } = await survey();
    if (!closesAt) throw new Error('no end');
    await house.jump(new Date(closesAt.getTime() - 60_000));
    expect((await survey()).closedAt).toBeNull();
    await house.jump(closesAt);
    await house.client.workflow.getHandle(SURVEY).result();
    expect(await survey()).toMatchObject({
      closedAt: closesAt,
      result: {
        invited: 40,
        answered: 32,
        refused: 1,
        aspects: [
          { aspect: 'elderly', n: 5, responseRate: { part: 5, of: 40 }, suppressed: true },
          { aspect: 'transport', n: 32, responseRate: { part: 32, of: 40 }, suppressed: false, distribution: [0, 8, 0, 0, 24] },
        ],
      },
    });
    expect(await surveys.answer(citizens[35] ?? first, CODE, 0, 5)).toMatchObject({
      ok: false,
      problem: { id: 'survey-closed' },
    });
    const columns = await db.$queryRaw<{ column_name: string }[]>`
      SELECT column_name::text FROM information_schema.columns WHERE table_name = 'survey_answer' ORDER BY 1`;
    expect(columns.map(({ column_name }) => column_name)).toEqual(['aspect', 'face', 'id', 'survey_id']);
    await until(async () => (await db.livelihoodYear.findUniqueOrThrow({ where: { id: YEAR } })).reportAt !== null);
  });

  it('counts every answer that it has taken, and no other, when it closes while people answer', async () => {
    const citizens = await begin(40);
    const { closesAt } = await survey();
    if (!closesAt) throw new Error('no end');
    let taken = 0;
    let closing: Promise<unknown> | undefined;
    for (const [index, citizen] of citizens.entries()) {
      if (index === 10) closing = house.jump(closesAt);
      const answers = [surveys.answer(citizen, CODE, 0, 4), surveys.answer(citizens[39 - index] ?? citizen, CODE, 1, 4)];
      taken += (await Promise.all(answers)).filter(({ ok }) => ok).length;
    }
    await closing;
    await house.client.workflow.getHandle(SURVEY).result();
    expect(taken).toBeGreaterThan(10);
    const counted = (await survey()).result as { readonly aspects: readonly { readonly n: number }[] };
    expect(counted.aspects.reduce((sum, { n }) => sum + n, 0)).toBe(taken);
    expect(await db.surveyAnswer.count()).toBe(taken);
  });

  it('is closed before its date by an order of the office, and by nobody else', async () => {
    const [citizen] = await begin(1);
    if (citizen) await surveys.answer(citizen, CODE, 0, 3);
    await expect(house.order(SURVEY, 'close', { by: `${COUNTY}/inspector/inspector` })).rejects.toMatchObject({
      cause: { details: [{ id: 'role-needed' }] },
    });
    expect((await survey()).closedAt).toBeNull();
    expect(await orders.order<'survey'>(operator, SURVEY, 'close', {}, { patienceMs: 60_000 })).toEqual({
      ok: true,
      value: 'done',
    });
    await house.client.workflow.getHandle(SURVEY).result();
    expect(await survey()).toMatchObject({
      closedAt: MORNING,
      result: { invited: 1, answered: 1, aspects: [{ n: 1, suppressed: true }] },
    });
    expect(await db.waiting.count({ where: { workflowId: SURVEY } })).toBe(0);
  });

  it('ends with its year when that is abandoned', async () => {
    await begin(1);
    await house.order(YEAR, 'abandon', { reason: 'the district was dissolved' });
    await house.client.workflow.getHandle(YEAR).result();
    const { status } = await house.client.workflow.getHandle(SURVEY).describe();
    expect(status.name).toBe('COMPLETED');
  });
});
