// minsheng import: a year's candidates and its two lists, from CSV or XLSX.
import { Command, Option } from 'commander';
import type { Bringing } from './candidates/bring.ts';
import type { House } from './house.ts';
import { importListsCommand } from './lists.ts';
import { yearNamed } from './yearNamed.ts';

export const importCommand = (house: House): Command =>
  new Command('import')
    .summary('bring files into a year')
    .addCommand(candidatesCommand(house))
    .addCommand(importListsCommand(house));

const candidatesCommand = (house: House): Command =>
  new Command('candidates')
    .summary('bring the candidates of a year from a file')
    .description(
      'One row a site; columns title, aspect, cost, unit, standard, place, region, quantity, measure, due (or their Chinese names);\n' +
        'title_en, standard_en, place_en and measure_en say the same in English.\n' +
        'The header may stand below a title; amounts are read in the unit that header or title names. What was assumed is said, and what\n' +
        'can be read in two ways is refused by its cell.\n' +
        'A candidate that is there already, by its id, is changed; nothing is brought once the shortlist is fixed.',
    )
    .argument('<file>', '.csv or .xlsx')
    .addOption(new Option('--year <year>', 'region and year, such as 330105/2025').argParser(yearNamed).makeOptionMandatory())
    .option('--sheet <name>', 'of a workbook in which several sheets fit')
    .option('--dry-run', 'only read and say what would be brought')
    .option('--json', 'print what was brought as JSON')
    .addHelpText('after', '\nExample: minsheng import candidates candidates.xlsx --year 330105/2025')
    .action(async (file: string, asked: Bringing) => (await import('./candidates/bring.ts')).bring(house, file, asked));
