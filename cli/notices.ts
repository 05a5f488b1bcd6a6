// minsheng notices: lists notices that have not surely arrived, and sends again those that failed or were cut off.
import { Command } from 'commander';
import { operator } from '../actions/actor.ts';
import { sendAgain } from '../actions/outbox.ts';
import { unsent, type Unsent } from '../records/outbox.ts';
import type { House } from './house.ts';
import { asJson, columns, line, made, momentText } from './words.ts';

interface Json {
  readonly json?: true;
}

export const noticesCommand = (house: House): Command =>
  new Command('notices')
    .summary('what waits to be sent, what failed or was cut off; send that again')
    .addCommand(
      new Command('list')
        .summary('notices on their way, failed, and cut off while being sent, by kind')
        .option('--json', 'print as JSON')
        .addHelpText('after', '\nExample: minsheng notices list')
        .action(async ({ json }: Json) => {
          await house.open();
          const found = await unsent();
          if (json) return asJson(house, found);
          if (found.length === 0) return line(house, 'Every notice has been sent.');
          for (const row of columns(found.map(told))) line(house, row);
        }),
    )
    .addCommand(
      new Command('again')
        .summary('send the notices of a kind again that failed or were cut off')
        .description(
          'Of those cut off some may have arrived: these people are told twice. What is not true any more is not said, and who has stopped the bot hears nothing.',
        )
        .argument('<kind>', 'a kind of notice, as `minsheng notices list` shows it')
        .option('--json', 'print as JSON')
        .addHelpText('after', '\nExample: minsheng notices again survey-card')
        .action(async (message: string, { json }: Json) => {
          await house.open();
          const { count } = made(house, await sendAgain(operator, message));
          if (json) return asJson(house, { message, count });
          line(house, `${message}: ${count} ${count === 1 ? 'notice goes' : 'notices go'} out again.`);
        }),
    );

const states = { waiting: 'on their way', failed: 'failed', unknown: 'cut off, may have arrived' } as const;

const told = ({ message, state, count, since, problem }: Unsent): string[] => [
  message,
  states[state],
  String(count),
  `since ${momentText(since)}`,
  problem ?? '',
];
