// A request for a change of a task's promise: what changes, what it costs, why, who decides and what follows before it is sent; then the
// request on the desk that decides.
import { type Day, dayIn, isPast } from '../domain/calendar.ts';
import { ChangeReason, type ChangeSize, type Decider } from '../domain/tasks/change.ts';
import { shortCode } from '../domain/ids.ts';
import type { Text } from '../domain/languages.ts';
import type { ChangeKind, Prices } from '../domain/tasks/proposal.ts';
import type { LineId } from '../domain/tasks/standard.ts';
import type { Deed } from '../domain/deeds.ts';
import { type Button, back, button, type Card } from './card.ts';
import type { Words } from '../locales/words.ts';
import { backToDesk, decisionName, type Thing, thingName } from './office.ts';
import { type ChangedParts, pricesLine, reasonOf, whatChanges } from './promises.ts';
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
const changeTitle = (words: Words, task: WorkFacts): string =>
  words.say('change-title', { title: words.text(task.title), place: placeOf(words, task) });
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
    [button(words, 'button-other-change', { kind: 'change.kinds', task: task.code })],
    toTask(words, task),
  ],
});

/** Kinds of changes beside the date, in the order of their buttons. */
export const OTHER_KINDS = [
  'place',
  'quantity',
  'standard',
  'unit',
  'split',
  'merged',
  'cancelled',
] as const satisfies readonly ChangeKind[];

/** Asks what changes. */
export const askKindCard = (words: Words, task: WorkFacts): Card => ({
  title: changeTitle(words, task),
  lines: [words.say('change-ask-kind'), words.say('change-visible')],
  buttons: [
    ...inPairs(OTHER_KINDS.map((what) => button(words, `button-change-${what}`, { kind: 'change.kind', task: task.code, what }))),
    [back(words, { kind: 'change.ask', task: task.code })],
  ],
});

/** Asks for what words answer: another place, another quantity, two places. */
export const askWhatCard = (words: Words, task: WorkFacts, what: 'place' | 'quantity' | 'split'): Card => ({
  title: changeTitle(words, task),
  lines: [
    words.say(`change-ask-${what}`, {
      place: placeOf(words, task),
      quantity: task.quantity ?? 0,
      measure: task.measure ? words.text(task.measure) : '',
      region: task.regionCode,
    }),
  ],
  buttons: [backToKinds(words, task)],
});

const backToKinds = (words: Words, { code }: WorkFacts): Button[] => [back(words, { kind: 'change.kinds', task: code })];

/** Asks which line of the standard changes, or for a new one. */
export const askLineCard = (words: Words, task: WorkFacts): Card => ({
  title: changeTitle(words, task),
  lines: [words.say('change-ask-line'), ...task.lines.map(({ text }, index) => `${index + 1}. ${words.text(text)}`)],
  buttons: [
    task.lines.map(({ id }, index) => ({
      label: String(index + 1),
      deed: { kind: 'change.line' as const, task: task.code, line: id },
    })),
    backToKinds(words, task),
  ],
});

/** Asks what becomes of a line: other words, or nothing. */
export const rewordCard = (words: Words, task: WorkFacts, line: LineId): Card => ({
  title: changeTitle(words, task),
  lines: [
    words.say('change-ask-reword', { line: words.text(task.lines.find(({ id }) => id === line)?.text ?? { zh: '', en: '' }) }),
  ],
  buttons: [
    [button(words, 'button-drop-line', { kind: 'change.dropLine', task: task.code, line })],
    [back(words, { kind: 'change.kind', task: task.code, what: 'standard' })],
  ],
});

/** Asks which unit, or which other place of the project, takes it. */
export const chooseCard = (
  words: Words,
  task: WorkFacts,
  what: 'unit' | 'merged',
  choices: readonly { readonly label: string; readonly deed: Deed }[],
): Card => ({
  title: changeTitle(words, task),
  lines: [words.say(choices.length > 0 ? `change-ask-${what}` : 'change-nobody-else')],
  buttons: [...choices.map((choice) => [choice]), backToKinds(words, task)],
});

/** A request that is being written: what changes is known, the rest is asked for piece by piece. */
export interface Draft {
  readonly of: ChangedParts;
  /** The code by which the buttons of its cards name it. */
  readonly said: string;
}

/** Asks for the three prices of a change. */
export const askPricesCard = (words: Words, task: WorkFacts, { of, said }: Draft): Card => ({
  title: changeTitle(words, task),
  lines: [whatChanges(words, of), words.say('change-ask-prices')],
  buttons: [[button(words, 'button-no-prices', { kind: 'change.noPrices', task: task.code, said })], backToKinds(words, task)],
});

/** Asks why a draft is asked for. */
export const askWhyCard = (words: Words, task: WorkFacts, { of, said }: Draft, prices: Prices): Card => ({
  title: changeTitle(words, task),
  lines: [whatChanges(words, of), pricesLine(words, prices), words.say('more-time-why')],
  buttons: [
    ...inPairs(
      ChangeReason.options.map((reason, because) =>
        button(words, `change-reason-${reason}`, { kind: 'change.why', task: task.code, said, because }),
      ),
    ),
    backToKinds(words, task),
  ],
});

/** A draft that can be sent. */
export interface WholeDraft extends Draft {
  readonly number: number;
  readonly prices: Prices;
  readonly reason: ChangeReason;
  readonly words: string | null;
  readonly hasDocument: boolean;
  readonly size: ChangeSize;
  readonly decider: Decider;
  readonly answerBy: Date;
}

/** All of a draft, who decides it, and what it means; words and a document may still be added. */
export const draftCard = (words: Words, task: WorkFacts, it: WholeDraft): Card => ({
  title: changeTitle(words, task),
  lines: [
    whatChanges(words, it.of),
    pricesLine(words, it.prices),
    words.say('more-time-because', { reason: reasonOf(words, it) }),
    words.say(it.hasDocument ? 'change-document-there' : 'change-add-document'),
    words.say(`more-time-${it.size}`, { who: words.say(`decider-${it.decider}`), when: dayFirst(words, it.answerBy) }),
    words.say('change-means'),
  ],
  buttons: [
    [button(words, 'button-send-request', { kind: 'change.submit', task: task.code, number: it.number, said: it.said })],
    backToKinds(words, task),
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
    [
      button(words, 'button-more-to-say', {
        kind: 'change.costs',
        task: task.code,
        days: it.days,
        because: it.because,
        said: saidCode(it.words),
      }),
    ],
    [back(words, { kind: 'change.until', task: task.code, days: it.days })],
  ],
});

/** The request is sent: what holds now, and what comes next. */
export const sentCard = (
  words: Words,
  task: WorkFacts,
  it: ChangedParts & { readonly decider: Decider; readonly answerBy: Date },
): Card => {
  const facts = { who: words.say(`decider-${it.decider}`), when: dayFirst(words, it.answerBy) };
  return {
    title: words.say('more-time-sent-title', { title: words.text(task.title), place: placeOf(words, task) }),
    lines: [
      it.kind === 'date' && it.becomes.due
        ? words.say('more-time-sent', { until: words.day(it.becomes.due), ...facts })
        : words.say('change-sent', { what: whatChanges(words, it), ...facts }),
      words.say('more-time-stands', { when: task.due ? words.when(task.due) : '' }),
    ],
    buttons: [toTask(words, task)],
  };
};

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
  /** What changes. */
  readonly of: ChangedParts;
  readonly prices: Prices | null;
  readonly hasDocument: boolean;
  readonly together: number;
  readonly reason: ChangeReason;
  readonly words: string | null;
  readonly size: ChangeSize;
  readonly decider: Decider;
  /** How many earlier changes of this task were granted. */
  readonly before: number;
  readonly red: boolean;
}

const isLate = (words: Words, { of }: ChangeFacts): boolean =>
  of.kind === 'date' && of.becomes.due !== undefined && isPast(words.zone, of.becomes.due, words.now);

/** What is known of a request, and what follows if it is granted. */
export function changeKnown(words: Words, it: ChangeFacts): string[] {
  const unit = it.unit ? words.text(it.unit) : words.say('work-no-unit');
  const { of } = it;
  return [
    of.kind === 'date' && of.was.due && of.becomes.due
      ? words.say('change-asks', { unit, was: words.day(of.was.due), until: words.day(of.becomes.due) })
      : words.say('change-asks-other', { unit, what: whatChanges(words, of) }),
    ...(it.together > 1 ? [words.say('change-together', { count: it.together })] : []),
    ...(it.prices ? [pricesLine(words, it.prices)] : []),
    words.say('more-time-because', { reason: reasonOf(words, it) }),
    words.say(`change-${it.size}`, { who: words.say(`decider-${it.decider}`) }),
    ...(it.before > 0 ? [words.say('change-before', { count: it.before })] : []),
    isLate(words, it) ? words.say('change-date-past') : words.say(followsOf(it)),
  ];
}

function followsOf({ of: { kind }, red }: ChangeFacts): string {
  if (kind === 'merged' || kind === 'cancelled') return `change-follows-${kind}`;
  if (kind === 'date') return red ? 'change-follows-red' : 'change-follows';
  return red ? 'change-follows-other-red' : 'change-follows-other';
}

export const changeWays = (words: Words, it: ChangeFacts): Button[][] => {
  const { change, of } = it;
  const grant =
    of.kind === 'date' && of.becomes.due
      ? button(words, 'button-grant-change', { kind: 'change.grant', change }, { when: words.day(of.becomes.due) })
      : button(words, 'button-grant-other', { kind: 'change.grant', change });
  return [
    ...(isLate(words, it) ? [] : [[grant]]),
    [button(words, 'button-refuse-change', { kind: 'change.refuse', change })],
    ...(it.hasDocument ? [[button(words, 'button-document', { kind: 'change.document', change })]] : []),
  ];
};

/** The usual reasons for a refusal, by their ids; the unit reads them in its own language. */
export const refusalReasons = ['refusal-can-be-kept', 'refusal-not-shown', 'refusal-too-long', 'refusal-as-promised'] as const;
/** Those that fit: a date may be kept or too long, everything else done as it was promised. */
const fits = (kind: ChangeKind, reason: (typeof refusalReasons)[number]): boolean =>
  reason === 'refusal-not-shown' || (reason === 'refusal-as-promised') !== (kind === 'date');

export const refuseCard = (words: Words, it: ChangeFacts & { readonly id: string }): Card => ({
  title: `🗂 ${decisionName(words, it.kind, it.thing)}`,
  lines: [words.say('change-refuse-why')],
  buttons: [
    ...refusalReasons.flatMap((reason, because) =>
      fits(it.of.kind, reason)
        ? [[button(words, `button-${reason}`, { kind: 'change.refuseBecause' as const, change: it.change, because })]]
        : [],
    ),
    [back(words, { kind: 'desk.decide', decision: it.id })],
  ],
});

/** The reason of a refusal: a usual one in the reader's language, or the words that somebody wrote. */
export const refusalOf = (words: Words, because: string): string =>
  (refusalReasons as readonly string[]).includes(because) ? words.say(because) : because;

export const changeDecidedCard = (
  words: Words,
  it: { readonly thing: Thing; readonly of: ChangedParts; readonly refused: string | null },
): Card => ({
  title: words.say(
    it.refused !== null ? 'change-refused-title' : it.of.kind === 'date' ? 'change-granted-title' : 'change-granted-other-title',
  ),
  lines: [
    thingName(words, it.thing),
    it.refused !== null
      ? words.say('change-refused-next', { reason: refusalOf(words, it.refused) })
      : it.of.kind === 'date' && it.of.becomes.due
        ? words.say('change-granted-next', { until: words.day(it.of.becomes.due) })
        : words.say('change-granted-other-next', { what: whatChanges(words, it.of) }),
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
      readonly of: ChangedParts;
      readonly decider: Decider;
      /** The reason, if it was refused. */
      readonly refused: string | null;
    },
  ): Card => {
    const who = words.say(`decider-${it.decider}`);
    return workCard(words, it.task, it.hand, { news: newsOf(words, it, who) });
  },
} as const;

function newsOf(
  words: Words,
  { of, refused }: { readonly of: ChangedParts; readonly refused: string | null },
  who: string,
): string {
  const isDate = of.kind === 'date';
  if (refused !== null)
    return words.say(isDate ? 'task-news-no-more-time' : 'task-news-no-change', { who, reason: refusalOf(words, refused) });
  return isDate && of.becomes.due
    ? words.say('task-news-more-time', { who, until: words.day(of.becomes.due) })
    : words.say('task-news-changed', { who, what: whatChanges(words, of) });
}
