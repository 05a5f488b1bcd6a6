// Moments and days as people read them: in how long, and on which day, in the region's time zone (storyboards: dates twice).
import { type Day, dayIn, daysBetween } from '../domain/calendar.ts';
import type { Language } from '../domain/languages.ts';
import { traitsOf } from './spoken.ts';

/** The day of a moment in a zone; a day is the same in every zone. */
const dayAt = (when: Date | Day, zone: string): Day => (typeof when === 'string' ? when : dayIn(zone, when));

/** "5 月 20 日 周三", "Wed 20 May"; with the year if it is not the year of `now`. */
export function dayOf(language: Language, when: Date | Day, zone: string, now?: Date): string {
  const day = dayAt(when, zone);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const other = now === undefined || Number(dayIn(zone, now).slice(0, 4)) !== year;
  return traitsOf(language).day({ year: other ? year : undefined, month, date, weekday });
}

/** The time of day in the zone: "18:00". */
export const timeOf = (moment: Date, zone: string): string => {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return parts.format(moment);
};

/** Whole calendar days in the zone from now to then: 0 is today. */
export const daysUntil = (when: Date | Day, now: Date, zone: string): number => daysBetween(dayIn(zone, now), dayAt(when, zone));

/** In how long: "3 天后", "in 3 days", "yesterday". */
export const inHowLong = (language: Language, when: Date | Day, now: Date, zone: string): string =>
  traitsOf(language).inDays(daysUntil(when, now, zone));

/** "3 天后（5 月 20 日 周三）", "in 3 days (Wed 20 May)"; with the year if it is another. */
export function dateTwice(language: Language, when: Date | Day, now: Date, zone: string): string {
  const [open, close] = traitsOf(language).brackets;
  return `${inHowLong(language, when, now, zone)}${open}${dayOf(language, when, zone, now)}${close}`;
}
