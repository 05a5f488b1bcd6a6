// The clerk's answers to topics: first groups that may share an answer, then one by one, by a fitting candidate or a usual reason.
import type { Outcome } from '../../domain/plan.ts';
import { say } from '../../locales/say.ts';
import { planOf } from '../plans.ts';
import { topicsLeft } from '../seenDesk.ts';
import { suggestions, type Written } from '../texts/index.ts';
import { type Act, isLabel, labelOf, luck, oneOf, pressing, type Sight } from '../sight.ts';
import { textIn } from '../../locales/spoken.ts';

type Card = Sight['chat'][number];
type Answer = { readonly candidate: string } | { readonly outcome: Exclude<Outcome, 'adopted'>; readonly reason: string };

/** Usual answers for topics that fit no candidate. */
const usual: readonly Answer[] = [
  { outcome: 'reserve', reason: 'next-in-line' },
  { outcome: 'reserve', reason: 'needs-study' },
  { outcome: 'under-way', reason: 'already-building' },
  { outcome: 'under-way', reason: 'daily-work' },
  { outcome: 'not-ours', reason: 'other-authority' },
  { outcome: 'not-now', reason: 'few-would-benefit' },
  { outcome: 'not-now', reason: 'cannot-finish' },
  { outcome: 'not-now', reason: 'beyond-means' },
];
/** The share of the bot's proposed candidates that are taken for words without a known wish. */
const TAKING = 0.5;

/** Takes the next step on the newest card about topics; undefined if there is none. */
export function answerTopic(sight: Sight): Act | undefined {
  for (const card of sight.chat.toReversed()) {
    if (card.from !== 'bot' || card.keyboard.length === 0) continue;
    const act =
      together(sight, card) ??
      choose(sight, card) ??
      chooseCandidate(sight, card) ??
      giveReason(sight, card) ??
      next(sight, card);
    if (act) return act;
    const back = pressing(sight, card, 'button-back-to-topics');
    if (back) return back;
  }
  return undefined;
}

/**
 * Answers groups together: links them to their candidate, or sorts out what is no suggestion. Group follows group until none is left, then
 * the topics are answered one by one.
 */
function together(sight: Sight, card: Card): Act | undefined {
  const { who } = sight;
  const stands = (text: string): boolean => card.text.includes(say(who.language, text));
  if (stands('bundle-intro'))
    return pressing(sight, card, 'button-bundle-link') ?? pressing(sight, card, 'button-outcome-not-ours');
  if (stands('bundles-intro')) return pressLine(card, 1);
  if (stands('bundles-none')) return pressing(sight, card, 'button-back-to-topics') ?? pressing(sight, card, 'button-back');
  return pressing(sight, card, 'button-bundle-next') ?? lookForGroups(sight, card);
}

/** Looks which groups there are: on the first list of topics, and when more topics have come since. */
function lookForGroups(sight: Sight, card: Card): Act | undefined {
  const { who, scene } = sight;
  const topics = topicsLeft(sight) ?? 0;
  const key = `looked/${who.slug}/groups/${topics}`;
  const entry = { key, what: 'looked', who: who.slug, region: who.yearRegion, facts: { topics } } as const;
  const act = pressing(sight, card, 'button-bundles', { entry });
  const looked = act ? scene.ledger.all('looked', who.yearRegion) : [];
  return looked.some(({ facts }) => Number(facts?.topics ?? 0) >= topics) ? undefined : act;
}

const pressLine = (card: Card, number: number): Act | undefined => {
  const button = card.keyboard.flat().find(({ label }) => label === String(number));
  return button && { kind: 'press', message: card.id, button: button.label };
};

/** Acts on a topic's card: links it to a candidate, or gives it another outcome. */
function choose(sight: Sight, card: Card): Act | undefined {
  const { who } = sight;
  if (labelOf(who, card, 'button-outcome-not-now') === undefined) return undefined;
  const answer = answerFor(sight, card);
  if (!('candidate' in answer)) return pressing(sight, card, `button-outcome-${answer.outcome}`);
  const meant = planOf(who.yearRegion)?.candidates.find(({ slug }) => slug === answer.candidate);
  const title = meant ? textIn(meant.title, who.language) : '';
  const proposed = labelOf(who, card, 'button-link-proposed');
  if (proposed?.endsWith(title)) return pressing(sight, card, 'button-link-proposed');
  return pressing(sight, card, 'button-link-other') ?? pressing(sight, card, 'button-link');
}

/** The answer to a topic, by the words on its card. */
function answerFor({ who }: Sight, card: Card): Answer {
  const said = suggestions.find(({ text }) => card.text.includes(beginningOf(text)));
  const candidates = planOf(who.yearRegion)?.candidates ?? [];
  const wanted = candidates.find(({ slug }) => slug === said?.wish);
  if (wanted) return { candidate: wanted.slug };
  const meant = byMeaning(said);
  if (meant) return meant;
  const proposed = candidates.find(({ title }) =>
    labelOf(who, card, 'button-link-proposed')?.endsWith(textIn(title, who.language)),
  );
  if (proposed && luck('takes', beginningOf(card.text)) < TAKING) return { candidate: proposed.slug };
  return oneOf(usual, 'answer', beginningOf(said?.text ?? card.text)) ?? { outcome: 'not-now', reason: 'beyond-means' };
}
const byMeaning = (said: Written | undefined): Answer | undefined => {
  if (said?.meant === 'grievance' || said?.meant === 'emergency') return { outcome: 'not-ours', reason: 'personal-claim' };
  return said?.meant === 'greeting' || said?.meant === 'nonsense'
    ? { outcome: 'not-ours', reason: 'not-a-suggestion' }
    : undefined;
};
const beginningOf = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 24);

/** Answers "Which candidate?" with the number in front of its title. */
function chooseCandidate(sight: Sight, card: Card): Act | undefined {
  const { who } = sight;
  if (!card.text.includes(say(who.language, 'topic-choose-candidate'))) return undefined;
  const candidates = planOf(who.yearRegion)?.candidates ?? [];
  // the card does not show the words: the wish is found by the topic's title, else any candidate will do
  const wish = suggestions.find(
    ({ text, wish: wished }) => wished && card.text.includes(text.replace(/\s+/g, ' ').slice(0, 12)),
  )?.wish;
  const meant = candidates.find(({ slug }) => slug === wish) ?? oneOf(candidates, 'candidate', card.text);
  return pressNumber(sight, card, meant ? textIn(meant.title, who.language) : '');
}

/** Answers "Why?" with the number in front of a usual reason. */
function giveReason(sight: Sight, card: Card): Act | undefined {
  const { who } = sight;
  const reasons = planOf(who.yearRegion)?.plan.reasons ?? [];
  const offered = reasons.filter((reason) => card.text.includes(textIn(reason, who.language)));
  if (offered.length === 0 || labelOf(who, card, 'button-back') === undefined) return undefined;
  const said = suggestions.find(({ text }) => card.text.includes(text.replace(/\s+/g, ' ').slice(0, 12)));
  const meant = byMeaning(said);
  const wanted = meant && 'reason' in meant ? offered.find(({ id }) => id === meant.reason) : undefined;
  const reason = wanted ?? oneOf(offered, 'reason', card.text);
  return pressNumber(sight, card, reason ? textIn(reason, who.language) : '');
}

function pressNumber({ who }: Sight, card: Card, text: string): Act | undefined {
  const number = card.text
    .split('\n')
    .find((line) => text !== '' && line.endsWith(text))
    ?.match(/^\d+/)?.[0];
  const button = card.keyboard.flat().find(({ label }) => label === number && isLabel(who, 'button-line', label));
  return button && { kind: 'press', message: card.id, button: button.label };
}

/** Goes to the next topic, or to the first of the list. */
function next(sight: Sight, card: Card): Act | undefined {
  const { who } = sight;
  const on = pressing(sight, card, 'button-next-topic');
  if (on) return on;
  const isList = labelOf(who, card, 'button-desk') !== undefined && card.text.startsWith('💬');
  return isList ? pressLine(card, 1) : undefined;
}
