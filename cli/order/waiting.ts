// minsheng order list|remove: lists orders that wait for their workflow, and removes one that blocks the others.
import { Command } from 'commander';
import type { House } from '../house.ts';
import type { Removal } from './waits.ts';

export const waitingCommand = (house: House): Command =>
  new Command('list')
    .summary('orders that wait to be carried out, the oldest first')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample: minsheng order list')
    .action(async (_: object, command: Command) => {
      const { json } = command.optsWithGlobals<{ json?: true }>(); // the parent command `order` has `--json` too, and consumes it
      await (await import('./waits.ts')).list(house, json);
    });

export const removeCommand = (house: House): Command =>
  new Command('remove')
    .summary('remove an order that waits; whoever gave it is told why')
    .description('For an order that holds up the others of its workflow. It is audited. What was carried out meanwhile stays.')
    .argument('<id>', 'the order’s id, as `minsheng order list` shows it')
    .requiredOption('--why <words>', 'the reason, which whoever gave the order is told')
    .option('--by <who>', 'a role’s id, a person’s id or a name')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample: minsheng order remove errand-0198… --why "given twice"')
    .action(async (id: string, _: object, command: Command) =>
      (await import('./waits.ts')).remove(house, id, command.optsWithGlobals<Removal>()),
    );
