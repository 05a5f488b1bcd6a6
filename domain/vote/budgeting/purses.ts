import { type BudgetProject, type Election, inPlace } from './election.ts';

/** What each voter of a group holds (or owes), in coins. */
export interface Purse {
  held: bigint;
}

/** A group of equal ballots that supports a project. */
export interface Supporter {
  readonly purse: Purse;
  readonly ballots: bigint;
  /** The project's worth to each voter of the group. */
  readonly worth: bigint;
}

export interface Supported {
  readonly project: BudgetProject;
  readonly supporters: readonly Supporter[];
}

/**
 * The purses of all groups, counted in whole coins so that every share is exact. Where a share does not come out even, all purses change to
 * smaller coins.
 */
export class Purses {
  /** Coins per smallest unit of the election's money. */
  coins = 1n;
  private readonly purses: readonly Purse[];

  constructor(purses: readonly Purse[]) {
    this.purses = purses;
  }

  /** Sets every purse to the same amount. */
  fill(coins: bigint, each: bigint): void {
    this.coins = coins;
    for (const purse of this.purses) purse.held = each;
  }

  /** Makes coins small enough to split `amount` into `parts`; returns the factor by which all amounts of coins grew. */
  change(amount: bigint, parts: bigint): bigint {
    const factor = parts / greatestDivisor(amount, parts);
    this.coins *= factor;
    for (const purse of this.purses) purse.held *= factor;
    return factor;
  }
}

/**
 * The supporters of each project, in the election's order, with their purses; a mark worth zero is no support. `worthOf` values a score.
 */
export function supportersOf(
  { projects, groups }: Election,
  worthOf: (score: bigint, cost: bigint) => bigint,
): { supported: Supported[]; purses: Purses } {
  const supported = projects.map((project) => ({ project, supporters: [] as Supporter[] }));
  const all = groups.map(({ ballots, marks }) => {
    const purse = { held: 0n };
    for (const { project: at, score } of marks) {
      const { project, supporters } = inPlace(supported, at);
      if (score > 0n) supporters.push({ purse, ballots: BigInt(ballots), worth: worthOf(score, project.cost) });
    }
    return purse;
  });
  return { supported, purses: new Purses(all) };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** An exact fraction: over / under. */
export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

/** Negative if a is smaller. Exact. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const [left, right] = [a.over * b.under, b.over * a.under];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The ties that mattered: those whose projects were not all taken one after the other. `at` is the number of projects taken before. */
export const tiesThatMattered = (met: readonly { at: number; tied: readonly string[] }[], selected: readonly string[]) =>
  met.flatMap(({ at, tied }) => {
    const next = selected.slice(at, at + tied.length);
    return tied.every((id) => next.includes(id)) ? [] : [{ tied, taken: selected.slice(at, at + 1) }];
  });
