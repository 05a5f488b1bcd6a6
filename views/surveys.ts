// The year's survey as one person sees it: the next question.
import type { Progress } from '../records/surveys.ts';
import * as surveys from '../records/surveys.ts';
import * as years from '../records/years.ts';
import { textOf } from '../domain/languages.ts';

/** The year of a survey, by its short code; undefined if there is none. */
export async function yearOfSurvey(code: string): Promise<{ readonly regionCode: string; readonly year: number } | undefined> {
  const survey = await surveys.byCode(code);
  return survey ? { regionCode: survey.year.regionCode, year: survey.year.year } : undefined;
}

/** The open survey to which somebody is invited. */
export async function openSurveyFor(personId: string): Promise<{ readonly id: string; readonly code: string } | undefined> {
  const open = await surveys.openFor(personId);
  return open ? { id: open.id, code: open.code } : undefined;
}

/** The next question after a place in the plan; undefined if none is left after it. */
export async function nextQuestion({ survey, left }: Progress, after = -1) {
  const { plan } = await years.planOf(survey.yearId);
  const at = left.find((place) => place > after);
  const aspect = at === undefined ? undefined : plan.aspects[at];
  if (at === undefined || !aspect) return undefined;
  return {
    survey: survey.code,
    region: survey.year.regionCode,
    year: survey.year.year,
    question: plan.survey.question,
    aspect: textOf(aspect),
    at,
    number: at + 1,
    count: plan.aspects.length,
    closes: survey.closesAt ?? new Date(0),
  };
}
