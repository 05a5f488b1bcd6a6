// The language in which somebody is spoken to: Telegram's, until they choose.
import { Composer } from 'grammy';
import { chooseLanguage } from '../../actions/people.ts';
import { languageCard, languageChosenCard } from '../../cards/people.ts';
import { setCommandsOf } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { askRegion, hasArrived } from '../arrival.ts';

export const feature = new Composer<BotContext>();

feature.command('language', async (ctx) => {
  await ctx.showCard(null, languageCard(await ctx.words()));
});

feature.filter(pressed('language.choose'), async (ctx) => {
  const { to } = ctx.deed;
  await chooseLanguage(ctx.person, to);
  ctx.speak(to);
  await ctx.updateCard(languageChosenCard(await ctx.words()));
  if (!hasArrived(ctx.person)) await askRegion(ctx);
  await setCommandsOf(ctx.api, ctx.person.where.chat, to, ctx.person.roles);
});
