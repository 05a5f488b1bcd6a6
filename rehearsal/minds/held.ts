// The office's reading of held suggestions, kind by kind: ordinary wishes are released, everything else is dropped.
import { suggestions } from '../texts/index.ts';
import { isDesk } from '../seenDesk.ts';
import { type Act, labelOf, pressing, type Sight } from '../sight.ts';

type Card = Sight['chat'][number];

/** Acts on the newest card about held suggestions: one in danger is announced at once, the rest in the morning's digest. */
export function readHeld(sight: Sight): Act | undefined {
  for (const card of sight.chat.toReversed()) {
    if (card.from !== 'bot' || card.keyboard.length === 0) continue;
    const act = onCard(sight, card);
    if (act) return { ...act, decides: true };
    // a desk that leads to nothing held says that nothing waits
    if (isDesk(sight, card)) return undefined;
  }
  return undefined;
}

function onCard(sight: Sight, card: Card): Act | undefined {
  const { who } = sight;
  const number = (label: string): Act | undefined => {
    const button = card.keyboard.flat().find((each) => each.label === label);
    return button && { kind: 'press', message: card.id, button: button.label };
  };
  // a single suggestion: an ordinary wish is released, anything else dropped
  if (labelOf(who, card, 'button-held-drop-one') !== undefined)
    return pressing(sight, card, isWish(card) ? 'button-held-release-one' : 'button-held-drop-one');
  // a page of one kind: read one by one if the page shows a wish, else dropped together
  if (labelOf(who, card, 'button-held-open') !== undefined) {
    if (isWish(card)) return pressing(sight, card, 'button-held-open');
    return pressing(sight, card, 'button-held-drop') ?? pressing(sight, card, 'button-held-all');
  }
  if (!card.text.startsWith('🔒')) return pressing(sight, card, 'button-held');
  // a list of reasons or of kinds: the first
  return number('1') ?? pressing(sight, card, 'button-held');
}

/** Whether a card shows words of the crowd that ask for something. */
const isWish = (card: Card): boolean =>
  suggestions.some(
    ({ text, meant, wish }) =>
      (wish !== undefined || meant === 'suggestion') && card.text.includes(text.replace(/\s+/g, ' ').slice(0, 24)),
  );
