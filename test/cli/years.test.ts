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
  await rm(folder, { recursive: true, maxRetries: 20, retryDelay: 100 });
  await closeDatabase();
  await database.drop();
});

const PLAN = 'examples/rehearsal/county.yaml';

describe('minsheng year check', () => {
  /** A copy of the county's plan with a change, in its own file. */
  const changed = async (change: (plan: string) => string | Buffer): Promise<string> => {
    const file = join(folder, 'changed.yaml');
    await writeFile(file, change((await readFile(PLAN, 'utf8')).replace(/^(people|candidates):.*$/gm, '')));
    return file;
  };

  it.each([
    ['ballot: choose-up-to-k', 'ballot: per-item', 'ballot', 'choose-up-to-k'],
    ['ballot: choose-up-to-k', 'ballot: rank', 'ballot', 'choose-up-to-k'],
    ['ballot: choose-up-to-k', 'ballot: choose-up-to-k\n  exactlyK: true', 'exactlyK', 'false'],
    ['ballot: choose-up-to-k', 'ballot: choose-up-to-k\n  maxFor: 3', 'maxFor', '–'],
    ['ballot: choose-up-to-k', 'ballot: choose-up-to-k\n  presence: not-required', 'presence', 'required'],
  ])('1.6 refuses what the vote cannot hold yet, and says what it can: %s → %s', async (was, is, key, held) => {
    const { code, err } = await minsheng(['year', 'check', await changed((plan) => plan.replace(was, is))]);
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`decision: .*decision\\.${key} .*it can hold ${held}\\..*\\[vote-not-held\\]`));
  });

  it('refuses a language in which there are no texts, and says which there are', async () => {
    const { code, err } = await minsheng([
      'year',
      'check',
      await changed((plan) => plan.replace('administrators: zh', 'administrators: fr')),
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/languages: .* fr, .*zh, en\..*\[language-not-spoken\]/);
  });

  it.each([
    ['  seats: 10', '  seets: 10', 'decision.seets', 'seats'],
    ['quietHours:', 'quiethours:', 'quiethours', 'quietHours'],
    ['  closesAfterDays: 20', '  closeAfterDays: 20', 'survey.closeAfterDays', 'closesAfterDays'],
    ['  total: 60000000', '  totl: 60000000', 'envelope.totl', 'total'],
  ])('names a key that it does not know, with its line and the nearest one: %s → %s', async (was, is, key, meant) => {
    const file = await changed((plan) => plan.replace(was, is));
    const line = (await readFile(file, 'utf8')).split('\n').findIndex((each) => each.startsWith(is)) + 1;
    const { code, err } = await minsheng(['year', 'check', file]);
    expect(code).toBe(2);
    expect(err).toContain(`${file}:${line}: ${key}: unknown key; did you mean ${meant}?`);
  });

  it('reads a plan in GB18030 and in UTF-16 as it is meant, and refuses by line what is no text', async () => {
    const file = await changed((plan) => plan.replace(/^ {2}title:\n {4}zh: .*$/m, '  title:\n    zh: 民生'));
    const utf8 = await readFile(file);
    const summary = (await minsheng(['year', 'check', file, '--json'])).out;
    expect(JSON.parse(summary)).toMatchObject({ decision: 'vote', problems: [] });
    await writeFile(file, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(utf8.toString(), 'utf16le')]));
    expect((await minsheng(['year', 'check', file, '--json'])).out).toBe(summary);
    await writeFile(file, Buffer.concat([Buffer.from('region: 330105\nyear: 2025\n'), Buffer.from([0xff, 0xff])]));
    const { code, err } = await minsheng(['year', 'check', file]);
    expect([code, err]).toEqual([2, `error: ${file}:3: expected a text in UTF-8 or GB18030, found signs of neither\n`]);
  });

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
