// The deputies' supervision as the year's look tells it: its week begins, it is over, quarters end; each is told once.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { put } from '../../actions/matters.ts';
import { putPeople } from '../../actions/people.ts';
import { makeTasks } from '../../activities/lists.ts';
import { tellOfSupervision } from '../../activities/supervision.ts';
import { assessYear } from '../../activities/yearLooks.ts';
import { shortCode, yearCode } from '../../domain/ids.ts';
import type { YearPlan } from '../../domain/plan.ts';
import { Supervision } from '../../domain/supervision.ts';
import { render } from '../../cards/render.ts';
import { db, transaction } from '../../records/database.ts';
import { readers } from '../../views/notices/supervision.ts';
import { routeFacts } from '../../views/supervision.ts';
import { aCandidate, somePeople } from '../builders.ts';
import { beginAt, COUNTY, planAt, TASK, YEAR } from '../workflows/affairs.ts';
import { as, inRole } from '../workflows/chat.ts';
import { MORNING, type Rehearsed, rehearsed } from '../workflows/rehearsed.ts';

const plan: YearPlan = {
  ...planAt(MORNING, 'execution', 240),
  supervision: Supervision.parse({ from: '2027-05-10', to: '2027-05-16', sites: 3 }),
};
const AT = [{ lat: 30.2, lon: 120.1 }, { lat: 30.3, lon: 120.1 }, { lat: 30.21, lon: 120.1 }, null];

let house: Rehearsed;
beforeAll(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress'), workers: false });
  const entry = aCandidate('bus-stops', COUNTY, '2027-06-30', 4);
  const sites = entry.sites.map((site, index) => ({ ...site, at: AT[index] ?? null }));
  const candidates = [{ ...entry, sites }];
  await beginAt({ plan, stage: 'execution', at: MORNING, candidates, state: 'elected', data: { listAt: MORNING } });
  await transaction(() => putPeople(COUNTY, somePeople(), YEAR));
  await makeTasks({ yearId: YEAR, moment: MORNING.getTime() });
});
afterAll(() => house.stop());

const day = (local: string): Date => new Date(`${local}+08:00`);
const look = (at: Date) => assessYear({ yearId: YEAR, moment: at.getTime(), orders: [], looks: [], ladderKey: '', climbed: 0 });
/** The next date of supervision for which the year is looked at. */
const next = async (at: Date): Promise<Date> => new Date(Math.min(...(await tellOfSupervision(YEAR, plan, at))));
const told = async (message: string) => (await db.outbox.findMany({ where: { message } })).map(({ facts }) => facts);

describe('the deputies’ supervision', () => {
  it('1.10 S3 has a route of the sites that need a look most, in the order in which they lie', async () => {
    await db.task.updateMany({ where: { id: TASK }, data: { light: 'red' } });
    const route = await routeFacts(COUNTY);
    expect(route?.stops.map(({ place, km }) => [place?.en, km === null ? null : Math.round(km)])).toEqual([
      ['Stop 1', null],
      ['Stop 3', 1],
      ['Stop 2', 10],
    ]);
    expect(route).toMatchObject({ red: 1, km: 11, week: { from: '2027-05-10', to: '2027-05-16' } });
  });

  it('1.10 S2 tells the deputies of each quarter and of the week as they come, the office when the week is over; each once', async () => {
    const deputy = await inRole(`${COUNTY}/deputy/deputy-1`);
    await inRole(`${COUNTY}/office/clerk`);
    expect(await next(MORNING)).toEqual(day('2027-04-01T00:00'));
    for (const at of ['2027-04-01T00:00', '2027-04-01T09:00']) await look(day(at));
    expect(await told('quarter-figures')).toEqual([{ year: yearCode(YEAR), quarter: 1 }]);
    await look(day('2027-05-10T00:00'));
    expect(await next(day('2027-05-10T00:00'))).toEqual(day('2027-05-17T00:00'));
    expect(await told('supervision-begins')).toEqual([{ year: yearCode(YEAR) }]);
    const words = {
      kind: 'finding',
      task: shortCode(TASK),
      line: 1,
      severity: 0,
      term: 0,
      words: 'It leaks',
      photo: null,
    } as const;
    expect(await put(as(deputy), words, 'once')).toMatchObject({ ok: true });
    await look(day('2027-05-17T00:00'));
    expect(await told('supervision-over')).toEqual([{ year: yearCode(YEAR) }]);
    // the machine was off on the last of June
    await look(day('2027-07-20T00:00'));
    expect(await told('quarter-figures')).toHaveLength(1);

    const to = { personId: deputy.id, now: day('2027-05-17T08:00'), station: { publicUrl: '' } };
    const facts = await readers['supervision-over']({ year: yearCode(YEAR) }, to);
    expect(facts).toMatchObject({ tasks: 4, red: 1, owed: 1, late: 1 });
    expect(facts && render('en', 'supervision-over', facts, { now: to.now }).lines).toEqual([
      '4 sites: 0 accepted, 0 yellow, 1 red.',
      'One answer is owed by a unit; late: 1.',
    ]);
    const begins = await readers['supervision-begins']({ year: yearCode(YEAR) }, to);
    expect(begins && render('en', 'supervision-begins', begins, { now: to.now }).title).toContain('Supervision week has begun');
    const quarter = await readers['quarter-figures']({ year: yearCode(YEAR), quarter: 1 }, to);
    expect(quarter && render('zh', 'quarter-figures', quarter, { now: to.now }).title).toContain('第 1 季度');
  });
});
