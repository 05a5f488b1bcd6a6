// minsheng invite: single-use links into roles.
import { Command, Option } from 'commander';
import { operator } from '../actions/actor.ts';
import { now } from '../actions/moment.ts';
import { invite } from '../actions/roles.ts';
import { Failure, type House } from './house.ts';
import { yearNamed } from './whichYear.ts';
import { rolesOf } from '../views/roles.ts';
import { allYears } from '../views/years.ts';
import { asJson, columns, line, made, momentText } from './words.ts';

interface Options {
  readonly list?: true;
  readonly replace?: boolean;
  readonly year?: string;
  readonly json?: true;
}

export const inviteCommand = (house: House): Command =>
  new Command('invite')
    .summary('make an invitation into a role, or list the roles')
    .description('The invitation works once and expires after 14 days; only its hash is kept, so it is shown now or never.')
    .argument('[role]', 'a role’s id, such as 330105/office/tao-ran')
    .option('--list', 'all roles, and who has taken theirs up')
    .option('--replace', 'give a role that somebody holds to whoever uses the link')
    .addOption(new Option('--year <year>', 'with --list: of one year, such as 330105/2025').argParser(yearNamed))
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample: minsheng invite --list\n         minsheng invite 330105/office/tao-ran')
    .action(async (role: string | undefined, { list, replace = false, year, json }: Options) => {
      if (!list && role === undefined) throw new Failure('invite: expected a role’s id, or --list', 2);
      await house.open();
      if (list) return listRoles(house, year, json);
      const invitation = made(house, await invite(operator, role ?? '', { replace }));
      if (json) return asJson(house, invitation);
      line(
        house,
        `${invitation.holder} (${invitation.roleId}), once, until ${momentText(invitation.expires)}. They send the bot:`,
      );
      line(house, `/start ${invitation.payload}`);
    });

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
