// Topics on the desk: what people ask for, how many they are, and the answer that each of them is told.
import type { Deed } from '../domain/deeds.ts';
import { allMarked, NO_MARKS } from '../domain/marks.ts';
import type { Text } from '../domain/languages.ts';
import type { Outcome } from '../domain/plan.ts';
import { type Button, button, type Card, listButtons, PAGE } from './card.ts';
import type { Words } from '../locales/words.ts';
import { backToDesk } from './office.ts';

/** How many topics one page of a group shows that get one answer. */
export const BUNDLE_PAGE = 10;
/** Nothing is chosen: who picks by hand begins so. */
export const everyone = allMarked(BUNDLE_PAGE);

export interface TopicLine {
  readonly code: string;
  readonly title: string;
  readonly size: number;
}

/** Topics without an answer, the hottest first. */
export const topicsCard = (
  words: Words,
  { page, count, topics, answered }: { page: number; count: number; topics: readonly TopicLine[]; answered: number },
): Card => ({
  title: words.say('topics-title', { count }),
  lines: [
    words.say('topics-intro'),
    ...topics.map(({ title, size }, index) => words.say('topics-line', { number: page * PAGE + index + 1, title, size })),
  ],
  buttons: [
    ...topicButtons(words, { page, count, topics, turn: 'topics.list' }),
    ...(count > 1 ? [[button(words, 'button-bundles', { kind: 'bundles.list', page: 0 })]] : []),
    ...(answered > 0
      ? [[button(words, 'button-topics-answered', { kind: 'topics.answered', page: 0 }, { count: answered })]]
      : []),
    backToDesk(words),
  ],
});

/** Answered topics with their answers; `left` of the year's topics have none yet. */
export const answeredTopicsCard = (
  words: Words,
  it: {
    readonly page: number;
    readonly count: number;
    readonly left: number;
    readonly topics: readonly (TopicLine & { readonly outcome: Outcome })[];
    /** Outcomes that several topics share, with their number: these topics can be corrected together. */
    readonly alike: readonly { readonly outcome: Outcome; readonly count: number }[];
    /** True while no list is fixed yet. */
    readonly open: boolean;
  },
): Card => ({
  title: words.say(it.left === 0 ? 'topics-title' : 'topics-answered-title', { count: it.left === 0 ? 0 : it.count }),
  lines: [
    ...(it.left === 0 && it.open ? [words.say('topics-done')] : []),
    words.say('topics-answered-intro'),
    ...it.topics.map(({ title, size, outcome }, index) =>
      words.say('topics-answered-line', { number: it.page * PAGE + index + 1, title, size, outcome }),
    ),
  ],
  buttons: [
    ...topicButtons(words, { ...it, turn: 'topics.answered' }),
    ...it.alike.map(({ outcome, count }) => [
      button(
        words,
        'button-correct-alike',
        { kind: 'bundle.open', by: 'answered', key: outcome, page: 0, marks: everyone },
        { outcome, count },
      ),
    ]),
    backToDesk(words),
  ],
});

const topicButtons = (
  words: Words,
  {
    page,
    count,
    topics,
    turn,
  }: { page: number; count: number; topics: readonly TopicLine[]; turn: 'topics.list' | 'topics.answered' },
) =>
  listButtons(words, topics, {
    page,
    count,
    open: ({ code }) => ({ kind: 'topic.open', topic: code }),
    turn: (next) => ({ kind: turn, page: next }),
  });

/** A correction: an answer that was replaced by another. */
export interface CorrectionLine {
  readonly at: Date;
  /** The holder of the role that corrected it. */
  readonly by: string;
  readonly from: Outcome;
  readonly to: Outcome;
}

/** How many corrections a card tells; the audit has all of them. */
const TOLD = 3;

const correctionLines = (words: Words, corrections: readonly CorrectionLine[]): string[] =>
  corrections.slice(0, TOLD).map(({ at, by, from, to }) => words.say('topic-corrected-on', { day: words.day(at), by, from, to }));

export interface TopicFacts extends TopicLine {
  readonly regionCode: string;
  readonly aspect: Text | null;
  readonly outcome: Outcome | null;
  /** The number of its current answer: 0 is the first, each correction counts one up. */
  readonly answer: number;
  /** The newest first. */
  readonly corrections: readonly CorrectionLine[];
  /** True until its year is reported on. */
  readonly correctable: boolean;
  /** The parts of the heat (analysis/topics/heat). */
  readonly heat: {
    readonly heat: number;
    readonly people: number;
    readonly likes: number;
    readonly recency: number;
    readonly spread: number;
    readonly agreement: number;
  };
  readonly suggestions: number;
  /** The place that most suggestions name. */
  readonly place: string | null;
  readonly from: Date;
  readonly to: Date;
  /** Some of its suggestions' words, masked. */
  readonly words: readonly string[];
  /** The candidate that probably takes it up; null where none is similar. */
  readonly proposed: { readonly code: string; readonly title: Text } | null;
  readonly hasCandidates: boolean;
  /** How many merges can be undone. */
  readonly merges: number;
  /** How many topics have the same single author, this one included; 0 where several people speak in it. */
  readonly sameAuthor: number;
}

/** Outcomes that need no candidate. */
export const otherOutcomes = ['reserve', 'under-way', 'not-ours', 'not-now'] as const;

/** How many characters of a text a card shows. */
const EXCERPT = 90;
export const excerpt = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text);

export function topicCard(words: Words, it: TopicFacts): Card {
  const about = words.say('topic-about', {
    size: it.size,
    region: it.regionCode,
    aspect: it.aspect ? words.text(it.aspect) : 'none',
  });
  return {
    title: words.say('topic-title', { title: it.title }),
    lines: [
      about,
      words.say('topic-heat', {
        ...it.heat,
        heat: it.heat.heat.toFixed(1),
        recency: it.heat.recency.toFixed(2),
        spread: it.heat.spread.toFixed(2),
        agreement: it.heat.agreement.toFixed(2),
      }),
      words.say('topic-span', {
        count: it.suggestions,
        from: words.day(it.from),
        to: words.day(it.to),
        place: it.place ?? 'none',
      }),
      ...it.words.map((text) => words.say('topic-words', { text: excerpt(text.replace(/\s+/g, ' ')) })),
      it.outcome ? words.say('topic-answered', { outcome: it.outcome }) : words.say('topic-follows'),
      ...correctionLines(words, it.corrections),
    ],
    buttons: it.outcome
      ? [[allWords(words, it)], ...correcting(words, it), backToTopics(words)]
      : [...answers(words, it), ...grouping(words, it), backToTopics(words)],
  };
}

const correcting = (words: Words, { code, answer, correctable }: TopicFacts): Button[][] =>
  correctable ? [[button(words, 'button-correct', { kind: 'topic.correct', topic: code, answer })]] : [];

const allWords = (words: Words, { code, suggestions }: TopicFacts): Button =>
  button(words, 'button-topic-words', { kind: 'topic.words', topic: code, page: 0, marks: NO_MARKS }, { count: suggestions });

/** Buttons for the grouping: the topic's words, topics that may be the same, and what else its single author asks for. */
const grouping = (words: Words, it: TopicFacts): Button[][] => [
  [allWords(words, it), button(words, 'button-topic-same', { kind: 'topic.same', topic: it.code })],
  ...(it.sameAuthor > 1
    ? [
        [
          button(
            words,
            'button-bundle-person',
            { kind: 'bundle.open', by: 'person', key: it.code, page: 0, marks: NO_MARKS },
            { count: it.sameAuthor },
          ),
        ],
      ]
    : []),
];

function answers(words: Words, { code, proposed, hasCandidates }: TopicFacts): Button[][] {
  const link = proposed
    ? [
        [
          button(
            words,
            'button-link-proposed',
            { kind: 'topic.linkTo', topic: code, candidate: proposed.code },
            { title: words.text(proposed.title) },
          ),
        ],
      ]
    : [];
  const choose = hasCandidates
    ? [[button(words, proposed ? 'button-link-other' : 'button-link', { kind: 'topic.link', topic: code })]]
    : [];
  return [
    ...link,
    ...choose,
    otherOutcomes.map((outcome) => button(words, `button-outcome-${outcome}`, { kind: 'topic.outcome', topic: code, outcome })),
  ];
}

export const backToTopics = (words: Words): Button[] => [
  button(words, 'button-back-to-topics', { kind: 'topics.list', page: 0 }),
];

export interface OpenCandidate {
  readonly code: string;
  readonly title: Text;
}

/** All open candidates, to choose one by its number. */
export const candidatesCard = (
  words: Words,
  title: string,
  candidates: readonly OpenCandidate[],
  { choose, back }: { readonly choose: (candidate: string) => Deed; readonly back: readonly Button[] },
): Card => ({
  title,
  lines:
    candidates.length === 0
      ? [words.say('topic-no-candidates')]
      : [
          words.say('topic-choose-candidate'),
          ...candidates.map(({ title }, index) =>
            words.say('topic-candidate-entry', { number: index + 1, title: words.text(title) }),
          ),
        ],
  buttons: [
    ...rowsOf(candidates.map(({ code }, index) => button(words, 'button-line', choose(code), { number: index + 1 }))),
    back,
  ],
});

/** Asks which candidate takes the topic up. */
export const linkCard = (words: Words, topic: TopicLine, candidates: readonly OpenCandidate[]): Card =>
  candidatesCard(words, words.say('topic-title', { title: topic.title }), candidates, {
    choose: (candidate) => ({ kind: 'topic.linkTo', topic: topic.code, candidate }),
    back: [button(words, 'button-back', { kind: 'topic.open', topic: topic.code })],
  });

const WIDE = 6;
export const rowsOf = (buttons: readonly Button[], wide = WIDE): Button[][] =>
  buttons.length === 0 ? [] : [buttons.slice(0, wide), ...rowsOf(buttons.slice(wide), wide)];

/** Asks for the reason: one of the plan's usual reasons for this outcome, or one's own words. */
export const reasonCard = (words: Words, topic: TopicLine, outcome: Outcome, reasons: readonly Text[]): Card => ({
  title: words.say('topic-reason-title', { title: topic.title, outcome }),
  lines: [
    words.say('topic-reason-ask', { size: topic.size }),
    ...reasons.map((reason, index) => words.say('topic-reason-entry', { number: index + 1, text: words.text(reason) })),
  ],
  buttons: [
    ...rowsOf(
      reasons.map((_, index) =>
        button(words, 'button-line', { kind: 'topic.reason', topic: topic.code, outcome, reason: index }, { number: index + 1 }),
      ),
    ),
    [button(words, 'button-back', { kind: 'topic.open', topic: topic.code })],
  ],
});

/** The topic is answered: who is told, and how many topics are left. */
export function answeredCard(
  words: Words,
  topic: TopicLine,
  answer: { readonly candidate: Text } | { readonly outcome: Outcome },
  left: { readonly count: number; readonly next: string | null },
): Card {
  const linked = 'candidate' in answer;
  return {
    title: linked
      ? words.say('topic-linked-title', { title: topic.title, candidate: words.text(answer.candidate) })
      : words.say('topic-answered-title', { title: topic.title, outcome: answer.outcome }),
    lines: [
      words.say(linked ? 'topic-linked' : 'topic-answered-line', { size: topic.size }),
      words.say('topic-left', { count: left.count }),
      ...(left.count === 0 ? [words.say('topics-done')] : []),
    ],
    buttons: [
      ...(left.next ? [[button(words, 'button-next-topic', { kind: 'topic.open', topic: left.next })]] : []),
      backToDesk(words),
    ],
  };
}
