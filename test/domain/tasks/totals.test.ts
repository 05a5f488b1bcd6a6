import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayClaim, subItems, totals, yearsWithoutGoal } from '../../../domain/tasks/totals.ts';

const named = (measure: string) => ({ zh: measure, en: measure });
const [places, buildings, km, beds] = [named('个学位'), named('栋'), named('公里'), named('张床位')];

describe('promised numbers', () => {
  it('1.7 T6 are sums of the tasks, and only accepted ones count as kept', () => {
    const tasks = [
      { item: 'schools', measure: places, quantity: 4000, accepted: true },
      { item: 'schools', measure: places, quantity: 3000, accepted: false },
      { item: 'schools', measure: buildings, quantity: 2, accepted: true },
      { item: 'meals', measure: places, quantity: 50, accepted: true },
    ];
    expect(totals(tasks)).toEqual([
      { item: 'schools', measure: places, promised: 7000, accepted: 4000, tasks: 2, acceptedTasks: 1 },
      { item: 'schools', measure: buildings, promised: 2, accepted: 2, tasks: 1, acceptedTasks: 1 },
      { item: 'meals', measure: places, promised: 50, accepted: 50, tasks: 1, acceptedTasks: 1 },
    ]);
  });

  it('1.7 T6 may be given tasks alike together, with how many they are', () => {
    const together = [
      { item: 'schools', measure: places, quantity: 6500, accepted: true, tasks: 13 },
      { item: 'schools', measure: places, quantity: 500, accepted: false },
    ];
    expect(totals(together)).toEqual([
      { item: 'schools', measure: places, promised: 7000, accepted: 6500, tasks: 14, acceptedTasks: 13 },
    ]);
  });

  it('1.7 T6 are exact to a thousandth: ten times 0.1 km is 1 km', () => {
    const tenth = { item: 'roads', measure: km, quantity: 0.1, accepted: true };
    expect(totals(Array.from({ length: 10 }, () => tenth))).toMatchObject([{ promised: 1, accepted: 1 }]);
  });

  it('1.7 T6 are one sum where one file named the measure in both languages and an older one in its own', () => {
    const older = { item: 'meals', measure: places, quantity: 40, accepted: true };
    expect(totals([{ ...older, measure: { ...places, en: 'places' } }, older])).toMatchObject([
      { measure: { zh: '个学位', en: 'places' }, promised: 80, tasks: 2 },
    ]);
  });

  it('1.7 T6 keep apart what only looks alike when run together', () => {
    const of = (item: string, measure: string) => ({ item, measure: named(measure), quantity: 1, accepted: true });
    expect(totals([of('a b', 'c'), of('a', 'b c')])).toHaveLength(2);
  });

  it('1.7 T6 cannot be exceeded by hand', () => {
    expect(mayClaim(4000, { accepted: 4000 })).toEqual({ ok: true });
    expect(mayClaim(3999, { accepted: 4000 })).toEqual({ ok: true });
    expect(mayClaim(4001, { accepted: 4000 })).toEqual({
      ok: false,
      problem: { id: 'more-than-accepted', facts: { claimed: 4001, accepted: 4000 } },
    });
  });

  it('1.7 T6 do not depend on the order of the tasks, and what is kept never exceeds what was promised', () => {
    const task = fc.record({
      item: fc.constantFrom('a', 'b'),
      measure: fc.constantFrom(km, beds),
      quantity: fc.integer({ min: 0, max: 10_000_000 }).map((thousandths) => thousandths / 1000),
      accepted: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(task, { maxLength: 40 }), (tasks) => {
        const sorted = (list: typeof tasks) =>
          totals(list).toSorted((a, b) => `${a.item}${a.measure.zh}`.localeCompare(`${b.item}${b.measure.zh}`));
        expect(sorted(tasks.toReversed())).toEqual(sorted(tasks));
        expect(totals(tasks).every(({ promised, accepted }) => accepted <= promised)).toBe(true);
      }),
    );
  });
});

describe('items split by responsible body', () => {
  it('1.7 T5 make one part for each body, so that each is rated alone', () => {
    const of = (id: number, item: string, unit: string) => ({ id, item, unit });
    const tasks = [of(1, 'meals', 'civil'), of(2, 'meals', 'health'), of(3, 'meals', 'civil'), of(4, 'roads', 'civil')];
    expect(subItems(tasks).map(({ item, unit, tasks: part }) => [item, unit, part.map(({ id }) => id)])).toEqual([
      ['meals', 'civil', [1, 3]],
      ['meals', 'health', [2]],
      ['roads', 'civil', [4]],
    ]);
  });
});

describe('tasks of several years', () => {
  const long = { start: '2025-03-01', due: '2027-06-30' };

  it('1.7 T7 need a stage goal for each of their years', () => {
    expect(yearsWithoutGoal({ ...long, goals: { 2025: 'foundations', 2026: ' ' } })).toEqual([2026, 2027]);
    expect(yearsWithoutGoal({ ...long, goals: { 2025: 'a', 2026: 'b', 2027: 'c' } })).toEqual([]);
  });

  it('1.7 T7 need none when they end in the year in which they begin', () => {
    expect(yearsWithoutGoal({ ...long, due: '2025-12-31', goals: {} })).toEqual([]);
  });
});
