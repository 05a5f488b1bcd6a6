// The year's survey: every subscriber of the region gets one five-face question for each aspect; results have n and the response rate.
import { notice } from '../domain/notices.ts';
import { shortCode, surveyId, yearOf } from '../domain/ids.ts';
import { codesWithin } from '../domain/regions.ts';
import { transaction } from '../records/database.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';
import * as surveys from '../records/surveys.ts';
import * as years from '../records/years.ts';

/**
 * Opens the survey, once; returns its id. It closes after the plan's number of days, but at the latest halfway through what is left of the
 * stage.
 */
export async function openSurvey({ yearId, moment }: { yearId: string; moment: number }): Promise<string> {
  const at = new Date(moment);
  const id = surveyId(yearId);
  const { plan } = await years.planOf(yearId);
  const year = await years.byId(yearId);
  const wished = new Date(moment + plan.survey.closesAfterDays * 86_400_000);
  const halfWay = year?.stageEnds ? new Date((moment + year.stageEnds.getTime()) / 2) : wished;
  const closesAt = wished < halfWay || halfWay <= at ? wished : halfWay;
  await transaction(() => surveys.open({ id, code: shortCode(id), yearId, openedAt: at, closesAt }));
  return id;
}

/** Invites the next subscribers after a cursor; returns the new cursor, or null when all are invited. */
export async function invite({
  surveyId: id,
  after,
  moment,
}: {
  surveyId: string;
  after: string;
  moment: number;
}): Promise<string | null> {
  const { regionCode } = yearOf(id);
  const batch = await people.subscribers(codesWithin(regionCode), after, 1_000);
  await transaction(async () => {
    await surveys.invite(
      id,
      batch.map((person) => person.id),
    );
    await outbox.enqueue(
      batch.map((person) => notice('survey-card', { survey: shortCode(id), surveyId: id }, { to: person.id })),
      new Date(moment),
    );
  });
  return batch.length < 1_000 ? null : (batch.at(-1)?.id ?? null);
}
