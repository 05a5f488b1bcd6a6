// `/help`, and `/cancel`, which leaves whatever was asked.
import { Composer } from 'grammy';
import { cancelledCard, helpCard } from '../../cards/people.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';

export const feature = new Composer<BotContext>();

const help = async (ctx: BotContext) => helpCard(await ctx.words(), { roles: ctx.person.roles.map(({ role }) => role) });

feature.command('help', async (ctx) => {
  await ctx.showCard(null, await help(ctx));
});
feature.filter(pressed('help.open'), async (ctx) => ctx.updateCard(await help(ctx)));

feature.command('cancel', async (ctx) => {
  await ctx.showCard(null, cancelledCard(await ctx.words()));
});
feature.filter(pressed('cancel'), async (ctx) => ctx.updateCard(cancelledCard(await ctx.words())));
