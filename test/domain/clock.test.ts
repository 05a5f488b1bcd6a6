import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Clock,
  type ClockChange,
  pause,
  paused,
  realClock,
  realMoment,
  rehearsalClock,
  resume,
  setSpeed,
  speedAt,
  standStill,
  yearMoment,
} from '../../domain/clock.ts';

const BEGUN = Date.UTC(2026, 10, 24, 8);
const OCTOBER = new Date('2024-10-08T01:00:00Z');
const DAY = 86_400_000;

/** The real moment so many seconds after the rehearsal began. */
const after = (seconds: number): Date => new Date(BEGUN + seconds * 1000);
/** A rehearsal's clock; by default a day passes each second. */
const aRehearsal = (speed = 86_400): Clock => rehearsalClock(new Date(BEGUN), OCTOBER, speed);
const daysGone = (clock: Clock, real: Date): number => (yearMoment(clock, real).getTime() - OCTOBER.getTime()) / DAY;

function changed(change: ClockChange): Clock {
  if (!change.ok) throw new Error(change.problem.id);
  return change.clock;
}

/** A rehearsal's clock as it may be stored. */
const segments = (...list: [real: number, year: number, speed: number][]) => ({
  version: 1,
  kind: 'rehearsal',
  segments: list.map(([real, year, speed]) => ({ real, year, speed })),
});

describe('the real clock (design 5.1)', () => {
  it('shows real time, both ways, also before 1970', () => {
    for (const moment of [new Date(-5), after(0)]) {
      expect(yearMoment(realClock(), moment)).toEqual(moment);
      expect(realMoment(realClock(), moment)).toEqual(moment);
    }
    expect(speedAt(realClock(), new Date(-5))).toBe(1);
    expect(Clock.parse(realClock())).toEqual({ version: 1, kind: 'real', segments: [{ real: 0, year: 0, speed: 1 }] });
  });

  it('is never paused, whatever its segments say', () => {
    expect(paused({ ...realClock(), segments: [{ real: 0, year: 0, speed: 0 }] })).toBe(false);
  });

  it.each<[string, (clock: Clock) => ClockChange]>([
    ['paused', (clock) => pause(clock, after(0))],
    ['resumed', (clock) => resume(clock, after(0))],
    ['hastened', (clock) => setSpeed(clock, after(0), 2)],
    ['stood still', (clock) => standStill(clock, after(0), after(1))],
  ])('refuses to be %s', (_, change) => {
    expect(change(realClock())).toEqual({ ok: false, problem: { id: 'clock-is-real', facts: {} } });
  });
});

describe('a rehearsal’s clock (design 5.1)', () => {
  it('passes a day each second at 86,400', () => {
    expect(daysGone(aRehearsal(), after(10))).toBe(10);
    expect(realMoment(aRehearsal(), new Date(OCTOBER.getTime() + 10 * DAY))).toEqual(after(10));
    expect(speedAt(aRehearsal(), after(10))).toBe(86_400);
  });

  it('stands at its beginning until it begins', () => {
    expect(daysGone(aRehearsal(), after(-100))).toBe(0);
    expect(speedAt(aRehearsal(), after(-1))).toBe(0);
    expect(speedAt(aRehearsal(), after(0))).toBe(86_400);
    expect(realMoment(aRehearsal(), new Date(OCTOBER.getTime() - DAY))).toEqual(after(0));
  });

  it('stands while it is paused, and gives no real moment for a later one', () => {
    const clock = changed(pause(aRehearsal(), after(10)));
    expect(clock.version).toBe(2);
    expect(paused(clock)).toBe(true);
    expect(daysGone(clock, after(5))).toBe(5);
    expect(daysGone(clock, after(1000))).toBe(10);
    expect(speedAt(clock, after(11))).toBe(0);
    expect(realMoment(clock, new Date(OCTOBER.getTime() + 10 * DAY))).toEqual(after(10));
    expect(realMoment(clock, new Date(OCTOBER.getTime() + 10 * DAY + 1))).toBeUndefined();
  });

  it('goes on at the speed it last ran at, or at the one it is told', () => {
    const still = changed(pause(changed(setSpeed(aRehearsal(), after(5), 2 * 86_400)), after(10)));
    expect(daysGone(changed(resume(still, after(20))), after(21))).toBe(17);
    expect(daysGone(changed(resume(still, after(20), 86_400)), after(21))).toBe(16);
    expect(realMoment(changed(resume(still, after(20))), new Date(OCTOBER.getTime() + 17 * DAY))).toEqual(after(21));
  });

  it('may wait paused for its first visitor, and goes at real speed if it never ran', () => {
    const clock = aRehearsal(0);
    expect(paused(clock)).toBe(true);
    expect(speedAt(changed(resume(clock, after(60))), after(61))).toBe(1);
  });

  it('is slowed and hastened from a moment on, without touching what has been', () => {
    const clock = changed(setSpeed(changed(setSpeed(aRehearsal(), after(10), 43_200)), after(20), 864_000));
    expect([10, 12, 20, 21].map((seconds) => daysGone(clock, after(seconds)))).toEqual([10, 11, 15, 25]);
    expect(clock.version).toBe(3);
  });

  it('stands still while the machine is off, and goes on as it went before', () => {
    const clock = changed(standStill(aRehearsal(), after(10), after(3600)));
    expect(clock.version).toBe(2);
    expect([10, 3600, 3601].map((seconds) => daysGone(clock, after(seconds)))).toEqual([10, 10, 11]);

    const still = changed(standStill(changed(pause(aRehearsal(), after(10))), after(11), after(12)));
    expect(paused(still)).toBe(true);
    expect(daysGone(changed(resume(still, after(20))), after(21))).toBe(11);
  });

  it('counts from its last change when the last sign of life is older', () => {
    const clock = changed(standStill(changed(setSpeed(aRehearsal(), after(10), 8640)), after(8), after(60)));
    expect([10, 60, 70].map((seconds) => daysGone(clock, after(seconds)))).toEqual([10, 10, 11]);
  });

  it.each<[string, (clock: Clock) => ClockChange, string, object]>([
    ['to pause twice', (clock) => pause(changed(pause(clock, after(1))), after(2)), 'clock-paused', {}],
    ['to hasten while paused', (clock) => setSpeed(changed(pause(clock, after(1))), after(2), 5), 'clock-paused', {}],
    ['to resume while it runs', (clock) => resume(clock, after(1)), 'clock-not-paused', {}],
    ['a speed of nothing', (clock) => setSpeed(clock, after(1), 0), 'clock-speed-impossible', { speed: 0 }],
    ['a speed below nothing', (clock) => setSpeed(clock, after(1), -2), 'clock-speed-impossible', { speed: -2 }],
    [
      'a speed without end',
      (clock) => resume(changed(pause(clock, after(1))), after(2), Number.POSITIVE_INFINITY),
      'clock-speed-impossible',
      { speed: Number.POSITIVE_INFINITY },
    ],
    [
      'a change before the last one',
      (clock) => pause(clock, after(-1)),
      'clock-backwards',
      { at: '2026-11-24T07:59:59.000Z', before: '2026-11-24T08:00:00.000Z' },
    ],
    [
      'a rest that ends before it begins',
      (clock) => standStill(clock, after(2), after(1)),
      'clock-backwards',
      { at: '2026-11-24T08:00:01.000Z', before: '2026-11-24T08:00:02.000Z' },
    ],
  ])('refuses %s', (_, change, id, facts) => {
    const clock = aRehearsal();
    expect(change(clock)).toEqual({ ok: false, problem: { id, facts } });
  });

  it('takes two changes in the same millisecond', () => {
    const clock = changed(pause(changed(setSpeed(aRehearsal(), after(1), 5)), after(1)));
    expect(daysGone(clock, after(9))).toBe(1);
    expect(speedAt(changed(resume(clock, after(9))), after(9))).toBe(5);
  });

  it('comes to the last moment a date can hold, and no further', () => {
    const clock = aRehearsal(1e300);
    expect(yearMoment(clock, after(1)).getTime()).toBe(8.64e15);
    expect(realMoment(aRehearsal(5e-324), new Date(OCTOBER.getTime() + 1))).toBeUndefined();
    expect(realMoment(rehearsalClock(new Date(0), new Date(0), 1), new Date(8.64e15))).toEqual(new Date(8.64e15));
    expect(realMoment(rehearsalClock(new Date(1), new Date(0), 1), new Date(8.64e15))).toBeUndefined();
  });
});

describe('a clock as it is kept', () => {
  it.each([
    ['without a segment', segments()],
    ['with real moments that fall', segments([10, 0, 0], [9, 5, 1])],
    ['with a year that falls', segments([0, 0, 10], [5, 49, 1])],
    ['with a speed below nothing', segments([0, 0, -1])],
    ['with parts of a millisecond', segments([0.5, 0, 1])],
  ])('is not taken %s', (_, kept) => {
    expect(Clock.safeParse(kept).success).toBe(false);
  });

  it('may have been changed twice in one millisecond', () => {
    expect(Clock.safeParse(segments([0, 0, 1], [10, 10, 5], [10, 10, 0])).success).toBe(true);
  });

  it('says what is wrong with one that goes backwards', () => {
    const { error } = Clock.safeParse(segments([10, 0, 0], [9, 5, 1]));
    expect(error?.issues[0]).toMatchObject({ path: ['segments'], message: 'a clock never goes backwards' });
  });

  it('is not taken with a version below nothing, nor of another kind', () => {
    expect(Clock.safeParse({ ...segments([0, 0, 1]), version: -1 }).success).toBe(false);
    expect(Clock.safeParse({ ...segments([0, 0, 1]), version: 0 }).success).toBe(true);
    expect(Clock.safeParse({ ...segments([0, 0, 1]), kind: 'dream' }).success).toBe(false);
  });

  it('may have been set forward', () => {
    const clock = Clock.parse(segments([0, 0, 1], [10, 100, 1]));
    expect(realMoment(clock, new Date(50))).toEqual(new Date(10));
  });
});

describe('any rehearsal’s clock, however often paused, slowed, hastened and switched off', () => {
  const speed = fc.oneof(
    fc.constantFrom(1, 2, 1000, 40_123, 86_400),
    fc.double({ min: 1e-4, max: 1e6, noNaN: true }),
    fc.double({ min: 1, max: 100_000, noNaN: true }),
  );
  const gap = fc.integer({ min: 0, max: 1_000_000 });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('pause' as const), gap }),
    fc.record({ kind: fc.constant('resume' as const), gap, speed }),
    fc.record({ kind: fc.constant('speed' as const), gap, speed }),
    fc.record({ kind: fc.constant('off' as const), gap, off: gap }),
  );
  const clocks = fc.tuple(fc.oneof(speed, fc.constant(0)), fc.array(step, { maxLength: 12 })).map(([first, steps]) => {
    let clock = aRehearsal(first);
    let now = BEGUN;
    for (const next of steps) {
      now += next.gap;
      const at = new Date(now);
      if (next.kind === 'off') now += next.off;
      const change =
        next.kind === 'pause'
          ? pause(clock, at)
          : next.kind === 'resume'
            ? resume(clock, at, next.speed)
            : next.kind === 'speed'
              ? setSpeed(clock, at, next.speed)
              : standStill(clock, at, new Date(now));
      if (change.ok) clock = change.clock;
    }
    return { clock, end: now };
  });
  const moments = fc.integer({ min: 0, max: 20_000_000 });

  it('never goes backwards', () => {
    fc.assert(
      fc.property(clocks, moments, moments, ({ clock }, a, b) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)];
        const first = yearMoment(clock, new Date(BEGUN + earlier));
        expect(first <= yearMoment(clock, new Date(BEGUN + later))).toBe(true);
      }),
    );
  });

  it('gives the first real millisecond at which a moment of the year is reached: to the millisecond, both ways', () => {
    fc.assert(
      fc.property(clocks, moments, fc.double({ min: 0, max: 1, noNaN: true }), ({ clock, end }, gone, part) => {
        const reach = yearMoment(clock, new Date(end + 1000)).getTime() - OCTOBER.getTime();
        const year = new Date(OCTOBER.getTime() + Math.floor(reach * part));
        const real = realMoment(clock, year);
        expect(real).toBeDefined();
        if (!real) return;
        expect(yearMoment(clock, real) >= year).toBe(true);
        if (real.getTime() > BEGUN) expect(yearMoment(clock, new Date(real.getTime() - 1)) < year).toBe(true);
        // realMoment(y) <= r exactly when y <= yearMoment(r)
        const r = new Date(BEGUN + gone);
        expect(real <= r).toBe(year <= yearMoment(clock, r));
      }),
    );
  });

  it('comes back to the very millisecond wherever it runs at real speed or faster', () => {
    fc.assert(
      fc.property(clocks, moments, ({ clock }, gone) => {
        const real = new Date(BEGUN + gone);
        const back = realMoment(clock, yearMoment(clock, real));
        expect(back && back <= real).toBe(true);
        const ran = speedAt(clock, new Date(real.getTime() - 1));
        if (gone > 0 && ran >= 1) expect(back).toEqual(real);
      }),
    );
  });

  it('crosses a payload unchanged', () => {
    fc.assert(
      fc.property(clocks, ({ clock }) => {
        expect(Clock.parse(JSON.parse(JSON.stringify(clock)))).toEqual(clock);
      }),
    );
  });
});
