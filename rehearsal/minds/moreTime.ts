// More time: a unit that will be late asks for it before the day, some of them; whoever decides grants most requests and refuses a few.
import type { TaskAhead, Waiting } from '../../views/agenda.ts';
import { addDays, CHINA_TIME, dayIn } from '../../domain/calendar.ts';
import { ChangeReason } from '../../domain/tasks/change.ts';
import { type Act, luck, oneOf, pressing, type Sight } from '../sight.ts';
import { decide } from './desk.ts';
import { entryOf, taskOn } from './tasks.ts';

/** So many late tasks of a hundred are asked for, from so many days before the day promised. */
const ASKED = 0.7;
const ASKED_BEFORE_DAYS = 30;
/** So many requests of a hundred are refused. */
const REFUSED = 0.36;

/** Whether a unit means to ask for a task: once, while there is something left to show. */
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

/** Goes on with the newest card on which time can be asked for: the day, the reason, and that it is sent. */
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

/** Decides a request on one's own desk; what can no longer be granted is refused. */
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
