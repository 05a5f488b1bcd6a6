import { byId, type Choice, costOf, countProjects, descending, type Election, type ProjectCount, type Tie } from './election.ts';

export interface GreedyOptions {
  /** Whether a project that does not fit is skipped (true) or ends the selection (false). */
  readonly skip: boolean;
  /** The fewest votes that a project needs. */
  readonly threshold: number;
}

/**
 * Takes projects by votes (or scores) while the money lasts. Of equals that do not all fit the smallest id comes first, and a tie is
 * reported.
 */
export function greedy(
  election: Election,
  { skip, threshold }: GreedyOptions,
  before: Choice = { selected: [], ties: [] },
): Choice {
  const selected = [...before.selected];
  const ties: Tie[] = [...before.ties];
  const taken = new Set(selected);
  let left = election.budget - costOf(election, selected);

  const open = countProjects(election).filter(({ id, votes }) => !taken.has(id) && votes >= threshold);
  for (const group of inGroups(open)) {
    const atFirst = left;
    const fitted = group.filter(({ cost }) => {
      const fits = cost <= left;
      if (fits) left -= cost;
      else if (!skip) left = -1n;
      return fits;
    });
    selected.push(...fitted.map(({ id }) => id));

    const couldFit = group.some(({ cost }) => cost <= atFirst);
    if (couldFit && fitted.length < group.length) {
      ties.push({ tied: group.map(({ id }) => id), taken: fitted.map(({ id }) => id) });
    }
  }
  return { selected, ties };
}

/** The K projects with the most votes (or scores), regardless of cost. Equals at the last place are reported. */
export function topK(election: Election, places: number): Choice {
  const selected: string[] = [];
  const ties: Tie[] = [];
  for (const group of inGroups(countProjects(election))) {
    const room = places - selected.length;
    const taken = group.slice(0, room).map(({ id }) => id);
    selected.push(...taken);
    if (taken.length > 0 && taken.length < group.length) ties.push({ tied: group.map(({ id }) => id), taken });
  }
  return { selected, ties };
}

/** Groups of equal score, the highest first; within a group by id. */
function inGroups(counts: readonly ProjectCount[]): ProjectCount[][] {
  const groups: ProjectCount[][] = [];
  for (const count of counts.toSorted((a, b) => descending(a.score, b.score) || byId(a, b))) {
    const last = groups.at(-1);
    if (last?.[0]?.score === count.score) last.push(count);
    else groups.push([count]);
  }
  return groups;
}
