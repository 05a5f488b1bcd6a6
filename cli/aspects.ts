// minsheng aspects: how many subjects are uncertain, and which suggestions read differently since people corrected the reader.
import { Command, Option } from 'commander';
import type { House } from './house.ts';
import type { Rereadings } from './aspects/reread.ts';
import { yearNamed } from './yearNamed.ts';

export const aspectsCommand = (house: House): Command =>
  new Command('aspects')
    .summary('what the reader has learnt from corrections of a year’s subjects')
    .description(
      'Says how many subjects are uncertain, and which suggestions would read differently since people corrected the reader.\n' +
        'With --accept those are changed; what a person has decided stays.',
    )
    .addOption(new Option('--year <year>', 'region and year, such as 330105/2025').argParser(yearNamed).makeOptionMandatory())
    .option('--accept', 'accept what reads differently')
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample: minsheng aspects --year 330105/2025')
    .action(async (asked: Rereadings) => (await import('./aspects/reread.ts')).reread(house, asked));
