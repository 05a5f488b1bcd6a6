// Words of a person with a role that answered no question. They are kept while the card asks what they are.
import type { Text } from '../domain/languages.ts';
import { type Button, button, type Card, listButtons, PAGE } from './card.ts';
import type { Words } from '../locales/words.ts';
import { excerpt } from './suggestions.ts';
import { partsOf, placeOf, type WorkFacts } from './tasks.ts';

export interface UnsortedFacts {
  readonly code: string;
  readonly text: string;
  /** The words sound like a danger to somebody. */
  readonly urgent: boolean;
  /** How many open tasks the author works on. */
  readonly tasks: number;
}

const leave = (words: Words, code: string): Button => button(words, 'button-words-leave', { kind: 'words.leave', words: code });

export const unsortedCard = (words: Words, { code, text, urgent, tasks }: UnsortedFacts): Card => ({
  title: words.say(urgent ? 'suggestion-emergency' : 'unsorted-title'),
  lines: [
    ...(urgent ? ['', words.say('unsorted-title')] : []),
    ...(text === '' ? [] : [words.say('suggestion-quote', { text: excerpt(text, 80) })]),
    words.say('unsorted-lines'),
  ],
  buttons: [
    ...(tasks > 0 ? [[button(words, 'button-words-task', { kind: 'words.tasks', words: code, page: 0 })]] : []),
    ...(text === '' ? [] : [[button(words, 'button-words-mine', { kind: 'words.mine', words: code })]]),
    [leave(words, code)],
  ],
});

/** Asks which task they are about. */
export const unsortedTasksCard = (
  words: Words,
  {
    code,
    page,
    count,
    entries,
  }: { code: string; page: number; count: number; entries: readonly { code: string; title: Text; place: string }[] },
): Card => ({
  title: words.say('unsorted-tasks-title'),
  lines: entries.map(({ title, place }, index) =>
    words.say('unsorted-task-entry', { number: page * PAGE + index + 1, title, place }),
  ),
  buttons: [
    ...listButtons(words, entries, {
      page,
      count,
      open: (entry) => ({ kind: 'words.about', words: code, task: entry.code }),
      turn: (to) => ({ kind: 'words.tasks', words: code, page: to }),
    }),
    [leave(words, code)],
  ],
});

/** Asks what they say of the task: about a step, a line of its standard, or about its state. */
export const unsortedLineCard = (words: Words, task: WorkFacts, code: string): Card => ({
  title: words.say('progress-title', { title: words.text(task.title), place: placeOf(words, task) }),
  lines: [
    words.say('unsorted-line-ask'),
    ...partsOf(task).map(({ text }, index) =>
      words.say('progress-choose-line-entry', { number: index + 1, text: words.text(text) }),
    ),
  ],
  buttons: [
    partsOf(task).map(({ id }, index) =>
      button(words, 'button-line', { kind: 'words.line', words: code, task: task.code, line: id }, { number: index + 1 }),
    ),
    [button(words, 'button-words-note', { kind: 'words.note', words: code, task: task.code })],
    [leave(words, code)],
  ],
});

export const unsortedLeftCard = (words: Words): Card => ({
  title: words.say('unsorted-left-title'),
  lines: [words.say('unsorted-left')],
  buttons: [],
});
