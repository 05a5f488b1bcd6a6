// The clerk's look at uncertain subjects: on the desk, while solicitation is open and nothing else waits.
import type { Text } from '../../domain/languages.ts';
import { say } from '../../locales/say.ts';
import { planOf } from '../plans.ts';
import { suggestions, type Written } from '../texts/index.ts';
import { type Act, labelOf, pressing, secondsSince, type Sight } from '../sight.ts';
import { textIn } from '../../locales/spoken.ts';

/** Real seconds between two visits to the desk for this, at speed 1. */
const VISIT_SECONDS = 20;

export function lookAtSubjects(sight: Sight): Act | undefined {
  const { who, chat, scene } = sight;
  for (const card of chat.toReversed()) {
    if (card.from !== 'bot' || card.keyboard.length === 0) continue;
    if (labelOf(who, card, 'button-aspect-right') !== undefined) return decide(sight, card);
    const isList = labelOf(who, card, 'button-desk') !== undefined && card.text.startsWith('🗂');
    const first = isList ? card.keyboard.flat().find(({ label }) => label === '1') : undefined;
    if (first) return { kind: 'press', message: card.id, button: first.label };
    const open = pressing(sight, card, 'button-aspects');
    if (open) return open;
  }
  return secondsSince(sight, '/office') > VISIT_SECONDS / scene.speed ? { kind: 'say', text: '/office' } : undefined;
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
