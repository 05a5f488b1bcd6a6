// Who holds which role: the office gives a role to somebody else, or ends it.
import { actorOf } from '../actions/actor.ts';
import * as actions from '../actions/roles.ts';
import { PAGE } from '../cards/card.ts';
import { endRoleCard, roleCard, roleEndedCard, rolesCard } from '../cards/roles.ts';
import { showInvitation } from './invitations.ts';
import { yearNow } from './moment.ts';
import type { Presses, Talk } from './talk.ts';
import { officeRegions } from '../views/desks.ts';
import { roleIn, rolesPage } from '../views/roles.ts';

/** A role of the office's own regions; refuses people without an office and buttons that are out of date. */
async function found(talk: Talk, code: string) {
  const role = await roleIn(officeRegions(talk.person.roles), code, await yearNow());
  if (!role) await talk.refuse({ id: 'button-stale', facts: {} });
  return role;
}

export const presses = {
  'role.list': async (talk) => {
    const regions = officeRegions(talk.person.roles);
    if (regions.length === 0) return talk.refuse({ id: 'desk-only-office', facts: {} });
    const { page } = talk.deed;
    const { all, roles } = await rolesPage(regions, await yearNow(), { from: page * PAGE, count: PAGE });
    await talk.updateCard(rolesCard(await talk.words(), { page, count: all, roles }));
  },
  'role.open': async (talk) => {
    const role = await found(talk, talk.deed.role);
    if (role) await talk.updateCard(roleCard(await talk.words(), role));
  },
  'role.end': async (talk) => {
    const role = await found(talk, talk.deed.role);
    if (role) await talk.updateCard(endRoleCard(await talk.words(), role));
  },
  'role.endNow': async (talk) => {
    const role = await found(talk, talk.deed.role);
    if (!role) return;
    const ended = await actions.endRole(actorOf(talk.person), role.id);
    if (!ended.ok) return talk.refuse(ended.problem);
    await talk.updateCard(roleEndedCard(await talk.words(), role));
  },
  'role.replace': async (talk) => {
    const role = await found(talk, talk.deed.role);
    if (role) await showInvitation(talk, role, true);
  },
} satisfies Partial<Presses>;
