// Which suggestions are one topic: its words page by page, the topics that may be the same, and merges that are taken back.
import { type Marks, NO_MARKS, toggled } from '../domain/marks.ts';
import { back, type Button, button, type Card, listButtons, PAGE } from './card.ts';
import type { Words } from '../locales/words.ts';
import { backToTopics, excerpt, type TopicLine } from './topics.ts';

export interface TopicWordsFacts {
  readonly code: string;
  readonly title: string;
  readonly page: number;
  readonly count: number;
  /** How many merges can be undone. */
  readonly merges: number;
  /** Ticks by places in the order of arrival, as far as places can be ticked; null where the topic is answered. */
  readonly ticks: { readonly marks: Marks; readonly atMost: number; readonly print: string } | null;
  /** Masked. */
  readonly lines: readonly { readonly text: string; readonly at: Date }[];
}

export function topicWordsCard(words: Words, it: TopicWordsFacts): Card {
  const { code: topic, page, count, lines, ticks, merges } = it;
  const shown = lines.map((line, index) => ({ ...line, place: page * PAGE + index }));
  const leaving = ticks?.marks ?? NO_MARKS;
  const tick = (place: number): Button[] =>
    ticks && place < ticks.atMost
      ? [
          button(
            words,
            leaving.includes(place) ? 'button-ticked' : 'button-tick',
            { kind: 'topic.words', topic, page, marks: toggled(ticks.marks, place) },
            { number: place + 1 },
          ),
        ]
      : [];
  const [turning] = listButtons(words, [], {
    page,
    count,
    open: () => ({ kind: 'topic.open', topic }),
    turn: (next) => ({ kind: 'topic.words', topic, page: next, marks: ticks?.marks ?? NO_MARKS }),
  });
  const split = ticks
    ? button(
        words,
        'button-topic-split',
        { kind: 'topic.splitOff', topic, marks: ticks.marks, print: ticks.print },
        { count: leaving.length },
      )
    : undefined;
  return {
    title: words.say('topic-words-title', { title: it.title, count }),
    lines: [
      ...(ticks && count > 1 ? [words.say('topic-words-intro')] : []),
      ...shown.map(({ text, at, place }) =>
        words.say('topic-words-line', { number: place + 1, day: words.day(at), text: excerpt(text.replace(/\s+/g, ' ')) }),
      ),
      words.say('topic-words-formula'),
    ],
    buttons: [
      ...(count > 1 ? [shown.flatMap(({ place }) => tick(place))] : []),
      ...(turning ? [turning] : []),
      ...(split && leaving.length > 0 && leaving.length < count ? [[split]] : []),
      ...(merges > 0 ? [[button(words, 'button-topic-merges', { kind: 'topic.merges', topic }, { count: merges })]] : []),
      [back(words, { kind: 'topic.open', topic })],
    ].filter((row) => row.length > 0),
  };
}

/** Topics that may be the same; a number button merges. */
export const sameTopicCard = (
  words: Words,
  topic: TopicLine,
  likely: readonly (TopicLine & { readonly score: number })[],
): Card => ({
  title: words.say('topic-same-title', { title: topic.title }),
  lines:
    likely.length === 0
      ? [words.say('topic-same-none')]
      : [
          words.say('topic-same-intro'),
          ...likely.map(({ title, size, score }, index) =>
            words.say('topic-same-line', { number: index + 1, title, size, score: score.toFixed(2) }),
          ),
        ],
  buttons: [
    ...(likely.length > 0
      ? [
          likely.map(({ code }, index) =>
            button(words, 'button-line', { kind: 'topic.merge', topic: topic.code, other: code }, { number: index + 1 }),
          ),
        ]
      : []),
    [back(words, { kind: 'topic.open', topic: topic.code })],
  ],
});

export interface TopicMergesFacts {
  readonly code: string;
  readonly title: string;
  readonly merges: readonly {
    readonly id: string;
    readonly title: string;
    readonly count: number;
    readonly by: 'reader' | 'person';
    /** Mean similarity; null where a person merged. */
    readonly score: number | null;
  }[];
}

/** The newest merges into a topic; a number button undoes one. */
export const topicMergesCard = (words: Words, { code, title, merges }: TopicMergesFacts): Card => ({
  title: words.say('topic-merges-title', { title }),
  lines: [
    words.say('topic-merges-intro'),
    ...merges.map((it, index) =>
      words.say('topic-merges-line', { ...it, number: index + 1, score: it.score === null ? '' : it.score.toFixed(2) }),
    ),
  ],
  buttons: [
    ...(merges.length > 0
      ? [merges.map(({ id }, index) => button(words, 'button-line', { kind: 'topic.undo', merge: id }, { number: index + 1 }))]
      : []),
    [back(words, { kind: 'topic.open', topic: code })],
  ],
});

/** What was done to the grouping, and where to go on. */
export const groupedCard = (words: Words, topic: TopicLine, what: 'merged' | 'split' | 'undone'): Card => ({
  title: words.say(`topic-grouped-${what}`, { title: topic.title }),
  lines: [words.say('topic-grouped-size', { size: topic.size })],
  buttons: [[button(words, 'button-open-topic', { kind: 'topic.open', topic: topic.code })], backToTopics(words)],
});
