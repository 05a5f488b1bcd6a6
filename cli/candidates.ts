// minsheng import candidates: a year's candidates from CSV or XLSX.
import { Command, Option } from 'commander';
import { operator } from '../actions/actor.ts';
import * as candidates from '../actions/candidates.ts';
import { BadFile, readCandidates } from '../documents/planFiles.ts';
import * as people from '../records/people.ts';
import * as years from '../records/years.ts';
import { Failure, type House } from './house.ts';
import { foundYear, yearNamed } from './whichYear.ts';
import { asJson, line, made } from './words.ts';

export const importCommand = (house: House): Command =>
  new Command('import').summary('bring files into a year').addCommand(candidatesCommand(house));

const candidatesCommand = (house: House): Command =>
  new Command('candidates')
    .summary('bring the candidates of a year from a file')
    .description(
      'One row a site; columns title, aspect, cost, unit, standard, place, region, quantity, measure, due (or their Chinese names).\n' +
        'A candidate that is there already, by its id, is changed; nothing is brought once the shortlist is fixed.',
    )
    .argument('<file>', '.csv or .xlsx')
    .addOption(new Option('--year <year>', 'region and year, such as 330105/2025').argParser(yearNamed).makeOptionMandatory())
    .option('--json', 'print what was brought as JSON')
    .addHelpText('after', '\nExample: minsheng import candidates candidates.xlsx --year 330105/2025')
    .action(async (file: string, { year: id, json }: { year: string; json?: true }) => {
      await house.open();
      const { regionCode } = await foundYear(id);
      const { plan } = await years.planOf(id);
      const units = (await people.unitsIn(regionCode)).map((unit) => ({ ...unit, id: unit.id.split('/').at(-1) ?? unit.id }));
      const entries = await readCandidates(file, { plan, units }).catch((error: unknown) => {
        throw error instanceof BadFile ? new Failure(error.message, 2) : error;
      });
      const count = made(house, await candidates.bring(operator, id, entries));
      if (json) asJson(house, { year: id.slice('year/'.length), candidates: count, slugs: entries.map(({ slug }) => slug) });
      else line(house, `${count} candidates, ${entries.reduce((sum, { sites }) => sum + sites.length, 0)} sites`);
    });
