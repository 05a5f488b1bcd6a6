// A deputy: is here at the roll call, marks a paper, casts it; who hears of neither asks for the vote by its command.
import { textIn } from '../../locales/spoken.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { planOf } from '../plans.ts';
import { seenVote } from '../seenVote.ts';
import { absentDeputies, marksOf } from '../texts/index.ts';
import { type Act, isLabel, newer, newestWith, pressing, secondsSince, shareOf, type Sight, yearOf } from '../sight.ts';

/** From which share of the decision a deputy who was not called asks whether the roll is being called. */
const UNCALLED = 0.3;
/** Real seconds for which a deputy waits for the next step before asking for it, and between two such questions, at speed 1. */
const ASK_SECONDS = 30;

export function deputy(sight: Sight): Act | undefined {
  const { who } = sight;
  if (yearOf(sight)?.stage !== 'decision' || absentDeputies.includes(who.slug)) return undefined;
  return vote(sight) ?? askForVote(sight);
}

/** The next step on the card that has it: one that a vote has left behind has none. */
function vote(sight: Sight): Act | undefined {
  const { who } = sight;
  const entry = { who: who.slug, region: who.yearRegion };
  const step = (button: string, what?: 'present' | 'voted'): Act | undefined => {
    const card = newestWith(sight, button);
    if (!card || isBehind(sight, card)) return undefined;
    const key = `${what}/${who.slug}/${card.id}`;
    return pressing(sight, card, button, { decides: true, ...(what && { entry: { ...entry, key, what } }) });
  };
  return step('button-cast', 'voted') ?? mark(sight) ?? step('button-take-paper') ?? step('button-here', 'present');
}

/** The vote of this card is over: a newer one says so, or calls the next roll. */
function isBehind(sight: Sight, card: SeenMessage): boolean {
  const seen = seenVote(sight);
  return seen !== undefined && seen.card.id !== card.id && seen.step !== 'prepared' && newer(seen.card, card) > 0;
}

/** A card may be lost with whatever was to bring it: everybody knows that the congress decides now, and `/vote` shows what there is. */
function askForVote(sight: Sight): Act | undefined {
  const { scene } = sight;
  const year = yearOf(sight);
  const seen = seenVote(sight);
  if (seen?.step === 'voted' || seen?.step === 'closed' || !year || shareOf(year, scene.at) < UNCALLED) return undefined;
  const quiet = seen ? (scene.real.getTime() - Date.parse(seen.card.edited ?? seen.card.at)) / 1_000 : Number.POSITIVE_INFINITY;
  const patience = ASK_SECONDS / scene.speed;
  return quiet > patience && secondsSince(sight, '/vote') > patience ? { kind: 'say', text: '/vote' } : undefined;
}

/** Marks one candidate at a time until the paper says what this deputy wants, then opens the review. */
function mark(sight: Sight): Act | undefined {
  const { who } = sight;
  const paper = newestWith(sight, 'button-review');
  if (!paper || isBehind(sight, paper)) return undefined;
  const lines = linesOf(sight, paper);
  const wanted = marksOf(
    who.slug,
    lines.map(({ slug }) => slug),
  );
  const wrong = lines.find(({ slug, marked }) => marked !== wanted.includes(slug));
  if (wrong) return { kind: 'press', message: paper.id, button: wrong.label, decides: true };
  return pressing(sight, paper, 'button-review', { decides: true });
}

/** The candidates on a paper, found by their titles, and whether each is marked. */
function linesOf({ who }: Sight, paper: SeenMessage): { slug: string; marked: boolean; label: string }[] {
  const candidates = planOf(who.yearRegion)?.candidates ?? [];
  return paper.keyboard.flat().flatMap(({ label }) => {
    const marked = isLabel(who, 'button-marked', label);
    if (!marked && !isLabel(who, 'button-unmarked', label)) return [];
    const found = candidates.find(({ title }) => label.endsWith(textIn(title, who.language)));
    return found ? [{ slug: found.slug, marked, label }] : [];
  });
}
