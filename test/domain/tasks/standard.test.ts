import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GivenStandard, numberOf, numbered, Standard } from '../../../domain/tasks/standard.ts';

const line = (zh: string, id?: string) => ({ zh, en: zh, ...(id !== undefined && { id }) });

describe('the lines of a standard', () => {
  it('1.7 T2 get ids in their order where nobody gave any', () => {
    expect(numbered([line('a'), line('b')])).toEqual([
      { id: 's1', zh: 'a', en: 'a' },
      { id: 's2', zh: 'b', en: 'b' },
    ]);
  });

  it('1.7 T2 keep the ids that they were given; the others get what is free', () => {
    const ids = numbered([line('a'), line('b', 's1'), line('c', 'beds'), line('d'), line('e', 's3')]).map(({ id }) => id);
    expect(ids).toEqual(['s2', 's1', 'beds', 's4', 's3']);
  });

  it('1.7 T2 are known to people by their places, whatever their ids', () => {
    const lines = numbered([line('a', 'beds'), line('b', 'ramp')]);
    expect(['beds', 'ramp', 's1'].map((id) => numberOf(lines, id))).toEqual([1, 2, 0]);
  });

  it('1.7 T2 are refused where two have the same id, or one that no button can carry', () => {
    expect(GivenStandard.safeParse([line('a', 'beds'), line('b', 'beds')]).success).toBe(false);
    for (const id of ['', '1', 'Beds', 'a.b', 'thirteen-long'])
      expect(GivenStandard.safeParse([line('a', id)]).success).toBe(false);
    expect(GivenStandard.parse([line('a', 'beds'), line('b')]).map(({ id }) => id)).toEqual(['beds', 's1']);
  });

  it('1.7 T2 have ids that are all different, and stay as they are when they are numbered again', () => {
    const given = fc.uniqueArray(fc.constantFrom('s1', 's2', 's3', 'beds', 'x'), { maxLength: 4 });
    fc.assert(
      fc.property(given, fc.array(fc.boolean(), { maxLength: 8 }), (ids, named) => {
        const rest = [...ids];
        const lines = numbered(named.map((isNamed, index) => line(String(index), isNamed ? rest.pop() : undefined)));
        expect(new Set(lines.map(({ id }) => id)).size).toBe(named.length);
        expect(numbered(lines)).toEqual(lines);
        expect(Standard.parse(lines)).toEqual(lines);
      }),
    );
  });
});
