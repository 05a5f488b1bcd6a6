// A member of the two sessions, or a deputy where the congress does not vote: reads the candidates and comments on them.
import { say } from '../../locales/say.ts';
import { type Candidate, planOf } from '../plans.ts';
import { memberComments } from '../texts/index.ts';
import { type Act, luck, newestWith, oneOf, pressing, secondsSince, shareOf, type Sight, timesSaid, yearOf } from '../sight.ts';
import { textIn } from '../../locales/spoken.ts';

/** The shares of the decision stage between which members speak. */
const FIRST = 0.1;
const LAST = 0.6;
/** The share of candidates on which a member speaks at all, and the share of those on which they also write. */
const SPEAKING = 0.7;
const WRITING = 0.4;
/** Real seconds between two looks at the candidates, at speed 1. */
const LOOK_SECONDS = 8;

export function member(sight: Sight): Act | undefined {
  const { who, scene } = sight;
  const year = yearOf(sight);
  if (year?.stage !== 'decision') return undefined;
  const candidates = planOf(who.yearRegion)?.candidates ?? [];
  const answer = write(sight, candidates);
  if (answer) return answer;
  const share = shareOf(year, scene.at);
  const open = candidates.filter(
    (each) => isDue(sight, each, share) && (!hasSpoken(sight, each) || wordsFor(sight, each) !== undefined),
  );
  if (open.length === 0) return undefined;
  const card = newestWith(sight, 'button-own-words');
  const shown = card && open.find(({ title }) => card.text.split('\n')[0]?.endsWith(textIn(title, who.language)));
  if (shown && hasSpoken(sight, shown)) return pressing(sight, card, 'button-own-words');
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
  const on = pressing(sight, card, 'button-after');
  if (on) return on;
  return secondsSince(sight, '/vote') > LOOK_SECONDS / scene.speed ? { kind: 'say', text: '/vote' } : undefined;
}

const isDue = ({ who }: Sight, { slug }: Candidate, share: number): boolean => {
  const wanted = luck('comments', who.slug, slug);
  return wanted < SPEAKING && FIRST + (wanted / SPEAKING) * (LAST - FIRST) <= share;
};
const hasSpoken = ({ who, scene }: Sight, { slug }: Candidate): boolean => scene.ledger.has(`commented/${slug}/${who.slug}`);

/** The words that this member has for a candidate and has not said yet. */
function wordsFor(sight: Sight, { slug }: Candidate): string | undefined {
  const { who } = sight;
  if (luck('writes', who.slug, slug) >= WRITING) return undefined;
  const comment = oneOf(memberComments[slug] ?? [], 'words', who.slug, slug);
  const words = comment && textIn(comment, who.language);
  return words !== undefined && timesSaid(sight, words) === 0 ? words : undefined;
}

/** Gives the words that the bot's latest message asks for. */
function write(sight: Sight, candidates: readonly Candidate[]): Act | undefined {
  const { who, chat } = sight;
  const last = chat.at(-1);
  if (last?.from !== 'bot') return undefined;
  const asked = candidates.find(
    ({ title }) => last.text === say(who.language, 'candidate-ask-words', { title: textIn(title, who.language) }),
  );
  const text = asked && wordsFor(sight, asked);
  return text === undefined ? undefined : { kind: 'say', text };
}
