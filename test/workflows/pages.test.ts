// Histories stay short: a long run continues as new, and what came before, during and after is carried out once.
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { operator } from '../../actions/actor.ts';
import * as orders from '../../actions/orders.ts';
import * as tasks from '../../actions/tasks.ts';
import * as years from '../../actions/years.ts';
import { type Clock, rehearsalClock } from '../../domain/clock.ts';
import { shortCode } from '../../domain/ids.ts';
import { db } from '../../records/database.ts';
import { aCandidate, aPlan, localIn, somePeople } from '../builders.ts';
import { beginTasks, COUNTY, TASK } from './affairs.ts';
import { as, inRole } from './chat.ts';
import { later, MORNING, type Rehearsed, rehearsed, until } from './rehearsed.ts';

/** What a run may come to: a page is turned at 200 events, and a look under way then still ends. */
const MOST = 250;

let house: Rehearsed;
const opened = (clock?: Clock): Promise<Rehearsed> => {
  const at = { databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress') };
  return rehearsed({ ...at, ...(clock && { clock }) });
};
afterEach(() => house.stop());

describe('a long run', () => {
  beforeEach(async () => {
    house = await opened();
  });

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
});

describe('a whole life', () => {
  beforeEach(async () => {
    // ten minutes before the reminder of a task that is due in 15 days; a minute of the year takes a second
    house = await opened(rehearsalClock(new Date(), new Date(MORNING.getTime() - 600_000), 60));
  });

  it('a task’s life, with a reminder by its timer, leaves at most 47 events and 9 KB', async () => {
    const standard = aCandidate('bus-stops', COUNTY, null, 1).standard.slice(0, 1);
    const [id = TASK] = await beginTasks(await house.now(), { due: '2027-03-18', lacks: { standard } });
    const fresh = await leftBy(id);
    expect(fresh.events).toBeLessThanOrEqual(7);
    const code = shortCode(id);
    const driver = as(await inRole(`${COUNTY}/unit-contact/driver`));
    const inspector = as(await inRole(`${COUNTY}/inspector/inspector`));
    const done = async (deed: Promise<{ readonly ok: boolean }>): Promise<void> => expect((await deed).ok).toBe(true);
    await done(tasks.sign(driver, code));
    await done(tasks.reportReached(driver, code, 's1', null, null));
    await until(async () => (await db.task.findUniqueOrThrow({ where: { id } })).toldAt !== null);
    await done(tasks.handOver(driver, code));
    await done(tasks.mark(inspector, code, 's1', { met: true }));
    await done(orders.order<'task'>(inspector, id, 'accept', {}, { patienceMs: 60_000 }));
    await house.client.workflow.getHandle(id).result();
    const { events, bytes } = await leftBy(id);
    console.log(`a fresh task ${JSON.stringify(fresh)}, a life ${JSON.stringify({ events, bytes })}`);
    expect(events).toBeLessThanOrEqual(47);
    expect(bytes).toBeLessThanOrEqual(9_000);
  });
});

/** What a workflow has left in Temporal, by the server's own count, once it has looked. */
async function leftBy(id: string): Promise<{ events: number; bytes: number }> {
  await until(async () => (await db.task.findUniqueOrThrow({ where: { id } })).because !== null);
  const { historyLength: events, historySize: bytes = 0 } = await house.client.workflow.getHandle(id).describe();
  return { events, bytes };
}
