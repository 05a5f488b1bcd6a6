import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apportion,
  breaks,
  cheapest,
  Costed,
  dearest,
  Envelope,
  fenOf,
  outlook,
  risks,
  sharesBySource,
  sum,
  totalCost,
  UNNAMED,
  yuan,
} from '../../domain/money.ts';

const YUAN = 100;
const MILLION = 1_000_000 * YUAN;
const envelope = (parts: object = {}): Envelope =>
  Envelope.parse({ region: '330106', year: 2025, total: 10 * MILLION, ...parts });
const costing = (id: string, cost: number, paidBy: Record<string, number> = {}): Costed => Costed.parse({ id, cost, paidBy });
const ids = (list: readonly Costed[]): string[] => list.map(({ id }) => id);

const meals = costing('meals', 4 * MILLION, { county: 3 * MILLION, social: MILLION });
const lifts = costing('lifts', 2 * MILLION, { county: MILLION, province: MILLION });
const roads = costing('roads', 9 * MILLION, { county: 9 * MILLION });
const clinics = costing('clinics', 2 * MILLION);
const candidates = [meals, lifts, roads, clinics];

describe('the fiscal envelope of a level’s year', () => {
  it('1.5 R10 adds up what all candidates would cost', () => {
    expect(totalCost(candidates)).toBe(17 * MILLION);
    expect(totalCost([])).toBe(0);
  });

  it('1.5 R10 finds the cheapest and the dearest outcome of K seats, by id where costs are equal', () => {
    expect(ids(cheapest(candidates, 2))).toEqual(['clinics', 'lifts']);
    expect(ids(dearest(candidates, 2))).toEqual(['meals', 'roads']);
    expect(ids(dearest(candidates, 3))).toEqual(['lifts', 'meals', 'roads']);
    expect(ids(cheapest(candidates, 9))).toHaveLength(4);
    expect(ids(cheapest([clinics, lifts, meals], 2))).toEqual(['clinics', 'lifts']);
  });

  it('1.5 R10 shows who pays, the largest share first, in parts that add up', () => {
    expect(sharesBySource([meals, lifts, clinics])).toEqual([
      { source: 'county', fen: 4 * MILLION, basisPoints: 5000 },
      { source: UNNAMED, fen: 2 * MILLION, basisPoints: 2500 },
      { source: 'province', fen: MILLION, basisPoints: 1250 },
      { source: 'social', fen: MILLION, basisPoints: 1250 },
    ]);
    expect(sharesBySource([lifts]).map(({ source }) => source)).toEqual(['county', 'province']);
    expect(sharesBySource([costing('a', 2, { province: 1, county: 1 })]).map(({ source }) => source)).toEqual([
      'county',
      'province',
    ]);
    expect(sharesBySource([])).toEqual([]);
    expect(sharesBySource([costing('free', 0)])).toEqual([{ source: UNNAMED, fen: 0, basisPoints: 0 }]);
  });

  it('1.5 R10 says exactly what an outcome would break', () => {
    expect(breaks([meals, lifts], envelope())).toEqual([]);
    expect(breaks([roads, costing('one', MILLION)], envelope())).toEqual([]);
    expect(breaks([roads, costing('one', MILLION + 1)], envelope())).toEqual([
      { id: 'over-total', facts: { needed: 10 * MILLION + 1, available: 10 * MILLION, over: 1 } },
    ]);
    expect(breaks([meals, lifts], envelope({ limits: { county: 4 * MILLION, province: MILLION - 1 } }))).toEqual([
      { id: 'over-source', facts: { source: 'province', needed: MILLION, available: MILLION - 1, over: 1 } },
    ]);
  });

  it('1.5 R10 tells before the vote what it can come to', () => {
    expect(outlook(candidates, 2, envelope({ limits: { province: 0, county: 11 * MILLION } }))).toEqual({
      total: 17 * MILLION,
      cheapest: {
        ids: ['clinics', 'lifts'],
        fen: 4 * MILLION,
        breaks: [{ id: 'over-source', facts: { source: 'province', needed: MILLION, available: 0, over: MILLION } }],
      },
      dearest: {
        ids: ['meals', 'roads'],
        fen: 13 * MILLION,
        breaks: [
          { id: 'over-total', facts: { needed: 13 * MILLION, available: 10 * MILLION, over: 3 * MILLION } },
          { id: 'over-source', facts: { source: 'county', needed: 12 * MILLION, available: 11 * MILLION, over: MILLION } },
        ],
      },
      fits: 'depends',
      sources: [
        { source: 'county', limit: 11 * MILLION, least: MILLION, most: 12 * MILLION, over: MILLION },
        { source: 'province', limit: 0, least: 0, most: MILLION, over: MILLION },
      ],
    });
  });

  it.each([
    ['enough for the dearest', { total: 13 * MILLION }, 'always'],
    ['a fen short of the dearest', { total: 13 * MILLION - 1 }, 'depends'],
    ['enough for the cheapest only', { total: 4 * MILLION }, 'depends'],
    ['a fen short of the cheapest', { total: 4 * MILLION - 1 }, 'never'],
    ['enough in all, and of every source', { total: 13 * MILLION, limits: { county: 12 * MILLION } }, 'always'],
    ['enough in all, but a source may be short', { total: 13 * MILLION, limits: { county: 12 * MILLION - 1 } }, 'depends'],
    ['a source that suffices for its cheapest', { total: 13 * MILLION, limits: { county: MILLION } }, 'depends'],
    ['a source short of its cheapest', { total: 13 * MILLION, limits: { county: MILLION - 1 } }, 'never'],
    ['what nobody is named for, with a limit', { total: 13 * MILLION, limits: { [UNNAMED]: 2 * MILLION - 1 } }, 'depends'],
  ])('1.5 R10 with %s', (_, parts, fits) => {
    expect(outlook(candidates, 2, envelope(parts)).fits).toBe(fits);
  });

  it('1.5 R10 says by how much a choice could go beyond what there is, and by how much any choice does', () => {
    const of = (parts: object) => risks(outlook(candidates, 2, envelope(parts)), envelope(parts));
    expect(of({ total: 13 * MILLION })).toEqual([]);
    expect(of({ total: 13 * MILLION - 1 })).toEqual([{ source: null, certain: false, over: 1 }]);
    expect(of({ total: 4 * MILLION - 1 })).toEqual([{ source: null, certain: true, over: 1 }]);
    expect(of({ total: 13 * MILLION, limits: { county: MILLION - 1, province: 0 } })).toEqual([
      { source: 'county', certain: true, over: 1 },
      { source: 'province', certain: false, over: MILLION },
    ]);
  });

  it('1.5 R10 names a risk exactly where it does not always fit', () => {
    const costs = fc.array(fc.tuple(fc.nat(1e9), fc.nat(1e9)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(costs, fc.nat(8), fc.nat(16e9), fc.nat(8e9), (list, seats, total, limit) => {
        const all = list.map(([own, other], index) => costing(`c${index}`, own + other, { own, other }));
        const money = envelope({ total, limits: { own: limit } });
        const found = outlook(all, seats, money);
        const named = risks(found, money);
        expect(named.length === 0).toBe(found.fits === 'always');
        expect(named.some(({ certain }) => certain)).toBe(found.fits === 'never');
        for (const { over } of named) expect(over).toBeGreaterThan(0);
      }),
    );
  });

  it('1.5 R10 lies between cheapest and dearest for every outcome, and breaks nothing where it always fits', () => {
    const costs = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(costs, fc.nat({ max: 12 }), fc.nat({ max: 12e9 }), fc.nat(), (list, seats, total, turn) => {
        const all = list.map((cost, index) => costing(`c${index}`, cost));
        const elected = all.map((_, index) => all[(index + turn) % all.length] ?? meals).slice(0, seats);
        const money = envelope({ total });
        expect(totalCost(cheapest(all, seats))).toBeLessThanOrEqual(totalCost(elected));
        expect(totalCost(dearest(all, seats))).toBeGreaterThanOrEqual(totalCost(elected));
        const { fits } = outlook(all, seats, money);
        if (fits === 'always') expect(breaks(elected, money)).toEqual([]);
        if (fits === 'never') expect(breaks(elected, money)).toHaveLength(1);
      }),
    );
  });
});

describe('a cost as it is entered', () => {
  it.each([
    ['shares that do not add up', { id: 'a', cost: 100, paidBy: { county: 99 } }],
    ['parts of a fen', { id: 'a', cost: 1.5 }],
    ['less than nothing', { id: 'a', cost: -1 }],
    ['no id', { id: '', cost: 1 }],
    ['a source without a name', { id: 'a', cost: 1, paidBy: { '': 1 } }],
  ])('1.5 R10 is not taken with %s', (_, wrong) => {
    expect(Costed.safeParse(wrong).success).toBe(false);
  });

  it('1.5 R10 is taken with shares that add up, and with none', () => {
    expect(Costed.parse({ id: 'a', cost: 100, paidBy: { county: 60, social: 40 } }).paidBy).toEqual({ county: 60, social: 40 });
    expect(Costed.parse({ id: 'a', cost: 100 }).paidBy).toEqual({});
    expect(Costed.safeParse({ id: 'a', cost: 100, paidBy: { county: 60 } }).error?.issues[0]?.message).toBe(
      'the shares do not add up to the cost',
    );
  });
});

describe('whole parts of a whole', () => {
  it('1.5 R10 give what is left to the largest remainders, the first of equal ones', () => {
    expect(apportion(10_000, [1, 1, 1])).toEqual([3334, 3333, 3333]);
    expect(apportion(100, [1, 2, 3])).toEqual([17, 33, 50]);
    expect(apportion(2, [1, 5, 5])).toEqual([0, 1, 1]);
    expect(apportion(3, [0, 0])).toEqual([0, 0]);
    expect(apportion(3, [])).toEqual([]);
  });

  it('1.5 R10 add up, and are off by less than one', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 100_000 }),
        fc.array(fc.nat({ max: 1e12 }), { minLength: 1, maxLength: 20 }),
        (whole, weights) => {
          const all = sum(weights);
          fc.pre(all > 0);
          const parts = apportion(whole, weights);
          expect(sum(parts)).toBe(whole);
          for (const [index, part] of parts.entries()) {
            const exact = BigInt(whole) * BigInt(weights[index] ?? 0);
            const off = BigInt(part) * BigInt(all) - exact;
            expect(off < BigInt(all) && off > -BigInt(all)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('sums of money', () => {
  it('are exact to the fen where floating point is not', () => {
    expect(sum([10, 20])).toBe(30);
    expect(sum(Array.from({ length: 10 }, () => 9_007_199_254_740_99))).toBe(9_007_199_254_740_990);
  });

  it('stop loudly beyond what is exact', () => {
    expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).toThrow(new RangeError('a sum of money beyond 90 trillion yuan'));
    expect(sum([Number.MAX_SAFE_INTEGER, 0])).toBe(Number.MAX_SAFE_INTEGER);
  });

  it.each([
    ['1234.5', 123_450],
    ['0.07', 7],
    ['12,345,678.90元', 1_234_567_890],
    ['12，345', 1_234_500],
    ['1.54亿', 15_400_000_000],
    ['710万', 710_000_000],
    ['0.000001万', 1],
    ['0.0000000001亿元', 1],
    ['3 000', 300_000],
    ['1.100', 110],
    ['90071992547409.91', 9_007_199_254_740_991],
  ])('are read from “%s”', (written, fen) => {
    expect(fenOf(written)).toBe(fen);
  });

  it.each(['', '1.234', '-5', '5 dollars', '.5', '1.', '万', '1万亿', '0.0000001万', '90071992547409.92', 'x5', '5元元'])(
    'are not read from “%s”',
    (written) => {
      expect(fenOf(written)).toBeUndefined();
    },
  );

  it('are written so that they are read again', () => {
    expect([0, 7, 70, 123_450].map(yuan)).toEqual(['0.00', '0.07', '0.70', '1234.50']);
    fc.assert(fc.property(fc.maxSafeNat(), (fen) => fenOf(yuan(fen)) === fen));
  });
});
