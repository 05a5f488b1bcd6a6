// What a unit's digest is told: the worst of what needs it today, how much there is, and all that it has in hand by light.
import type { Both } from '../domain/plan.ts';
import { type DigestFacts, NAMED } from '../locales/cards/digest.ts';
import * as digests from '../records/digests.ts';

/** Undefined for whoever answers for no unit. */
export async function digestFacts(
  roles: readonly { readonly role: string; readonly unitId: string | null }[],
  now: Date,
): Promise<DigestFacts | undefined> {
  const unitIds = roles.flatMap(({ role, unitId }) =>
    unitId !== null && (role === 'unit-contact' || role === 'unit-head') ? [unitId] : [],
  );
  if (unitIds.length === 0) return undefined;
  const [entries, counts] = await Promise.all([digests.needing(unitIds, now, NAMED), digests.countsFor(unitIds, now)]);
  return {
    ...counts,
    entries: entries.map(({ code, title, place, regionCode, light, due, fresh }) => ({
      code,
      title: title as Both,
      place: place as Both | null,
      regionCode,
      light,
      due,
      fresh,
    })),
    readAt: now,
  };
}
