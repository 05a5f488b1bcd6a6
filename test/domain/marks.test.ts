import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allMarked, areWithin, Marks, NO_MARKS, printOf, toggled } from '../../domain/marks.ts';

describe('marks on a list', () => {
  it('begin with none, and a second press takes a mark away', () => {
    const first = toggled(NO_MARKS, 3);
    expect(first).toEqual([3]);
    expect(toggled(first, 3)).toEqual(NO_MARKS);
  });

  it('of a list of three are those on its three entries, and nothing else', () => {
    for (const marks of [NO_MARKS, [0, 2], allMarked(3)]) expect(areWithin(marks, 3)).toBe(true);
    for (const marks of [[3], [0, 3], allMarked(4)]) expect(areWithin(marks, 3)).toBe(false);
    expect(areWithin([0], 0)).toBe(false);
  });

  it('stand once each in the order of the list, in whichever order they were made', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 61 })), (places) => {
        const marks = places.reduce<Marks>(toggled, NO_MARKS);
        expect(marks).toEqual(places.toSorted((a, b) => a - b));
        expect(Marks.parse(marks)).toEqual(marks);
        expect(areWithin(marks, 62)).toBe(true);
      }),
    );
  });

  it.each([[[-1]], [[1.5]], [[2, 1]], [[1, 1]]])('are not %j', (places) => expect(Marks.safeParse(places).success).toBe(false));
});

describe('the print of a list', () => {
  it('is known again by the same entries in the same order, and by no others', () => {
    expect(printOf(['a', 'b'])).toBe(printOf(['a', 'b']));
    expect(printOf(['a', 'b'])).toHaveLength(6);
    expect(new Set([['a', 'b'], ['b', 'a'], ['a'], []].map(printOf)).size).toBe(4);
  });
});
