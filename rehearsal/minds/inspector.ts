// An inspector: goes through what units have shown, line by line; one task is sent back; what is met line by line is accepted.
import { textIn } from '../../locales/spoken.ts';
import { answerTo, listOn, type SeenTask, seenTasks, type Task } from '../seen.ts';
import { type Act, isLabel, labelOf, luck, pressing, type Sight, yearOf } from '../sight.ts';
import { entryOf, openList } from './tasks.ts';

/** The project of each region in which the first inspection finds a fault, in the second line of its standard. */
const faulty = { '330105': 'step-free', '330000': 'workshops' } as Readonly<Record<string, string>>;
const FAULTY_LINE = 1;

export function inspector(sight: Sight): Act | undefined {
  const all = seenTasks(sight).filter(({ task }) => isMine(sight, task));
  for (const seen of all) {
    const act = onCard(sight, seen);
    if (act) return act;
  }
  if (yearOf(sight)?.stage !== 'execution') return undefined;
  const list = answerTo(sight, '/tasks');
  const back = list && listOn(sight, list).length === 0 ? pressing(sight, list, 'button-back-to-tasks') : undefined;
  if (back) return back;
  return openList(sight, { wants: ({ task }) => isMine(sight, task), ofItself: true });
}

/** The two inspectors of the county share its tasks. */
const isMine = ({ who }: Sight, { key }: Task): boolean =>
  who.yearRegion !== '330105' || luck('whose', key) < 0.5 === (who.slug === 'wen-xiaobing');

function onCard(sight: Sight, { task, card, lines = [] }: SeenTask): Act | undefined {
  const isReady = lines.includes('shown') || (lines.length > 0 && lines.every((line) => line === 'met'));
  return (
    pressing(sight, card, 'button-accept', { entry: entryOf(sight, task, 'accepted', sight.who.slug) }) ??
    pressing(sight, card, 'button-send-back', { entry: entryOf(sight, task, 'sent-back', String(card.id)) }) ??
    failBecause(sight, card, task) ??
    judge(sight, card, task) ??
    pressing(sight, card, 'button-next-line') ??
    (isReady ? pressing(sight, card, 'button-inspect') : undefined)
  );
}

type Card = Sight['chat'][number];

/** Which step or line a card is about: its words stand on it. */
const lineOn = ({ who }: Sight, card: Card, task: Task): number =>
  task.parts.findIndex((text) => card.text.includes(textIn(text, who.language)));

const isFaulty = ({ who, scene }: Sight, task: Task, line: number): boolean =>
  task.slug === faulty[who.yearRegion] &&
  line === task.steps + FAULTY_LINE &&
  scene.ledger.count('sent-back', who.yearRegion) === 0;

function judge(sight: Sight, card: Card, task: Task): Act | undefined {
  if (!labelOf(sight.who, card, 'button-met')) return undefined;
  const line = lineOn(sight, card, task);
  if (isFaulty(sight, task, line)) return pressing(sight, card, 'button-not-met');
  const key = `${line}/${card.id}/${luck(card.text)}`;
  const entry = entryOf(sight, task, 'marked', key, { line, met: true });
  // the next line stands on the same card with the same buttons
  return pressing(sight, card, 'button-met', { entry, beside: card.text });
}

/** "What is missing?": the first of the usual reasons, or the way back. */
function failBecause(sight: Sight, card: Card, task: Task): Act | undefined {
  const { who } = sight;
  if (!labelOf(who, card, 'button-back') || !card.text.startsWith('✗')) return undefined;
  const first = card.keyboard.flat().find(({ label }) => isLabel(who, 'button-line', label));
  const key = `failed/${card.id}/${luck(card.text)}`;
  const entry = entryOf(sight, task, 'marked', key, { met: false });
  return first && { kind: 'press', message: card.id, button: first.label, entry, beside: card.text };
}
