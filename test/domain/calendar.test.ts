import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/implementation';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  Calendar,
  china,
  dayIn,
  daysBetween,
  endOfDay,
  isPast,
  excerpt,
  isWorkingDay,
  lastWorkingDayBefore,
  Notice,
  onDay,
  provisional,
  QuietHours,
  quietUntil,
  startOfDay,
  withNotice,
  workingDaysBetween,
} from '../../domain/calendar.ts';

const SHANGHAI = 'Asia/Shanghai';
const BERLIN = 'Europe/Berlin';
const at = (text: string): Date => new Date(text);

const days = fc.integer({ min: 0, max: 1095 }).map((n) => addDays('2024-01-01', n));
const zones = fc.constantFrom(
  SHANGHAI,
  BERLIN,
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
);
const moments = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2026, 11, 31) }).map((ms) => new Date(ms));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

describe('China’s working days as published (State Council notices)', () => {
  it.each([
    ['an ordinary Wednesday', '2025-03-12', true],
    ['an ordinary Saturday', '2025-03-15', false],
    ['an ordinary Sunday', '2025-03-16', false],
    ['New Year’s Day', '2025-01-01', false],
    ['the Sunday before Spring Festival, worked to make up for it', '2025-01-26', true],
    ['the Saturday after Spring Festival, worked to make up for it', '2025-02-08', true],
    ['Spring Festival’s last day, a Tuesday', '2025-02-04', false],
    ['National Day week, a Wednesday', '2025-10-08', false],
    ['the Saturday worked for National Day', '2025-10-11', true],
    ['the Saturday worked for Labour Day 2024', '2024-05-11', true],
    ['the Sunday worked for New Year 2026', '2026-01-04', true],
  ])('%s', (_, day, worked) => {
    expect(isWorkingDay(china, day)).toBe(worked);
  });

  it('are what the package says they are, for every day of every published year', () => {
    const packaged = createRequire(import.meta.url)('chinese-days') as { isWorkday(day: string): boolean };
    for (let day = '2024-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      expect([day, isWorkingDay(china, day)]).toEqual([day, packaged.isWorkday(day)]);
    }
  });

  it('have 251, 248 and 248 days in 2024, 2025 and 2026', () => {
    expect([2024, 2025, 2026].map((year) => workingDaysBetween(china, `${year - 1}-12-31`, `${year}-12-31`))).toEqual([
      251, 248, 248,
    ]);
  });

  it('is well formed', () => {
    expect(Calendar.parse(china)).toEqual(china);
  });
});

describe('a year without a notice', () => {
  it('has weekends and fixed holidays only: 1 January 2027 is no working day', () => {
    expect(isWorkingDay(china, '2027-01-01')).toBe(false);
    expect(isWorkingDay(china, '2027-10-01')).toBe(false);
    expect(isWorkingDay(china, '2027-02-08')).toBe(true);
    expect(isWorkingDay(china, '2027-01-02')).toBe(false);
  });

  it('makes what is reckoned through it provisional, in either order', () => {
    expect(provisional(china, '2026-12-01', '2026-12-31')).toEqual([]);
    expect(provisional(china, '2026-12-01', '2028-01-05')).toEqual([2027, 2028]);
    expect(provisional(china, '2027-01-05', '2026-12-31')).toEqual([2027]);
  });

  it('is published by a notice, which prevails and may reach into the year before', () => {
    const notice = Notice.parse({ year: 2027, days: { '2026-12-27': 'work', '2027-02-08': 'off' }, source: 'a notice' });
    const calendar = withNotice(china, notice);
    expect(isWorkingDay(calendar, '2026-12-27')).toBe(true);
    expect(isWorkingDay(calendar, '2027-02-08')).toBe(false);
    expect(isWorkingDay(calendar, '2025-10-11')).toBe(true);
    expect(provisional(calendar, '2026-12-01', '2027-12-31')).toEqual([]);
    expect(calendar.source).toBe(`${china.source}; a notice`);
    expect(china.days['2026-12-27']).toBeUndefined();
  });

  it('is listed once and in order, however often notices come', () => {
    const later = withNotice(china, { year: 2028, days: {}, source: 'b' });
    const both = withNotice(withNotice(later, { year: 2027, days: {}, source: 'a' }), {
      year: 2027,
      days: {},
      source: 'a, corrected',
    });
    expect(both.published).toEqual([2024, 2025, 2026, 2027, 2028]);
  });
});

describe('any other calendar, by data', () => {
  const gulf: Calendar = { name: 'gulf', days: {}, published: [], weekend: [5, 6], source: 'made up' };

  it('has its own weekend, and no fixed holidays unless it names some', () => {
    expect(['2025-03-13', '2025-03-14', '2025-03-15', '2025-03-16'].map((day) => isWorkingDay(gulf, day))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(isWorkingDay(gulf, '2025-01-01')).toBe(true);
  });

  it.each([
    ['a week without a working day', { weekend: [1, 2, 3, 4, 5, 6, 7] }],
    ['an eighth day', { weekend: [8] }],
    ['a day 0', { weekend: [0] }],
    ['a holiday that is no day', { fixedHolidays: ['1-1'] }],
    ['more before a day', { fixedHolidays: ['x01-01'] }],
    ['more behind a day', { fixedHolidays: ['01-011'] }],
    ['fifty-one fixed holidays', { fixedHolidays: Array.from({ length: 51 }, () => '01-01') }],
    ['30 February', { days: { '2025-02-30': 'off' } }],
    ['half a day', { days: { '2025-02-03': 'half' } }],
    ['half a year', { published: [2025.5] }],
    ['no name', { name: '' }],
    ['no source', { source: '' }],
  ])('is not taken with %s', (_, wrong) => {
    expect(Calendar.safeParse({ ...gulf, ...wrong }).success).toBe(false);
  });

  it('rests on Saturday and Sunday unless told otherwise', () => {
    expect(Calendar.parse({ name: 'plain', days: {}, published: [], source: 'made up' }).weekend).toEqual([6, 7]);
    expect(Notice.safeParse({ year: 2027, days: {}, source: '' }).success).toBe(false);
  });
});

describe('counting working days', () => {
  it('1.5 R6 “15 working days from” starts counting tomorrow and passes over Spring Festival, with its make-up days', () => {
    expect(addWorkingDays(china, '2025-01-20', 15)).toBe('2025-02-14');
  });

  it('1.5 R6 “the last working day before” is never the day itself', () => {
    expect(lastWorkingDayBefore(china, '2025-10-09')).toBe('2025-09-30');
    expect(lastWorkingDayBefore(china, '2025-10-12')).toBe('2025-10-11');
    expect(lastWorkingDayBefore(china, '2025-03-13')).toBe('2025-03-12');
  });

  it('1.5 R6 of no days is the day itself, worked or not', () => {
    expect(addWorkingDays(china, '2025-10-01', 0)).toBe('2025-10-01');
  });

  it('1.5 R6 keeps a moment’s time of day in its zone', () => {
    expect(addWorkingDays(china, at('2025-01-26T23:30:00+08:00'), 2, SHANGHAI)).toEqual(at('2025-02-05T23:30:00+08:00'));
    expect(addWorkingDays(china, at('2025-03-28T09:00:00+01:00'), 1, BERLIN)).toEqual(at('2025-03-31T09:00:00+02:00'));
    expect(addWorkingDays(china, at('2025-03-12T23:30:00Z'), -1, 'UTC')).toEqual(at('2025-03-11T23:30:00Z'));
  });

  it('1.5 R6 comes to a working day, and back to the number it was given', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), (day, n) => {
        const there = addWorkingDays(china, day, n);
        expect(workingDaysBetween(china, day, there)).toBe(n);
        if (n !== 0) expect(isWorkingDay(china, there)).toBe(true);
      }),
    );
  });

  it('1.5 R6 counts the last day and not the first', () => {
    expect(workingDaysBetween(china, '2025-03-10', '2025-03-11')).toBe(1);
    expect(workingDaysBetween(china, '2025-03-11', '2025-03-10')).toBe(-1);
    expect(workingDaysBetween(china, '2025-03-14', '2025-03-16')).toBe(0);
    expect(workingDaysBetween(china, '2025-03-14', '2025-03-14')).toBe(0);
  });

  it('1.5 R6 is the same in an excerpt, from its first day on', () => {
    const short = excerpt(china, '2025-05-01');
    expect(Object.keys(short.days).length).toBeLessThan(Object.keys(china.days).length / 2);
    expect(Object.keys(short.days)).not.toContain('2025-05-03');
    for (let day = '2025-05-01'; day <= '2027-02-01'; day = addDays(day, 1)) {
      expect([day, isWorkingDay(short, day)]).toEqual([day, isWorkingDay(china, day)]);
    }
  });
});

describe('days in their zones', () => {
  it('a moment is another day elsewhere', () => {
    expect(dayIn(SHANGHAI, at('2024-12-31T16:00:00Z'))).toBe('2025-01-01');
    expect(dayIn(BERLIN, at('2024-12-31T16:00:00Z'))).toBe('2024-12-31');
  });

  it('a day ends in its last millisecond', () => {
    expect(startOfDay(SHANGHAI, '2025-10-31')).toEqual(at('2025-10-31T00:00:00+08:00'));
    expect(endOfDay(SHANGHAI, '2025-10-31')).toEqual(at('2025-10-31T23:59:59.999+08:00'));
  });

  it('is over with its last moment, in its zone; a moment is over at once', () => {
    const end = at('2025-10-31T23:59:59.999+08:00');
    expect(isPast(SHANGHAI, '2025-10-31', end)).toBe(false);
    expect(isPast(SHANGHAI, '2025-10-31', at('2025-11-01T00:00:00+08:00'))).toBe(true);
    expect(isPast(BERLIN, '2025-10-31', at('2025-11-01T00:00:00+08:00'))).toBe(false);
    expect([isPast(BERLIN, end, end), isPast(BERLIN, end, at('2025-11-01T00:00:00+08:00'))]).toEqual([false, true]);
  });

  it('has 23 or 25 hours when summer time comes or goes, and may begin at one', () => {
    const hours = (day: string) => (endOfDay(BERLIN, day).getTime() + 1 - startOfDay(BERLIN, day).getTime()) / 3_600_000;
    expect(['2025-03-30', '2025-10-26', '2025-06-01'].map(hours)).toEqual([23, 25, 24]);
    expect(startOfDay('America/Santiago', '2024-09-08')).toEqual(at('2024-09-08T04:00:00Z'));
  });

  it('a time of day that summer time skips comes an hour later', () => {
    expect(onDay(BERLIN, '02:30', '2025-03-30')).toEqual(at('2025-03-30T03:30:00+02:00'));
    expect(onDay(BERLIN, at('2025-03-29T02:30:00+01:00'), '2025-03-30')).toEqual(at('2025-03-30T03:30:00+02:00'));
    expect(onDay(BERLIN, '09:00', '2025-03-30')).toEqual(at('2025-03-30T09:00:00+02:00'));
  });

  it('follows its neighbour without a gap, everywhere', () => {
    fc.assert(
      fc.property(days, zones, moments, (day, zone, moment) => {
        expect(endOfDay(zone, day).getTime() + 1).toBe(startOfDay(zone, addDays(day, 1)).getTime());
        const today = dayIn(zone, moment);
        expect(startOfDay(zone, today) <= moment && moment <= endOfDay(zone, today)).toBe(true);
      }),
    );
  });

  it('adds and counts days as Temporal does, in any year that a plan may name', () => {
    const start = fc.integer({ min: -100_000, max: 100_000 }).map((n) => Temporal.PlainDate.from('2000-01-01').add({ days: n }));
    fc.assert(
      fc.property(start, fc.integer({ min: -5_000, max: 5_000 }), (from, days) => {
        const to = from.add({ days });
        expect(addDays(from.toString(), days)).toBe(to.toString());
        expect(daysBetween(from.toString(), to.toString())).toBe(days);
      }),
    );
  });

  it('counts days across months, leap years and summer time', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-12-31', '2025-01-01')).toBe(-364);
    expect(addDays('2024-02-29', 365)).toBe('2025-02-28');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
  });
});

describe('quiet hours (design 6: a calm bot)', () => {
  const night: QuietHours = { from: '21:00', to: '08:00' };
  const noon: QuietHours = { from: '12:00', to: '14:00' };

  it.each([
    ['before they begin', night, '2025-03-12T20:59:59.999+08:00', '2025-03-12T20:59:59.999+08:00'],
    ['as they begin', night, '2025-03-12T21:00:00+08:00', '2025-03-13T08:00:00+08:00'],
    ['before midnight', night, '2025-03-12T23:59:00+08:00', '2025-03-13T08:00:00+08:00'],
    ['after midnight', night, '2025-03-13T00:00:00+08:00', '2025-03-13T08:00:00+08:00'],
    ['in their last moment', night, '2025-03-13T07:59:59.999+08:00', '2025-03-13T08:00:00+08:00'],
    ['as they end', night, '2025-03-13T08:00:00+08:00', '2025-03-13T08:00:00+08:00'],
    ['before a rest at noon', noon, '2025-03-12T11:59:00+08:00', '2025-03-12T11:59:00+08:00'],
    ['in a rest at noon', noon, '2025-03-12T12:00:00+08:00', '2025-03-12T14:00:00+08:00'],
    ['after a rest at noon', noon, '2025-03-12T14:00:00+08:00', '2025-03-12T14:00:00+08:00'],
    [
      'where there are none, in the morning',
      { from: '09:00', to: '09:00' },
      '2025-03-12T08:00:00+08:00',
      '2025-03-12T08:00:00+08:00',
    ],
    ['where there are none, at night', { from: '09:00', to: '09:00' }, '2025-03-12T22:00:00+08:00', '2025-03-12T22:00:00+08:00'],
  ])('%s', (_, quiet, moment, until) => {
    expect(quietUntil(quiet, SHANGHAI, at(moment))).toEqual(at(until));
  });

  it('are kept by the clock on the wall when summer time comes and goes', () => {
    expect(quietUntil(night, BERLIN, at('2025-03-29T22:00:00+01:00'))).toEqual(at('2025-03-30T08:00:00+02:00'));
    expect(quietUntil(night, BERLIN, at('2025-10-25T22:00:00+02:00'))).toEqual(at('2025-10-26T08:00:00+01:00'));
    expect(quietUntil({ from: '01:00', to: '02:30' }, BERLIN, at('2025-10-26T02:10:00+01:00'))).toEqual(
      at('2025-10-26T02:30:00+01:00'),
    );
    expect(quietUntil({ from: '01:00', to: '02:30' }, BERLIN, at('2025-10-26T02:10:00+02:00'))).toEqual(
      at('2025-10-26T02:30:00+02:00'),
    );
  });

  it('never end before the moment, nor later than a day after, and are over when they end', () => {
    fc.assert(
      fc.property(zones, times, times, moments, (zone, from, to, moment) => {
        const until = quietUntil({ from, to }, zone, moment);
        expect(until >= moment).toBe(true);
        expect(until.getTime() - moment.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
      }),
    );
  });

  it('are written as hours and minutes', () => {
    const well = (from: string) => QuietHours.safeParse({ from, to: '08:00' }).success;
    expect(['21:00', '00:00', '09:59', '19:30', '23:59'].filter(well)).toHaveLength(5);
    expect(['24:00', '9:00', '21:60', '21', 'x21:00', '21:00:00', '30:00', '2a:00'].filter(well)).toEqual([]);
  });
});
