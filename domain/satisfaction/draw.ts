import { randomFrom } from './random.ts';

/**
 * Draws people by lot without replacement, reproducibly (procedure 1.11 B): the frame is sorted by code units and stripped of duplicates,
 * then shuffled from the front (Fisher and Yates) by the seed's random stream; the first `size` are drawn, in that order. A larger draw
 * with the same seed begins with the smaller one, so that a reserve can be drawn later.
 */
export function draw(frame: readonly string[], size: number, seed: string): string[] {
  const ids = [...new Set(frame)].toSorted();
  const { below } = randomFrom(seed);
  const taken = Math.min(size, ids.length);
  const moved = new Map<number, string>();
  const at = (index: number): string => moved.get(index) ?? String(ids[index]);
  return Array.from({ length: taken }, (_, index) => {
    const other = index + below(ids.length - index);
    const drawn = at(other);
    moved.set(other, at(index));
    return drawn;
  });
}

/** Draws from each stratum with its own stream (`<seed>/<stratum>`), so that a change in one stratum leaves the other draws unchanged. */
export const drawStratified = (
  strata: readonly { readonly stratum: string; readonly frame: readonly string[]; readonly size: number }[],
  seed: string,
): { readonly stratum: string; readonly drawn: readonly string[] }[] =>
  strata.map(({ stratum, frame, size }) => ({ stratum, drawn: draw(frame, size, `${seed}/${stratum}`) }));
