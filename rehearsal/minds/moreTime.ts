// Requests for more time: some units that will be late ask before the due date; most requests are granted, some refused.
import { addDays, CHINA_TIME, dayIn } from '../../domain/calendar.ts';
import { ChangeReason } from '../../domain/tasks/change.ts';
import { type SeenTask, type Task, taskOn } from '../seen.ts';
import type { OnDesk } from '../seenDesk.ts';
import { type Act, luck, oneOf, pressing, type Sight } from '../sight.ts';
import type { Way } from './desk.ts';
import { entryOf } from './tasks.ts';

/** The share of late tasks for which more time is asked, and how many days before the promised date at the earliest. */
const ASKED = 0.7;
const ASKED_BEFORE_DAYS = 30;
/** The share of requests that are refused. */
const REFUSED = 0.36;

/** Whether a unit asks for more time for a task: at most once, while a line is still open. */
function wantsTime({ scene }: Sight, { task, due, lines = [] }: SeenTask, lateDays: number): boolean {
  const today = dayIn(CHINA_TIME, scene.at);
  return (
    due !== undefined &&
    lateDays > 0 &&
    lines.includes('open') &&
    luck('more time', task.key) < ASKED &&
    today > addDays(due, -ASKED_BEFORE_DAYS) &&
    today <= addDays(due, Math.floor(lateDays)) &&
    today < `${due.slice(0, 4)}-10-31` &&
    !scene.ledger.has(entryKey(task))
  );
}
const entryKey = ({ key }: Task): string => `time-asked/${key}/1`;

/** Asks for time on a task's card, if it is wanted, and goes on with a card on which it is asked for: the day, the reason, that it is sent. */
export function askForTime(sight: Sight, seen: SeenTask, lateDays: number): Act | undefined {
  const { task, card } = seen;
  const reason = oneOf(ChangeReason.options, 'reason', task.key) ?? 'postponed';
  return (
    pressing(sight, card, 'button-send-request', { entry: entryOf(sight, task, 'time-asked', '1') }) ??
    pressing(sight, card, `change-reason-${reason}`) ??
    pressing(sight, card, lateDays > 15 ? 'button-more-30' : 'button-more-15') ??
    (wantsTime(sight, seen, lateDays) ? pressing(sight, card, 'button-more-time') : undefined)
  );
}

/** How a request is decided at a desk: some are refused, and so are those that cannot be granted. */
export function wayOfTime({ who }: Sight, { words }: OnDesk): Way {
  const isRefused = luck('no more time', taskOn(who, words)?.key ?? words) < REFUSED;
  const granting = isRefused ? [] : ['button-grant-change'];
  return { buttons: [...granting, 'button-refusal-too-long'], what: 'time-decided', steps: ['button-refuse-change'] };
}
