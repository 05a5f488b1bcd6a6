import { Corpus, read } from './corpus.ts';
import { group } from './grouping.ts';
import { agreementAmong } from './item.ts';
import { sameArea, type Suggested } from './suggested.ts';

/** Mean similarity (0 to 1) from which groups ask for the same thing: found on letters to a city, not fitted to single issues. */
export const sameWish = 0.16;

export interface Grouped {
  /** Ids of the suggestions, in their order. */
  readonly members: readonly string[];
  /** Mean similarity between the members, 0 to 1: see `heat`. */
  readonly agreement: number;
}

/**
 * Groups all suggestions of a file that ask for the same, each suggestion in exactly one group; the order of the suggestions does not
 * matter. Groups are in the order of their first member's id.
 */
export const groupSuggestions = (
  suggestions: readonly Suggested[],
  { least = sameWish, onRead = () => {} }: { readonly least?: number; readonly onRead?: () => void } = {},
): Grouped[] => {
  const corpus = new Corpus();
  const inOrder = suggestions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const texts = inOrder.map((suggestion) => {
    onRead();
    const text = read(suggestion);
    corpus.add(text);
    return text;
  });
  const items = inOrder.flatMap(({ id, region }, i) => (texts[i] ? [corpus.item(id, texts[i], region)] : []));

  const groups = new Map(items.map((item) => [item.id, [item]]));
  for (const { into, from } of group(items, { least, apart: (a, b) => !sameArea(a.region, b.region) })) {
    groups.get(into)?.push(...(groups.get(from) ?? []));
    groups.delete(from);
  }
  return Array.from(groups.values(), (members) => members.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    .map((members) => ({ members: members.map(({ id }) => id), agreement: agreementAmong(members) }))
    .toSorted(({ members: [a = ''] }, { members: [b = ''] }) => (a < b ? -1 : 1));
};
