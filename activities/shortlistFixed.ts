// The shortlist is fixed: tells everybody who may comment on the candidates.
import { quietUntil } from '../domain/calendar.ts';
import { yearCode } from '../domain/ids.ts';
import { notice } from '../domain/notices.ts';
import type { YearPlan } from '../domain/plan.ts';
import * as outbox from '../records/outbox.ts';
import { holdersOf } from './holders.ts';

/** Tells every deputy and member of the year's region, each person once, when the quiet hours are over. */
export async function tellReviewers(yearId: string, plan: YearPlan, at: Date): Promise<void> {
  const reviewers = new Set([...(await holdersOf(yearId, 'deputy', at)), ...(await holdersOf(yearId, 'member', at))]);
  const notBefore = quietUntil(plan.quietHours, plan.timezone, at);
  await outbox.enqueue(
    [...reviewers].map((to) => notice('shortlist-fixed', { year: yearCode(yearId) }, { to, notBefore })),
    at,
  );
}
