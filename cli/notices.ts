// minsheng notices: lists notices that have not surely arrived, and sends again those that failed or were cut off.
import { Command } from 'commander';
import type { House } from './house.ts';

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
        .action(async ({ json }: Json) => (await import('./notices/unsent.ts')).list(house, json)),
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
        .action(async (kind: string, { json }: Json) => (await import('./notices/unsent.ts')).again(house, kind, json)),
    );
