// The clerk's look at uncertain subjects: from the desk, while solicitation is open.
import type { Text } from '../../domain/languages.ts';
import { say } from '../../locales/say.ts';
import { planOf } from '../plans.ts';
import { suggestions, type Written } from '../texts/index.ts';
import { isDesk } from '../seenDesk.ts';
import { type Act, labelOf, pressing, type Sight } from '../sight.ts';
import { textIn } from '../../locales/spoken.ts';

export function lookAtSubjects(sight: Sight): Act | undefined {
  const { who, chat } = sight;
  for (const card of chat.toReversed()) {
    if (card.from !== 'bot' || card.keyboard.length === 0) continue;
    if (isDesk(sight, card)) return pressing(sight, card, 'button-aspects');
    if (labelOf(who, card, 'button-aspect-right') !== undefined) return decide(sight, card);
    if (labelOf(who, card, 'button-desk') === undefined || !card.text.startsWith('🗂')) continue;
    const first = card.keyboard.flat().find(({ label }) => label === '1');
    return first && { kind: 'press', message: card.id, button: first.label };
  }
  return undefined;
}

/**
 * Decides a subject. The crowd's own words have the subject that their writer meant, or none; for a newcomer's words the reader's proposal
 * is taken.
 */
function decide(sight: Sight, card: Sight['chat'][number]): Act | undefined {
  const { who } = sight;
  const said = suggestions.find(({ text }) => card.text.includes(text.replace(/\s+/g, ' ').slice(0, 24)));
  if (!said) return pressing(sight, card, 'button-aspect-right');
  const aspect = aspectOf(said, who.yearRegion);
  const name = aspect && textIn(aspect, who.language);
  const button = card.keyboard
    .flat()
    .find(({ label }) => label === name || label === say(who.language, 'button-aspect-right', { name }));
  return button ? { kind: 'press', message: card.id, button: button.label } : pressing(sight, card, 'button-aspect-none');
}

function aspectOf({ wish, aspect }: Written, region: string): Text | undefined {
  const plan = planOf(region);
  const wanted = plan?.candidates.find(({ slug }) => slug === wish)?.aspect ?? aspect;
  return plan?.plan.aspects.find(({ id, zh }) => id === wanted || zh === wanted);
}
