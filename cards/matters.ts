// What is put to a unit: what was found or asked, the answer, whose turn it is; and the few taps by which it is put and answered.
import type { Day } from '../domain/calendar.ts';
import { isPast } from '../domain/calendar.ts';
import type { Text } from '../domain/languages.ts';
import { type MatterKind, matterKinds, type MatterState, type MatterTurn, type Severity, type Term } from '../domain/matters.ts';
import type { MatterNews } from '../domain/notices.ts';
import { back, type Button, button, type Card, listButtons, PAGE } from './card.ts';
import type { Words } from '../locales/words.ts';
import { backToDesk, decisionName, type Thing, thingName } from './office.ts';

interface Photo {
  readonly fileId: string;
}
interface Answer {
  readonly words: string | null;
  readonly at: Date;
  readonly photo: Photo | null;
  readonly met: boolean | null;
  /** Why whoever asked found it not met. */
  readonly why: string | null;
}

export interface MatterFacts {
  readonly code: string;
  readonly kind: MatterKind;
  readonly number: number;
  readonly state: MatterState;
  readonly ended: string | null;
  readonly severity: Severity | null;
  readonly round: number;
  readonly words: string;
  readonly line: { readonly number: number; readonly text: Text } | null;
  readonly site: Thing & { readonly code: string };
  readonly unit: Text;
  readonly due: Day;
  readonly turn: MatterTurn | null;
  readonly since: Date;
  readonly taken: boolean;
  readonly mayGoBack: boolean;
  readonly returned: { readonly why: string; readonly better: Text | null } | null;
  readonly photo: Photo | null;
  readonly answer: Answer | null;
  readonly draft: Answer | null;
  readonly unfit: string | null;
}

/** What the person may do with it. */
export type MatterHand = 'unit' | 'asker' | 'nobody';

const titleOf = (words: Words, { kind, number, site }: MatterFacts): string =>
  words.say('matter-title', { kind: words.say(`matter-kind-${kind}`), number, thing: thingName(words, site) });

const quoted = (words: Words, text: string): string => words.say('matter-words', { text });

/** One matter. A notice's sentence comes first; without one the person opened it and can go back to the list. */
export function matterCard(words: Words, it: MatterFacts, hand: MatterHand, news?: string): Card {
  return {
    title: titleOf(words, it),
    lines: [...(news === undefined ? [] : [news]), ...askedLines(words, it), ...answerLines(words, it), matterStand(words, it)],
    buttons: [...deedsOf(words, it, hand), ...(news === undefined ? [toMatters(words)] : [])],
    ...pictureOf(it, hand),
  };
}

/** The picture of a matter's cards: what was found for the unit, what the answer shows for whoever looks at it. */
function pictureOf(it: MatterFacts, hand: MatterHand): { photo?: Photo } {
  const photo = hand === 'asker' ? (it.answer?.photo ?? it.photo) : (it.photo ?? it.answer?.photo);
  return photo ? { photo } : {};
}

/** Leads from a unit's list of tasks to what is put to it, if anything is. */
export const mattersButton = (words: Words, count: number): Button[][] =>
  count > 0 ? [[button(words, 'button-matters-put', { kind: 'matters.list', page: 0 }, { count })]] : [];

const toMatters = (words: Words): Button[] => [button(words, 'button-matters', { kind: 'matters.list', page: 0 })];

function askedLines(words: Words, { severity, line, words: said, returned, unfit }: MatterFacts): string[] {
  return [
    ...(severity ? [words.say(`matter-severity-${severity}`)] : []),
    ...(line ? [words.say('matter-line', { number: line.number, text: words.text(line.text) })] : []),
    ...(said === '' ? [] : [quoted(words, said)]),
    ...(returned
      ? [words.say('matter-returned', { why: returned.why, better: returned.better ? words.text(returned.better) : 'none' })]
      : []),
    ...(unfit === null ? [] : [words.say('matter-unfit', { why: unfit })]),
  ];
}

function answerLines(words: Words, { answer }: MatterFacts): string[] {
  if (!answer) return [];
  const said = answer.words === null || answer.words === '' ? words.say('matter-photo-alone') : answer.words;
  return [
    words.say('matter-answer', { when: words.when(answer.at), text: said }),
    ...(answer.met === false ? [words.say('matter-not-met', { why: answer.why ?? '' })] : []),
  ];
}

/** Whose turn a matter is, since when or until when; or how it ended. */
export function matterStand(
  words: Words,
  {
    state,
    ended,
    turn,
    since,
    due,
    unit,
    round,
  }: Pick<MatterFacts, 'state' | 'ended' | 'turn' | 'since' | 'due' | 'unit' | 'round'>,
): string {
  if (state === 'closed') return words.say(`matter-ended-${ended ?? 'unrated'}`);
  if (state !== 'waiting') return words.say(`matter-turn-${turn ?? 'asker'}`, { day: words.day(since) });
  const late = isPast(words.zone, due, words.now) ? 'late' : 'due';
  return words.say(`matter-${late}`, { unit: words.text(unit), when: words.when(due), round });
}

function deedsOf(words: Words, it: MatterFacts, hand: MatterHand): Button[][] {
  const matter = it.code;
  if (hand === 'unit' && it.state === 'waiting') {
    const answer = button(words, 'button-matter-answer', { kind: 'matter.answer', matter });
    const take = button(words, 'button-matter-take', { kind: 'matter.take', matter });
    const notOurs = button(words, 'button-not-ours', { kind: 'matter.notOurs', matter });
    const rest = [...(it.taken ? [] : [take]), ...(it.mayGoBack ? [notOurs] : [])];
    return [[answer], ...(rest.length > 0 ? [rest] : [])];
  }
  if (hand === 'asker' && it.state === 'answered')
    return [
      [button(words, `button-matter-met-${it.kind}`, { kind: 'matter.met', matter })],
      [button(words, `button-matter-not-met-${it.kind}`, { kind: 'matter.notMet', matter })],
    ];
  return [];
}

/** What waits for somebody's units and what they put themselves, the most urgent first. */
export const mattersCard = (
  words: Words,
  { page, count, entries }: { readonly page: number; readonly count: number; readonly entries: readonly MatterFacts[] },
): Card => ({
  title: words.say('matters-title', { count }),
  lines:
    count === 0
      ? [words.say('matters-none')]
      : entries.map((entry, index) =>
          words.say('matters-line', {
            number: page * PAGE + index + 1,
            kind: words.say(`matter-kind-${entry.kind}`),
            thing: thingName(words, entry.site),
            stand: matterStand(words, entry),
          }),
        ),
  buttons: listButtons(words, entries, {
    page,
    count,
    open: ({ code }) => ({ kind: 'matter.open', matter: code }),
    turn: (next) => ({ kind: 'matters.list', page: next }),
  }),
});

// Putting one

/** A site, as it is named while something is put about it. */
export interface Site extends Thing {
  readonly code: string;
  readonly lines: readonly { readonly text: Text }[];
  readonly unit: Text | null;
}

/** The buttons by which a deputy puts something about a site. */
export const putButtons = (words: Words, task: string): Button[][] => [
  [button(words, 'button-find', { kind: 'matter.find', task }), button(words, 'button-ask-unit', { kind: 'matter.ask', task })],
];

const putTitle = (words: Words, kind: MatterKind, site: Site): string =>
  words.say('matter-put-title', { kind: words.say(`matter-kind-${kind}`), thing: thingName(words, site) });
const toSite = (words: Words, { code }: Site): Button[] => [
  button(words, 'button-back-to-task', { kind: 'task.open', task: code }),
];

/** Which line of the standard it is about, or none. */
export const findLineCard = (words: Words, site: Site): Card => ({
  title: putTitle(words, 'finding', site),
  lines: [
    words.say('matter-which-line'),
    ...site.lines.map(({ text }, index) =>
      words.say('progress-choose-line-entry', { number: index + 1, text: words.text(text) }),
    ),
  ],
  buttons: [
    site.lines.map((_, index) =>
      button(words, 'button-line', { kind: 'matter.findLine', task: site.code, line: index + 1 }, { number: index + 1 }),
    ),
    [button(words, 'button-other-thing', { kind: 'matter.findLine', task: site.code, line: 0 })],
    toSite(words, site),
  ],
});

const termOf = (words: Words, term: Term): string =>
  'days' in term ? words.say('matter-days', { days: term.days }) : words.say('matter-working-days', { days: term.workingDays });

/** How grave it is and by when it is to be answered, in one tap. */
export const findGraveCard = (words: Words, site: Site, line: number): Card => {
  const { severities, terms } = matterKinds.finding;
  return {
    title: putTitle(words, 'finding', site),
    lines: [words.say('matter-how-grave'), words.say('matter-no-order')],
    buttons: [
      ...severities.map((severity, at) =>
        terms.map((each, term) =>
          button(
            words,
            `button-${severity}`,
            { kind: 'matter.findGrave', task: site.code, line, severity: at, term },
            { term: termOf(words, each) },
          ),
        ),
      ),
      [back(words, { kind: 'matter.find', task: site.code })],
    ],
  };
};

/** Asks for the words, and for a photo where there is one. */
export const askWordsCard = (words: Words, kind: MatterKind, site: Site): Card => ({
  title: putTitle(words, kind, site),
  lines: [words.say(`matter-say-${kind}`), words.say('matter-public')],
  buttons: [toSite(words, site)],
});

/** It is with the unit: by when it answers, and what comes then. */
export const putCard = (words: Words, it: MatterFacts): Card => ({
  title: words.say('matter-sent-title', { title: titleOf(words, it) }),
  lines: [
    words.say('matter-sent', { unit: words.text(it.unit), when: words.when(it.due) }),
    words.say(`matter-sent-next-${it.kind}`),
  ],
  buttons: [toMatters(words), [button(words, 'button-back-to-task', { kind: 'task.open', task: it.site.code })]],
});

// The unit

export const askAnswerCard = (words: Words, it: MatterFacts): Card => ({
  title: titleOf(words, it),
  lines: [...askedLines(words, it), words.say(`matter-answer-${matterKinds[it.kind].answer}`), words.say('matter-public')],
  buttons: [[back(words, { kind: 'matter.open', matter: it.code })]],
  ...pictureOf(it, 'unit'),
});

/** What became of the answer. */
export const answeredCard = (words: Words, it: MatterFacts): Card => ({
  title: words.say('matter-answered-title', { title: titleOf(words, it) }),
  lines: [words.say(it.state === 'drafted' ? 'matter-answered-read' : 'matter-answered-out')],
  buttons: [toMatters(words)],
});

/** Whose it is instead: the region's other units, by their places in its list. */
export const notOursCard = (
  words: Words,
  it: MatterFacts,
  units: readonly { readonly at: number; readonly name: Text }[],
): Card => ({
  title: titleOf(words, it),
  lines: [words.say('not-ours-ask'), words.say('matter-back-once')],
  buttons: [
    ...units.map(({ at, name }): Button[] => [
      { label: words.text(name), deed: { kind: 'matter.passTo', matter: it.code, unit: at } },
    ]),
    [back(words, { kind: 'matter.open', matter: it.code })],
  ],
  ...pictureOf(it, 'unit'),
});

export const askWhyCard = (words: Words, it: MatterFacts, ask: 'matter-why-back' | 'matter-why-not-met', better = ''): Card => ({
  title: titleOf(words, it),
  lines: [...answerLines(words, it), words.say(ask, { unit: better })],
  buttons: [[back(words, { kind: 'matter.open', matter: it.code })]],
  ...pictureOf(it, ask === 'matter-why-back' ? 'unit' : 'asker'),
});

export const handedBackCard = (words: Words, it: MatterFacts): Card => ({
  title: titleOf(words, it),
  lines: [words.say('matter-handed-back', { better: it.returned?.better ? words.text(it.returned.better) : '' })],
  buttons: [toMatters(words)],
});

// On the desk

export type MatterDecision =
  | {
      readonly kind: 'assign-matter';
      readonly matter: MatterFacts;
      readonly thing: Thing;
      /** The unit that was named instead and the present one, by their places in the region's list. */
      readonly better: { readonly at: number; readonly name: Text } | null;
      readonly own: number;
    }
  | { readonly kind: 'approve-answer'; readonly matter: MatterFacts; readonly thing: Thing };

export function matterKnown(words: Words, it: MatterDecision): string[] {
  const { matter } = it;
  if (it.kind === 'assign-matter')
    return [words.say('decision-assign-matter-from', { unit: words.text(matter.unit) }), ...askedLines(words, matter)];
  const { draft } = matter;
  return [
    words.say('decision-approve-answer-from', { unit: words.text(matter.unit) }),
    ...askedLines(words, matter),
    ...(draft
      ? [words.say('matter-answer', { when: words.when(draft.at), text: draft.words ?? words.say('matter-photo-alone') })]
      : []),
    words.say('decision-approve-answer-follows'),
  ];
}

export function matterWays(words: Words, it: MatterDecision & { readonly id: string }): Button[][] {
  const { code: matter, unit } = it.matter;
  if (it.kind === 'approve-answer')
    return [
      [button(words, 'button-approve-answer', { kind: 'desk.confirm', decision: it.id })],
      [button(words, 'button-unfit', { kind: 'matter.unfit', matter })],
    ];
  const give = (at: number, name: Text): Button[] => [
    button(words, 'button-give-to', { kind: 'matter.give', matter, unit: at }, { unit: words.text(name) }),
  ];
  return [
    ...(it.better ? [give(it.better.at, it.better.name)] : []),
    [button(words, 'button-stays', { kind: 'matter.give', matter, unit: it.own }, { unit: words.text(unit) })],
    [button(words, 'button-other-unit', { kind: 'matter.otherUnit', matter })],
  ];
}

export const giveCard = (
  words: Words,
  it: MatterFacts,
  decision: string,
  units: readonly { readonly at: number; readonly name: Text }[],
): Card => ({
  title: `🗂 ${decisionName(words, 'assign-matter', it.site)}`,
  lines: [words.say('complete-ask-unit')],
  buttons: [
    ...units.map(({ at, name }): Button[] => [
      { label: words.text(name), deed: { kind: 'matter.give', matter: it.code, unit: at } },
    ]),
    [back(words, { kind: 'desk.decide', decision })],
  ],
});

export const askUnfitCard = (words: Words, it: MatterFacts, decision: string): Card => ({
  title: `🗂 ${decisionName(words, 'approve-answer', it.site)}`,
  lines: [words.say('matter-why-unfit')],
  buttons: [[back(words, { kind: 'desk.decide', decision })]],
});

export const sentBackCard = (words: Words, it: MatterFacts): Card => ({
  title: words.say('matter-unfit-title'),
  lines: [thingName(words, it.site), words.say('matter-unfit-next', { unit: words.text(it.unit) })],
  buttons: [backToDesk(words)],
});

// Notices

/** The cards of this area's notices, by id. */
export const messages = {
  'matter-card': (words: Words, { it, hand, news }: { it: MatterFacts; hand: MatterHand; news: MatterNews }): Card =>
    matterCard(words, it, hand, words.say(`matter-news-${news}`)),
} as const;
