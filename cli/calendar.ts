// minsheng calendar list|add: the working days by which every date is counted, and adding the holiday notice of a new year.
import { Command } from 'commander';
import { operator } from '../actions/actor.ts';
import { type Added, addNotice } from '../actions/calendars.ts';
import { BadFile, readYaml } from '../documents/planFiles.ts';
import { type Calendar, workingDaysBetween } from '../domain/calendar.ts';
import { NoticeFile } from '../domain/calendar/notice.ts';
import { stageDatesOf, unpublishedYears } from '../domain/stages.ts';
import { calendarOf, holidayNotices } from '../records/calendars.ts';
import * as years from '../records/years.ts';
import { Failure, type House } from './house.ts';
import { asJson, columns, line, made, momentText } from './words.ts';

interface Json {
  readonly json?: true;
}

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
    .action(async ({ json }: Json) => {
      await house.open();
      const calendar = await calendarOf();
      const [published, beyond] = [await publishedYears(calendar), await reachingBeyond(calendar)];
      if (json) return asJson(house, { published, beyond });
      const rows = published.map(({ year, workingDays, added, source }) => [
        String(year),
        `${workingDays} working days`,
        added ? `added ${momentText(added)}` : 'built in',
        source ? `${source.number} ${source.url}` : '',
      ]);
      for (const row of columns(rows)) line(house, row);
      for (const { year, unpublished } of beyond) line(house, `${year} reaches into ${notPublished(unpublished)}`);
    });

/** The words about years whose notice is not published. */
const notPublished = (unpublished: readonly number[]): string =>
  `${unpublished.join(', ')}, not published: only weekends and fixed holidays are known there. minsheng calendar add NOTICE.yaml`;

async function publishedYears(calendar: Calendar) {
  const added = new Map((await holidayNotices()).map(({ file, at }) => [file.year, { source: file.source, at }]));
  return calendar.published.map((year) => ({
    year,
    workingDays: workingDaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`),
    added: added.get(year)?.at ?? null,
    source: added.get(year)?.source ?? null,
  }));
}

async function reachingBeyond(calendar: Calendar): Promise<{ year: string; unpublished: number[] }[]> {
  const running = (await years.all()).filter(({ state }) => state === 'running' || state === 'suspended');
  const found = await Promise.all(
    running.map(async ({ id }) => ({
      year: id.slice('year/'.length),
      unpublished: unpublishedYears(stageDatesOf((await years.planOf(id)).plan), calendar),
    })),
  );
  return found.filter(({ unpublished }) => unpublished.length > 0);
}

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

const saying: Readonly<Record<Added, string>> = {
  added: 'is added: it counts for whatever is reckoned from now on',
  replaced: 'takes the place of the one before it: it counts for whatever is reckoned from now on',
  kept: 'was there already: nothing has changed',
};

const addCommand = (house: House): Command =>
  new Command('add')
    .summary('add a year’s notice of holidays and make-up days')
    .description(`${FORM}\n\nAdding the same again changes nothing; another notice for a year that has one needs --replace.`)
    .argument('<notice>', 'a YAML or JSON file')
    .option('--replace', 'put it in the place of the notice that the year has')
    .option('--json', 'print what became of it as JSON')
    .addHelpText('after', '\nExample: minsheng calendar add notice-2027.yaml')
    .action(async (path: string, { replace = false, json }: { replace?: boolean } & Json) => {
      const file = await readYaml(path, NoticeFile).catch((error: unknown) => {
        throw error instanceof BadFile ? new Failure(error.message, 2) : error;
      });
      await house.open();
      const became = made(house, await addNotice(operator, file, { replace }));
      if (json) asJson(house, { year: file.year, became, source: file.source });
      else line(house, `the notice for ${file.year} ${saying[became]}`);
    });
