import { z } from 'zod';
import type { VoteRule } from './rule.ts';

export type Mark = 'for' | 'against' | 'abstain';

/**
 * One ballot: a list of ids (`rank`: the most urgent first), or a mark per id, or lines as they are read off a paper, on which an id may
 * occur twice. It never carries a voter (procedure 1.6 V3).
 */
export type Ballot = readonly string[] | Readonly<Record<string, Mark>> | readonly (readonly [id: string, mark: Mark])[];

/** Why a ballot is void (procedure 1.6 V6). `unreadable`: not of the kind that the rule asks for. */
export const VoidReason = z.enum(['unreadable', 'unknown-candidate', 'repeated-candidate', 'too-many-marks', 'too-few-marks']);
export type VoidReason = z.infer<typeof VoidReason>;

export interface ItemCount {
  readonly id: string;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** Borda points, only with `rank`: C−1 for the first named, one less for each next; 0 for the unnamed. */
  readonly points?: number;
}

/** The count of one part of a vote (the chat, or a paper box). `together` adds parts up. */
export interface Count {
  readonly returned: number;
  readonly void: number;
  readonly voidBecause: Readonly<Partial<Record<VoidReason, number>>>;
  /** In the order of the rule's candidates. For, against and abstain of an item add up to the valid ballots. */
  readonly items: readonly ItemCount[];
}

/** Counts ballots by the rule (procedure 1.6 V6, V9). A void ballot adds only to `returned` and `void`; an empty one is valid. */
export function countBallots(rule: VoteRule, ballots: readonly Ballot[]): Count {
  const sums = new Map(rule.candidates.map((id): [string, Running] => [id, { for: 0, against: 0, points: 0, namedBy: 0 }]));
  const read = rule.ballot === 'per-item' ? markReader(rule, sums) : listReader(rule, sums);
  const voidBecause: Partial<Record<VoidReason, number>> = {};
  let voided = 0;
  let number = 0;

  for (const ballot of ballots) {
    const because = read(ballot, ++number);
    if (because === undefined) continue;
    voidBecause[because] = (voidBecause[because] ?? 0) + 1;
    voided++;
  }

  const valid = ballots.length - voided;
  const items = Array.from(sums, ([id, { for: inFavour, against, points }]): ItemCount => {
    const marks = { id, for: inFavour, against, abstain: valid - inFavour - against };
    return rule.ballot === 'rank' ? { ...marks, points } : marks;
  });
  return { returned: ballots.length, void: voided, voidBecause, items };
}

/** Why a ballot would be void by the rule, before it is cast; undefined where it is valid. */
export const voidReasonOf = (rule: VoteRule, ballot: Ballot): VoidReason | undefined =>
  VoidReason.options.find((because) => countBallots(rule, [ballot]).voidBecause[because] !== undefined);

/** Adds up two parts of one vote. */
export function together(a: Count, b: Count): Count {
  const voidBecause: Partial<Record<VoidReason, number>> = { ...a.voidBecause };
  for (const because of VoidReason.options) {
    const times = b.voidBecause[because];
    if (times !== undefined) voidBecause[because] = (voidBecause[because] ?? 0) + times;
  }
  const others = new Map(b.items.map((item) => [item.id, item]));
  const items = a.items.map((item) => addItems(item, others.get(item.id)));
  return { returned: a.returned + b.returned, void: a.void + b.void, voidBecause, items };
}

const addItems = (a: ItemCount, b: ItemCount | undefined): ItemCount => {
  if (!b) throw new Error(`counts of different votes: ${a.id} is missing`);
  const points = a.points === undefined || b.points === undefined ? {} : { points: a.points + b.points };
  return { id: a.id, for: a.for + b.for, against: a.against + b.against, abstain: a.abstain + b.abstain, ...points };
};

/** The running sums of one candidate. */
interface Running {
  for: number;
  against: number;
  points: number;
  /** The last ballot that named it. */
  namedBy: number;
}

type Sums = ReadonlyMap<string, Running>;

/**
 * Reads one ballot and adds it, or says why it is void. It reads all of the ballot before it adds anything, so a void one leaves no trace.
 */
type Reader = (ballot: Ballot, number: number) => VoidReason | undefined;

function listReader({ seats, ballot: kind, exactlyK, candidates }: VoteRule, sums: Sums): Reader {
  const last = candidates.length - 1;
  const mostMarks = kind === 'rank' ? candidates.length : seats;

  return (ballot, number) => {
    if (!Array.isArray(ballot)) return 'unreadable';
    const ids: readonly unknown[] = ballot;
    const named: Running[] = [];
    let repeated = false;
    let unknown = false;

    for (const id of ids) {
      if (typeof id !== 'string') return 'unreadable';
      const candidate = sums.get(id);
      if (candidate === undefined) {
        unknown = true;
        continue;
      }
      if (candidate.namedBy === number) repeated = true;
      candidate.namedBy = number;
      named.push(candidate);
    }
    if (unknown) return 'unknown-candidate';
    if (repeated) return 'repeated-candidate';
    if (named.length > mostMarks) return 'too-many-marks';
    if (exactlyK && named.length > 0 && named.length < seats) return 'too-few-marks';

    let place = 0;
    for (const candidate of named) {
      if (place < seats) candidate.for++;
      candidate.points += last - place;
      place++;
    }
    return undefined;
  };
}

const isMarked = (ballot: unknown): ballot is Readonly<Record<string, unknown>> =>
  typeof ballot === 'object' && ballot !== null && !Array.isArray(ballot);

const linesOf = (ballot: unknown): readonly (readonly [string, unknown])[] | undefined =>
  Array.isArray(ballot) && ballot.length > 0 && ballot.every(isLine) ? ballot : undefined;

const isLine = (line: unknown): line is readonly [string, unknown] =>
  Array.isArray(line) && line.length === 2 && typeof line[0] === 'string';

function markReader({ maxFor, candidates }: VoteRule, sums: Sums): Reader {
  const mostFor = maxFor ?? candidates.length;

  return (ballot) => {
    const lines = linesOf(ballot);
    const marks: unknown = lines ? Object.fromEntries(lines) : ballot;
    if (!isMarked(marks)) return 'unreadable';
    const inFavour: Running[] = [];
    const opposed: Running[] = [];
    let unknown = false;

    for (const id in marks) {
      const mark = marks[id];
      if (mark !== 'for' && mark !== 'against' && mark !== 'abstain') return 'unreadable';
      const candidate = sums.get(id);
      if (candidate === undefined) unknown = true;
      else if (mark === 'for') inFavour.push(candidate);
      else if (mark === 'against') opposed.push(candidate);
    }
    if (unknown) return 'unknown-candidate';
    if (lines && Object.keys(marks).length < lines.length) return 'repeated-candidate';
    if (inFavour.length > mostFor) return 'too-many-marks';

    for (const candidate of inFavour) candidate.for++;
    for (const candidate of opposed) candidate.against++;
    return undefined;
  };
}
