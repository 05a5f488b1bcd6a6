// Reminders of decisions that wait on a desk: to its holders when the decision comes up and, where it has no notices of its own, before it
// is due; when it is late, to those above.
import type { Calendar } from '../domain/calendar.ts';
import { ladderOf } from '../domain/decisions.ts';
import { datedLadder, dueNow, nextAfter, type Step } from '../domain/ladder.ts';
import type { YearPlan } from '../domain/plan.ts';
import type * as decisions from '../records/decisions.ts';
import { keyOf, nudge, type NudgeInput } from './outbox.ts';

type Open = Awaited<ReturnType<typeof decisions.allAbout>>[number];

/** What the look has read already. */
interface Known {
  readonly calendar: Calendar;
  /** The keys of the steps that were told (records/audit.ts). */
  readonly told: ReadonlySet<string>;
}

/** The step that is told when a decision comes up, whatever its ladder says later. */
const first: Pick<Step, 'name' | 'again' | 'to' | 'also' | 'kind'> = {
  name: 'desk-new',
  again: 0,
  to: 'owner',
  also: [],
  kind: 'remind',
};

/**
 * Reminds people of the decisions that wait about one thing, at a moment: each step once, however often it is asked for, in the day's
 * digests, where many decisions are one line. Of missed steps only the most severe is told. Returns the later moments at which a step is
 * due.
 */
export async function remindDesks(
  about: string,
  open: readonly Open[],
  plan: YearPlan,
  at: Date,
  { calendar, told }: Known,
): Promise<number[]> {
  const { timezone, quietHours: quiet } = plan;
  const coming: number[] = [];
  for (const decision of open) {
    const ladder =
      ladderOf(decision.kind) === 'desk' && decision.due && datedLadder(plan.ladders.desk, decision.due, calendar, timezone);
    const due = ladder ? dueNow(ladder, 0, at) : undefined;
    const step = due ?? first;
    const nudging: NudgeInput = {
      about,
      owner: decision.role,
      step,
      // a decision that was opened again is told again
      ladder: [decision.kind, decision.at.getTime(), ...(due ? [decision.due?.getTime()] : [])].join('/'),
      message: 'desk-waits',
      entry: decision.id,
      quiet,
      timezone,
      moment: at.getTime(),
    };
    if (!told.has(keyOf(nudging))) await nudge(nudging);
    const next = ladder ? nextAfter(ladder, due ? due.rung + 1 : 0) : undefined;
    if (next && next.at > at) coming.push(next.at.getTime());
  }
  return coming;
}
