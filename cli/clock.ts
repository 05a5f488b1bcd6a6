// minsheng clock: shows the year moment; pauses, slows and hastens a rehearsal's clock.
import { Argument, Command, InvalidArgumentError } from 'commander';
import type { Hand } from './clock/change.ts';
import type { House } from './house.ts';

interface Json {
  readonly json?: true;
}

const speed = (text: string): number => {
  const value = Number(text);
  if (!(value > 0 && value <= 10_000_000))
    throw new InvalidArgumentError('expected a number above 0, at most 10000000: seconds of the year a real second');
  return value;
};
const speedArgument = (what: string) =>
  new Argument('[speed]', `seconds of the year a real second; without it ${what}`).argParser(speed);

/** The command. A real year's clock can only be shown, since everybody shares it. */
export const clockCommand = (house: House): Command =>
  new Command('clock')
    .summary('show the year’s clock; pause, resume, slow or hasten a rehearsal’s')
    .addCommand(
      new Command('show')
        .summary('where the year stands, and how fast it goes')
        .option('--json', 'print as JSON')
        .addHelpText('after', '\nExample: minsheng clock show --json')
        .action(async ({ json }: Json) => (await import('./clock/show.ts')).showClock(house, json)),
    )
    .addCommand(changing(house, 'pause', 'stop a rehearsal’s clock'))
    .addCommand(changing(house, 'resume', 'let it go on, at the speed it last had'))
    .addCommand(changing(house, 'slow', 'let it go slower').addArgument(speedArgument('half as fast')))
    .addCommand(changing(house, 'hasten', 'let it go faster').addArgument(speedArgument('twice as fast')));

const changing = (house: House, name: Hand, summary: string): Command =>
  new Command(name)
    .summary(summary)
    .option('--json', 'print the clock as JSON')
    .addHelpText('after', `\nExample: minsheng clock ${name}`)
    .action(async (...args: unknown[]) => {
      const command = args.at(-1) as Command;
      const { change } = await import('./clock/change.ts');
      await change(house, name, command.processedArgs[0] as number | undefined, command.opts<Json>().json);
    });
