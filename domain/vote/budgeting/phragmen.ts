import { byId, type Choice, type Election } from './election.ts';
import { compareRatios, type Ratio, supportersOf, tiesThatMattered } from './purses.ts';

/**
 * Phragmén's sequential rule: all voters earn money at the same pace, a project is bought as soon as its supporters have earned its price,
 * and they start again from zero. It ends when the next project does not fit into the budget. Every named project counts as approved;
 * projects that nobody named come last. Exact.
 */
export function phragmen(election: Election): Choice {
  const { supported, purses: earnedUntil } = supportersOf(election, () => 1n);
  const selected: string[] = [];
  const met: { at: number; tied: string[] }[] = [];
  let left = election.budget;
  let open = supported
    .map(({ project, supporters }) => ({
      ...project,
      supporters,
      ballots: supporters.reduce((sum, { ballots }) => sum + ballots, 0n),
    }))
    .filter(({ cost }) => cost <= election.budget);

  for (;;) {
    const due = open.map((it): { it: typeof it; sum: bigint; when: Ratio } => {
      const sum = it.supporters.reduce((all, { purse, ballots }) => all + ballots * purse.held, it.cost * earnedUntil.coins);
      return { it, sum, when: { over: sum, under: it.ballots * earnedUntil.coins } };
    });
    const first = earliest(due);
    const [next] = first;
    const tied = first.map(({ it }) => it.id);
    if (tied.length > 1) met.push({ at: selected.length, tied });
    if (!next || first.some(({ it }) => it.cost > left)) return { selected, ties: tiesThatMattered(met, selected) };

    if (next.it.ballots > 0n) {
      const grown = earnedUntil.change(next.sum, next.it.ballots);
      const moment = (next.sum * grown) / next.it.ballots;
      for (const { purse } of next.it.supporters) purse.held = moment;
    }
    selected.push(next.it.id);
    left -= next.it.cost;
    open = open.filter((it) => it !== next.it);
  }
}

/** The projects that come first, by id. Projects without supporters never come due; if only such are left, all are equal. */
function earliest<T extends { readonly it: { readonly id: string; readonly ballots: bigint }; readonly when: Ratio }>(
  due: readonly T[],
): T[] {
  const supported = due.filter(({ it }) => it.ballots > 0n);
  const pool = supported.length > 0 ? supported : due;
  const isFirst = ({ when }: T) => pool.every((other) => compareRatios(when, other.when) <= 0);
  return pool.filter(isFirst).toSorted((a, b) => byId(a.it, b.it));
}
