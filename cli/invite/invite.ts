import { operator } from '../../actions/actor.ts';
import { now } from '../../actions/moment.ts';
import { invite } from '../../actions/roles.ts';
import { rolesOf } from '../../views/roles.ts';
import { allYears } from '../../views/years.ts';
import type { House } from '../house.ts';
import { asJson, columns, line, made, momentText } from '../words.ts';

export interface Inviting {
  readonly list?: true;
  readonly replace?: boolean;
  readonly year?: string;
  readonly json?: true;
}

/** Makes an invitation into a role, or lists the roles. */
export async function inviteOrList(
  house: House,
  role: string | undefined,
  { list, replace = false, year, json }: Inviting,
): Promise<void> {
  await house.open();
  if (list) return listRoles(house, year, json);
  const invitation = made(house, await invite(operator, role ?? '', { replace }));
  if (json) return asJson(house, invitation);
  line(house, `${invitation.holder} (${invitation.roleId}), once, until ${momentText(invitation.expires)}. They send the bot:`);
  line(house, `/start ${invitation.payload}`);
}

async function listRoles(house: House, year: string | undefined, json: true | undefined): Promise<void> {
  const regions = (await allYears()).filter(({ id }) => year === undefined || id === year).map(({ regionCode }) => regionCode);
  const roles = await rolesOf([...new Set(regions)], (await now()).at);
  if (json) return asJson(house, roles);
  if (roles.length === 0) return line(house, 'There are no roles yet: a year’s plan brings them.');
  for (const row of columns(
    roles.map(({ id, holder, linked, until }) => [
      id,
      holder,
      linked ? 'linked' : 'not yet linked',
      until ? `until ${momentText(until)}` : '',
    ]),
  ))
    line(house, row);
}
