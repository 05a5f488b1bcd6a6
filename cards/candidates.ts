// The candidates, one card each: what it is, what it costs, where it would be built, by what standard, and how many asked for it.
import type { Day } from '../domain/calendar.ts';
import type { Text } from '../domain/languages.ts';
import { type Button, button, type Card } from './card.ts';
import { planned, sayPlanned } from './planned.ts';
import type { Words } from '../locales/words.ts';
import { type MoneyFacts, moneyLines } from './money.ts';
import { readCandidates } from './votes.ts';

export interface CandidateFacts {
  readonly code: string;
  /** Its number among the candidates, from 1, and how many there are. */
  readonly at: number;
  readonly count: number;
  /** Codes of its neighbours in the list. */
  readonly before: string | null;
  readonly after: string | null;
  readonly title: Text;
  readonly aspect: Text;
  /** In fen. */
  readonly cost: bigint;
  readonly unit: Text | null;
  readonly places: readonly { readonly name: Text | null; readonly regionCode: string | null }[];
  /** The latest due date of its places. */
  readonly due: Day | null;
  readonly standard: readonly Text[];
  readonly state: 'proposed' | 'shortlisted' | 'elected' | 'reserve' | 'dropped';
  /** How many asked for it. */
  readonly people: number;
  readonly support: number;
  readonly doubt: number;
  /** How many wrote a comment, where the person may read comments. */
  readonly written: number;
  /** Whether the person may comment on it now, and what they said before. */
  readonly mayComment: boolean;
  readonly own: { readonly stance: string; readonly text: string | null } | null;
  /** What all candidates cost together and what a choice could cost: only on the first candidate's card, while they are under review. */
  readonly money: MoneyFacts | null;
}

/** How many places a card names; the others are counted. */
const NAMED = 3;

export function candidateCard(words: Words, it: CandidateFacts): Card {
  return {
    title: words.say('candidate-title', { at: it.at, count: it.count, title: words.text(it.title) }),
    lines: [
      words.say('candidate-basics', {
        aspect: words.text(it.aspect),
        cost: words.money(it.cost),
        unit: it.unit ? words.text(it.unit) : words.say('candidate-no-unit'),
      }),
      placesOf(words, it),
      ...it.standard.map((line) => words.say('candidate-standard-line', { text: words.text(line) })),
      words.say('candidate-asked', { people: it.people }),
      ...(it.state === 'shortlisted' ? reviewOf(words, it) : [words.say(`candidate-state-${it.state}`)]),
      ...(it.money ? ['', ...moneyLines(words, it.money)] : []),
    ],
    buttons: [
      ...(it.mayComment ? stancesOf(words, it) : []),
      ...(it.written > 0
        ? [[button(words, 'button-said', { kind: 'candidate.said', candidate: it.code, page: 0 }, { count: it.written })]]
        : []),
      ...(it.people > 0
        ? [[button(words, 'button-asked', { kind: 'asked.open', of: 'candidate', code: it.code }, { count: it.people })]]
        : []),
      turning(words, it),
    ],
  };
}

function placesOf(words: Words, { places, due }: CandidateFacts): string {
  const names = places.slice(0, NAMED).map(({ name, regionCode }) => (name ? words.text(name) : words.region(regionCode ?? '')));
  const where = words.say('candidate-places', {
    count: places.length,
    names: names.join(words.traits.things),
    more: Math.max(0, places.length - NAMED),
  });
  if (!due) return where;
  return `${where}${words.traits.stop}${words.say('candidate-due', { day: words.day(due) })}`;
}

function reviewOf(words: Words, { support, doubt, own }: CandidateFacts): string[] {
  const stance = own?.stance === 'support' || own?.stance === 'doubt' ? [words.say(`candidate-own-${own.stance}`)] : [];
  const text = own?.text ? [words.say('candidate-own-words', { text: own.text })] : [];
  return [words.say('candidate-said', { support, doubt }), ...stance, ...text];
}

function stancesOf(words: Words, { code, own }: CandidateFacts): Button[][] {
  const stance = (name: 'support' | 'doubt') =>
    button(words, own?.stance === name ? stanceLabels[name].given : stanceLabels[name].open, {
      kind: 'candidate.stance',
      candidate: code,
      stance: name,
    });
  return [
    [stance('support'), stance('doubt')],
    [button(words, 'button-own-words', { kind: 'candidate.words', candidate: code })],
  ];
}

const stanceLabels = {
  support: { open: 'button-in-favour', given: 'button-in-favour-given' },
  doubt: { open: 'button-doubt', given: 'button-doubt-given' },
} as const;

const turning = (words: Words, { before, after }: CandidateFacts): Button[] => [
  ...(before ? [button(words, 'button-before', { kind: 'candidate.open', candidate: before })] : []),
  ...(after ? [button(words, 'button-after', { kind: 'candidate.open', candidate: after })] : []),
];

export interface ShortlistFacts {
  readonly region: string;
  readonly year: number;
  readonly candidates: number;
  /** Seats where the congress votes; null where the government fixes the list. */
  readonly seats: number | null;
  /** Whether the person votes on them later. */
  readonly votes: boolean;
  /** The planned end of the decision. */
  readonly ends: Date;
}

/** The candidates are fixed: how and by when they are decided, what the person can say about them, and who will read it. */
const shortlistCard = (words: Words, { region, year, candidates, seats, votes, ends }: ShortlistFacts): Card => ({
  title: words.say('shortlist-title', { region, year, candidates }),
  lines: [
    sayPlanned(words, seats === null ? 'shortlist-adopt' : 'shortlist-vote', planned(ends), { candidates, seats: seats ?? 0 }),
    words.say(votes ? 'shortlist-votes' : seats === null ? 'shortlist-reviews' : 'shortlist-comments'),
    words.say('said-who-reads'),
  ],
  buttons: [[readCandidates(words)]],
});

/** The cards of this area's notices, by id. */
export const messages = { 'shortlist-fixed': shortlistCard } as const;
