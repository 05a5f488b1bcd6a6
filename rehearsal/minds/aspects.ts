// The subjects that the reader is not sure of: the clerk looks at them while the letter is open and nothing else waits.
import { planOf } from '../plans.ts';
import { suggestions } from '../texts/index.ts';
import { type Act, isLabel, labelOf, pressing, secondsSince, type Sight } from '../sight.ts';

/** Real seconds between two visits of the desk for it, at speed 1. */
const VISIT_SECONDS = 20;

export function lookAtSubjects(sight: Sight): Act | undefined {
  const { who, chat, scene } = sight;
  if ((scene.agenda.uncertain[who.yearRegion] ?? 0) === 0) return undefined;
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

/** What the words ask for is known where a candidate answers them; else the reader is believed. */
function decide(sight: Sight, card: Sight['chat'][number]): Act | undefined {
  const { who } = sight;
  const said = suggestions.find(({ text }) => card.text.includes(text.replace(/\s+/g, ' ').slice(0, 24)));
  const plan = planOf(who.yearRegion);
  const wanted = plan?.candidates.find(({ slug }) => slug === said?.wish)?.aspect;
  const name = plan?.plan.aspects.find((aspect) => aspect.id === wanted || aspect.zh === wanted)?.[who.language];
  const button = name && card.keyboard.flat().find(({ label }) => label === name && !isLabel(who, 'button-back', label));
  return button ? { kind: 'press', message: card.id, button: button.label } : pressing(sight, card, 'button-aspect-right');
}
