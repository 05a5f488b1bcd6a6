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
    .option('--unlinked', 'with --list: only roles that nobody has taken up yet')
    .option(
      '--sheet <file>',
      'a page to print (HTML): a fresh invitation with a QR code for everybody not linked yet; needs --bot',
    )
    .option('--bot <name>', 'with --sheet: the bot’s user name, such as minsheng_bot')
    .option('--replace', 'give a role that somebody holds to whoever uses the link')
    .addOption(new Option('--year <year>', 'with --list: of one year, such as 330105/2025').argParser(yearNamed))
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExample: minsheng invite --list --unlinked\n         minsheng invite 330105/office/tao-ran\n         minsheng invite --sheet invitations.html --bot minsheng_bot',
    )
    .action(async (role: string | undefined, asked: Inviting) => {
      if (asked.sheet !== undefined && !/^\w{3,64}$/.test(asked.bot ?? ''))
        throw new Failure('invite: --sheet needs --bot with the bot’s user name', 2);
      if (!asked.list && asked.sheet === undefined && role === undefined)
        throw new Failure('invite: expected a role’s id, --list or --sheet', 2);
      await (await import('./invite/invite.ts')).inviteOrList(house, role, asked);
    });
