// A task as the people see it who work on it or answer for it: its promise line by line, and its light with the sentence that explains it.
import { type Day, isPast } from '../domain/calendar.ts';
import type { Text } from '../domain/languages.ts';
import type { TaskNews } from '../domain/notices.ts';
import type { LineState } from '../domain/tasks/acceptance.ts';
import type { Decider } from '../domain/tasks/change.ts';
import type { Prices } from '../domain/tasks/proposal.ts';
import { type LineId, numberOf } from '../domain/tasks/standard.ts';
import { isOver, type TaskState } from '../domain/tasks/states.ts';
import type { Turn } from '../domain/tasks/turn.ts';
import { type Button, button, type Card, listButtons, PAGE } from './card.ts';
import { daysUntil } from '../locales/dates.ts';
import { knows } from '../locales/say.ts';
import { planned, sayPlanned } from './planned.ts';
import type { Words } from '../locales/words.ts';
import { type ChangedParts, type StruckChange, struckLine, whatChanges } from './promises.ts';
import { waitingLine } from './turns.ts';

/** A line of the standard, or a step of building. */
export interface WorkLine {
  readonly id: LineId;
  readonly text: Text;
  readonly state: LineState;
  /** The day by which the timeline expects it. */
  readonly due: Day | null;
  /** Whether it may be shown with a photo only. */
  readonly needsPhoto: boolean;
  /** Why it failed, in the inspector's words. */
  readonly reason: Text | null;
  /** The newest evidence. */
  readonly shown: {
    readonly at: Date;
    readonly by: string;
    /** How much of the promised quantity it shows; null for all of it. */
    readonly done: number | null;
    readonly photo: { readonly fileId: string } | null;
  } | null;
}

interface Sentence {
  readonly id: string;
  readonly facts: Readonly<Record<string, number>>;
}

export interface WorkFacts {
  readonly code: string;
  readonly title: Text;
  readonly place: Text | null;
  readonly regionCode: string;
  readonly unit: Text | null;
  readonly state: TaskState;
  readonly light: string;
  readonly because: Sentence | null;
  readonly turns: Sentence | null;
  /** The light under a grey one; it goes on changing. */
  readonly under: { readonly light: string; readonly because: Sentence } | null;
  readonly due: Day | null;
  /** What was promised before, the oldest first. */
  readonly struck: readonly StruckChange[];
  /** A change that has been asked for and is not decided yet. */
  readonly asked: AskedChange | null;
  readonly signed: boolean;
  /** The steps of building that are shown by themselves, in their order. */
  readonly steps: readonly WorkLine[];
  readonly lines: readonly WorkLine[];
  readonly quantity: number | null;
  readonly measure: Text | null;
  readonly lacks: readonly ('place' | 'standard' | 'due' | 'unit')[];
  readonly lastReport: {
    readonly at: Date;
    readonly line: LineId | null;
    readonly done: number | null;
    readonly text: string | null;
  } | null;
  readonly suspendedUntil: Date | null;
  /** Whose turn it is; null where nobody is waited for. */
  readonly turn: Turn | null;
  readonly acceptedAt: Date | null;
}

/** A change that waits for its decision. */
export interface AskedChange extends ChangedParts {
  readonly decider: Decider;
  readonly prices: Prices | null;
}

/** What the person may do with the task. */
export type Hand = 'unit' | 'inspector' | 'nobody';

const signs: Readonly<Record<string, string>> = { red: '🔴', yellow: '🟡', green: '🟢', grey: '⚪', blue: '🔵' };
export const lightSign = (light: string): string => signs[light] ?? '⚪';

export const placeOf = (words: Words, { place, regionCode }: { place: Text | null; regionCode: string }): string =>
  place ? words.text(place) : words.region(regionCode);

const namesOf = (words: Words, task: Pick<WorkFacts, 'title' | 'place' | 'regionCode'>) => ({
  title: words.text(task.title),
  place: placeOf(words, task),
});

/** The title of a task's card: its light, what it is and where. */
export const workTitle = (words: Words, task: WorkFacts): string =>
  words.say('work-title', { sign: lightSign(task.light), ...namesOf(words, task) });

/** A notice's sentence about a task. `asks`: the sentence already asks whose the task is. */
interface News {
  readonly news: string;
  readonly asks?: boolean;
}

/** The task's card. A notice's sentence comes first; without one the person opened the task and can go back to the list. */
export function workCard(words: Words, task: WorkFacts, hand: Hand, said?: News): Card {
  const deeds = hand === 'unit' ? unitDeeds(words, task) : hand === 'inspector' ? inspectorDeeds(words, task) : [];
  return {
    title: workTitle(words, task),
    lines: [
      ...(said ? [said.news] : []),
      dueLine(words, task),
      ...task.struck.map((promise) => struckLine(words, promise)),
      ...stateLines(words, task, hand, said?.asks ?? false),
      ...waitingLine(words, task.turn),
      ...partLines(words, task),
      lastReport(words, task),
    ],
    buttons: said ? deeds : [...deeds, hand === 'nobody' ? toProjects(words) : backToTasks(words)],
  };
}

export const backToTasks = (words: Words): Button[] => [button(words, 'button-back-to-tasks', { kind: 'tasks.list', page: 0 })];
/** For people without a list of tasks. */
export const toProjects = (words: Words): Button[] => [button(words, 'button-see-projects', { kind: 'projects.list', page: 0 })];

function dueLine(words: Words, task: WorkFacts): string {
  const { due, unit } = task;
  const name = unit ? words.text(unit) : words.say('work-no-unit');
  if (!due) return words.say('work-due-none', { unit: name });
  if (isOver(task.state)) return words.say('work-due', { when: words.day(due), unit: name });
  return words.say(isPast(words.zone, due, words.now) ? 'work-was-due' : 'work-due', { when: words.when(due), unit: name });
}

function stateLines(words: Words, task: WorkFacts, hand: Hand, asked: boolean): string[] {
  const { state, suspendedUntil, acceptedAt, lacks } = task;
  switch (state) {
    case 'desk':
      return [words.say('work-desk', { lacks: lacks.map((lack) => words.say(`lack-${lack}`)) })];
    case 'accepted':
      return acceptedAt ? [words.say('work-accepted-on', { when: words.when(acceptedAt) })] : [words.say('because-accepted')];
    case 'carried-over':
      return [words.say('work-carried-over')];
    case 'merged':
    case 'cancelled':
      return [words.say(`because-${state}`)];
    case 'suspended':
      return suspendedUntil
        ? [sayPlanned(words, 'work-suspended-until', planned(suspendedUntil))]
        : [words.say('because-suspended')];
    case 'handed-over':
      return [
        lightLine(words, task),
        ...askedLine(words, task),
        words.say(hand === 'unit' ? 'work-with-inspector-unit' : 'work-with-inspector'),
      ];
    case 'open':
      return [lightLine(words, task), ...askedLine(words, task), ...(task.signed || asked ? [] : [words.say('work-unsigned')])];
  }
}

const askedLine = (words: Words, { asked }: WorkFacts): string[] => (asked ? [sayAsked(words, asked)] : []);

function sayAsked(words: Words, asked: AskedChange): string {
  const who = words.say(`decider-${asked.decider}`);
  return asked.kind === 'date' && asked.becomes.due
    ? words.say('work-asked', { until: words.day(asked.becomes.due), who })
    : words.say('work-asked-other', { what: whatChanges(words, asked), who });
}

/** The light's sentence, and what would change the light. */
function lightLine(words: Words, { because, turns, under }: WorkFacts): string {
  const why = because ? whyOf(words, because) : '';
  const below = under ? words.say('work-under', { sign: lightSign(under.light), why: whyOf(words, under.because) }) : '';
  const way = turns ? words.say(`turns-${turns.id}`, turns.facts) : '';
  return [why, below, way].filter(Boolean).join(words.traits.sentences);
}

const whyOf = (words: Words, because: Sentence): string =>
  words.say(isAhead(because) ? 'because-ahead' : `because-${because.id}`, because.facts);

const isAhead = ({ id, facts }: Sentence): boolean => id === 'on-time' && (facts.gap ?? 0) < 0;

/** What can be shown of a task, in the order in which it is expected: its steps, then the lines of its standard. */
export const partsOf = ({ steps, lines }: Pick<WorkFacts, 'steps' | 'lines'>): readonly WorkLine[] => [...steps, ...lines];

/** The steps with their days, then the standard. */
export const partLines = (words: Words, { steps, lines }: Pick<WorkFacts, 'steps' | 'lines'>): string[] => [
  ...steps.map((step) => stepLine(words, step)),
  ...(steps.length > 0 && lines.length > 0 ? [words.say('work-standard')] : []),
  ...lines.map((line) => standardLine(words, line)),
];

const stepLine = (words: Words, step: WorkLine): string =>
  step.state === 'open' && step.due
    ? words.say('work-step-open', { text: words.text(step.text), day: words.day(step.due) })
    : standardLine(words, step);

const standardLine = (words: Words, { text, state, reason }: WorkLine): string =>
  words.say(`work-line-${state}`, {
    text: words.text(text),
    reason: reason ? words.text(reason) : words.say('work-fail-unexplained'),
  });

function lastReport(words: Words, task: WorkFacts): string {
  const { lastReport: last } = task;
  if (!last) return words.say('work-never-reported');
  const what =
    last.line !== null
      ? shownPart(words, task, last.line, last.done)
      : last.text
        ? words.say('work-last-nothing', { because: reportWords(words, last.text) })
        : words.say('work-last-handed-over');
  return words.say('work-last-report', { when: words.when(last.at), what });
}

/** What was shown: a line by its number, a step by its words, with the amount where it is a part. */
export function shownPart(words: Words, task: WorkFacts, line: LineId, done: number | null): string {
  const number = numberOf(task.lines, line);
  if (number > 0) return words.say('work-last-line', { line: number });
  const text = task.steps.find(({ id }) => id === line)?.text;
  const name = text ? words.text(text) : '';
  return done === null
    ? words.say('work-last-step', { text: name })
    : words.say('work-last-part', {
        text: name,
        done,
        of: task.quantity ?? 0,
        measure: task.measure ? words.text(task.measure) : '',
      });
}

/** Usual reasons are stored by their ids and said in the reader's language; a person's own words stay as they are. */
export const reportWords = (words: Words, text: string): string =>
  text.startsWith('nothing-reason-') && knows(words.language, text) ? words.say(text) : text;

function unitDeeds(words: Words, task: WorkFacts): Button[][] {
  if (isOver(task.state) || task.state === 'desk' || task.state === 'suspended') return [];
  const { code } = task;
  const report = button(words, 'button-report', { kind: 'task.report', task: code });
  if (!task.signed) {
    const notOurs = button(words, 'button-not-ours', { kind: 'task.notOurs', task: code });
    return [[button(words, 'button-sign', { kind: 'task.sign', task: code })], [report, notOurs]];
  }
  const handOver = button(words, 'button-hand-over', { kind: 'task.handOver', task: code });
  if (task.state === 'open' && allShown(task)) return [[handOver], [report]];
  if (task.state === 'handed-over' && allShown(task)) return [];
  const time = task.asked
    ? button(words, 'button-withdraw-request', { kind: 'change.withdraw', task: code })
    : button(words, 'button-more-time', { kind: 'change.ask', task: code });
  return [[report], [time, button(words, 'button-not-ours', { kind: 'task.notOurs', task: code })]];
}

/** The lines, numbered from 1, that still need evidence before acceptance can be asked for. */
export const missingLines = ({ lines }: Pick<WorkFacts, 'lines'>): number[] =>
  lines.flatMap(({ state }, index) => (state === 'open' || state === 'failed' ? [index + 1] : []));

const allShown = (task: WorkFacts): boolean => task.lines.length > 0 && missingLines(task).length === 0;

const inspectorDeeds = (words: Words, task: WorkFacts): Button[][] =>
  isOver(task.state) || partsOf(task).every(({ shown }) => !shown)
    ? []
    : [[button(words, 'button-inspect', { kind: 'task.inspect', task: task.code })]];

// Lists

/** A task as an entry of a person's list. */
export interface ListedTask {
  readonly code: string;
  readonly title: Text;
  readonly place: Text | null;
  readonly regionCode: string;
  readonly light: string;
  readonly due: Day | null;
}

export interface WorkListFacts {
  readonly hand: 'unit' | 'inspector' | 'office';
  readonly regionCode: string;
  readonly page: number;
  readonly count: number;
  readonly entries: readonly ListedTask[];
}

/** The list of tasks, first those that turn red first, five per page. */
export function workListCard(words: Words, list: WorkListFacts): Card {
  const { hand, count, page, entries } = list;
  return {
    title: words.say(`tasks-title-${hand}`, { count, region: list.regionCode }),
    lines:
      count === 0
        ? [words.say(`tasks-none-${hand}`)]
        : [
            words.say(hand === 'inspector' ? 'tasks-intro-inspector' : 'tasks-intro'),
            ...entries.map((entry, index) => taskLine(words, entry, page * PAGE + index + 1)),
          ],
    buttons: listButtons(words, entries, {
      page,
      count,
      open: ({ code }) => (hand === 'inspector' ? { kind: 'task.inspect', task: code } : { kind: 'task.open', task: code }),
      turn: (next) => ({ kind: 'tasks.list', page: next }),
    }),
  };
}

/** A task in a list, by default with its due date. */
export const taskLine = (words: Words, entry: ListedTask, number: number, said = dueInWords(words, entry.due)): string =>
  words.say('tasks-line', {
    number,
    sign: lightSign(entry.light),
    ...namesOf(words, entry),
    due: said,
  });

function dueInWords(words: Words, due: Day | null): string {
  if (!due) return words.say('tasks-line-no-due');
  const days = daysUntil(due, words.now, words.zone);
  return days < 0 ? words.say('tasks-line-late', { days: -days }) : words.say('tasks-line-due', { days });
}

// Notices

/** The cards of this area's notices, by id. */
export const messages = {
  'task-card': (words: Words, { task, news, hand }: { task: WorkFacts; news: TaskNews; hand: Hand }): Card =>
    workCard(words, task, hand, { news: words.say(`task-news-${news}`), asks: news === 'new' }),
} as const;
