// minsheng held: reads, releases, drops and answers held suggestions, many at once, as the office does on its desk.
import { Command, Option } from 'commander';
import { operator } from '../actions/actor.ts';
import * as actions from '../actions/held.ts';
import { readReceipt } from '../domain/ids.ts';
import { HeldKind } from '../domain/publication.ts';
import type { HeldRow } from '../views/held.ts';
import { Failure, type House } from './house.ts';
import { foundYear, yearNamed } from './whichYear.ts';
import { asJson, columns, line, made, momentText } from './words.ts';

interface Chosen {
  readonly kind?: HeldRow['kind'];
  readonly year?: string;
  readonly json?: true;
}

const kindOption = () => new Option('--kind <kind>', 'of one kind only').choices(HeldKind.options);
const yearOption = () => new Option('--year <year>', 'of one year only, such as 330105/2025').argParser(yearNamed);

export const heldCommand = (house: House): Command =>
  new Command('held')
    .summary('words that are held from others: read them, show them, keep them back or answer them')
    .addCommand(
      new Command('list')
        .summary('what waits for a person, dangers first')
        .addOption(kindOption())
        .addOption(yearOption())
        .option('--json', 'print as JSON, whole texts')
        .addHelpText('after', '\nExample: minsheng held list --kind emergency')
        .action(async (chosen: Chosen) => {
          await house.open();
          const found = await waitingFor(chosen);
          if (chosen.json) return asJson(house, found.map(shown));
          if (found.length === 0) return line(house, 'Nothing held waits.');
          for (const row of columns(found.map(told))) line(house, row);
        }),
    )
    .addCommand(
      ending('release', 'show words after all: masked, and grouped as others are', 'release --kind spam', []).action(
        async (receipts: string[], chosen: Chosen) => end(house, receipts, chosen, { as: 'released' }),
      ),
    )
    .addCommand(
      ending(
        'drop',
        'keep words back, with one of the plan’s reasons; their authors hear it once',
        'drop --kind spam --reason not-a-suggestion',
        [new Option('--reason <id>', 'one of the plan’s reasons, of an outcome not-ours or not-now').makeOptionMandatory()],
      ).action(async (receipts: string[], chosen: Chosen & { reason: string }) =>
        end(house, receipts, chosen, { as: 'dropped', reason: chosen.reason }),
      ),
    )
    .addCommand(
      ending(
        'answer',
        'answer words alone; nobody but their authors sees them',
        'answer 7BCDFHJKMNP --outcome under-way --words "A crew is there."',
        [
          new Option('--outcome <outcome>', 'what becomes of it')
            .choices(['reserve', 'under-way', 'not-ours', 'not-now'])
            .makeOptionMandatory(),
          new Option('--reason <id>', 'one of the plan’s reasons of that outcome').conflicts('words'),
          new Option('--words <words>', 'the answer in the office’s own words'),
        ],
      ).action(async (receipts: string[], chosen: Chosen & Answer) => {
        const { outcome, reason, words } = chosen;
        if (reason === undefined && words === undefined) throw new Failure('say --reason or --words', 2);
        const because = words === undefined ? { reason: reason ?? '' } : { words };
        await end(house, receipts, chosen, { as: 'answered', outcome, because });
      }),
    );

interface Answer {
  readonly outcome: 'reserve' | 'under-way' | 'not-ours' | 'not-now';
  readonly reason?: string;
  readonly words?: string;
}

const ending = (name: string, summary: string, example: string, options: readonly Option[]): Command => {
  const command = new Command(name)
    .summary(summary)
    .argument('[receipts...]', 'receipt numbers; else --kind names all of a kind')
    .addOption(kindOption())
    .addOption(yearOption())
    .option('--json', 'print as JSON')
    .addHelpText('after', `\nExample: minsheng held ${example}`);
  for (const option of options) command.addOption(option);
  return command;
};

/** Suggestions read in one query. */
const BATCH = 500;

async function waitingFor({ kind, year }: Chosen): Promise<HeldRow[]> {
  if (year !== undefined) await foundYear(year);
  const found: HeldRow[] = [];
  for (;;) {
    const { rows } = await actions.queueOf(operator, { kind, yearId: year, skip: found.length, take: BATCH });
    found.push(...rows);
    if (rows.length < BATCH) return found;
  }
}

/** The receipts that are named, or else all held suggestions of a kind. */
async function chosenOf(receipts: readonly string[], chosen: Chosen): Promise<string[]> {
  if (receipts.length > 0 && (chosen.kind || chosen.year)) throw new Failure('name receipts, or --kind and --year, not both', 2);
  if (receipts.length === 0 && !chosen.kind) throw new Failure('name receipts, or a --kind', 2);
  if (receipts.length === 0) return (await waitingFor(chosen)).map(({ receipt }) => receipt);
  return receipts.map((typed) => {
    const receipt = readReceipt(typed);
    if (receipt === undefined) throw new Failure(`${typed} is not a receipt number`, 2);
    return receipt;
  });
}

async function end(house: House, receipts: readonly string[], chosen: Chosen, how: actions.Ending): Promise<void> {
  await house.open();
  const asked = await chosenOf(receipts, chosen);
  const ended = made(house, await actions.endTogether(operator, asked, how));
  if (chosen.json) return asJson(house, { [how.as]: ended, left: asked.filter((receipt) => !ended.includes(receipt)) });
  line(house, `${how.as}: ${ended.length} of ${asked.length}`);
}

const shown = ({ receipt, kind, at, heldIn, yearId, regionCode, text }: HeldRow) => ({
  receipt,
  kind,
  at,
  office: heldIn,
  year: yearId,
  region: regionCode,
  text,
});

const told = ({ receipt, kind, at, heldIn, text }: HeldRow): string[] => [
  receipt,
  kind,
  heldIn,
  momentText(at),
  text.slice(0, 60).replace(/\s+/g, ' '),
];
