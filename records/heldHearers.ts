// Who is told of held suggestions; a danger cannot wait for the morning's digest and is told at once.
import { notice } from '../domain/notices.ts';
import { RoleName } from '../domain/permissions.ts';
import { hearsOfHeld, HeldKind, type HeldPile, isUrgent } from '../domain/publication.ts';
import { parentOf } from '../domain/regions.ts';
import * as outbox from './outbox.ts';
import * as people from './people.ts';

/** Everybody who is told of some piles of held suggestions at a moment. */
export async function hearersOf(piles: readonly HeldPile[], at: Date): Promise<string[]> {
  const regions = piles.flatMap(({ regionCode }) => [regionCode, parentOf(regionCode)?.code ?? regionCode]);
  const roles = await people.rolesIn([...new Set(regions)], { at });
  const hears = ({ role: name, regionCode }: (typeof roles)[number]): boolean => {
    const role = RoleName.safeParse(name).data;
    return role !== undefined && piles.some((pile) => hearsOfHeld(pile, { role, regionCode }, at) !== null);
  };
  return [...new Set(roles.flatMap((role) => (role.personId !== null && hears(role) ? [role.personId] : [])))];
}

interface HeldHere {
  readonly receipt: string;
  readonly heldAs: string | null;
  readonly heldIn: string | null;
  readonly heldEnd: string | null;
}

/** Tells the office of a danger, each of its people once; does nothing for any other kind. */
export async function callOffice({ receipt, heldAs, heldIn, heldEnd }: HeldHere, at: Date): Promise<void> {
  const kind = HeldKind.safeParse(heldAs).data;
  if (!kind || !isUrgent(kind) || heldIn === null || heldEnd !== null) return;
  const to = await hearersOf([{ regionCode: heldIn, kind, since: at }], at);
  await outbox.enqueue(
    to.map((personId) => notice('held-urgent', { receipt }, { to: personId })),
    at,
  );
}
