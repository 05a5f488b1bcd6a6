import { Temporal } from 'temporal-polyfill/implementation';

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** Whole days from one day to another; negative if the other lies before it. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** The day that lies so many days after another (before it, if negative). */
export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString();

/** The last day of a day's month. */
export const endOfMonth = (day: Day): Day => {
  const date = Temporal.PlainDate.from(day);
  return date.with({ day: date.daysInMonth }).toString();
};

/** The day that the calendar on the wall of a time zone shows at a moment. */
export const dayOf = (zone: string, moment: Date): Day =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The first moment of a day in a time zone: midnight, or what follows it where clocks skip midnight. */
export const startOfDay = (zone: string, day: Day): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);

const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
