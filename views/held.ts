// Held suggestions, for the people who may read them: the piles that wait, and a single one.
import type { Kind } from '../domain/kinds.ts';
import { may } from '../domain/permissions.ts';
import { hearsOfHeld, heldOrder, isUrgent, readsHeld } from '../domain/publication.ts';
import { countsOf, type HeldCount, type HeldRow, type Pile, piles, pilesFor, waiting } from '../records/held.ts';
import { asHolder, type HeldRole } from '../records/people.ts';

/** The held suggestions of one kind, whichever offices read them. */
export interface HeldKind {
  readonly kind: Kind;
  readonly count: number;
  /** When the oldest of them was written. */
  readonly since: Date;
}

/** Piles added up by kind, dangers first, whichever offices read them. */
export const heldKinds = (of: readonly Pile[]): HeldKind[] =>
  heldOrder.flatMap((kind: Kind) => {
    const [first, ...others] = of.filter((pile) => pile.kind === kind);
    if (!first) return [];
    const since = others.reduce((oldest, pile) => (pile.since < oldest ? pile.since : oldest), first.since);
    return [{ kind, count: others.reduce((sum, { count }) => sum + count, first.count), since }];
  });

/** The held suggestions that somebody may read, by kind. */
export const heldKindsFor = async (roles: readonly Pick<HeldRole, 'role' | 'regionCode'>[], now: Date): Promise<HeldKind[]> =>
  heldKinds(await pilesFor(asHolder({ roles }), now));

/** Whether somebody's roles let them read held suggestions of any kind; an office above may read those of the regions below. */
export const readsSomeHeld = (roles: readonly Pick<HeldRole, 'role' | 'regionCode'>[], now: Date): boolean =>
  roles.some(({ regionCode }) =>
    [readsHeld('spam'), readsHeld('accusation')].some((action) => may(asHolder({ roles }), action, { regionCode }, now).ok),
  );

/** The held suggestion with a receipt, if it waits and somebody may read it. */
export async function heldFor(
  roles: readonly Pick<HeldRole, 'role' | 'regionCode'>[],
  receipt: string,
  now: Date,
): Promise<HeldRow | undefined> {
  const row = await waiting(receipt);
  return row && may(asHolder({ roles }), readsHeld(row.kind), { regionCode: row.heldIn }, now).ok ? row : undefined;
}

/** How many suggestions of a year are held, and what became of them, by kind. */
export const heldCounts = (yearId: string): Promise<readonly HeldCount[]> => countsOf(yearId);
export type { HeldCount, HeldRow };

/** How many held suggestions wait, and how many of them tell of a danger. */
export const heldOnDesk = (of: readonly Pile[]): { readonly waiting: number; readonly urgent: number } => ({
  waiting: of.reduce((sum, { count }) => sum + count, 0),
  urgent: of.reduce((sum, { kind, count }) => (isUrgent(kind) ? sum + count : sum), 0),
});

/** What somebody's digest says of held suggestions: those that they may read, and offices below them where some have waited for days. */
export async function heldInDigest(
  roles: readonly Pick<HeldRole, 'role' | 'regionCode'>[],
  now: Date,
): Promise<{
  readonly kinds: readonly HeldKind[];
  /** Regions below the reader's where some have waited for days. */
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
