// minsheng year check|start|show|list: checks plans, starts years from them, shows the state of years.
import { Argument, Command } from 'commander';
import type { House } from './house.ts';
import { yearNamed } from './yearNamed.ts';

interface Json {
  readonly json?: true;
}

export const yearCommand = (house: House): Command =>
  new Command('year')
    .summary('check, start and look at livelihood years')
    .addCommand(checkCommand(house))
    .addCommand(startCommand(house))
    .addCommand(showCommand(house))
    .addCommand(listCommand(house));

const checkCommand = (house: House): Command =>
  new Command('check')
    .summary('read a plan with its people and candidates, and say what is wrong')
    .description('Reads a plan (YAML or JSON) and the files beside it that it names. Needs no server.')
    .argument('<plan>', 'such as examples/rehearsal/county.yaml')
    .option('--json', 'print what was read as JSON')
    .addHelpText('after', '\nExample: minsheng year check examples/rehearsal/county.yaml')
    .action(async (plan: string, { json }: Json) => (await import('./year/check.ts')).check(house, plan, json));

const startCommand = (house: House): Command =>
  new Command('start')
    .summary('start a year from its plan')
    .description(
      'Keeps plan, people and candidates in one transaction and starts the year’s workflow. Started twice it is the same year.',
    )
    .argument('<plan>', 'such as examples/rehearsal/county.yaml')
    .option('--json', 'print the year’s id as JSON')
    .addHelpText('after', '\nExample: minsheng year start plan.yaml\nThen:    minsheng invite --list, minsheng invite <role id>')
    .action(async (plan: string, { json }: Json) => (await import('./year/start.ts')).start(house, plan, json));

const listCommand = (house: House): Command =>
  new Command('list')
    .summary('all years and where they stand')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample: minsheng year list --json')
    .action(async ({ json }: Json) => (await import('./year/list.ts')).list(house, json));

const showCommand = (house: House): Command =>
  new Command('show')
    .summary('where one year stands, what waits for a person, and its figures')
    .addArgument(new Argument('<year>', 'region and year, such as 330105/2025').argParser(yearNamed))
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample: minsheng year show 330105/2025')
    .action(async (id: string, { json }: Json) => (await import('./year/show.ts')).show(house, id, json));
