// Roles come by invitation only: the office makes a link in the chat, whoever it is for opens it once.
import { Composer } from 'grammy';
import { actorOf } from '../../actions/actor.ts';
import { startAgain } from '../../actions/people.ts';
import * as actions from '../../actions/roles.ts';
import { regionName } from '../../domain/regions.ts';
import { PAGE } from '../../cards/card.ts';
import { invitationCard, invitationsCard, roleTakenCard } from '../../cards/office.ts';
import * as people from '../../records/people.ts';
import { setCommandsOf } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { officeRegions } from '../../views/desks.ts';
import { realNow, yearNow } from '../moment.ts';

export const feature = new Composer<BotContext>();

// Taking one up

const PREFIX = 'inv_';

feature.command('start', async (ctx, next) => {
  if (!ctx.match.startsWith(PREFIX)) return next();
  const code = ctx.match.slice(PREFIX.length);
  await startAgain(ctx.person);
  const taken = await actions.takeInvitation(ctx.person, code);
  if (!taken.ok) return ctx.refuse(taken.problem);
  const { role, holder } = taken.value;
  const words = await ctx.words();
  await ctx.showCard(null, roleTakenCard(words, { role, holder, where: await placeOf(taken.value, words.language) }));
  const roles = [...ctx.person.roles, taken.value];
  ctx.afterwards(() => setCommandsOf(ctx.api, ctx.person.where.chat, words.language, roles));
});

/** Where a role is held: the unit, or the region. */
async function placeOf({ unitId, regionCode }: people.HeldRole, language: 'zh' | 'en'): Promise<string> {
  const unit = unitId === null ? null : await people.unitOf(unitId);
  return unit ? unit[language] : regionName(regionCode, language);
}

// Making one

/** Roles of the office's own regions that nobody has taken up. */
async function unlinked(ctx: BotContext) {
  const roles = await people.rolesIn(officeRegions(ctx.person.roles), { at: await yearNow() });
  return roles.filter(({ personId }) => personId === null);
}

feature.filter(pressed('invite.list'), async (ctx) => {
  const regions = officeRegions(ctx.person.roles);
  if (regions.length === 0) return ctx.refuse({ id: 'desk-only-office', facts: {} });
  const all = await unlinked(ctx);
  const units = (await Promise.all(regions.map((region) => people.unitsIn(region)))).flat();
  const { page } = ctx.deed;
  const roles = all.slice(page * PAGE, (page + 1) * PAGE).map(({ code, role, holder, unitId }) => {
    const unit = units.find(({ id }) => id === unitId);
    return { code, role, holder, unit: unit ? { zh: unit.zh, en: unit.en } : null };
  });
  await ctx.updateCard(invitationsCard(await ctx.words(), { page, count: all.length, roles }));
});

const DAY_MS = 86_400_000;

feature.filter(pressed('invite.make'), async (ctx) => {
  const role = (await unlinked(ctx)).find(({ code }) => code === ctx.deed.role);
  if (!role) return ctx.refuse({ id: 'role-unknown', facts: { role: '' } });
  const invited = await actions.invite(actorOf(ctx.person), role.id);
  if (!invited.ok) return ctx.refuse(invited.problem);
  const { holder, payload, expires } = invited.value;
  const link = `https://t.me/${ctx.station.username}?start=${payload}`;
  const days = Math.round((expires.getTime() - realNow().getTime()) / DAY_MS);
  await ctx.updateCard(invitationCard(await ctx.words(), { role: role.role, holder, link, days }));
});
