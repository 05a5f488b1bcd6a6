// A deputy grades the year's projects. The unfinished grades travel in the buttons' own data and are kept nowhere.
import { Composer } from 'grammy';
import { actorOf } from '../../actions/actor.ts';
import * as grades from '../../actions/grades.ts';
import { type GradingFacts, gradeCard, gradesGivenCard, gradingCard, reviewCard } from '../../locales/cards/grades.ts';
import type { Card } from '../../locales/card.ts';
import type { Words } from '../../locales/words.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { gradingFacts } from '../gradeFacts.ts';

export const feature = new Composer<BotContext>();

/** Shows a grading to whoever may still give grades in it. */
async function show(ctx: BotContext, code: string, draw: (words: Words, facts: GradingFacts) => Card): Promise<void> {
  const begun = await grades.begin(actorOf(ctx.person), code);
  if (!begun.ok) return ctx.refuse(begun.problem);
  await ctx.updateCard(draw(await ctx.words(), await gradingFacts(begun.value.grading, ctx.station.publicUrl)));
}

feature.filter(pressed('grade.open'), (ctx) => show(ctx, ctx.deed.grading, gradingCard));
feature.filter(pressed('grade.at'), (ctx) =>
  show(ctx, ctx.deed.grading, (words, facts) => gradeCard(words, facts, ctx.deed.sheet, ctx.deed.at)),
);
feature.filter(pressed('grade.review'), (ctx) =>
  show(ctx, ctx.deed.grading, (words, facts) => reviewCard(words, facts, ctx.deed.sheet)),
);

feature.filter(pressed('grade.give'), async (ctx) => {
  const given = await grades.give(actorOf(ctx.person), ctx.deed.grading, ctx.deed.sheet);
  if (!given.ok) return ctx.refuse(given.problem);
  await ctx.updateCard(gradesGivenCard(await ctx.words()));
});
