// The year report: drafted from the figures, accepted by a person, sent to deputies, members, the office and everybody who answered the
// letter.
import { surveyId, yearCode } from '../domain/ids.ts';
import { notice } from '../domain/notices.ts';
import * as audit from '../records/audit.ts';
import { noteWaiting } from '../records/clock.ts';
import { transaction } from '../records/database.ts';
import * as changes from '../records/changes.ts';
import * as decisions from '../records/decisions.ts';
import * as grades from '../records/grades.ts';
import * as matters from '../records/matters.ts';
import * as outbox from '../records/outbox.ts';
import { removeTraces } from '../records/sealing.ts';
import * as suggestions from '../records/suggestions.ts';
import * as surveys from '../records/surveys.ts';
import * as years from '../records/years.ts';
import { reportNow } from '../views/reports.ts';
import { askDeputies } from './grades.ts';
import { holdersOf } from './holders.ts';

/** Drafts the year report from the figures, once, and puts it on the desk. */
export async function draftReport({ yearId, moment }: { yearId: string; moment: number }): Promise<void> {
  const at = new Date(moment);
  await transaction(async () => {
    const year = await years.byId(yearId);
    if (!year || year.reportAt) return;
    const report = await reportNow(yearId, (await surveys.byId(surveyId(yearId)))?.result ?? null);
    await years.draftReport(yearId, report, at);
    await decisions.open({ kind: 'accept-report', about: yearId, at });
    await askDeputies(yearId, at);
    await audit.note({ at, by: yearId, via: 'process', deed: 'report-drafted', about: yearId });
  });
}

/** Closes the year: its year report goes to deputies, members, the office and everybody who answered its letter. */
export async function closeYear({ yearId, moment }: { yearId: string; moment: number }): Promise<void> {
  const at = new Date(moment);
  const readers = [
    ...(await holdersOf(yearId, 'deputy', at)),
    ...(await holdersOf(yearId, 'member', at)),
    ...(await holdersOf(yearId, 'office', at)),
  ];
  await transaction(async () => {
    const year = await years.byId(yearId);
    if (!year || year.state === 'closed') return;
    const graded = await grades.close(yearId, at);
    const report = years.reportOf(year) ?? (await reportNow(yearId, null));
    await years.close(yearId, { ...report, ...(graded && { grades: graded }) }, at);
    await decisions.settleAll(yearId, at);
    await changes.endAll(yearId, at);
    await matters.lapseAll(yearId, at);
    const authors = await suggestions.authors(yearId);
    const all = [...new Set([...readers, ...authors])];
    await outbox.enqueue(
      all.map((to) => notice('report-card', { year: yearCode(yearId) }, { to })),
      at,
    );
    await audit.note({ at, by: yearId, via: 'process', deed: 'closed', about: yearId });
  });
  await removeTraces();
  await noteWaiting(yearId, undefined);
}
