// A county's congress votes on the dev server: three candidates for two places, five deputies, round by round until the list is final.
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { operator } from '../../actions/actor.ts';
import * as orders from '../../actions/orders.ts';
import * as votes from '../../actions/votes.ts';
import { shortCode } from '../../domain/ids.ts';
import { db } from '../../records/database.ts';
import { turnout } from '../../records/votes.ts';
import { COUNTY, YEAR } from './affairs.ts';
import { congress, type Congress, FIRST, openDecisions, prepared, SECOND, THIRD, TIED, TIED_AGAIN, voteOf } from './ballots.ts';
import { as, somebody } from './chat.ts';
import { later, MORNING, type Rehearsed, rehearsed } from './rehearsed.ts';

let house: Rehearsed;
let hall: Congress;
beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress') });
  hall = await congress();
});
afterEach(() => house.stop());

const result = async (id: string) => (await voteOf(id)).result;
const list = async () =>
  Object.fromEntries((await db.candidate.findMany({ orderBy: { slug: 'asc' } })).map(({ slug, state }) => [slug, state]));
const listIsFixed = () =>
  vi.waitFor(async () => expect((await db.livelihoodYear.findUniqueOrThrow({ where: { id: YEAR } })).listAt).not.toBeNull(), {
    timeout: 60_000,
    interval: 200,
  });
const waitsForSecretariat = async (because: string, id: string) => {
  expect(await openDecisions(), because).toEqual([{ kind: 'settle-vote', about: id, role: 'secretariat' }]);
};

describe('a vote that is decided in its first round', () => {
  it('is opened by the roll, refused without a quorum, cast in secret, closed, counted and certified', async () => {
    const [deputy, other] = hall.deputies;
    if (!deputy || !other) throw new Error('five deputies');
    const code = shortCode(FIRST);
    const cast = (choices: string[]) => votes.cast(as(deputy), code, { choices });
    expect(await openDecisions()).toEqual([{ kind: 'open-roll', about: FIRST, role: 'secretariat' }]);
    expect((await voteOf(FIRST)).ruleHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await votes.beHere(as(deputy), code)).toMatchObject({ ok: false, problem: { id: 'roll-not-now' } });
    expect(await hall.order(FIRST, 'openBallot')).toMatchObject({ ok: false, problem: { id: 'vote-not-roll' } });
    expect(await orders.order<'vote'>(operator, FIRST, 'openRoll')).toMatchObject({ ok: false, problem: { id: 'role-needed' } });

    expect(await hall.order(FIRST, 'openRoll')).toEqual({ ok: true, value: 'done' });
    await hall.arrive(FIRST, 3);
    await hall.arrive(FIRST, 1);
    expect(await hall.order(FIRST, 'openBallot')).toMatchObject({
      ok: false,
      problem: { id: 'no-quorum', facts: { present: 3, quorum: 4 } },
    });
    expect(await cast(['parks'])).toMatchObject({ ok: false, problem: { id: 'ballot-closed' } });
    expect(await hall.order(FIRST, 'callAgain')).toEqual({ ok: true, value: 'done' });
    await hall.arrive(FIRST, 4);
    expect(await hall.order(FIRST, 'openBallot')).toEqual({ ok: true, value: 'done' });
    expect(await hall.order(FIRST, 'callAgain')).toMatchObject({ ok: false, problem: { id: 'vote-not-roll' } });

    expect(await votes.cast(as(await somebody()), code, { choices: [] })).toMatchObject({
      ok: false,
      problem: { id: 'role-needed' },
    });
    expect(await cast(['parks', 'bus-stops', 'elder-meals'])).toMatchObject({ ok: false, problem: { id: 'too-many-marks' } });
    expect(await Promise.all([cast(['bus-stops', 'parks']), cast(['bus-stops', 'parks']), cast([])])).toEqual(
      expect.arrayContaining([expect.objectContaining({ ok: true })]),
    );
    expect(await turnout(FIRST)).toMatchObject({ voted: 1 });
    expect(await db.ballot.count()).toBe(0);
    expect(await cast(['parks'])).toMatchObject({ ok: false, problem: { id: 'ballot-voted-already' } });
    const absent = hall.deputies[4];
    if (absent)
      expect(await votes.cast(as(absent), code, { choices: [] })).toMatchObject({
        ok: false,
        problem: { id: 'ballot-absent' },
      });
    for (const each of hall.deputies.slice(1, 4)) await votes.cast(as(each), code, { choices: ['bus-stops', 'parks'] });

    expect(await hall.order(FIRST, 'closeBallot')).toEqual({ ok: true, value: 'done' });
    expect(await hall.order(FIRST, 'certify')).toEqual({ ok: true, value: 'done' });
    expect(await result(FIRST)).toMatchObject({
      valid: true,
      deputies: 5,
      present: 4,
      quorum: 4,
      returned: 4,
      elected: ['bus-stops', 'parks'],
    });
    await listIsFixed();
    expect(await list()).toEqual({ 'bus-stops': 'elected', 'elder-meals': 'reserve', parks: 'elected' });
    expect(await house.client.workflow.getHandle(FIRST).result()).toBeUndefined();
    expect(await db.outbox.count({ where: { message: 'vote-result' } })).toBe(5);
    expect(await db.outbox.count({ where: { message: 'ballot-open' } })).toBe(4);
    expect(await db.waiting.count({ where: { workflowId: FIRST } })).toBe(0);
  });

  it('counts every ballot that was acknowledged, and no other, when the box closes while deputies press', async () => {
    await hall.order(FIRST, 'openRoll');
    await hall.arrive(FIRST);
    await hall.order(FIRST, 'openBallot');
    const pressed = hall.deputies.map((deputy) => votes.cast(as(deputy), shortCode(FIRST), { choices: ['parks'] }));
    const [, ...cast] = await Promise.all([hall.order(FIRST, 'closeBallot'), ...pressed]);
    const taken = cast.filter(({ ok }) => ok).length;
    expect(await result(FIRST)).toMatchObject({ returned: taken });
    expect(await db.rollEntry.count({ where: { voted: true } })).toBe(taken);
  });
});

describe('a vote that its first round does not decide', () => {
  it('has a second round for exactly the tied, who was present still is, and the most votes win', async () => {
    await hall.round(FIRST, TIED);
    expect(await result(FIRST)).toMatchObject({ elected: ['bus-stops'], runOff: ['elder-meals', 'parks'], openPlaces: 1 });
    await prepared(SECOND);
    expect((await voteOf(SECOND)).rule).toMatchObject({ candidates: ['elder-meals', 'parks'], seats: 1, pass: 'plurality' });
    expect(await db.rollEntry.count({ where: { voteId: SECOND, present: true, voted: false } })).toBe(5);
    await hall.round(SECOND, [['parks'], ['parks'], ['elder-meals'], [], []]);
    await listIsFixed();
    expect(await list()).toEqual({ 'bus-stops': 'elected', 'elder-meals': 'reserve', parks: 'elected' });
    expect((await db.candidate.findFirst({ where: { slug: 'parks' } }))?.result).toMatchObject([
      { round: 1, for: 3 },
      { round: 2, for: 2, elected: true },
    ]);
  });

  it('tied again goes to the secretariat: voted again, and after a third tie with fewer seats', async () => {
    await hall.round(FIRST, TIED);
    await hall.round(SECOND, TIED_AGAIN);
    await waitsForSecretariat('tied again', SECOND);
    expect(await orders.order<'vote'>(operator, SECOND, 'settle', { how: 'again' })).toMatchObject({
      ok: false,
      problem: { id: 'role-needed' },
    });
    expect(await hall.order(SECOND, 'settle', { how: 'again' })).toEqual({ ok: true, value: 'done' });
    await hall.round(THIRD, TIED_AGAIN);
    await waitsForSecretariat('tied a third time', THIRD);
    expect(await hall.order(THIRD, 'settle', { how: 'again' })).toMatchObject({
      ok: false,
      problem: { id: 'settlement-not-offered' },
    });
    expect(await hall.order(THIRD, 'settle', { how: 'fewer-seats' })).toEqual({ ok: true, value: 'done' });
    await listIsFixed();
    expect(await list()).toEqual({ 'bus-stops': 'elected', 'elder-meals': 'reserve', parks: 'reserve' });
    expect(await db.auditEntry.findFirst({ where: { deed: 'list-decided' } })).toMatchObject({
      facts: { elected: 1, vacant: 1 },
    });
  });

  it('falls short of a majority: the place is left to the next session', async () => {
    await hall.round(FIRST, [['bus-stops', 'parks'], ['bus-stops', 'parks'], ['bus-stops'], ['bus-stops'], ['elder-meals']]);
    expect(await result(FIRST)).toMatchObject({ elected: ['bus-stops'], shortfall: 1 });
    await waitsForSecretariat('shortfall', FIRST);
    expect(await hall.order(FIRST, 'settle', { how: 'next-session' })).toEqual({ ok: true, value: 'done' });
    await listIsFixed();
    expect(await list()).toEqual({ 'bus-stops': 'elected', 'elder-meals': 'reserve', parks: 'reserve' });
  });

  it('loses its quorum before the box is closed: nothing is decided, and the secretariat has it voted again', async () => {
    await hall.order(FIRST, 'openRoll');
    await hall.arrive(FIRST);
    await hall.order(FIRST, 'openBallot');
    await hall.cast(FIRST, [['parks'], ['parks'], ['parks']]);
    const left = hall.deputies.slice(3).map((_, index) => `${COUNTY}/deputy/deputy-${index + 4}`);
    await db.rollEntry.updateMany({ where: { voteId: FIRST, deputyId: { in: left } }, data: { present: false } });
    await hall.order(FIRST, 'closeBallot');
    await hall.order(FIRST, 'certify');
    expect(await result(FIRST)).toMatchObject({ valid: false, why: 'no-quorum', elected: [] });
    await waitsForSecretariat('no quorum', FIRST);
    expect(await hall.order(FIRST, 'settle', { how: 'fewer-seats' })).toMatchObject({
      ok: false,
      problem: { id: 'settlement-not-offered' },
    });
    expect(await hall.order(FIRST, 'settle', { how: 'again' })).toEqual({ ok: true, value: 'done' });
    await prepared(SECOND);
    expect((await voteOf(SECOND)).rule).toMatchObject({ candidates: ['bus-stops', 'elder-meals', 'parks'], seats: 2 });
    expect(await db.rollEntry.count({ where: { voteId: SECOND, present: true } })).toBe(3);
  });

  it('is asked for, again and again, when the secretariat lets its date pass', async () => {
    await house.pass(later(MORNING, 50));
    const said = await db.auditEntry.findMany({
      where: { about: FIRST, deed: { in: ['reminded', 'escalated'] } },
      orderBy: { id: 'asc' },
    });
    const steps = said.map(({ facts }) => (facts as { step: string }).step);
    expect(steps.slice(0, 5)).toEqual([
      'decision-near',
      'decision-due',
      'decision-late',
      'decision-very-late',
      'decision-overdue',
    ]);
    expect(steps.at(5)).toBe('decision-overdue-again-1');
    expect(await db.outbox.findFirst({ where: { message: 'decision-due' }, orderBy: { id: 'asc' } })).toMatchObject({
      personId: hall.secretary.id,
      facts: { decision: 'open-roll' },
    });
  });
});

describe('the secrecy of a ballot', () => {
  it('keeps nothing that joins a voter to a choice: no column, no time, no order, no transaction, no copy elsewhere', async () => {
    const columns = await db.$queryRaw<{ table_name: string; column_name: string }[]>`
      SELECT table_name::text, column_name::text FROM information_schema.columns WHERE table_name IN ('ballot', 'roll_entry') ORDER BY 1, 2`;
    expect(columns.map(({ table_name, column_name }) => `${table_name}.${column_name}`)).toEqual([
      'ballot.choices',
      'ballot.id',
      'ballot.receipt',
      'ballot.vote_id',
      'roll_entry.deputy_id',
      'roll_entry.present',
      'roll_entry.vote_id',
      'roll_entry.voted',
    ]);
    await hall.order(FIRST, 'openRoll');
    await hall.arrive(FIRST);
    await hall.order(FIRST, 'openBallot');
    const words = await hall.cast(FIRST, TIED);
    const rows = () =>
      db.$queryRaw<{ id: string; receipt: string; xmin: string }[]>`SELECT id, receipt, xmin::text FROM ballot ORDER BY ctid`;
    expect(await rows()).toEqual([]);
    await hall.order(FIRST, 'closeBallot');
    const sealed = await rows();
    expect(sealed.map(({ receipt }) => receipt).toSorted()).toEqual(words.toSorted());
    expect(new Set(sealed.map(({ xmin }) => xmin)).size).toBe(1);
    const roll = await db.$queryRaw<{ xmin: string }[]>`SELECT xmin::text FROM roll_entry WHERE voted`;
    expect(new Set(roll.map(({ xmin }) => xmin)).size).toBe(1); // a transaction that all share tells nothing about anybody
    for (const { id } of sealed) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);

    await hall.order(FIRST, 'certify');
    const kept = await db.$queryRaw<{ kept: string }[]>`
      SELECT to_jsonb(t)::text AS kept FROM errand t UNION ALL SELECT to_jsonb(t)::text FROM audit_entry t
      UNION ALL SELECT to_jsonb(t)::text FROM outbox t UNION ALL SELECT to_jsonb(t)::text FROM roll_entry t
      UNION ALL SELECT to_jsonb(t)::text FROM decision t UNION ALL SELECT to_jsonb(t)::text FROM person t UNION ALL SELECT to_jsonb(t)::text FROM card t`;
    const told = [...kept.map((row) => row.kept), await wordsOfHistory(FIRST), await wordsOfHistory(YEAR)];
    expect(told.join('\n')).toContain(shortCode(FIRST));
    for (const word of [...words, 'bus-stops', 'elder-meals', 'parks'])
      expect(told.filter((text) => text.includes(word)).map((text) => `${word} in ${text.slice(0, 200)}`)).toEqual([]);
  });
});

/** Every text and every decoded payload in a workflow's history. */
async function wordsOfHistory(id: string): Promise<string> {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (value instanceof Uint8Array) found.push(Buffer.from(value).toString('utf8'));
    else if (value && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk(await house.client.workflow.getHandle(id).fetchHistory());
  return found.join('\n');
}
