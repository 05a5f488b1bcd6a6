// One decision on the desk: what is known, what follows, and the button that takes it. A decision that cannot be taken yet has no button.
import type { DecisionKind } from '../domain/decisions.ts';
import { type Marks, NO_MARKS } from '../domain/marks.ts';
import type { Text } from '../domain/languages.ts';
import type { Deed } from '../domain/deeds.ts';
import type { Problem } from '../domain/messages.ts';
import { type Button, button, type Card } from './card.ts';
import { planned, sayPlanned } from './planned.ts';
import type { Words } from '../locales/words.ts';
import { type ChangeFacts, changeKnown, changeWays } from './changes.ts';
import { type MatterDecision, matterKnown, matterWays } from './matters.ts';
import { type MoneyFacts, moneyLines } from './money.ts';
import { type ReserveFacts, reserveKnown, reserveWays } from './reserve.ts';
import { type SaidCount, saidLines, toSaid } from './said.ts';
import { backToDesk, decisionName, type Thing, thingName } from './office.ts';
import { countOf, type VoteFacts } from './votes.ts';

export interface ListedCandidate {
  readonly slug: string;
  readonly title: Text;
  readonly support: number;
  readonly doubt: number;
}

type Facts =
  | { readonly kind: 'publish-letter'; readonly title: Text; readonly takesUntil: Date | null }
  | { readonly kind: 'answer-topics'; readonly topics: number }
  | {
      readonly kind: 'fix-shortlist';
      readonly candidates: readonly ListedCandidate[];
      /** Seats where the congress votes; null where the government fixes the list. */
      readonly seats: number | null;
      /** Topics that wait for an answer. */
      readonly topics: number;
      readonly money: MoneyFacts | null;
    }
  | {
      readonly kind: 'adopt-list';
      readonly candidates: readonly ListedCandidate[];
      readonly said: SaidCount;
      readonly money: MoneyFacts | null;
    }
  | { readonly kind: 'open-roll'; readonly vote: VoteFacts; readonly said: SaidCount }
  | { readonly kind: 'open-ballot'; readonly vote: VoteFacts }
  | { readonly kind: 'close-ballot'; readonly vote: VoteFacts; readonly voted: number }
  | { readonly kind: 'certify-vote'; readonly vote: VoteFacts; readonly follows: 'final' | 'run-off' | 'desk' }
  | {
      readonly kind: 'settle-vote';
      readonly because: 'tied-again' | 'shortfall' | 'no-quorum' | 'more-returned-than-issued';
      readonly seats: number;
      readonly candidates: number;
      readonly may: readonly ('again' | 'fewer-seats' | 'next-session')[];
    }
  | { readonly kind: 'complete-task'; readonly task: string; readonly thing: Thing; readonly lacks: readonly Lack[] }
  | { readonly kind: 'accept-task'; readonly task: string; readonly thing: Thing }
  | {
      readonly kind: 'reassign-task';
      readonly task: string;
      readonly thing: Thing;
      readonly unit: Text | null;
      /** The unit that the unit named instead, by its index among the region's units. */
      readonly better: { readonly at: number; readonly name: Text } | null;
    }
  | ChangeFacts
  | MatterDecision
  | ReserveFacts
  | { readonly kind: 'end-execution'; readonly open: number; readonly tasks: number }
  | {
      readonly kind: 'accept-report';
      readonly figures: Readonly<Record<string, number>>;
      readonly survey: { readonly invited: number; readonly answered: number } | null;
      /** Until when deputies still give grades, which the year report does not contain yet; null where they do not. */
      readonly grading: { readonly until: Date | null } | null;
    };

export type Lack = 'place' | 'standard' | 'due' | 'unit';
export type DecisionFacts = Facts & {
  readonly id: string;
  readonly due: Date | null;
  /** Years up to the due moment without published working days: what is computed through them is provisional. */
  readonly unpublished: readonly number[];
};

export const thingOf = (it: DecisionFacts): Thing | null => ('thing' in it ? it.thing : null);

export function decisionCard(words: Words, it: DecisionFacts): Card {
  const due = it.due
    ? [words.say(it.due < words.now ? 'decision-due-past' : 'decision-due-then', { when: words.when(it.due) })]
    : [];
  const provisional = it.unpublished.length > 0 ? [words.say('decision-unpublished', { years: it.unpublished.map(String) })] : [];
  return {
    title: `🗂 ${decisionName(words, it.kind, thingOf(it))}`,
    lines: [...knownOf(words, it), ...due, ...provisional],
    buttons: [...waysOf(words, it), backToDesk(words)],
  };
}

/** What is known, and what follows. */
function knownOf(words: Words, it: DecisionFacts): string[] {
  switch (it.kind) {
    case 'publish-letter':
      return [
        words.say('decision-letter', { title: words.text(it.title) }),
        sayPlanned(words, 'decision-letter-follows', planned(it.takesUntil)),
      ];
    case 'answer-topics':
      return [words.say('topics-title', { count: it.topics }), words.say(it.topics > 0 ? 'topic-follows' : 'topics-done')];
    case 'fix-shortlist':
      return [
        words.say('decision-shortlist', { candidates: it.candidates.length, seats: it.seats ?? 0 }),
        ...it.candidates.map(({ title }, index) =>
          words.say('decision-candidate', { number: index + 1, title: words.text(title) }),
        ),
        ...(it.money ? moneyLines(words, it.money) : []),
        ...shortlistFollows(words, it),
      ];
    case 'adopt-list':
      return [
        words.say('decision-adopt', { candidates: it.candidates.length }),
        ...it.candidates.map(({ title, support, doubt }, index) =>
          words.say('decision-candidate-said', { number: index + 1, title: words.text(title), support, doubt }),
        ),
        ...saidLines(words, it.said),
        ...(it.money ? moneyLines(words, it.money) : []),
        words.say('decision-adopt-follows'),
      ];
    case 'open-roll':
      return [
        words.say('decision-roll', { deputies: it.vote.deputies, quorum: it.vote.quorum }),
        ...saidLines(words, it.said),
        words.say('decision-roll-follows'),
      ];
    case 'open-ballot': {
      const { present, deputies, quorum } = it.vote;
      const missing = quorum - present;
      return [
        words.say('decision-ballot', { present, deputies, quorum }),
        missing > 0 ? words.say('decision-ballot-not-yet', { missing }) : words.say('decision-ballot-follows'),
      ];
    }
    case 'close-ballot':
      return [words.say('decision-close', { voted: it.voted, present: it.vote.present }), words.say('decision-close-follows')];
    case 'certify-vote':
      return [...countOf(words, it.vote), words.say(`decision-certify-follows-${it.follows}`)];
    case 'settle-vote':
      return [
        words.say(`decision-settle-${it.because}`, { candidates: it.candidates, seats: it.seats }),
        ...it.may.map((how) => words.say(`decision-settle-${how}`, { candidates: it.candidates, seats: it.seats })),
      ];
    case 'complete-task':
      return [words.say('decision-complete', { ...partsOf(words, it.thing), lacks: lackNames(words, it.lacks) })];
    case 'accept-task':
      return [thingName(words, it.thing)];
    case 'reassign-task':
      return [
        words.say('decision-reassign', {
          ...partsOf(words, it.thing),
          unit: it.unit ? words.text(it.unit) : words.say('work-no-unit'),
          better: it.better ? words.text(it.better.name) : 'none',
        }),
        words.say('decision-reassign-follows'),
      ];
    case 'decide-change':
      return changeKnown(words, it);
    case 'assign-matter':
    case 'approve-answer':
      return matterKnown(words, it);
    case 'fill-place':
      return reserveKnown(words, it);
    case 'end-execution':
      return [words.say('decision-execution', { open: it.open, tasks: it.tasks }), words.say('decision-execution-follows')];
    case 'accept-report':
      return [
        words.say('decision-report-suggestions', it.figures),
        words.say('decision-report-tasks', it.figures),
        ...(it.survey ? [words.say('decision-report-survey', it.survey)] : []),
        ...(it.grading ? [sayPlanned(words, 'decision-report-grades', planned(it.grading.until))] : []),
        words.say('decision-report-follows'),
      ];
  }
}

const partsOf = (words: Words, { title, place, regionCode }: Thing) => ({
  title: words.text(title),
  place: place ? words.text(place) : words.region(regionCode),
});

export const lackNames = (words: Words, lacks: readonly Lack[]): string[] => lacks.map((lack) => words.say(`lack-${lack}`));

function shortlistFollows(words: Words, { candidates, seats, topics }: Facts & { kind: 'fix-shortlist' }): string[] {
  if (topics > 0) return [words.say('decision-shortlist-open', { topics })];
  if (seats !== null && candidates.length <= seats)
    return [words.say('decision-shortlist-few', { candidates: candidates.length, seats })];
  return [words.say(seats === null ? 'decision-shortlist-follows-adopt' : 'decision-shortlist-follows-vote')];
}

/** The buttons: the likely one first, alone in its row; none where it would be refused. */
function waysOf(words: Words, it: DecisionFacts): Button[][] {
  const press = (label: string, facts = {}): Button[][] => [
    [button(words, label, { kind: 'desk.confirm', decision: it.id }, facts)],
  ];
  switch (it.kind) {
    case 'publish-letter':
    case 'certify-vote':
    case 'end-execution':
    case 'accept-report':
      return press(`button-${it.kind}`);
    case 'close-ballot':
      return [...press('button-close-ballot'), [refresh(words, it)]];
    case 'open-roll':
      return [...press('button-open-roll'), ...toSaid(words, it.said)];
    case 'answer-topics':
      return it.topics > 0 ? [[button(words, 'button-answer-topics', { kind: 'topics.list', page: 0 })]] : [];
    case 'fix-shortlist': {
      const ready = it.topics === 0 && it.candidates.length > (it.seats ?? 0);
      return ready ? [...press('button-fix-shortlist', { count: it.candidates.length }), leaveOut(words, it)] : [];
    }
    case 'adopt-list':
      return [...press('button-adopt-list', { count: it.candidates.length }), leaveOut(words, it), ...toSaid(words, it.said)];
    case 'open-ballot':
      return it.vote.present < it.vote.quorum
        ? [[refresh(words, it)], [button(words, 'button-call-again', { kind: 'desk.callAgain', decision: it.id })]]
        : [...press('button-open-ballot'), [refresh(words, it)]];
    case 'settle-vote':
      return it.may.map((how) => [button(words, `button-settle-${how}`, { kind: 'desk.settle', decision: it.id, how })]);
    case 'complete-task':
      return it.lacks.map((what) => [button(words, `button-complete-${what}`, { kind: 'task.complete', task: it.task, what })]);
    case 'accept-task':
      return [[button(words, 'button-inspect', { kind: 'task.inspect', task: it.task })]];
    case 'reassign-task':
      return [
        ...(it.better
          ? [
              [
                button(
                  words,
                  'button-give-to',
                  { kind: 'task.setUnit', task: it.task, unit: it.better.at },
                  { unit: words.text(it.better.name) },
                ),
              ],
            ]
          : []),
        [button(words, 'button-other-unit', { kind: 'task.reassign', task: it.task })],
      ];
    case 'decide-change':
      return changeWays(words, it);
    case 'assign-matter':
    case 'approve-answer':
      return matterWays(words, it);
    case 'fill-place':
      return reserveWays(words, it);
  }
}

const refresh = (words: Words, { id }: DecisionFacts): Button =>
  button(words, 'button-refresh', { kind: 'desk.decide', decision: id });

const leaveOut = (words: Words, { id }: DecisionFacts): Button[] => [
  button(words, 'button-leave-out', { kind: 'desk.leaveOut', decision: id, marks: NO_MARKS }),
];

/** The same list with some left out: what is left costs, a toggle for each, and the press that fixes what is left. */
export function leaveOutCard(words: Words, it: DecisionFacts & { kind: 'fix-shortlist' | 'adopt-list' }, marks: Marks): Card {
  const left = it.candidates.length - marks.length;
  const enough = left > (it.kind === 'fix-shortlist' ? (it.seats ?? 0) : 0);
  const label = it.kind === 'fix-shortlist' ? 'button-fix-chosen' : 'button-adopt-chosen';
  const confirm: Deed = { kind: 'desk.confirmWithout', decision: it.id, marks };
  return {
    title: `🗂 ${decisionName(words, it.kind, null)}`,
    lines: [
      words.say('decision-leave-out'),
      ...(it.money ? moneyLines(words, it.money) : []),
      ...(enough ? [] : [words.say('decision-shortlist-few', { candidates: left, seats: 'seats' in it ? (it.seats ?? 0) : 0 })]),
    ],
    buttons: [
      ...it.candidates.map(({ title }, index) => [
        button(
          words,
          marks.includes(index) ? 'button-left-out' : 'button-kept-in',
          { kind: 'desk.toggle', decision: it.id, marks, at: index },
          { number: index + 1, title: words.text(title) },
        ),
      ]),
      ...(enough ? [[button(words, label, confirm, { count: left })]] : []),
      [button(words, 'button-back', { kind: 'desk.decide', decision: it.id })],
    ],
  };
}

type Carried = Exclude<DecisionKind, 'answer-topics' | 'accept-task' | 'decide-change'>;

/** The decision and what comes next. `under-way`: the process has not carried it out yet. */
export function decidedCard(
  words: Words,
  kind: Carried,
  outcome: 'done' | 'under-way',
  facts: { unit?: string; thing?: Thing | null } = {},
): Card {
  const { unit = '', thing = null } = facts;
  if (outcome === 'under-way') return underWayCard(words, decisionName(words, kind, thing));
  return {
    title: words.say(`decided-${kind}`, { unit }),
    lines: [...(thing ? [thingName(words, thing)] : []), words.say(`decided-next-${kind}`)],
    buttons: [backToDesk(words)],
  };
}

/** The decision was already taken before the button was pressed, with the reason in words. */
export const settledCard = (words: Words, kind: DecisionKind, thing: Thing | null, problem: Problem): Card => ({
  title: `🗂 ${decisionName(words, kind, thing)}`,
  lines: [words.problem(problem)],
  buttons: [backToDesk(words)],
});

const underWayCard = (words: Words, what: string): Card => ({
  title: words.say('order-kept-title', { what }),
  lines: [words.say('order-kept')],
  buttons: [backToDesk(words)],
});

/** Those who have not answered the roll call are called once more; one button shows how many have come since. */
export function calledAgainCard(words: Words, it: DecisionFacts & { vote: VoteFacts }, outcome: 'done' | 'under-way'): Card {
  if (outcome === 'under-way') return underWayCard(words, words.say('order-callAgain'));
  return {
    title: words.say('called-again', { count: it.vote.deputies - it.vote.present }),
    lines: [words.say('called-again-next')],
    buttons: [[refresh(words, it)], backToDesk(words)],
  };
}
