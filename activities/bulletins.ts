// The bulletins of a year under execution (procedure 1.4, step 12), told by the year's look.
import { issuesAt } from '../domain/bulletins.ts';
import type { Calendar } from '../domain/calendar.ts';
import { yearCode } from '../domain/ids.ts';
import { notice } from '../domain/notices.ts';
import type { YearPlan } from '../domain/plan.ts';
import * as bulletins from '../records/bulletins.ts';
import * as outbox from '../records/outbox.ts';

/**
 * Tells the issue that is due at a moment to the office and to the heads of the year's units, each of them once however often it is asked
 * for. Returns when the next one is due.
 */
export async function tellBulletin(yearId: string, plan: YearPlan, calendar: Calendar, at: Date): Promise<number[]> {
  const { due, next } = issuesAt(plan.bulletins, calendar, plan.timezone, at);
  if (due) {
    const readers = await bulletins.readersOf(yearId, plan.region, at);
    const facts = { year: yearCode(yearId), kind: due.kind, since: due.since.toISOString(), issue: due.id };
    await outbox.enqueue(
      readers.map((to) => notice('bulletin', facts, { to })),
      at,
    );
  }
  return next ? [next.getTime()] : [];
}
