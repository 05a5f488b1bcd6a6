import { type Calendar, workingDaysBetween } from '../../domain/calendar.ts';
import { stageDatesOf, unpublishedYears } from '../../domain/stages.ts';
import { calendarOf, holidayNotices } from '../../records/calendars.ts';
import * as years from '../../records/years.ts';
import type { House } from '../house.ts';
import { asJson, columns, line, momentText } from '../words.ts';

/** The years whose working days are published, and the running years that reach beyond them. */
export async function list(house: House, json: true | undefined): Promise<void> {
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
}

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
