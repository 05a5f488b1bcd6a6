// The year report: as it was drafted; before that, every number as it is now.
import { surveyId } from '../domain/ids.ts';
import type { SurveyResult, YearReport } from '../domain/yearReport.ts';
import { allFigures, promisedTotals, unitRanking } from '../records/figures.ts';
import { aspects } from '../records/progress.ts';
import * as surveys from '../records/surveys.ts';
import * as years from '../records/years.ts';

/** The year report with every number as it is now; `survey` is the survey's result, if there was one. */
export const reportNow = async (yearId: string, survey: YearReport['survey']): Promise<YearReport> => ({
  figures: await allFigures(yearId),
  progress: (await aspects(yearId)).map(({ aspect, tasks, accepted, progress }) => ({ aspect, tasks, accepted, progress })),
  promised: await promisedTotals(yearId),
  units: await unitRanking(yearId),
  survey,
});

/** The year report as shown: once drafted, as it was stored, whatever has changed since. */
export async function yearReport(year: years.YearRow): Promise<YearReport> {
  return years.reportOf(year) ?? reportNow(year.id, null);
}

/** The survey of a year; its result is null while it is open. Undefined if there is none. */
export async function surveyOfYear(
  yearId: string,
): Promise<{ readonly closesAt: Date | null; readonly result: SurveyResult | null } | undefined> {
  const survey = await surveys.byId(surveyId(yearId));
  return survey ? { closesAt: survey.closesAt, result: survey.result } : undefined;
}
