// What is held from others: the crowd's office reads it kind by kind. Nobody waits for long, and nothing foolish is shown.
import { suggestions } from '../texts/index.ts';
import { type Act, labelOf, pressing, type Sight } from '../sight.ts';

type Card = Sight['chat'][number];

/** Goes on with what is held for this office, wherever the bot has told of it: a danger at once, the rest in the morning's digest. */
export function readHeld(sight: Sight): Act | undefined {
  for (const card of sight.chat.toReversed()) {
    if (card.from !== 'bot' || card.keyboard.length === 0) continue;
    const act = onCard(sight, card);
    if (act) return { ...act, decides: true };
  }
  return undefined;
}

function onCard(sight: Sight, card: Card): Act | undefined {
  const { who } = sight;
  const number = (label: string): Act | undefined => {
    const button = card.keyboard.flat().find((each) => each.label === label);
    return button && { kind: 'press', message: card.id, button: button.label };
  };
  // one alone: an ordinary wish is shown, anything else is kept back
  if (labelOf(who, card, 'button-held-drop-one') !== undefined)
    return pressing(sight, card, isWish(card) ? 'button-held-release-one' : 'button-held-drop-one');
  // a page of one kind: read one by one where a wish is among them, else kept back together
  if (labelOf(who, card, 'button-held-open') !== undefined) {
    if (isWish(card)) return pressing(sight, card, 'button-held-open');
    return pressing(sight, card, 'button-held-drop') ?? pressing(sight, card, 'button-held-all');
  }
  if (!card.text.startsWith('🔒')) return pressing(sight, card, 'button-held');
  // the reasons, or the kinds: the first
  return number('1') ?? pressing(sight, card, 'button-held');
}

/** Words of the crowd that ask for something. */
const isWish = (card: Card): boolean =>
  suggestions.some(
    ({ text, meant, wish }) =>
      (wish !== undefined || meant === 'suggestion') && card.text.includes(text.replace(/\s+/g, ' ').slice(0, 24)),
  );
