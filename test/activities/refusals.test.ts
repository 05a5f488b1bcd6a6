// An order that fails by itself is refused without any effect, and the next one goes on; while the database is down, all orders wait.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { carryOut, effectOf, type Effects } from '../../activities/orders.ts';
import { taskLadder } from '../../domain/ladder.ts';
import { orders, type WaitingOrder } from '../../domain/messages.ts';
import { db } from '../../records/database.ts';
import { aPlan } from '../builders.ts';
import { withDatabase } from '../records/aDatabase.ts';
import { beginAt, COUNTY, YEAR } from '../workflows/affairs.ts';
import { yearIs } from '../yearIs.ts';

withDatabase();

const AT = new Date('2027-03-03T01:00:00Z');
const log = vi.spyOn(console, 'error');
let number = 0;
beforeEach(async () => {
  log.mockClear();
  log.mockImplementation(() => undefined);
  if (number === 0) await beginAt({ plan: aPlan({ from: AT, region: COUNTY }), stage: 'planning', at: AT });
});
afterEach(() => log.mockReset());

const anOrder = (id = `update-${++number}`, payload: Record<string, unknown> = {}): WaitingOrder => ({
  id,
  name: 'resume',
  payload: { by: 'operator', ...payload },
  via: 'update',
});
const changes = async () => {
  await yearIs(YEAR, { suspended: { reason: 'half done', by: 'operator' } });
};
/** Reads a year's orders, whatever they then do. */
const every = Object.fromEntries(Object.keys(orders.year).map((name) => [name, changes])) as unknown as Effects<'year', unknown>;
const ofAYear = effectOf('year', async () => ({ here: { regionCode: COUNTY } }), every, AT);

describe('an order that fails of itself', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ['a text with U+0000', () => db.person.updateMany({ data: { name: 'a\u0000' } }), '22021'],
    ['a document with U+0000', () => db.$executeRaw`SELECT ${'{"a":"\\u0000"}'}::jsonb ->> 'a'`, '22P05'],
    ['half a sign in a document', () => db.$executeRaw`SELECT ${'{"a":"\\ud800"}'}::jsonb`, '22P02'],
    ['a number too great', () => db.$executeRaw`SELECT ${'99999999999'}::text::int`, '22003'],
    ['nothing where something must be', () => db.$executeRaw`INSERT INTO errand (id) VALUES ('x')`, '23502'],
    ['a column that is not there', () => db.$executeRaw`UPDATE errand SET nowhere = 1`, '42703'],
    [
      'a key too long',
      () =>
        db.$executeRaw`INSERT INTO errand (id, workflow_id, name, payload) SELECT string_agg(md5(n::text), ''), 'w', 'n', '{}' FROM generate_series(1, 900) n`,
      '54000',
    ],
    [
      'a date that is none',
      () => db.errand.updateMany({ data: { settledAt: new Date(Number.NaN) } }),
      'PrismaClientValidationError',
    ],
    ['a mistake of ours', () => Promise.reject(new TypeError('x is undefined')), 'TypeError'],
  ])('%s: is refused in words at once, nothing of it stays, and the next order is carried out', async (_, failing, reason) => {
    const [first, second] = [anOrder(), anOrder()];
    const effect = async ({ id }: WaitingOrder) => {
      await changes();
      if (id === first.id) await failing();
    };
    const answers = await carryOut(YEAR, [first, second], AT, effect);
    const problem = { id: 'order-cannot-be-carried-out', facts: { order: 'resume', reason } };
    expect(answers).toEqual([
      { id: first.id, ok: false, problem },
      { id: second.id, ok: true },
    ]);
    expect(await db.errand.findUnique({ where: { id: first.id } })).toMatchObject({ state: 'refused', problem });
    expect(await db.auditEntry.count({ where: { about: YEAR, deed: 'resume' } })).toBe(number / 2);
    expect(log.mock.calls.flat().join()).toMatch(new RegExp(`order ${first.id} .*${reason}`));
    // asked again, it gives the same answer without trying
    const again = await carryOut(YEAR, [first], AT, () => Promise.reject(new Error('tried again')));
    expect(again).toEqual([{ id: first.id, ok: false, problem }]);
  });

  it('is tried again where the failure may pass, and is then carried out', async () => {
    let tries = 0;
    const order = anOrder();
    const answers = await carryOut(YEAR, [order], AT, () =>
      ++tries < 3 ? Promise.reject(new Error('just now')) : Promise.resolve(),
    );
    expect(answers).toEqual([{ id: order.id, ok: true }]);
    expect(tries).toBe(3);
    expect(log).not.toHaveBeenCalled();
  });

  it('waits while the database is away: it is not refused', async () => {
    const order = anOrder();
    const away = Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
    await expect(carryOut(YEAR, [order], AT, () => Promise.reject(away))).rejects.toBe(away);
    expect(await db.errand.findUnique({ where: { id: order.id } })).toBeNull();
  });

  it('is refused whatever it says: words of its own that sound like a lost connection change nothing', async () => {
    const order = anOrder();
    const words = 'Connection terminated, ECONNREFUSED, the database system is starting up';
    const [answer] = await carryOut(YEAR, [order], AT, async () => {
      await db.errand.updateMany({ where: { id: words }, data: { settledAt: words } });
    });
    expect(answer).toMatchObject({ ok: false, problem: { facts: { reason: 'PrismaClientValidationError' } } });
    expect(log.mock.calls.flat().join()).not.toContain('starting up');
  });

  it('from somebody who may not is refused for each order of the table that names a permission', async () => {
    const named = Object.entries(orders.year).filter(([, { needs }]) => needs !== null);
    expect(named.length).toBeGreaterThan(8);
    const nobody = { id: 'nobody', roles: [] };
    const filled = {
      stage: 'planning',
      ends: '2027-08-01T08:00',
      ladder: 'tasks',
      policy: {},
      reason: 'x',
      until: '2027-08-01T08:00',
      instead: 'bus-stops',
      candidate: 'wells',
    };
    for (const [name, { payload }] of named) {
      const fields = Object.fromEntries(Object.entries(filled).filter(([field]) => field in payload.shape));
      const given = { by: 'nobody', ...fields, ...(name === 'changeLadder' && { policy: taskLadder }) };
      await expect(ofAYear({ id: name, name, payload: given, via: 'update' }, nobody)).rejects.toMatchObject({
        problem: { id: 'role-needed' },
      });
    }
  });

  it('accepted by an older version that took more: is refused where it would be carried out', async () => {
    const [poison, half, next] = [anOrder(undefined, { reason: 'a\u0000b' }), anOrder('an id\u0000'), anOrder()];
    const answers = await carryOut(YEAR, [poison, half, next], AT, ofAYear);
    expect(answers).toMatchObject([
      { id: poison.id, ok: false, problem: { id: 'order-not-readable' } },
      { id: half.id, ok: true },
      { id: next.id, ok: true },
    ]);
    const suspend: WaitingOrder = {
      ...anOrder(),
      name: 'suspend',
      payload: { by: 'operator', reason: 'a\u0000b', until: '2027-08-01T08:00' },
    };
    expect(await carryOut(YEAR, [suspend], AT, ofAYear)).toMatchObject([
      { ok: false, problem: { id: 'text-sign-not-kept', facts: { where: 'reason', sign: 'U+0000', place: 2 } } },
    ]);
    expect(await db.errand.findUnique({ where: { id: suspend.id } })).toMatchObject({
      payload: { reason: 'a␀b' },
      state: 'refused',
    });
  });
});
