// A unit's reports on a task, one question at a time: the line reached, the photo, what comes next; and whose the task is.
import type { Text } from '../domain/languages.ts';
import { type LineId, numberOf } from '../domain/tasks/standard.ts';
import { type Button, button, type Card } from './card.ts';
import { planned, sayPlanned } from './planned.ts';
import type { Words } from '../locales/words.ts';
import { missingLines, partsOf, placeOf, reportWords, shownPart, type WorkFacts, type WorkLine } from './tasks.ts';

const namesOf = (words: Words, task: WorkFacts) => ({ title: words.text(task.title), place: placeOf(words, task) });

/** What is expected next: the first step or line that is open or failed. */
const nextLine = (task: WorkFacts): WorkLine | undefined =>
  partsOf(task).find(({ state }) => state === 'open' || state === 'failed');

/** Whether a part of the promised quantity can be shown of it: of a step, not of a line. */
const hasParts = ({ steps, quantity }: WorkFacts, line: LineId): boolean =>
  quantity !== null && quantity > 1 && steps.some(({ id }) => id === line);

const backToTask = (words: Words, { code }: WorkFacts): Button[] => [
  button(words, 'button-back-to-task', { kind: 'task.open', task: code }),
];

/** Asks "… reached?", with the next open step or line preselected. */
export function reportCard(words: Words, task: WorkFacts): Card {
  const line = nextLine(task);
  if (!line) return chooseLineCard(words, task);
  const due = line.due ? [sayPlanned(words, 'progress-line-due', planned(line.due))] : [];
  return {
    title: words.say('progress-title', namesOf(words, task)),
    lines: [words.say('progress-ask-line', { text: words.text(line.text) }), ...due],
    buttons: [
      [button(words, 'button-reached', { kind: 'task.reached', task: task.code, line: line.id })],
      ...(hasParts(task, line.id) ? [[button(words, 'button-part', { kind: 'task.part', task: task.code, line: line.id })]] : []),
      ...(partsOf(task).length > 1 ? [[button(words, 'button-other-line', { kind: 'task.otherLine', task: task.code })]] : []),
      [button(words, 'button-nothing-new', { kind: 'task.whyNothing', task: task.code })],
      backToTask(words, task),
    ],
  };
}

/** All steps and lines, to choose the one that was reached. */
export const chooseLineCard = (words: Words, task: WorkFacts): Card => ({
  title: words.say('progress-title', namesOf(words, task)),
  lines: [
    words.say(nextLine(task) ? 'progress-choose-line' : 'progress-nothing-open'),
    ...partsOf(task).map(({ text }, index) =>
      words.say('progress-choose-line-entry', { number: index + 1, text: words.text(text) }),
    ),
  ],
  buttons: [
    partsOf(task).map(({ id }, index) =>
      button(words, 'button-line', { kind: 'task.reached', task: task.code, line: id }, { number: index + 1 }),
    ),
    backToTask(words, task),
  ],
});

/** Asks how much of the promised quantity is done. */
export const askAmountCard = (words: Words, task: WorkFacts, line: LineId): Card => ({
  title: words.say('progress-title', namesOf(words, task)),
  lines: [
    words.say('progress-ask-amount', {
      text: textOf(words, task, line),
      of: task.quantity ?? 0,
      measure: task.measure ? words.text(task.measure) : '',
    }),
  ],
  buttons: [backToTask(words, task)],
});

const textOf = (words: Words, task: WorkFacts, line: LineId): string => {
  const text = partsOf(task).find(({ id }) => id === line)?.text;
  return text ? words.text(text) : '';
};

/** Asks for one photo of the line or step. `done`: how much of the promised quantity it shows; null for all of it. */
export function askPhotoCard(words: Words, task: WorkFacts, line: LineId, done: number | null = null): Card {
  return {
    title: words.say('progress-title', namesOf(words, task)),
    lines: [words.say('progress-ask-photo', { text: textOf(words, task, line) })],
    buttons: [
      ...(partsOf(task).some(({ id, needsPhoto }) => id === line && needsPhoto) ? [] : [withoutPhoto(words, task, line, done)]),
      backToTask(words, task),
    ],
  };
}

const withoutPhoto = (words: Words, { code: task }: WorkFacts, line: LineId, done: number | null): Button[] => [
  button(
    words,
    'button-without-photo',
    done === null ? { kind: 'task.withoutPhoto', task, line } : { kind: 'task.partWithoutPhoto', task, line, done },
  ),
];

/** The usual reasons for having nothing new, by the ids under which they are stored. */
export const nothingReasons = ['nothing-reason-weather', 'nothing-reason-permits', 'nothing-reason-supplier'] as const;

export const whyNothingCard = (words: Words, task: WorkFacts): Card => ({
  title: words.say('progress-title', namesOf(words, task)),
  lines: [
    words.say('progress-why'),
    ...nothingReasons.map((reason, index) => words.say('progress-why-entry', { number: index + 1, text: words.say(reason) })),
  ],
  buttons: [
    nothingReasons.map((_, index) =>
      button(words, 'button-line', { kind: 'task.nothingNew', task: task.code, because: index }, { number: index + 1 }),
    ),
    backToTask(words, task),
  ],
});

/** A report on a line or step. `done`: how much of the promised quantity, where it is not all of it. */
interface Reached {
  readonly line: LineId;
  readonly photo: boolean;
  readonly done?: number | undefined;
}

/** What was received, and what comes next. */
export function reportedCard(words: Words, task: WorkFacts, what: Reached | { readonly nothingBecause: string }): Card {
  const said =
    'line' in what
      ? doneLine(words, task, what)
      : words.say('progress-done-nothing', { because: reportWords(words, what.nothingBecause) });
  const missing = missingLines(task);
  const all = task.lines.length > 0 && missing.length === 0;
  return {
    title: words.say('progress-done-title', namesOf(words, task)),
    lines: [
      said,
      ...(all && task.state === 'open' ? [words.say('progress-done-all')] : nextStep(words, task)),
      ...(missing.length > 0 ? [words.say('progress-done-missing', { count: missing.length, lines: missing })] : []),
    ],
    buttons: [
      ...(all && task.state === 'open' ? [[button(words, 'button-hand-over', { kind: 'task.handOver', task: task.code })]] : []),
      backToTask(words, task),
    ],
  };
}

function doneLine(words: Words, task: WorkFacts, what: Reached): string {
  const photo = what.photo ? 'yes' : 'no';
  const line = numberOf(task.lines, what.line);
  if (line > 0) return words.say('progress-done-line', { line, photo });
  return words.say('progress-done-step', { what: shownPart(words, task, what.line, what.done ?? null), photo });
}

function nextStep(words: Words, task: WorkFacts): string[] {
  const line = nextLine(task);
  if (!line?.due) return [];
  return [sayPlanned(words, 'progress-done-next', planned(line.due), { text: words.text(line.text) })];
}

export const handedOverCard = (words: Words, task: WorkFacts): Card => ({
  title: words.say('progress-handed-over-title', namesOf(words, task)),
  lines: [words.say('progress-handed-over')],
  buttons: [backToTask(words, task)],
});

export function signedCard(words: Words, task: WorkFacts): Card {
  const line = nextLine(task);
  return {
    title: words.say('sign-done-title', namesOf(words, task)),
    lines: line?.due ? [sayPlanned(words, 'sign-done', planned(line.due), { text: words.text(line.text) })] : [],
    buttons: [backToTask(words, task)],
  };
}

/** Asks which unit the task belongs to: the region's units, by their index in the list. */
export const notOursCard = (
  words: Words,
  task: WorkFacts,
  units: readonly { readonly at: number; readonly name: Text }[],
): Card => ({
  title: words.say('not-ours-title', namesOf(words, task)),
  lines: [words.say('not-ours-ask')],
  buttons: [
    ...units.map(({ at, name }) => [
      { label: words.text(name), deed: { kind: 'task.passTo', task: task.code, unit: at } } as const,
    ]),
    [button(words, 'not-ours-unknown', { kind: 'task.passOn', task: task.code })],
    backToTask(words, task),
  ],
});

export const passedOnCard = (words: Words, task: WorkFacts, better: Text | null): Card => ({
  title: words.say('not-ours-title', namesOf(words, task)),
  lines: [words.say('not-ours-done', { better: better ? words.text(better) : 'none' })],
  buttons: [],
});
