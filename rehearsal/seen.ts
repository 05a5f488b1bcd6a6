// What somebody knows from their own chat: the tasks that lists and digests name, and what the newest card of each says.
import type { Day } from '../domain/calendar.ts';
import type { Language, Text } from '../domain/languages.ts';
import type { LineState } from '../domain/tasks/acceptance.ts';
import { kindOf } from '../domain/tasks/kinds.ts';
import { say } from '../locales/say.ts';
import { textIn } from '../locales/spoken.ts';
import type { SeenMessage } from '../simulator/people.ts';
import type { Cast } from './people.ts';
import { planOf } from './plans.ts';
import { dayOn } from './sentences.ts';
import { newer, type Sight } from './sight.ts';

/** A task as everybody may know it: the candidate out of which it was made, and its place. */
export interface Task {
  /** `elder-meals/武林街道邻里中心一层` */
  readonly key: string;
  readonly slug: string;
  readonly title: Text;
  readonly place: Text;
  /** What is shown of it, in order: its steps of building, then the lines of its standard. */
  readonly parts: readonly Text[];
  /** How many of the parts are steps. */
  readonly steps: number;
}

const tasks = new Map<string, readonly Task[]>();

/** All tasks that the candidates of a region's year may become. */
export function tasksOf(region: string): readonly Task[] {
  const known = tasks.get(region);
  if (known) return known;
  const read = planOf(region);
  const steps = kindOf(read?.plan.kinds ?? [], null).steps.slice(0, -1); // the last is the opening, which the lines prove
  const all = (read?.candidates ?? []).flatMap(({ slug, title, standard, places }) =>
    places.map((place) => {
      const parts = [...steps, ...standard];
      return { key: `${slug}/${place.zh}`, slug, title, place, parts, steps: steps.length };
    }),
  );
  tasks.set(region, all);
  return all;
}

/** The task that a card is about: its place stands on it, and as a rule its title. */
export function taskOn({ language, yearRegion }: Pick<Cast, 'language' | 'yearRegion'>, text: string): Task | undefined {
  const here = tasksOf(yearRegion).filter(({ place }) => text.includes(textIn(place, language)));
  return here.find(({ title }) => text.includes(textIn(title, language))) ?? here[0];
}

// Lists: `/tasks`, and what a digest names

export interface Listed {
  readonly task: Task;
  /** The button that opens it. */
  readonly number: string;
  /** So many days late, where the list says so. */
  readonly late: number;
}

/** The tasks that a message lists by numbers. */
export const listOn = ({ who, scene }: Sight, message: SeenMessage): readonly Listed[] => glance(who, message, scene.at).listed;

function readList({ language, yearRegion }: Pick<Cast, 'language' | 'yearRegion'>, { text }: SeenMessage): readonly Listed[] {
  return text.split('\n').flatMap((line) => {
    const number = /^\d+(?= )/.exec(line)?.[0];
    const task = number === undefined ? undefined : taskOn({ language, yearRegion }, line);
    return task && number !== undefined && line.includes(textIn(task.title, language))
      ? [{ task, number, late: lateOn(language, line) }]
      : [];
  });
}

function lateOn(language: Language, line: string): number {
  const days = Number(/(\d+)\D*$/.exec(line)?.[1] ?? 1);
  return line.endsWith(say(language, 'tasks-line-late', { days })) ? days : 0;
}

// Cards: what the newest one about a task says

export interface SeenTask {
  readonly task: Task;
  readonly card: SeenMessage;
  /** How far each of its parts is, where the card shows them. */
  readonly lines: readonly LineState[] | undefined;
  /** The day promised, where it stands there. */
  readonly due: Day | undefined;
  /** An earlier day stands there struck through: more time was given. */
  readonly hasMoreTime: boolean;
  /** The day of its last report, where the card tells of one. */
  readonly lastReport: Day | undefined;
  /** It was handed over, and the inspector is waited for. */
  readonly handedOver: boolean;
}

/** A card that was left behind loses its buttons, at any time later: it tells nothing newer than when it came. */
const told = ({ at, edited, keyboard }: SeenMessage): number => Date.parse(keyboard.flat().length === 0 ? at : (edited ?? at));
const standsAfter = (one: SeenMessage, other: SeenMessage): boolean => (told(one) - told(other) || one.id - other.id) > 0;

/** What somebody last saw of each task, the newest first. */
export function seenTasks({ who, chat, scene }: Sight): readonly SeenTask[] {
  const seen = new Map<string, SeenTask>();
  for (const message of chat) {
    const found = message.from === 'bot' ? glance(who, message, scene.at).seen : undefined;
    const before = found && seen.get(found.task.key);
    if (found && !(before && standsAfter(before.card, message))) seen.set(found.task.key, found);
  }
  return [...seen.values()].toSorted((a, b) => newer(b.card, a.card));
}

interface Glance {
  readonly language: Language;
  readonly listed: readonly Listed[];
  readonly seen: SeenTask | undefined;
}

/** A message is read once, until it is changed. */
const glances = new WeakMap<SeenMessage, Glance>();

function glance(who: Pick<Cast, 'language' | 'yearRegion'>, message: SeenMessage, at: Date): Glance {
  const before = glances.get(message);
  if (before?.language === who.language) return before;
  const listed = readList(who, message);
  const task = listed.length > 0 ? undefined : taskOn(who, message.text);
  const read = { language: who.language, listed, seen: task && readCard(who.language, task, message, at) };
  glances.set(message, read);
  return read;
}

/** What one card says of its task. `at`: about when it was read, for the year of a day that is written without one. */
function readCard(language: Language, task: Task, card: SeenMessage, at: Date): SeenTask {
  const rows = card.text.split('\n');
  return {
    task,
    card,
    lines: linesOn(language, task, rows),
    due: dayAfter(language, ['work-due', 'work-was-due'], rows, at),
    lastReport: dayAfter(language, ['work-last-report'], rows, at),
    hasMoreTime: card.entities.some(({ type }) => type === 'strikethrough'),
    handedOver:
      rows[0] ===
        say(language, 'progress-handed-over-title', {
          title: textIn(task.title, language),
          place: textIn(task.place, language),
        }) || rows.includes(say(language, 'work-with-inspector-unit')),
  };
}

/** Where a reason stands that somebody gave. */
const REASON = '\u0001';

function linesOn(language: Language, { parts }: Task, rows: readonly string[]): readonly LineState[] | undefined {
  const states = parts.map((line): LineState | undefined => {
    const text = textIn(line, language);
    const [step = ''] = say(language, 'work-step-open', { text, day: REASON }).split(REASON);
    if (rows.some((row) => row.startsWith(step))) return 'open';
    for (const state of ['open', 'shown', 'met'] as const)
      if (rows.includes(say(language, `work-line-${state}`, { text }))) return state;
    const [failed = ''] = say(language, 'work-line-failed', { text, reason: REASON }).split(REASON);
    return rows.some((row) => row.startsWith(failed)) ? 'failed' : undefined;
  });
  return states.length > 0 && states.every((state) => state !== undefined) ? states : undefined;
}

/** Where a date stands in a sentence, and what follows it. */
const WHEN = '\u0001';
const AFTER = '\u0002';

/** The day on a row that begins as one of these sentences does: until when a task is promised, when it was last reported on. */
function dayAfter(language: Language, keys: readonly string[], rows: readonly string[], at: Date): Day | undefined {
  const beginnings = keys.map((key) => say(language, key, { when: WHEN, unit: AFTER, what: AFTER }).split(WHEN)[0] ?? '');
  const row = rows.find((each) => beginnings.some((beginning) => each.startsWith(beginning)));
  return row === undefined ? undefined : dayOn(language, row, at);
}

/** Whether the bot has told somebody of something since they last looked: a digest has come. */
export const isTold = ({ who, chat }: Sight, command: string): boolean => {
  const looked = chat.findLast(({ from, text }) => from === 'person' && text === command);
  const [mark = ''] = say(who.language, 'digest-title', { what: '\u0001' }).split('\u0001');
  return chat.some(
    (message) => message.from === 'bot' && message.text.startsWith(mark) && (!looked || newer(message, looked) > 0),
  );
};

/** The newest answer to a command, if it still stands there as it came or was turned. */
export function answerTo({ chat }: Sight, command: string): SeenMessage | undefined {
  const asked = chat.findLastIndex(({ from, text }) => from === 'person' && text === command);
  return asked < 0 ? undefined : chat.slice(asked).find(({ from }) => from === 'bot');
}
