import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked, NO_MARKS, toggled } from '../../domain/marks.ts';

describe('marks as a button carries them', () => {
  it('begin with none, and a second press takes a mark away', () => {
    expect(marked(NO_MARKS)).toEqual([]);
    const first = toggled(NO_MARKS, 3);
    expect(marked(first)).toEqual([3]);
    expect(marked(toggled(first, 3))).toEqual([]);
  });

  it('hold any marks on a paper of 62 in twelve signs of base 36', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 61 })), (places) => {
        const marks = places.reduce(toggled, NO_MARKS);
        expect(marks).toMatch(/^[0-9a-z]{1,12}$/);
        expect(marked(marks)).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});
