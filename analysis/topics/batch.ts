import { Corpus, read } from './corpus.ts';
import { group } from './grouping.ts';
import { sameArea, type Suggested } from './suggested.ts';

/** Mean likeness from which groups ask for the same thing (0 to 1): found on letters to a city, not fitted to single issues. */
export const sameWish = 0.16;

/**
 * All suggestions of a file in groups that ask for the same, each suggestion in exactly one; the order of the suggestions does not
 * matter. Groups come in the order of their first member's id, members in that of their ids.
 */
export const groupSuggestions = (
  suggestions: readonly Suggested[],
  { least = sameWish, onRead = () => {} }: { readonly least?: number; readonly onRead?: () => void } = {},
): string[][] => {
  const corpus = new Corpus();
  const inOrder = suggestions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const texts = inOrder.map((suggestion) => {
    onRead();
    return read(suggestion);
  });
  for (const text of texts) corpus.add(text);
  const items = inOrder.map(({ id, region }, i) => corpus.item(id, texts[i] ?? read({ text: '' }), region));

  const groups = new Map(inOrder.map(({ id }) => [id, [id]]));
  for (const { into, from } of group(items, { least, apart: (a, b) => !sameArea(a.region, b.region) })) {
    groups.get(into)?.push(...(groups.get(from) ?? []));
    groups.delete(from);
  }
  return [...groups.values()].map((ids) => ids.toSorted()).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
};
