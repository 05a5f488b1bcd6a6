// The desk of the office and the secretariat: where the year stands, and the waiting decisions, most urgent first.
import type { DecisionKind, DeskRole } from '../domain/decisions.ts';
import type { Text } from '../domain/languages.ts';
import type { Preparation, Stage } from '../domain/stages.ts';
import { type Button, button, type Card, listButtons, PAGE } from './card.ts';
import { daysUntil } from '../locales/dates.ts';
import { planned, sayPlanned } from './planned.ts';
import type { Words } from '../locales/words.ts';

/** A task as decisions name it. */
export interface Thing {
  readonly title: Text;
  readonly place: Text | null;
  readonly regionCode: string;
}

export interface DeskYear {
  readonly regionCode: string;
  readonly year: number;
  readonly stage: Stage;
  /** Day of the stage, from 1. */
  readonly day: number;
  readonly suspendedUntil: Date | null;
  /** The session's next deadline, until it opens. */
  readonly session: { readonly what: Preparation | 'opens'; readonly at: Date } | null;
  /** The stage's figures by name, from the registry of figures. */
  readonly figures: Readonly<Record<string, number>>;
}

export interface DeskFacts {
  readonly years: readonly DeskYear[];
  readonly page: number;
  readonly count: number;
  readonly decisions: readonly {
    readonly id: string;
    readonly kind: DecisionKind;
    readonly due: Date | null;
    readonly thing: Thing | null;
  }[];
  readonly mayInvite: boolean;
  /** Suggestions whose subject the reader is not sure of. */
  readonly uncertain: number;
  /** Suggestions that the reader could not read, so that a person has to. */
  readonly unread: number;
  /** Held words that wait for the person, and how many of them tell of a danger. */
  readonly held: { readonly waiting: number; readonly urgent: number };
  /** Answered topics that can still be corrected; 0 while others wait for an answer, because the list of those leads to them. */
  readonly answered: number;
}

export function deskCard(words: Words, desk: DeskFacts): Card {
  const { page, count, decisions } = desk;
  return {
    title: words.say('desk-title', { count }),
    lines: [
      ...(desk.held.urgent > 0 ? [words.say('desk-held-urgent', { count: desk.held.urgent }), ''] : []),
      ...desk.years.flatMap((year) => yearLines(words, year)),
      ...(count > 0 ? [''] : []),
      ...decisions.map(({ kind, due, thing }, index) =>
        words.say('desk-line', {
          number: page * PAGE + index + 1,
          what: decisionName(words, kind, thing),
          due: due ? dueInWords(words, due) : 'none',
        }),
      ),
    ],
    buttons: [
      ...(desk.held.waiting > 0 ? [[button(words, 'button-held', { kind: 'held.kinds' }, { count: desk.held.waiting })]] : []),
      ...listButtons(words, decisions, {
        page,
        count,
        open: ({ id }) => ({ kind: 'desk.decide', decision: id }),
        turn: (next) => ({ kind: 'desk.list', page: next }),
      }),
      ...(desk.unread > 0 ? [[button(words, 'button-unread', { kind: 'unread.list', page: 0 }, { count: desk.unread })]] : []),
      ...(desk.uncertain > 0
        ? [[button(words, 'button-aspects', { kind: 'aspects.list', page: 0 }, { count: desk.uncertain })]]
        : []),
      ...(desk.answered > 0
        ? [[button(words, 'button-topics-answered', { kind: 'topics.answered', page: 0 }, { count: desk.answered })]]
        : []),
      ...(desk.mayInvite
        ? [[button(words, 'button-inbox', { kind: 'inbox.list', search: '0', aspect: 0, state: 'any', page: 0 })]]
        : []),
      ...(desk.mayInvite ? [[button(words, 'button-invite', { kind: 'invite.list', page: 0 })]] : []),
    ],
  };
}

const yearLines = (words: Words, { regionCode, year, stage, day, suspendedUntil, session, figures }: DeskYear): string[] => [
  words.say(`desk-year-${stage}`, { region: regionCode, year, day, ...figures }),
  ...(session ? [words.say(`desk-session-${session.what}`, { when: words.when(session.at) })] : []),
  ...(suspendedUntil ? [sayPlanned(words, 'desk-suspended', planned(suspendedUntil))] : []),
];

/** What is to be decided, in a few words. */
export const decisionName = (words: Words, kind: DecisionKind, thing: Thing | null): string =>
  words.say(`desk-${kind}`, { thing: thing ? thingName(words, thing) : '' });

export const thingName = (words: Words, { title, place, regionCode }: Thing): string =>
  `${words.text(title)} · ${place ? words.text(place) : words.region(regionCode)}`;

function dueInWords(words: Words, due: Date): string {
  const days = daysUntil(due, words.now, words.zone);
  return days < 0 ? words.say('tasks-line-late', { days: -days }) : words.say('tasks-line-due', { days });
}

export const backToDesk = (words: Words): Button[] => [button(words, 'button-desk', { kind: 'desk.open' })];

// Invitations

export interface InvitationsFacts {
  readonly page: number;
  readonly count: number;
  readonly roles: readonly {
    readonly code: string;
    readonly role: string;
    readonly holder: string;
    readonly unit: Text | null;
  }[];
}

/** Roles that nobody has taken up in a chat yet. */
export const invitationsCard = (words: Words, { page, count, roles }: InvitationsFacts): Card => ({
  title: words.say('invite-title', { count }),
  lines:
    count === 0
      ? []
      : [
          words.say('invite-intro'),
          ...roles.map(({ role, holder, unit }, index) =>
            words.say(unit ? 'invite-line-unit' : 'invite-line', {
              number: page * PAGE + index + 1,
              holder,
              role,
              unit: unit ? words.text(unit) : '',
            }),
          ),
        ],
  buttons: [
    ...listButtons(words, roles, {
      page,
      count,
      open: ({ code }) => ({ kind: 'invite.make', role: code }),
      turn: (next) => ({ kind: 'invite.list', page: next }),
    }),
    [button(words, 'button-roles', { kind: 'role.list', page: 0 })],
    backToDesk(words),
  ],
});

/** A link that works once and is shown only here. */
export const invitationCard = (words: Words, it: { role: string; holder: string; link: string; days: number }): Card => ({
  title: words.say('invite-made-title', { holder: it.holder, role: it.role }),
  lines: [words.say('invite-made', { holder: it.holder, days: it.days }), '', it.link],
  buttons: [[button(words, 'button-back-to-invitations', { kind: 'invite.list', page: 0 })]],
});

/** Somebody took a role up: whose role it is, what it is for, and the likely first button. */
export function roleTakenCard(words: Words, it: { role: string; holder: string; where: string }): Card {
  const first = firstDeed[it.role];
  return {
    title: words.say('role-taken-title', { role: it.role, where: it.where }),
    lines: [words.say('role-taken-hello', { holder: it.holder }), words.say(`role-does-${it.role}`)],
    buttons: first ? [[button(words, first.label, first.deed)]] : [],
  };
}

const tasks = { label: 'button-open-tasks', deed: { kind: 'tasks.list', page: 0 } } as const;
const desk = { label: 'button-open-desk', deed: { kind: 'desk.open' } } as const;
const firstDeed: Readonly<Record<string, typeof tasks | typeof desk>> = {
  'unit-contact': tasks,
  'unit-head': tasks,
  inspector: tasks,
  office: desk,
  'office-head': desk,
  secretariat: desk,
};

// Notices

/** The cards of this area's notices, by id. */
export const messages = {
  'decision-due': (
    words: Words,
    it: {
      readonly decision: string;
      readonly kind: DecisionKind;
      readonly due: Date | null;
      readonly escalated: boolean;
      readonly again: number;
      /** The role that decides, and whether the person may take the decision. */
      readonly role: DeskRole;
      readonly mine: boolean;
    },
  ): Card => {
    const late = it.due !== null && it.due < words.now;
    return {
      title: words.say(late ? 'news-decision-late' : 'news-decision-near', { what: decisionName(words, it.kind, null) }),
      lines: [
        it.mine
          ? words.say('news-decision-for-you')
          : words.say('news-decision-other', { who: words.say(`news-who-${it.role}`) }),
        ...(it.due ? [words.say(late ? 'decision-due-past' : 'decision-due-then', { when: words.when(it.due) })] : []),
        ...(it.again > 0 ? [words.say('news-decision-again', { before: it.again })] : []),
      ],
      buttons: it.mine ? [[button(words, 'button-decide', { kind: 'desk.decide', decision: it.decision })]] : [],
    };
  },
  'session-due': (
    words: Words,
    it: { readonly what: Preparation; readonly due: Date; readonly opens: Date; readonly days: number },
  ): Card => ({
    title: sayPlanned(words, `news-session-${it.what}`, planned(it.due)),
    lines: [words.say(`news-session-${it.what}-why`, { opens: words.day(it.opens), days: it.days })],
    buttons: [backToDesk(words)],
  }),
  'list-decided': (words: Words, facts: { elected: number; reserve: number; vacant: number }): Card => ({
    title: words.say('news-list-title'),
    lines: [words.say('news-list', facts)],
    buttons: [[button(words, 'button-see-projects', { kind: 'projects.list', page: 0 })]],
  }),
  'order-refused': (
    words: Words,
    { order, problem }: { order: string; problem: { id: string; facts: Readonly<Record<string, string | number>> } },
  ): Card => ({
    title: words.say('news-refused-title', { what: words.say(`order-${order}`) }),
    lines: [words.problem(problem)],
    buttons: [],
  }),
} as const;
