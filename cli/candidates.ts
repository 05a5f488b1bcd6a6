// minsheng import candidates: a year's candidates from CSV or XLSX.
import { Command, Option } from 'commander';
import { operator } from '../actions/actor.ts';
import * as candidates from '../actions/candidates.ts';
import { BadFile, readCandidates } from '../documents/planFiles.ts';
import { UNNAMED, yuan } from '../domain/money.ts';
import { moneyOf, type YearMoney } from '../records/money.ts';
import * as people from '../records/people.ts';
import * as years from '../records/years.ts';
import { Failure, type House } from './house.ts';
import { foundYear, yearNamed } from './whichYear.ts';
import { asJson, columns, line, made } from './words.ts';

export const importCommand = (house: House): Command =>
  new Command('import').summary('bring files into a year').addCommand(candidatesCommand(house));

const candidatesCommand = (house: House): Command =>
  new Command('candidates')
    .summary('bring the candidates of a year from a file')
    .description(
      'One row a site; columns title, aspect, cost, unit, standard, place, region, quantity, measure, due (or their Chinese names);\n' +
        'title_en, standard_en, place_en and measure_en say the same in English.\n' +
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
      const money = await moneyOf(id, ['proposed']);
      if (json) {
        const slugs = entries.map(({ slug }) => slug);
        return asJson(house, { year: id.slice('year/'.length), candidates: count, slugs, money });
      }
      line(house, `${count} candidates, ${entries.reduce((sum, { sites }) => sum + sites.length, 0)} sites`);
      if (money) tellMoney(house, money);
    });

/** Prints what the year's candidates cost (procedure 1.5 R10), to the fen. */
function tellMoney(
  house: House,
  { candidates, seats, total, low, high, cheapest, dearest, envelope, risks, shares }: YearMoney,
): void {
  const rows = [[`all ${candidates}`, yuan(total), '']];
  if (seats < candidates)
    rows.push([`cheapest ${seats}`, yuan(low), cheapest.join(' ')], [`dearest ${seats}`, yuan(high), dearest.join(' ')]);
  for (const { source, fen, basisPoints } of shares)
    rows.push([source === UNNAMED ? 'nobody named' : source, yuan(fen), `${yuan(basisPoints)} %`]);
  if (envelope !== null) rows.push(['envelope', yuan(envelope), risks.length === 0 ? 'suffices, whatever is chosen' : '']);
  line(house, 'yuan:');
  for (const row of columns(rows)) line(house, `  ${row}`);
  for (const { source, certain, over } of risks) {
    const what = source === null ? 'the envelope' : `the limit of ${source}`;
    line(house, `note: ${certain ? 'any choice goes at least' : 'the dearest choice goes'} ${yuan(over)} over ${what}`);
  }
}
