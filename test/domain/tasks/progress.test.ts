import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import { acceptedPoints, plannedPoints, pointsOf } from '../../../domain/tasks/progress.ts';

const weight = fc.integer({ min: 1, max: 1000 });
const accepted = fc.oneof(fc.boolean(), fc.record({ done: fc.nat(50), of: fc.integer({ min: 1, max: 50 }) }));

describe('points accepted', () => {
  it('1.8 L1 counts milestones by weight, in whole points rounded down', () => {
    const milestones = [{ weight: 1, accepted: true }, { weight: 1, accepted: true }, { weight: 1 }];
    expect(acceptedPoints(milestones)).toBe(66);
    expect(acceptedPoints([{ weight: 20, accepted: true }, { weight: 80 }])).toBe(20);
  });

  it('1.8 L1 counts a quantity within a milestone: 12 of 20 beds', () => {
    expect(
      acceptedPoints([
        { weight: 40, accepted: true },
        { weight: 60, accepted: { done: 12, of: 20 } },
      ]),
    ).toBe(76);
  });

  it('1.8 L1 is exact where floats are not: 0.29 of 1 km is 29 points', () => {
    expect(pointsOf({ done: 0.29, of: 1 })).toBe(29);
    expect(pointsOf({ done: 0.57, of: 1 })).toBe(57);
    expect(acceptedPoints(Array.from({ length: 3 }, () => ({ weight: 1, accepted: { done: 1, of: 3 } })))).toBe(33);
    expect(
      acceptedPoints([
        ...[1, 1].map((done) => ({ weight: 1, accepted: { done, of: 3 } })),
        { weight: 1, accepted: { done: 1, of: 1 } },
      ]),
    ).toBe(55);
  });

  it('1.8 L1 takes no more than was promised, nothing below nought, and nothing of a promise of nothing', () => {
    expect(pointsOf({ done: 30, of: 20 })).toBe(100);
    expect(pointsOf({ done: -3, of: 20 })).toBe(0);
    expect(pointsOf({ done: 5, of: 0 })).toBe(0);
    expect(acceptedPoints([])).toBe(0);
    expect(acceptedPoints([{ weight: 0, accepted: true }])).toBe(0);
  });

  it('1.8 L1 reaches 100 exactly when everything is accepted', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ weight, accepted }), { minLength: 1, maxLength: 6 }), (milestones) => {
        const all = milestones.every(({ accepted: part }) => (typeof part === 'boolean' ? part : part.done >= part.of));
        expect(acceptedPoints(milestones) === 100).toBe(all);
      }),
    );
  });

  it('1.8 L1 does not depend on the scale of the weights or the order of the milestones', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ weight, accepted }), { maxLength: 6 }), weight, (milestones, factor) => {
        const other = milestones.toReversed().map((part) => ({ ...part, weight: part.weight * factor }));
        expect(acceptedPoints(other)).toBe(acceptedPoints(milestones));
      }),
    );
  });
});

describe('points planned on a day', () => {
  const year = { start: '2025-03-01', due: '2025-11-30' };

  it.each([
    ['before the start', '2025-02-01', 0],
    ['on the day of the start', '2025-03-01', 0],
    ['a third of the way', '2025-05-31', 33],
    ['the day before the end', '2025-11-29', 99],
    ['on its date', '2025-11-30', 100],
    ['after its date', '2026-02-01', 100],
  ])('1.8 L1 is linear to the due day without milestones: %s', (_, day, points) => {
    expect(plannedPoints(year, day)).toBe(points);
  });

  const milestones = [
    { due: '2025-06-09', weight: 3 },
    { due: '2025-03-11', weight: 1 },
  ];

  it.each([
    ['2025-03-01', 0],
    ['2025-03-06', 12],
    ['2025-03-11', 25],
    ['2025-04-25', 62],
    ['2025-06-08', 99],
    ['2025-06-09', 100],
  ])('1.8 L1 goes linearly from milestone to milestone in the order of their days: %s', (day, points) => {
    expect(plannedPoints({ ...year, milestones }, day)).toBe(points);
  });

  it('1.8 L1 rises to all milestones of one day together', () => {
    const same = [
      { due: '2025-03-11', weight: 1 },
      { due: '2025-03-11', weight: 1 },
      { due: '2025-03-21', weight: 2 },
    ];
    const at = (day: string) => plannedPoints({ ...year, milestones: same }, day);
    expect([at('2025-03-10'), at('2025-03-11'), at('2025-03-16')]).toEqual([45, 50, 75]);
  });

  it('1.8 L1 counts a milestone that lies before the start on its own day', () => {
    const early = [
      { due: '2025-02-10', weight: 1 },
      { due: '2025-03-11', weight: 1 },
    ];
    const at = (day: string) => plannedPoints({ ...year, milestones: early }, day);
    expect([at('2025-02-09'), at('2025-02-10'), at('2025-02-28'), at('2025-03-06'), at('2025-03-11')]).toEqual([
      0, 50, 50, 75, 100,
    ]);
  });

  it('1.8 L1 plans everything at once when start and due day are one', () => {
    const one = { start: '2025-03-01', due: '2025-03-01' };
    expect([plannedPoints(one, '2025-02-28'), plannedPoints(one, '2025-03-01')]).toEqual([0, 100]);
  });

  it('1.8 L1 plans nothing where no milestone has a weight', () => {
    expect(plannedPoints({ ...year, milestones: [{ due: '2025-04-01', weight: 0 }] }, '2025-05-01')).toBe(0);
  });

  it('1.8 L1 never goes back, starts at 0 and ends at 100', () => {
    const step = fc.record({ due: fc.integer({ min: 1, max: 300 }).map((days) => addDays(year.start, days)), weight });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 5 }), fc.nat(320), fc.nat(40), (steps, day, later) => {
        const at = (days: number) => plannedPoints({ ...year, milestones: steps }, addDays(year.start, days));
        expect(at(day + later)).toBeGreaterThanOrEqual(at(day));
        expect([at(0), at(320)]).toEqual([0, 100]);
      }),
    );
  });

  it('1.8 L1 by steps are expected once the day of each step is over, and not before', () => {
    const milestones = [
      { due: '2025-03-31', weight: 1 },
      { due: '2025-06-30', weight: 3 },
    ];
    const points = (day: string) => plannedPoints({ start: '2025-01-01', due: '2025-06-30', milestones, pace: 'steps' }, day);
    expect(['2025-01-01', '2025-03-31', '2025-04-01', '2025-06-30', '2025-07-01', '2025-07-05'].map(points)).toEqual([
      0, 0, 25, 25, 100, 100,
    ]);
    expect(plannedPoints({ start: '2025-01-01', due: '2025-01-11', pace: 'steps' }, '2025-01-06')).toBe(50);
  });
});
