// A deputy: answers the roll call, marks a paper and casts it; without a card for either, asks for it by /vote.
import type { Waiting } from '../../views/agenda.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { planOf } from '../plans.ts';
import { absentDeputies, marksOf } from '../texts/index.ts';
import { type Act, isLabel, newestWith, pressing, secondsSince, type Sight } from '../sight.ts';
import { textIn } from '../../locales/spoken.ts';

/** Days after a step was opened when a deputy without its card asks for it; multiplied by the speed, so that it is the same real time. */
const UNHEARD_DAYS = 3;
const DAY = 86_400_000;
/** Real seconds between two such questions, at speed 1. */
const ASK_SECONDS = 30;

export function deputy(sight: Sight): Act | undefined {
  const { who, scene } = sight;
  const vote = scene.agenda.votes.findLast(({ regionCode }) => regionCode === who.yearRegion);
  if (!vote || absentDeputies.includes(who.slug)) return undefined;
  const entry = { who: who.slug, region: who.yearRegion, facts: { round: vote.round } };
  const here = () =>
    pressing(sight, newestWith(sight, 'button-here'), 'button-here', {
      decides: true,
      entry: { ...entry, key: `present/${vote.id}/${who.slug}`, what: 'present' },
    });
  const cast = () =>
    pressing(sight, newestWith(sight, 'button-cast'), 'button-cast', {
      decides: true,
      entry: { ...entry, key: `voted/${vote.id}/${who.slug}`, what: 'voted' },
    });
  if (vote.state === 'roll') return here() ?? askFor(sight, vote.id, 'open-ballot', 'present');
  if (vote.state !== 'open') return undefined;
  const take = () => pressing(sight, newestWith(sight, 'button-take-paper'), 'button-take-paper', { decides: true });
  return cast() ?? mark(sight) ?? take() ?? askFor(sight, vote.id, 'close-ballot', 'voted');
}

/** Asks for a lost card with /vote. The step was opened when the decision `end`, which ends it, began to wait. */
function askFor(sight: Sight, vote: string, end: Waiting['kind'], what: 'present' | 'voted'): Act | undefined {
  const { who, scene } = sight;
  if (scene.ledger.has(`${what}/${vote}/${who.slug}`)) return undefined;
  const opened = scene.agenda.decisions.find(({ kind, about }) => kind === end && about === vote)?.at ?? scene.at;
  const heard = scene.at.getTime() - opened.getTime() > UNHEARD_DAYS * Math.max(1, scene.speed) * DAY;
  return heard && secondsSince(sight, '/vote') > ASK_SECONDS / scene.speed ? { kind: 'say', text: '/vote' } : undefined;
}

/** Marks one candidate at a time until the paper says what this deputy wants, then opens the review. */
function mark(sight: Sight): Act | undefined {
  const { who } = sight;
  const paper = newestWith(sight, 'button-review');
  if (!paper) return undefined;
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
