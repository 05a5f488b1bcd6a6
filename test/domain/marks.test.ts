import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked, markedWithin, NO_MARKS, printOf, toggled } from '../../domain/marks.ts';

describe('marks as a button carries them', () => {
  it('begin with none, and a second press takes a mark away', () => {
    expect(marked(NO_MARKS)).toEqual([]);
    const first = toggled(NO_MARKS, 3);
    expect(marked(first)).toEqual([3]);
    expect(marked(toggled(first, 3))).toEqual([]);
  });

  it('of a list of three are those on its three entries, and nothing else', () => {
    expect(markedWithin(NO_MARKS, 3)).toEqual([]);
    expect(markedWithin('5', 3)).toEqual([0, 2]);
    expect(markedWithin('7', 3)).toEqual([0, 1, 2]);
    for (const marks of ['8', '9', 'z', 'zzzzzzzzzzzz', '01', '', '-1', '1.0', 'A', ' 1', '½', '1e3', 'zzzzzzzzzzzzz'])
      expect(markedWithin(marks, 3), marks).toBeUndefined();
    expect(markedWithin('1', 0)).toBeUndefined();
  });

  it('hold any marks on a paper of 62 in twelve signs of base 36', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 61 })), (places) => {
        const marks = places.reduce(toggled, NO_MARKS);
        expect(marks).toMatch(/^[0-9a-z]{1,12}$/);
        expect(marked(marks)).toEqual(places.toSorted((a, b) => a - b));
        expect(markedWithin(marks, 62)).toEqual(marked(marks));
        const last = Math.max(-1, ...places);
        expect(markedWithin(marks, last)).toEqual(last < 0 ? [] : undefined);
      }),
    );
  });
});

describe('the print of a list', () => {
  it('is known again by the same entries in the same order, and by no others', () => {
    expect(printOf(['a', 'b'])).toBe(printOf(['a', 'b']));
    expect(printOf(['a', 'b'])).toHaveLength(6);
    expect(new Set([['a', 'b'], ['b', 'a'], ['a'], []].map(printOf)).size).toBe(4);
  });
});
