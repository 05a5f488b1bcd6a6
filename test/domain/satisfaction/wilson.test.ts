import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson, zOf } from '../../../domain/satisfaction/wilson.ts';

describe('Wilson’s interval', () => {
  it.each([
    [0, 10, 0, 0.277533],
    [1, 10, 0.017876, 0.40415],
    [5, 10, 0.236593, 0.763407],
    [10, 10, 0.722467, 1],
  ])('1.11 B of %i in %i', (x, n, low, high) => {
    const interval = wilson(x / n, n);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });

  it('1.11 B reaches exactly 0 and 1 at the ends', () => {
    for (let n = 1; n < 400; n += 1) expect([wilson(0, n).low, wilson(1, n).high]).toEqual([0, 1]);
  });

  it('1.11 B lies within 0 and 1, holds the share, mirrors itself, and widens with confidence', () => {
    const sample = fc.integer({ min: 1, max: 5000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(sample, ([x, n]) => {
        const [{ low, high }, mirrored, wide] = [wilson(x / n, n), wilson((n - x) / n, n), wilson(x / n, n, 0.99)];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(x / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(x / n - 1e-12);
        expect(mirrored.low).toBeCloseTo(1 - high, 9);
        expect(wide.high - wide.low).toBeGreaterThan(high - low);
      }),
    );
  });
});

describe('standard errors of an interval', () => {
  it.each([
    [0.5, 0.6744897501960817],
    [0.8, 1.2815515655446008],
    [0.85, 1.4395314709384563],
    [0.9, 1.644853626951473],
    [0.95, 1.9599639845400543],
    [0.99, 2.575829303548901],
    [0.9999, 3.89059188641312],
  ])('1.11 B for a confidence of %d', (confidence, z) => {
    expect(Math.abs(zOf(confidence) / z - 1)).toBeLessThan(1e-14);
  });

  it.each([0.49, 0.99991, 1, Number.NaN])('1.11 B refuses a confidence of %d', (confidence) => {
    expect(() => zOf(confidence)).toThrow(`confidence from 0.5 to 0.9999, not ${confidence}`);
  });
});
