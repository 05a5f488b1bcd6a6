// A member of the two sessions, or a deputy where the congress does not vote: reads the candidates and says what they think.
import { planOf } from '../plans.ts';
import { memberComments } from '../texts/index.ts';
import { type Act, luck, newestWith, pressing, secondsSince, shareOf, type Sight, yearOf } from '../sight.ts';

/** Within which share of the decision members speak. */
const FIRST = 0.1;
const LAST = 0.6;
/** Real seconds between two looks at the candidates, at speed 1. */
const LOOK_SECONDS = 8;

export function member(sight: Sight): Act | undefined {
  const { who, scene } = sight;
  const year = yearOf(sight);
  if (year?.stage !== 'decision') return undefined;
  const share = shareOf(year, scene.at);
  const candidates = planOf(who.yearRegion)?.candidates ?? [];
  const due = candidates.filter(({ slug }) => {
    const wanted = luck('comments', who.slug, slug);
    return wanted < 0.7 && FIRST + (wanted / 0.7) * (LAST - FIRST) <= share && !scene.ledger.has(`commented/${slug}/${who.slug}`);
  });
  if (due.length === 0) return undefined;
  const card = newestWith(sight, 'button-own-words');
  const shown = card && due.find(({ title }) => card.text.split('\n')[0]?.endsWith(title[who.language]));
  if (shown) {
    const stance = luck('stance', who.slug, shown.slug) < 0.8 ? 'support' : 'doubt';
    const entry = {
      key: `commented/${shown.slug}/${who.slug}`,
      what: 'commented',
      who: who.slug,
      region: who.yearRegion,
    } as const;
    return pressing(sight, card, stance === 'support' ? 'button-in-favour' : 'button-doubt', { entry });
  }
  void memberComments;
  const on = card && pressing(sight, card, 'button-after');
  if (on) return on;
  return secondsSince(sight, '/vote') > LOOK_SECONDS / scene.speed ? { kind: 'say', text: '/vote' } : undefined;
}
