// Finds a decision on the desk of the office or the secretariat, and presses its button.
import { say } from '../../locales/say.ts';
import type { Entry } from '../ledger.ts';
import { type Act, labelOf, pressing, secondsSince, type Sight, type Waiting } from '../sight.ts';

/** Real seconds for which an opened desk counts as current, and between two visits, at speed 1. */
const FRESH_SECONDS = 6;
const VISIT_SECONDS = 5;

/** The name of a decision as the desk and its own card show it; what it is about follows the name. */
const nameOf = ({ who }: Sight, kind: Waiting['kind']): string => say(who.language, `desk-${kind}`, { thing: '' }).trim();

/** Opens a decision and presses the first of the given buttons that it has. */
export function decide(sight: Sight, kind: Waiting['kind'], buttons: readonly string[], entry?: Entry): Act | undefined {
  const { chat } = sight;
  const doing = { decides: true, ...(entry && { entry }) };
  const name = nameOf(sight, kind);
  for (const card of chat.toReversed()) {
    if (card.from !== 'bot' || !card.text.startsWith(`🗂 ${name}`)) continue;
    for (const button of buttons) {
      const act = pressing(sight, card, button, doing);
      if (act) return act;
    }
  }
  return openDesk(sight, name);
}

/** The newest card of a decision of this kind that can still be taken. */
export const newestDecision = (sight: Sight, kind: Waiting['kind']): Sight['chat'][number] | undefined =>
  sight.chat.findLast(
    ({ from, text, keyboard }) => from === 'bot' && keyboard.length > 1 && text.startsWith(`🗂 ${nameOf(sight, kind)}`),
  );

/** Opens a decision on the desk anew, to read how far its thing is: nothing is decided by that. */
export function openDecision(sight: Sight, kind: Waiting['kind']): Act | undefined {
  const act = openDesk(sight, nameOf(sight, kind));
  return act && { ...act, decides: false };
}

/** Presses a decision's number on a current desk, or else opens the desk or its next page. */
function openDesk(sight: Sight, name: string): Act | undefined {
  const { who, chat, scene } = sight;
  const doing = { decides: true };
  const isFresh = ({ at, edited }: (typeof chat)[number]): boolean =>
    scene.real.getTime() - Date.parse(edited ?? at) < Math.max(3, FRESH_SECONDS / scene.speed) * 1_000;
  const desk = chat.findLast(
    (card) =>
      card.from === 'bot' &&
      isFresh(card) &&
      card.text.split('\n').some((line) => new RegExp(`^\\d+\\.? ${name}`, 'u').test(line)),
  );
  if (desk) {
    const number = new RegExp(`^(\\d+)\\.? ${name}`, 'mu').exec(desk.text)?.[1];
    const button = desk.keyboard.flat().find(({ label }) => label === number);
    if (button) return { kind: 'press', message: desk.id, button: button.label, ...doing };
  }
  const turned = chat.findLast(
    (card) => card.from === 'bot' && isFresh(card) && labelOf(who, card, 'button-older') !== undefined,
  );
  const older = pressing(sight, turned, 'button-older', doing);
  if (older) return older;
  return secondsSince(sight, '/office') > VISIT_SECONDS / scene.speed ? { kind: 'say', text: '/office', ...doing } : undefined;
}
