import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../records/database.ts';
import type { FreshDatabase } from '../database.ts';
import { anInstallation, COUNTY, publishLetter, say, startYear } from '../web/aYear.ts';
import { json, minsheng } from './terminal.ts';

let database: FreshDatabase;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minsheng-years-'));
  database = await anInstallation('2024-10-20T09:00');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await closeDatabase();
  await database.drop();
});

const PLAN = 'examples/rehearsal/county.yaml';

describe('minsheng year check', () => {
  it('says what is in a good plan', async () => {
    const said = await minsheng(['year', 'check', PLAN, '--json']);
    expect(said.code).toBe(0);
    expect(json(said)).toMatchObject({
      year: '330105/2025',
      decision: 'vote',
      deputies: 21,
      candidates: 12,
      sites: 33,
      session: { opens: '2025-01-15T09:00', papers: '2024-12-16', pack: '2025-01-08' },
      problems: [],
      warnings: [],
    });
  });

  it('names file, line, field and what was expected', async () => {
    const bad = join(folder, 'bad.yaml');
    const plan = (await readFile(PLAN, 'utf8'))
      .replace('region: 330105', 'region: 999999')
      .replace(/^(people|candidates):.*$/gm, '');
    await writeFile(bad, plan);
    const { code, err } = await minsheng(['year', 'check', bad]);
    expect(code).toBe(2);
    const line = plan.split('\n').findIndex((each) => each.startsWith('region:')) + 1;
    expect(err).toContain(`${bad}:${line}: region: expected a division code`);
  });

  it('refuses dates that cannot stand', async () => {
    const early = join(folder, 'early.yaml');
    const plan = await readFile(PLAN, 'utf8');
    await writeFile(early, plan.replace('2024-11-10T18:00', '2024-10-12T18:00').replace(/^(people|candidates):.*$/gm, ''));
    const { code, err } = await minsheng(['year', 'check', early]);
    expect(code).toBe(1);
    expect(err).toContain('[solicitation-too-short]');
  });

  it('refuses a shortlist too late for the session’s papers, and notes a plan without a session', async () => {
    const late = join(folder, 'late.yaml');
    const plan = (await readFile(PLAN, 'utf8')).replace(/^(people|candidates):.*$/gm, '');
    await writeFile(late, plan.replace('2025-01-15T09:00', '2024-12-28T09:00'));
    const refused = await minsheng(['year', 'check', late]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('only 19 days before the session; 30 are needed. [papers-too-late]');

    await writeFile(late, plan.replace(/^session:.*$/m, ''));
    const noted = await minsheng(['year', 'check', late]);
    expect(noted.code).toBe(0);
    expect(noted.out).toContain('[session-absent]');
  });

  it('says which file is not there', async () => {
    const { code, err } = await minsheng(['year', 'check', 'nothing.yaml']);
    expect([code, err]).toEqual([2, 'error: nothing.yaml: there is no such file, or it cannot be read\n']);
  });
});

describe('minsheng year list and show', () => {
  it('says how to begin where there is none', async () => {
    expect((await minsheng(['year', 'list'])).out).toContain('minsheng year start');
    expect(json(await minsheng(['year', 'list', '--json']))).toEqual([]);
  });

  it('shows where a year stands and what waits for whom', async () => {
    await startYear();
    await publishLetter(COUNTY);
    await say('想多一条夜班车', '2024-10-20T09:00');
    expect(json(await minsheng(['year', 'list', '--json']))).toMatchObject([
      { year: '330105/2025', stage: 'solicitation', state: 'running' },
    ]);
    const shown = json(await minsheng(['year', 'show', '330105/2025', '--json']));
    expect(shown).toMatchObject({ id: COUNTY, planVersion: 1, waits: [], figures: { suggestions: 1, open: 1 } });
    expect((await minsheng(['year', 'show', '330105/2025'])).out).toMatch(/suggestions\s+1\n/);
  });

  it('names the years that there are for one that is not', async () => {
    const { code, err } = await minsheng(['year', 'show', '330106/2025']);
    expect([code, err]).toEqual([1, 'error: there is no year 330106/2025; there is 330105/2025\n']);
  });

  it('takes nothing else for a year', async () => {
    const { code, err } = await minsheng(['year', 'show', 'Gongshu']);
    expect(code).toBe(2);
    expect(err).toContain('such as 330105/2025');
  });
});

describe('minsheng', () => {
  it('has help with an example for every command', async () => {
    const ours = [
      ['year', 'start'],
      ['year', 'check'],
      ['year', 'show'],
      ['year', 'list'],
      ['import', 'candidates'],
      ['calendar', 'list'],
      ['calendar', 'add'],
      ['clock', 'show'],
      ['clock', 'hasten'],
      ['order'],
      ['invite'],
      ['export', 'suggestions'],
      ['export', 'tasks'],
      ['export', 'results'],
      ['doctor'],
      ['up'],
    ];
    for (const command of ours) {
      const { code, out } = await minsheng([...command, '--help']);
      expect([code, out.includes('Example: minsheng')], command.join(' ')).toEqual([0, true]);
    }
  });

  it.each([[[]], [['yeer']], [['year', 'show']], [['year', 'list', '--jason']], [['order', 'year/330105/2025']], [['invite']]])(
    'ends with 2 for %j',
    async (args) => {
      const { code, err, out } = await minsheng(args);
      expect([code, out]).toEqual([2, '']);
      expect(err).not.toBe('');
    },
  );

  it('hands on the exit code of what it brought up', async () => {
    expect((await minsheng(['up', '--fresh'])).code).toBe(0);
    expect((await minsheng(['up'])).code).toBe(1);
  });
});
