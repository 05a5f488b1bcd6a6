// What is put to a unit that it must answer (procedure 1.10 S4; 1.5 R9): one table of kinds. Code that puts, shows, reminds of or settles a
// matter reads this table; a new kind is a row here and its texts.
import { z } from 'zod';
import { addDays, addWorkingDays, type Calendar, type Day, dayIn, daysBetween } from './calendar.ts';
import type { DeskRole } from './decisions.ts';
import type { Action } from './permissions.ts';

/** A span of whole calendar or working days in the plan's zone. */
export type Term = { readonly days: number } | { readonly workingDays: number };

export const Severity = z.enum(['serious', 'slight']);
export type Severity = z.infer<typeof Severity>;

/**
 * Where a matter stands. `waiting`: with its unit. `returned`: the unit handed it back, and the office says whose it is. `drafted`: answered,
 * and a desk reads the answer before it goes out. `answered`: whoever asked says whether that does it. `closed`: over.
 */
export const MatterState = z.enum(['waiting', 'returned', 'drafted', 'answered', 'closed']);
export type MatterState = z.infer<typeof MatterState>;

/** How a matter ended. `unrated`: answered, and whoever asked said nothing in time. `lapsed`: its year ended before. */
export const MatterEnd = z.enum(['met', 'not-met', 'unrated', 'lapsed']);
export type MatterEnd = z.infer<typeof MatterEnd>;

interface Kind {
  /** What whoever puts it must be allowed to. */
  readonly asks: Action;
  /** Within how long the unit answers; whoever asks chooses one, and the first is the usual one. */
  readonly terms: readonly [Term, ...Term[]];
  /** How grave it may be; empty where a kind has no degrees. A serious one is an open defect of its site until it is answered. */
  readonly severities: readonly Severity[];
  /** Within how many days the unit may hand it back, once, with a reason and a better addressee; null: never. */
  readonly handBackDays: number | null;
  /** What an answer needs: words, or a photo of what was done. */
  readonly answer: 'words' | 'photo';
  /** The desk that reads an answer before it goes out; null: it goes out at once. */
  readonly approvedBy: DeskRole | null;
  /** Within how many days whoever asked says whether the answer does it; after them the answer stands. */
  readonly ratedWithin: number;
  /** How often whoever asked may reopen it, and how long the unit then has. */
  readonly reopens: number;
  readonly again: Term;
}

const kinds = {
  /**
   * What a deputy found at a site (procedure 1.10, S4). Deputies find and do not order (S5): the unit answers with what it did, the deputy
   * looks again.
   */
  finding: {
    asks: 'matters.find',
    terms: [{ days: 15 }, { days: 7 }, { days: 30 }],
    severities: ['serious', 'slight'],
    handBackDays: 10,
    answer: 'photo',
    approvedBy: null,
    ratedWithin: 15,
    reopens: 1,
    again: { days: 15 },
  },
  /** What a deputy asks a unit about one of its sites; the office reads the answer, which is given in the government's name. */
  question: {
    asks: 'matters.ask',
    terms: [{ workingDays: 15 }],
    severities: [],
    handBackDays: 10,
    answer: 'words',
    approvedBy: 'office',
    ratedWithin: 10,
    reopens: 1,
    again: { days: 30 },
  },
} as const satisfies Record<string, Kind>;

export type MatterKind = keyof typeof kinds;
export const MatterKind = z.enum(Object.keys(kinds) as [MatterKind, ...MatterKind[]]);

export const matterKinds: Readonly<Record<MatterKind, Kind>> = kinds;

/** The day by which a unit answers what is put to it at a moment. */
export function answerDay(term: Term, at: Date, calendar: Calendar, zone: string): Day {
  const today = dayIn(zone, at);
  return 'days' in term ? addDays(today, term.days) : addWorkingDays(calendar, today, term.workingDays);
}

/** A matter as far as the rules below look at it. */
export interface MatterFacts {
  readonly kind: MatterKind;
  readonly state: MatterState;
  readonly severity: Severity | null;
  /** 1, and one more for each time that it was reopened. */
  readonly round: number;
  /** Since when it waits for whose turn it is. */
  readonly since: Date;
  /** The unit has handed it back once. */
  readonly returned: boolean;
}

/** Why a unit cannot hand a matter back; undefined if it can: once, while it is new to it (procedure 1.5 R9; stories U2). */
export function whyNotBack(
  { kind, state, round, since, returned }: MatterFacts,
  moment: Date,
  zone: string,
): 'matter-not-with-unit' | 'matter-returned-once' | 'matter-back-too-late' | undefined {
  const { handBackDays } = matterKinds[kind];
  if (state !== 'waiting') return 'matter-not-with-unit';
  if (returned || round > 1) return 'matter-returned-once';
  const days = daysBetween(dayIn(zone, since), dayIn(zone, moment));
  return handBackDays === null || days > handBackDays ? 'matter-back-too-late' : undefined;
}

/** Where a matter stands once its unit has answered: on the desk that reads the answer, or with whoever asked. */
export const afterAnswer = (kind: MatterKind): 'drafted' | 'answered' => (matterKinds[kind].approvedBy ? 'drafted' : 'answered');

/** What follows when whoever asked has looked (procedure 1.10, S4: the re-check): it is over, or its unit answers once more. */
export function afterLook({ kind, round }: Pick<MatterFacts, 'kind' | 'round'>, met: boolean): 'again' | 'met' | 'not-met' {
  if (met) return 'met';
  return round <= matterKinds[kind].reopens ? 'again' : 'not-met';
}

/** The last day on which whoever asked says whether the answer does it. */
export const lookDay = ({ kind, since }: Pick<MatterFacts, 'kind' | 'since'>, zone: string): Day =>
  addDays(dayIn(zone, since), matterKinds[kind].ratedWithin);

/** Days before that day on which whoever asked is reminded. */
export const LOOK_NEAR_DAYS = 3;

/** Whom a matter waits for: its unit, a desk, or whoever asked; null once it is over. */
export type MatterTurn = 'unit' | 'asker' | DeskRole;
export function turnOfMatter({ kind, state }: Pick<MatterFacts, 'kind' | 'state'>): MatterTurn | null {
  switch (state) {
    case 'waiting':
      return 'unit';
    case 'returned':
      return 'office';
    case 'drafted':
      return matterKinds[kind].approvedBy;
    case 'answered':
      return 'asker';
    case 'closed':
      return null;
  }
}

/** Whether a matter is an open defect of its site (procedure 1.8, L1): a serious one that nobody has answered. */
export const isDefect = ({ severity, state }: Pick<MatterFacts, 'severity' | 'state'>): boolean =>
  severity === 'serious' && (state === 'waiting' || state === 'returned');
