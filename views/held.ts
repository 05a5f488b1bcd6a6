// Held words: the piles that wait, for whoever reads them, and one of them.
import type { Kind } from '../domain/kinds.ts';
import { may } from '../domain/permissions.ts';
import { hearsOfHeld, heldOrder, isUrgent, readsHeld } from '../domain/publication.ts';
import { countsOf, type HeldCount, type HeldRow, type Pile, piles, pilesFor, waiting } from '../records/held.ts';
import { asHolder, type HeldRole } from '../records/people.ts';

/** What is held of one kind, whichever offices read it. */
export interface HeldKind {
  readonly kind: Kind;
  readonly count: number;
  /** Since when the oldest waits. */
  readonly since: Date;
}

/** Kind by kind, dangers first, whichever office reads them. */
export const heldKinds = (of: readonly Pile[]): HeldKind[] =>
  heldOrder.flatMap((kind: Kind) => {
    const [first, ...others] = of.filter((pile) => pile.kind === kind);
    if (!first) return [];
    const since = others.reduce((oldest, pile) => (pile.since < oldest ? pile.since : oldest), first.since);
    return [{ kind, count: others.reduce((sum, { count }) => sum + count, first.count), since }];
  });

/** What waits for somebody who reads held words, kind by kind. */
export const heldKindsFor = async (roles: readonly Pick<HeldRole, 'role' | 'regionCode'>[], now: Date): Promise<HeldKind[]> =>
  heldKinds(await pilesFor(asHolder({ roles }), now));

/** Whether a role lets somebody read held words of any kind; of an office above, that of those below. */
export const readsSomeHeld = (roles: readonly Pick<HeldRole, 'role' | 'regionCode'>[], now: Date): boolean =>
  roles.some(({ regionCode }) =>
    [readsHeld('spam'), readsHeld('accusation')].some((action) => may(asHolder({ roles }), action, { regionCode }, now).ok),
  );

/** Held words that wait, for somebody who may read them. */
export async function heldFor(
  roles: readonly Pick<HeldRole, 'role' | 'regionCode'>[],
  receipt: string,
  now: Date,
): Promise<HeldRow | undefined> {
  const row = await waiting(receipt);
  return row && may(asHolder({ roles }), readsHeld(row.kind), { regionCode: row.heldIn }, now).ok ? row : undefined;
}

/** How much of a year is held from others, and what became of it, kind by kind. */
export const heldCounts = (yearId: string): Promise<readonly HeldCount[]> => countsOf(yearId);
export type { HeldCount, HeldRow };

/** How much waits, and how much of it tells of a danger. */
export const heldOnDesk = (of: readonly Pile[]): { readonly waiting: number; readonly urgent: number } => ({
  waiting: of.reduce((sum, { count }) => sum + count, 0),
  urgent: of.reduce((sum, { kind, count }) => (isUrgent(kind) ? sum + count : sum), 0),
});

/** What somebody hears of held words in the morning: what they may read, and where something has waited for days below them. */
export async function heldInDigest(
  roles: readonly Pick<HeldRole, 'role' | 'regionCode'>[],
  now: Date,
): Promise<{
  readonly kinds: readonly HeldKind[];
  /** Where it has waited for days for an office below the reader. */
  readonly below: readonly { readonly regionCode: string; readonly count: number }[];
} | null> {
  const posts = asHolder({ roles }).roles;
  const heard = (await piles()).map((pile) => ({ pile, as: posts.map((post) => hearsOfHeld(pile, post, now)) }));
  const reads = heldKinds(heard.flatMap(({ pile, as }) => (as.includes('reads') ? [pile] : [])));
  const below = new Map<string, number>();
  for (const { pile, as } of heard)
    if (!as.includes('reads') && as.includes('watches'))
      below.set(pile.regionCode, (below.get(pile.regionCode) ?? 0) + pile.count);
  if (reads.length === 0 && below.size === 0) return null;
  return { kinds: reads, below: Array.from(below, ([regionCode, count]) => ({ regionCode, count })) };
}
