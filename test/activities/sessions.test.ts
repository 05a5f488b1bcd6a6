// The last days before a session: the office is reminded of papers and pack, once each time, and not after the last day.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { putPeople } from '../../actions/people.ts';
import { assessYear } from '../../activities/yearLooks.ts';
import { factsOf } from '../../domain/notices.ts';
import { readers } from '../../views/notices/office.ts';
import type { YearPlan } from '../../domain/plan.ts';
import { db, transaction } from '../../records/database.ts';
import { aPlan, localIn, somePeople } from '../builders.ts';
import { beginAt, COUNTY, planAt, YEAR } from '../workflows/affairs.ts';
import { inRole } from '../workflows/chat.ts';
import { later, MORNING, type Rehearsed, rehearsed } from '../workflows/rehearsed.ts';
import { yearIs } from '../yearIs.ts';

// MORNING is Wednesday 3 March 2027; planning ends in 30 days, the session opens in 63: papers by 5 April, pack by 28 April
const plan: YearPlan = {
  ...planAt(MORNING, 'planning', 30),
  session: { opens: localIn(MORNING, 63), papersDays: 30, packDays: 7 },
};

let house: Rehearsed;
let clerk: string;
beforeAll(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress'), workers: false });
  await beginAt({ plan, stage: 'planning', at: MORNING });
  await transaction(() => putPeople(COUNTY, somePeople(), YEAR));
  clerk = (await inRole(`${COUNTY}/office/clerk`)).id;
});
afterAll(() => house.stop());

/** Looks at the year at a moment; gives the next moment to look at it. */
async function look(at: Date): Promise<Date> {
  const { reckoning } = await assessYear({
    yearId: YEAR,
    moment: at.getTime(),
    orders: [],
    looks: [],
    ladderKey: '',
    climbed: 0,
  });
  return new Date(reckoning.next ?? 0);
}
const day = (local: string): Date => new Date(`${local}+08:00`);
const notices = () => db.outbox.findMany({ where: { message: 'session-due', personId: clerk }, orderBy: { id: 'asc' } });

describe('1.4 the last days before a session', () => {
  it('is looked for in time, though nothing else is due', async () => {
    expect(await look(later(MORNING, 1))).toEqual(day('2027-03-29T09:00'));
    expect(await notices()).toEqual([]);
  });

  it('are told to the office five working days before and on the last one, each once', async () => {
    await look(day('2027-03-29T09:00'));
    await look(day('2027-03-29T09:00'));
    expect((await notices()).map(({ facts }) => facts)).toMatchObject([{ session: 'papers', kind: 'remind' }]);
    await look(day('2027-04-02T09:30'));
    await look(day('2027-04-02T11:00'));
    expect(await notices()).toHaveLength(2);
  });

  it('are told of the pack in its turn, and of nothing once they are past', async () => {
    await look(day('2027-04-21T10:00'));
    expect((await notices()).map(({ facts }) => (facts as { session: string }).session)).toEqual(['papers', 'papers', 'pack']);
    expect(await look(day('2027-05-03T09:00'))).not.toEqual(day('2027-05-03T09:00'));
    expect(await notices()).toHaveLength(3);
  });

  it('are told by the facts at the moment of sending', async () => {
    const facts = factsOf('session-due', (await notices()).at(-1)?.facts);
    if (!facts) throw new Error('nothing was kept');
    const to = (now: Date) => ({ personId: clerk, now, station: { publicUrl: '' } });
    expect(await readers['session-due'](facts, to(day('2027-04-21T10:00')))).toMatchObject({
      what: 'pack',
      days: 7,
      due: day('2027-04-28T18:00'),
    });
    expect(await readers['session-due'](facts, to(later(day('2027-04-28T18:00'), 1)))).toBeUndefined();
  });

  it('are nobody’s where the plan names no session, and rest while the year does', async () => {
    await transaction(() => yearIs(YEAR, { state: 'suspended' }));
    await look(day('2027-04-27T10:00'));
    expect(await notices()).toHaveLength(3);
    expect(aPlan().session).toBeUndefined();
  });
});

describe('1.4 a stage that is moved', () => {
  it('may not end after the papers are due', async () => {
    await transaction(() => yearIs(YEAR, { state: 'running' }));
    const moved = async (ends: string) => {
      const order = {
        id: `errand-${ends}`,
        name: 'extendStage',
        payload: { by: 'operator', stage: 'planning', ends },
        via: 'update' as const,
      };
      const { answers } = await assessYear({
        yearId: YEAR,
        moment: MORNING.getTime(),
        orders: [order],
        looks: [],
        ladderKey: '',
        climbed: 0,
      });
      return answers[0];
    };
    expect(await moved('2027-04-06T18:00')).toMatchObject({
      ok: false,
      problem: { id: 'papers-too-late', facts: { ready: '2027-04-06T18:00', days: 29, needed: 30 } },
    });
    expect(await moved('2027-04-05T18:00')).toMatchObject({ ok: true });
  });
});
