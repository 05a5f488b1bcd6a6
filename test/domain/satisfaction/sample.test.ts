import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, type Stratum } from '../../../domain/satisfaction/allocation.ts';
import { draw, drawStratified } from '../../../domain/satisfaction/draw.ts';
import { randomFrom, randomOf } from '../../../domain/satisfaction/random.ts';
import { invitationsFor, marginOfShare, sizeForMean, sizeForShare } from '../../../domain/satisfaction/sampleSize.ts';

describe('sample size', () => {
  it.each([
    [300, 5.7],
    [2000, 2.2],
    [1028, 3.1],
    [1800, 2.3],
    [2544, 1.9],
    [13_900, 0.8],
  ])('1.11 B has the margins of the surveys that were published: %i interviews, ± %d points', (n, points) => {
    expect(Math.round(marginOfShare(n) * 1000) / 10).toBe(points);
  });

  it('1.11 B is what gives the wanted margin', () => {
    expect(sizeForShare({ margin: 0.05 })).toBe(385);
    expect(sizeForShare({ margin: 0.03 })).toBe(1068);
    expect(sizeForShare({ margin: 0.03, confidence: 0.99 })).toBe(1844);
    expect(sizeForShare({ margin: 0.05, share: 0.9 })).toBe(139);
    expect(sizeForShare({ margin: 0.05, population: 500 })).toBe(218);
    expect(sizeForMean({ margin: 1, deviation: 10 })).toBe(385);
    expect(sizeForMean({ margin: 100, deviation: 1 })).toBe(1);
  });

  it('1.11 B asks nobody twice over what floating point adds to a whole number', () => {
    const z = 1.9599639845400543;
    expect(sizeForMean({ margin: z, deviation: 10 })).toBe(100);
  });

  it('1.11 B invites so many that enough answer', () => {
    expect(invitationsFor(385, { part: 2, of: 5 })).toBe(963);
    expect(invitationsFor(400, { part: 2, of: 5 })).toBe(1000);
  });

  it('1.11 B narrows with the share, widens with confidence, and vanishes when everybody is asked', () => {
    expect(marginOfShare(400)).toBeCloseTo(0.048999, 6);
    expect(marginOfShare(400, { share: 0.1 })).toBeCloseTo(0.029399, 6);
    expect(marginOfShare(400, { confidence: 0.99 })).toBeCloseTo(0.064396, 6);
    expect(marginOfShare(400, { population: 801 })).toBeCloseTo(0.048999 * Math.sqrt(401 / 800), 6);
    expect(marginOfShare(1, { population: 1 })).toBe(0);
  });

  it('1.11 B keeps the margin, and one interview fewer does not', () => {
    const population = fc.option(fc.integer({ min: 50, max: 100_000 }), { nil: undefined });
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 200 }), population, (thousandths, people) => {
        const known = people === undefined ? {} : { population: people };
        const margin = thousandths / 1000;
        const size = sizeForShare({ margin, ...known });
        expect(marginOfShare(size, known)).toBeLessThanOrEqual(margin + 1e-9);
        if (size > 1) expect(marginOfShare(size - 1, known)).toBeGreaterThan(margin - 1e-9);
      }),
    );
  });
});

describe('allocation to strata', () => {
  const sizes = (strata: Stratum[], size: number, kind: 'proportional' | 'optimal', atLeast?: number) => {
    const allocation = allocate(strata, size, kind, atLeast);
    return allocation.ok ? allocation.sizes.map((one) => one.size) : [allocation.problem.id, allocation.problem.facts];
  };
  const schools = [
    { stratum: 'E', population: 4421, deviation: 105 },
    { stratum: 'M', population: 1018, deviation: 105 },
    { stratum: 'H', population: 755, deviation: 210 },
  ];

  it('1.11 B is proportional to the people, or to people times how much they differ', () => {
    expect(sizes(schools, 200, 'proportional')).toEqual([143, 33, 24]);
    expect(sizes(schools, 200, 'optimal')).toEqual([127, 29, 44]);
  });

  it('1.11 B names the strata in their order', () => {
    expect(allocate(schools, 6, 'proportional')).toEqual({
      ok: true,
      sizes: [
        { stratum: 'E', size: 2 },
        { stratum: 'M', size: 2 },
        { stratum: 'H', size: 2 },
      ],
    });
  });

  it('1.11 B gives two to each at least, so that there is an error, and never more than there are people', () => {
    const strata = [
      { stratum: 'big', population: 1000, deviation: 1 },
      { stratum: 'tiny', population: 3, deviation: 900 },
      { stratum: 'one', population: 1, deviation: 1 },
    ];
    expect(sizes(strata, 20, 'proportional')).toEqual([17, 2, 1]);
    expect(sizes(strata, 20, 'optimal')).toEqual([16, 3, 1]);
    expect(sizes(strata, 20, 'proportional', 3)).toEqual([16, 3, 1]);
    expect(sizes(strata, 1004, 'proportional')).toEqual([1000, 3, 1]);
  });

  it('1.11 B asks one where nobody would differ before it asks none', () => {
    expect(
      sizes(
        [
          { stratum: 'same', population: 50, deviation: 0 },
          { stratum: 'other', population: 50, deviation: 1 },
        ],
        4,
        'optimal',
        0,
      ),
    ).toEqual([1, 3]);
  });

  it('1.11 B does so whichever is named first', () => {
    const strata = [
      { stratum: 'other', population: 50, deviation: 1 },
      { stratum: 'same', population: 50, deviation: 0 },
    ];
    expect(sizes(strata, 4, 'optimal', 0)).toEqual([3, 1]);
  });

  it('1.11 B gives equals to the first named', () => {
    const twins = [
      { stratum: 'a', population: 10, deviation: 1 },
      { stratum: 'b', population: 10, deviation: 1 },
    ];
    expect(sizes(twins, 5, 'proportional')).toEqual([3, 2]);
    expect(sizes(twins, 5, 'optimal')).toEqual([3, 2]);
    expect(sizes(twins, 6, 'proportional')).toEqual([3, 3]);
  });

  it('1.11 B refuses what cannot be spread', () => {
    expect(sizes(schools, 5, 'proportional')).toEqual(['sample-too-small', { size: 5, needed: 6 }]);
    expect(sizes(schools, 6195, 'proportional')).toEqual(['sample-larger-than-population', { size: 6195, population: 6194 }]);
    expect(sizes([{ stratum: 'a', population: 10 }], 5, 'optimal')).toEqual(['deviation-missing', { stratum: 'a' }]);
    expect(sizes([{ stratum: 'a', population: 10 }], 5, 'proportional')).toEqual([5]);
  });

  it('1.11 B spreads exactly the size, and no other whole spread has a smaller variance', () => {
    const stratum = fc.record({ population: fc.integer({ min: 2, max: 12 }), deviation: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 2, maxLength: 3 }), fc.nat(20), (drawn, extra) => {
        const strata = drawn.map((one, index) => ({ ...one, stratum: `s${index}` }));
        const people = strata.reduce((sum, { population }) => sum + population, 0);
        const size = Math.min(people, strata.length + extra);
        const best = allocate(strata, size, 'optimal', 1);
        if (!best.ok) throw new Error(best.problem.id);
        expect(best.sizes.reduce((sum, one) => sum + one.size, 0)).toBe(size);
        const variance = (spread: readonly number[]) =>
          strata.reduce((sum, { population, deviation }, index) => sum + (population * deviation) ** 2 / (spread[index] ?? 0), 0);
        const least = Math.min(
          ...spreads(
            strata.map(({ population }) => population),
            size,
          ).map(variance),
        );
        expect(variance(best.sizes.map((one) => one.size))).toBeCloseTo(least, 6);
      }),
      { numRuns: 50 },
    );
  });
});

/** Every way to spread interviews, with at least one for each and no more than there are people. */
function spreads(most: readonly number[], size: number): number[][] {
  const [first, ...rest] = most;
  if (first === undefined) return size === 0 ? [[]] : [];
  return Array.from({ length: Math.min(first, size) }, (_, index) => index + 1).flatMap((here) =>
    spreads(rest, size - here).map((there) => [here, ...there]),
  );
}

describe('random numbers from a seed', () => {
  it('1.11 B are xoshiro128**: the published sequence from the state 1, 2, 3, 4', () => {
    const { next } = randomOf([1, 2, 3, 4]);
    const published = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804];
    expect(published.map(() => next())).toEqual(published);
  });

  it('1.11 B start from the SHA-256 of the seed’s UTF-8 text, as another program reckons it', () => {
    const { next } = randomFrom('330000/2025/wave 1 满意');
    expect([next(), next(), next(), next()]).toEqual([2244733372, 2426177480, 1321573182, 1713409958]);
  });

  it('1.11 B favour nobody: what would favour the low numbers is thrown away', () => {
    const { next } = randomOf([1, 2, 3, 4]);
    const { below } = randomOf([1, 2, 3, 4]);
    const fair = 3_000_000_000;
    const kept = Array.from({ length: 40 }, () => next()).filter((number) => number < fair);
    expect(kept.slice(0, 20).map(() => below(fair))).toEqual(kept.slice(0, 20));
  });

  it('1.11 B throw away also the first number that would favour somebody', () => {
    const { next, below } = randomOf([1, 2, 3, 4]);
    const edge = 3734860849;
    for (let drawn = next(); drawn !== 1287239034; ) drawn = next();
    expect(below(edge)).toBe(3729100597);
  });

  it('1.11 B reach every number up to the last, about equally often', () => {
    const { below } = randomFrom('dice');
    const counts = [0, 0, 0, 0, 0, 0];
    for (let thrown = 0; thrown < 60_000; thrown += 1) {
      const face = below(6);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    expect(counts.every((count) => Math.abs(count - 10_000) < 400)).toBe(true);
    expect(randomFrom('any').below(1)).toBe(0);
    expect(randomOf([1, 2, 3, 4]).below(2 ** 32)).toBe(11520);
  });
});

describe('drawing by lot', () => {
  const frame = Array.from({ length: 100 }, (_, index) => `p${String(index).padStart(3, '0')}`);

  it('1.11 B draws whom another program draws from the same seed', () => {
    expect(draw(frame, 10, 'lot')).toEqual(['p026', 'p011', 'p008', 'p096', 'p023', 'p088', 'p050', 'p043', 'p067', 'p074']);
  });

  it('1.11 B draws others from another seed', () => {
    expect(draw(frame, 10, 'lot 2')).not.toEqual(draw(frame, 10, 'lot'));
  });

  it('1.11 B draws nobody twice, and everybody if there are not more', () => {
    expect(draw(frame, 500, 'lot').toSorted()).toEqual(frame);
    expect(draw(['a', 'a', 'b'], 3, 'lot').toSorted()).toEqual(['a', 'b']);
    expect(draw([], 3, 'lot')).toEqual([]);
  });

  it('1.11 B does not depend on the order of the frame, and a larger draw begins with the smaller one', () => {
    const ids = fc.array(fc.string({ maxLength: 6 }), { maxLength: 30 });
    fc.assert(
      fc.property(ids, fc.string(), fc.nat(20), fc.nat(20), (people, seed, size, more) => {
        const drawn = draw(people, size, seed);
        expect(draw(people.toReversed(), size, seed)).toEqual(drawn);
        expect(draw(people, size + more, seed).slice(0, drawn.length)).toEqual(drawn);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((one) => people.includes(one))).toBe(true);
      }),
    );
  });

  it('1.11 B gives everybody the same chance', () => {
    const counts = new Map<string, number>();
    for (let lot = 0; lot < 4000; lot += 1)
      for (const one of draw(['a', 'b', 'c', 'd', 'e'], 2, `lot ${lot}`)) counts.set(one, (counts.get(one) ?? 0) + 1);
    expect([...counts.values()].every((count) => Math.abs(count - 1600) < 150)).toBe(true);
    expect(counts.size).toBe(5);
  });

  it('1.11 B draws each stratum from its own stream, so that one leaves the others alone', () => {
    const strata = [
      { stratum: 'town', frame, size: 5 },
      { stratum: 'country', frame, size: 5 },
    ];
    const [town, country] = drawStratified(strata, 'lot');
    expect(town).toEqual({ stratum: 'town', drawn: draw(frame, 5, 'lot/town') });
    expect(country?.drawn).not.toEqual(town?.drawn);
    expect(drawStratified([{ stratum: 'town', frame: [], size: 5 }, ...strata.slice(1)], 'lot')[1]).toEqual(country);
  });
});
