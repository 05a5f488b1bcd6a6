// Bulletins of a year under execution (procedure 1.4, step 12): a weekly and a monthly issue to the units' heads and the office.
import { z } from 'zod';
import { addDays, type Calendar, type Day, dayIn, daysBetween, isWorkingDay, onDay } from './calendar.ts';

/** Which bulletins a year has, and at which local time they go out. */
export const BulletinPolicy = z.object({
  weekly: z.boolean().default(true),
  monthly: z.boolean().default(true),
  timeOfDay: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('09:00'),
});
export type BulletinPolicy = z.infer<typeof BulletinPolicy>;

/** One issue. `id`: the month, or the Monday of the week; `since`: when the issue before it went out, for a month the month's before. */
export interface Issue {
  readonly id: string;
  readonly kind: 'week' | 'month';
  readonly at: Date;
  readonly since: Date;
}

/** So many days hold at least one issue of each kind, and the one before it. */
const REACH = 75;
/** An issue that nobody could send for so long is left out. */
const FRESH_MS = 3 * 86_400_000;

/**
 * The issue that is due at a moment, if one is, and when the next one is. A week's goes out on its first working day, a month's on its own
 * first, in the place of the week's. A week or month without a working day has none.
 */
export function issuesAt(
  policy: BulletinPolicy,
  calendar: Calendar,
  zone: string,
  at: Date,
): { readonly due: Issue | undefined; readonly next: Date | undefined } {
  const today = dayIn(zone, at);
  const all = daysFrom(addDays(today, -REACH), 2 * REACH).flatMap((day) => issueOn(policy, calendar, zone, day) ?? []);
  const past = all.filter((issue) => issue.at <= at);
  const last = past.at(-1);
  const before = past.slice(0, -1).findLast(({ kind }) => last?.kind === 'week' || kind === 'month');
  const isDue = last && before && at.getTime() - last.at.getTime() < FRESH_MS;
  return { due: isDue ? { ...last, since: before.at } : undefined, next: all.find((issue) => issue.at > at)?.at };
}

const daysFrom = (first: Day, count: number): Day[] => Array.from({ length: count }, (_, index) => addDays(first, index));

function issueOn(policy: BulletinPolicy, calendar: Calendar, zone: string, day: Day): Omit<Issue, 'since'> | undefined {
  const at = onDay(zone, policy.timeOfDay, day);
  const [month, monday] = [day.slice(0, 7), mondayOf(day)];
  if (policy.monthly && isFirst(calendar, day, `${month}-01`)) return { id: month, kind: 'month', at };
  if (policy.weekly && isFirst(calendar, day, monday)) return { id: monday, kind: 'week', at };
  return undefined;
}

/** Whether a day is the first working day from another one on. */
const isFirst = (calendar: Calendar, day: Day, from: Day): boolean =>
  isWorkingDay(calendar, day) && daysFrom(from, daysBetween(from, day)).every((earlier) => !isWorkingDay(calendar, earlier));

const mondayOf = (day: Day): Day => addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
