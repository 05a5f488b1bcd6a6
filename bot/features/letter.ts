// The open letter: whoever opens it here is one of its readers, once.
import { Composer } from 'grammy';
import { openLetter } from '../../actions/years.ts';
import { yearOfCode } from '../../domain/ids.ts';
import { noLetterCard, wholeLetterCard } from '../../cards/letters.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { letterFacts, letterFor } from '../../views/letters.ts';

export const feature = new Composer<BotContext>();

feature.command('letter', async (ctx) => {
  const words = await ctx.words();
  const letter = await letterFor(ctx.person.regionCode ?? ctx.station.regionCode, words.now);
  if (!letter) return void (await ctx.showCard(null, noLetterCard(words)));
  await openLetter(ctx.person, letter.id);
  await ctx.showCard(`letter/${letter.id}`, wholeLetterCard(words, letterFacts(letter, words.now)));
});

feature.filter(pressed('letter.open'), async (ctx) => {
  const opened = await openLetter(ctx.person, yearOfCode(ctx.deed.year));
  if (!opened.ok) return ctx.refuse(opened.problem);
  const words = await ctx.words();
  const { year, plan } = opened.value;
  await ctx.updateCard(wholeLetterCard(words, letterFacts({ id: year.id, closesAt: year.closesAt, plan }, words.now)));
});
