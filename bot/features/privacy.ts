// `/privacy`: what is kept, all of it to take away, and how to be unlinked from it.
import { Composer, InputFile } from 'grammy';
import { exportOwn, unlink } from '../../actions/people.ts';
import { privacyCard, unlinkCard, unlinkedCard } from '../../cards/people.ts';
import { countOf } from '../../records/suggestions.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';

export const feature = new Composer<BotContext>();

feature.command('privacy', async (ctx) => {
  const suggestions = await countOf(ctx.person.id);
  await ctx.showCard(null, privacyCard(await ctx.words(), { suggestions, roles: ctx.person.roles.length }));
});

feature.filter(pressed('privacy.export'), async (ctx) => {
  const caption = (await ctx.words()).say('export-caption');
  for (const [index, { name, text }] of (await exportOwn(ctx.person)).entries())
    await ctx.replyWithDocument(new InputFile(Buffer.from(text), name), index === 0 ? { caption } : {});
});

feature.filter(pressed('privacy.unlink'), async (ctx) => ctx.updateCard(unlinkCard(await ctx.words())));

feature.filter(pressed('privacy.confirm'), async (ctx) => {
  const words = await ctx.words();
  await unlink(ctx.person);
  await ctx.updateCard(unlinkedCard(words));
  await ctx.api.deleteMyCommands({ scope: { type: 'chat', chat_id: Number(ctx.person.where.chat) } });
});
