/** Equal Shares and Phragmén's rule again, voter by voter in fractions, as their papers state them: slow, and easy to read. */
import type { Choice, Election } from '../../../../domain/vote/budgeting/election.ts';

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const fraction = (over: bigint, under = 1n): Fraction => ({ over, under });
const nothing = fraction(0n);
const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under + b.over * a.under, a.under * b.under);
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, fraction(-b.over, b.under));
const times = (a: Fraction, n: bigint): Fraction => fraction(a.over * n, a.under);
const dividedBy = (a: Fraction, n: bigint): Fraction => fraction(a.over, a.under * n);
const order = (a: Fraction, b: Fraction): number => Number(a.over * b.under - b.over * a.under);
const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, nothing);

interface Voter {
  readonly scores: ReadonlyMap<string, bigint>;
  /** The money left to them, or the moment at which they began to earn again. */
  has: Fraction;
}

const votersOf = ({ groups, projects, ballots }: Election, has: Fraction): Voter[] => {
  const voting = groups.flatMap((group) => {
    const scores = new Map(group.marks.map(({ project, score }) => [projects[project]?.id ?? '', score]));
    return Array.from({ length: group.ballots }, (): Voter => ({ scores, has }));
  });
  if (voting.length > ballots) throw new Error('more ballots in groups than there are');
  return voting;
};

interface Offer {
  readonly id: string;
  readonly at: Fraction;
  readonly take: () => void;
  /** Whether it fits into the budget; when the one in turn does not, the rule ends. */
  readonly fits: boolean;
}

/** Takes what `offers` names first, until it names nothing. Equal offers go by id; ties of which not all are taken are reported. */
function inTurn(offers: (taken: readonly string[]) => readonly Offer[], first: readonly string[]): Choice {
  const selected = [...first];
  const met: { at: number; tied: string[] }[] = [];
  for (;;) {
    const open = offers(selected);
    const least = open.filter(({ at }) => open.every((other) => order(at, other.at) <= 0));
    const equal = least.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const [next] = equal;
    if (equal.length > 1) met.push({ at: selected.length, tied: equal.map(({ id }) => id) });
    if (!next || equal.some(({ fits }) => !fits)) break;
    next.take();
    selected.push(next.id);
  }
  const ties = met.flatMap(({ at, tied }) => {
    const together = new Set(selected.slice(at, at + tied.length));
    return tied.every((id) => together.has(id)) ? [] : [{ tied, taken: selected.slice(at, at + 1) }];
  });
  return { selected, ties };
}

/** Equal Shares without completion; every ballot begins with its share plus `more`. */
export function plainShares(election: Election, utility: 'cost' | 'cardinality', more = 0n): Choice {
  const share = election.ballots === 0 ? nothing : dividedBy(fraction(election.budget), BigInt(election.ballots));
  const voters = votersOf(election, plus(share, fraction(more)));
  const wanted = election.projects.filter(({ id }) => voters.some(({ scores }) => (scores.get(id) ?? 0n) > 0n));
  const free = utility === 'cardinality' ? wanted.filter(({ cost }) => cost === 0n).map(({ id }) => id) : [];
  return inTurn(
    (taken) =>
      wanted
        .filter(({ id, cost }) => cost > 0n && !taken.includes(id))
        .flatMap(({ id, cost }) => {
          const worth = (voter: Voter) => (voter.scores.get(id) ?? 0n) * (utility === 'cost' ? cost : 1n);
          const payers = voters
            .filter((voter) => worth(voter) > 0n)
            .toSorted((a, b) => order(dividedBy(a.has, worth(a)), dividedBy(b.has, worth(b))));
          if (order(sum(payers.map(({ has }) => has)), fraction(cost)) < 0) return [];
          // the first payer at whose turn the rest of the price, shared by worth, is within what they and all behind them hold
          for (const [index, payer] of payers.entries()) {
            const rest = minus(fraction(cost), sum(payers.slice(0, index).map(({ has }) => has)));
            const price = dividedBy(
              rest,
              payers.slice(index).reduce((all, each) => all + worth(each), 0n),
            );
            if (order(times(price, worth(payer)), payer.has) > 0) continue;
            const take = () => {
              for (const [turn, each] of payers.entries())
                each.has = turn < index ? nothing : minus(each.has, times(price, worth(each)));
            };
            return [{ id, at: price, take, fits: true }];
          }
          throw new Error('together they can pay, yet nobody can');
        }),
    free.toSorted(),
  );
}

/** Equal Shares with every share raised unit by unit, until nothing more can be bought or the budget would break. */
export function plainlyRaised(election: Election, utility: 'cost' | 'cardinality'): Choice {
  const costOf = (ids: readonly string[]) =>
    election.projects.reduce((all, { id, cost }) => (ids.includes(id) ? all + cost : all), 0n);
  const wanted = election.projects.filter(
    ({ cost }, index) =>
      cost > 0n && election.groups.some(({ marks }) => marks.some((mark) => mark.project === index && mark.score > 0n)),
  );
  let last = plainShares(election, utility);
  for (let more = election.unit; ; more += election.unit) {
    const left = election.budget - costOf(last.selected);
    const next = plainShares(election, utility, more);
    const isDone = wanted.every(({ id, cost }) => last.selected.includes(id) || cost > left);
    if (isDone || costOf(next.selected) > election.budget) return last;
    last = next;
  }
}

/** Phragmén's sequential rule by approvals. */
export function plainPhragmen(election: Election): Choice {
  const voters = votersOf(election, nothing);
  const within = election.projects.filter(({ cost }) => cost <= election.budget);
  let left = election.budget;
  return inTurn((taken) => {
    const open = within.filter(({ id }) => !taken.includes(id));
    const offers = open.map(({ id, cost }) => {
      const payers = voters.filter(({ scores }) => (scores.get(id) ?? 0n) > 0n);
      const earned = plus(fraction(cost), sum(payers.map(({ has }) => has)));
      const at = payers.length > 0 ? dividedBy(earned, BigInt(payers.length)) : nothing;
      const take = () => {
        left -= cost;
        for (const payer of payers) payer.has = at;
      };
      return { id, at, take, fits: cost <= left, isWanted: payers.length > 0 };
    });
    return offers.some(({ isWanted }) => isWanted) ? offers.filter(({ isWanted }) => isWanted) : offers;
  }, []);
}
