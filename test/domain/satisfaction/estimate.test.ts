import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SurveyDesign, weigh } from '../../../domain/satisfaction/design.ts';
import { mean, share, total } from '../../../domain/satisfaction/estimate.ts';

function sampleOf(design: SurveyDesign) {
  const weighing = weigh(design);
  if (!weighing.ok) throw new Error(weighing.problem.id);
  return weighing.sample;
}

const problem = (design: SurveyDesign) => {
  const weighing = weigh(design);
  return weighing.ok ? undefined : [weighing.problem.id, weighing.problem.facts];
};

const close = (found: number, expected: number) =>
  expect(Math.abs(found - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));

describe('weighing a sample', () => {
  const strata = ['a', 'a', 'b', 'b'];

  it('1.11 B weighs each answer by the people of its stratum for whom it speaks', () => {
    expect(
      weigh({
        strata,
        populations: new Map([
          ['a', 10],
          ['b', 40],
        ]),
      }),
    ).toEqual({
      ok: true,
      sample: {
        weights: [5, 5, 20, 20],
        strata: [
          { rows: [0, 1], unasked: 0.8 },
          { rows: [2, 3], unasked: 0.95 },
        ],
        postStrata: [],
      },
    });
  });

  it('1.11 B keeps weights made elsewhere, with the finite correction where the population is known and without where not', () => {
    const weights = [1, 2, 3, 4];
    expect(sampleOf({ strata, weights })).toMatchObject({ weights, strata: [{ unasked: 1 }, { unasked: 1 }] });
    expect(
      sampleOf({
        strata,
        weights,
        populations: new Map([
          ['a', 4],
          ['b', 8],
        ]),
      }),
    ).toMatchObject({ weights, strata: [{ unasked: 0.5 }, { unasked: 0.75 }] });
  });

  it('1.11 B fits weights to known totals of another division', () => {
    const postStrata = {
      of: ['old', 'young', 'old', 'young'],
      totals: new Map([
        ['old', 30],
        ['young', 10],
      ]),
    };
    expect(sampleOf({ strata, weights: [1, 2, 3, 4], postStrata }).weights).toEqual([7.5, 20 / 6, 22.5, 40 / 6]);
  });

  it.each<[string, SurveyDesign, unknown]>([
    ['nobody', { strata: [], weights: [] }, ['no-answers', {}]],
    ['answers without weights', { strata }, ['no-weights', {}]],
    ['a weight of nought', { strata, weights: [1, 0, 1, 1] }, ['weight-not-positive', { row: 1 }]],
    ['a weight below nought', { strata, weights: [1, 1, -1, 1] }, ['weight-not-positive', { row: 2 }]],
    ['an endless weight', { strata, weights: [Infinity, 1, 1, 1] }, ['weight-not-positive', { row: 0 }]],
    ['a weight that is no number', { strata, weights: [1, 1, 1, Number.NaN] }, ['weight-not-positive', { row: 3 }]],
    [
      'a stratum of unknown size',
      { strata, populations: new Map([['a', 10]]) },
      ['stratum-without-population', { stratum: 'b' }],
    ],
    [
      'more answers than people',
      {
        strata,
        populations: new Map([
          ['a', 1],
          ['b', 9],
        ]),
      },
      ['stratum-larger-than-population', { stratum: 'a', answers: 2, population: 1 }],
    ],
    [
      'one answer for many',
      {
        strata: ['a', 'a', 'b'],
        populations: new Map([
          ['a', 9],
          ['b', 9],
        ]),
      },
      ['stratum-with-one-answer', { stratum: 'b' }],
    ],
    [
      'one answer for an unknown number',
      { strata: ['a', 'a', 'b'], weights: [1, 1, 1] },
      ['stratum-with-one-answer', { stratum: 'b' }],
    ],
    [
      'a group without a total',
      { strata, weights: [1, 1, 1, 1], postStrata: { of: ['x', 'x', 'y', 'x'], totals: new Map([['x', 5]]) } },
      ['post-stratum-without-total', { group: 'y' }],
    ],
    [
      'a total without answers',
      {
        strata,
        weights: [1, 1, 1, 1],
        postStrata: {
          of: ['x', 'x', 'x', 'x'],
          totals: new Map([
            ['x', 5],
            ['y', 5],
          ]),
        },
      },
      ['post-stratum-without-answers', { group: 'y' }],
    ],
  ])('1.11 B refuses %s', (_, design, expected) => {
    expect(problem(design)).toEqual(expected);
  });

  it('1.11 B takes a stratum of one person who was asked: it has no error', () => {
    const sample = sampleOf({
      strata: ['a', 'a', 'b'],
      populations: new Map([
        ['a', 2],
        ['b', 1],
      ]),
    });
    expect(total(sample, [1, 2, 4])).toMatchObject({ estimate: 7, se: 0 });
  });

  it('1.11 B takes as many answers as people, and names that only look like parts of an object', () => {
    expect(problem({ strata: ['constructor', 'constructor'], populations: new Map([['constructor', 2]]) })).toBeUndefined();
  });
});

describe('estimates from a stratified sample', () => {
  const strata = ['A', 'A', 'A', 'B', 'B', 'B', 'B'];
  const populations = new Map([
    ['A', 30],
    ['B', 100],
  ]);
  const values = [1, 4, 2, 7, 9, 5, 6];

  it('1.11 B give the mean and the total with their errors', () => {
    const sample = sampleOf({ strata, populations });
    const [average, sum] = [mean(sample, values), total(sample, values)];
    close(average.estimate, (30 * (7 / 3) + 100 * 6.75) / 130);
    close(sum.estimate, 745);
    // by hand: N² (1 - n/N) s² / n for each stratum
    const variance = (900 * 0.9 * (7 / 3)) / 3 + (10_000 * 0.96 * (8.75 / 3)) / 4;
    close(sum.se, Math.sqrt(variance));
    close(average.se, Math.sqrt(variance) / 130);
    close(sum.high - sum.estimate, 1.9599639845400543 * sum.se);
    close(sum.estimate - sum.low, 1.9599639845400543 * sum.se);
  });

  it('1.11 B give a share with both intervals, neither leaving 0 to 1', () => {
    const sample = sampleOf({ strata, populations });
    const found = share(sample, [true, true, true, true, true, true, false]);
    close(found.estimate, (30 + 75) / 130);
    close(found.se, Math.sqrt((10_000 * 0.96 * 0.25) / 4) / 130);
    expect(found.high).toBe(1);
    expect(found.wilson.high).toBeLessThan(1);
    expect(found.wilson.low).toBeGreaterThan(0);
    const rare = share(sample, [false, false, false, false, false, false, true]);
    expect(rare.low).toBe(0);
    expect(rare.wilson.low).toBeGreaterThan(0);
  });

  it('1.11 B keep an honest interval where everybody agrees and the error vanishes', () => {
    const agreed = share(
      sampleOf({ strata, populations }),
      values.map(() => true),
    );
    expect(agreed).toMatchObject({ estimate: 1, se: 0, low: 1, high: 1, wilson: { high: 1 } });
    close(agreed.wilson.low, 7 / (7 + 1.9599639845400543 ** 2));
  });

  it('1.11 B use the effective sample size for Wilson’s interval', () => {
    const even = sampleOf({ strata: Array.from({ length: 100 }, () => 'all'), weights: Array.from({ length: 100 }, () => 1) });
    const found = share(
      even,
      Array.from({ length: 100 }, (_, row) => row < 20),
    );
    expect(found.wilson.low).toBeCloseTo(0.1327, 3);
    expect(found.wilson.high).toBeCloseTo(0.2896, 3);
  });

  const crossing = {
    of: ['x', 'y', 'x', 'x', 'y', 'y', 'x'],
    totals: new Map([
      ['x', 70],
      ['y', 60],
    ]),
  };

  it('1.11 B are fitted to totals that cut across the strata, with the errors of the residuals', () => {
    const sample = sampleOf({ strata, populations, postStrata: crossing });
    const [sum, average] = [total(sample, values), mean(sample, values)];
    close(sum.estimate, 745);
    close(sum.se, 87.52492356407951);
    close(average.estimate, 5.730769230769231);
    close(average.se, 0.6732686428006115);
  });

  it('1.11 B have no error in what the totals already say', () => {
    const sample = sampleOf({ strata, populations, postStrata: crossing });
    const found = share(
      sample,
      crossing.of.map((group) => group === 'x'),
    );
    close(found.estimate, 70 / 130);
    expect(found.se).toBeLessThan(1e-9);
  });

  it('1.11 B leave out who did not answer, and count them', () => {
    const missing = values.map((value, row) => (row === 4 ? undefined : value));
    const fitted = mean(sampleOf({ strata, populations, postStrata: crossing }), missing);
    expect(fitted).toMatchObject({ n: 6, missing: 1 });
    close(fitted.estimate, 4.9523809523809526);
    close(fitted.se, 0.4699509178495456);
    expect(total(sampleOf({ strata, populations }), missing)).toMatchObject({ estimate: 520, n: 6, missing: 1 });
    expect(
      share(
        sampleOf({ strata, populations }),
        missing.map((value) => (value === undefined ? undefined : value > 4)),
      ),
    ).toMatchObject({ n: 6, missing: 1 });
  });

  it('1.11 B take weights without a finite correction', () => {
    const found = mean(sampleOf({ strata: ['a', 'a', 'b', 'b'], weights: [1, 2, 3, 4] }), [3, 5, 2, 8]);
    close(found.estimate, 5.1);
    close(found.se, 2.0986185932655794);
  });

  it('1.11 B widen with the confidence that is asked for', () => {
    const sample = sampleOf({ strata, populations });
    for (const estimate of [mean(sample, values, 0.99), total(sample, values, 0.99)])
      close((estimate.high - estimate.estimate) / estimate.se, 2.575829303548901);
    const holds = share(sample, [true, false, true, false, true, false, false], 0.5);
    close((holds.high - holds.estimate) / holds.se, 0.6744897501960817);
    const wider = share(sample, [true, false, true, false, true, false, false], 0.9).wilson;
    expect(wider.high - wider.low).toBeGreaterThan(holds.wilson.high - holds.wilson.low);
  });

  it('1.11 B are no numbers where nobody answered', () => {
    const sample = sampleOf({ strata, populations });
    const nobody = values.map(() => undefined);
    expect([mean(sample, nobody).estimate, total(sample, nobody).estimate, share(sample, nobody).estimate]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
    expect(mean(sample, nobody)).toMatchObject({ n: 0, missing: 7 });
  });

  it('1.11 B need one value an answer: fewer are a mistake of the caller', () => {
    const sample = sampleOf({ strata, populations, postStrata: crossing });
    expect(() => mean(sample, values.slice(1))).toThrow('nothing for answer 6: every list needs one entry an answer');
  });

  it('1.11 B have no error when everybody was asked', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 8 }), (everybody) => {
        const sample = sampleOf({ strata: everybody.map(() => 'all'), populations: new Map([['all', everybody.length]]) });
        const found = total(sample, everybody);
        close(
          found.estimate,
          everybody.reduce((sum, one) => sum + one, 0),
        );
        expect(found.se).toBeLessThan(1e-9);
      }),
    );
  });

  it('1.11 B are right on average over every sample that could be drawn, and so is the square of the error', () => {
    const value = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 5 }), fc.array(value, { minLength: 3, maxLength: 5 }), (a, b) => {
        const found = pairs(a).flatMap((fromA) =>
          pairs(b).map((fromB) =>
            total(
              sampleOf({
                strata: ['a', 'a', 'b', 'b'],
                populations: new Map([
                  ['a', a.length],
                  ['b', b.length],
                ]),
              }),
              [...fromA, ...fromB],
            ),
          ),
        );
        const truth = [...a, ...b].reduce((sum, one) => sum + one, 0);
        const average = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
        close(average(found.map(({ estimate }) => estimate)), truth);
        close(average(found.map(({ se }) => se ** 2)), average(found.map(({ estimate }) => (estimate - truth) ** 2)));
      }),
      { numRuns: 30 },
    );
  });

  it('1.11 B do not depend on the order of the answers', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });
    const whole = mean(sampleOf({ strata, populations, postStrata: crossing }), values);
    const pick = <Item>(list: readonly Item[], rows: readonly number[]): Item[] =>
      rows.flatMap((row) => list.slice(row, row + 1));
    fc.assert(
      fc.property(order, (rows) => {
        const sample = sampleOf({
          strata: pick(strata, rows),
          populations,
          postStrata: { ...crossing, of: pick(crossing.of, rows) },
        });
        const found = mean(sample, pick(values, rows));
        close(found.estimate, whole.estimate);
        close(found.se, whole.se);
      }),
    );
  });
});

function pairs(list: readonly number[]): [number, number][] {
  return list.flatMap((first, index) => list.slice(index + 1).map((second): [number, number] => [first, second]));
}
