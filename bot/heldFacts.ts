// Piles of held words, turned into the facts that cards show of them.
import type { Kind } from '../domain/kinds.ts';
import { may, RoleName } from '../domain/permissions.ts';
import { hearsOfHeld, heldOrder, isUrgent, readsHeld } from '../domain/publication.ts';
import type { HeldKindLine } from '../cards/held.ts';
import type { HeldInDigest } from '../cards/digest.ts';
import { type Pile, piles } from '../records/held.ts';
import type { HeldRole } from '../records/people.ts';

/** Kind by kind, dangers first, whichever office reads them. */
export const heldKinds = (of: readonly Pile[]): HeldKindLine[] =>
  heldOrder.flatMap((kind: Kind) => {
    const [first, ...others] = of.filter((pile) => pile.kind === kind);
    if (!first) return [];
    const since = others.reduce((oldest, pile) => (pile.since < oldest ? pile.since : oldest), first.since);
    return [{ kind, count: others.reduce((sum, { count }) => sum + count, first.count), since }];
  });

/** Whether a role lets somebody read held words of any kind; of an office above, that of those below. */
export const readsSomeHeld = (roles: readonly Pick<HeldRole, 'role' | 'regionCode'>[], now: Date): boolean =>
  roles.some(({ role: name, regionCode }) => {
    const role = RoleName.safeParse(name).data;
    const actor = { roles: role ? [{ role, regionCode }] : [] };
    return [readsHeld('spam'), readsHeld('accusation')].some((action) => may(actor, action, { regionCode }, now).ok);
  });

/** How much waits, and how much of it tells of a danger. */
export const heldOnDesk = (of: readonly Pile[]): { readonly waiting: number; readonly urgent: number } => ({
  waiting: of.reduce((sum, { count }) => sum + count, 0),
  urgent: of.reduce((sum, { kind, count }) => (isUrgent(kind) ? sum + count : sum), 0),
});

/** What somebody hears of held words in the morning: what they may read, and where something has waited for days below them. */
export async function heldInDigest(
  roles: readonly Pick<HeldRole, 'role' | 'regionCode'>[],
  now: Date,
): Promise<HeldInDigest | null> {
  const posts = roles.flatMap(({ role: name, regionCode }) => {
    const role = RoleName.safeParse(name).data;
    return role ? [{ role, regionCode }] : [];
  });
  const heard = (await piles()).map((pile) => ({ pile, as: posts.map((post) => hearsOfHeld(pile, post, now)) }));
  const reads = heldKinds(heard.flatMap(({ pile, as }) => (as.includes('reads') ? [pile] : [])));
  const below = new Map<string, number>();
  for (const { pile, as } of heard)
    if (!as.includes('reads') && as.includes('watches'))
      below.set(pile.regionCode, (below.get(pile.regionCode) ?? 0) + pile.count);
  if (reads.length === 0 && below.size === 0) return null;
  return { kinds: reads, below: Array.from(below, ([regionCode, count]) => ({ regionCode, count })) };
}
