// minsheng export suggestions|tasks|changes|results: streams what may be read outside, as JSON or CSV.
import { Command, Option } from 'commander';
import { CHANGE_COLUMNS, changeRows } from './export/changes.ts';
import { resultsOf, resultRows, RESULT_COLUMNS } from './export/results.ts';
import { SUGGESTION_COLUMNS, suggestionRows } from './export/suggestions.ts';
import { TASK_COLUMNS, taskRows } from './export/tasks.ts';
import { csvLines, jsonLines, send } from './export/written.ts';
import type { House } from './house.ts';
import { foundYear, yearNamed } from './whichYear.ts';
import { languageOf } from './words.ts';

interface Options {
  readonly json?: true;
  readonly csv?: true;
  readonly year?: string;
  readonly out?: string;
  readonly excel?: true;
}

export const exportCommand = (house: House): Command =>
  new Command('export')
    .summary('suggestions, tasks, changes or results as JSON or CSV')
    .addCommand(
      exporting(
        house,
        'suggestions',
        'every suggestion: receipt, exact text (none while it is held), moment (UTC), region, year, aspect, outcome, as what it was held and how that ended',
        ({ year, csv, excel }) =>
          csv ? csvLines(SUGGESTION_COLUMNS, suggestionRows(year), excel) : jsonLines(suggestionRows(year)),
      ),
    )
    .addCommand(
      exporting(house, 'tasks', 'every task: place, unit, standard, due date, light, progress', ({ year, csv, excel }) =>
        csv ? csvLines(TASK_COLUMNS, taskRows(year), excel) : jsonLines(taskRows(year)),
      ),
    )
    .addCommand(
      exporting(
        house,
        'changes',
        'every change of a promise: what was asked for and why, who decided it and how',
        ({ year, csv, excel }) => (csv ? csvLines(CHANGE_COLUMNS, changeRows(year), excel) : jsonLines(changeRows(year))),
      ),
    )
    .addCommand(
      exporting(
        house,
        'results',
        'certified votes with their counts and ballots, the lists, the surveys',
        ({ year, csv, excel }) =>
          csv ? csvLines(RESULT_COLUMNS, resultRows(year, languageOf(house)), excel) : jsonLines(resultsOf(year)),
      ),
    );

const exporting = (house: House, name: string, summary: string, lines: (options: Options) => AsyncIterable<string>): Command =>
  new Command(name)
    .summary(summary)
    .option('--json', 'an array of objects (the default)')
    .addOption(new Option('--csv', 'a table with a header, UTF-8, cells exactly as they are kept').conflicts('json'))
    .option('--excel', 'with --csv: for office programs, with a mark for UTF-8 and no cell that would be run as a formula')
    .addOption(new Option('--year <year>', 'of one year only, such as 330105/2025').argParser(yearNamed))
    .option('--out <file>', 'write there instead of to standard output')
    .addHelpText('after', `\nExample: minsheng export ${name} --csv --year 330105/2025 --out ${name}.csv`)
    .action(async (options: Options) => {
      await house.open();
      if (options.year !== undefined) await foundYear(options.year);
      await send(house, lines(options), options.out);
    });
