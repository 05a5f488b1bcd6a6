import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, startOfDay } from '../../../domain/calendar.ts';
import { factsOn } from '../../../domain/tasks/facts.ts';
import { LightPolicy, nextChange, readLight, type TaskTimeline, taskFacts } from '../../../domain/tasks/light.ts';
import { aTask, morningOf } from './builders.ts';

const policy = LightPolicy.parse({});

describe('the facts of a light', () => {
  it('1.8 L1 are whole days in the task’s zone and whole points', () => {
    expect(taskFacts(aTask(), morningOf('2025-07-16'))).toEqual({
      planned: 50,
      accepted: 50,
      daysToDue: 137,
      daysSinceReport: 15,
      daysSinceStartMissed: 0,
      openDefects: 0,
      daysSinceDefect: 0,
      redUnconfirmed: false,
      state: 'open',
    });
  });

  it('1.8 L1 begin a new day at midnight in Hangzhou, which is 16:00 UTC', () => {
    const daysToDue = (moment: string) => taskFacts(aTask(), new Date(moment)).daysToDue;
    expect([daysToDue('2025-11-29T15:59:59.999Z'), daysToDue('2025-11-29T16:00:00Z')]).toEqual([1, 0]);
  });

  it('1.8 L1 count silence from the planned start while nothing was reported, and not before it', () => {
    const silent = aTask({ lastReport: undefined, accepted: 0 });
    expect(taskFacts(silent, morningOf('2025-02-01')).daysSinceReport).toBe(0);
    expect(taskFacts(silent, morningOf('2025-03-11')).daysSinceReport).toBe(10);
    const early = aTask({ lastReport: morningOf('2025-01-05') });
    expect(taskFacts(early, morningOf('2025-03-11')).daysSinceReport).toBe(10);
  });

  it('1.8 L1 count a missed start from the end of its planned month, until anything shows that it started', () => {
    const idle = aTask({ start: '2025-03-10', lastReport: undefined, accepted: 0 });
    const missed = (task: TaskTimeline, day: string) => taskFacts(task, morningOf(day)).daysSinceStartMissed;
    expect(missed({ ...idle, start: '2024-02-10' }, '2024-03-01')).toBe(1);
    expect([missed(idle, '2025-03-20'), missed(idle, '2025-03-31'), missed(idle, '2025-04-01')]).toEqual([0, 0, 1]);
    expect(missed({ ...idle, lastReport: morningOf('2025-03-12') }, '2025-04-01')).toBe(0);
    expect(missed({ ...idle, accepted: 1 }, '2025-04-01')).toBe(0);
    expect(missed({ ...idle, started: true }, '2025-04-01')).toBe(0);
    expect(missed({ ...idle, started: false, lastReport: morningOf('2025-03-12') }, '2025-04-01')).toBe(1);
  });

  it('1.8 L1 count the days of the oldest defect', () => {
    const openDefects = [morningOf('2025-06-20'), morningOf('2025-06-05'), morningOf('2025-06-30')];
    expect(taskFacts(aTask({ openDefects }), morningOf('2025-07-01'))).toMatchObject({ openDefects: 3, daysSinceDefect: 26 });
  });

  it('1.8 L1 reckon what is accepted from the milestones where nobody gives it', () => {
    const { accepted: _, ...bare } = aTask();
    const milestones = [
      { due: '2025-05-01', weight: 30, accepted: true },
      { due: '2025-11-30', weight: 70 },
    ];
    expect(taskFacts({ ...bare, milestones }, morningOf('2025-05-01'))).toMatchObject({ planned: 30, accepted: 30 });
    expect(taskFacts(bare, morningOf('2025-05-01'))).toMatchObject({ accepted: 0 });
  });

  it('1.8 L1 carry what holds red', () => {
    expect(taskFacts(aTask({ redUnconfirmed: true }), morningOf('2025-05-01')).redUnconfirmed).toBe(true);
  });
});

describe('the next moment at which a light changes by time alone', () => {
  const midnight = (day: string) => startOfDay('Asia/Shanghai', day);
  const after = (task: TaskTimeline, day: string) => nextChange(task, morningOf(day), policy);

  it('1.8 L1 is the day on which the gap reaches ten points', () => {
    const task = aTask({ lastReport: morningOf('2025-07-15') });
    expect(after(task, '2025-07-16')).toEqual(midnight('2025-08-13'));
    expect(readLight(taskFacts(task, midnight('2025-08-13')), policy).because).toEqual({ id: 'behind', facts: { gap: 10 } });
  });

  it('1.8 L1 is the day after its date, once nothing else is left to come before it', () => {
    const task = aTask({ accepted: 99, lastReport: morningOf('2025-11-29') });
    expect(after(task, '2025-11-30')).toEqual(midnight('2025-12-01'));
  });

  it('1.8 L1 is silence, for a task that is far ahead', () => {
    expect(after(aTask({ accepted: 100 }), '2025-07-16')).toEqual(midnight('2025-08-06'));
  });

  it('1.8 L1 is a defect that waits too long', () => {
    const defects = aTask({ accepted: 100, lastReport: morningOf('2025-07-16'), openDefects: [morningOf('2025-07-10')] });
    expect(after(defects, '2025-07-16')).toEqual(midnight('2025-07-26'));
  });

  it('1.8 L1 is a start that was missed', () => {
    const idle = aTask({ start: '2025-03-10', due: '2026-12-31', accepted: 0, lastReport: undefined });
    expect(after(idle, '2025-03-10')).toEqual(midnight('2025-04-01'));
  });

  it('1.8 L1 looks under grey, where the clock does not stop', () => {
    const task = aTask({ accepted: 99, lastReport: morningOf('2025-11-29'), state: 'change-under-examination' });
    expect(after(task, '2025-11-30')).toEqual(midnight('2025-12-01'));
  });

  it('1.8 L1 never comes once accepted, or once overdue with nothing left that tells more', () => {
    expect(after(aTask({ state: 'accepted' }), '2025-07-16')).toBeUndefined();
    expect(after(aTask(), '2025-12-01')).toBeUndefined();
    expect(after(aTask(), '2035-12-01')).toBeUndefined();
  });

  it('1.8 L1 equals the first other day found by looking at every day', () => {
    const days = fc.integer({ min: 0, max: 150 }).map((count) => addDays('2025-01-01', count));
    const short = LightPolicy.parse({ startRedDays: 12, silentDays: 5, silentRedDays: 9, defectRedDays: 4 });
    const task = fc.record({
      zone: fc.constantFrom('Asia/Shanghai', 'America/Havana'),
      start: days,
      due: days,
      milestones: fc.array(fc.record({ due: days, weight: fc.nat(9) }), { maxLength: 3 }),
      accepted: fc.integer({ min: 0, max: 100 }),
      started: fc.boolean(),
      lastReport: fc.option(days.map(morningOf), { nil: undefined }),
      openDefects: fc.array(days.map(morningOf), { maxLength: 2 }),
      redUnconfirmed: fc.boolean(),
      state: fc.constantFrom('open' as const, 'suspended' as const, 'accepted' as const),
    });
    fc.assert(
      fc.property(task, days, fc.constantFrom(policy, short), (one, today, rule) => {
        const told = (day: string) => {
          const { light, because, under } = readLight(factsOn(one, day), rule);
          return [light, because.id, under?.light, under?.because.id].join();
        };
        const moment = startOfDay(one.zone, today);
        let day = today;
        const last = addDays(today, 300);
        const now = told(today);
        while (day < last && told(day) === now) day = addDays(day, 1);
        expect(nextChange(one, moment, rule)).toEqual(day < last ? startOfDay(one.zone, day) : undefined);
      }),
      { numRuns: 50 },
    );
  });
});
