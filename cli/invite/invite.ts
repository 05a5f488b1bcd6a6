import { writeFile } from 'node:fs/promises';
import { operator } from '../../actions/actor.ts';
import { now } from '../../actions/moment.ts';
import { invite } from '../../actions/roles.ts';
import { invitationSheet, type PaperInvitation } from '../../documents/invitationSheet.ts';
import { regionName } from '../../locales/regions.ts';
import { say } from '../../locales/say.ts';
import { textIn } from '../../locales/spoken.ts';
import { rolesOf, unitNamed } from '../../views/roles.ts';
import { allYears } from '../../views/years.ts';
import type { House } from '../house.ts';
import { asJson, columns, languageOf, line, made, momentText } from '../words.ts';

export interface Inviting {
  readonly list?: true;
  readonly unlinked?: true;
  readonly sheet?: string;
  readonly bot?: string;
  readonly replace?: boolean;
  readonly year?: string;
  readonly json?: true;
}

/** Makes an invitation into a role, lists the roles, or prints one invitation for each that nobody has taken up. */
export async function inviteOrList(house: House, role: string | undefined, asked: Inviting): Promise<void> {
  await house.open();
  const { list, sheet, bot, replace = false, json } = asked;
  if (sheet !== undefined) return printSheet(house, asked, sheet, bot ?? '');
  if (list) return listRoles(house, asked);
  const invitation = made(house, await invite(operator, role ?? '', { replace }));
  if (json) return asJson(house, invitation);
  line(house, `${invitation.holder} (${invitation.roleId}), once, until ${momentText(invitation.expires)}. They send the bot:`);
  line(house, `/start ${invitation.payload}`);
}

async function rolesAsked({ year, unlinked }: Pick<Inviting, 'year' | 'unlinked'>) {
  const regions = (await allYears()).filter(({ id }) => year === undefined || id === year).map(({ regionCode }) => regionCode);
  const roles = await rolesOf([...new Set(regions)], (await now()).at);
  return unlinked ? roles.filter(({ linked }) => !linked) : roles;
}

async function listRoles(house: House, asked: Inviting): Promise<void> {
  const roles = await rolesAsked(asked);
  if (asked.json) return asJson(house, roles);
  if (roles.length === 0) return line(house, asked.unlinked ? 'Everybody has taken their role up.' : NO_ROLES);
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

const NO_ROLES = 'There are no roles yet: a year’s plan brings them.';

/** A fresh invitation for everybody who has not taken their role up, on a page to print. */
async function printSheet(house: House, asked: Inviting, file: string, bot: string): Promise<void> {
  const language = languageOf(house);
  const papers: PaperInvitation[] = [];
  for (const { id, role, unit, regionCode } of await rolesAsked({ ...asked, unlinked: true })) {
    const { holder, payload, expires } = made(house, await invite(operator, id));
    const name = await unitNamed(unit);
    const where = name ? textIn(name, language) : regionName(regionCode, language);
    papers.push({
      holder,
      role: say(language, 'paper-role', { role, where }),
      link: `https://t.me/${bot}?start=${payload}`,
      lines: [
        say(language, 'paper-scan'),
        say(language, 'paper-or', { bot, payload }),
        say(language, 'paper-until', { at: expires }),
      ],
    });
  }
  await writeFile(file, invitationSheet({ language, title: say(language, 'paper-title') }, papers), { mode: 0o600 });
  line(
    house,
    `${papers.length} invitations in ${file}, each for one person, once. Print it, hand them out, and delete the file.`,
  );
}
