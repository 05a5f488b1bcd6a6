// Aspects that the reader gave suggestions: those that a person must check, and those that it would now decide differently.
import { db } from './database.ts';

/** Still open, of a kind that has an aspect, not held, and its aspect given by the reader alone. */
const readable = (yearId: string) => ({
  yearId,
  aspectBy: 'reader',
  outcome: null,
  withdrawnAt: null,
  AND: { OR: [{ heldAs: null }, { heldEnd: 'released' }] },
  NOT: { kind: { in: ['spam', 'abuse', 'no-content'] } },
});
const uncertain = (yearId: string, threshold: number) => ({ ...readable(yearId), aspectCertainty: { lt: threshold } });

const shown = { id: true, receipt: true, masked: true, text: true, aspect: true, aspectCertainty: true } as const;

/** Suggestions whose aspect is less certain than the plan's threshold, in order of arrival. */
export const uncertainOf = (yearId: string, threshold: number, skip: number, take: number) =>
  db.suggestion.findMany({ where: uncertain(yearId, threshold), select: shown, orderBy: { id: 'asc' }, skip, take });
export type AspectRow = Awaited<ReturnType<typeof uncertainOf>>[number];

export const countUncertain = (yearId: string, threshold: number) => db.suggestion.count({ where: uncertain(yearId, threshold) });

/** Suggestions whose aspect the reader gave, least certain first: a new correction is most likely to change these. */
export const leastCertain = (yearId: string, take: number) =>
  db.suggestion.findMany({ where: readable(yearId), select: shown, orderBy: [{ aspectCertainty: 'asc' }, { id: 'asc' }], take });

/** Stores the aspects that the reader now proposes; an aspect given by a person stays. Returns how many suggestions changed. */
export async function reread(
  changes: readonly { readonly id: bigint; readonly aspect: string; readonly certainty: number }[],
): Promise<number> {
  let count = 0;
  for (const { id, aspect, certainty } of changes)
    count += (await db.suggestion.updateMany({ where: { id, aspectBy: 'reader' }, data: { aspect, aspectCertainty: certainty } }))
      .count;
  return count;
}

/** The newest correction of a year, and how many there are. */
export async function correctionsOf(yearId: string): Promise<{ count: number; last: bigint }> {
  const { _count: count, _max: max } = await db.aspectCorrection.aggregate({
    where: { yearId },
    _count: true,
    _max: { id: true },
  });
  return { count, last: max.id ?? 0n };
}
