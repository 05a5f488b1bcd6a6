// What the reader could not read, on the office's desk: a person reads it, and says whether its words may be shown.
import { Composer } from 'grammy';
import { actorOf } from '../../actions/actor.ts';
import * as actions from '../../actions/unread.ts';
import { PAGE } from '../../cards/card.ts';
import { unreadCard, unreadListCard } from '../../cards/unread.ts';
import { setAsideOf } from '../../records/readings.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { unreadYear } from '../../views/desks.ts';

export const feature = new Composer<BotContext>();

feature.filter(pressed('unread.list'), (ctx) => list(ctx, ctx.deed.page));

async function list(ctx: BotContext, page: number): Promise<void> {
  const year = await unreadYear(ctx.person.roles);
  if (!year) return ctx.refuse({ id: 'desk-only-office', facts: {} });
  const lines = await setAsideOf(year.id, page * PAGE, PAGE);
  await ctx.updateCard(unreadListCard(await ctx.words(), { page, count: year.unread, lines }));
}

feature.filter(pressed('unread.open'), async (ctx) => {
  const opened = await actions.open(actorOf(ctx.person), ctx.deed.suggestion);
  if (!opened.ok) return ctx.refuse(opened.problem);
  const { receipt, text, at } = opened.value.view;
  await ctx.updateCard(unreadCard(await ctx.words(), { receipt, text, at }));
});

feature.filter(pressed('unread.show'), (ctx) => settle(ctx, ctx.deed.suggestion, 'show'));
feature.filter(pressed('unread.cover'), (ctx) => settle(ctx, ctx.deed.suggestion, 'cover'));

/** Then back to those that wait. */
async function settle(ctx: BotContext, receipt: string, how: 'show' | 'cover'): Promise<void> {
  const settled = await actions.settle(actorOf(ctx.person), receipt, how);
  if (!settled.ok) return ctx.refuse(settled.problem);
  await list(ctx, 0);
}
