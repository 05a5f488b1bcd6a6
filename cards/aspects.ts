// The desk's cards for subjects: the uncertain ones, decided one by one with a tap, and those that the reader reads otherwise since
// corrections.
import type { Text } from '../domain/languages.ts';
import { back, type Button, button, type Card, listButtons, PAGE } from './card.ts';
import type { Words } from '../locales/words.ts';
import { backToDesk } from './office.ts';
import { excerpt } from './topics.ts';

export interface AspectLine {
  readonly receipt: string;
  /** Masked. */
  readonly text: string;
  readonly aspect: Text | null;
}

const subject = (words: Words, aspect: Text | null): string => (aspect ? words.text(aspect) : words.say('aspect-none'));
const said = (text: string): string => excerpt(text.replace(/\s+/g, ' '));

export interface UncertainFacts {
  readonly page: number;
  readonly count: number;
  readonly lines: readonly AspectLine[];
  /** How many subjects were corrected in this year so far. */
  readonly corrections: number;
}

export const uncertainCard = (words: Words, { page, count, lines, corrections }: UncertainFacts): Card => ({
  title: words.say('aspects-title', { count }),
  lines:
    count === 0
      ? [words.say('aspects-done')]
      : [
          words.say('aspects-intro'),
          ...lines.map(({ text, aspect }, index) =>
            words.say('aspects-line', { number: page * PAGE + index + 1, text: said(text), aspect: subject(words, aspect) }),
          ),
        ],
  buttons: [
    ...listButtons(words, lines, {
      page,
      count,
      open: ({ receipt }) => ({ kind: 'aspect.open', suggestion: receipt }),
      turn: (next) => ({ kind: 'aspects.list', page: next }),
    }),
    ...(corrections > 0 ? [[button(words, 'button-aspects-changed', { kind: 'aspects.changed', page: 0 })]] : []),
    backToDesk(words),
  ],
});

export interface AspectFacts extends AspectLine {
  /** 0 to 1; null where nothing was proposed. */
  readonly certainty: number | null;
  readonly aspects: readonly Text[];
  /** Index of the proposed aspect; null where nothing was proposed. */
  readonly proposed: number | null;
  readonly left: number;
}

/** One suggestion and its subject. The proposed subject comes first, alone in its row. */
export function aspectCard(words: Words, it: AspectFacts): Card {
  const set = (index: number): Button => ({
    label: words.text(it.aspects[index] ?? { zh: '', en: '' }),
    deed: { kind: 'aspect.set', suggestion: it.receipt, aspect: index },
  });
  const right =
    it.proposed === null
      ? []
      : [
          [
            button(
              words,
              'button-aspect-right',
              { kind: 'aspect.set', suggestion: it.receipt, aspect: it.proposed },
              { name: subject(words, it.aspect) },
            ),
          ],
        ];
  const others = it.aspects.flatMap((_, index) => (index === it.proposed ? [] : [set(index)]));
  const none = button(words, 'button-aspect-none', { kind: 'aspect.none', suggestion: it.receipt });
  return {
    title: words.say('subject-title'),
    lines: [
      words.say('suggestion-quote', { text: said(it.text) }),
      words.say('aspect-proposed', {
        aspect: subject(words, it.aspect),
        percent: it.certainty === null ? 0 : Math.round(it.certainty * 100),
      }),
      words.say('aspects-left', { count: it.left }),
    ],
    buttons: [...right, ...inThrees([...others, none]), [back(words, { kind: 'aspects.list', page: 0 })]],
  };
}

const inThrees = (buttons: readonly Button[]): Button[][] =>
  buttons.length === 0 ? [] : [buttons.slice(0, 3), ...inThrees(buttons.slice(3))];

export interface ChangedFacts {
  readonly page: number;
  readonly corrections: number;
  readonly count: number;
  readonly lines: readonly (AspectLine & { readonly was: Text | null })[];
}

/** "Since your 12 corrections, 31 suggestions would read differently." */
export const changedCard = (words: Words, { page, corrections, count, lines }: ChangedFacts): Card => ({
  title: words.say('aspects-changed-title', { corrections, count }),
  lines:
    count === 0
      ? [words.say('aspects-changed-none')]
      : lines.map(({ text, was, aspect }, index) =>
          words.say('aspects-changed-line', {
            number: page * PAGE + index + 1,
            text: said(text),
            was: subject(words, was),
            aspect: subject(words, aspect),
          }),
        ),
  buttons: [
    ...(count > 0 ? [[button(words, 'button-aspects-accept', { kind: 'aspects.accept' }, { count })]] : []),
    ...listButtons(words, lines, {
      page,
      count,
      open: ({ receipt }) => ({ kind: 'aspect.open', suggestion: receipt }),
      turn: (next) => ({ kind: 'aspects.changed', page: next }),
    }),
    [back(words, { kind: 'aspects.list', page: 0 })],
  ],
});

export const acceptedCard = (words: Words, count: number): Card => ({
  title: words.say('aspects-accepted', { count }),
  lines: [words.say('aspects-accepted-line')],
  buttons: [[back(words, { kind: 'aspects.list', page: 0 })], backToDesk(words)],
});
