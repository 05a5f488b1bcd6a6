// The deputies' supervision (procedure 1.10, S2 and S3; 1.4 steps 13 and 14): they hear when its week begins and how the year stands after
// each quarter, the office what was not answered when the week is over.
import { quietUntil } from '../domain/calendar.ts';
import { yearCode, yearOf } from '../domain/ids.ts';
import { type Notice, notice } from '../domain/notices.ts';
import type { YearPlan } from '../domain/plan.ts';
import { type SupervisionDate, supervisionDates } from '../domain/supervision.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as outbox from '../records/outbox.ts';
import { holdersOf } from './holders.ts';

/** Longer after its date nothing is told: the machine was off, or the year came to its execution later. */
const FRESH_MS = 7 * 86_400_000;

/** Tells what is due at a moment, each date once; gives the later ones. */
export async function tellOfSupervision(yearId: string, plan: YearPlan, at: Date): Promise<number[]> {
  if (!plan.supervision) return [];
  const dates = supervisionDates(plan.supervision, yearOf(yearId).year, plan.timezone);
  const due = dates.filter((date) => date.at <= at && at.getTime() - date.at.getTime() < FRESH_MS);
  const told = due.length > 0 ? await audit.keysAbout(yearId) : new Set();
  for (const date of due) if (!told.has(keyOf(date))) await tell(yearId, plan, date, at);
  return dates.flatMap((date) => (date.at > at ? [date.at.getTime()] : []));
}

const keyOf = ({ what, quarter, at }: SupervisionDate): string => `supervision/${what}/${quarter}/${at.getTime()}`;

async function tell(yearId: string, { quietHours, timezone }: YearPlan, date: SupervisionDate, at: Date): Promise<void> {
  const year = yearCode(yearId);
  const notBefore = quietUntil(quietHours, timezone, at);
  const people = await holdersOf(yearId, date.what === 'week-over' ? 'office' : 'deputy', at);
  const noticeTo = (to: string): Notice => {
    if (date.what === 'quarter') return notice('quarter-figures', { year, quarter: date.quarter }, { to, notBefore });
    return notice(date.what === 'week-begins' ? 'supervision-begins' : 'supervision-over', { year }, { to, notBefore });
  };
  await transaction(async () => {
    const facts = { key: keyOf(date), told: people.length };
    if (!(await audit.noteOnce({ at, by: yearId, via: 'process', deed: `supervision-${date.what}`, about: yearId, facts })))
      return;
    await outbox.enqueue(people.map(noticeTo), at);
  });
}
