// Topics that get one answer together: the groups, one group page by page, the reason, and the result.
import type { Deed } from '../domain/deeds.ts';
import { type Marks, NO_MARKS, toggled } from '../domain/marks.ts';
import type { Text } from '../domain/languages.ts';
import type { Outcome } from '../domain/plan.ts';
import { back, type Button, button, type Card, listButtons, PAGE } from './card.ts';
import type { Words } from '../locales/words.ts';
import { backToDesk } from './office.ts';
import { backToTopics, BUNDLE_PAGE, everyone, otherOutcomes, rowsOf, type TopicLine } from './topics.ts';

type By = Deed<'bundle.open'>['by'];

export interface BundleName {
  readonly by: By;
  readonly key: string;
  /** The candidate's title. */
  readonly title: Text | null;
}

export interface BundleLine extends BundleName {
  readonly topics: number;
  readonly people: number;
}

const nameOf = (words: Words, { by, key, title }: BundleName): string =>
  by === 'answered'
    ? words.say(`topic-outcome-${key}`)
    : words.say(by === 'kind' ? `bundle-of-${key}` : `bundle-of-${by}`, { title: title ? words.text(title) : '' });

/** All groups, the largest first, and the button to choose topics by hand. */
export const bundlesCard = (words: Words, { page, bundles }: { page: number; bundles: readonly BundleLine[] }): Card => {
  const here = bundles.slice(page * PAGE, (page + 1) * PAGE);
  return {
    title: words.say('bundles-title'),
    lines:
      bundles.length === 0
        ? [words.say('bundles-none')]
        : [
            words.say('bundles-intro'),
            ...here.map((bundle, index) =>
              words.say('bundles-line', {
                number: page * PAGE + index + 1,
                what: nameOf(words, bundle),
                topics: bundle.topics,
                people: bundle.people,
              }),
            ),
          ],
    buttons: [
      ...listButtons(words, here, {
        page,
        count: bundles.length,
        open: ({ by, key }) => ({ kind: 'bundle.open', by, key, page: 0, marks: NO_MARKS }),
        turn: (next) => ({ kind: 'bundles.list', page: next }),
      }),
      [button(words, 'button-bundle-all', { kind: 'bundle.open', by: 'all', key: 'all', page: 0, marks: everyone })],
      backToTopics(words),
    ],
  };
};

export interface BundleFacts extends BundleName {
  readonly page: number;
  /** Number of topics in the whole group. */
  readonly count: number;
  /** Those left out, by their places on the page. */
  readonly marks: Marks;
  readonly print: string;
  readonly topics: readonly TopicLine[];
}

export function bundleCard(words: Words, it: BundleFacts): Card {
  const { by, key, page, marks, topics, count, print } = it;
  const out = new Set(marks);
  const chosen = topics.filter((_, index) => !out.has(index)).length;
  const numbers = topics.map((_, index): Button => {
    const label = out.has(index) ? 'button-tick' : 'button-ticked';
    const number = page * BUNDLE_PAGE + index + 1;
    return button(words, label, { kind: 'bundle.open', by, key, page, marks: toggled(marks, index) }, { number });
  });
  const turn = (to: number): Deed => ({
    kind: 'bundle.open',
    by,
    key,
    page: to,
    marks: by === 'all' || by === 'answered' ? everyone : NO_MARKS,
  });
  const turning = [
    ...(page > 0 ? [button(words, 'button-newer', turn(page - 1))] : []),
    ...((page + 1) * BUNDLE_PAGE < count ? [button(words, 'button-older', turn(page + 1))] : []),
  ];
  const answers =
    by === 'candidate'
      ? [
          button(
            words,
            'button-bundle-link',
            { kind: 'bundle.link', by, key, page, marks, print },
            { count: chosen, title: it.title ? words.text(it.title) : '' },
          ),
        ]
      : otherOutcomes.map((outcome) =>
          button(words, `button-outcome-${outcome}`, { kind: 'bundle.outcome', by, key, page, marks, outcome }),
        );
  return {
    title: words.say('bundle-title', { what: nameOf(words, it), count }),
    lines:
      topics.length === 0
        ? [words.say('bundles-none')]
        : [
            words.say(by === 'answered' ? 'bundle-correct-intro' : 'bundle-intro'),
            ...topics.map(({ title, size }, index) =>
              words.say('bundle-line', {
                chosen: out.has(index) ? 'no' : 'yes',
                number: page * BUNDLE_PAGE + index + 1,
                title,
                size,
              }),
            ),
          ],
    buttons: [
      ...(chosen > 0 ? [answers] : []),
      numbers.slice(0, PAGE),
      numbers.slice(PAGE),
      turning,
      [back(words, by === 'answered' ? { kind: 'topics.answered', page: 0 } : { kind: 'bundles.list', page: 0 })],
    ].filter((row) => row.length > 0),
  };
}

/** Asks for the reason: one of the plan's usual reasons for this outcome. Everybody who is told reads it. */
export const bundleReasonCard = (words: Words, it: BundleFacts, outcome: Outcome, reasons: readonly Text[]): Card => {
  const { by, key, page, marks, print } = it;
  const chosen = chosenOf(it);
  return {
    title: words.say('bundle-reason-title', { count: chosen.length, outcome }),
    lines: [
      words.say('bundle-reason-ask', { people: chosen.reduce((sum, { size }) => sum + size, 0) }),
      ...reasons.map((reason, index) => words.say('topic-reason-entry', { number: index + 1, text: words.text(reason) })),
    ],
    buttons: [
      ...rowsOf(
        reasons.map((_, index) =>
          button(
            words,
            'button-line',
            { kind: 'bundle.reason', by, key, page, marks, print, outcome, reason: index },
            { number: index + 1 },
          ),
        ),
      ),
      [back(words, { kind: 'bundle.open', by, key, page, marks })],
    ],
  };
};

/** Those of the page that are not left out. */
export function chosenOf<Line>({ marks, topics }: { readonly marks: Marks; readonly topics: readonly Line[] }): readonly Line[] {
  const out = new Set(marks);
  return topics.filter((_, index) => !out.has(index));
}

/** After a joint correction: who is told, and the way back. */
export const bundleCorrectedCard = (
  words: Words,
  done: { readonly topics: number; readonly people: number; readonly outcome: Outcome },
): Card => ({
  title: words.say('bundle-corrected-title', { count: done.topics, outcome: done.outcome }),
  lines: [words.say('bundle-corrected', { people: done.people })],
  buttons: [[button(words, 'button-back-to-answered', { kind: 'topics.answered', page: 0 })], backToDesk(words)],
});

/** After a joint answer: who is told, and how many topics are left. */
export const bundleAnsweredCard = (
  words: Words,
  done: { readonly topics: number; readonly people: number; readonly outcome: Outcome },
  left: number,
): Card => ({
  title: words.say('bundle-answered-title', { count: done.topics, outcome: done.outcome }),
  lines: [
    words.say('bundle-answered', { people: done.people }),
    words.say('topic-left', { count: left }),
    ...(left === 0 ? [words.say('topics-done')] : []),
  ],
  buttons: [
    ...(left > 0 ? [[button(words, 'button-bundle-next', { kind: 'bundles.list', page: 0 })], backToTopics(words)] : []),
    backToDesk(words),
  ],
});
