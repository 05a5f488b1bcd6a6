// Tasks on the desk: adding what one lacks, and naming the unit that it belongs to.
import { addDays, dayIn } from '../domain/calendar.ts';
import type { Text } from '../domain/languages.ts';
import { type Button, button, type Card } from './card.ts';
import type { Words } from '../locales/words.ts';
import { type DecisionFacts, decisionCard, type Lack, lackNames } from './decisions.ts';
import { decisionName, type Thing } from './office.ts';

/** An example of a day as people may write it: ninety days from now. */
/** Asks for one thing that a task lacks: with buttons where there are usual answers, else for words. */
export const dayToWrite = ({ zone, now }: Pick<Words, 'zone' | 'now'>): string => addDays(dayIn(zone, now), 90);

export function completeCard(
  words: Words,
  it: { decision: string; task: string; thing: Thing; what: Lack; units: readonly { at: number; name: Text }[] },
): Card {
  const { task, thing, what, units } = it;
  return {
    title: `🗂 ${decisionName(words, 'complete-task', thing)}`,
    lines: [words.say(`complete-ask-${what}`, what === 'due' ? { example: dayToWrite(words) } : {})],
    buttons: [
      ...(what === 'due'
        ? [[30, 60, 90].map((days) => button(words, `button-due-${days}`, { kind: 'task.setDue', task, days }))]
        : []),
      ...(what === 'unit' ? unitButtons(words, task, units) : []),
      [button(words, 'button-back', { kind: 'desk.decide', decision: it.decision })],
    ],
  };
}

/** The region's units, one per row, by their index in the list. */
const unitButtons = (words: Words, task: string, units: readonly { at: number; name: Text }[]): Button[][] =>
  units.map(({ at, name }) => [{ label: words.text(name), deed: { kind: 'task.setUnit', task, unit: at } }]);

/** Asks which unit the task belongs to: every unit of the region but the present one. */
export const reassignCard = (
  words: Words,
  it: { decision: string; task: string; thing: Thing; units: readonly { at: number; name: Text }[] },
): Card => ({
  title: `🗂 ${decisionName(words, 'reassign-task', it.thing)}`,
  lines: [words.say('complete-ask-unit'), words.say('decision-reassign-follows')],
  buttons: [
    ...unitButtons(words, it.task, it.units),
    [button(words, 'button-back', { kind: 'desk.decide', decision: it.decision })],
  ],
});

/** One thing was added, others are still missing. */
export const stillLacksCard = (words: Words, it: DecisionFacts & { kind: 'complete-task' }): Card => ({
  ...decisionCard(words, it),
  lines: [words.say('complete-still-lacks', { lacks: lackNames(words, it.lacks) })],
});
