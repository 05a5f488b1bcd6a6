// The card of a suggestion: what was heard, what was understood, what became of it and what comes next.
import { myState } from '../domain/myState.ts';
import type { Language, Text } from '../domain/languages.ts';
import type { Outcome } from '../domain/plan.ts';
import { back, type Button, button, type Card, listButtons, PAGE } from './card.ts';
import { planned, sayPlanned } from './planned.ts';
import { type Reason, sayReason } from './reason.ts';
import type { Words } from '../locales/words.ts';

/** The state of a suggestion's thread (storyboards, /my). */
export interface ThreadFacts {
  readonly heardAt: Date;
  /** How many people ask for the same, its author included; null while it is in no topic or unread. */
  readonly together: number | null;
  readonly outcome: string | null;
  readonly outcomeAt: Date | null;
  readonly candidate: { readonly title: Text; readonly state: string } | null;
  /** Whole points of progress once its project is being built. */
  readonly progress: number | null;
  /** When the last of its project's places was accepted, once all are. */
  readonly openedAt?: Date | null | undefined;
}

export interface SuggestionFacts {
  readonly receipt: string;
  readonly text: string;
  /** True if it belongs to a letter; else it is in the standing box. */
  readonly ofLetter: boolean;
  readonly answersBy: Date | null;
  /** True once the reader or a person has read it. */
  readonly read: boolean;
  readonly withdrawn: boolean;
  /** Others see nothing of it until a person of the office has read it. */
  readonly held: boolean;
  readonly kind: string | null;
  readonly aspect: Text | null;
  /** The reader proposes the aspect but is not sure of it. */
  readonly uncertain: boolean;
  readonly regionCode: string;
  /** A road, an estate or a village that the text names. */
  readonly place: string | null;
  readonly alikes: readonly AlikeFacts[];
  readonly thread: ThreadFacts;
  /** The code of its topic. */
  readonly topic?: string | undefined;
  /** The language of the text, if it is not the one in which its author is spoken to: one tap switches to it. */
  readonly offers?: Language | undefined;
  /** Whether the card explains the mark after an uncertain subject; each person sees this once. */
  readonly explainsMark?: boolean;
  /** The reason of its outcome. */
  readonly reason: Reason | null;
  /** The newest correction of its answer. */
  readonly corrected?: { readonly at: Date; readonly from: Outcome } | undefined;
}

export interface AlikeFacts {
  readonly code: string;
  readonly title: string;
  readonly size: number;
  readonly regionCode: string;
  readonly outcome: string | null;
}

const state = ({ withdrawn, thread, ofLetter }: SuggestionFacts): string =>
  withdrawn ? 'withdrawn' : (thread.outcome ?? (ofLetter ? 'open' : 'standing'));

/** The card that comes back at once, before anything but a cry for help has been understood. */
export const receivedCard = (words: Words, facts: SuggestionFacts): Card => ({
  ...headed(words, facts, [...callsOf(words, facts), promise(words, facts), ...receipt(words, facts)]),
  buttons: [[withdraw(words, facts)], ...keepLanguage(words, facts)],
});

/** The same card a moment later, with what was understood. */
export function suggestionCard(words: Words, facts: SuggestionFacts): Card {
  const [alike] = facts.alikes;
  const lines = [
    ...callsOf(words, facts),
    promise(words, facts),
    ...heldFromOthers(words, facts),
    understood(words, facts),
    ...(facts.uncertain && facts.explainsMark ? [words.say('suggestion-perhaps-why')] : []),
    ...(alike ? [words.say('suggestion-alike', { ...alike, region: alike.regionCode, state: alike.outcome ?? 'weighed' })] : []),
    ...receipt(words, facts),
  ];
  return { ...headed(words, facts, lines), buttons: [...correcting(words, facts), ...keepLanguage(words, facts)] };
}

/** In an emergency the title is the advice to call 110, 119 or 120; everything else comes below it. */
const headed = (words: Words, { kind }: SuggestionFacts, lines: readonly string[]): Pick<Card, 'title' | 'lines'> =>
  kind === 'emergency'
    ? { title: words.say('suggestion-emergency'), lines: ['', words.say('suggestion-title-received'), ...lines] }
    : { title: words.say('suggestion-title-received'), lines };

/** A possible emergency and a grievance have their phone numbers below the title, without alarm. */
const callsOf = (words: Words, { kind }: SuggestionFacts): string[] =>
  kind === 'grievance' || kind === 'possible-emergency' ? [words.say(`suggestion-${kind}`)] : [];

const heldFromOthers = (words: Words, { held, thread, withdrawn }: SuggestionFacts): string[] =>
  held && !thread.outcome && !withdrawn ? [words.say('suggestion-held')] : [];

const keepLanguage = (words: Words, { offers, receipt: suggestion }: SuggestionFacts): Button[][] =>
  offers ? [[button(words, 'button-keep-language', { kind: 'language.keep', to: offers, suggestion })]] : [];

/** A person's own suggestion as `/my` shows it: its thread, and in one sentence what it waits for. */
export function threadCard(words: Words, facts: SuggestionFacts, { page }: { page: number | null }): Card {
  const { thread } = facts;
  return {
    title: words.say(`suggestion-title-${state(facts)}`),
    lines: [
      words.say('suggestion-quote', { text: excerpt(facts.text, 80) }),
      threadOf(words, facts),
      ...(facts.reason ? [sayReason(words, facts.reason)] : [waiting(words, facts)]),
      ...correctedOn(words, facts),
      ...heldFromOthers(words, facts),
      understood(words, facts),
      ...receipt(words, facts),
    ],
    buttons: [
      ...(facts.topic && thread.together !== null && thread.together > 1
        ? [[askedTopic(words, facts.topic, thread.together)]]
        : []),
      ...(thread.outcome || facts.withdrawn ? kept(words, facts) : correcting(words, { ...facts, alikes: [] })),
      ...(page === null ? [] : [[back(words, { kind: 'my.list', page })]]),
    ],
  };
}

export const excerpt = (text: string, signs: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= signs) return line;
  const end = /[\uD800-\uDBFF]/.test(line.charAt(signs - 2)) ? signs - 2 : signs - 1;
  return `${line.slice(0, end)}…`;
};

const receipt = (words: Words, { receipt: number }: SuggestionFacts): string[] => [
  '',
  words.say('suggestion-receipt', { receipt: number }),
];

const promise = (words: Words, { answersBy, ofLetter }: SuggestionFacts): string =>
  ofLetter && answersBy ? sayPlanned(words, 'suggestion-promise', planned(answersBy)) : words.say('suggestion-standing');

const correctedOn = (words: Words, { corrected }: SuggestionFacts): string[] =>
  corrected ? [words.say('suggestion-corrected-on', { day: words.day(corrected.at), from: corrected.from })] : [];

const waiting = (words: Words, facts: SuggestionFacts): string =>
  facts.withdrawn ? words.say('suggestion-withdrawn') : promise(words, facts);

const understood = (words: Words, { aspect, uncertain, regionCode, place }: SuggestionFacts): string => {
  const region = words.region(regionCode, true);
  const where = [region, ...(place && !region.includes(place) ? [place] : [])].join(words.traits.within);
  if (!aspect) return words.say('suggestion-place', { place: where });
  return words.say(uncertain ? 'suggestion-perhaps' : 'suggestion-understood', { aspect, place: where });
};

function correcting(words: Words, facts: SuggestionFacts): Button[][] {
  const { receipt: suggestion, alikes, aspect } = facts;
  const [alike] = alikes;
  const place = button(words, 'button-place', { kind: 'suggestion.place', suggestion });
  const subject = button(words, aspect ? 'button-subject' : 'button-subject-choose', { kind: 'suggestion.subject', suggestion });
  if (!alike) return [[subject, place], [withdraw(words, facts)]];
  return [
    [button(words, 'button-join', { kind: 'suggestion.support', suggestion, topic: alike.code })],
    [button(words, 'button-different', { kind: 'suggestion.different', suggestion }), subject],
    [askedTopic(words, alike.code, alike.size), place, withdraw(words, facts)],
  ];
}

/** The button to the suggestions that ask for the same. */
const askedTopic = (words: Words, code: string, count: number): Button =>
  button(words, 'button-asked', { kind: 'asked.open', of: 'topic', code }, { count });

const withdraw = (words: Words, { receipt: suggestion }: SuggestionFacts): Button =>
  button(words, 'button-withdraw', { kind: 'suggestion.withdraw', suggestion });

const kept = (words: Words, { withdrawn, thread, receipt: suggestion }: SuggestionFacts): Button[][] =>
  withdrawn && !thread.outcome ? [[button(words, 'button-keep', { kind: 'suggestion.keep', suggestion })]] : [];

function threadOf(words: Words, { thread, ofLetter, withdrawn }: SuggestionFacts): string {
  const { heardAt, together, outcome, outcomeAt, candidate, progress } = thread;
  const past = (id: string, facts: Record<string, unknown> = {}): string => `● ${words.say(id, facts)}`;
  const ahead = (id: string, facts: Record<string, unknown> = {}): string => `○ ${words.say(id, facts)}`;
  const steps = [past('thread-heard', { day: words.day(heardAt) })];
  if (ofLetter && !withdrawn) {
    if (together !== null && together > 1) steps.push(past('thread-together', { others: together - 1 }));
    steps.push(outcome ? past('thread-answered', { day: outcomeAt ? words.day(outcomeAt) : '' }) : ahead('thread-answered-open'));
  }
  if (candidate) {
    const decided = ['elected', 'reserve'].includes(candidate.state);
    steps.push(past('thread-candidate', { title: candidate.title }));
    steps.push(decided ? past('thread-decided') : ahead('thread-decided-open'));
    if (candidate.state !== 'reserve')
      steps.push(progress === 100 ? past('thread-built') : ahead('thread-built-open', { progress: progress ?? 0 }));
  }
  return steps.join(' · ');
}

/** The person's words have joined a topic as support; the card says so and keeps the way back. */
export const supportedCard = (words: Words, facts: SuggestionFacts, topic: { title: string; size: number }): Card => ({
  title: words.say('suggestion-title-supported'),
  lines: [
    words.say('suggestion-supported', { title: topic.title, others: Math.max(0, topic.size - 1) }),
    promise(words, facts),
    ...receipt(words, facts),
  ],
  buttons: [],
});

export const withdrawnCard = (words: Words, facts: SuggestionFacts): Card => ({
  title: words.say('suggestion-title-withdrawn'),
  lines: [words.say('suggestion-withdrawn'), ...receipt(words, facts)],
  buttons: kept(words, facts),
});

export const subjectCard = (words: Words, suggestion: string, aspects: readonly Text[]): Card => ({
  title: words.say('subject-title'),
  lines: [words.say('subject-lines')],
  buttons: [
    ...rowsOf(
      aspects.map(
        (aspect, index): Button => ({
          label: words.text(aspect),
          deed: { kind: 'suggestion.setSubject', suggestion, aspect: index },
        }),
      ),
      3,
    ),
    [back(words, { kind: 'suggestion.open', suggestion })],
  ],
});

const rowsOf = <Item>(items: readonly Item[], wide: number): Item[][] =>
  items.length === 0 ? [] : [items.slice(0, wide), ...rowsOf(items.slice(wide), wide)];

// Lists

/** How far it has come, in a few words: when an answer is due, what the answer was, which candidate or project came of it. */
function stateLine(words: Words, { withdrawn, ofLetter, read, answersBy, thread, reason }: SuggestionFacts): string {
  const { candidate, outcome, outcomeAt, progress, openedAt } = thread;
  const stateNow = myState({
    withdrawn,
    ofLetter,
    read,
    outcome: outcome as Outcome | null,
    candidate: candidate?.state ?? null,
    progress,
  });
  const title = candidate ? words.text(candidate.title) : '';
  switch (stateNow) {
    case 'waiting':
      return sayPlanned(words, 'my-state-waiting', planned(answersBy));
    case 'answered':
      return words.say('my-state-answered', { outcome, day: outcomeAt ? words.day(outcomeAt) : '' });
    case 'candidate':
      return sayPlanned(words, 'my-state-candidate', reason?.decision ?? planned(null), { title });
    case 'opened':
      return words.say('my-state-opened', { title, day: openedAt ? words.day(openedAt) : 'none' });
    case 'withdrawn':
    case 'standing':
    case 'being-read':
    case 'left-out':
    case 'reserve':
    case 'chosen':
    case 'project':
      return words.say(`my-state-${stateNow}`, { title, progress: progress ?? 0 });
  }
}

export const myCard = (
  words: Words,
  entries: readonly SuggestionFacts[],
  { page, count, intro }: { page: number; count: number; intro?: string | undefined },
): Card =>
  count === 0
    ? { title: words.say('my-title'), lines: [words.say('my-nothing')], buttons: [] }
    : {
        title: words.say('my-title-count', { count }),
        lines: [
          ...(intro ? [intro, ''] : []),
          ...entries.map((entry, index) => `${page * PAGE + index + 1}. ${excerpt(entry.text, 26)} · ${stateLine(words, entry)}`),
        ],
        buttons: listButtons(words, entries, {
          page,
          count,
          open: (entry) => ({ kind: 'suggestion.open', suggestion: entry.receipt }),
          turn: (to) => ({ kind: 'my.list', page: to }),
        }),
      };

// Notices

/** What became of it, told once (stories C4). */
export const outcomeCard = (words: Words, facts: SuggestionFacts & { readonly count: number }): Card => ({
  title: words.say(`suggestion-title-${state(facts)}`),
  lines: [
    words.say('suggestion-quote', { text: excerpt(facts.text, 80) }),
    ...(facts.count > 1 ? [words.say('suggestion-count', { count: facts.count })] : []),
    ...(facts.reason ? [sayReason(words, facts.reason)] : []),
    ...receipt(words, facts),
  ],
  buttons: [[button(words, 'button-whole-thread', { kind: 'suggestion.open', suggestion: facts.receipt })]],
});

/** More came at once than one person may bring: what was kept, what was not, what to do. */
export const tooManyCard = (words: Words): Card => ({
  title: words.say('too-many-title'),
  lines: [words.say('too-many-lines')],
  buttons: [],
});

/** The cards of this area's notices, by id. */
export const messages = {
  'suggestion-card': suggestionCard,
  'too-many-words': (words: Words, _facts: object) => tooManyCard(words),
  'outcome-news': outcomeCard,
  'decided-news': outcomeCard,
  'reserve-news': outcomeCard,
} as const;
