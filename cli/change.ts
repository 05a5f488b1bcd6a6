// minsheng change: the same change of many promises at once, asked for in the office's name and decided by one decision.
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Bulk } from './change/bulk.ts';
import { Failure, type House } from './house.ts';
import { yearNamed } from './yearNamed.ts';

const REASONS = [
  'force-majeure',
  'land-or-permit-refused',
  'money-cut',
  'standard-upgraded',
  'site-substituted',
  'merged-or-split',
  'postponed',
] as const;

function whole(text: string): number {
  if (!/^[+-]?\d{1,9}$/.test(text)) throw new InvalidArgumentError('expected a whole number');
  return Number(text);
}

export const changeCommand = (house: House): Command =>
  new Command('change').summary('changes of promises').addCommand(
    new Command('bulk')
      .summary('asks for the same change of all tasks of a unit, a region or a project')
      .description(
        'Asks in the office’s name for the same change of many tasks: more time, another unit, or that they are given up.\n' +
          'One decision stands for all; it waits on the desk of whoever decides the largest of them. The same command again goes on\n' +
          'where it was interrupted and asks for nothing twice.',
      )
      .addOption(new Option('--year <year>', 'region and year, such as 330105/2025').argParser(yearNamed).makeOptionMandatory())
      .option('--unit <unit>', 'of this unit only, such as civil-affairs')
      .option('--region <code>', 'in this region only')
      .option('--project <slug>', 'of this project only')
      .addOption(new Option('--days <days>', 'so many days more time').argParser(whole).conflicts(['toUnit', 'cancel']))
      .addOption(new Option('--to-unit <unit>', 'this unit answers for them').conflicts('cancel'))
      .option('--cancel', 'they are given up')
      .addOption(new Option('--reason <reason>', 'why').choices(REASONS).makeOptionMandatory())
      .option('--words <words>', 'why, in a sentence, which is public')
      .option('--dry-run', 'say what would be asked for, and change nothing')
      .option('--json', 'print it as JSON')
      .addHelpText(
        'after',
        '\nExample: minsheng change bulk --year 330105/2025 --region 330105 --days 30 --reason force-majeure --words "the typhoon of 8 August"',
      )
      .action(async (asked: Bulk) => {
        if (!asked.unit && !asked.region && !asked.project) throw new Failure('say --unit, --region or --project', 2);
        if (asked.days === undefined && !asked.toUnit && !asked.cancel) throw new Failure('say --days, --to-unit or --cancel', 2);
        await (await import('./change/bulk.ts')).bulk(house, asked);
      }),
  );
