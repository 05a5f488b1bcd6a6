import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessYear } from '../../activities/yearLooks.ts';
import { entriesAbout } from '../../records/audit.ts';
import { calendarOf } from '../../records/calendars.ts';
import { closeDatabase, transaction } from '../../records/database.ts';
import * as years from '../../records/years.ts';
import type { FreshDatabase } from '../database.ts';
import { anInstallation, at, begin, COUNTY, orderYear, publishLetter, startYear } from '../web/aYear.ts';
import { json, minsheng } from './terminal.ts';

let database: FreshDatabase;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minsheng-calendar-'));
  database = await anInstallation('2026-11-20T09:00');
  await startYear();
  // the county's dates are moved by two years; its session would not move, and so is left out
  const { session: _, ...plan } = (await years.planOf(COUNTY)).plan;
  await transaction(() => years.changePlan(COUNTY, plan, 'operator', at('2024-10-08T08:00')));
  await publishLetter(COUNTY);
  await begin(COUNTY, 'planning', '2024-11-10T18:00');
});
afterAll(async () => {
  await rm(folder, { recursive: true, maxRetries: 20, retryDelay: 100 });
  await closeDatabase();
  await database.drop();
});

/** A made-up notice for 2027, with Spring Festival up to a given day. */
const notice = (to: string, more = ''): string => `year: 2027
source:
  title: 国务院办公厅关于2027年部分节假日安排的通知
  number: 国办发明电〔2026〕8号
  url: https://www.gov.cn/zhengce/notice
holidays:
  - { name: 元旦, from: 2027-01-01, to: 2027-01-03 }
  - { name: 春节, from: 2027-02-05, to: ${to}, makeUp: [2027-01-31] }
${more}`;

const written = async (text: string): Promise<string> => {
  const path = join(folder, 'notice.yaml');
  await writeFile(path, text);
  return path;
};
const add = async (text: string, ...flags: string[]) => minsheng(['calendar', 'add', await written(text), '--json', ...flags]);

/** The office's next reminder to fix the shortlist, whose stage ends on 2027-02-15. */
const nextReminder = async (): Promise<string> => {
  const asked = { yearId: COUNTY, moment: at('2027-01-20T09:00').getTime(), orders: [], looks: [], ladderKey: '', climbed: 0 };
  const { reckoning } = await assessYear(asked);
  return new Date(reckoning.next ?? 0).toISOString();
};

describe('minsheng calendar', () => {
  it('lists the years that are published, and the running years that reach beyond them', async () => {
    expect(json(await minsheng(['calendar', 'list', '--json']))).toMatchObject({
      published: [
        { year: 2024, workingDays: 251, added: null },
        { year: 2025, workingDays: 248, added: null },
        { year: 2026, workingDays: 248, added: null },
      ],
      beyond: [],
    });
    await orderYear(COUNTY, 'extendStage', '2024-11-20T09:00', { stage: 'planning', ends: '2027-02-15T18:00' });
    const { out } = await minsheng(['calendar', 'list']);
    expect(out).toMatch(/2026\s+248 working days\s+built in/);
    expect(out).toContain('330105/2025 reaches into 2027, 2028, not published');
    const shown = await minsheng(['year', 'show', '330105/2025']);
    expect(shown.out).toContain('[years-unpublished]');
  });

  it('adds a notice, which counts for what is reckoned next', async () => {
    const before = await nextReminder();
    expect(json(await add(notice('2027-02-12')))).toMatchObject({ year: 2027, became: 'added' });
    expect(await nextReminder()).not.toBe(before);
    expect((await nextReminder()) < before).toBe(true); // six working days fewer before the date, so the reminder comes earlier
    expect((await calendarOf()).published).toEqual([2024, 2025, 2026, 2027]);
    const { out } = await minsheng(['calendar', 'list']);
    expect(out).toMatch(/2027\s+\d+ working days\s+added 2026-11-20 09:00\s+国办发明电〔2026〕8号/);
    expect(out).toContain('330105/2025 reaches into 2028, not published');
  });

  it('changes nothing when the same is added again', async () => {
    expect(json(await add(notice('2027-02-12')))).toMatchObject({ became: 'kept' });
    expect(await entriesAbout('calendar')).toHaveLength(1);
  });

  it('refuses another notice for the year, unless it shall replace the first', async () => {
    const other = notice('2027-02-11');
    expect(await add(other)).toMatchObject({ code: 1, err: expect.stringContaining('[notice-there-already]') as string });
    expect(json(await add(other, '--replace'))).toMatchObject({ became: 'replaced' });
    expect(json(await add(other, '--replace'))).toMatchObject({ became: 'kept' });
    expect((await calendarOf()).days['2027-02-12']).toBeUndefined();
    expect((await entriesAbout('calendar')).map(({ deed, by, via }) => [deed, by, via])).toEqual(
      Array.from({ length: 2 }, () => ['calendar-notice-added', 'operator', 'command-line']),
    );
  });

  it('takes the built-in years for added', async () => {
    expect((await minsheng(['calendar', 'add', 'examples/notice-2026.yaml'])).out).toContain('was there already');
  });

  it('names every wrong entry with its line and what was expected', async () => {
    const { code, err } = await add(
      notice('2027-02-12', '  - { name: 端午节, from: 2028-06-09 }\n  - { name: 国庆节, from: 10-01 }\n'),
    );
    expect(code).toBe(2);
    expect(err).toContain('notice.yaml:10: holidays.3.from: expected a day such as 2027-02-05');
    const both = await add(
      notice(
        '2027-02-12',
        '  - { name: 端午节, from: 2028-06-09 }\n  - { name: 国庆节, from: 2027-10-01, makeUp: [2027-10-05] }\n',
      ),
    );
    expect(both.err).toContain('notice.yaml:9: holidays.2.from: expected a day of 2027, or of the December before it');
    expect(both.err).toContain('notice.yaml:10: holidays.3.makeUp.0: expected a Saturday or Sunday: 2027-10-05 is worked anyway');
    expect((await add('year: 2027\n')).err).toContain('notice.yaml:1: source: ');
  });
});
