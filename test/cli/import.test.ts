import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as candidates from '../../records/candidates.ts';
import { closeDatabase } from '../../records/database.ts';
import type { FreshDatabase } from '../database.ts';
import { anInstallation, begin, COUNTY, orderYear, publishLetter, startYear } from '../web/aYear.ts';
import { json, minsheng } from './terminal.ts';

let database: FreshDatabase;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minsheng-import-'));
  database = await anInstallation('2024-11-20T09:00');
  await startYear();
});
afterAll(async () => {
  await rm(folder, { recursive: true, maxRetries: 20, retryDelay: 100 });
  await closeDatabase();
  await database.drop();
});

const FILE = 'examples/rehearsal/candidates-county.csv';
const bring = (file: string) => minsheng(['import', 'candidates', file, '--year', '330105/2025', '--json']);

describe('minsheng import candidates', () => {
  it('brings every candidate with its sites, twice without harm', async () => {
    expect(json(await bring(FILE))).toMatchObject({ candidates: 12 });
    expect((await bring(FILE)).code).toBe(0);
    const kept = await candidates.ofYear(COUNTY);
    expect(kept).toHaveLength(12);
    expect(kept.reduce((sum, { sites }) => sum + (sites as unknown[]).length, 0)).toBe(33);
    expect(kept.find(({ slug }) => slug === 'elder-meals')).toMatchObject({ unitId: '330105/civil-affairs', cost: 480_000_000n });
  });

  it('1.5 R10 says what they cost, what ten of them come to, who pays, and whether the envelope bears it', async () => {
    const { out } = await minsheng(['import', 'candidates', FILE, '--year', '330105/2025']);
    expect(out).toContain('12 candidates, 33 sites');
    expect(out).toMatch(/all 12\s+45100000\.00\n/);
    expect(out).toMatch(/cheapest 10\s+29300000\.00 {2}day-labour reading-rooms charging/);
    expect(out).toMatch(/dearest 10\s+42400000\.00/);
    expect(out).toMatch(/district\s+33000000\.00\s+73\.17 %/);
    expect(out).toMatch(/envelope\s+60000000\.00\s+suffices, whatever is chosen/);
    expect(json(await bring(FILE))).toMatchObject({
      money: { candidates: 12, seats: 10, total: 4_510_000_000, low: 2_930_000_000, high: 4_240_000_000, risks: [] },
    });
  });

  it('says which file, line and column cannot be read, and brings nothing', async () => {
    const bad = join(folder, 'bad.csv');
    await writeFile(bad, 'title,aspect,cost,unit,standard,place,region,quantity,measure,due\nParks,parks,much,nobody,,,,,,\n');
    const { code, err } = await bring(bad);
    expect(code).toBe(2);
    expect(err).toContain(`${bad}: `);
    expect(err).toContain('Line 2 (C2): “much” in “cost” should be an amount of money. [sheet-expected]');
    expect(await candidates.ofYear(COUNTY)).toHaveLength(12);
    expect((await bring(join(folder, 'none.csv'))).code).toBe(2);
  });

  it('says what was assumed, and with --dry-run brings nothing', async () => {
    const file = join(folder, 'clerk.csv');
    await writeFile(file, '候选项目表（单位：万元）\n项目名称,领域,总投资,地点\n口袋公园,托育,120,武林\n合计,,120,\n');
    const { code, out } = await minsheng(['import', 'candidates', file, '--year', '330105/2025', '--dry-run']);
    expect(out).toContain('“总投资” is read in tens of thousands of yuan.');
    expect(out).toContain('Not read, sums: line 4.');
    expect(out).toContain('1 candidates, 1 sites can be brought; nothing was (--dry-run)');
    expect(code).toBe(0);
    expect(await candidates.ofYear(COUNTY)).toHaveLength(12);
  });

  it('refuses once the shortlist is fixed', async () => {
    await publishLetter(COUNTY);
    await begin(COUNTY, 'planning', '2024-11-10T18:00');
    await orderYear(COUNTY, 'fixShortlist', '2024-12-19T10:00');
    expect(await bring(FILE)).toMatchObject({ code: 1, err: expect.stringContaining('[shortlist-fixed-already]') as string });
  });
});
