// The two lists from the command line: filled in before the tasks are made, handed to the tasks afterwards, shown as changes once published.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTasks } from '../../activities/lists.ts';
import { assessTask } from '../../activities/taskLooks.ts';
import { putUnits } from '../../records/people.ts';
import { closeDatabase, db } from '../../records/database.ts';
import * as errands from '../../records/errands.ts';
import { existing } from '../../records/tasks.ts';
import type { FreshDatabase } from '../database.ts';
import { aCandidate } from '../builders.ts';
import { anInstallation, at } from '../web/aYear.ts';
import { beginAt, COUNTY, planAt, TASK, YEAR } from '../workflows/affairs.ts';
import { yearIs } from '../yearIs.ts';
import { json, minsheng } from './terminal.ts';

const AT = at('2027-01-20T09:00');
let database: FreshDatabase;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minsheng-lists-'));
  database = await anInstallation('2027-01-20T09:00');
  const stops = aCandidate('bus-stops', COUNTY, null, 2);
  const entries = [{ ...stops, sites: stops.sites.map((site) => ({ ...site, place: null, measure: null })) }];
  await beginAt({ plan: planAt(AT, 'decision', 30), stage: 'decision', at: AT, candidates: entries, state: 'elected' });
  await putUnits([{ id: `${COUNTY}/trams`, regionCode: COUNTY, zh: '电车公司', en: 'Tram company' }]);
});
afterAll(async () => {
  await rm(folder, { recursive: true, maxRetries: 20, retryDelay: 100 });
  await closeDatabase();
  await database.drop();
});

interface Answer {
  readonly brought: number;
  readonly how: string;
  readonly same: number;
  readonly filled: readonly unknown[];
  readonly changed: readonly unknown[];
  readonly gone: readonly string[];
  readonly faults: readonly { readonly line: number; readonly problem: { readonly id: string } }[];
}
const path = (name: string): string => join(folder, name);
const file = async (name: string, ...rows: string[]): Promise<string> => {
  await writeFile(
    path(name),
    `项目名称,地点,责任单位,数量,计量单位,完成时间,建设标准\n${rows.map((row) => `bus-stops,${row}\n`).join('')}`,
  );
  return path(name);
};
const run = (name: string, ...more: string[]) => minsheng(['import', 'lists', name, '--year', `${COUNTY}/2027`, ...more]);
const bring = async (name: string, ...more: string[]): Promise<Answer> => json<Answer>(await run(name, ...more, '--json'));
const sites = async () =>
  (await db.candidate.findFirstOrThrow({ where: { yearId: YEAR } })).sites as { place: { zh: string } | null; unitId?: string }[];

describe('minsheng import lists', () => {
  it('refuses before the list is decided', async () => {
    const name = await file('early.csv', '武林,,1,,2027-06-30,');
    expect(await run(name)).toMatchObject({ code: 1, err: expect.stringContaining('[list-not-decided]') as string });
    await yearIs(YEAR, { listAt: AT });
  });

  it('1.7 T3 brings nothing until every row is right, or the good rows on the office’s word', async () => {
    const name = await file('half.csv', '武林,公交公司,12,个,2027年6月底,', '朝晖,公交集团,x,个,2027-06-31,');
    const refused = await run(name);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/half\.csv:3: .*D3.* \[sheet-expected\]/);
    expect(refused.err).toContain('the nearest is “2027-06-30”');
    expect((await sites())[0]?.place).toBeNull();
    expect(await bring(name, '--dry-run')).toMatchObject({ brought: 0, how: 'nothing', faults: [{}, {}, {}], filled: [{}] });
    expect(await bring(name, '--good-rows')).toMatchObject({ brought: 1, how: 'stored' });
    expect(await sites()).toMatchObject([
      { place: { zh: '武林' }, quantity: 12, measure: { zh: '个' }, due: '2027-06-30' },
      { place: null },
    ]);
  });

  it('fills in and adds places of decided projects, and changes nothing the second time', async () => {
    const rows = ['武林,公交公司,12,个,2027-06-30,有顶棚；有座椅', '朝晖,电车公司,8,个,2027-08-31,', '文晖,公交公司,,,,'];
    const name = await file('all.csv', ...rows);
    expect(await bring(name)).toMatchObject({ brought: 3, how: 'stored', faults: [] });
    expect((await sites()).map(({ place, unitId }) => [place?.zh, unitId])).toEqual([
      ['武林', undefined],
      ['朝晖', `${COUNTY}/trams`],
      ['文晖', undefined],
    ]);
    expect(await bring(name)).toMatchObject({ brought: 0, how: 'nothing', same: 3, filled: [], changed: [], gone: [] });
    expect(await db.auditEntry.count({ where: { deed: 'lists-brought' } })).toBe(2);
  });

  it('takes what `export lists` and `template lists` write unchanged', async () => {
    for (const language of ['zh_CN.UTF-8', 'en_GB.UTF-8']) {
      const args = ['--year', `${COUNTY}/2027`, '--out', path('out.xlsx')];
      for (const written of [
        ['export', 'lists'],
        ['template', 'lists'],
      ]) {
        expect((await minsheng([...written, ...args], { language })).code).toBe(0);
        expect(await bring(path('out.xlsx'))).toMatchObject({
          brought: 0,
          same: 3,
          filled: [],
          changed: [],
          faults: [],
          gone: [],
        });
      }
      const csv = await minsheng(['export', 'lists', '--csv', '--year', `${COUNTY}/2027`], { language });
      await writeFile(path('out.csv'), csv.out);
      expect(await bring(path('out.csv'))).toMatchObject({ same: 3, filled: [], faults: [] });
    }
    expect((await minsheng(['template', 'lists', '--out', path('empty.xlsx')])).code).toBe(0);
    expect((await readFile(path('empty.xlsx'))).length).toBeGreaterThan(1_000);
  });

  it('1.7 T5 makes tasks each with its own unit', async () => {
    await yearIs(YEAR, { stage: 'execution' });
    await makeTasks({ yearId: YEAR, moment: AT.getTime() });
    expect(await existing(TASK)).toMatchObject({ state: 'open', due: '2027-06-30', unitId: `${COUNTY}/buses`, quantity: 12 });
    expect(await existing(TASK.replace('0001', '0002'))).toMatchObject({ state: 'open', unitId: `${COUNTY}/trams` });
    expect(await existing(TASK.replace('0001', '0003'))).toMatchObject({ state: 'desk', due: null });
  });

  it('hands what a task on the desk lacks to the task, which takes it once', async () => {
    const desk = TASK.replace('0001', '0003');
    const name = await file('desk.csv', '文晖,,20,个座位,2027-09-30,');
    expect(await bring(name)).toMatchObject({ brought: 1, how: 'under-way', faults: [] });
    const [errand] = await errands.allWaiting(10);
    expect(errand).toMatchObject({ workflowId: desk, name: 'complete' });
    const waiting = await errands.waitingOne(errand?.id ?? '');
    const order = { id: errand?.id ?? '', name: 'complete', payload: waiting?.payload ?? { by: '' }, via: 'errand' as const };
    await assessTask({ taskId: desk, moment: AT.getTime(), orders: [order], ladderKey: '', climbed: 0 });
    expect(await existing(desk)).toMatchObject({
      state: 'open',
      due: '2027-09-30',
      quantity: 20,
      measure: { zh: '个座位' },
      place: { zh: '文晖' },
    });
    expect(await bring(name)).toMatchObject({ brought: 0, same: 1, filled: [] });
  });

  it('1.9 shows what would change a published promise, and refuses it by row', async () => {
    const name = await file('later.csv', '武林,公交公司,12,个,2027-10-31,', '大关,公交公司,4,个,2027-10-31,');
    const { code, out, err } = await run(name, '--dry-run');
    expect(code).toBe(2);
    expect(out).toContain('due 2027-06-30 → 2027-10-31');
    expect(err).toMatch(/later\.csv:2: .*\[list-promise-published\]/);
    expect(err).toMatch(/later\.csv:3: .*\[list-place-new\]/);
    expect(await bring(name, '--good-rows')).toMatchObject({ brought: 0, how: 'nothing' });
    expect(await existing(TASK)).toMatchObject({ due: '2027-06-30' });
  });

  it('says what is wrong with a file that is no table, and with a day that has passed', async () => {
    expect(await run(path('none.csv'))).toMatchObject({ code: 2 });
    expect((await bring(await file('past.csv', '武林,,,,2027-01-05,'))).faults.map(({ problem }) => problem.id)).toEqual([
      'list-promise-published',
    ]);
    expect((await minsheng(['export', 'lists', '--year', `${COUNTY}/2027`])).code).toBe(2);
  });
});
