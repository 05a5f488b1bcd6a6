// What a year's projects cost and what money there is for them (procedure 1.5, R10; design 5.1 "fiscal envelope"). Money is in whole fen as
// safe integers: exact to 90 trillion yuan, JSON-safe. Larger sums throw.
import { z } from 'zod';

/** Hundredths of a yuan. */
export const Fen = z.int().min(0);
export type Fen = z.infer<typeof Fen>;

/** Who pays: a level's budget by its name, or `social` for donations; a plan may name others. */
const Source = z.string().min(1).max(40);
export type Source = z.infer<typeof Source>;

/** What one level may spend on one year's projects: a total, and limits for single sources. */
export const Envelope = z.object({
  region: z.string().min(1),
  year: z.int(),
  total: Fen,
  limits: z.record(Source, Fen).default({}),
});
export type Envelope = z.infer<typeof Envelope>;

/** A candidate's cost and who pays how much of it; `paidBy` adds up to the cost. */
export const Costed = z
  .object({ id: z.string().min(1), cost: Fen, paidBy: z.record(Source, Fen).default({}) })
  .refine(
    ({ cost, paidBy }) => Object.keys(paidBy).length === 0 || sum(Object.values(paidBy)) === cost,
    'the shares do not add up to the cost',
  );
export type Costed = z.infer<typeof Costed>;

/** The source under which money is counted that no named source pays. */
export const UNNAMED: Source = 'unnamed';

/** The exact sum. Throws a RangeError beyond the safe integers, which no real budget reaches. */
export function sum(amounts: readonly Fen[]): Fen {
  return amounts.reduce((total, amount) => {
    const next = total + amount;
    if (!Number.isSafeInteger(next)) throw new RangeError('a sum of money beyond 90 trillion yuan');
    return next;
  }, 0);
}

/** What the candidates cost together. */
export const totalCost = (candidates: readonly Costed[]): Fen => sum(candidates.map(({ cost }) => cost));

/** The cheapest outcome of a vote for K seats; equal costs are ordered by id. With fewer candidates than seats, all of them. */
export const cheapest = (candidates: readonly Costed[], seats: number): Costed[] => byCost(candidates).slice(0, seats);

/** The most expensive outcome of a vote for K seats. */
export const dearest = (candidates: readonly Costed[], seats: number): Costed[] =>
  byCost(candidates).toReversed().slice(0, seats).toReversed();

export interface Share {
  readonly source: Source;
  readonly fen: Fen;
  /** Whole hundredths of a percent of the total; they add up to 10,000 (largest remainders), and are all 0 if nothing costs anything. */
  readonly basisPoints: number;
}

/** Who pays how much of an outcome, the largest share first. Money without a named source is `unnamed`. */
export function sharesBySource(outcome: readonly Costed[]): Share[] {
  return divided(10_000, [...paidBySource(outcome)], ([, fen]) => fen)
    .map(({ item: [source, fen], part }) => ({ source, fen, basisPoints: part }))
    .toSorted((a, b) => b.fen - a.fen || compare(a.source, b.source));
}

/** A limit that an outcome exceeds, the total or one source's, and by how much exactly. */
export interface Break {
  readonly id: 'over-total' | 'over-source';
  readonly facts: { readonly source?: Source; readonly needed: Fen; readonly available: Fen; readonly over: Fen };
}

/** Every limit that an outcome exceeds (procedure 1.5, R10); empty if it fits. */
export function breaks(outcome: readonly Costed[], envelope: Envelope): Break[] {
  const found: Break[] = [];
  const needed = totalCost(outcome);
  if (needed > envelope.total) found.push({ id: 'over-total', facts: over(needed, envelope.total) });
  for (const [source, fen] of paidBySource(outcome)) {
    const limit = envelope.limits[source];
    if (limit !== undefined && fen > limit) found.push({ id: 'over-source', facts: { source, ...over(fen, limit) } });
  }
  return found;
}

/**
 * `always`: the money suffices for every outcome. `never`: some limit is too low for every outcome. `depends`: neither is certain (with
 * several limits it may be that no outcome keeps all of them).
 */
export type Fits = 'always' | 'depends' | 'never';

export interface Outlook {
  readonly total: Fen;
  readonly cheapest: { readonly ids: readonly string[]; readonly fen: Fen; readonly breaks: readonly Break[] };
  readonly dearest: { readonly ids: readonly string[]; readonly fen: Fen; readonly breaks: readonly Break[] };
  readonly fits: Fits;
  /** For each source with a limit: the least and the most that K seats could need of it, and by how much the most exceeds the limit. */
  readonly sources: readonly {
    readonly source: Source;
    readonly limit: Fen;
    readonly least: Fen;
    readonly most: Fen;
    readonly over: Fen;
  }[];
}

/** The range of what a vote on these candidates for K seats can cost, before it is held: deputies see it beside the candidates. */
export function outlook(candidates: readonly Costed[], seats: number, envelope: Envelope): Outlook {
  const sources = Object.entries(envelope.limits)
    .map(([source, limit]) => {
      const asked = candidates.map((candidate) => payers(candidate)[source] ?? 0).toSorted((a, b) => a - b);
      const [least, most] = [sum(asked.slice(0, seats)), sum(asked.toReversed().slice(0, seats))];
      return { source, limit, least, most, over: Math.max(0, most - limit) };
    })
    .toSorted((a, b) => compare(a.source, b.source));
  const [low, high] = [totalCost(cheapest(candidates, seats)), totalCost(dearest(candidates, seats))];
  const always = high <= envelope.total && sources.every((source) => source.over === 0);
  const never = low > envelope.total || sources.some(({ least, limit }) => least > limit);
  return {
    total: totalCost(candidates),
    cheapest: seen(cheapest(candidates, seats), envelope),
    dearest: seen(dearest(candidates, seats), envelope),
    fits: always ? 'always' : never ? 'never' : 'depends',
    sources,
  };
}

/** A limit that an outcome could exceed; `source` null is the envelope's total. `certain`: every outcome exceeds it by at least `over`. */
export interface Risk {
  readonly source: Source | null;
  readonly certain: boolean;
  readonly over: Fen;
}

/**
 * The limits that a vote could exceed, the envelope first (procedure 1.5, R10): by at least `over` where every outcome does, else by at
 * most it.
 */
export function risks({ cheapest: low, dearest: high, sources }: Outlook, envelope: Envelope): Risk[] {
  return [
    { source: null, limit: envelope.total, least: low.fen, most: high.fen },
    ...sources.map(({ source, limit, least, most }) => ({ source, limit, least, most })),
  ].flatMap(({ source, limit, least, most }) => {
    if (most <= limit) return [];
    const certain = least > limit;
    return [{ source, certain, over: (certain ? least : most) - limit }];
  });
}

/**
 * Splits a whole number in proportion to weights into whole parts that add up to it (largest remainders; equal remainders in list order).
 * All parts are 0 if all weights are.
 */
export const apportion = (whole: number, weights: readonly number[]): number[] =>
  divided(whole, weights, (weight) => weight).map(({ part }) => part);

/**
 * Fen of an amount written in yuan, or with `万` (ten thousand) or `亿` (a hundred million); undefined if it is no amount or not whole fen.
 */
export function fenOf(written: string): Fen | undefined {
  const read = /^(\d+)(?:\.(\d+))?(万|亿)?(元)?$/.exec(written.replaceAll(/[\s,，]/g, ''));
  if (!read) return undefined;
  const [, whole = '', decimals = '', unit] = read;
  const places = unit === '亿' ? 10 : unit === '万' ? 6 : 2;
  if (/[1-9]/.test(decimals.slice(places))) return undefined;
  const fen = Number(whole + decimals.slice(0, places).padEnd(places, '0'));
  return Number.isSafeInteger(fen) ? fen : undefined;
}

/** An amount in yuan with two decimals and no grouping: `1234.50`. */
export function yuan(fen: Fen): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function divided<Item>(whole: number, items: readonly Item[], weightOf: (item: Item) => number): { item: Item; part: number }[] {
  const all = BigInt(sum(items.map(weightOf)));
  if (all === 0n) return items.map((item) => ({ item, part: 0 }));
  const parts = items.map((item) => {
    const exact = BigInt(whole) * BigInt(weightOf(item));
    return { item, part: Number(exact / all), rest: exact % all };
  });
  const left = whole - sum(parts.map(({ part }) => part));
  const favoured = new Set(parts.toSorted((a, b) => Number(b.rest - a.rest)).slice(0, left));
  return parts.map((each) => ({ item: each.item, part: each.part + (favoured.has(each) ? 1 : 0) }));
}

function paidBySource(outcome: readonly Costed[]): Map<Source, Fen> {
  const paid = new Map<Source, Fen>();
  for (const [source, fen] of outcome.flatMap((candidate) => Object.entries(payers(candidate)))) {
    paid.set(source, sum([paid.get(source) ?? 0, fen]));
  }
  return paid;
}

const payers = ({ cost, paidBy }: Costed): Record<Source, Fen> => (Object.keys(paidBy).length > 0 ? paidBy : { [UNNAMED]: cost });

const seen = (outcome: readonly Costed[], envelope: Envelope) => ({
  ids: outcome.map(({ id }) => id),
  fen: totalCost(outcome),
  breaks: breaks(outcome, envelope),
});

const over = (needed: Fen, available: Fen) => ({ needed, available, over: needed - available });

const byCost = (candidates: readonly Costed[]): Costed[] => candidates.toSorted((a, b) => a.cost - b.cost || compare(a.id, b.id));

const compare = (a: string, b: string): number => (a < b ? -1 : 1);
