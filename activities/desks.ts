// What waits on a desk: whoever has it hears when it comes up, and, where no notices of its own ask for it, before it is due; late those above.
import { ladderOf } from '../domain/decisions.ts';
import { datedLadder, dueNow, nextAfter, type Step } from '../domain/ladder.ts';
import type { YearPlan } from '../domain/plan.ts';
import { calendarOf } from '../records/calendars.ts';
import type * as decisions from '../records/decisions.ts';
import { nudge } from './outbox.ts';

type Open = Awaited<ReturnType<typeof decisions.allAbout>>[number];

/** Told when it comes up, whatever its ladder says later. */
const first: Pick<Step, 'name' | 'again' | 'to' | 'also' | 'kind'> = {
  name: 'desk-new',
  again: 0,
  to: 'owner',
  also: [],
  kind: 'remind',
};

/**
 * Says what there is to say at a moment of the decisions that wait about one thing, each step once however often it is asked: in the day's
 * digests, where many are one line. Of what was missed only the most severe is said. Gives the coming moments at which there is more.
 */
export async function remindDesks(about: string, open: readonly Open[], plan: YearPlan, at: Date): Promise<number[]> {
  const { timezone, quietHours: quiet } = plan;
  const coming: number[] = [];
  for (const decision of open) {
    const ladder =
      ladderOf(decision.kind) === 'desk' &&
      decision.due &&
      datedLadder(plan.ladders.desk, decision.due, await calendarOf(), timezone);
    const due = ladder ? dueNow(ladder, 0, at) : undefined;
    const step = due ?? first;
    await nudge({
      about,
      owner: decision.role,
      step,
      // asked for anew after it was taken, it is told anew
      ladder: [decision.kind, decision.at.getTime(), ...(due ? [decision.due?.getTime()] : [])].join('/'),
      message: 'desk-waits',
      entry: decision.id,
      quiet,
      timezone,
      moment: at.getTime(),
    });
    const next = ladder ? nextAfter(ladder, due ? due.rung + 1 : 0) : undefined;
    if (next && next.at > at) coming.push(next.at.getTime());
  }
  return coming;
}
