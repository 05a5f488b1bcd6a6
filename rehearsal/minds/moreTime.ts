// Requests for more time: some units that will be late ask before the due date; most requests are granted, some refused.
import type { TaskAhead, Waiting } from '../../views/agenda.ts';
import { addDays, CHINA_TIME, dayIn } from '../../domain/calendar.ts';
import { ChangeReason } from '../../domain/tasks/change.ts';
import { type Act, luck, oneOf, pressing, type Sight } from '../sight.ts';
import { decide } from './desk.ts';
import { entryOf, taskOn } from './tasks.ts';

/** The share of late tasks for which more time is asked, and how many days before the promised date at the earliest. */
const ASKED = 0.7;
const ASKED_BEFORE_DAYS = 30;
/** The share of requests that are refused. */
const REFUSED = 0.36;

/** Whether a unit asks for more time for a task: at most once, while a line is still open. */
export function wantsTime({ code, due, lines, signed, state, moreTime }: TaskAhead, lateDays: number, at: Date): boolean {
  const today = dayIn(CHINA_TIME, at);
  return (
    due !== null &&
    signed &&
    state === 'open' &&
    moreTime === 'never' &&
    lateDays > 0 &&
    lines.includes('open') &&
    luck('more time', code) < ASKED &&
    today > addDays(due, -ASKED_BEFORE_DAYS) &&
    today <= addDays(due, Math.floor(lateDays)) &&
    today < `${due.slice(0, 4)}-10-31`
  );
}

/** Takes the next step of a request on the newest card that offers one: the day, the reason, sending it. */
export function askForTime(sight: Sight, tasks: readonly TaskAhead[], lateDays: (task: TaskAhead) => number): Act | undefined {
  if (tasks.length === 0) return undefined;
  for (const card of sight.chat.toReversed()) {
    const task = card.from === 'bot' && card.keyboard.length > 0 ? taskOn(sight, card, tasks) : undefined;
    if (!task) continue;
    const reason = oneOf(ChangeReason.options, 'reason', task.code) ?? 'postponed';
    const act =
      pressing(sight, card, 'button-send-request', { entry: entryOf(sight, task, 'time-asked', '1') }) ??
      pressing(sight, card, `change-reason-${reason}`) ??
      pressing(sight, card, lateDays(task) > 15 ? 'button-more-30' : 'button-more-15') ??
      pressing(sight, card, 'button-more-time');
    if (act) return act;
  }
  return undefined;
}

/** Decides a request on the person's own desk: refuses some, and those that cannot be granted. */
export function decideOnTime(sight: Sight, { about, kind }: Waiting): Act | undefined {
  const refusing = ['button-refusal-too-long', 'button-refuse-change'];
  const buttons = luck('no more time', about) < REFUSED ? refusing : ['button-grant-change', ...refusing];
  const { who } = sight;
  return decide(sight, kind, buttons, {
    key: `time-decided/${about}`,
    what: 'time-decided',
    who: who.slug,
    region: who.yearRegion,
  });
}
