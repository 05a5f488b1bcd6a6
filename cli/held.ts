// minsheng held: reads, releases, drops and answers held suggestions, many at once, as the office does on its desk.
import { Command, Option } from 'commander';
import { kinds } from '../domain/kinds.ts';
import type { Chosen } from './held/held.ts';
import { Failure, type House } from './house.ts';
import { yearNamed } from './yearNamed.ts';

const kindOption = () => new Option('--kind <kind>', 'of one kind only').choices(kinds);
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
        .action(async (chosen: Chosen) => (await import('./held/held.ts')).list(house, chosen)),
    )
    .addCommand(
      ending('release', 'show words after all: masked, and grouped as others are', 'release --kind spam', []).action(
        async (receipts: string[], chosen: Chosen) =>
          (await import('./held/held.ts')).end(house, receipts, chosen, { as: 'released' }),
      ),
    )
    .addCommand(
      ending(
        'drop',
        'keep words back, with one of the plan’s reasons; their authors hear it once',
        'drop --kind spam --reason not-a-suggestion',
        [new Option('--reason <id>', 'one of the plan’s reasons, of an outcome not-ours or not-now').makeOptionMandatory()],
      ).action(async (receipts: string[], chosen: Chosen & { reason: string }) =>
        (await import('./held/held.ts')).end(house, receipts, chosen, { as: 'dropped', reason: chosen.reason }),
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
        await (await import('./held/held.ts')).end(house, receipts, chosen, { as: 'answered', outcome, because });
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
