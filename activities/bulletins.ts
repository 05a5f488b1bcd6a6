// The bulletins of a year under execution (procedure 1.4, step 12), told by the year's look.
import { issuesAt } from '../domain/bulletins.ts';
import type { Calendar } from '../domain/calendar.ts';
import { yearCode } from '../domain/ids.ts';
import { notice } from '../domain/notices.ts';
import type { YearPlan } from '../domain/plan.ts';
import { heardBy } from '../records/leaves.ts';
import * as outbox from '../records/outbox.ts';
import { units } from '../records/published.ts';
import { holdersOf } from './holders.ts';

/**
 * Tells the issue that is due at a moment to the office and to the heads of the year's units, each of them once however often it is asked
 * for. Returns when the next one is due.
 */
export async function tellBulletin(yearId: string, plan: YearPlan, calendar: Calendar, at: Date): Promise<number[]> {
  const { due, next } = issuesAt(plan.bulletins, calendar, plan.timezone, at);
  if (due) {
    const readers = await readersOf(yearId, at);
    const facts = { year: yearCode(yearId), kind: due.kind, since: due.since.toISOString(), issue: due.id };
    await outbox.enqueue(
      [...readers].map((to) => notice('bulletin', facts, { to })),
      at,
    );
  }
  return next ? [next.getTime()] : [];
}

/** The office, and the heads of the units that have tasks of the year, or whoever stands in for them. */
async function readersOf(yearId: string, at: Date): Promise<Set<string>> {
  const readers = [...(await holdersOf(yearId, 'office', at)), ...(await holdersOf(yearId, 'office-head', at))];
  for (const { id } of await units(yearId)) readers.push(...(await heardBy(id, at)).head);
  return new Set(readers);
}
