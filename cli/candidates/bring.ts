import { operator } from '../../actions/actor.ts';
import * as candidates from '../../actions/candidates.ts';
import { BadFile, readCandidates } from '../../documents/planFiles.ts';
import { UNNAMED, yuan } from '../../domain/money.ts';
import { moneyOf, type YearMoney } from '../../records/money.ts';
import * as people from '../../records/people.ts';
import * as years from '../../records/years.ts';
import { Failure, type House } from '../house.ts';
import { foundYear } from '../whichYear.ts';
import { asJson, columns, languageOf, line, made } from '../words.ts';

export interface Bringing {
  readonly year: string;
  readonly sheet?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** Brings the candidates of a file into a year. */
export async function bring(house: House, file: string, { year: id, sheet, dryRun, json }: Bringing): Promise<void> {
  await house.open();
  const { regionCode } = await foundYear(id);
  const { plan } = await years.planOf(id);
  const units = (await people.unitsIn(regionCode)).map((unit) => ({ ...unit, id: unit.id.split('/').at(-1) ?? unit.id }));
  const told: string[] = [];
  const language = languageOf(house);
  const hear = (said: string): void => {
    told.push(said);
    if (!json) line(house, said);
  };
  const entries = await readCandidates(file, { plan, units, sheet, language, hear }).catch((error: unknown) => {
    throw error instanceof BadFile ? new Failure(error.message, 2) : error;
  });
  const sites = entries.reduce((sum, each) => sum + each.sites.length, 0);
  if (dryRun) {
    if (json)
      return asJson(house, { year: id.slice('year/'.length), candidates: entries.length, sites, said: told, brought: false });
    return line(house, `${entries.length} candidates, ${sites} sites can be brought; nothing was (--dry-run)`);
  }
  const count = made(house, await candidates.bring(operator, id, entries));
  const money = await moneyOf(id, ['proposed']);
  if (json) {
    const slugs = entries.map(({ slug }) => slug);
    return asJson(house, { year: id.slice('year/'.length), candidates: count, slugs, money, said: told });
  }
  line(house, `${count} candidates, ${sites} sites`);
  if (money) tellMoney(house, money);
}

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
