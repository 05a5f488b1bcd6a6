import { byId, type Choice, costOf, descending, type Election } from './election.ts';
import { greedy } from './greedy.ts';
import { compareRatios, type Purses, type Ratio, type Supporter, supportersOf, tiesThatMattered } from './purses.ts';

/** What a chosen project is worth to a supporter: its price times the score, or the score alone. */
export type Utility = 'cost' | 'cardinality';

/**
 * What to do with money left over: nothing; raise every voter's share by one unit of the currency as long as the result stays within the
 * budget (`add1`); take the most voted projects that still fit (`greedy`); or `add1` and then `greedy` (`add1u`).
 */
export type Completion = 'none' | 'add1' | 'greedy' | 'add1u';

/**
 * The Method of Equal Shares: every ballot gets an equal share of the budget, and supporters buy projects, each paying in proportion to
 * worth and never more than they have left; the project with the lowest price per worth comes next. Exact.
 */
export function equalShares(election: Election, utility: Utility, completion: Completion): Choice {
  const market = marketOf(election, utility);
  const raise = completion === 'add1' || completion === 'add1u';
  const choice = raise ? addOneByOne(election, market) : buy(election, market, 0n);
  return completion === 'greedy' || completion === 'add1u' ? greedy(election, { skip: true, threshold: 0 }, choice) : choice;
}

interface Lot {
  readonly id: string;
  readonly cost: bigint;
  readonly supporters: readonly Supporter[];
  /** Price per worth if every supporter can pay their part. */
  readonly atBest: Ratio;
}

interface Market {
  readonly free: readonly string[];
  readonly lots: readonly Lot[];
  readonly purses: Purses;
}

/**
 * The projects with support. One that costs nothing is taken at once, unless worth is measured by cost: then it is worth nothing either.
 */
function marketOf(election: Election, utility: Utility): Market {
  const { supported, purses } = supportersOf(election, (score, cost) => (utility === 'cost' ? score * cost : score));
  const wanted = supported.filter(({ supporters }) => supporters.length > 0);
  const lots = wanted
    .filter(({ project }) => project.cost > 0n)
    .map(
      ({ project: { id, cost }, supporters }): Lot => ({
        id,
        cost,
        supporters,
        atBest: { over: cost, under: worthOfAll(supporters) },
      }),
    );
  const free = wanted.filter(({ project }) => project.cost === 0n && utility === 'cardinality').map(({ project }) => project.id);
  return { free: free.toSorted(), lots: lots.toSorted(byId), purses };
}

const worthOfAll = (supporters: readonly Supporter[]): bigint =>
  supporters.reduce((sum, { ballots, worth }) => sum + ballots * worth, 0n);

/** Raises the shares step by step; returns the last result within the budget, or the first to which nothing can be added. */
function addOneByOne(election: Election, market: Market): Choice {
  let last = buy(election, market, 0n);
  for (let more = 1n; ; more++) {
    const left = election.budget - costOf(election, last.selected);
    if (!market.lots.some(({ id, cost }) => cost <= left && !last.selected.includes(id))) return last;

    const next = buy(election, market, more);
    if (costOf(election, next.selected) > election.budget) return last;
    last = next;
  }
}

interface Offer {
  readonly lot: Lot;
  readonly price: Ratio;
  /** Supporters who pay all that they have left. */
  readonly poor: readonly Supporter[];
  /** What remains to be paid, in coins, and the total worth by which the other supporters share it. */
  readonly rest: bigint;
  readonly among: bigint;
}

/** Gives each ballot its equal share and `more` units of the currency, then buys all that can be bought. */
function buy(election: Election, { free, lots, purses }: Market, more: bigint): Choice {
  const selected = [...free];
  const ballots = BigInt(election.ballots);
  purses.fill(ballots, election.budget + more * election.unit * ballots);
  const met: { at: number; tied: string[] }[] = [];
  let open = lots.map((lot) => ({ lot, atLeast: lot.atBest }));

  for (;;) {
    const round = bestOffers(open, purses);
    const [best] = round.best;
    if (!best) return { selected, ties: tiesThatMattered(met, selected) };

    if (round.best.length > 1) met.push({ at: selected.length, tied: round.best.map(({ lot }) => lot.id) });
    pay(best, purses);
    selected.push(best.lot.id);
    open = round.open.filter(({ lot }) => lot !== best.lot);
  }
}

interface Open {
  readonly lot: Lot;
  /** Prices only rise as purses empty, so an old price is a lower bound; this saves most computations. */
  readonly atLeast: Ratio;
}

/** The lowest-priced offers, by id where several are equal, and the lots that are still affordable with their updated lower bounds. */
function bestOffers(open: readonly Open[], purses: Purses): { best: Offer[]; open: Open[] } {
  let best: Offer[] = [];
  const still: Open[] = [];
  for (const it of open.toSorted((a, b) => compareRatios(a.atLeast, b.atLeast))) {
    const [leader] = best;
    if (leader && compareRatios(it.atLeast, leader.price) > 0) {
      still.push(it);
      continue;
    }
    const offer = offerOf(it.lot, purses);
    if (!offer) continue;
    still.push({ lot: it.lot, atLeast: offer.price });
    const order = leader ? compareRatios(offer.price, leader.price) : -1;
    if (order < 0) best = [offer];
    else if (order === 0) best.push(offer);
  }
  return { best: best.toSorted((a, b) => byId(a.lot, b.lot)), open: still };
}

/**
 * The lowest price per worth at which the supporters can buy a lot: those with less than their part pay all they have, the others share the
 * rest.
 */
function offerOf(lot: Lot, { coins }: Purses): Offer | undefined {
  const able = lot.supporters.filter(({ purse }) => purse.held > 0n);
  let rest = lot.cost * coins;
  if (able.reduce((sum, { purse, ballots }) => sum + ballots * purse.held, 0n) < rest) return undefined;

  let among = worthOfAll(able);
  let poor = 0;
  const givesAll = ({ purse, worth }: Supporter) => purse.held * among < rest * worth;
  // sorts only where somebody cannot pay their part
  const inTurn = able.some(givesAll) ? able.toSorted(poorestFirst) : [];
  for (const supporter of inTurn) {
    if (!givesAll(supporter)) break;
    rest -= supporter.ballots * supporter.purse.held;
    among -= supporter.ballots * supporter.worth;
    poor++;
  }
  return { lot, price: { over: rest, under: among * coins }, poor: inTurn.slice(0, poor), rest, among };
}

/** By what they have left per worth. */
const poorestFirst = (a: Supporter, b: Supporter): number =>
  a.worth === b.worth
    ? -descending(a.purse.held, b.purse.held)
    : compareRatios({ over: a.purse.held, under: a.worth }, { over: b.purse.held, under: b.worth });

function pay({ lot, poor, rest, among }: Offer, purses: Purses): void {
  const unit = (rest * purses.change(rest, among)) / among;
  for (const { purse } of poor) purse.held = 0n;
  for (const { purse, worth } of lot.supporters) {
    if (purse.held > 0n) purse.held -= unit * worth;
  }
}
