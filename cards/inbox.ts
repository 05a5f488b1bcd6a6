// The office's inbox: everything that came in, the newest first, searched and filtered; and one suggestion as the office may see it.
import type { Deed } from '../domain/deeds.ts';
import { glimpse, InboxState } from '../domain/inbox.ts';
import type { Text } from '../domain/languages.ts';
import { back, type Button, button, type Card, listButtons, PAGE } from './card.ts';
import { sayReason } from './reason.ts';
import type { Words } from '../locales/words.ts';
import { backToDesk } from './office.ts';
import type { SuggestionFacts } from './suggestions.ts';
import { rowsOf } from './topics.ts';

type Filter = Omit<Deed<'inbox.subjects'>, 'kind'>;

export interface InboxFacts extends Filter {
  /** What was typed; empty without a search. */
  readonly typed: string;
  /** The words of the search. */
  readonly words: readonly string[];
  readonly page: number;
  readonly count: number;
  /** The plan's aspects, in its order. */
  readonly aspects: readonly Text[];
  readonly lines: readonly {
    readonly receipt: string;
    readonly words: string | null;
    readonly covered: boolean;
    readonly at: Date;
    readonly state: InboxState;
  }[];
}

/** How many characters of a suggestion a line shows. */
const SHOWN = 28;
/** How many characters its own card shows. */
const SHOWN_ALONE = 1_500;

const filterOf = ({ search, aspect, state }: Filter): Filter => ({ search, aspect, state });

const subjectName = (words: Words, { aspects, aspect }: Pick<InboxFacts, 'aspects' | 'aspect'>): string => {
  const found = aspects[aspect - 1];
  return found ? words.text(found) : words.say(aspect === 0 ? 'inbox-any-subject' : 'inbox-no-subject');
};

const stateName = (words: Words, state: Filter['state']): string => words.say(`inbox-state-${state}`);

export function inboxCard(words: Words, it: InboxFacts): Card {
  const filter = filterOf(it);
  const isFiltered = it.aspect !== 0 || it.state !== 'any';
  const all: Deed = { kind: 'inbox.list', search: '0', aspect: 0, state: 'any', page: 0 };
  return {
    title:
      it.typed === ''
        ? words.say('inbox-title', { count: it.count })
        : words.say('inbox-title-search', { count: it.count, typed: glimpse(it.typed, [], SHOWN) }),
    lines: [
      ...(isFiltered
        ? [words.say('inbox-filtered', { subject: subjectName(words, it), state: stateName(words, it.state) })]
        : []),
      ...(it.count === 0 ? [words.say('inbox-none')] : []),
      ...it.lines.map((line, index) =>
        words.say('inbox-line', {
          number: it.page * PAGE + index + 1,
          day: words.day(line.at),
          text: shownOf(words, line, it.words),
          state: stateName(words, line.state),
        }),
      ),
    ],
    buttons: [
      ...listButtons(words, it.lines, {
        page: it.page,
        count: it.count,
        open: ({ receipt }) => ({ kind: 'inbox.open', suggestion: receipt, ...filter, page: it.page }),
        turn: (page) => ({ kind: 'inbox.list', ...filter, page }),
      }),
      [
        button(words, 'button-inbox-search', { kind: 'inbox.search' }),
        button(words, 'button-inbox-subject', { kind: 'inbox.subjects', ...filter }),
        button(words, 'button-inbox-state', { kind: 'inbox.states', ...filter }),
      ],
      ...(isFiltered || it.typed !== '' ? [[button(words, 'button-inbox-all', all)]] : []),
      backToDesk(words),
    ],
  };
}

const shownOf = (
  words: Words,
  { words: text, covered }: { readonly words: string | null; readonly covered: boolean },
  found: readonly string[],
): string => {
  if (text !== null) return `“${glimpse(text, found, SHOWN)}”`;
  return words.say(covered ? 'inbox-covered' : 'inbox-not-read');
};

const backToList = (words: Words, it: Filter & { readonly page?: number }): Button[] => [
  back(words, { kind: 'inbox.list', ...filterOf(it), page: it.page ?? 0 }),
];

/** Asks for a subject to filter by. */
export const inboxSubjectsCard = (words: Words, it: Filter & { readonly aspects: readonly Text[] }): Card => {
  const choose = (aspect: number): Button => ({
    label: subjectName(words, { aspects: it.aspects, aspect }),
    deed: { kind: 'inbox.list', ...filterOf(it), aspect, page: 0 },
  });
  return {
    title: words.say('inbox-subject-title'),
    lines: [],
    buttons: [
      ...rowsOf(
        it.aspects.map((_, index) => choose(index + 1)),
        3,
      ),
      [choose(0), choose(it.aspects.length + 1)],
      backToList(words, it),
    ],
  };
};

/** Asks for a state to filter by. */
export const inboxStatesCard = (words: Words, it: Filter): Card => {
  const choose = (state: Filter['state']): Button => ({
    label: stateName(words, state),
    deed: { kind: 'inbox.list', ...filterOf(it), state, page: 0 },
  });
  return {
    title: words.say('inbox-state-title'),
    lines: [],
    buttons: [...rowsOf(InboxState.options.map(choose), 3), [choose('any')], backToList(words, it)],
  };
};

export interface InboxOne extends Filter {
  readonly page: number;
  readonly facts: SuggestionFacts;
  readonly words: string | null;
  readonly covered: boolean;
  readonly state: InboxState;
  readonly topic: { readonly code: string; readonly title: string; readonly size: number } | null;
  /** It belongs to the person's own region, so they may act on it. */
  readonly own: boolean;
  /** The reader could not read it; a person has to. */
  readonly waitsForReading: boolean;
}

/** One suggestion, masked, and what became of it. */
export function inboxOneCard(words: Words, it: InboxOne): Card {
  const { facts, topic } = it;
  const subject = facts.aspect ? words.text(facts.aspect) : words.say('inbox-no-subject');
  return {
    title: words.say('inbox-one', { day: words.day(facts.thread.heardAt), state: stateName(words, it.state) }),
    lines: [
      it.words === null
        ? words.say(it.covered ? 'inbox-covered' : 'inbox-not-read')
        : words.say('suggestion-quote', { text: glimpse(it.words, [], SHOWN_ALONE) }),
      [subject, words.region(facts.regionCode, true)].join(' · '),
      ...(topic ? [words.say('inbox-topic', { title: topic.title, size: topic.size })] : []),
      ...(facts.reason ? [sayReason(words, facts.reason)] : []),
      ...(facts.corrected
        ? [words.say('suggestion-corrected-on', { day: words.day(facts.corrected.at), from: facts.corrected.from })]
        : []),
      '',
      words.say('suggestion-receipt', { receipt: facts.receipt }),
    ],
    buttons: [
      ...(it.own && topic ? [[button(words, 'button-open-topic', { kind: 'topic.open', topic: topic.code })]] : []),
      ...(it.own && it.waitsForReading
        ? [[button(words, 'button-inbox-read', { kind: 'unread.open', suggestion: facts.receipt })]]
        : []),
      backToList(words, it),
    ],
  };
}

/** Asks for the words to search for. */
export const inboxAskCard = (words: Words): Card => ({
  title: words.say('inbox-ask-title'),
  lines: [words.say('inbox-ask')],
  buttons: [[back(words, { kind: 'inbox.list', search: '0', aspect: 0, state: 'any', page: 0 })]],
});
