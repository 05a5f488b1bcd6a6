/** A small builder for elections on a budget. */
import { ballotGroups, type Election } from '../../../../domain/vote/budgeting/election.ts';

interface Wanted {
  readonly budget: number;
  readonly costs: Readonly<Record<string, number>>;
  /** How many times each ballot was cast: `{ 'a b': 3 }`; with points `{ 'a:2 b:1': 3 }`. */
  readonly ballots: Readonly<Record<string, number>>;
  readonly voteType?: Election['voteType'];
}

export const anElection = ({ budget, costs, ballots, voteType = 'approval' }: Wanted): Election => {
  const ids = Object.keys(costs);
  const all = Object.entries(ballots).flatMap(([ballot, times]) => {
    const marks = ballot.split(' ').filter((mark) => mark !== '');
    const scores = new Map(
      marks.map((mark) => {
        const [id = '', points = '1'] = mark.split(':');
        return [ids.indexOf(id), BigInt(points)] as const;
      }),
    );
    return Array.from({ length: times }, () => scores);
  });
  return {
    voteType,
    unit: 1n,
    scoreUnit: 1n,
    budget: BigInt(budget),
    projects: ids.map((id) => ({ id, name: id, cost: BigInt(costs[id] ?? 0), published: { votes: null, selected: null } })),
    ballots: all.length,
    groups: ballotGroups(all),
    rule: null,
    threshold: 0,
  };
};
