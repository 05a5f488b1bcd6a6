// A unit: signs for tasks and digests, reports line by line with photos, hands over what is complete; some tasks are late on purpose, and
// for some of those it asks for more time.
import type { TaskAhead } from '../../views/agenda.ts';
import { addDays, CHINA_TIME, dayIn, endOfDay } from '../../domain/calendar.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { photoFor } from '../photos/index.ts';
import { reportWords } from '../texts/index.ts';
import { type Act, labelOf, luck, newestWith, oneOf, pressing, type Sight } from '../sight.ts';
import { askForTime, wantsTime } from './moreTime.ts';
import { candidateOf, entryOf, openList, taskOn } from './tasks.ts';
import { textIn } from '../../locales/spoken.ts';

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

export const contact = (sight: Sight): Act | undefined => work(sight, () => true);
export const head = (sight: Sight): Act | undefined =>
  work(sight, ({ due }) => due !== null && dayIn(CHINA_TIME, sight.scene.at) > addDays(due, HEAD_STEPS_IN));

function work(sight: Sight, minds: (task: TaskAhead) => boolean): Act | undefined {
  const { who, scene } = sight;
  const tasks = scene.agenda.tasks.filter((task) => task.unitId === who.unit && minds(task));
  const short = tasks.filter((task) => wantsTime(task, lateDays(task), scene.at));
  const waiting = () => tasks.filter((task) => short.includes(task) || hasWork(task, scene.at));
  return (
    showPhoto(sight, tasks) ??
    askForTime(sight, short, lateDays) ??
    followCard(sight, tasks) ??
    signDigest(sight) ??
    openList(sight, waiting())
  );
}

/** Signs the morning's digest as seen; its tasks are opened from it as from any list. */
const signDigest = (sight: Sight): Act | undefined => pressing(sight, newestWith(sight, 'button-seen'), 'button-seen');

const isShown = (line: string): boolean => line === 'shown' || line === 'met';
const isComplete = ({ state, lines }: TaskAhead): boolean => state === 'open' && lines.length > 0 && lines.every(isShown);
const hasWork = (task: TaskAhead, at: Date): boolean =>
  (task.state === 'open' && !task.signed) || isComplete(task) || lineDue(task, at) !== undefined;

/** How many days late a task will be: most are not late, and none that got the time it asked for. */
const lateDays = ({ code, moreTime }: TaskAhead): number =>
  luck('late', code) < LATE && moreTime !== 'granted' ? luck('how late', code) * LATEST_DAYS : 0;

/**
 * The first line that is not shown yet, if its planned time has come. Lines are spread evenly between start and due date, each some days
 * early, or late if the task is.
 */
function lineDue(task: TaskAhead, at: Date): number | undefined {
  const { code, begins, due, lines, state } = task;
  const line = lines.findIndex((each) => !isShown(each));
  if (!due || !begins || line < 0 || (state !== 'open' && state !== 'handed-over')) return undefined;
  if (lines[line] === 'failed') return line;
  const days = lateDays(task) || -luck('how early', code, line) * EARLIEST_DAYS;
  const long = endOfDay(CHINA_TIME, due).getTime() - begins.getTime();
  const planned = begins.getTime() + (long * (line + 1)) / lines.length + days * DAY;
  return at.getTime() >= planned ? line : undefined;
}

/** Answers "Please send a photo of …" with a fitting photo, or without one. */
function showPhoto(sight: Sight, tasks: readonly TaskAhead[]): Act | undefined {
  const { who, chat } = sight;
  const card = newestWith(sight, 'button-without-photo');
  const task = card && taskOn(sight, card, tasks);
  if (!card || !task) return undefined;
  const line = lineAsked(sight, card, task);
  const key = `${line}/${card.id}`;
  if (luck('no photo', task.code, line) < WITHOUT_PHOTO)
    return pressing(sight, card, 'button-without-photo', {
      entry: entryOf(sight, task, 'reported', key, { line, photo: false }),
    });
  // anything the person said since has closed the question, and a photo now would become a suggestion
  if (chat.some(({ id, from }) => id > card.id && from === 'person')) return undefined;
  const done = task.lines.filter(isShown).length / task.lines.length;
  const words = oneOf(reportWords.findLast(({ from }) => from <= done)?.words ?? [], 'words', task.code, line);
  return {
    kind: 'photo',
    photo: photoFor(candidateOf(task)?.slug ?? '', done),
    caption: words ? textIn(words, who.language) : '',
    entry: entryOf(sight, task, 'reported', key, { line, photo: true }),
  };
}

/** The line of the standard that a card asks about, found by its words; else the first that is not shown. */
function lineAsked({ who }: Sight, card: SeenMessage, task: TaskAhead): number {
  const standard = candidateOf(task)?.standard ?? [];
  const index = standard.findIndex((text) => card.text.includes(textIn(text, who.language)));
  return index < 0 ? task.lines.findIndex((each) => !isShown(each)) : index;
}

/** Acts on the newest card that has something to do. */
function followCard(sight: Sight, tasks: readonly TaskAhead[]): Act | undefined {
  const { who, chat, scene } = sight;
  for (const card of chat.toReversed()) {
    const task = card.from === 'bot' && card.keyboard.length > 0 ? taskOn(sight, card, tasks) : undefined;
    if (!task || labelOf(who, card, 'button-line') !== undefined) continue;
    const act =
      pressing(sight, card, 'button-hand-over', { entry: entryOf(sight, task, 'handed-over', String(card.id)) }) ??
      pressing(sight, card, 'button-sign', { entry: entryOf(sight, task, 'signed', who.slug) }) ??
      (lineDue(task, scene.at) === undefined ? undefined : pressing(sight, card, 'button-reached')) ??
      (lineDue(task, scene.at) === undefined ? undefined : pressing(sight, card, 'button-report'));
    if (act) return act;
  }
  return undefined;
}
