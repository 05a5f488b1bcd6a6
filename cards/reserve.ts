// A vacated place on the office's desk (procedure 1.9, C6): whom the reserve offers, with what votes, at what cost, and whether that is within
// the year's means.
import type { Text } from '../domain/languages.ts';
import type { Break } from '../domain/money.ts';
import { back, type Button, button, type Card } from './card.ts';
import type { Words } from '../locales/words.ts';
import { decisionName } from './office.ts';

export interface OfferedCandidate {
  readonly code: string;
  readonly slug: string;
  readonly title: Text;
  /** In fen. */
  readonly cost: number;
  readonly votes: number;
  /** What of the envelope the list would exceed with it. */
  readonly breaks: readonly Break[];
}

export interface ReserveFacts {
  readonly kind: 'fill-place';
  readonly instead: { readonly slug: string; readonly title: Text };
  readonly offer: 'next' | 'tied' | 'empty';
  readonly candidates: readonly OfferedCandidate[];
  readonly passed: readonly { readonly candidate: string; readonly reason: string }[];
}

type Facts = ReserveFacts & { readonly id: string };

export const reserveKnown = (words: Words, { instead, offer, candidates, passed }: ReserveFacts): string[] => [
  words.say('reserve-vacated', { title: words.text(instead.title) }),
  words.say(`reserve-${offer}`),
  ...candidates.flatMap((each) => candidateLines(words, each)),
  ...(passed.length > 0 ? [words.say('reserve-passed', { count: passed.length })] : []),
  ...(offer === 'empty' ? [] : [words.say('reserve-follows')]),
];

function candidateLines(words: Words, { title, votes, cost, breaks }: OfferedCandidate): string[] {
  const [first] = breaks;
  return [
    words.say('reserve-candidate', { title: words.text(title), votes, cost: words.money(cost) }),
    first ? words.say('reserve-beyond', { over: words.money(first.facts.over) }) : words.say('reserve-within'),
  ];
}

export function reserveWays(words: Words, { id, offer, candidates }: Facts): Button[][] {
  if (offer === 'empty') return [[button(words, 'button-leave-vacant', { kind: 'reserve.leave', decision: id })]];
  return candidates.flatMap(({ code: candidate, title, breaks }) => [
    ...(breaks.length === 0
      ? [
          [
            button(
              words,
              'button-take-up',
              { kind: 'reserve.take' as const, decision: id, candidate },
              { title: words.text(title) },
            ),
          ],
        ]
      : []),
    [button(words, 'button-pass-over', { kind: 'reserve.pass', decision: id, candidate }, { title: words.text(title) })],
  ]);
}

/** Asks why a candidate is passed over; the reason is kept with the decision. */
export const passOverCard = (words: Words, { id }: Facts, title: Text): Card => ({
  title: `🗂 ${decisionName(words, 'fill-place', null)}`,
  lines: [words.say('reserve-pass-why', { title: words.text(title) })],
  buttons: [[back(words, { kind: 'desk.decide', decision: id })]],
});
