// minsheng clock: shows the year moment; pauses, slows and hastens a rehearsal's clock.
import { Argument, Command, InvalidArgumentError } from 'commander';
import { operator } from '../actions/actor.ts';
import * as clockActions from '../actions/clock.ts';
import { now } from '../actions/moment.ts';
import { type Clock, paused, speedAt } from '../domain/clock.ts';
import { readClock } from '../records/clock.ts';
import { type House, Failure } from './house.ts';
import { asJson, line, made, momentText } from './words.ts';

interface Json {
  readonly json?: true;
}

const FACTOR = 2;

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
        .action(async ({ json }: Json) => {
          await house.open();
          await show(house, await readClock(), json);
        }),
    )
    .addCommand(changing(house, 'pause', 'stop a rehearsal’s clock', () => ({ kind: 'pause' })))
    .addCommand(changing(house, 'resume', 'let it go on, at the speed it last had', () => ({ kind: 'resume' })))
    .addCommand(
      changing(house, 'slow', 'let it go slower', (present, wanted) => ({
        kind: 'speed',
        speed: slower(present, wanted),
      })).addArgument(speedArgument('half as fast')),
    )
    .addCommand(
      changing(house, 'hasten', 'let it go faster', (present, wanted) => ({
        kind: 'speed',
        speed: faster(present, wanted),
      })).addArgument(speedArgument('twice as fast')),
    );

const slower = (present: number, wanted = present / FACTOR): number => {
  if (wanted < present || present === 0) return wanted;
  throw new Failure(`slow: expected a speed below the present ${present}, found ${wanted}`, 2);
};
const faster = (present: number, wanted = present * FACTOR): number => {
  if (wanted > present) return wanted;
  throw new Failure(`hasten: expected a speed above the present ${present}, found ${wanted}`, 2);
};

const changing = (
  house: House,
  name: string,
  summary: string,
  deed: (present: number, wanted?: number) => clockActions.ClockDeed,
): Command =>
  new Command(name)
    .summary(summary)
    .option('--json', 'print the clock as JSON')
    .addHelpText('after', `\nExample: minsheng clock ${name}`)
    .action(async (...args: unknown[]) => {
      const command = args.at(-1) as Command;
      await house.open();
      const present = speedAt(await readClock(), (await now()).real);
      const changed = made(
        house,
        await clockActions.change(operator, deed(present, command.processedArgs[0] as number | undefined)),
      );
      await show(house, changed, command.opts<Json>().json);
    });

async function show(house: House, clock: Clock, json: true | undefined): Promise<void> {
  const { at, real } = await now();
  const stands = {
    kind: clock.kind,
    moment: at,
    real,
    speed: speedAt(clock, real),
    paused: paused(clock),
    version: clock.version,
  };
  if (json) return asJson(house, stands);
  const pace =
    clock.kind === 'real'
      ? 'the real clock'
      : stands.paused
        ? 'a rehearsal, paused'
        : `a rehearsal, ${stands.speed} times as fast as ours`;
  line(house, `${momentText(at)} in Zhejiang (${pace})`);
}
