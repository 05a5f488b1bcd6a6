// A task's acceptance, line by line: the promise, the evidence, a mark. It is accepted only when every line is met.
import type { Text } from '../domain/languages.ts';
import { type LineId, numberOf } from '../domain/tasks/standard.ts';
import { say } from '../locales/say.ts';
import { inEvery } from '../locales/spoken.ts';
import { type Button, button, type Card } from './card.ts';
import type { Words } from '../locales/words.ts';
import { backToTasks, partLines, partsOf, placeOf, shownPart, type WorkFacts, type WorkLine, workTitle } from './tasks.ts';

const namesOf = (words: Words, task: WorkFacts) => ({ title: words.text(task.title), place: placeOf(words, task) });

/** The usual reasons for a ✗, in every language, because the unit reads them in its own. */
export const failReasons: readonly Text[] = (['not-shown', 'too-little', 'unusable'] as const).map((reason) =>
  inEvery((language) => say(language, `fail-reason-${reason}`)),
);

/** The first step or line that has evidence and waits for a mark. */
export const lineToMark = (task: WorkFacts): LineId | undefined => partsOf(task).find(({ state }) => state === 'shown')?.id;

/** "Line 2 of 4", "Step …": what a mark is about. */
function titleOf(words: Words, task: WorkFacts, id: LineId, of: 'inspect' | 'fail-reason'): string {
  const number = numberOf(task.lines, id);
  if (number > 0) {
    const facts = { ...namesOf(words, task), line: number, lines: task.lines.length };
    return words.say(of === 'inspect' ? 'inspect-line-title' : 'fail-reason-title', facts);
  }
  const text = task.steps.find((step) => step.id === id)?.text;
  const facts = { ...namesOf(words, task), text: text ? words.text(text) : '' };
  return words.say(of === 'inspect' ? 'inspect-step-title' : 'fail-reason-step-title', facts);
}

/** One line or step: the promise, its evidence, ✓ or ✗. */
export function lineCard(words: Words, task: WorkFacts, id: LineId): Card {
  const line = partsOf(task).find((each) => each.id === id);
  if (!line) return inspectionCard(words, task);
  const { code } = task;
  const { shown } = line;
  const evidence = shown
    ? [
        ...(shown.done === null ? [] : [shownPart(words, task, id, shown.done)]),
        words.say('inspect-evidence', { when: words.when(shown.at), by: shown.by }),
        words.say(shown.photo ? 'inspect-evidence-photo' : 'inspect-evidence-none'),
      ]
    : [words.say('work-line-open', { text: words.text(line.text) })];
  return {
    title: titleOf(words, task, id, 'inspect'),
    lines: [words.say('inspect-line-text', { text: words.text(line.text) }), ...evidence],
    buttons: [
      ...(shown
        ? [
            [button(words, 'button-met', { kind: 'task.pass', task: code, line: id })],
            [button(words, 'button-not-met', { kind: 'task.fail', task: code, line: id })],
          ]
        : []),
      backToTasks(words),
    ],
    ...(shown?.photo && { photo: shown.photo }),
  };
}

export const failCard = (words: Words, task: WorkFacts, line: LineId): Card => ({
  title: titleOf(words, task, line, 'fail-reason'),
  lines: [
    words.say('inspect-why'),
    ...failReasons.map((reason, index) => words.say('fail-reason-entry', { number: index + 1, text: words.text(reason) })),
  ],
  buttons: [
    failReasons.map((_, because) =>
      button(words, 'button-line', { kind: 'task.failBecause', task: task.code, line, because }, { number: because + 1 }),
    ),
    [button(words, 'button-back', { kind: 'task.line', task: task.code, line })],
  ],
});

/** All marks together: accept when every line is met, send back when one failed, or wait for the unit. */
export function inspectionCard(words: Words, task: WorkFacts): Card {
  const { lines, code } = task;
  const count = (state: string, among: readonly WorkLine[] = lines) => among.filter((line) => line.state === state).length;
  const [met, open] = [count('met'), count('open')];
  const [failed, shown] = [count('failed', partsOf(task)), count('shown', partsOf(task))];
  const allMet = lines.length > 0 && met === lines.length;
  const next = lineToMark(task);
  return {
    title: words.say('inspect-title', namesOf(words, task)),
    lines: [
      ...partLines(words, task),
      '',
      words.say('inspect-marked', { met, failed, open, lines: lines.length }),
      ...whatFollows(words, { allMet, failed, open, shown }),
    ],
    buttons: [
      ...deedsOf(words, code, { allMet, failed, next }),
      lines.flatMap((line, index) =>
        line.state === 'open'
          ? []
          : [button(words, 'button-line', { kind: 'task.line', task: code, line: line.id }, { number: index + 1 })],
      ),
      backToTasks(words),
    ].filter((row) => row.length > 0),
  };
}

function whatFollows(
  words: Words,
  { allMet, failed, open, shown }: { allMet: boolean; failed: number; open: number; shown: number },
): string[] {
  if (allMet) return [words.say('inspect-all-met')];
  if (failed > 0 && shown === 0) return [words.say('inspect-some-failed')];
  return open > 0 && shown === 0 ? [words.say('inspect-waits-for-unit')] : [];
}

function deedsOf(
  words: Words,
  task: string,
  { allMet, failed, next }: { allMet: boolean; failed: number; next: LineId | undefined },
): Button[][] {
  if (allMet) return [[button(words, 'button-accept', { kind: 'task.accept', task })]];
  if (next !== undefined) return [[button(words, 'button-next-line', { kind: 'task.line', task, line: next })]];
  return failed > 0 ? [[button(words, 'button-send-back', { kind: 'task.sendBack', task })]] : [];
}

export const acceptedCard = (words: Words, task: WorkFacts): Card => ({
  title: words.say('inspect-accepted-title', namesOf(words, task)),
  lines: [words.say('inspect-accepted')],
  buttons: [],
});

export const sentBackCard = (words: Words, task: WorkFacts): Card => ({
  title: words.say('inspect-sent-back-title', namesOf(words, task)),
  lines: [words.say('inspect-sent-back', { failed: partsOf(task).filter(({ state }) => state === 'failed').length })],
  buttons: [],
});

export const keptCard = (words: Words, task: WorkFacts): Card => ({
  title: workTitle(words, task),
  lines: [words.say('order-kept')],
  buttons: [],
});
