// minsheng order: every intervention of the operations manual.
import { Command } from 'commander';
import type { House } from './house.ts';
import type { Ordering } from './order/order.ts';
import { removeCommand, waitingCommand } from './order/waiting.ts';

export const orderCommand = (house: House): Command =>
  new Command('order')
    .summary('send an intervention to a year, a vote, a task, a survey or the clock; see and remove what waits')
    .description(
      'Orders something of a workflow as the operator, with the office’s rights, and audited so. --by acts as a person instead: what\n' +
        'they may do decides. A refused order changes nothing and ends with 1. docs/operations.md explains each.',
    )
    .argument(
      '[workflow]',
      'its id: year/330105/2025, vote/330105/2025/projects/1, task/330105/2025/elder-meals/0001, survey/…, clock',
    )
    .argument('[update]', 'what is ordered: publishLetter, extendStage, accept, …')
    .argument('[payload]', 'its payload as JSON', '{}')
    .option('--by <who>', 'a role’s id, a person’s id or a name')
    .option('--list', 'what can be ordered of which workflow')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExample: minsheng order year/330105/2025 extendStage \'{"stage":"solicitation","ends":"2024-11-17T18:00"}\'' +
        '\n         minsheng order vote/330105/2025/projects/1 openRoll --by 330105/secretariat/kong-lingyi',
    )
    .addCommand(waitingCommand(house))
    .addCommand(removeCommand(house))
    .action(async (workflow: string | undefined, update: string | undefined, payload: string, options: Ordering) =>
      (await import('./order/order.ts')).order(house, workflow, update, payload, options),
    );
