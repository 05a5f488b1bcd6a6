// Who holds which role: the office gives one to somebody else, or ends it.
import { Composer } from 'grammy';
import { actorOf } from '../../actions/actor.ts';
import * as actions from '../../actions/roles.ts';
import { PAGE } from '../../cards/card.ts';
import { invitationCard } from '../../cards/office.ts';
import { endRoleCard, roleCard, roleEndedCard, rolesCard } from '../../cards/roles.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { officeRegions } from '../../views/desks.ts';
import { realNow, yearNow } from '../moment.ts';
import { roleIn, rolesPage } from '../../views/roles.ts';

export const feature = new Composer<BotContext>();

feature.filter(pressed('role.list'), async (ctx) => {
  const regions = officeRegions(ctx.person.roles);
  if (regions.length === 0) return ctx.refuse({ id: 'desk-only-office', facts: {} });
  const { page } = ctx.deed;
  const { all, roles } = await rolesPage(regions, await yearNow(), { from: page * PAGE, count: PAGE });
  await ctx.updateCard(rolesCard(await ctx.words(), { page, count: all, roles }));
});

feature.filter(pressed('role.open'), async (ctx) => {
  const role = await found(ctx, ctx.deed.role);
  if (role) await ctx.updateCard(roleCard(await ctx.words(), role));
});

feature.filter(pressed('role.end'), async (ctx) => {
  const role = await found(ctx, ctx.deed.role);
  if (role) await ctx.updateCard(endRoleCard(await ctx.words(), role));
});

feature.filter(pressed('role.endNow'), async (ctx) => {
  const role = await found(ctx, ctx.deed.role);
  if (!role) return;
  const ended = await actions.endRole(actorOf(ctx.person), role.id);
  if (!ended.ok) return ctx.refuse(ended.problem);
  await ctx.updateCard(roleEndedCard(await ctx.words(), role));
});

const DAY_MS = 86_400_000;

feature.filter(pressed('role.replace'), async (ctx) => {
  const role = await found(ctx, ctx.deed.role);
  if (!role) return;
  const invited = await actions.invite(actorOf(ctx.person), role.id, { replace: true });
  if (!invited.ok) return ctx.refuse(invited.problem);
  const { holder, payload, expires } = invited.value;
  const link = `https://t.me/${ctx.station.username}?start=${payload}`;
  const days = Math.round((expires.getTime() - realNow().getTime()) / DAY_MS);
  await ctx.updateCard(invitationCard(await ctx.words(), { role: role.role, holder, link, days }));
});

/** A role of the office's own regions; whoever has no office, or presses an old button, is told so. */
async function found(ctx: BotContext, code: string) {
  const role = await roleIn(officeRegions(ctx.person.roles), code, await yearNow());
  if (!role) await ctx.refuse({ id: 'button-stale', facts: {} });
  return role;
}
