import { byId, type Choice, type Election } from './election.ts';
import { compareRatios, Purses, type Ratio, supportersOf, tiesThatMattered } from './purses.ts';

/**
 * Phragmén's sequential rule: everybody earns at the same pace, and a project is bought as soon as its supporters have earned its
 * price, who then begin anew. It ends when a project that is due does not fit into the budget. Every named project counts as
 * approved; those that nobody named come last. Exact.
 */
export function phragmen(election: Election): Choice {
  const supporters = supportersOf(election, () => 1n);
  const spentUntil = new Purses(election.groups.length, 1n, 0n);
  const selected: string[] = [];
  const met: { at: number; tied: string[] }[] = [];
  let left = election.budget;
  let open = election.projects
    .map(({ id, cost }, at) => {
      const its = supporters[at] ?? [];
      return { id, cost, supporters: its, ballots: its.reduce((sum, { ballots }) => sum + ballots, 0n) };
    })
    .filter(({ cost }) => cost <= election.budget);

  while (open.length > 0) {
    const due = open.map((it): { it: typeof it; sum: bigint; when: Ratio } => {
      const sum = it.supporters.reduce(
        (all, { group, ballots }) => all + ballots * spentUntil.of(group),
        it.cost * spentUntil.coins,
      );
      return { it, sum, when: { over: sum, under: it.ballots * spentUntil.coins } };
    });
    const first = earliest(due);
    const [next] = first;
    if (!next) break;

    const tied = first.map(({ it }) => it.id);
    if (tied.length > 1) met.push({ at: selected.length, tied });
    if (first.some(({ it }) => it.cost > left)) break;

    if (next.it.ballots > 0n) {
      const grown = spentUntil.change(next.sum, next.it.ballots);
      const moment = (next.sum * grown) / next.it.ballots;
      for (const { group } of next.it.supporters) spentUntil.held[group] = moment;
    }
    selected.push(next.it.id);
    left -= next.it.cost;
    open = open.filter((it) => it !== next.it);
  }
  return { selected, ties: tiesThatMattered(met, selected) };
}

/** Those due first, by id. Without supporters never, which is the same for all of them. */
function earliest<T extends { readonly it: { readonly id: string; readonly ballots: bigint }; readonly when: Ratio }>(
  due: readonly T[],
): T[] {
  const supported = due.filter(({ it }) => it.ballots > 0n);
  const pool = (supported.length > 0 ? supported : due).toSorted((a, b) => byId(a.it, b.it));
  if (supported.length === 0) return pool;
  const least = pool.reduce((a, b) => (compareRatios(b.when, a.when) < 0 ? b : a));
  return pool.filter(({ when }) => compareRatios(when, least.when) === 0);
}
