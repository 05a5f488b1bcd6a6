// A unit: signs for its tasks and its mornings' digests, reports line by line with a photo, some late on purpose, a few with more time asked for, and hands over what is complete.
import { addDays, CHINA_TIME, dayIn, endOfDay } from '../../domain/calendar.ts';
import { say } from '../../locales/say.ts';
import { textIn } from '../../locales/spoken.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import type { Entry } from '../ledger.ts';
import { photoFor } from '../photos/index.ts';
import { reportWords } from '../texts/index.ts';
import { type Listed, type SeenTask, seenTasks, type Task, taskOn } from '../seen.ts';
import { type Act, isLabel, labelOf, luck, newestWith, oneOf, pressing, type Sight, yearOf } from '../sight.ts';
import { askForTime } from './moreTime.ts';
import { entryOf, openList } from './tasks.ts';

const DAY = 86_400_000;
/** The share of tasks that are late, and by how many days at most. */
const LATE = 0.16;
const LATEST_DAYS = 35;
/** The share of a part's time that has passed when it is shown, at the latest; a late task needs all of it. */
const SLOWEST = 0.3;
/** Days without a report after which a unit says that there is nothing new: most do before the light turns. */
const SILENT_FROM_DAYS = 24;
const SILENT_UNTIL_DAYS = 35;
/** The share of reports without a photo. */
const WITHOUT_PHOTO = 0.08;
/** Days after the due date when the unit's head steps in. */
const HEAD_STEPS_IN = 45;

/** The task of each year whose last line is not reached within it: it is carried over. */
const unfinished = ['rural-ambulance/岱山县衢山镇', 'step-free/拱宸桥西历史街区'];

/** Which of the unit's tasks somebody minds: those on cards, and those that a list names. */
interface Care {
  readonly of: (seen: SeenTask) => boolean;
  readonly listed: (listed: Listed) => boolean;
}

export const contact = (sight: Sight): Act | undefined => work(sight, { of: () => true, listed: () => true });
/** A card without its date is one of the steps that the head has begun. */
export const head = (sight: Sight): Act | undefined =>
  work(sight, {
    of: ({ due }) => due === undefined || dayIn(CHINA_TIME, sight.scene.at) > addDays(due, HEAD_STEPS_IN),
    listed: ({ late }) => late > HEAD_STEPS_IN,
  });

function work(sight: Sight, care: Care): Act | undefined {
  const all = seenTasks(sight);
  const act = showPhoto(sight, all) ?? followCards(sight, all.filter(care.of)) ?? signDigest(sight);
  if (act || yearOf(sight)?.stage !== 'execution') return act;
  const cards = new Map(all.map((seen) => [seen.task.key, seen]));
  const isUnread = (key: string): boolean => {
    const seen = cards.get(key);
    return !seen || (seen.lines === undefined && !seen.handedOver);
  };
  return openList(sight, {
    wants: (listed) => care.listed(listed) && isUnread(listed.task.key),
    ofItself: all.some(({ task, due }) => due === undefined && isUnread(task.key)),
  });
}

/** Signs the morning's digest as seen; its tasks are opened from it as from any list. */
const signDigest = (sight: Sight): Act | undefined => pressing(sight, newestWith(sight, 'button-seen'), 'button-seen');

/** How late a task is going to be: most are not, and none that was given the time it asked for. */
const lateDays = ({ task, hasMoreTime }: SeenTask): number =>
  luck('late', task.key) < LATE && !hasMoreTime ? luck('how late', task.key) * LATEST_DAYS : 0;

/** The share of the days between beginning and due date that the steps of building take; the lines of the standard follow. */
const BUILDING = 0.45;
/** The share by which everything has been shown, so that there is time to inspect it. */
const SHOWN = 0.85;

/** From which share of the days on a part has its time: steps and lines each in equal parts of theirs. */
function shareOf(part: number, { steps, parts }: Task): number {
  if (part < steps) return (BUILDING * part) / steps;
  const from = steps > 0 ? BUILDING : 0;
  return from + ((SHOWN - from) * (part - steps)) / Math.max(1, parts.length - steps);
}

/** Whether the first part that is not shown has its time: well within its own share of the days between beginning and due date. */
function isLineDue(sight: Sight, seen: SeenTask): boolean {
  const { task, due, lines = [] } = seen;
  const began = yearOf(sight)?.began;
  const line = lines.findIndex((each) => each === 'open' || each === 'failed');
  if (!due || !began || line < 0) return false;
  if (lines[line] === 'failed') return true;
  if (line === lines.length - 1 && unfinished.includes(task.key)) return false;
  const late = line === 0 ? 0 : lateDays(seen); // everybody begins well
  const passed = late > 0 ? 1 : luck('how early', task.key, line) * SLOWEST;
  const long = endOfDay(CHINA_TIME, due).getTime() - began.getTime();
  const [from, until] = [shareOf(line, task), shareOf(line + 1, task)];
  return sight.scene.at.getTime() >= began.getTime() + long * (from + (until - from) * passed) + late * DAY;
}

/** Whether there was no report for long on a task that still has something to show. */
function isSilent(sight: Sight, { task, lastReport, lines = [] }: SeenTask): boolean {
  if (yearOf(sight)?.stage !== 'execution' || lastReport === undefined || !lines.includes('open')) return false;
  const days = SILENT_FROM_DAYS + Math.floor(luck('silent', task.key, lastReport) * (SILENT_UNTIL_DAYS - SILENT_FROM_DAYS));
  return dayIn(CHINA_TIME, sight.scene.at) > addDays(lastReport, days);
}

/** The deeds of saying for the next time that there is nothing new: that it is meant, and that it was said. */
function nothingNew(sight: Sight, task: Task): { readonly meant: Entry; readonly said: Entry } {
  const { ledger } = sight.scene;
  const entryAt = (time: number): Entry => entryOf(sight, task, 'nothing-new', String(time));
  let time = 0;
  while (ledger.has(entryAt(time).key)) time += 1;
  return { meant: entryOf(sight, task, 'looked', `silent/${time}`), said: entryAt(time) };
}

/** "Nothing new, because …": one of the usual reasons. */
function giveReason(sight: Sight, { task, card }: SeenTask): Act | undefined {
  const { who } = sight;
  const { meant, said } = nothingNew(sight, task);
  if (!sight.scene.ledger.has(meant.key)) return undefined;
  if (!card.text.includes(say(who.language, 'progress-why'))) return pressing(sight, card, 'button-nothing-new');
  const numbers = card.keyboard.flat().filter(({ label }) => isLabel(who, 'button-line', label));
  const reason = oneOf(numbers, 'nothing new', said.key);
  return reason && { kind: 'press', message: card.id, button: reason.label, entry: said };
}

/** "Please send a photo of …": the one that fits, or none. */
function showPhoto(sight: Sight, all: readonly SeenTask[]): Act | undefined {
  const { who, chat } = sight;
  const card = newestWith(sight, 'button-without-photo');
  const task = card && taskOn(who, card.text);
  if (!card || !task || newestOf(all, task)?.id !== card.id) return undefined;
  const line = lineAsked(sight, card, task);
  const key = `${line}/${card.id}`;
  if (luck('no photo', task.key, line) < WITHOUT_PHOTO)
    return pressing(sight, card, 'button-without-photo', {
      entry: entryOf(sight, task, 'reported', key, { line, photo: false }),
    });
  // anything the person said since has closed the question, and a photo now would become a suggestion
  if (chat.some(({ id, from }) => id > card.id && from === 'person')) return undefined;
  const done = line / task.parts.length;
  const words = oneOf(reportWords.findLast(({ from }) => from <= done)?.words ?? [], 'words', task.key, line);
  return {
    kind: 'photo',
    photo: photoFor(task.slug, done),
    caption: words ? textIn(words, who.language) : '',
    entry: entryOf(sight, task, 'reported', key, { line, photo: true }),
  };
}

const newestOf = (all: readonly SeenTask[], { key }: Task): SeenMessage | undefined =>
  all.find(({ task }) => task.key === key)?.card;

/** Which step or line a card asks about: its words stand on it. */
const lineAsked = ({ who }: Sight, card: SeenMessage, { parts }: Task): number =>
  Math.max(
    0,
    parts.findIndex((text) => card.text.includes(textIn(text, who.language))),
  );

function followCards(sight: Sight, all: readonly SeenTask[]): Act | undefined {
  for (const seen of all) {
    const act = onCard(sight, seen);
    if (act) return act;
  }
  return undefined;
}

/** What there is to do on the newest card of a task; a card that tells nothing of its lines is left for the one that does. */
function onCard(sight: Sight, seen: SeenTask): Act | undefined {
  const { who } = sight;
  const { task, card, lines } = seen;
  const step =
    pressing(sight, card, 'button-hand-over', { entry: entryOf(sight, task, 'handed-over', String(card.id)) }) ??
    pressing(sight, card, 'button-sign', { entry: entryOf(sight, task, 'signed', who.slug) }) ??
    askForTime(sight, seen, lateDays(seen)) ??
    giveReason(sight, seen) ??
    pressing(sight, card, 'button-reached') ??
    (isLineDue(sight, seen) ? pressing(sight, card, 'button-report') : undefined) ??
    (isSilent(sight, seen) ? pressing(sight, card, 'button-report', { entry: nothingNew(sight, task).meant }) : undefined);
  if (step) return step;
  const isAsking = labelOf(who, card, 'button-without-photo') !== undefined;
  return lines === undefined && !isAsking && !seen.handedOver ? pressing(sight, card, 'button-back-to-task') : undefined;
}
