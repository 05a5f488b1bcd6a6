// A unit: signs for its tasks and its mornings' digests, reports line by line with a photo, some late on purpose, a few with more time asked for, and hands over what is complete.
import { addDays, CHINA_TIME, dayIn, endOfDay } from '../../domain/calendar.ts';
import { textIn } from '../../locales/spoken.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { photoFor } from '../photos/index.ts';
import { reportWords } from '../texts/index.ts';
import { type Listed, type SeenTask, seenTasks, type Task, taskOn } from '../seen.ts';
import { type Act, labelOf, luck, newestWith, oneOf, pressing, type Sight, yearOf } from '../sight.ts';
import { askForTime } from './moreTime.ts';
import { entryOf, openList } from './tasks.ts';

const DAY = 86_400_000;
/** The share of tasks that are late, and by how many days at most. */
const LATE = 0.16;
const LATEST_DAYS = 35;
/** Days before a line is due when its report comes at the earliest. */
const EARLIEST_DAYS = 9;
/** The share of reports without a photo. */
const WITHOUT_PHOTO = 0.08;
/** Days after the due date when the unit's head steps in. */
const HEAD_STEPS_IN = 45;

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

/** Whether the first line that is not shown has its time: evenly between beginning and due date, some days before it. */
function isLineDue(sight: Sight, seen: SeenTask): boolean {
  const { task, due, lines = [] } = seen;
  const began = yearOf(sight)?.began;
  const line = lines.findIndex((each) => each === 'open' || each === 'failed');
  if (!due || !began || line < 0) return false;
  if (lines[line] === 'failed') return true;
  const days = lateDays(seen) || -luck('how early', task.key, line) * EARLIEST_DAYS;
  const long = endOfDay(CHINA_TIME, due).getTime() - began.getTime();
  return sight.scene.at.getTime() >= began.getTime() + (long * (line + 1)) / lines.length + days * DAY;
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
  const done = line / task.standard.length;
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

/** Which line of the standard a card asks about: its words stand on it. */
const lineAsked = ({ who }: Sight, card: SeenMessage, { standard }: Task): number =>
  Math.max(
    0,
    standard.findIndex((text) => card.text.includes(textIn(text, who.language))),
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
    pressing(sight, card, 'button-reached') ??
    (isLineDue(sight, seen) ? pressing(sight, card, 'button-report') : undefined);
  if (step) return step;
  const isAsking = labelOf(who, card, 'button-without-photo') !== undefined;
  return lines === undefined && !isAsking ? pressing(sight, card, 'button-back-to-task') : undefined;
}
