import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBetween, nearest } from '../../domain/nearest.ts';

describe('the name that somebody meant', () => {
  it.each([
    ['strata', ['stratum', 'population', 'weight'], 'stratum'],
    ['seat', ['seats', 'method'], 'seats'],
    ['quorom', ['quorum', 'pass'], 'quorum'],
    ['shortfal', ['shortfall'], 'shortfall'],
    ['max_for', ['maxFor'], 'maxFor'],
    ['EXACTLYK', ['exactlyK'], 'exactlyK'],
    ['ｓｅａｔｓ', ['seats'], 'seats'],
    ['psas', ['pass', 'tie'], 'pass'],
    ['c1', ['c01', 'c02'], 'c01'],
    ['weather', ['seats', 'method'], undefined],
    ['x'.repeat(100_000), ['seats'], undefined],
    ['', ['seats'], undefined],
  ])('%s', (word, known, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });

  it('is as far away from there as back, nothing from itself, and never farther than the longer word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(distanceBetween(one, other)).toBe(distanceBetween(other, one));
        expect(distanceBetween(one, one)).toBe(0);
        expect(distanceBetween(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });
});
