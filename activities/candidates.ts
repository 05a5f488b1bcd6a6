// Adds the candidates that the plan itself names to its year.
import * as candidates from '../records/candidates.ts';
import { transaction } from '../records/database.ts';
import * as years from '../records/years.ts';
import { shortCode } from '../domain/ids.ts';
import { CandidateEntry } from '../domain/plan.ts';

/** Adds the candidates that the plan itself names. Idempotent: an entry with the same slug is written over. */
export async function bringPlannedCandidates({ yearId }: { yearId: string; moment: number }): Promise<number> {
  const { plan } = await years.planOf(yearId);
  const planned = CandidateEntry.array().parse(plan.plannedCandidates);
  return transaction(() =>
    candidates.bring(
      yearId,
      planned.map((entry) => ({ ...entry, code: shortCode(`${yearId}/${entry.slug}`) })),
    ),
  );
}
