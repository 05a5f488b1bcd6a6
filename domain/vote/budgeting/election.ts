/** How people vote on projects that have a price; the terms of Pabulib's files. */
export type VoteType = 'approval' | 'choose-1' | 'ordinal' | 'cumulative' | 'scoring';

export interface BudgetProject {
  readonly id: string;
  readonly name: string;
  /** In the election's smallest unit of money. */
  readonly cost: bigint;
  /** The result that the file itself states, if it does. */
  readonly published: { readonly votes: number | null; readonly selected: boolean | null };
}

/** A group of equal ballots. A project is on a ballot once, however often it was named. */
export interface BallotGroup {
  readonly ballots: number;
  /** By index in the election's projects, ascending. Score: 1 for an approval, Borda points, or points given. */
  readonly marks: readonly { readonly project: number; readonly score: bigint }[];
}

/** An election on a budget, in whole numbers only. */
export interface Election {
  readonly voteType: VoteType;
  /** Smallest units in one unit of the currency: 1, 10, 100, … */
  readonly unit: bigint;
  readonly budget: bigint;
  /** Smallest parts in one point; 1 unless points have decimals. */
  readonly scoreUnit: bigint;
  readonly projects: readonly BudgetProject[];
  /** All ballots, including empty ones. */
  readonly ballots: number;
  readonly groups: readonly BallotGroup[];
  /** The rule under which it was held, as its file names it. */
  readonly rule: string | null;
  /** The fewest votes that made a project eligible. */
  readonly threshold: number;
}

/** Groups equal ballots. Each ballot maps indexes of projects to scores. */
export function ballotGroups(ballots: readonly ReadonlyMap<number, bigint>[]): BallotGroup[] {
  const groups = new Map<string, { ballots: number; marks: BallotGroup['marks'] }>();
  for (const ballot of ballots) {
    const marks = Array.from(ballot, ([project, score]) => ({ project, score })).toSorted((a, b) => a.project - b.project);
    const key = marks.map(({ project, score }) => `${project}:${score}`).join(',');
    const group = groups.get(key);
    if (group) group.ballots++;
    else groups.set(key, { ballots: 1, marks });
  }
  return [...groups.values()];
}

export interface ProjectCount {
  readonly id: string;
  readonly cost: bigint;
  /** Ballots that name it. */
  readonly votes: number;
  /** Sum of its scores; with approvals the same as votes. */
  readonly score: bigint;
}

/** The entry at the index that a mark names; throws if there is none. */
export function inPlace<T>(list: readonly T[], position: number): T {
  const found = list[position];
  if (found === undefined) throw new Error(`no project at position ${position}`);
  return found;
}

/** The total cost of the given projects. */
export const costOf = ({ projects }: Election, ids: readonly string[]): bigint =>
  projects.reduce((sum, { id, cost }) => (ids.includes(id) ? sum + cost : sum), 0n);

/** Counts every project's votes and scores, in the election's order. */
export function countProjects({ projects, groups }: Election): ProjectCount[] {
  const counts = projects.map(({ id, cost }) => ({ id, cost, votes: 0, score: 0n }));
  for (const { ballots, marks } of groups) {
    const times = BigInt(ballots);
    for (const { project, score } of marks) {
      const count = inPlace(counts, project);
      count.votes += ballots;
      count.score += times * score;
    }
  }
  return counts;
}

/** Projects that were equal when only some of them could be taken. */
export interface Tie {
  readonly tied: readonly string[];
  /** Those taken, by smallest id; empty where the rule ended at the tie. */
  readonly taken: readonly string[];
}

/** The result of a rule: ids in the order in which it took them, and every tie that mattered. */
export interface Choice {
  readonly selected: readonly string[];
  readonly ties: readonly Tie[];
}

/** Order by id, the same on every machine; a rule that decides by it reports a tie. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** Larger numbers first. */
export const descending = (a: bigint, b: bigint): number => (a > b ? -1 : a < b ? 1 : 0);
