import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { operator } from '../../actions/actor.ts';
import * as clock from '../../actions/clock.ts';
import type { Standing } from '../../actions/years.ts';
import { rehearsalClock } from '../../domain/clock.ts';
import * as clocks from '../../records/clock.ts';
import { closeDatabase, openDatabase } from '../../records/database.ts';
import { openJournal } from '../../rehearsal/journal.ts';
import { Ledger, type LedgerLine } from '../../rehearsal/ledger.ts';
import { Pace, type PaceLine, phaseOf, yearSeconds } from '../../rehearsal/pace.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';

const DAY = 86_400_000;
const day = (number: number): Date => new Date(Date.UTC(2024, 9, 10) + number * DAY);
const aYear = (changes: Partial<Standing> = {}): Standing => ({
  id: 'year/330000/2025',
  regionCode: '330000',
  year: 2025,
  stage: 'solicitation',
  state: 'running',
  began: day(0),
  ends: day(30),
  ...changes,
});
const file = (): string => join(mkdtempSync(join(tmpdir(), 'crowd-')), 'journal.jsonl');

describe('the length of a stage', () => {
  it('is a quarter of an hour at most for all of them together', () => {
    expect(yearSeconds).toBe(780);
  });

  it('is its planned time in its real minutes, shorter the faster the rehearsal', () => {
    expect(phaseOf([aYear()], day(3), 1)?.speed).toBeCloseTo((30 * DAY) / 180_000);
    expect(phaseOf([aYear()], day(3), 5)?.speed).toBeCloseTo((30 * DAY) / 36_000);
  });

  it('is that of the year that is behind, while two run on one clock', () => {
    const ahead = aYear({ regionCode: '330105', stage: 'planning', began: day(20), ends: day(60) });
    expect(phaseOf([ahead, aYear()], day(25), 1)?.key).toContain('solicitation');
    expect(phaseOf([ahead, aYear({ state: 'closed', stage: 'closed', ends: null })], day(25), 1)?.key).toContain('planning');
  });

  it('goes on at a day in four seconds once it is over and waits for a person', () => {
    expect(phaseOf([aYear()], day(31), 1)?.speed).toBe(DAY / 4_000);
  });

  it('ends with the last year: a day lasts a day again', () => {
    const closed = aYear({ state: 'closed', stage: 'closed', ends: null });
    expect(phaseOf([closed, aYear({ state: 'abandoned' })], day(400), 5)).toEqual({ key: 'over', speed: 1 });
    expect(phaseOf([closed, aYear({ state: 'suspended' })], day(400), 1)).toBeUndefined();
    expect(phaseOf([], day(400), 1)).toBeUndefined();
  });
});

describe('the pace', () => {
  let database: FreshDatabase | undefined;
  beforeEach(async () => {
    await closeDatabase().catch(() => undefined);
    await database?.drop();
    database = await freshDatabase();
    openDatabase(database.url, 2);
    await clocks.install({ id: 'test', rehearsal: true, clock: rehearsalClock(new Date(), day(1), 1_000) });
  });
  afterAll(async () => {
    await closeDatabase();
    await database?.drop();
  });

  const keep = async (pace: Pace, holds: string[] = [], crowded = false) => {
    await pace.keep(await clock.reading(), [aYear()], holds, crowded);
    return clock.reading();
  };

  it('sets the speed once on entering a stage: what the newcomer changes in it stays', async () => {
    const pace = new Pace(openJournal<PaceLine>(file()), 1);
    expect((await keep(pace)).speed).toBe((30 * DAY) / 180_000);
    await clock.change(operator, { kind: 'speed', speed: 5 });
    expect((await keep(pace)).speed).toBe(5);
  });

  it('stands still while only the newcomer can decide, and goes on afterwards, whoever was killed between', async () => {
    const path = file();
    expect((await keep(new Pace(openJournal<PaceLine>(path), 1), ['ge-yunfei'])).paused).toBe(true);
    expect((await keep(new Pace(openJournal<PaceLine>(path), 1), ['ge-yunfei'])).paused).toBe(true);
    expect((await keep(new Pace(openJournal<PaceLine>(path), 1))).paused).toBe(false);
  });

  it('leaves a pause alone that the newcomer made', async () => {
    const pace = new Pace(openJournal<PaceLine>(file()), 1);
    await clock.change(operator, { kind: 'pause' });
    expect((await keep(pace)).paused).toBe(true);
    expect((await keep(pace, ['ge-yunfei'])).paused).toBe(true);
    expect((await keep(pace)).paused).toBe(true);
  });

  it('knows its own pause from a person’s, in which the crowd rests', async () => {
    const pace = new Pace(openJournal<PaceLine>(file()), 1);
    expect(pace.holds(await keep(pace))).toBe(false);
    expect(pace.holds(await keep(pace, ['ge-yunfei']))).toBe(true);
    await keep(pace);
    await clock.change(operator, { kind: 'pause' });
    expect(pace.holds(await clock.reading())).toBe(false);
  });

  it('does not stop again what the newcomer let go on', async () => {
    const pace = new Pace(openJournal<PaceLine>(file()), 1);
    await keep(pace, ['ge-yunfei']);
    await clock.change(operator, { kind: 'resume' });
    expect((await keep(pace, ['ge-yunfei'])).paused).toBe(false);
    expect((await keep(pace, ['ge-yunfei'])).paused).toBe(false);
  });

  it('runs on for a minute when all years are over, so that their last letters are heard, and then like any clock', async () => {
    const pace = new Pace(openJournal<PaceLine>(file()), 1);
    await clock.change(operator, { kind: 'speed', speed: 4_000 });
    const over = [aYear({ state: 'closed', stage: 'closed', ends: null })];
    const now = await clock.reading();
    const after = (seconds: number) => ({ ...now, real: new Date(now.real.getTime() + seconds * 1_000) });
    for (const seconds of [0, 59]) await pace.keep(after(seconds), over, [], false);
    expect((await clock.reading()).speed).toBe(4_000);
    await pace.keep(after(61), over, [], false);
    expect((await clock.reading()).speed).toBe(1);
  });

  it('sets the speed again when it died before it could note that it was set', async () => {
    const path = file();
    const { speed } = await keep(new Pace(openJournal<PaceLine>(path), 1));
    openJournal<PaceLine>(path).write({ setting: 'solicitation/crowded' });
    await clock.change(operator, { kind: 'speed', speed: speed / 8 });
    expect((await keep(new Pace(openJournal<PaceLine>(path), 1))).speed).toBe(speed);
  });

  it('slows down while the crowd cannot follow', async () => {
    const pace = new Pace(openJournal<PaceLine>(file()), 1);
    const { speed } = await keep(pace);
    expect((await keep(pace, [], true)).speed).toBe(speed / 8);
    expect((await keep(pace)).speed).toBe(speed);
  });
});

describe('the ledger', () => {
  const entry = { key: 'voted/1/anna', what: 'voted', who: 'anna', region: '330105' } as const;

  it('counts a deed once, and only when it was seen to work', () => {
    const ledger = new Ledger(openJournal<LedgerLine>(file()));
    ledger.means(entry);
    expect(ledger.count('voted')).toBe(0);
    ledger.did(entry.key);
    ledger.means(entry);
    ledger.did(entry.key);
    expect(ledger.count('voted', '330105')).toBe(1);
    expect(ledger.open).toEqual([]);
  });

  it('finds after a sudden death what was done and what was begun, and leaves out a line that was cut off', () => {
    const path = file();
    const before = new Ledger(openJournal<LedgerLine>(path));
    before.means(entry);
    before.did(entry.key);
    before.means({ ...entry, key: 'voted/1/bo', who: 'bo' });
    appendFileSync(path, '{"done":"voted/1');
    const after = new Ledger(openJournal<LedgerLine>(path));
    expect([after.count('voted'), after.open.map(({ who }) => who)]).toEqual([1, ['bo']]);
    after.did('voted/1/bo');
    expect(new Ledger(openJournal<LedgerLine>(path)).count('voted')).toBe(2);
  });
});
