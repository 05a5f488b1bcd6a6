import { type BudgetProject, type Election, inPlace } from './election.ts';

/** What each voter of a group holds (or owes), in coins. */
export interface Purse {
  held: bigint;
}

/** One group's part in paying for a project. */
export interface Supporter {
  readonly purse: Purse;
  readonly ballots: bigint;
  /** What the project is worth to each of them. */
  readonly worth: bigint;
}

export interface Supported {
  readonly project: BudgetProject;
  readonly supporters: readonly Supporter[];
}

/**
 * What the voters of each group hold (or owe), as whole multiples of one ever smaller coin, so that every share is exact. Where a
 * share does not come out even, all purses are changed into smaller coins.
 */
export class Purses {
  /** Coins in the election's smallest unit of money. */
  coins = 1n;
  private readonly purses: readonly Purse[];

  constructor(purses: readonly Purse[]) {
    this.purses = purses;
  }

  /** Begins anew, every purse alike. */
  fill(coins: bigint, each: bigint): void {
    this.coins = coins;
    for (const purse of this.purses) purse.held = each;
  }

  /** Makes coins so small that `amount` can be shared among `parts`; returns by what all amounts of coins grew. */
  change(amount: bigint, parts: bigint): bigint {
    const factor = parts / greatestDivisor(amount, parts);
    this.coins *= factor;
    for (const purse of this.purses) purse.held *= factor;
    return factor;
  }
}

/** Who supports each project, in the election's order, and their purses; a mark of no score is no support. `worthOf` says what a score is worth. */
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
