// `/stop` works at once: nothing but answers to one's own words is sent any more.
import { Composer } from 'grammy';
import { startAgain, stop } from '../../actions/people.ts';
import { startedAgainCard, stoppedCard } from '../../cards/people.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';

export const feature = new Composer<BotContext>();

feature.command('stop', async (ctx) => {
  await stop(ctx.person);
  await ctx.showCard(null, stoppedCard(await ctx.words()));
});

feature.filter(pressed('stop.now'), async (ctx) => {
  await stop(ctx.person);
  await ctx.updateCard(stoppedCard(await ctx.words()));
});

feature.filter(pressed('stop.again'), async (ctx) => {
  await startAgain(ctx.person);
  await ctx.updateCard(startedAgainCard(await ctx.words()));
});
