// A request for more time for a task: how much, why, who decides and what follows before it is sent; then the request on the desk that
// decides.
import { type Day, dayIn, isPast } from '../domain/calendar.ts';
import { ChangeReason, type ChangeSize, type Decider } from '../domain/tasks/change.ts';
import { shortCode } from '../domain/ids.ts';
import type { Text } from '../domain/languages.ts';
import { type Button, back, button, type Card } from './card.ts';
import type { Words } from '../locales/words.ts';
import { backToDesk, decisionName, type Thing, thingName } from './office.ts';
import { reasonOf } from './promises.ts';
import { type Hand, placeOf, type WorkFacts, workCard } from './tasks.ts';

/** A date to ask for, a number of days later than promised. */
export interface LaterDate {
  readonly days: number;
  readonly due: Day;
}

/** The day and in how long it comes, as used after "until" and "by". */
const dayFirst = (words: Words, when: Date | Day): string =>
  words.say('more-time-day', { day: words.day(when), soon: words.inHowLong(when) });

const titleOf = (words: Words, task: WorkFacts): string =>
  words.say('more-time-title', { title: words.text(task.title), place: placeOf(words, task) });
const toTask = (words: Words, { code }: WorkFacts): Button[] => [
  button(words, 'button-back-to-task', { kind: 'task.open', task: code }),
];

/** Asks how much more time is needed. `more`: the usual numbers of days, each with the date that results. */
export const askTimeCard = (words: Words, task: WorkFacts, more: readonly (LaterDate & { readonly more: number })[]): Card => ({
  title: titleOf(words, task),
  lines: [
    words.say('more-time-promised', { when: task.due ? words.when(task.due) : '' }),
    words.say('more-time-ask', { example: more.at(-1)?.due ?? dayIn(words.zone, words.now) }),
    words.say('more-time-visible'),
  ],
  buttons: [
    ...more.map(({ more: extra, days, due }) => [
      button(words, `button-more-${extra}`, { kind: 'change.until', task: task.code, days }, { when: words.day(due) }),
    ]),
    toTask(words, task),
  ],
});

/** Asks for the reason: one of the seven (procedure 1.9, C1), or the unit's own words. */
export function askReasonCard(words: Words, task: WorkFacts, { days, due }: LaterDate): Card {
  const reasons = ChangeReason.options.map((reason, because) =>
    button(words, `change-reason-${reason}`, { kind: 'change.because', task: task.code, days, because }),
  );
  return {
    title: titleOf(words, task),
    lines: [words.say('more-time-until', { when: dayFirst(words, due) }), words.say('more-time-why')],
    buttons: [...inPairs(reasons), [back(words, { kind: 'change.ask', task: task.code })]],
  };
}

const inPairs = (buttons: readonly Button[]): Button[][] =>
  buttons.flatMap((each, index) => (index % 2 === 0 ? [buttons.slice(index, index + 2)] : []));

/** A request as it would be sent. `because`: the index of its reason, or the first index past the list for the unit's own words. */
export interface Proposal extends LaterDate {
  readonly number: number;
  readonly because: number;
  readonly reason: ChangeReason;
  readonly words: string | null;
  readonly size: ChangeSize;
  readonly decider: Decider;
  readonly answerBy: Date;
}

/** The code by which a button identifies the words of its card. */
export const saidCode = (words: string | null): string => shortCode(words ?? '');

/** What the request is, who decides it, and what it means; shown before it is sent. */
export const proposalCard = (words: Words, task: WorkFacts, it: Proposal): Card => ({
  title: titleOf(words, task),
  lines: [
    words.say('more-time-from-to', { was: task.due ? words.day(task.due) : '', until: dayFirst(words, it.due) }),
    words.say('more-time-because', { reason: reasonOf(words, it) }),
    words.say(`more-time-${it.size}`, { who: words.say(`decider-${it.decider}`), when: dayFirst(words, it.answerBy) }),
    words.say('more-time-means'),
  ],
  buttons: [
    [
      button(words, 'button-send-request', {
        kind: 'change.send',
        task: task.code,
        number: it.number,
        days: it.days,
        because: it.because,
        said: saidCode(it.words),
      }),
    ],
    [back(words, { kind: 'change.until', task: task.code, days: it.days })],
  ],
});

/** The request is sent: what holds now, and what comes next. */
export const sentCard = (words: Words, task: WorkFacts, it: Pick<Proposal, 'due' | 'decider' | 'answerBy'>): Card => ({
  title: words.say('more-time-sent-title', { title: words.text(task.title), place: placeOf(words, task) }),
  lines: [
    words.say('more-time-sent', {
      until: words.day(it.due),
      who: words.say(`decider-${it.decider}`),
      when: dayFirst(words, it.answerBy),
    }),
    words.say('more-time-stands', { when: task.due ? words.when(task.due) : '' }),
  ],
  buttons: [toTask(words, task)],
});

export const withdrawnCard = (words: Words, task: WorkFacts): Card => ({
  title: words.say('more-time-withdrawn-title', { title: words.text(task.title), place: placeOf(words, task) }),
  lines: [words.say('more-time-stands', { when: task.due ? words.when(task.due) : '' })],
  buttons: [toTask(words, task)],
});

// On the desk

export interface ChangeFacts {
  readonly kind: 'decide-change';
  /** Code of the request. */
  readonly change: string;
  readonly thing: Thing;
  readonly unit: Text | null;
  readonly wasDue: Day;
  readonly askedDue: Day;
  readonly reason: ChangeReason;
  readonly words: string | null;
  readonly size: ChangeSize;
  readonly decider: Decider;
  /** How many earlier changes of this task were granted. */
  readonly before: number;
  readonly red: boolean;
}

/** What is known of a request, and what follows if it is granted. */
export function changeKnown(words: Words, it: ChangeFacts): string[] {
  const isOver = isPast(words.zone, it.askedDue, words.now);
  return [
    words.say('change-asks', {
      unit: it.unit ? words.text(it.unit) : words.say('work-no-unit'),
      was: words.day(it.wasDue),
      until: words.day(it.askedDue),
    }),
    words.say('more-time-because', { reason: reasonOf(words, it) }),
    words.say(`change-${it.size}`, { who: words.say(`decider-${it.decider}`) }),
    ...(it.before > 0 ? [words.say('change-before', { count: it.before })] : []),
    isOver ? words.say('change-date-past') : words.say(it.red ? 'change-follows-red' : 'change-follows'),
  ];
}

export const changeWays = (words: Words, { change, askedDue }: ChangeFacts): Button[][] => [
  ...(!isPast(words.zone, askedDue, words.now)
    ? [[button(words, 'button-grant-change', { kind: 'change.grant', change }, { when: words.day(askedDue) })]]
    : []),
  [button(words, 'button-refuse-change', { kind: 'change.refuse', change })],
];

/** The usual reasons for a refusal, by their ids; the unit reads them in its own language. */
export const refusalReasons = ['refusal-can-be-kept', 'refusal-not-shown', 'refusal-too-long'] as const;

export const refuseCard = (words: Words, it: ChangeFacts & { readonly id: string }): Card => ({
  title: `🗂 ${decisionName(words, it.kind, it.thing)}`,
  lines: [words.say('change-refuse-why')],
  buttons: [
    ...refusalReasons.map((reason, because) => [
      button(words, `button-${reason}`, { kind: 'change.refuseBecause', change: it.change, because }),
    ]),
    [back(words, { kind: 'desk.decide', decision: it.id })],
  ],
});

/** The reason of a refusal: a usual one in the reader's language, or the words that somebody wrote. */
export const refusalOf = (words: Words, because: string): string =>
  (refusalReasons as readonly string[]).includes(because) ? words.say(because) : because;

export const changeDecidedCard = (
  words: Words,
  it: { readonly thing: Thing; readonly due: Day; readonly refused: string | null },
): Card => ({
  title: words.say(it.refused === null ? 'change-granted-title' : 'change-refused-title'),
  lines: [
    thingName(words, it.thing),
    it.refused === null
      ? words.say('change-granted-next', { until: words.day(it.due) })
      : words.say('change-refused-next', { reason: refusalOf(words, it.refused) }),
  ],
  buttons: [backToDesk(words)],
});

// Notices

/** The cards of this area's notices, by id. */
export const messages = {
  'change-decided': (
    words: Words,
    it: {
      readonly task: WorkFacts;
      readonly hand: Hand;
      readonly due: Day;
      readonly decider: Decider;
      /** The reason, if it was refused. */
      readonly refused: string | null;
    },
  ): Card => {
    const who = words.say(`decider-${it.decider}`);
    const news =
      it.refused === null
        ? words.say('task-news-more-time', { who, until: words.day(it.due) })
        : words.say('task-news-no-more-time', { who, reason: refusalOf(words, it.refused) });
    return workCard(words, it.task, it.hand, { news });
  },
} as const;
