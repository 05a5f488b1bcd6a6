// Histories stay short: a long run continues as new, and what came before, during and after is carried out once.
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { operator } from '../../actions/actor.ts';
import * as years from '../../actions/years.ts';
import { db } from '../../records/database.ts';
import { aCandidate, aPlan, localIn, somePeople } from '../builders.ts';
import { beginTasks, COUNTY, TASK } from './affairs.ts';
import { later, MORNING, type Rehearsed, rehearsed, until } from './rehearsed.ts';

/** What a run may come to: a page is turned at 200 events, and a look under way then still ends. */
const MOST = 250;

let house: Rehearsed;
beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress') });
});
afterEach(() => house.stop());

it('a year of a month of solicitation is several runs, none of them long, and goes on where it stood', async () => {
  const plan = aPlan({ from: MORNING, region: COUNTY });
  const candidates = [aCandidate('bus-stops', COUNTY, localIn(MORNING, 200).slice(0, 10))];
  const started = await years.start(operator, { plan, people: somePeople(), candidates });
  if (!started.ok) throw new Error(started.problem.id);
  const id = started.value;
  const stageIs = (stage: string) =>
    until(async () => (await db.livelihoodYear.findUnique({ where: { id, stageBegan: { not: null } } }))?.stage === stage);
  await house.settled(id);
  await house.order(id, 'publishLetter');
  await stageIs('solicitation');
  await house.pass(later(MORNING, 34));
  await stageIs('planning');
  await house.order(id, 'fixShortlist');
  await stageIs('decision');
  const runs = await house.runs(id);
  expect(runs.length).toBeGreaterThan(1);
  for (const { events = [] } of runs) expect(events?.length).toBeLessThanOrEqual(MOST);
  const began = await db.auditEntry.findMany({ where: { about: id, deed: { startsWith: 'began-' } }, orderBy: { id: 'asc' } });
  expect(began.map(({ deed }) => deed)).toEqual(['began-openLetter', 'began-solicitation', 'began-planning', 'began-decision']);
});

it('a task that is ordered about for long turns its page between two orders, and answers each of them', async () => {
  await beginTasks(MORNING);
  await house.settled(TASK);
  for (let each = 0; each < 45; each++)
    await Promise.all([
      house.order(TASK, 'look'),
      house.order(TASK, 'suspend', { reason: `flood ${each}`, until: localIn(MORNING, 60) }),
    ]);
  const runs = await house.runs(TASK);
  expect(runs.length).toBeGreaterThan(1);
  for (const { events = [] } of runs) expect(events?.length).toBeLessThanOrEqual(MOST);
  expect(await db.auditEntry.count({ where: { about: TASK, deed: 'suspend' } })).toBe(45);
});
