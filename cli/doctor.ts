// minsheng doctor: checks each part and says how to mend what is not well.
import { Command } from 'commander';
import type { House } from './house.ts';

export const doctorCommand = (house: House): Command =>
  new Command('doctor')
    .summary('look at each part and say how to mend it')
    .description('Ends with 0 when everything that is needed is well, with 1 when something is not.')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample: minsheng doctor')
    .action(async ({ json }: { json?: true }) => (await import('./doctor/examine.ts')).examineAll(house, json));
