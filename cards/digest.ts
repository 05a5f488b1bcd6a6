// A morning's digest: what needs a person's units today, what has climbed to them, who could not be reached; each part with the worst
// first.
import { isPast } from '../domain/calendar.ts';
import { type Button, button, type Card } from './card.ts';
import type { Words } from '../locales/words.ts';
import type { DecisionKind, DeskRole } from '../domain/decisions.ts';
import { Light } from '../domain/tasks/light.ts';
import type { HeldKindLine } from './held.ts';
import { lightSign, type ListedTask, taskLine, toProjects } from './tasks.ts';

/** How many people who could not be reached are named. */
const NAMED_PEOPLE = 6;

interface Lights {
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
  readonly grey: number;
}

/** Tasks of the person's own units; the lights count all tasks of those units. */
export interface OwnTasks extends Lights {
  readonly needing: number;
  /** How many of these were told and have not been signed for since. */
  readonly unsigned: number;
  readonly entries: readonly (ListedTask & {
    /** The unit has not said yet whether the task is theirs. */
    readonly fresh: boolean;
  })[];
}

/** Tasks that climbed to the person; the lights count all tasks of the years from which these come. */
export interface ClimbedTasks extends Lights {
  /** How many climbed for this digest, and how many of them are late. */
  readonly news: number;
  readonly late: number;
  /** How many are open in all, those that climbed before included. */
  readonly standing: number;
  /** The worst of those that climbed for this digest. */
  readonly entries: readonly ListedTask[];
}

/** Held words that wait. */
export interface HeldInDigest {
  /** What the person may read, dangers first. */
  readonly kinds: readonly HeldKindLine[];
  /** Regions below whose office has let held words wait for days. */
  readonly below: readonly { readonly regionCode: string; readonly count: number }[];
}

/** Decisions of one kind that wait for one role. */
export interface DeskPile {
  readonly kind: DecisionKind;
  readonly role: DeskRole;
  readonly count: number;
  readonly late: number;
  readonly since: Date;
}

export interface DigestFacts {
  /** Decisions on the person's own desks. */
  readonly desk: readonly DeskPile[];
  /** Decisions on other desks that climbed to the person. */
  readonly desks: readonly DeskPile[];
  /** Null for a person who answers for no unit. */
  readonly own: OwnTasks | null;
  /** Null where nothing climbed for this digest. */
  readonly climbed: ClimbedTasks | null;
  /** What is put to the person's units and waits for an answer, how much of it is late, and what climbed to them from other units. */
  readonly owed: { readonly own: number; readonly late: number; readonly climbed: number };
  /** The names of those who could not be reached. */
  readonly unreached: readonly string[];
  /** Null where nothing is held that the person hears of. */
  readonly held: HeldInDigest | null;
  /** Whether the person has a list of tasks. */
  readonly hasList: boolean;
  readonly mayInvite: boolean;
  /** When the facts were read: a person who sees the card has seen everything told until then. */
  readonly readAt: Date;
}

interface Part {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly buttons: readonly (readonly Button[])[];
}

export function digestCard(words: Words, digest: DigestFacts): Card {
  const { desk, desks, own, climbed, owed, unreached, held, hasList, mayInvite, readAt } = digest;
  const owes = owed.own + owed.climbed > 0;
  const nothingElse = !climbed && !owes && unreached.length === 0 && !held && desk.length === 0 && desks.length === 0;
  const shown = own && (own.needing > 0 || nothingElse) ? own : null;
  const parts: Part[] = [
    ...(held ? [heldPart(words, held)] : []),
    ...(desk.length > 0 ? [deskPart(words, desk)] : []),
    ...(shown ? [ownPart(words, shown, readAt)] : []),
    ...(owes ? [owedPart(words, owed)] : []),
    ...(climbed ? [climbedPart(words, climbed, shown?.entries.length ?? 0)] : []),
    ...(desks.length > 0 ? [desksPart(words, desks)] : []),
    ...(unreached.length > 0 ? [unreachedPart(words, unreached, mayInvite)] : []),
  ];
  const [first, ...more] = parts;
  return {
    title: words.say('digest-title', { what: first?.heading ?? '' }),
    lines: [...(first?.lines ?? []), ...more.flatMap(({ heading, lines }) => ['', heading, ...lines])],
    buttons: [
      ...parts.flatMap(({ buttons }) => buttons),
      hasList ? [button(words, 'button-all-tasks', { kind: 'tasks.list', page: 0 })] : toProjects(words),
    ],
  };
}

const sumOf = (piles: readonly DeskPile[]): number => piles.reduce((sum, { count }) => sum + count, 0);

/** Inspectors' decisions are left out: they are in their list of tasks, to which the digest leads anyway. */
const deskPart = (words: Words, piles: readonly DeskPile[]): Part => ({
  heading: words.say('digest-desk', { count: sumOf(piles) }),
  lines: piles.map(({ kind, count, late, since }) =>
    words.say('digest-desk-pile', { what: words.say(`pile-${kind}`), count, late, day: words.day(since) }),
  ),
  buttons: piles.some(({ role }) => role !== 'inspector') ? [[button(words, 'button-open-desk', { kind: 'desk.open' })]] : [],
});

const desksPart = (words: Words, piles: readonly DeskPile[]): Part => ({
  heading: words.say('digest-desk-others', { count: sumOf(piles) }),
  lines: piles.map(({ kind, role, count, since }) =>
    words.say('digest-desk-others-pile', {
      who: words.say(`news-who-${role}`),
      what: words.say(`pile-${kind}`),
      count,
      day: words.day(since),
    }),
  ),
  buttons: [],
});

function ownPart(words: Words, own: OwnTasks, readAt: Date): Part {
  const { needing, unsigned, entries } = own;
  const seen = button(words, 'button-seen', { kind: 'digest.seen', told: readAt });
  return {
    heading: words.say('digest-own', { count: needing }),
    lines: [
      ...entries.map((entry, index) =>
        taskLine(words, entry, index + 1, entry.fresh ? words.say('tasks-line-fresh') : undefined),
      ),
      words.say('digest-in-hand', { lights: lightsOf(own) }),
      ...(unsigned > 0 ? [words.say('digest-unsigned', { count: unsigned })] : []),
    ],
    buttons: [...(unsigned > 0 ? [[seen]] : []), ...numbers(entries, 0)],
  };
}

/** Tasks that are not late climbed because nobody signed for them. */
function climbedPart(words: Words, climbed: ClimbedTasks, before: number): Part {
  const { news, late, standing, entries } = climbed;
  const isLate = ({ due }: ListedTask): boolean => due !== null && isPast(words.zone, due, words.now);
  return {
    heading: words.say(late === news ? 'digest-climbed-late' : 'digest-climbed', { count: news }),
    lines: [
      ...entries.map((entry, index) =>
        taskLine(words, entry, before + index + 1, isLate(entry) ? undefined : words.say('tasks-line-unsigned')),
      ),
      ...(standing > news ? [words.say('digest-standing', { count: standing })] : []),
      words.say('digest-watched', { lights: lightsOf(climbed) }),
    ],
    buttons: numbers(entries, before),
  };
}

/** What is put to units: the person's own, or those from which it climbed. */
function owedPart(words: Words, { own, late, climbed }: DigestFacts['owed']): Part {
  const [heading = '', ...others] = [
    ...(own > 0 ? [words.say('digest-matters', { count: own })] : []),
    ...(climbed > 0 ? [words.say('digest-matters-climbed', { count: climbed })] : []),
  ];
  return {
    heading,
    lines: [...(late > 0 ? [words.say('digest-matters-late', { count: late })] : []), ...others],
    buttons: own > 0 ? [[button(words, 'button-matters', { kind: 'matters.list', page: 0 })]] : [],
  };
}

function unreachedPart(words: Words, names: readonly string[], mayInvite: boolean): Part {
  const more = names.length - NAMED_PEOPLE;
  const others = more > 0 ? [words.say('digest-unreached-more', { count: more })] : [];
  return {
    heading: words.say('digest-unreached', { names: [...names.slice(0, NAMED_PEOPLE), ...others] }),
    lines: [words.say('digest-unreached-why')],
    buttons: mayInvite ? [[button(words, 'button-invite', { kind: 'invite.list', page: 0 })]] : [],
  };
}

/** Dangers first, then what waits at an office below. */
function heldPart(words: Words, { kinds, below }: HeldInDigest): Part {
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0);
  const elsewhere = below.map(({ regionCode, count: left }) =>
    words.say('digest-held-below', { region: regionCode, count: left }),
  );
  const [first = '', ...others] = elsewhere;
  if (kinds.length === 0) return { heading: first, lines: others, buttons: [] };
  return {
    heading: words.say('digest-held', { count }),
    lines: [
      ...kinds.map(({ kind, count: left, since }) =>
        words.say('digest-held-kind', { what: words.say(`held-of-${kind}`), count: left, day: words.day(since) }),
      ),
      ...elsewhere,
    ],
    buttons: [[button(words, 'button-held', { kind: 'held.kinds' }, { count })]],
  };
}

const numbers = (entries: readonly ListedTask[], before: number): Button[][] =>
  entries.length > 0
    ? [entries.map(({ code }, index) => ({ label: String(before + index + 1), deed: { kind: 'digest.task', task: code } }))]
    : [];

const lightsOf = (lights: Lights): string =>
  Light.options
    .flatMap((light) => (light !== 'blue' && lights[light] > 0 ? [`${lightSign(light)} ${lights[light]}`] : []))
    .join(' · ');

/** The cards of this area's notices, by id. */
export const messages = {
  digest: (words: Words, digest: DigestFacts): Card => digestCard(words, digest),
} as const;
