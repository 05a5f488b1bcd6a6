// What is held from others, on the desk of whoever may read it: by kind, a page of one kind to release or drop together, and one alone.
import { allMarked, type Marks, NO_MARKS, toggled } from '../domain/marks.ts';
import type { Kind } from '../domain/kinds.ts';
import type { Text } from '../domain/languages.ts';
import type { Outcome } from '../domain/plan.ts';
import { back, type Button, button, type Card, PAGE } from './card.ts';
import type { Words } from '../locales/words.ts';
import { backToDesk } from './office.ts';
import { excerpt, otherOutcomes, rowsOf } from './topics.ts';

export interface HeldKindLine {
  readonly kind: Kind;
  readonly count: number;
  /** Since when the oldest waits. */
  readonly since: Date;
}

/** Nothing is chosen: whoever decides for several picks them. */
export const NONE_CHOSEN = allMarked(PAGE);

const listOf = (kind: Kind) => ({ kind: 'held.list', of: kind, page: 0, marks: NONE_CHOSEN }) as const;
const toKinds = { kind: 'held.kinds' } as const;

/** How many of each kind wait, dangers first. */
export const heldKindsCard = (words: Words, kinds: readonly HeldKindLine[]): Card => ({
  title: words.say('held-title', { count: kinds.reduce((sum, { count }) => sum + count, 0) }),
  lines:
    kinds.length === 0
      ? [words.say('held-none')]
      : [
          words.say('held-intro'),
          ...kinds.map(({ kind, count, since }, index) =>
            words.say('held-kind-line', { number: index + 1, what: words.say(`held-of-${kind}`), count, day: words.day(since) }),
          ),
        ],
  buttons: [
    ...rowsOf(kinds.map(({ kind }, index) => button(words, 'button-line', listOf(kind), { number: index + 1 }))),
    backToDesk(words),
  ],
});

export interface HeldLine {
  readonly receipt: string;
  /** Unmasked, as it was written. */
  readonly text: string;
  readonly at: Date;
}

export interface HeldListFacts {
  readonly of: Kind;
  readonly page: number;
  readonly count: number;
  /** Those left out, by their places on the page. */
  readonly marks: Marks;
  readonly print: string;
  readonly lines: readonly HeldLine[];
}

/** The entries of the page that are chosen. */
export function chosenOf({ marks, lines }: Pick<HeldListFacts, 'marks' | 'lines'>): readonly HeldLine[] {
  const out = new Set(marks);
  return lines.filter((_, index) => !out.has(index));
}

export function heldListCard(words: Words, it: HeldListFacts): Card {
  const { of, page, marks, print, lines, count } = it;
  const out = new Set(marks);
  const chosen = chosenOf(it).length;
  const numberOf = (at: number): number => page * PAGE + at + 1;
  const ticks = lines.map((_, index): Button => {
    const deed = { kind: 'held.list', of, page, marks: toggled(marks, index) } as const;
    return button(words, out.has(index) ? 'button-tick' : 'button-ticked', deed, { number: numberOf(index) });
  });
  const opens = lines.map(
    ({ receipt }, index): Button =>
      button(words, 'button-held-open', { kind: 'held.open', suggestion: receipt }, { number: numberOf(index) }),
  );
  const turn = (to: number) => ({ kind: 'held.list', of, page: to, marks: NONE_CHOSEN }) as const;
  const turning = [
    ...(page > 0 ? [button(words, 'button-newer', turn(page - 1))] : []),
    ...((page + 1) * PAGE < count ? [button(words, 'button-older', turn(page + 1))] : []),
  ];
  const all = { kind: 'held.list', of, page, marks: NO_MARKS } as const;
  const deciding =
    chosen > 0
      ? [
          button(words, 'button-held-drop', { kind: 'held.drop', of, page, marks }, { count: chosen }),
          button(words, 'button-held-release', { kind: 'held.release', of, page, marks, print }, { count: chosen }),
        ]
      : lines.length > 0
        ? [button(words, 'button-held-all', all, { count: lines.length })]
        : [];
  return {
    title: words.say('held-list-title', { what: words.say(`held-of-${of}`), count }),
    lines:
      lines.length === 0
        ? [words.say('held-none')]
        : [
            words.say('held-list-intro'),
            ...lines.map(({ text }, index) =>
              words.say('held-line', {
                chosen: out.has(index) ? 'no' : 'yes',
                number: numberOf(index),
                text: excerpt(inOneLine(text)),
              }),
            ),
          ],
    buttons: [deciding, ticks, opens, turning, [back(words, toKinds)]].filter((row) => row.length > 0),
  };
}

/** The longest text that a card shows; `minsheng held list` shows all of it. */
const SHOWN = 1_500;
const inOneLine = (text: string): string => text.slice(0, SHOWN).replace(/\s+/g, ' ');

export interface HeldFacts extends HeldLine {
  readonly kind: Kind;
  readonly regionCode: string;
}

export const heldCard = (words: Words, { receipt, kind, text, at, regionCode }: HeldFacts): Card => ({
  title: words.say(`held-one-${kind === 'emergency' || kind === 'possible-emergency' ? 'urgent' : 'waits'}`, {
    what: words.say(`held-of-${kind}`),
  }),
  lines: [
    words.say('suggestion-quote', { text: text.length > SHOWN ? `${inOneLine(text)}…` : inOneLine(text) }),
    words.say('held-from', { day: words.when(at), region: words.region(regionCode, true) }),
    words.say('held-ask'),
    '',
    words.say('suggestion-receipt', { receipt }),
  ],
  buttons: [
    [
      button(words, 'button-held-drop-one', { kind: 'held.dropOne', suggestion: receipt }),
      button(words, 'button-held-release-one', { kind: 'held.releaseOne', suggestion: receipt }),
    ],
    otherOutcomes.map((outcome) =>
      button(words, `button-outcome-${outcome}`, { kind: 'held.answer', suggestion: receipt, outcome }),
    ),
    [back(words, listOf(kind))],
  ],
});

/** Asks for one of the plan's usual reasons; the authors read it. */
const because = (
  words: Words,
  it: { title: string; ask: string; reasons: readonly Text[]; choose: (reason: number) => Button; goBack: Button },
): Card => ({
  title: it.title,
  lines: [
    it.ask,
    ...it.reasons.map((reason, index) => words.say('topic-reason-entry', { number: index + 1, text: words.text(reason) })),
  ],
  buttons: [...rowsOf(it.reasons.map((_, index) => it.choose(index))), [it.goBack]],
});

export const heldDropCard = (words: Words, it: HeldListFacts, reasons: readonly Text[]): Card => {
  const { of, page, marks, print } = it;
  return because(words, {
    title: words.say('held-drop-title', { count: chosenOf(it).length }),
    ask: words.say('held-drop-ask'),
    reasons,
    choose: (reason) =>
      button(words, 'button-line', { kind: 'held.dropFor', of, page, marks, print, reason }, { number: reason + 1 }),
    goBack: back(words, { kind: 'held.list', of, page, marks }),
  });
};

export const heldDropOneCard = (words: Words, receipt: string, reasons: readonly Text[]): Card =>
  because(words, {
    title: words.say('held-drop-title', { count: 1 }),
    ask: words.say('held-drop-ask'),
    reasons,
    choose: (reason) =>
      button(words, 'button-line', { kind: 'held.dropOneFor', suggestion: receipt, reason }, { number: reason + 1 }),
    goBack: back(words, { kind: 'held.open', suggestion: receipt }),
  });

/** Answers a single suggestion: with a usual reason, or with one's own words. */
export const heldAnswerCard = (words: Words, receipt: string, outcome: Outcome, reasons: readonly Text[]): Card =>
  because(words, {
    title: words.say('held-answer-title', { outcome }),
    ask: words.say('held-answer-ask'),
    reasons,
    choose: (reason) =>
      button(words, 'button-line', { kind: 'held.answerFor', suggestion: receipt, outcome, reason }, { number: reason + 1 }),
    goBack: back(words, { kind: 'held.open', suggestion: receipt }),
  });

/** What happened to them, and what is left of the same kind. */
export const heldEndedCard = (
  words: Words,
  it: { readonly as: 'released' | 'dropped' | 'answered'; readonly count: number; readonly left: readonly HeldKindLine[] },
): Card => {
  const left = it.left.reduce((sum, { count }) => sum + count, 0);
  return {
    title: words.say(`held-${it.as}-title`, { count: it.count }),
    lines: [words.say(`held-${it.as}`), words.say('held-left', { count: left })],
    buttons: [...(left > 0 ? [[button(words, 'button-held', toKinds, { count: left })]] : []), backToDesk(words)],
  };
};

/** The cards of this area's notices, by id. */
export const messages = {
  'held-urgent': (words: Words, { receipt, kind, text, at, regionCode }: HeldFacts): Card => ({
    title: words.say('held-one-urgent', { what: words.say(`held-of-${kind}`) }),
    lines: [
      words.say('suggestion-quote', { text: excerpt(inOneLine(text)) }),
      words.say('held-from', { day: words.when(at), region: words.region(regionCode, true) }),
    ],
    buttons: [[button(words, 'button-held-read', { kind: 'held.open', suggestion: receipt })]],
  }),
} as const;
