import { type Ballot, type Count, countBallots, type ItemCount, together, type VoidReason } from './ballots.ts';
import { majorityOf, quorumOf, type VoteRule } from './rule.ts';

export interface Roll {
  /** All deputies of the list in force when the vote is held. */
  readonly deputies: number;
  readonly present: number;
}

/** A part of a vote with its own issued ballots: the chat, or one paper box. */
export interface Part extends Count {
  readonly issued: number;
}

export interface Vote extends Roll {
  readonly issued: number;
  readonly ballots: readonly Ballot[];
}

export type InvalidWhy = 'no-quorum' | 'more-returned-than-issued';

/** Why a candidate is elected or not: message ids. The numbers are in the item and in the result. */
export type Because = 'most-votes' | 'no-majority' | 'fewer-votes' | 'equal-votes' | 'vote-not-valid';

export interface ItemResult extends ItemCount {
  readonly elected: boolean;
  readonly because: Because;
}

export interface TallyResult {
  readonly valid: boolean;
  readonly why: InvalidWhy | null;
  readonly deputies: number;
  readonly present: number;
  /** How many had to be present. */
  readonly quorum: number;
  /** How many votes for a candidate are needed; null under plurality. */
  readonly majority: number | null;
  readonly issued: number;
  readonly returned: number;
  readonly void: number;
  readonly voidBecause: Readonly<Partial<Record<VoidReason, number>>>;
  /** In the order of the rule's candidates. */
  readonly items: readonly ItemResult[];
  /** Those elected without a run-off, the most votes first; equals by id. */
  readonly elected: readonly string[];
  /** Exactly the tied candidates, by id. */
  readonly runOff: readonly string[];
  /** Seats that the run-off decides. */
  readonly openPlaces: number;
  /** Seats for which nobody has the needed majority. */
  readonly shortfall: number;
}

/**
 * Counts and decides one round of a vote with a single part (procedure 1.6 V1–V6, V9). The order of ballots and candidates does not matter.
 */
export const tally = (rule: VoteRule, { deputies, present, issued, ballots }: Vote): TallyResult =>
  tallyParts(rule, { deputies, present }, [{ issued, ...countBallots(rule, ballots) }]);

/**
 * Decides a round from its parts, as the chat and each paper box counted them.
 *
 * The round is valid when those present reach the quorum (procedure 1.6 V1) and no part returned more ballots than were issued for it
 * (procedure 1.6 V6); missing ballots of one box do not offset surplus ballots of another. An invalid round is counted too, but elects
 * nobody.
 */
export function tallyParts(rule: VoteRule, { deputies, present }: Roll, parts: readonly Part[]): TallyResult {
  const count = parts.reduce<Count>(together, countBallots(rule, []));
  const valid = count.returned - count.void;
  const quorum = quorumOf(rule, deputies, present);
  const majority = majorityOf(rule, { all: deputies, present, valid });
  const why: InvalidWhy | null =
    present < quorum ? 'no-quorum' : parts.some((part) => part.returned > part.issued) ? 'more-returned-than-issued' : null;
  const issued = parts.reduce((sum, part) => sum + part.issued, 0);
  const numbers = { valid: why === null, why, deputies, present, quorum, majority, issued, ...count };

  const { elected, tied, shortfall, reasons } = why === null ? elect(rule.seats, majority, count.items) : nobody;
  return {
    ...numbers,
    items: count.items.map((item) => ({ ...item, ...reasonOf(item, elected, reasons) })),
    elected,
    runOff: tied,
    openPlaces: tied.length > 0 ? rule.seats - elected.length : 0,
    shortfall,
  };
}

const ids = (items: readonly ItemCount[]): string[] => items.map((item) => item.id);

interface Election {
  readonly elected: readonly string[];
  readonly tied: readonly string[];
  readonly shortfall: number;
  readonly reasons: ReadonlyMap<string, Because>;
}

const nobody: Election = { elected: [], tied: [], shortfall: 0, reasons: new Map() };

const reasonOf = ({ id }: ItemCount, elected: readonly string[], reasons: Election['reasons']) => ({
  elected: elected.includes(id),
  because: reasons.get(id) ?? 'vote-not-valid',
});

/**
 * Fills the seats with the candidates that have the majority, the most votes first (V4). A tie matters only where it leaves the last seat
 * open; then exactly the tied candidates are voted on again. Too few with a majority leave a shortfall (V5).
 */
function elect(seats: number, majority: number | null, items: readonly ItemCount[]): Election {
  const ranked = items.toSorted(byVotes);
  const backed = ranked.filter((item) => item.for >= (majority ?? 0));
  const last = backed[seats - 1];
  const next = backed[seats];
  const tied = last && next && byRank(last, next) === 0 ? backed.filter((item) => byRank(item, last) === 0) : [];
  const elected = backed.slice(0, seats).filter((item) => !tied.includes(item));

  const because = (item: ItemCount): Because => {
    if (elected.includes(item)) return 'most-votes';
    if (tied.includes(item)) return 'equal-votes';
    return backed.includes(item) ? 'fewer-votes' : 'no-majority';
  };
  return {
    elected: ids(elected),
    tied: ids(tied),
    shortfall: Math.max(0, seats - backed.length),
    reasons: new Map(ranked.map((item) => [item.id, because(item)])),
  };
}

/** The procedure's order: more votes for, then fewer against; with `rank` Borda points alone. 0 is a tie. */
export const byRank = (a: ItemCount, b: ItemCount): number =>
  a.points !== undefined && b.points !== undefined ? b.points - a.points : b.for - a.for || a.against - b.against;

/** The same order with ties by id, so that a list does not depend on how the candidates were listed. It decides nothing. */
export const byVotes = (a: ItemCount, b: ItemCount): number => byRank(a, b) || (a.id < b.id ? -1 : 1);
