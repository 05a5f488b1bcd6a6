// What a year's workflow does between its looks.
import { type OpenStage, stageDatesOf, stageEnd } from '../domain/stages.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as decisions from '../records/decisions.ts';
import * as years from '../records/years.ts';
import { waitsForDecision } from './yearLooks.ts';

/** Begins a stage, once: stores its end by the plan, puts its decision on the desk, and adds an audit entry. */
export async function beginStage({ yearId, stage, moment }: { yearId: string; stage: OpenStage; moment: number }): Promise<void> {
  const at = new Date(moment);
  const { plan } = await years.planOf(yearId);
  const ends = stageEnd(stageDatesOf(plan), stage);
  await transaction(async () => {
    const year = await years.byId(yearId);
    if (year?.stage === stage && year.stageBegan) return;
    await years.beginStage(yearId, stage, at, ends);
    await audit.note({ at, by: yearId, via: 'process', deed: `began-${stage}`, about: yearId });
    const kind = waitsForDecision(stage, plan, { ...year, reportAt: null } as years.YearRow);
    if (kind) await decisions.open({ kind, about: yearId, at });
  });
}
