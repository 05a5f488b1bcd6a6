// minsheng import lists, minsheng template lists: the two lists of a year from and to files.
import { Command, Option } from 'commander';
import type { House } from './house.ts';
import type { Bringing } from './lists/bring.ts';
import type { Making } from './template/lists.ts';
import { yearNamed } from './yearNamed.ts';

export const importListsCommand = (house: House): Command =>
  new Command('lists')
    .summary('fill in the places, dates, units and standards of decided projects')
    .description(
      'A project list (a row a place), a construction-standard list (a row a line), or a workbook with both, as clerks make them:\n' +
        '`minsheng template lists` gives one to fill in, `minsheng export lists` what stands. A row means the task that it names, else\n' +
        'the one with the same place, else a place that is still open, else a new one. Empty cells leave what stands.\n' +
        'Nothing goes in until every row is right, or, with --good-rows, what is right. What is published already is a promise:\n' +
        'its changes are shown, and must be asked for.',
    )
    .argument('<file>', '.csv or .xlsx')
    .addOption(new Option('--year <year>', 'region and year, such as 330105/2025').argParser(yearNamed).makeOptionMandatory())
    .option('--sheet <name>', 'of a workbook in which several sheets fit')
    .option('--dry-run', 'only compare: what would be filled in, added, changed, and what is wrong')
    .option('--good-rows', 'bring the rows that are right, though others are not')
    .option('--json', 'print the difference as JSON')
    .addHelpText('after', '\nExample: minsheng import lists lists.xlsx --year 330105/2025 --dry-run')
    .action(async (file: string, asked: Bringing) => (await import('./lists/bring.ts')).bring(house, file, asked));

export const templateCommand = (house: House): Command =>
  new Command('template').summary('files to fill in').addCommand(
    new Command('lists')
      .summary('a workbook for the two lists, with drop-downs, explanations and an example')
      .addOption(new Option('--year <year>', 'with the projects, units and places of a year').argParser(yearNamed))
      .option('--out <file>', 'where to write it', 'lists.xlsx')
      .option('--language <language>', 'of headers and explanations; that of the terminal by default')
      .addHelpText('after', '\nExample: minsheng template lists --year 330105/2025 --out lists.xlsx')
      .action(async (asked: Making) => (await import('./template/lists.ts')).write(house, asked)),
  );
