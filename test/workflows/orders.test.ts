// Orders on the real dev server: who may give them, refusals with a reason, repeated orders.
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { randomUUID } from 'node:crypto';
import { operator } from '../../actions/actor.ts';
import * as orders from '../../actions/orders.ts';
import * as years from '../../actions/years.ts';
import { realClock } from '../../domain/clock.ts';
import { install } from '../../records/clock.ts';
import { closeDatabase, db, openDatabase } from '../../records/database.ts';
import { forgetPlans } from '../../records/years.ts';
import * as temporal from '../../temporal/client.ts';
import { bundle, makeWorkers } from '../../worker/temporalWorkers.ts';
import { aCandidate, aPlan, localIn, somePeople } from '../builders.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { freshNamespace } from '../namespace.ts';
import { LONG, processorTime, strangeSigns, TWO_SECONDS } from '../strange.ts';

const ID = 'year/330000/2027';
let database: FreshDatabase;
let end: () => Promise<void>;
let client: Client;

beforeAll(async () => {
  database = await freshDatabase();
  forgetPlans();
  openDatabase(database.url);
  await install({ id: 'test', rehearsal: false, clock: realClock() });
  const address = inject('temporalAddress');
  const namespace = await freshNamespace(address);
  client = new Client({ connection: await Connection.connect({ address }), namespace });
  temporal.use(client);
  const connection = await NativeConnection.connect({ address });
  const workers = await makeWorkers({ connection, namespace, workflowBundle: await bundle() });
  const running = workers.map((worker) => worker.run());
  end = async () => {
    for (const worker of workers) worker.shutdown();
    await Promise.all(running);
    await connection.close();
    await temporal.disconnect();
    await closeDatabase();
    await database.drop();
  };
  const candidates = ['bus-stops', 'parks'].map((slug) => aCandidate(slug, '330000', localIn(new Date(), 200).slice(0, 10)));
  await years.start(operator, { plan: aPlan(), people: somePeople(), candidates });
  await vi.waitFor(async () => expect((await year()).stageBegan).not.toBeNull(), { timeout: 30_000, interval: 100 });
});
afterAll(() => end());

const order = (name: string, payload: Record<string, unknown> = {}) =>
  client.workflow.getHandle(ID).executeUpdate(name, { args: [payload] });
const year = () => db.livelihoodYear.findUniqueOrThrow({ where: { id: ID } });

describe('an order that cannot be carried out', () => {
  it.each([
    ['suspend', { until: 'tomorrow' }, 'order-not-readable'],
    ['publishLetter', { by: 'nobody at all' }, 'nobody-of-that-name'],
    ['publishLetter', { by: '330000/inspector/inspector' }, 'role-needed'],
    ['resume', {}, 'year-not-suspended'],
    ['endStage', { stage: 'openLetter' }, 'stage-ends-by-decision'],
    ['endStage', { stage: 'planning' }, 'stage-not-present'],
    ['fixShortlist', {}, 'stage-not-present'],
    ['adoptList', {}, 'stage-not-present'],
    ['acceptReport', {}, 'report-not-drafted'],
    ['extendStage', { stage: 'solicitation', ends: '2020-01-01T00:00' }, 'stage-ends-before-it-begins'],
  ])('%s %j is refused: %s', async (name, payload, id) => {
    const before = await year();
    const refusal = await order(name, payload).catch(
      (error: { cause: { type: string; details: { id: string }[]; message: string } }) => error.cause,
    );
    expect(refusal).toMatchObject({ type: 'Refused', details: [{ id }] });
    expect(refusal).toMatchObject({ message: expect.stringMatching(/\w+ \w+/) });
    expect(await year()).toEqual(before);
  });
});

describe('an order that is carried out', () => {
  it('is the same order when it comes again with the same id, and audited once', async () => {
    const updateId = randomUUID();
    const handle = client.workflow.getHandle(ID);
    await handle.executeUpdate('publishLetter', { args: [{ by: '330000/office-head/chief' }], updateId });
    await handle.executeUpdate('publishLetter', { args: [{ by: '330000/office-head/chief' }], updateId });
    expect((await year()).letterAt).not.toBeNull();
    expect(await db.auditEntry.findMany({ where: { deed: 'publishLetter' } })).toMatchObject([
      { by: '330000/office-head/chief', via: 'temporal-ui', about: ID },
    ]);
    await expect(order('publishLetter')).rejects.toMatchObject({ cause: { details: [{ id: 'letter-published-already' }] } });
  });

  it('comes from the command line as an errand: kept first, audited as the operator', async () => {
    const ordered = await orders.order<'year'>(
      operator,
      ID,
      'suspend',
      { reason: 'a typhoon', until: localIn(new Date(), 9) },
      { patienceMs: 20_000 },
    );
    expect(ordered).toEqual({ ok: true, value: 'done' });
    expect(await year()).toMatchObject({ state: 'suspended' });
    expect(await db.auditEntry.findMany({ where: { deed: 'suspend' } })).toMatchObject([{ by: 'operator', via: 'command-line' }]);
    expect(await db.errand.findMany({ where: { name: 'suspend' } })).toMatchObject([{ state: 'done' }]);
    expect(await orders.order<'year'>(operator, ID, 'resume', {}, { patienceMs: 20_000 })).toEqual({ ok: true, value: 'done' });
  });

  it('refuses through the errand too, and says why', async () => {
    const ordered = await orders.order<'year'>(operator, ID, 'resume', {}, { patienceMs: 20_000 });
    expect(ordered).toMatchObject({ ok: false, problem: { id: 'year-not-suspended' } });
    expect(await db.errand.findFirst({ where: { name: 'resume', state: 'refused' } })).not.toBeNull();
  });
});

describe('a text that cannot be kept', () => {
  const until = localIn(new Date(), 9);
  const refusalOf = (name: string, payload: Record<string, unknown>, updateId?: string) =>
    client.workflow
      .getHandle(ID)
      .executeUpdate(name, { args: [payload], ...(updateId !== undefined && { updateId }) })
      .then(
        () => undefined,
        (error: { cause: { type: string; details: { id: string }[]; message: string } }) => error.cause,
      );

  it.each([
    ['suspend', { reason: 'a\u0000b', until }, 'text-sign-not-kept'],
    ['abandon', { reason: '\ud83d' }, 'text-sign-not-kept'],
    ['fixShortlist', { candidates: ['parks\u0000'] }, 'text-sign-not-kept'],
    ['publishLetter', { by: '330000/office/clerk\u0000' }, 'text-sign-not-kept'],
    ['suspend', { reason: LONG, until }, 'text-too-long'],
    ['suspend', { reason: 'floods', until: '2027-99-99T99:99' }, 'order-not-readable'],
    ['suspend', { reason: 'floods', until, 'key\ud800': 1 }, 'order-not-readable'],
    ['changeLadder', { ladder: 'tasks', policy: { rungs: [], repeatEvery: { workingDays: 1e15 } } }, 'order-not-readable'],
  ])('%s %j is refused before it is accepted, in words, and the next order has its answer', async (name, payload, id) => {
    const before = await year();
    const handle = client.workflow.getHandle(ID);
    const accepted = async () =>
      (await handle.fetchHistory()).events?.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length;
    const already = await accepted();
    const spent = await processorTime(async () => {
      const refusal = await refusalOf(name, payload);
      expect(refusal).toMatchObject({ type: 'Refused', details: [{ id }], message: expect.stringMatching(/\w+ \w+/) });
    });
    expect(await accepted()).toBe(already);
    expect(await year()).toEqual(before);
    expect(spent + (await processorTime(() => order('look')))).toBeLessThan(TWO_SECONDS);
  });

  it('as the id of an Update, the order is refused or carried out once, and the next one goes on', async () => {
    expect(await refusalOf('resume', {}, 'an id\u0000')).toMatchObject({ details: [{ id: 'year-not-suspended' }] });
    await order('look');
  });

  it.each(strangeSigns.map((each) => [each.name, each] as const))(
    '%s: the year is suspended, or says why not',
    async (_, each) => {
      const refusal = await refusalOf('suspend', { reason: each.text, until });
      if (each.odd) return expect(refusal?.message).toContain(each.sign);
      expect(refusal).toBeUndefined();
      expect(await year()).toMatchObject({ state: 'suspended', suspended: { reason: each.text } });
      await order('resume');
    },
  );
});
