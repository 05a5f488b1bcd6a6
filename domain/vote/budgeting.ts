import { asNumber } from './budgeting/decimal.ts';
import { type Choice, countProjects, type Election, type Tie } from './budgeting/election.ts';
import { type Completion, equalShares, type Utility } from './budgeting/equalShares.ts';
import { greedy, topK } from './budgeting/greedy.ts';
import { phragmen } from './budgeting/phragmen.ts';

export type { Election, Tie, VoteType } from './budgeting/election.ts';
export type { Completion, Utility } from './budgeting/equalShares.ts';
export { readPabulib, type PabulibReading } from './budgeting/pabulib.ts';

/** A rule of participatory budgeting with its parameters. */
export type BudgetRule =
  | { readonly method: 'greedy'; readonly skip: boolean; readonly threshold: number }
  | { readonly method: 'top-k'; readonly seats: number }
  | { readonly method: 'equal-shares'; readonly utility: Utility; readonly completion: Completion }
  | { readonly method: 'phragmen' };

export type BudgetMethod = BudgetRule['method'];

export interface BudgetResult {
  readonly rule: BudgetRule;
  readonly ballots: number;
  readonly budget: number;
  readonly spent: number;
  /** In the election's order. */
  readonly projects: readonly {
    readonly id: string;
    readonly cost: number;
    readonly votes: number;
    readonly score: number;
    readonly selected: boolean;
  }[];
  /** In the order in which the rule took them. */
  readonly selected: readonly string[];
  /** Ties of which only some projects were taken, those with the smallest ids; empty where no tie mattered. */
  readonly ties: readonly Tie[];
}

/**
 * Decides an election on a budget by one rule of participatory budgeting, for comparison with others. Exact until the numbers for display.
 */
export function decideBudget(election: Election, rule: BudgetRule): BudgetResult {
  const { selected, ties } = choose(election, rule);
  const taken = new Set(selected);
  const counts = countProjects(election);
  const spent = counts.reduce((sum, { id, cost }) => (taken.has(id) ? sum + cost : sum), 0n);
  return {
    rule,
    ballots: election.ballots,
    budget: asNumber(election.budget, election.unit),
    spent: asNumber(spent, election.unit),
    projects: counts.map(({ id, cost, votes, score }) => ({
      id,
      cost: asNumber(cost, election.unit),
      votes,
      score: asNumber(score, election.scoreUnit),
      selected: taken.has(id),
    })),
    selected,
    ties,
  };
}

function choose(election: Election, rule: BudgetRule): Choice {
  if (rule.method === 'greedy') return greedy(election, rule);
  if (rule.method === 'top-k') return topK(election, rule.seats);
  if (rule.method === 'equal-shares') return equalShares(election, rule.utility, rule.completion);
  rule.method satisfies 'phragmen';
  return phragmen(election);
}

/** The rule that an election's file names, if it is one of ours; else greedy. */
export const ruleOfFile = ({ rule, threshold }: Election): BudgetRule => {
  const named: Readonly<Record<string, BudgetRule>> = {
    'greedy-no-skip': { method: 'greedy', skip: false, threshold: 0 },
    'greedy-threshold': { method: 'greedy', skip: true, threshold },
    equalshares: { method: 'equal-shares', utility: 'cost', completion: 'none' },
    'equalshares/add1': { method: 'equal-shares', utility: 'cost', completion: 'add1u' },
  };
  return named[rule?.toLowerCase() ?? ''] ?? { method: 'greedy', skip: true, threshold: 0 };
};

/**
 * The usual utility for a kind of ballot: with approvals a project is worth its price to its supporters, with points the points that they
 * gave.
 */
export const usualUtility = ({ voteType }: Election): Utility =>
  voteType === 'approval' || voteType === 'choose-1' ? 'cost' : 'cardinality';
