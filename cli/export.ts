// minsheng export suggestions|tasks|changes|matters|results: streams what may be read outside, as JSON or CSV.
import { Command, Option } from 'commander';
import type { Exported, Exporting } from './export/lines.ts';
import type { ExportingLists } from './export/lists.ts';
import type { House } from './house.ts';
import { yearNamed } from './yearNamed.ts';

export const exportCommand = (house: House): Command =>
  new Command('export')
    .summary('suggestions, tasks, changes, matters or results as JSON or CSV')
    .addCommand(
      exporting(
        house,
        'suggestions',
        'every suggestion: receipt, exact text (none while it is held), moment (UTC), region, year, aspect, outcome, as what it was held and how that ended',
      ),
    )
    .addCommand(exporting(house, 'tasks', 'every task: place, unit, standard, due date, light, progress'))
    .addCommand(exporting(house, 'changes', 'every change of a promise: what was asked for and why, who decided it and how'))
    .addCommand(listsCommand(house))
    .addCommand(exporting(house, 'matters', 'everything that was put to a unit: what, by when, its answer, whose turn it is'))
    .addCommand(exporting(house, 'results', 'certified votes with their counts and ballots, the lists, the surveys'));

const listsCommand = (house: House): Command =>
  new Command('lists')
    .summary('the project list and the construction standards as a workbook, which import lists reads again')
    .addOption(new Option('--year <year>', 'such as 330105/2025').argParser(yearNamed).makeOptionMandatory())
    .option('--out <file>', 'where to write it')
    .option('--csv', 'the project list as CSV instead')
    .option('--standards', 'with --csv: the construction standards')
    .addHelpText('after', '\nExample: minsheng export lists --year 330105/2025 --out lists.xlsx')
    .action(async (asked: ExportingLists) => (await import('./export/lists.ts')).exportLists(house, asked));

const exporting = (house: House, name: Exported, summary: string): Command =>
  new Command(name)
    .summary(summary)
    .option('--json', 'an array of objects (the default)')
    .addOption(new Option('--csv', 'a table with a header, UTF-8, cells exactly as they are kept').conflicts('json'))
    .option('--excel', 'with --csv: for office programs, with a mark for UTF-8 and no cell that would be run as a formula')
    .addOption(new Option('--year <year>', 'of one year only, such as 330105/2025').argParser(yearNamed))
    .option('--out <file>', 'write there instead of to standard output')
    .addHelpText('after', `\nExample: minsheng export ${name} --csv --year 330105/2025 --out ${name}.csv`)
    .action(async (asked: Exporting) => (await import('./export/lines.ts')).exportLines(house, name, asked));
