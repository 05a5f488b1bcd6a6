// `/start`: who speaks and what for, then where somebody lives, then the letter. Two taps and it is useful; words are welcome at any point.
import { Composer } from 'grammy';
import { startAgain } from '../../actions/people.ts';
import { welcomeCard } from '../../cards/people.ts';
import { askRegion, hasArrived, showLetter } from '../arrival.ts';
import type { BotContext } from '../context.ts';
import { languageOf } from '../known.ts';

export const feature = new Composer<BotContext>();

feature.command('start', async (ctx) => {
  await startAgain(ctx.person);
  const chooseLanguage = ctx.person.language === null && languageOf(ctx.from?.language_code) === undefined;
  const { regionCode } = ctx.station;
  const words = await ctx.words();
  await ctx.showCard(null, welcomeCard(words, { region: regionCode, chooseLanguage }));
  if (chooseLanguage) return;
  if (hasArrived(ctx.person)) await showLetter(ctx);
  else await askRegion(ctx);
});
