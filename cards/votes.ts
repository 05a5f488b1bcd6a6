// A vote as a deputy sees it: roll call, paper, review, result. A deputy's choice is only in the buttons' own data.
import type { Deed } from '../domain/deeds.ts';
import { type Marks, NO_MARKS } from '../domain/marks.ts';
import type { Text } from '../domain/languages.ts';
import { majorityOf, type VoteRule } from '../domain/vote/rule.ts';
import type { ItemResult, TallyResult } from '../domain/vote/tally.ts';
import { back, type Button, button, type Card } from './card.ts';
import type { Words } from '../locales/words.ts';

export interface VoteFacts {
  readonly code: string;
  readonly regionCode: string;
  readonly year: number;
  readonly state: 'prepared' | 'roll' | 'open' | 'closed' | 'certified';
  /** Why this round is held. */
  readonly why: 'first-round' | 'run-off' | 'second-round' | 'again';
  readonly rule: VoteRule;
  /** In the order of the rule's candidates. */
  readonly titles: readonly Text[];
  readonly deputies: number;
  readonly present: number;
  readonly quorum: number;
  /** The deputy's own entry on the roll; null for people who are not on it. */
  readonly own: { readonly present: boolean; readonly voted: boolean } | null;
  /** The planned end of the decision. */
  readonly ends: Date | null;
  readonly result: TallyResult | null;
}

/** A vote's card by its state: what to do, or what comes next. */
export function voteCard(words: Words, vote: VoteFacts): Card {
  if (vote.state === 'certified') return resultCard(words, vote);
  const voted = vote.state === 'open' && vote.own?.voted === true;
  return {
    title: titleOf(words, vote, voted ? 'voted' : vote.state),
    lines: [...aboutOf(words, vote), ...standingOf(words, vote)],
    buttons: [...deedsOf(words, vote), [readCandidates(words)]],
  };
}

const titleOf = (words: Words, { regionCode, year, result, rule }: VoteFacts, state: string): string =>
  words.say(`vote-title-${state}`, { region: regionCode, year, elected: result?.elected.length ?? 0, seats: rule.seats });

const aboutOf = (words: Words, { why, rule }: VoteFacts): string[] => [
  ...(why === 'first-round' ? [] : [words.say(`vote-why-${why}`, { seats: rule.seats })]),
  words.say('vote-about', { candidates: rule.candidates.length, seats: rule.seats }),
];

function standingOf(words: Words, vote: VoteFacts): string[] {
  const { state, own, ends, present, deputies, quorum } = vote;
  const numbers = { present, deputies, quorum };
  const planned = ends && ends > words.now ? [words.say('vote-planned', { when: words.when(ends) })] : [];
  if (state === 'prepared') return [words.say('vote-prepared'), ...planned];
  if (state === 'closed') return [words.say('vote-closed')];
  if (!own) return [words.say('vote-not-on-roll')];
  if (state === 'roll')
    return own.present
      ? [words.say('vote-roll-here', numbers), words.say('vote-roll-next')]
      : [words.say('vote-roll-ask', numbers)];
  if (own.voted) return [words.say('vote-voted'), words.say('vote-voted-next')];
  if (!own.present) return [words.say('vote-absent')];
  return mayVoteInChat(vote) ? [...ruleOf(words, vote).slice(1), ...planned] : [words.say('vote-not-in-chat')];
}

/** Whether the vote can be cast in chat: only `choose-up-to-k` can, other ballots are marked on paper. */
export const mayVoteInChat = ({ rule }: VoteFacts): boolean => rule.ballot === 'choose-up-to-k';

function deedsOf(words: Words, vote: VoteFacts): Button[][] {
  const { state, own, code } = vote;
  if (state === 'roll' && own && !own.present) return [[button(words, 'button-here', { kind: 'vote.present', vote: code })]];
  const leave = button(words, 'button-leave', { kind: 'vote.leave', vote: code });
  if (state === 'roll' && own?.present) return [[leave]];
  if (state === 'open' && own?.present && !own.voted)
    return [...(mayVoteInChat(vote) ? [[button(words, 'button-take-paper', { kind: 'vote.open', vote: code })]] : []), [leave]];
  return [];
}

/** What leaving means, said before it is done. */
export const leaveCard = (words: Words, vote: VoteFacts): Card => ({
  title: titleOf(words, vote, vote.state),
  lines: [
    words.say(vote.state === 'open' ? 'vote-leave-open' : 'vote-leave-roll'),
    words.say('vote-leave-count', { present: vote.present, quorum: vote.quorum }),
  ],
  buttons: [
    [button(words, 'button-leave-now', { kind: 'vote.left', vote: vote.code })],
    [back(words, { kind: 'vote.result', vote: vote.code })],
  ],
});

export const readCandidates = (words: Words): Button =>
  button(words, 'button-read-candidates', { kind: 'candidates.list', page: 0 });

/** The rule in three lines: how many to choose, what elects, that it is secret. */
function ruleOf(words: Words, { rule, deputies, present }: VoteFacts): string[] {
  const choose = rule.exactlyK ? 'vote-rule-choose-exactly' : 'vote-rule-choose';
  const majority = majorityOf(rule, { all: deputies, present, valid: 0 }) ?? 0;
  const base = rule.pass === 'plurality' ? 'plurality' : rule.pass.majorityOf;
  return [
    words.say(choose, { seats: rule.seats, candidates: rule.candidates.length }),
    words.say(`vote-rule-${base}`, { deputies, present, majority }),
    words.say('vote-rule-secret'),
  ];
}

/** The paper: the rule, a toggle per candidate in the order of the list, the way on, and the way back to the vote without marks. */
export function paperCard(words: Words, vote: VoteFacts, marks = NO_MARKS): Card {
  const paper = { vote: vote.code, marks };
  return {
    title: titleOf(words, vote, 'open'),
    lines: [
      ...(vote.why === 'first-round' ? [] : [words.say(`vote-why-${vote.why}`, { seats: vote.rule.seats })]),
      ...ruleOf(words, vote),
      '',
      words.say('vote-counter', { marked: marks.length, seats: vote.rule.seats }),
    ],
    buttons: [
      ...vote.titles.map((title, index) => [
        button(
          words,
          marks.includes(index) ? 'button-marked' : 'button-unmarked',
          { kind: 'vote.mark', ...paper, at: index },
          { number: index + 1, title: words.text(title) },
        ),
      ]),
      [button(words, 'button-review', { kind: 'vote.review', ...paper })],
      [back(words, { kind: 'vote.result', vote: vote.code })],
    ],
  };
}

/** What is about to be cast, and the word that finds it in the published list. */
export function reviewCard(words: Words, vote: VoteFacts, marks: Marks, word: string): Card {
  const paper = { vote: vote.code, marks };
  const lines = marks.flatMap((index) => {
    const title = vote.titles[index];
    return title ? [words.say('vote-review-line', { number: index + 1, title: words.text(title) })] : [];
  });
  const cast: Deed = { kind: 'vote.cast', ...paper };
  return {
    title: words.say('vote-review-title', { marked: marks.length, seats: vote.rule.seats }),
    lines: [...(lines.length > 0 ? lines : [words.say('vote-review-empty')]), '', words.say('vote-word', { word })],
    buttons: [[button(words, 'button-cast', cast)], [button(words, 'button-change-marks', { kind: 'vote.paper', ...paper })]],
  };
}

/** An older message of the same vote after a newer one has replaced it: it keeps no mark. */
export const movedCard = (words: Words): Card => ({ title: '', lines: [words.say('vote-moved')], buttons: [] });

// The result

/** The numbers of a counted round, and what became of each candidate; this is also what the secretariat certifies. */
export function countOf(words: Words, vote: VoteFacts): string[] {
  const { result, rule, titles } = vote;
  if (!result) return [];
  const { majority, returned, present, deputies, quorum } = result;
  const base = rule.pass === 'plurality' ? undefined : rule.pass.majorityOf;
  return [
    result.why === null
      ? words.say('vote-result-turnout', { returned, present, quorum, deputies, void: result.void })
      : words.say(`vote-result-invalid-${result.why}`, { present, quorum, deputies, returned, issued: result.issued }),
    base === undefined
      ? words.say('vote-result-plurality')
      : words.say(`vote-result-majority-${base}`, { deputies, present, majority: majority ?? 0 }),
    words.say('vote-result-legend'),
    ...result.items.toSorted(order).map((item) => itemLine(words, item, result, titles[rule.candidates.indexOf(item.id)])),
    ...(result.runOff.length > 0
      ? [words.say('vote-result-run-off', { tied: result.runOff.length, places: result.openPlaces })]
      : []),
    ...(result.shortfall > 0 ? [words.say('vote-result-shortfall', { shortfall: result.shortfall })] : []),
  ];
}

/** The elected first, then by votes. */
const order = (a: ItemResult, b: ItemResult): number => Number(b.elected) - Number(a.elected) || b.for - a.for;

function itemLine(words: Words, item: ItemResult, result: TallyResult, title: Text | undefined): string {
  const facts = { title: title ? words.text(title) : item.id, for: item.for, against: item.against, abstain: item.abstain };
  if (item.elected) return words.say('vote-result-elected', facts);
  return words.say(result.runOff.includes(item.id) ? 'vote-result-tied' : 'vote-result-not', facts);
}

function resultCard(words: Words, vote: VoteFacts): Card {
  return {
    title: titleOf(words, vote, 'certified'),
    lines: [
      ...(vote.why === 'first-round' ? [] : [words.say(`vote-why-${vote.why}`, { seats: vote.rule.seats })]),
      ...countOf(words, vote),
    ],
    buttons: [[button(words, 'button-see-projects', { kind: 'projects.list', page: 0 })]],
  };
}

/** The cards of this area's notices, by id. */
export const messages = {
  'roll-open': (words: Words, vote: VoteFacts): Card => voteCard(words, vote),
  'ballot-open': (words: Words, vote: VoteFacts): Card => voteCard(words, vote),
  'vote-result': (words: Words, vote: VoteFacts): Card => voteCard(words, vote),
} as const;
