// `/my`: one's own suggestions, the newest state first; one card each with its thread.
import { Composer } from 'grammy';
import { PAGE } from '../../cards/card.ts';
import { myCard, threadCard } from '../../cards/suggestions.ts';
import * as register from '../../records/suggestions.ts';
import { introduce } from '../arrival.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { factsOf } from '../../views/suggestions.ts';
import { cardKey } from '../suggestionCards.ts';

export const feature = new Composer<BotContext>();

feature.command('my', async (ctx) => {
  const words = await ctx.words();
  const count = await register.countOf(ctx.person.id);
  const entries = await register.of(ctx.person.id, 0, PAGE);
  const intro = await introduce(ctx, 'my');
  const [only] = entries;
  if (only && count === 1) {
    await ctx.showCard(cardKey(only.receipt), threadCard(words, await factsOf(only), { page: null }));
    return;
  }
  await ctx.showCard(null, myCard(words, await Promise.all(entries.map((entry) => factsOf(entry))), { page: 0, count, intro }));
});

feature.filter(pressed('my.list'), async (ctx) => {
  const { page } = ctx.deed;
  const [count, entries] = [await register.countOf(ctx.person.id), await register.of(ctx.person.id, page * PAGE, PAGE)];
  await ctx.updateCard(myCard(await ctx.words(), await Promise.all(entries.map((entry) => factsOf(entry))), { page, count }));
});
