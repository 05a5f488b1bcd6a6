// A deputy: is here at the roll call, marks a paper, casts it.
import type { SeenMessage } from '../../simulator/people.ts';
import { planOf } from '../plans.ts';
import { absentDeputies, marksOf } from '../texts/index.ts';
import { type Act, isLabel, newestWith, pressing, type Sight } from '../sight.ts';

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
  if (vote.state === 'roll') return here();
  if (vote.state !== 'open') return undefined;
  return cast() ?? mark(sight) ?? pressing(sight, newestWith(sight, 'button-take-paper'), 'button-take-paper', { decides: true });
}

/** One toggle after the other until the paper says what this deputy wants; then the review. */
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

/** The candidates on a paper, by their titles, and whether each is marked. */
function linesOf({ who }: Sight, paper: SeenMessage): { slug: string; marked: boolean; label: string }[] {
  const candidates = planOf(who.yearRegion)?.candidates ?? [];
  return paper.keyboard.flat().flatMap(({ label }) => {
    const marked = isLabel(who, 'button-marked', label);
    if (!marked && !isLabel(who, 'button-unmarked', label)) return [];
    const found = candidates.find(({ title }) => label.endsWith(title[who.language]));
    return found ? [{ slug: found.slug, marked, label }] : [];
  });
}
