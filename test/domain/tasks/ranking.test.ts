import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankUnits } from '../../../domain/tasks/ranking.ts';

describe('ranking units', () => {
  it('1.8 L7 never ranks a unit with fewer than ten tasks, however good it is', () => {
    const ranking = rankUnits([
      { unit: 'one-case', good: 1, tasks: 1 },
      { unit: 'nine', good: 9, tasks: 9 },
      { unit: 'ten', good: 5, tasks: 10 },
      { unit: 'many', good: 300, tasks: 400 },
    ]);
    expect(ranking.ranked).toEqual([
      { unit: 'many', rank: 1, share: { part: 300, of: 400 } },
      { unit: 'ten', rank: 2, share: { part: 5, of: 10 } },
    ]);
    expect(ranking.unranked).toEqual([
      { unit: 'one-case', tasks: 1 },
      { unit: 'nine', tasks: 9 },
    ]);
  });

  it('1.8 L7 gives equal shares one rank, and the next its own number', () => {
    const units = [
      { unit: 'c', good: 10, tasks: 40 },
      { unit: 'a', good: 10, tasks: 20 },
      { unit: 'b', good: 15, tasks: 30 },
      { unit: 'best', good: 12, tasks: 12 },
    ];
    expect(rankUnits(units).ranked.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['best', 1],
      ['a', 2],
      ['b', 2],
      ['c', 4],
    ]);
  });

  it('1.8 L7 takes another least number of tasks from the rule', () => {
    const units = [{ unit: 'a', good: 1, tasks: 3 }];
    expect(rankUnits(units, 3).ranked).toHaveLength(1);
    expect(rankUnits(units, 4).ranked).toHaveLength(0);
  });

  it('1.8 L7 never places a smaller share before a greater one, and loses nobody', () => {
    const unit = fc
      .integer({ min: 0, max: 60 })
      .chain((tasks) => fc.record({ unit: fc.uuid(), tasks: fc.constant(tasks), good: fc.integer({ min: 0, max: tasks }) }));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const { ranked, unranked } = rankUnits(units);
        expect(ranked.length + unranked.length).toBe(units.length);
        const shares = ranked.map(({ share }) => share.part / share.of);
        expect(shares).toEqual(shares.toSorted((a, b) => b - a));
        ranked.forEach(({ rank, share }) => {
          expect(rank).toBe(1 + ranked.filter((other) => other.share.part * share.of > share.part * other.share.of).length);
        });
      }),
    );
  });
});
