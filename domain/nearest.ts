// Finds the known name that somebody probably meant.

/** Longer words are no typing slip, and comparing them is slow. */
const LONGEST = 60;

/** The known name nearest to a word: equal but for case, width and dashes, or with few wrong characters. Undefined where none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const wanted = folded(word);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of known) {
    const distance = distanceBetween(wanted, folded(name));
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

const folded = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_\s]/g, '');

/** The edit distance of two words: insertions, deletions, replacements and swaps of neighbours. */
export function distanceBetween(one: string, other: string): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  let before: number[] = [];
  let above = b.map((_, index) => index + 1);
  above.unshift(0);
  for (const [row, sign] of a.entries()) {
    const next = [row + 1];
    for (const [column, wanted] of b.entries()) {
      const exchanged = (above[column] as number) + (sign === wanted ? 0 : 1);
      const put = (next[column] as number) + 1;
      const left = (above[column + 1] as number) + 1;
      const isSwapped = row > 0 && column > 0 && sign === b[column - 1] && a[row - 1] === wanted;
      const swapped = isSwapped ? (before[column - 1] as number) + 1 : Infinity;
      next.push(Math.min(exchanged, put, left, swapped));
    }
    [before, above] = [above, next];
  }
  return above[b.length] as number;
}
