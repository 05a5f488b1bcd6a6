// A morning's digest: what needs somebody's units today, what climbed to them, who could not be reached; each with the worst first.
import { isPast } from '../domain/calendar.ts';
import { type Button, button, type Card } from './card.ts';
import type { Words } from '../locales/words.ts';
import type { DecisionKind, DeskRole } from '../domain/decisions.ts';
import { Light } from '../domain/tasks/light.ts';
import type { HeldKindLine } from './held.ts';
import { lightSign, type ListedTask, taskLine, toProjects } from './tasks.ts';

/** So many people are named who could not be reached. */
const NAMED_PEOPLE = 6;

interface Lights {
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
  readonly grey: number;
}

/** Tasks of the reader's own units, by light all that they have in hand. */
export interface OwnTasks extends Lights {
  readonly needing: number;
  /** Of these: told, and not signed for since. */
  readonly unsigned: number;
  readonly entries: readonly (ListedTask & {
    /** The unit has not said yet whether it is theirs. */
    readonly fresh: boolean;
  })[];
}

/** Tasks that climbed to the reader, by light all of the years out of which they came. */
export interface ClimbedTasks extends Lights {
  /** What climbed for this digest, and how much of it is late. */
  readonly news: number;
  readonly late: number;
  /** With what climbed before and is open still. */
  readonly standing: number;
  /** The worst of what climbed for this digest. */
  readonly entries: readonly ListedTask[];
}

/** What is held from others and waits. */
export interface HeldInDigest {
  /** What the reader may read, dangers first. */
  readonly kinds: readonly HeldKindLine[];
  /** Where it has waited for days for an office below the reader. */
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
  /** What waits on the reader's own desks. */
  readonly desk: readonly DeskPile[];
  /** What waits on other people's and climbed to the reader. */
  readonly desks: readonly DeskPile[];
  /** Null for whoever answers for no unit. */
  readonly own: OwnTasks | null;
  /** Null where nothing climbed for this digest. */
  readonly climbed: ClimbedTasks | null;
  /** The names of those who could not be reached. */
  readonly unreached: readonly string[];
  /** Null where nothing is held that the reader hears of. */
  readonly held: HeldInDigest | null;
  /** There is a list of tasks for the reader. */
  readonly hasList: boolean;
  readonly mayInvite: boolean;
  /** When this was read: whoever has seen the card has seen what was told until then. */
  readonly readAt: Date;
}

interface Part {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly buttons: readonly (readonly Button[])[];
}

export function digestCard(words: Words, digest: DigestFacts): Card {
  const { desk, desks, own, climbed, unreached, held, hasList, mayInvite, readAt } = digest;
  const nothingElse = !climbed && unreached.length === 0 && !held && desk.length === 0 && desks.length === 0;
  const shown = own && (own.needing > 0 || nothingElse) ? own : null;
  const parts: Part[] = [
    ...(held ? [heldPart(words, held)] : []),
    ...(desk.length > 0 ? [deskPart(words, desk)] : []),
    ...(shown ? [ownPart(words, shown, readAt)] : []),
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

/** What an inspector decides stands in their list of tasks, to which the digest leads anyway. */
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
      ...entries.map((entry, at) => taskLine(words, entry, at + 1, entry.fresh ? words.say('tasks-line-fresh') : undefined)),
      words.say('digest-in-hand', { lights: lightsOf(own) }),
      ...(unsigned > 0 ? [words.say('digest-unsigned', { count: unsigned })] : []),
    ],
    buttons: [...(unsigned > 0 ? [[seen]] : []), ...numbers(entries, 0)],
  };
}

/** What is not late has climbed because nobody signed for it. */
function climbedPart(words: Words, climbed: ClimbedTasks, before: number): Part {
  const { news, late, standing, entries } = climbed;
  const isLate = ({ due }: ListedTask): boolean => due !== null && isPast(words.zone, due, words.now);
  return {
    heading: words.say(late === news ? 'digest-climbed-late' : 'digest-climbed', { count: news }),
    lines: [
      ...entries.map((entry, at) =>
        taskLine(words, entry, before + at + 1, isLate(entry) ? undefined : words.say('tasks-line-unsigned')),
      ),
      ...(standing > news ? [words.say('digest-standing', { count: standing })] : []),
      words.say('digest-watched', { lights: lightsOf(climbed) }),
    ],
    buttons: numbers(entries, before),
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

/** Dangers first; then what waits with an office below. */
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
    ? [entries.map(({ code }, at) => ({ label: String(before + at + 1), deed: { kind: 'digest.task', task: code } }))]
    : [];

const lightsOf = (lights: Lights): string =>
  Light.options
    .flatMap((light) => (light !== 'blue' && lights[light] > 0 ? [`${lightSign(light)} ${lights[light]}`] : []))
    .join(' · ');

/** The cards of outbox messages of this area, by message id. */
export const messages = {
  digest: (words: Words, digest: DigestFacts): Card => digestCard(words, digest),
} as const;
