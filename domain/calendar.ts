// Working days, and what a day is in a time zone. Days are 'YYYY-MM-DD', moments are `Date`.
import { Temporal } from 'temporal-polyfill/implementation';
import { z } from 'zod';
import { china as publishedInChina } from './calendar/china.ts';

export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

const DayKind = z.enum(['off', 'work']);

/**
 * Working days as data. `days` holds the published exceptions: days off, and weekend days that are worked to make up for them. A year that
 * is not in `published` has only its weekends and fixed holidays; every figure computed through it is provisional.
 */
export const Calendar = z.object({
  name: z.string().min(1),
  days: z.record(Day, DayKind),
  published: z.array(z.int()),
  /** ISO weekdays that are not worked, 1 Monday to 7 Sunday; six at most. */
  weekend: z.array(z.int().min(1).max(7)).max(6).default([6, 7]),
  /** 'MM-DD' of every year; a published day overrides it. */
  fixedHolidays: z
    .array(z.string().regex(/^\d\d-\d\d$/))
    .max(50)
    .optional(),
  source: z.string().min(1),
});
export type Calendar = z.infer<typeof Calendar>;

/** China's working days as the State Council published them for 2024 to 2026. */
export const china: Calendar = publishedInChina;

/** A new year's notice: its days off and its make-up days (some may lie in the year before). */
export const Notice = z.object({ year: z.int(), days: z.record(Day, DayKind), source: z.string().min(1) });
export type Notice = z.infer<typeof Notice>;

/**
 * Adds a notice to the calendar. What the notice says of a day overrides what the calendar says. A second notice for the same year replaces
 * the first: that year then has the new notice's days only.
 */
export function withNotice(calendar: Calendar, { year, days, source }: Notice): Calendar {
  const others = Object.entries(calendar.days).filter(([day]) => !calendar.published.includes(year) || yearOf(day) !== year);
  return {
    ...calendar,
    days: { ...Object.fromEntries(others), ...days },
    published: [...new Set([...calendar.published, year])].toSorted((a, b) => a - b),
    source: `${calendar.source}; ${source}`,
  };
}

/** Whether a day is worked: the published days decide, else the fixed holidays and the weekend. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const known = calendar.days[day];
  return known ? known === 'work' : ordinarilyWorked(calendar, day);
}

/** The years between two days (in either order) that have no published notice: figures computed through them are provisional. */
export function provisional(calendar: Calendar, from: Day, to: Day): number[] {
  const first = Math.min(yearOf(from), yearOf(to));
  const years = Math.abs(yearOf(to) - yearOf(from)) + 1;
  return Array.from({ length: years }, (_, index) => first + index).filter((year) => !calendar.published.includes(year));
}

/**
 * The n-th working day after a day (before it, if n is negative); the day itself for 0. Given a moment, the result has the same time of day
 * in its zone. "15 working days from today" starts counting tomorrow (procedure 1.5 R6).
 */
export function addWorkingDays(calendar: Calendar, from: Day, n: number): Day;
export function addWorkingDays(calendar: Calendar, from: Date, n: number, zone: string): Date;
export function addWorkingDays(calendar: Calendar, from: Day | Date, n: number, zone?: string): Day | Date;
export function addWorkingDays(calendar: Calendar, from: Day | Date, n: number, zone = 'UTC'): Day | Date {
  if (typeof from !== 'string') return onDay(zone, from, addWorkingDays(calendar, dayIn(zone, from), n));
  let day = from;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, Math.sign(n));
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days after one day, up to and including another; negative backwards. The inverse of `addWorkingDays`. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  const step = from <= to ? 1 : -1;
  let count = 0;
  for (let day = from; day !== to; ) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) count += step;
  }
  return count;
}

/** The last working day before a day, never the day itself. */
export const lastWorkingDayBefore = (calendar: Calendar, day: Day): Day => addWorkingDays(calendar, day, -1);

/**
 * The calendar reduced to what days from `from` on need: earlier days are left out, and so are days that the weekend and the fixed holidays
 * already describe. Small enough to travel in a workflow's state.
 */
export const excerpt = (calendar: Calendar, from: Day): Calendar => ({
  ...calendar,
  days: Object.fromEntries(
    Object.entries(calendar.days).filter(([day, kind]) => day >= from && (kind === 'work') !== ordinarilyWorked(calendar, day)),
  ),
});

const DAY_MS = 86_400_000;
/** A day's midnight in UTC, where every day has 24 hours. */
const midnight = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/**
 * The day a number of calendar days later (earlier, if negative). Plain arithmetic, because counting working days calls it thousands of
 * times.
 */
export const addDays = (day: Day, days: number): Day => new Date(midnight(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Calendar days from one day to another; negative backwards. */
export const daysBetween = (from: Day, to: Day): number => (midnight(to) - midnight(from)) / DAY_MS;

/** The zone for people who are spoken to outside any plan: all of China keeps one time. */
export const CHINA_TIME = 'Asia/Shanghai';

/** The calendar day at a moment in a zone (IANA name). */
export const dayIn = (zone: string, moment: Date): Day => zoned(zone, moment).toPlainDate().toString();

/**
 * The moment of a time of day ('HH:mm', or that of another moment) on a day. A time skipped by summer time comes later by the length of the
 * gap.
 */
export const onDay = (zone: string, time: string | Date, day: Day): Date => {
  const plainTime = typeof time === 'string' ? time : zoned(zone, time).toPlainTime();
  return asDate(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime }));
};

/** A day's first moment, which is not midnight everywhere. */
export const startOfDay = (zone: string, day: Day): Date => asDate(Temporal.PlainDate.from(day).toZonedDateTime(zone));

/** Whether something is over at a moment. A `when` that is a day lasts until its end in the zone. */
export const isPast = (zone: string, when: Date | Day, moment: Date): boolean =>
  typeof when === 'string' ? when < dayIn(zone, moment) : when < moment;

/** A day's last millisecond. */
export const endOfDay = (zone: string, day: Day): Date => new Date(startOfDay(zone, addDays(day, 1)).getTime() - 1);

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Hours in which nobody is disturbed, in local time. They span midnight if `from` is later than `to`; if both are equal there are none. */
export const QuietHours = z.object({ from: TimeOfDay, to: TimeOfDay });
export type QuietHours = z.infer<typeof QuietHours>;

/** When the quiet hours around a moment end; the moment itself if it is not in quiet hours. */
export function quietUntil(quiet: QuietHours, zone: string, moment: Date): Date {
  const local = zoned(zone, moment);
  const time = local.toPlainTime().toString();
  const overnight = quiet.from > quiet.to;
  const [begun, over] = [time >= quiet.from, time >= quiet.to];
  if (overnight ? over && !begun : over || !begun) return moment;

  const end = local
    .toPlainDate()
    .add({ days: overnight && begun ? 1 : 0 })
    .toPlainDateTime(quiet.to);
  const first = asDate(end.toZonedDateTime(zone));
  return first >= moment ? first : asDate(end.toZonedDateTime(zone, { disambiguation: 'later' })); // in the hour that comes twice
}

function ordinarilyWorked({ weekend, fixedHolidays }: Calendar, day: Day): boolean {
  return !weekend.includes(weekday(day)) && !fixedHolidays?.includes(day.slice(5));
}

/** 1 Monday to 7 Sunday. Every engine reads a bare date as UTC; no library call, because ladders ask thousands of times. */
const weekday = (day: Day): number => new Date(day).getUTCDay() || 7;

const yearOf = (day: Day): number => Number(day.slice(0, 4));

const zoned = (zone: string, moment: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);

const asDate = (moment: Temporal.ZonedDateTime): Date => new Date(moment.epochMilliseconds);
