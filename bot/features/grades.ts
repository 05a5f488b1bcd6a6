// A deputy grades the year's projects. The unfinished grades travel in the buttons' own data and are kept nowhere.
import { Composer } from 'grammy';
import { actorOf } from '../../actions/actor.ts';
import * as grades from '../../actions/grades.ts';
import { isSheetOf } from '../../domain/satisfaction/gradeSheet.ts';
import type { Problem } from '../../domain/messages.ts';
import { type GradingFacts, gradeCard, gradesGivenCard, gradingCard, gradingOverCard, reviewCard } from '../../cards/grades.ts';
import type { Card } from '../../cards/card.ts';
import type { Words } from '../../locales/words.ts';
import * as records from '../../records/grades.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { gradingFacts } from '../../views/grades.ts';

export const feature = new Composer<BotContext>();

/** Shows a grading to whoever may still give grades in it. */
async function show(
  ctx: BotContext,
  { grading: code, sheet }: { readonly grading: string; readonly sheet?: string },
  draw: (words: Words, facts: GradingFacts) => Card,
): Promise<void> {
  const begun = await grades.begin(actorOf(ctx.person), code);
  if (!begun.ok) return stop(ctx, code, begun.problem);
  const projects = records.projectsOf(begun.value.grading).length;
  if (sheet !== undefined && !isSheetOf(sheet, projects)) return stop(ctx, code, { id: 'button-stale', facts: {} });
  await ctx.updateCard(draw(await ctx.words(), await gradingFacts(begun.value.grading, ctx.station.publicUrl)));
}

/** Says why nothing was graded; where nothing more can be, the card shows that and holds no grade. */
async function stop(ctx: BotContext, code: string, problem: Problem): Promise<void> {
  await ctx.refuse(problem);
  const grading = await records.byCode(code);
  const words = await ctx.words();
  if (problem.id === 'grading-given-already') await ctx.updateCard(gradesGivenCard(words));
  if (problem.id === 'grading-closed' && grading)
    await ctx.updateCard(gradingOverCard(words, await gradingFacts(grading, ctx.station.publicUrl)));
}

feature.filter(pressed('grade.open'), (ctx) => show(ctx, ctx.deed, gradingCard));
feature.filter(pressed('grade.at'), (ctx) =>
  show(ctx, ctx.deed, (words, facts) => gradeCard(words, facts, ctx.deed.sheet, ctx.deed.at)),
);
feature.filter(pressed('grade.review'), (ctx) => show(ctx, ctx.deed, (words, facts) => reviewCard(words, facts, ctx.deed.sheet)));

feature.filter(pressed('grade.give'), async (ctx) => {
  const given = await grades.give(actorOf(ctx.person), ctx.deed.grading, ctx.deed.sheet);
  if (!given.ok) return stop(ctx, ctx.deed.grading, given.problem);
  await ctx.updateCard(gradesGivenCard(await ctx.words()));
});
