// The subjects that the reader has given suggestions: which of them a person must look at, and which it would give otherwise by now.
import { db } from './database.ts';

/** Read by the reader alone, still open, something that has a subject, and held from nobody. */
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

/** Suggestions whose subject is less certain than the plan asks for, in the order in which they came. */
export const uncertainOf = (yearId: string, threshold: number, skip: number, take: number) =>
  db.suggestion.findMany({ where: uncertain(yearId, threshold), select: shown, orderBy: { id: 'asc' }, skip, take });
export type AspectRow = Awaited<ReturnType<typeof uncertainOf>>[number];

export const countUncertain = (yearId: string, threshold: number) => db.suggestion.count({ where: uncertain(yearId, threshold) });

/** What the reader has read, the least certain first: where a correction changes anything, it changes these. */
export const leastCertain = (yearId: string, take: number) =>
  db.suggestion.findMany({ where: readable(yearId), select: shown, orderBy: [{ aspectCertainty: 'asc' }, { id: 'asc' }], take });

/** Gives suggestions the subject that the reader sees by now; a person's word stays. Gives how many were changed. */
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
