// A year's stages on the time-skipping server, with the real activities on a real database. That server hangs on a refused Update
// (1.40: "invalid history builder state for action"); refusals are tested on the dev server, in orders.test.ts.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkflowHandle } from '@temporalio/client';
import { operator } from '../../actions/actor.ts';
import { giveOutcome } from '../../actions/topics.ts';
import * as years from '../../actions/years.ts';
import type { YearPlan } from '../../domain/plan.ts';
import { db } from '../../records/database.ts';
import { aCandidate, aPlan, localIn, somePeople } from '../builders.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let now: Date;
beforeEach(async () => {
  world = await startWorld();
  now = await serverNow();
});
afterEach(async () => {
  await world.stop();
});

const ID = 'year/330000/2027';

async function begin(plan: YearPlan): Promise<WorkflowHandle> {
  const candidates = ['bus-stops', 'elder-meals', 'parks'].map((slug) =>
    aCandidate(slug, plan.region, localIn(now, 200).slice(0, 10)),
  );
  const started = await years.start(operator, { plan, people: somePeople(), candidates });
  expect(started).toEqual({ ok: true, value: `year/${plan.region}/2027` });
  return world.environment.client.workflow.getHandle(`year/${plan.region}/2027`);
}

const serverNow = async (): Promise<Date> => new Date(await world.environment.currentTimeMs());
const order = (handle: WorkflowHandle, name: string, payload: Record<string, unknown> = {}) =>
  handle.executeUpdate(name, { args: [payload] });
const stage = async (id = ID): Promise<string> => (await db.livelihoodYear.findUniqueOrThrow({ where: { id } })).stage;
const steps = async (deed: string): Promise<string[]> =>
  (await db.auditEntry.findMany({ where: { deed }, orderBy: { id: 'asc' } })).map(({ facts }) =>
    String((facts as { step: string }).step),
  );

const WAIT = { timeout: 30_000, interval: 100 };
const reaches = (name: string, id = ID) => vi.waitFor(async () => expect(await stage(id)).toBe(name), WAIT);

const said = (): Promise<number> => db.auditEntry.count({ where: { deed: { in: ['reminded', 'escalated'] } } });

/** The office answers every open topic. */
async function answerTopics(): Promise<void> {
  for (const { code } of await db.topic.findMany({ where: { outcome: null } })) {
    const answered = await giveOutcome(operator, code, 'not-now', { reason: 0 });
    expect(answered).toMatchObject({ ok: true });
  }
}

describe('a year on time', () => {
  it('goes from the letter to the closed report, each decision taken by somebody', async () => {
    const handle = await begin(aPlan({ from: now }));
    await order(handle, 'publishLetter');
    await world.environment.sleep('34 days');
    await reaches('planning');
    await answerTopics();
    await order(handle, 'fixShortlist');
    await world.environment.sleep('1 day');
    await reaches('decision');
    await order(handle, 'adoptList', { candidates: ['bus-stops', 'parks'] });
    await world.environment.sleep('1 day');
    await reaches('execution');
    await vi.waitFor(async () => expect(await db.task.count()).toBe(2), WAIT);
    await world.environment.sleep('280 days');
    await reaches('yearEnd');
    await world.environment.sleep('25 days');
    await order(handle, 'acceptReport');
    expect(await handle.result()).toBe('closed');
    const year = await db.livelihoodYear.findUniqueOrThrow({ where: { id: ID } });
    expect(year).toMatchObject({ stage: 'closed', state: 'closed' });
    expect(year.report).toMatchObject({ figures: { projects: 2, tasks: 2, carriedOver: 2, candidates: 3 } });
  });
});

describe('a stage early, late and extended', () => {
  it('ends solicitation early by an order', async () => {
    const handle = await begin(aPlan({ from: now }));
    await order(handle, 'publishLetter');
    await world.environment.sleep('2 days');
    await order(handle, 'endStage', { stage: 'solicitation' });
    await world.environment.sleep('1 hour');
    await reaches('planning');
  });

  it('extends solicitation, and what follows moves along', async () => {
    const handle = await begin(aPlan({ from: now }));
    await order(handle, 'publishLetter');
    await order(handle, 'extendStage', { stage: 'solicitation', ends: localIn(now, 43) });
    await world.environment.sleep('35 days');
    await reaches('solicitation');
    await world.environment.sleep('10 days');
    await reaches('planning');
    const { planVersion } = await db.livelihoodYear.findUniqueOrThrow({ where: { id: ID } });
    expect(planVersion).toBe(2);
  });

  it('never publishes the letter by itself: overdue, it climbs the whole ladder and goes on asking', async () => {
    await begin(aPlan({ from: now }));
    await world.environment.sleep('45 days');
    await reaches('openLetter');
    const reminded = await steps('reminded');
    const escalated = await steps('escalated');
    expect(reminded.length).toBeGreaterThan(0);
    expect(escalated.slice(0, 3)).toEqual([...new Set(escalated.slice(0, 3))]);
    expect(escalated.some((step) => step.includes('-again-'))).toBe(true);
  });
});

describe('a year suspended, resumed, abandoned', () => {
  it('rests its nudges while it is suspended, and speaks again afterwards', async () => {
    const handle = await begin(aPlan({ from: now }));
    await order(handle, 'suspend', { reason: 'a typhoon', until: localIn(now, 40) });
    const before = await said();
    await world.environment.sleep('30 days');
    expect(await said()).toBe(before);
    await order(handle, 'resume');
    await vi.waitFor(async () => expect(await said()).toBe(before + 1), WAIT);
  });

  it('can be abandoned with a reason in the middle of execution: its tasks end too', async () => {
    const handle = await begin(aPlan({ from: now }));
    await order(handle, 'publishLetter');
    await world.environment.sleep('34 days');
    await order(handle, 'fixShortlist');
    await world.environment.sleep('1 day');
    await order(handle, 'adoptList');
    await vi.waitFor(async () => expect(await db.task.count({ where: { startedAt: { not: null } } })).toBe(3), WAIT);
    await order(handle, 'abandon', { reason: 'the district was dissolved' });
    await handle.result();
    expect(await db.task.count({ where: { state: 'carried-over' } })).toBe(3);
    await expect(order(handle, 'resume')).rejects.toThrow();
  });
});
