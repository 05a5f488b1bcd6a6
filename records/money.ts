// What a year's candidates would cost, by the rules of money (procedure 1.5 R10): what the desk, the cards and the page show of it.
import {
  type Costed,
  type Envelope,
  type Fen,
  outlook,
  risks,
  type Risk,
  type Share,
  sharesBySource,
  totalCost,
} from '../domain/money.ts';
import { envelopeOf, type FundingSource } from '../domain/plan.ts';
import { type CandidateState, type CandidateView, ofYear } from './candidates.ts';
import { planOf } from './years.ts';

/** Amounts in fen. */
export interface YearMoney {
  readonly candidates: number;
  /** How many are chosen: the seats of a vote, or all where the government fixes the list. */
  readonly seats: number;
  readonly total: Fen;
  /** The cheapest and the dearest choice, and the candidates in it. */
  readonly low: Fen;
  readonly high: Fen;
  readonly cheapest: readonly string[];
  readonly dearest: readonly string[];
  /** The money there is; null if the plan sets no envelope, and then nothing is exceeded. */
  readonly envelope: Fen | null;
  readonly risks: readonly Risk[];
  /** Who pays how much of all candidates together; empty if no candidate names who pays. */
  readonly shares: readonly Share[];
  /** The plan's sources, and of those with a limit (in fen) the most that a choice could ask. */
  readonly sources: readonly (FundingSource & { readonly most: Fen | null })[];
  /** What was chosen of them, once the list is decided. */
  readonly chosen: { readonly count: number; readonly fen: Fen } | null;
}

const boundless: Pick<Envelope, 'total' | 'limits'> = { total: Number.MAX_SAFE_INTEGER, limits: {} };

/** What the candidates in some states would cost, without those (by their slugs) that are `leftOut`; null where there are none. */
export async function moneyOf(
  yearId: string,
  states: readonly CandidateState[],
  leftOut: readonly string[] = [],
): Promise<YearMoney | null> {
  const { plan } = await planOf(yearId);
  const listed = (await ofYear(yearId, states)).filter(({ slug }) => !leftOut.includes(slug));
  const all = listed.map(costedOf);
  const elected = listed.filter(({ state }) => state === 'elected').map(costedOf);
  if (all.length === 0) return null;
  const set = envelopeOf(plan);
  const envelope = set ?? { region: plan.region, year: plan.year, ...boundless };
  const seats = plan.decision.method === 'vote' ? Math.min(plan.decision.seats, all.length) : all.length;
  const found = outlook(all, seats, envelope);
  return {
    candidates: all.length,
    seats,
    total: found.total,
    low: found.cheapest.fen,
    high: found.dearest.fen,
    cheapest: found.cheapest.ids,
    dearest: found.dearest.ids,
    envelope: set?.total ?? null,
    risks: risks(found, envelope),
    shares: all.some(({ paidBy }) => Object.keys(paidBy).length > 0) ? sharesBySource(all) : [],
    sources: (plan.envelope?.sources ?? []).map((source) => ({
      ...source,
      most: found.sources.find((limited) => limited.source === source.id)?.most ?? null,
    })),
    chosen: elected.length > 0 ? { count: elected.length, fen: totalCost(elected) } : null,
  };
}

const costedOf = ({ slug, cost, paidBy }: CandidateView): Costed => ({
  id: slug,
  cost: Number(cost),
  paidBy,
});
