// Roles come by invitation only: the office makes a link in the chat, and the person for whom it is opens it once.
import type { Language } from '../domain/languages.ts';
import { actorOf } from '../actions/actor.ts';
import { type HeldRole, startAgain } from '../actions/people.ts';
import * as actions from '../actions/roles.ts';
import { regionName } from '../locales/regions.ts';
import { PAGE } from '../cards/card.ts';
import { invitationCard, invitationsCard, roleTakenCard } from '../cards/office.ts';
import { realNow, yearNow } from './moment.ts';
import type { Presses, Talk } from './talk.ts';
import { officeRegions } from '../views/desks.ts';
import { unitNamed, unlinkedPage, unlinkedRole } from '../views/roles.ts';
import { textIn } from '../locales/spoken.ts';

// Taking one up

/** The prefix of a link into a role. */
export const PREFIX = 'inv_';

/** Takes a role up by the code of its link. */
export async function takeUp(talk: Talk, code: string): Promise<void> {
  await startAgain(talk.person);
  const taken = await actions.takeInvitation(talk.person, code);
  if (!taken.ok) return talk.refuse(taken.problem);
  const { role, holder } = taken.value;
  const words = await talk.words();
  await talk.showCard(null, roleTakenCard(words, { role, holder, where: await placeOf(taken.value, words.language) }));
  const roles = [...talk.person.roles, taken.value];
  talk.afterwards(() => talk.channel.menu(words.language, roles));
}

/** Where a role is held: the unit, or the region. */
async function placeOf({ unitId, regionCode }: HeldRole, language: Language): Promise<string> {
  const unit = await unitNamed(unitId);
  return unit ? textIn(unit, language) : regionName(regionCode, language);
}

// Making one

const DAY_MS = 86_400_000;

/** Makes a link into a role and shows it; `replace`: it replaces the present holder. */
export async function showInvitation(
  talk: Talk,
  role: { readonly id: string; readonly role: string },
  replace = false,
): Promise<void> {
  const invited = await actions.invite(actorOf(talk.person), role.id, { replace });
  if (!invited.ok) return talk.refuse(invited.problem);
  const { holder, payload, expires } = invited.value;
  const link = talk.channel.link(payload);
  const days = Math.round((expires.getTime() - realNow().getTime()) / DAY_MS);
  await talk.updateCard(invitationCard(await talk.words(), { role: role.role, holder, link, days }));
}

export const presses = {
  'invite.list': async (talk) => {
    const regions = officeRegions(talk.person.roles);
    if (regions.length === 0) return talk.refuse({ id: 'desk-only-office', facts: {} });
    const { page } = talk.deed;
    const unlinked = await unlinkedPage(regions, await yearNow(), { page, size: PAGE });
    await talk.updateCard(invitationsCard(await talk.words(), { page, ...unlinked }));
  },
  'invite.make': async (talk) => {
    const role = await unlinkedRole(officeRegions(talk.person.roles), talk.deed.role, await yearNow());
    if (!role) return talk.refuse({ id: 'role-unknown', facts: { role: '' } });
    await showInvitation(talk, role);
  },
} satisfies Partial<Presses>;
