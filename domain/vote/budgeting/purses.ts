import type { Election } from './election.ts';

/** One group's part in paying for a project. */
export interface Supporter {
  readonly group: number;
  readonly ballots: bigint;
  /** What the project is worth to each of them. */
  readonly worth: bigint;
}

/** Who supports each project, by position; a mark of no score is no support. `worthOf` says what a score is worth. */
export function supportersOf({ projects, groups }: Election, worthOf: (score: bigint, cost: bigint) => bigint): Supporter[][] {
  const supporters = projects.map((): Supporter[] => []);
  for (const [group, { ballots, marks }] of groups.entries()) {
    for (const { project, score } of marks) {
      const cost = projects[project]?.cost ?? 0n;
      if (score > 0n) supporters[project]?.push({ group, ballots: BigInt(ballots), worth: worthOf(score, cost) });
    }
  }
  return supporters;
}

/**
 * What the voters of each group hold (or owe), as whole multiples of one ever smaller coin, so that every share is exact. Where a
 * share does not come out even, all purses are changed into smaller coins.
 */
export class Purses {
  /** Coins in the election's smallest unit of money. */
  coins: bigint;
  readonly held: bigint[];

  constructor(groups: number, coins: bigint, each: bigint) {
    this.coins = coins;
    this.held = Array.from({ length: groups }, () => each);
  }

  of(group: number): bigint {
    return this.held[group] ?? 0n;
  }

  /** Makes coins so small that `amount` can be shared among `parts`; returns by what all amounts of coins grew. */
  change(amount: bigint, parts: bigint): bigint {
    const factor = parts / greatestDivisor(amount, parts);
    if (factor > 1n) {
      this.coins *= factor;
      for (const [group, coins] of this.held.entries()) this.held[group] = coins * factor;
    }
    return factor;
  }
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** A share not divided out: over / under. */
export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

/** Below 0: a is the smaller. Exact. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const [left, right] = [a.over * b.under, b.over * a.under];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Ties that mattered: the tied were not all taken one after the other. `at` counts the projects taken before. */
export const tiesThatMattered = (met: readonly { at: number; tied: readonly string[] }[], selected: readonly string[]) =>
  met.flatMap(({ at, tied }) => {
    const next = selected.slice(at, at + tied.length);
    return tied.every((id) => next.includes(id)) ? [] : [{ tied, taken: selected.slice(at, at + 1) }];
  });
