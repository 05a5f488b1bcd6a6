// What a session needs beforehand (procedure 1.4 steps 6 and 8): the office is reminded of the deadlines for papers and pack.
import { datedLadder, dueNow, nextAfter } from '../domain/ladder.ts';
import type { YearPlan } from '../domain/plan.ts';
import { preparationsOf } from '../domain/stages.ts';
import { calendarOf } from '../records/calendars.ts';
import { nudge } from './outbox.ts';

/**
 * Tells the step of the session's ladder that is due at a moment, each step once however often it is asked for; a preparation whose date
 * has passed is left out. Returns the later moments at which a step is due.
 */
export async function remindOfSession(yearId: string, plan: YearPlan, at: Date): Promise<number[]> {
  const { session, timezone, ladders, quietHours } = plan;
  if (!session) return [];
  const calendar = await calendarOf();
  const coming: number[] = [];
  for (const { what, due } of preparationsOf(session, timezone)) {
    if (due <= at) continue;
    const ladder = datedLadder(ladders.session, due, calendar, timezone);
    const step = dueNow(ladder, 0, at);
    if (step) {
      await nudge({
        about: `${yearId}/${what}`,
        owner: 'office',
        step,
        ladder: String(due.getTime()),
        message: 'session-due',
        facts: { session: what },
        quiet: quietHours,
        timezone,
        moment: at.getTime(),
      });
    }
    const next = nextAfter(ladder, step ? step.rung + 1 : 0);
    if (next && next.at > at && next.at < due) coming.push(next.at.getTime());
  }
  return coming;
}
