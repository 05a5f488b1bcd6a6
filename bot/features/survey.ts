// The year's survey: one question at a time on one card; "not this time" is respected, once and for all.
import { Composer } from 'grammy';
import * as surveys from '../../actions/surveys.ts';
import { noSurveyCard, questionCard, refusedCard, surveyCard, thanksCard } from '../../locales/cards/surveys.ts';
import * as records from '../../records/surveys.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { nextQuestion } from '../surveyFacts.ts';

export const feature = new Composer<BotContext>();

feature.command('survey', async (ctx) => {
  const words = await ctx.words();
  const open = await records.openFor(ctx.person.id);
  const progress = open && (await surveys.progress(ctx.person, open.code));
  const question = progress?.ok ? await nextQuestion(progress.value) : undefined;
  await ctx.showCard(open ? `survey/${open.id}` : null, question ? surveyCard(words, question) : noSurveyCard(words));
});

async function goOn(ctx: BotContext, progress: surveys.Progress, after: number): Promise<void> {
  const words = await ctx.words();
  const question = await nextQuestion(progress, after);
  const { closesAt } = progress.survey;
  await ctx.updateCard(
    question ? questionCard(words, question) : thanksCard(words, { closes: closesAt ?? words.now, left: progress.left.length }),
  );
}

feature.filter(pressed('survey.face'), async (ctx) => {
  const { survey, at, face } = ctx.deed;
  const answered = await surveys.answer(ctx.person, survey, at, face);
  return answered.ok ? goOn(ctx, answered.value, at) : ctx.refuse(answered.problem);
});

feature.filter(pressed('survey.skip'), async (ctx) => {
  const progress = await surveys.progress(ctx.person, ctx.deed.survey);
  return progress.ok ? goOn(ctx, progress.value, ctx.deed.at) : ctx.refuse(progress.problem);
});

feature.filter(pressed('survey.refuse'), async (ctx) => {
  const refused = await surveys.decline(ctx.person, ctx.deed.survey);
  if (!refused.ok) return ctx.refuse(refused.problem);
  await ctx.updateCard(refusedCard(await ctx.words()));
});
