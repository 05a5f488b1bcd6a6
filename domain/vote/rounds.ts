import type { VoteRule } from './rule.ts';
import { byRank, type InvalidWhy, type ItemResult, type TallyResult } from './tally.ts';

/** A round to be held, with its own rule made from the adopted one. */
export interface Round {
  /** From 1; the last part of the vote's id. */
  readonly round: number;
  readonly kind: 'first-round' | 'run-off' | 'second-round';
  readonly candidates: readonly string[];
  readonly seats: number;
  readonly rule: VoteRule;
}

/** What the secretariat may decide where a vote cannot end by itself. */
export type Decision = 'again' | 'fewer-seats' | 'next-session';

export interface Desk {
  readonly kind: 'secretariat';
  readonly because: 'tied-again' | 'shortfall' | InvalidWhy;
  /** The open seats, and the candidates for them. */
  readonly seats: number;
  readonly candidates: readonly string[];
  /** The decisions allowed; first the one that the adopted rule or the procedure provides. */
  readonly may: readonly Decision[];
  /** The round that `again` opens. */
  readonly again: Round;
}

export interface ReservePlace {
  readonly id: string;
  /** From 1 for the first in line; equals share a place. */
  readonly place: number;
}

export interface Final {
  readonly kind: 'final';
  /** In the order in which the rounds elected them. */
  readonly elected: readonly string[];
  /** Candidates that were not elected and do not stand again, in the order of votes (procedure 1.9 C6). */
  readonly reserve: readonly ReservePlace[];
  /** Seats that this session leaves empty. */
  readonly vacant: number;
  /** What the next session votes on again. */
  readonly nextSession: { readonly seats: number; readonly candidates: readonly string[] } | null;
}

export type NextRound = Round | Desk | Final;

/**
 * What follows the rounds held so far (procedure 1.6 V4–V6). `rule` is the adopted one, `results` the rounds in order; without any result
 * it is the first round. A tie leads to a run-off among exactly the tied candidates; a second tie, a shortfall or an invalid ballot goes to
 * the secretariat's desk. A result after the desk means that the desk decided `again`; `settle` makes the other decisions. Throws for a
 * round after the final one, and for candidates that were not to be voted on.
 */
export function nextRound(rule: VoteRule, results: readonly TallyResult[]): NextRound {
  let next: NextRound = { round: 1, kind: 'first-round', candidates: rule.candidates, seats: rule.seats, rule };
  const elected: string[] = [];
  let ties = 0;

  for (const [index, result] of results.entries()) {
    if (next.kind === 'final') throw new Error(`round ${index + 1} after the final one`);
    const held: Round = next.kind === 'secretariat' ? next.again : next;
    if (!sameCandidates(held, result)) throw new Error(`round ${held.round} was to be about ${held.candidates.join(', ')}`);

    elected.push(...result.elected);
    if (result.runOff.length > 0) ties++;
    next = follow(rule, held, result, { elected, ties, results: results.slice(0, index + 1) });
  }
  return next;
}

interface SoFar {
  readonly elected: readonly string[];
  readonly ties: number;
  readonly results: readonly TallyResult[];
}

function follow(rule: VoteRule, held: Round, result: TallyResult, soFar: SoFar): NextRound {
  const round = held.round + 1;
  const desk = (because: Desk['because'], first: Decision, again: Round): Desk => ({
    kind: 'secretariat',
    because,
    seats: again.seats,
    candidates: again.candidates,
    may: choices(first, soFar, because),
    again,
  });

  if (result.why !== null) return desk(result.why, 'again', { ...held, round });

  if (result.runOff.length > 0) {
    const runOff = roundAmong(rule, { round, kind: 'run-off', candidates: result.runOff, seats: result.openPlaces });
    return held.kind === 'run-off' ? desk('tied-again', 'again', runOff) : runOff;
  }

  if (result.shortfall > 0) {
    const candidates = unelected(soFar.results).map((item) => item.id);
    const second = roundAmong(rule, { round, kind: 'second-round', candidates, seats: result.shortfall });
    return desk('shortfall', rule.shortfall === 'second-round' ? 'again' : rule.shortfall, second);
  }
  return { kind: 'final', elected: [...soFar.elected], reserve: reserveOf(soFar.results), vacant: 0, nextSession: null };
}

/** The decisions allowed: a run-off is repeated once (the test vectors of 1.6), and seats can be left empty only if others are filled. */
function choices(first: Decision, { elected, ties }: SoFar, because: Desk['because']): Decision[] {
  const all: Decision[] = [first, 'again', 'fewer-seats', 'next-session'];
  const allowed = (choice: Decision) =>
    choice === 'again' ? because !== 'tied-again' || ties <= 2 : choice !== 'fewer-seats' || elected.length > 0;
  return [...new Set(all)].filter(allowed);
}

/**
 * The rule of a later round. In a run-off all candidates already have the majority, so the most votes win (V4: "more votes win"); a second
 * round needs the majority again (V5).
 */
function roundAmong(adopted: VoteRule, round: Omit<Round, 'rule'>): Round {
  const { candidates, seats } = round;
  const pass = round.kind === 'run-off' ? 'plurality' : adopted.pass;
  const maxFor = adopted.maxFor === undefined ? {} : { maxFor: Math.min(adopted.maxFor, seats) };
  return { ...round, rule: { ...adopted, candidates, seats, pass, ...maxFor } };
}

/**
 * Ends a vote by the secretariat's decision to leave the open seats empty or to leave them to the next session. Undefined where that is not
 * the secretariat's to decide: nothing waits on the desk, or the desk does not offer it.
 */
export function settle(rule: VoteRule, results: readonly TallyResult[], decision: Exclude<Decision, 'again'>): Final | undefined {
  const desk = nextRound(rule, results);
  if (desk.kind !== 'secretariat' || !desk.may.includes(decision)) return undefined;

  const { seats, candidates } = desk;
  const waiting = decision === 'next-session' ? candidates : [];
  return {
    kind: 'final',
    elected: results.flatMap((result) => result.elected),
    reserve: reserveOf(results, waiting),
    vacant: seats,
    nextSession: decision === 'next-session' ? { seats, candidates } : null,
  };
}

/** One candidate's counts in all rounds, for the publication of the result (procedure 1.12 P4). */
export interface Course {
  readonly id: string;
  /** The round that elected it, from 1; null if none did. */
  readonly electedIn: number | null;
  /** Its counts in each round; null where it was not voted on. */
  readonly rounds: readonly (ItemResult | null)[];
}

/** Every candidate's counts round by round, in the order of the rule's candidates. */
export const courses = (rule: VoteRule, results: readonly TallyResult[]): Course[] =>
  rule.candidates.map((id) => {
    const electedAt = results.findIndex((result) => result.elected.includes(id));
    return { id, electedIn: electedAt < 0 ? null : electedAt + 1, rounds: results.map((result) => itemOf(result, id) ?? null) };
  });

/**
 * Fills vacated places from the reserve pool in the order of votes (procedure 1.9 C6). Equals that do not all fit are reported, not chosen.
 */
export function fromReserve(
  reserve: readonly ReservePlace[],
  places: number,
): { readonly filled: readonly string[]; readonly tied: readonly string[] } {
  const beyond = reserve[places];
  const inTie = (it: ReservePlace) => it.place === beyond?.place;
  return {
    filled: reserve
      .slice(0, places)
      .filter((it) => !inTie(it))
      .map((it) => it.id),
    tied: reserve[places - 1]?.place === beyond?.place ? reserve.filter(inTie).map((it) => it.id) : [],
  };
}

const sameCandidates = ({ candidates }: Round, { items }: TallyResult): boolean =>
  items.length === candidates.length && items.every((item) => candidates.includes(item.id));

const itemOf = (result: TallyResult, id: string): ItemResult | undefined => result.items.find((item) => item.id === id);

const reserveOf = (results: readonly TallyResult[], waiting: readonly string[] = []): ReservePlace[] => {
  const order = inOrderOfVotes(results);
  const pool = unelected(results).filter((item) => !waiting.includes(item.id));
  return pool.map(({ id }) => ({ id, place: 1 + pool.filter((other) => order(other, { id }) < 0).length }));
};

/** First-round items that no round has elected, the most votes first; equals by id. */
function unelected(results: readonly TallyResult[]): ItemResult[] {
  const order = inOrderOfVotes(results);
  const elected = new Set(results.flatMap((result) => result.elected));
  const all = results.slice(0, 1).flatMap((first) => first.items);
  return all.filter((item) => !elected.has(item.id)).toSorted((a, b) => order(a, b) || (a.id < b.id ? -1 : 1));
}

/**
 * Compares by the last valid round in which both were voted on, then by the one before. Within a round those with the needed majority come
 * first, so that with `rank`, where points order and votes pass, a tied group stays together.
 */
const inOrderOfVotes =
  (results: readonly TallyResult[]) =>
  (a: { readonly id: string }, b: { readonly id: string }): number => {
    for (const result of results.toReversed()) {
      const [one, other] = [itemOf(result, a.id), itemOf(result, b.id)];
      if (!result.valid || !one || !other) continue;
      const order = Number(one.because === 'no-majority') - Number(other.because === 'no-majority') || byRank(one, other);
      if (order !== 0) return order;
    }
    return 0;
  };
