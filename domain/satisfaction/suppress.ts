export interface Group {
  readonly name: string;
  readonly n: number;
}

/** What may be shown of groups whose sum is known: the others are `too-few`, or `protects` one that is. */
export type Shown<Of extends Group> =
  | { readonly group: Of; readonly shown: true }
  | { readonly group: { readonly name: string }; readonly shown: false; readonly because: 'too-few' | 'protects' };

/**
 * Hides groups with fewer answers than `fewest` (procedure 1.11: under 30 is "too few"). Where the whole is published and
 * a single group is hidden, the smallest of the others is hidden with it, or subtraction would show it.
 */
export function suppressSmall<Of extends Group>(groups: readonly Of[], fewest = 30): Shown<Of>[] {
  const tooFew = groups.filter(({ n }) => n < fewest);
  const enough = groups.filter(({ n }) => n >= fewest).toSorted((a, b) => a.n - b.n || (a.name < b.name ? -1 : 1));
  const protector = tooFew.length === 1 ? enough[0] : undefined;
  return groups.map((group) => {
    if (group.n < fewest) return hidden(group, 'too-few');
    return group === protector ? hidden(group, 'protects') : { group, shown: true };
  });
}

const hidden = ({ name }: Group, because: 'too-few' | 'protects') => ({ group: { name }, shown: false, because }) as const;
