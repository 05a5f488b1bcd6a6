// "I am away", under a unit's list: when one is back, who hears of the tasks until then, and back before the day.
import { Composer } from 'grammy';
import { actorOf, type Done } from '../../actions/actor.ts';
import { comeBack, goOnLeave, type Leave, leaveOf } from '../../actions/leave.ts';
import type { Card } from '../../cards/card.ts';
import { backCard, leaveCard, type LeaveFacts, standInCard } from '../../cards/leave.ts';
import type { Words } from '../../locales/words.ts';
import * as leaves from '../../records/leaves.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';

export const feature = new Composer<BotContext>();

async function show(
  ctx: BotContext,
  found: Done<Leave>,
  draw: (words: Words, leave: LeaveFacts) => Card | undefined,
): Promise<void> {
  if (!found.ok) return ctx.refuse(found.problem);
  const card = draw(await ctx.words(), { ...found.value, unit: await leaves.nameOf(found.value.post.unitId) });
  return card ? ctx.updateCard(card) : ctx.refuse({ id: 'button-stale', facts: {} });
}

feature.filter(pressed('leave.open'), async (ctx) => show(ctx, await leaveOf(actorOf(ctx.person), ctx.deed.role), leaveCard));

feature.filter(pressed('leave.until'), async (ctx) => {
  const { role, days } = ctx.deed;
  const found = await leaveOf(actorOf(ctx.person), role);
  const [only, ...others] = found.ok ? found.value.colleagues : [];
  if (only && others.length === 0) return show(ctx, await goOnLeave(actorOf(ctx.person), role, days, only.code), leaveCard);
  await show(ctx, found, (words, leave) => {
    const back = leave.backOn.find((each) => each.days === days)?.day;
    return back && leave.colleagues.length > 0 ? standInCard(words, leave, days, back) : undefined;
  });
});

feature.filter(pressed('leave.begin'), async (ctx) => {
  const { role, days, standIn } = ctx.deed;
  await show(ctx, await goOnLeave(actorOf(ctx.person), role, days, standIn), leaveCard);
});

feature.filter(pressed('leave.end'), async (ctx) => show(ctx, await comeBack(actorOf(ctx.person), ctx.deed.role), backCard));
