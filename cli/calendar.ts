// minsheng calendar list|add: the working days by which every date is counted, and adding the holiday notice of a new year.
import { Command } from 'commander';
import type { Adding } from './calendar/add.ts';
import type { House } from './house.ts';

export const calendarCommand = (house: House): Command =>
  new Command('calendar')
    .summary('working days: the years that are published, and a new year’s notice')
    .addCommand(listCommand(house))
    .addCommand(addCommand(house));

const listCommand = (house: House): Command =>
  new Command('list')
    .summary('the years whose working days are published, and the running years that reach beyond them')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample: minsheng calendar list')
    .action(async ({ json }: { json?: true }) => (await import('./calendar/list.ts')).list(house, json));

const FORM = `The file says what the notice says:

  year: 2027
  source:
    title: 国务院办公厅关于2027年部分节假日安排的通知
    number: 国办发明电〔2026〕8号
    url: https://www.gov.cn/…
  holidays:
    - name: 春节
      from: 2027-02-05
      to: 2027-02-12
      makeUp: [2027-01-31, 2027-02-20]   # Saturdays and Sundays that are worked`;

const addCommand = (house: House): Command =>
  new Command('add')
    .summary('add a year’s notice of holidays and make-up days')
    .description(`${FORM}\n\nAdding the same again changes nothing; another notice for a year that has one needs --replace.`)
    .argument('<notice>', 'a YAML or JSON file')
    .option('--replace', 'put it in the place of the notice that the year has')
    .option('--json', 'print what became of it as JSON')
    .addHelpText('after', '\nExample: minsheng calendar add notice-2027.yaml')
    .action(async (path: string, asked: Adding) => (await import('./calendar/add.ts')).add(house, path, asked));
