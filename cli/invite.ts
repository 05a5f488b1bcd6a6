// minsheng invite: single-use links into roles.
import { Command, Option } from 'commander';
import { Failure, type House } from './house.ts';
import type { Inviting } from './invite/invite.ts';
import { yearNamed } from './yearNamed.ts';

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
    .action(async (role: string | undefined, asked: Inviting) => {
      if (!asked.list && role === undefined) throw new Failure('invite: expected a role’s id, or --list', 2);
      await (await import('./invite/invite.ts')).inviteOrList(house, role, asked);
    });
