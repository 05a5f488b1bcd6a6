// Decides an election on a budget from a Pabulib file, or takes the most named candidates from a file of ballots.
import {
  type BudgetRule,
  type BudgetResult,
  decideBudget,
  type Election,
  readPabulib,
  ruleOfFile,
  usualUtility,
} from '../../domain/vote/budgeting.ts';
import { ballotGroups } from '../../domain/vote/budgeting/election.ts';
import { textOf } from '../textOf.ts';
import { WrongInput } from '../wrongInput.ts';
import type { BudgetFlags } from './flags.ts';
import { ballotsOf, readSheet } from './sheet.ts';
import { placed } from './words.ts';

export interface Decided {
  readonly result: BudgetResult & {
    /** Ids for which the file publishes another result. */
    readonly unlikeFile: { readonly votes: readonly string[]; readonly selected: readonly string[] };
  };
  readonly notes: readonly string[];
}

export async function decidePabulib(file: string, flags: BudgetFlags): Promise<Decided> {
  const reading = readPabulib(await textOf(file));
  if (!reading.ok) throw new WrongInput(placed(file, reading.problem));
  return { ...decided(reading.election, flags), notes: reading.warnings.map((warning) => placed(file, warning)) };
}

/** Takes the K most named candidates, since ballots alone carry no costs. */
export async function decideSheet(file: string, flags: BudgetFlags): Promise<Decided> {
  if ((flags.method ?? 'top-k') !== 'top-k') {
    throw new WrongInput(
      `${file}: --method ${flags.method} needs costs, which only a .pb file has; expected --method top-k --seats K, or --rule`,
    );
  }
  const sheet = readSheet(file, await textOf(file));
  const ballots = ballotsOf(sheet, 'choose-up-to-k').map((ballot) => (Array.isArray(ballot) ? ballot.map(String) : []));
  const ids = sheet.candidates ?? [...new Set(ballots.flat())];
  const positions = new Map(ids.map((id, index) => [id, index]));
  const election: Election = {
    voteType: 'approval',
    unit: 1n,
    budget: 0n,
    scoreUnit: 1n,
    projects: ids.map((id) => ({ id, name: id, cost: 0n, published: { votes: null, selected: null } })),
    ballots: ballots.length,
    groups: ballotGroups(ballots.map((named) => new Map(named.map((id) => [positions.get(id) ?? -1, 1n])))),
    rule: null,
    threshold: 0,
  };
  return { ...decided(election, { ...flags, method: 'top-k' }), notes: [] };
}

function decided(election: Election, flags: BudgetFlags): Pick<Decided, 'result'> {
  const result = decideBudget(election, ruleBy(election, flags));
  const unlike = (differs: (at: number) => boolean) => result.projects.filter((_, index) => differs(index)).map(({ id }) => id);
  const published = (index: number) => election.projects[index]?.published;
  const unlikeFile = {
    votes: unlike((index) => (published(index)?.votes ?? result.projects[index]?.votes) !== result.projects[index]?.votes),
    selected: unlike(
      (index) => (published(index)?.selected ?? result.projects[index]?.selected) !== result.projects[index]?.selected,
    ),
  };
  return { result: { ...result, unlikeFile } };
}

function ruleBy(election: Election, { method, seats, utility, completion, skip, threshold }: BudgetFlags): BudgetRule {
  const asked = method ?? (seats === undefined ? undefined : 'top-k');
  switch (asked) {
    case undefined: {
      const own = ruleOfFile(election);
      return own.method === 'greedy' ? { ...own, skip: own.skip && skip, threshold: threshold ?? own.threshold } : own;
    }
    case 'greedy':
      return { method: 'greedy', skip, threshold: threshold ?? 0 };
    case 'top-k':
      if (seats === undefined) throw new WrongInput('--method top-k: expected --seats K, the number of projects to take');
      return { method: 'top-k', seats };
    case 'equal-shares':
      return { method: 'equal-shares', utility: utility ?? usualUtility(election), completion: completion ?? 'none' };
    case 'phragmen':
      return { method: 'phragmen' };
    default:
      return asked satisfies never;
  }
}
