// An inspector: checks what units have shown, line by line, sends one task back, and accepts those whose lines are all met.
import type { TaskAhead } from '../../views/agenda.ts';
import { type Act, isLabel, labelOf, luck, pressing, type Sight } from '../sight.ts';
import { candidateOf, entryOf, openList, taskOn } from './tasks.ts';
import { textIn } from '../../locales/spoken.ts';

/** The project of each region in which the first inspection finds a fault, in the second line of its standard. */
const faulty = { '330105': 'step-free', '330000': 'workshops' } as Readonly<Record<string, string>>;
const FAULTY_LINE = 1;

export function inspector(sight: Sight): Act | undefined {
  const { who, scene } = sight;
  const tasks = scene.agenda.tasks.filter((task) => task.regionCode === who.yearRegion && isMine(sight, task));
  return followCard(sight, tasks) ?? openList(sight, tasks.filter(isReady));
}

/** Whether a task is this inspector's: the county's two inspectors share its tasks. */
const isMine = ({ who }: Sight, { code }: TaskAhead): boolean =>
  who.yearRegion !== '330105' || luck('whose', code) < 0.5 === (who.slug === 'wen-xiaobing');

const isReady = ({ state, lines }: TaskAhead): boolean =>
  (state === 'open' || state === 'handed-over') &&
  (lines.includes('shown') || (lines.length > 0 && lines.every((line) => line === 'met')));

function followCard(sight: Sight, tasks: readonly TaskAhead[]): Act | undefined {
  const { who, chat } = sight;
  for (const card of chat.toReversed()) {
    const task = card.from === 'bot' && card.keyboard.length > 0 ? taskOn(sight, card, tasks) : undefined;
    if (!task) continue;
    const times = String(card.id);
    const act =
      pressing(sight, card, 'button-accept', { entry: entryOf(sight, task, 'accepted', who.slug) }) ??
      // the unit may have shown the line again before its task was sent back
      (task.lines.includes('failed')
        ? pressing(sight, card, 'button-send-back', { entry: entryOf(sight, task, 'sent-back', times) })
        : undefined) ??
      failBecause(sight, card, task) ??
      judge(sight, card, task) ??
      pressing(sight, card, 'button-next-line') ??
      (isReady(task) ? pressing(sight, card, 'button-inspect') : undefined);
    if (act) return act;
  }
  return undefined;
}

type Card = Sight['chat'][number];

/** The line of the standard that a card is about, found by its words; -1 if there is none. */
const lineOn = ({ who }: Sight, card: Card, task: TaskAhead): number =>
  candidateOf(task)?.standard.findIndex((text) => card.text.includes(textIn(text, who.language))) ?? -1;

const isFaulty = ({ who, scene }: Sight, task: TaskAhead, line: number): boolean =>
  candidateOf(task)?.slug === faulty[who.yearRegion] &&
  line === FAULTY_LINE &&
  scene.ledger.count('sent-back', who.yearRegion) === 0;

function judge(sight: Sight, card: Card, task: TaskAhead): Act | undefined {
  if (!labelOf(sight.who, card, 'button-met')) return undefined;
  const line = lineOn(sight, card, task);
  if (isFaulty(sight, task, line)) return pressing(sight, card, 'button-not-met');
  const key = `${line}/${card.id}/${luck(card.text)}`;
  return pressing(sight, card, 'button-met', { entry: entryOf(sight, task, 'marked', key, { line, met: true }) });
}

/** Answers "What is missing?" with the first of the usual reasons. */
function failBecause(sight: Sight, card: Card, task: TaskAhead): Act | undefined {
  const { who } = sight;
  if (!labelOf(who, card, 'button-back') || !card.text.startsWith('✗')) return undefined;
  const first = card.keyboard.flat().find(({ label }) => isLabel(who, 'button-line', label));
  const key = `failed/${card.id}/${luck(card.text)}`;
  return (
    first && { kind: 'press', message: card.id, button: first.label, entry: entryOf(sight, task, 'marked', key, { met: false }) }
  );
}
