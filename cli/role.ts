// minsheng role end: ends a role, now or at the start of a later day.
import { Command } from 'commander';
import type { House } from './house.ts';
import type { EndingRole } from './role/end.ts';

export const roleCommand = (house: House): Command =>
  new Command('role').summary('end somebody’s role').addCommand(endCommand(house));

const endCommand = (house: House): Command =>
  new Command('end')
    .summary('end a role, now or from a day on')
    .description(
      'From then on its holder may do nothing in it, reads nothing of it and is told nothing; its links lead nowhere. The holder and the office hear of it.',
    )
    .argument('<role>', 'a role’s id, such as 330105/office/tao-ran (minsheng invite --list shows them)')
    .option('--on <day>', 'the first day on which it is over, such as 2025-06-01; now where it is left out')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExample: minsheng role end 330105/office/tao-ran\n         minsheng role end 330105/office/tao-ran --on 2025-06-01',
    )
    .action(async (role: string, asked: EndingRole) => (await import('./role/end.ts')).end(house, role, asked));
