import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptFrom } from '../../domain/ids.ts';
import { db, closeDatabase, transaction } from '../../records/database.ts';
import * as matters from '../../records/matters.ts';
import type { FreshDatabase } from '../database.ts';
import {
  anInstallation,
  COUNTY,
  endYear,
  moreTime,
  publishLetter,
  readLights,
  say,
  shortlist,
  startYear,
  topicOf,
  voteOnList,
} from '../web/aYear.ts';
import { json, minsheng } from './terminal.ts';

let database: FreshDatabase;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minsheng-export-'));
  database = await anInstallation('2025-01-20T09:00');
});
afterAll(async () => {
  await rm(folder, { recursive: true, maxRetries: 20, retryDelay: 100 });
  await closeDatabase();
  await database.drop();
});

interface Exported {
  readonly receipt: string;
  readonly text: string;
  readonly at: string;
  readonly region: string;
  readonly aspect: string | null;
  readonly outcome: string | null;
}

/** Texts that break careless exports: quotes, line ends of every kind, formulas, characters beyond the first plane, spaces at the ends. */
const strange = [
  '她说："行"，然后\n走了',
  'lone\rreturn',
  'two\r\nlines',
  '=1+1',
  '@SUM(A1)',
  '🚌𠮷野家',
  ' space ',
  ',',
  '"',
  '-',
  '\t',
  'null',
  '长'.repeat(5_000),
];
const receipts: string[] = [];

describe('minsheng export suggestions', () => {
  beforeAll(async () => {
    receipts.push(await say('没有信的时候写的', '2024-10-01T09:00'));
    await startYear();
    await publishLetter(COUNTY);
    for (const text of strange) receipts.push(await say(text, '2024-10-20T09:30'));
    await topicOf(COUNTY, receipts.slice(1, 3), '食堂', { outcome: 'not-now', reason: { id: 'words', zh: '少', en: 'few' } });
  });

  it('writes every text exactly, once, in the order in which they came', async () => {
    const rows = json<Exported[]>(await minsheng(['export', 'suggestions', '--json']));
    expect(rows.map(({ receipt }) => receipt)).toEqual(receipts);
    expect(rows.slice(1).map(({ text }) => text)).toEqual(strange);
    expect(rows[1]).toMatchObject({ at: '2024-10-20T01:30:00.000Z', region: '330105', aspect: 'elderly', outcome: 'not-now' });
    expect(rows[0]).toMatchObject({ aspect: null, outcome: null, year: null });
  });

  it('writes the same as CSV, to a file too', async () => {
    const file = join(folder, 'suggestions.csv');
    const said = await minsheng(['export', 'suggestions', '--csv']);
    expect((await minsheng(['export', 'suggestions', '--csv', '--out', file])).code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(said.out);
    const rows = parse(said.out, { columns: true, record_delimiter: '\n' }) as unknown as Record<string, string>[];
    expect(rows.slice(1).map(({ text }) => text)).toEqual(strange);
    expect(rows[1]).toMatchObject({ receipt: receipts[1], at: '2024-10-20T01:30:00.000Z', aspect: 'elderly' });
  });

  it('keeps office programs from running what people wrote', async () => {
    const { out } = await minsheng(['export', 'suggestions', '--csv', '--excel']);
    expect(out.startsWith('\uFEFFreceipt,')).toBe(true);
    expect(out).toContain(",'=1+1,");
  });

  it('narrows to a year, and says so when there is none', async () => {
    expect(json<Exported[]>(await minsheng(['export', 'suggestions', '--year', '330105/2025']))).toHaveLength(strange.length);
    expect(await minsheng(['export', 'suggestions', '--year', '330106/2025'])).toMatchObject({ code: 1, out: '' });
    expect((await minsheng(['export', 'suggestions', '--out', join(folder, 'no/such/folder.json')])).code).toBe(1);
    expect((await minsheng(['export', 'suggestions', '--csv', '--json'])).code).toBe(2);
  });

  it('streams forty thousand', async () => {
    await transaction(async () => {
      const data = Array.from({ length: 40_000 }, (_, index) => ({
        receipt: receiptFrom(crypto.getRandomValues(new Uint8Array(48))),
        regionCode: '330105',
        text: `建议 ${index}`,
        at: new Date('2024-10-21T00:00:00Z'),
      }));
      for (let from = 0; from < data.length; from += 5_000)
        await db.suggestion.createMany({ data: data.slice(from, from + 5_000) });
    });
    const file = join(folder, 'many.json');
    await minsheng(['export', 'suggestions', '--json', '--out', file]);
    const rows = JSON.parse(await readFile(file, 'utf8')) as Exported[];
    expect(new Set(rows.map(({ receipt }) => receipt)).size).toBe(40_000 + receipts.length);
  }, 180_000);
});

describe('minsheng export tasks and results', () => {
  beforeAll(async () => {
    await topicOf(COUNTY, receipts.slice(3), '其他', { outcome: 'not-now', reason: { id: 'words', zh: '少', en: 'few' } });
    await shortlist(COUNTY);
    await voteOnList(COUNTY);
    await readLights('2025-01-20T09:00');
    await endYear(COUNTY);
  });

  it('has every task with its light, place, unit, date and progress', async () => {
    const rows = json<Record<string, unknown>[]>(await minsheng(['export', 'tasks']));
    expect(rows).toHaveLength(28);
    expect(rows.find(({ id }) => id === 'task/330105/2025/elder-meals/0001')).toMatchObject({
      place_zh: '武林街道邻里中心一层',
      unit: '330105/civil-affairs',
      unit_name: '区民政局',
      light: 'green',
      progress: 0,
      due: '2025-05-30',
      first_due: '2025-05-30',
    });
    expect(parse((await minsheng(['export', 'tasks', '--csv'])).out, { columns: true })).toHaveLength(28);
  });

  it('1.12 P7 has every change of a promise with its reason, and the date first promised beside the one that holds', async () => {
    const moved = 'task/330105/2025/elder-meals/0002';
    await moreTime(moved, 10, { local: '2025-05-06T10:00', words: '施工方电话 13800138000，月底进场' });
    await moreTime(moved, 30, { local: '2025-05-20T10:00', granted: false });
    const rows = json<Record<string, unknown>[]>(await minsheng(['export', 'changes', '--year', '330105/2025']));
    expect(rows).toMatchObject([
      {
        id: 'change/330105/2025/elder-meals/0002/1',
        task: moved,
        was_due: '2025-06-20',
        due: '2025-06-30',
        reason: 'land-or-permit-refused',
        words: '施工方电话 ***，月底进场',
        size: 'minor',
        decider: 'office',
        state: 'granted',
        decision: 1,
      },
      { id: 'change/330105/2025/elder-meals/0002/2', state: 'waiting', words: null, decision: null },
    ]);
    expect(parse((await minsheng(['export', 'changes', '--csv'])).out, { columns: true })).toHaveLength(2);
    const all = json<Record<string, unknown>[]>(await minsheng(['export', 'tasks']));
    expect(all.find(({ id }) => id === moved)).toMatchObject({
      due: '2025-06-30',
      first_due: '2025-06-20',
    });
  });

  it('has what was put to units, masked and without a name', async () => {
    const [task = { id: '', unit: '' }] = json<{ id: string; unit: string }[]>(await minsheng(['export', 'tasks']));
    const put = { yearId: COUNTY, kind: 'finding', once: 'once', about: task.id, line: 's1', severity: 'slight' } as const;
    const by = { roleId: '330105/deputy/ying-meiyu', by: 'the-deputy', at: new Date(), unitId: task.unit, ladder: 1 };
    await transaction(() => matters.put({ ...put, ...by, words: '电话 13800138000', due: '2025-05-21' }));
    const exported = await minsheng(['export', 'matters', '--year', '330105/2025']);
    expect(json<object[]>(exported)).toMatchObject([
      {
        id: 'matter/330105/2025/finding/1',
        about: task.id,
        words: '电话 ***',
        due: '2025-05-21',
        state: 'waiting',
        answer: null,
      },
    ]);
    expect(exported.out).not.toMatch(/the-deputy|ying-meiyu/);
    expect(parse((await minsheng(['export', 'matters', '--csv'])).out, { columns: true })).toHaveLength(1);
  });

  it('has the certified votes with every ballot, both lists and the survey', async () => {
    const [year] = json<
      {
        votes: { ballots: unknown[]; result: { majority: number } }[];
        elected: unknown[];
        reserve: unknown[];
        promised: unknown[];
        units: { rank: number | null }[];
        survey: unknown;
      }[]
    >(await minsheng(['export', 'results']));
    expect(year?.votes.map(({ ballots }) => ballots.length)).toEqual([19, 19]);
    expect(year?.votes[0]?.result.majority).toBe(11);
    expect([year?.elected.length, year?.reserve.length]).toEqual([10, 2]);
    expect(year?.survey).toMatchObject({ invited: 60, answered: 40 });
    expect(year?.promised).toContainEqual(
      expect.objectContaining({ measure: { zh: '个餐位', en: 'seats' }, promised: 195, accepted: 0, tasks: 4 }),
    );
    expect(year?.units.every(({ rank }) => rank === null)).toBe(true);
  });

  it('writes results as a table, a row a candidate and round', async () => {
    const rows = parse((await minsheng(['export', 'results', '--csv'])).out, { columns: true }) as unknown as Record<
      string,
      string
    >[];
    expect(rows.filter(({ round }) => round === '1')).toHaveLength(12);
    expect(
      rows
        .filter(({ round }) => round === '2')
        .map(({ for: backed }) => Number(backed))
        .toSorted((a, b) => a - b),
    ).toEqual([8, 11]);
  });
});
