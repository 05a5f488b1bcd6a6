// A year's holiday notice as an operator writes it down (国务院办公厅关于部分节假日安排的通知).
import { z } from 'zod';
import { storableText } from '../text.ts';
import { addDays, type Calendar, type Day, daysBetween, type Notice, withNotice } from '../calendar.ts';

const day = z.iso.date({ error: 'expected a day such as 2027-02-05', abort: true });

const Holiday = z.strictObject({
  name: storableText(40),
  /** First and last day off, weekends included; one day if there is no last. */
  from: day,
  to: day.optional(),
  /** Saturdays and Sundays that are worked to make up for it. */
  makeUp: z.array(day).max(10).default([]),
});
type Holiday = z.infer<typeof Holiday>;

/** Days. The longest holiday so far had eight; more than this is a typing slip. */
const LONGEST = 15;

/** A notice with its source. Every wrong entry is named by its path, with what was expected. */
export const NoticeFile = z
  .strictObject({
    year: z.int().min(2000).max(2200),
    source: z.strictObject({ title: storableText(200), number: storableText(100), url: z.url('expected a URL').max(500) }),
    holidays: z.array(Holiday).min(1).max(20),
  })
  .superRefine(({ year, holidays }, ctx) => {
    const wrong = (path: PropertyKey[], message: string) =>
      ctx.addIssue({ code: 'custom', path: ['holidays', ...path], message });
    const named = new Set<Day>();
    const takeUp = (given: Day, path: PropertyKey[]) => {
      if (named.has(given)) wrong(path, `expected every day once, found ${given} again`);
      named.add(given);
    };
    for (const [index, { from, to = from, makeUp }] of holidays.entries()) {
      for (const [given, path] of [[from, 'from'] as const, [to, 'to'] as const]) {
        if (!belongs(year, given)) wrong([index, path], `expected a day of ${year}, or of the December before it`);
      }
      const length = daysBetween(from, to) + 1;
      if (length < 1 || length > LONGEST)
        wrong([index, 'to'], `expected a day from ${from} on, ${LONGEST} days of holiday at most`);
      else for (const off of daysOff({ from, to })) takeUp(off, [index, off === to ? 'to' : 'from']);
      for (const [at, worked] of makeUp.entries()) {
        if (!belongs(year, worked)) wrong([index, 'makeUp', at], `expected a day of ${year}, or of the December before it`);
        if (!isWeekend(worked)) wrong([index, 'makeUp', at], `expected a Saturday or Sunday: ${worked} is worked anyway`);
        takeUp(worked, [index, 'makeUp', at]);
      }
    }
  });
export type NoticeFile = z.infer<typeof NoticeFile>;

/** The part of a notice that a calendar takes in. */
export const noticeOf = ({ year, source: { title, number, url }, holidays }: NoticeFile): Notice => ({
  year,
  days: Object.fromEntries(
    holidays.flatMap((holiday) => [
      ...daysOff(holiday).map((off) => [off, 'off'] as const),
      ...holiday.makeUp.map((worked) => [worked, 'work'] as const),
    ]),
  ),
  source: `${title} ${number} ${url}`,
});

/**
 * A calendar with notices added in the order of their years: what a year's notice says of the December before overrides the older notice.
 */
export const withNotices = (calendar: Calendar, notices: readonly Notice[]): Calendar =>
  notices.toSorted((a, b) => a.year - b.year).reduce(withNotice, calendar);

/** Whether a calendar already has a notice's year, day for day, so that it need not be added. */
export function saysTheSame(calendar: Calendar, notice: Notice): boolean {
  const after = withNotice(calendar, notice);
  return calendar.published.includes(notice.year) && sorted(after.days) === sorted(calendar.days);
}

const sorted = (days: Calendar['days']): string => JSON.stringify(Object.entries(days).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const daysOff = ({ from, to = from }: Pick<Holiday, 'from' | 'to'>): Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));

const belongs = (year: number, given: Day): boolean => given.startsWith(`${year}-`) || given.startsWith(`${year - 1}-12-`);

const isWeekend = (given: Day): boolean => [0, 6].includes(new Date(given).getUTCDay());
