// minsheng aspects: how many subjects are uncertain, and which suggestions read differently since people corrected the reader.
import { Command, Option } from 'commander';
import { operator } from '../actions/actor.ts';
import * as aspects from '../actions/aspects.ts';
import { countUncertain } from '../views/aspects.ts';
import type { House } from './house.ts';
import { foundYear, yearNamed } from './whichYear.ts';
import { asJson, line, made } from './words.ts';

const SHOWN = 20;

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
    .action(async ({ year: id, accept, json }: { year: string; accept?: true; json?: true }) => {
      await house.open();
      await foundYear(id);
      const { corrections, changes } = await aspects.rereadings(id);
      const accepted = accept && made(house, await aspects.accept(operator, id));
      const uncertain = await countUncertain(id);
      const listed = changes.map(({ receipt, was, aspect, certainty }) => ({ receipt, was, aspect, certainty }));
      if (json)
        return asJson(house, {
          year: id.slice('year/'.length),
          uncertain,
          corrections,
          changes: listed,
          accepted: accepted ?? 0,
        });
      line(
        house,
        `${uncertain} uncertain subjects; since ${corrections} corrections, ${changes.length} suggestions read differently`,
      );
      for (const { receipt, was, aspect, certainty } of listed.slice(0, SHOWN))
        line(house, `  ${receipt}  ${was ?? '-'} → ${aspect} (${Math.round(certainty * 100)}%)`);
      if (listed.length > SHOWN) line(house, `  and ${listed.length - SHOWN} more (--json prints all)`);
      if (accepted !== undefined) line(house, `${accepted} changed`);
    });
