// The year's survey: one question at a time on one card; "not this time" is respected, once and for all.
import * as surveys from '../actions/surveys.ts';
import type { Problem } from '../domain/messages.ts';
import { closedSurveyCard, noSurveyCard, questionCard, refusedCard, surveyCard, thanksCard } from '../cards/surveys.ts';
import type { Commands, Presses, Talk } from './talk.ts';
import { nextQuestion, openSurveyFor, yearOfSurvey } from '../views/surveys.ts';

async function goOn(talk: Talk, progress: surveys.Progress, after: number): Promise<void> {
  const words = await talk.words();
  const question = await nextQuestion(progress, after);
  const { closesAt, year } = progress.survey;
  const noted = { region: year.regionCode, closes: closesAt ?? words.now, left: progress.left.length };
  await talk.updateCard(question ? questionCard(words, question) : thanksCard(words, noted));
}

/** Says why nothing was stored; the card then shows where the survey stands, without buttons. */
async function stop(talk: Talk, code: string, problem: Problem): Promise<void> {
  await talk.refuse(problem);
  const survey = await yearOfSurvey(code);
  const words = await talk.words();
  if (problem.id === 'survey-declined') await talk.updateCard(refusedCard(words));
  if (problem.id !== 'survey-closed' || !survey) return;
  const { regionCode, year } = survey;
  const url = `${talk.station.publicUrl}/${regionCode}/${year}/report#survey`;
  await talk.updateCard(closedSurveyCard(words, { region: regionCode, year, url }));
}

export const commands = {
  survey: async (talk) => {
    const words = await talk.words();
    const open = await openSurveyFor(talk.person.id);
    const progress = open && (await surveys.progress(talk.person, open.code));
    const question = progress?.ok ? await nextQuestion(progress.value) : undefined;
    await talk.showCard(open ? `survey/${open.id}` : null, question ? surveyCard(words, question) : noSurveyCard(words));
  },
} satisfies Partial<Commands>;

export const presses = {
  'survey.face': async (talk) => {
    const { survey, at, face } = talk.deed;
    const answered = await surveys.answer(talk.person, survey, at, face);
    await (answered.ok ? goOn(talk, answered.value, at) : stop(talk, survey, answered.problem));
  },
  'survey.skip': async (talk) => {
    const { survey, at } = talk.deed;
    const skipped = await surveys.skip(talk.person, survey);
    await (skipped.ok ? goOn(talk, skipped.value, at) : stop(talk, survey, skipped.problem));
  },
  'survey.refuse': async (talk) => {
    const refused = await surveys.decline(talk.person, talk.deed.survey);
    if (!refused.ok) return stop(talk, talk.deed.survey, refused.problem);
    await talk.updateCard(refusedCard(await talk.words()));
  },
} satisfies Partial<Presses>;
