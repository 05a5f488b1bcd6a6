export interface Group {
  readonly name: string;
  readonly n: number;
}

/** Groups as they may be shown. Hidden groups are `too-few`, or `protects`: hidden so that a too small one cannot be computed. */
export type Shown<Of extends Group> =
  | { readonly group: Of; readonly shown: true }
  | { readonly group: { readonly name: string }; readonly shown: false; readonly because: 'too-few' | 'protects' };

/**
 * Hides groups with fewer answers than `fewest` (procedure 1.11: under 30 is "too few"). If the total is published and a single group is
 * hidden, the smallest of the others is hidden too, because subtraction would reveal it.
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
