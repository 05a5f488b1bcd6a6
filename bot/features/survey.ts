// The year's survey: one question at a time on one card; "not this time" is respected, once and for all.
import { Composer } from 'grammy';
import * as surveys from '../../actions/surveys.ts';
import type { Problem } from '../../domain/messages.ts';
import { closedSurveyCard, noSurveyCard, questionCard, refusedCard, surveyCard, thanksCard } from '../../cards/surveys.ts';
import * as records from '../../records/surveys.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { nextQuestion } from '../../views/surveys.ts';

export const feature = new Composer<BotContext>();

feature.command('survey', async (ctx) => {
  const words = await ctx.words();
  const open = await records.openFor(ctx.person.id);
  const progress = open && (await surveys.progress(ctx.person, open.code));
  const question = progress?.ok ? await nextQuestion(progress.value) : undefined;
  await ctx.showCard(open ? `survey/${open.id}` : null, question ? surveyCard(words, question) : noSurveyCard(words));
});

async function goOn(ctx: BotContext, progress: records.Progress, after: number): Promise<void> {
  const words = await ctx.words();
  const question = await nextQuestion(progress, after);
  const { closesAt, year } = progress.survey;
  const noted = { region: year.regionCode, closes: closesAt ?? words.now, left: progress.left.length };
  await ctx.updateCard(question ? questionCard(words, question) : thanksCard(words, noted));
}

/** Says why nothing was noted; the card then shows how the survey stands, without buttons. */
async function stop(ctx: BotContext, code: string, problem: Problem): Promise<void> {
  await ctx.refuse(problem);
  const survey = await records.byCode(code);
  const words = await ctx.words();
  if (problem.id === 'survey-declined') await ctx.updateCard(refusedCard(words));
  if (problem.id !== 'survey-closed' || !survey) return;
  const { regionCode, year } = survey.year;
  const url = `${ctx.station.publicUrl}/${regionCode}/${year}/report#survey`;
  await ctx.updateCard(closedSurveyCard(words, { region: regionCode, year, url }));
}

feature.filter(pressed('survey.face'), async (ctx) => {
  const { survey, at, face } = ctx.deed;
  const answered = await surveys.answer(ctx.person, survey, at, face);
  await (answered.ok ? goOn(ctx, answered.value, at) : stop(ctx, survey, answered.problem));
});

feature.filter(pressed('survey.skip'), async (ctx) => {
  const { survey, at } = ctx.deed;
  const skipped = await surveys.skip(ctx.person, survey);
  await (skipped.ok ? goOn(ctx, skipped.value, at) : stop(ctx, survey, skipped.problem));
});

feature.filter(pressed('survey.refuse'), async (ctx) => {
  const refused = await surveys.decline(ctx.person, ctx.deed.survey);
  if (!refused.ok) return stop(ctx, ctx.deed.survey, refused.problem);
  await ctx.updateCard(refusedCard(await ctx.words()));
});
