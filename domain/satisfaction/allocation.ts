import { refused, type Sentence } from '../tasks/verdict.ts';

export interface Stratum {
  readonly stratum: string;
  readonly population: number;
  /** The expected standard deviation of the answers; needed for optimal allocation. */
  readonly deviation?: number;
}

export type Allocation =
  | { readonly ok: true; readonly sizes: readonly { readonly stratum: string; readonly size: number }[] }
  | {
      readonly ok: false;
      readonly problem: Sentence<'sample-too-small' | 'sample-larger-than-population' | 'deviation-missing'>;
    };

/**
 * Spreads interviews over strata (procedure 1.11 B): exactly `size` in all, at least `atLeast` in each stratum (an error needs two), and
 * never more than there are people.
 *
 * `proportional`: as near to the shares of the population as whole numbers allow (Webster's divisors). `optimal`: the smallest error of the
 * whole, with more interviews where there are more people and where they differ more (Neyman); the next interview always goes where it
 * lowers the variance most, which is exactly optimal in whole numbers (Wright 2012). Among equals the first named comes first.
 */
export function allocate(strata: readonly Stratum[], size: number, kind: 'proportional' | 'optimal', atLeast = 2): Allocation {
  const unknown = kind === 'optimal' && strata.find(({ deviation }) => deviation === undefined);
  if (unknown) return refused('deviation-missing', { stratum: unknown.stratum });
  const people = strata.reduce((sum, { population }) => sum + population, 0);
  if (size > people) return refused('sample-larger-than-population', { size, population: people });

  const places = strata.map((stratum) => ({ ...stratum, size: Math.min(atLeast, stratum.population) }));
  const given = places.reduce((sum, place) => sum + place.size, 0);
  if (size < given) return refused('sample-too-small', { size, needed: given });

  const precedes = kind === 'proportional' ? furtherBehind : gainsMore;
  for (let left = size - given; left > 0; left -= 1) {
    const open = places.filter((place) => place.size < place.population);
    const next = open.reduce((best, place) => (precedes(place, best) ? place : best));
    next.size += 1;
  }
  return { ok: true, sizes: places.map(({ stratum, size: interviews }) => ({ stratum, size: interviews })) };
}

interface Place extends Stratum {
  size: number;
}

/** Webster: the largest population / (2 n + 1) is next. Cross-multiplied in whole numbers, so exact. */
const furtherBehind = (a: Place, b: Place): boolean => a.population * (2 * b.size + 1) > b.population * (2 * a.size + 1);

/** Where one more interview lowers N² S² / n most is next. A stratum without any interview comes before all others. */
const gainsMore = (a: Place, b: Place): boolean => gain(a) > gain(b);

const gain = ({ population, deviation = 0, size }: Place): number =>
  size === 0 ? Infinity : (population * deviation) ** 2 / (size * (size + 1));
