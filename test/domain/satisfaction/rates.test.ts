import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greaterFirst, type Rate, responseRate1, threeRates } from '../../../domain/satisfaction/rates.ts';
import { suppressSmall } from '../../../domain/satisfaction/suppress.ts';

describe('the response rate', () => {
  it('1.11 B is AAPOR’s RR1: complete interviews of all cases not known to be ineligible', () => {
    const known = { complete: 600, partial: 50, refused: 200, nonContact: 100, other: 25 };
    expect(responseRate1(known)).toEqual({ part: 600, of: 975 });
    expect(responseRate1({ ...known, unknownHousehold: 20, unknownOther: 5 })).toEqual({ part: 600, of: 1000 });
  });
});

describe('the hotline’s three rates', () => {
  it('1.11 C have each their own base: all cases, and those who said', () => {
    const rates = threeRates([
      { answered: true, resolved: true, satisfied: true },
      { answered: true, resolved: false, satisfied: false },
      { answered: true, resolved: true },
      { answered: true },
      { answered: false },
    ]);
    expect(rates).toEqual({ response: { part: 4, of: 5 }, resolution: { part: 2, of: 3 }, satisfaction: { part: 1, of: 2 } });
  });

  it('1.11 C are no rates where there is no case', () => {
    const none = { part: 0, of: 0 };
    expect(threeRates([])).toEqual({ response: none, resolution: none, satisfaction: none });
  });
});

describe('comparing rates', () => {
  it('1.11 C is exact, the greater first and what is no rate last', () => {
    const rates: Rate[] = [
      { part: 0, of: 0 },
      { part: 1, of: 3 },
      { part: 2, of: 3 },
      { part: 0, of: 5 },
    ];
    expect(rates.toSorted(greaterFirst)).toEqual([
      { part: 2, of: 3 },
      { part: 1, of: 3 },
      { part: 0, of: 5 },
      { part: 0, of: 0 },
    ]);
    expect(greaterFirst({ part: 1, of: 3 }, { part: 333_333_333, of: 1_000_000_000 })).toBeLessThan(0);
    expect(greaterFirst({ part: 1, of: 3 }, { part: 2, of: 6 })).toBe(0);
    expect(greaterFirst({ part: 0, of: 0 }, { part: 3, of: 0 })).toBe(0);
    expect(greaterFirst({ part: 0, of: 0 }, { part: 0, of: 1 })).toBe(1);
    expect(greaterFirst({ part: 0, of: 1 }, { part: 0, of: 0 })).toBe(-1);
  });
});

describe('small groups', () => {
  const group = (name: string, n: number) => ({ name, n, mean: n / 7 });
  const told = (groups: { name: string; n: number }[], fewest?: number) =>
    suppressSmall(groups, fewest).map((one) => (one.shown ? one.group.name : one.because));

  it('1.11 are hidden with all that is known of them but the name', () => {
    const few = [group('a', 29), group('b', 30), group('c', 12)];
    expect(suppressSmall(few)).toEqual([
      { group: { name: 'a' }, shown: false, because: 'too-few' },
      { group: few[1], shown: true },
      { group: { name: 'c' }, shown: false, because: 'too-few' },
    ]);
  });

  it('1.11 take the smallest of the others with them when they would be alone, or subtraction would show them', () => {
    expect(told([group('a', 5), group('b', 90), group('c', 40), group('d', 41)])).toEqual(['too-few', 'b', 'protects', 'd']);
    expect(told([group('a', 5), group('c', 40), group('b', 40)])).toEqual(['too-few', 'c', 'protects']);
    expect(told([group('a', 5), group('b', 40), group('c', 40)])).toEqual(['too-few', 'protects', 'c']);
    expect(told([group('a', 5)])).toEqual(['too-few']);
    expect(told([group('a', 50), group('b', 60)])).toEqual(['a', 'b']);
  });

  it('1.11 take another threshold from the rule', () => {
    expect(told([group('a', 5), group('b', 6), group('c', 7)], 7)).toEqual(['too-few', 'too-few', 'c']);
  });

  it('1.11 never leave one hidden group alone among shown ones', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 2, maxLength: 6 }), (sizes) => {
        const shown = suppressSmall(sizes.map((n, index) => group(`g${index}`, n)));
        expect(shown.filter((one) => !one.shown).length).not.toBe(1);
        expect(shown.every((one) => !one.shown || one.group.n >= 30)).toBe(true);
      }),
    );
  });
});
