import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { closeDatabase } from '../../records/database.ts';
import { anInstallation, COUNTY, publishLetter, say, startYear } from '../web/aYear.ts';

const state = mkdtempSync(join(tmpdir(), 'minsheng-command-'));
afterAll(() => rmSync(state, { recursive: true, maxRetries: 20, retryDelay: 100 }));

/** Runs the command as people type it, in its own process. */
const minsheng = (args: readonly string[], environment: Record<string, string> = {}) => {
  const file = fileURLToPath(new URL('../../worker/minsheng.mjs', import.meta.url));
  const { DATABASE_URL: _, TEMPORAL_ADDRESS: __, ...others } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    encoding: 'utf8',
    env: { ...others, MINSHENG_STATE: state, LANG: 'en_GB.UTF-8', ...environment },
    maxBuffer: 50_000_000,
  });
  return { code: status, out: stdout, err: stderr };
};

describe('the minsheng command', () => {
  it('shows its help without a server', () => {
    const { code, out } = minsheng(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('Exit codes');
  });

  it('says what to start where nothing runs', () => {
    const { code, err } = minsheng(['year', 'list']);
    expect(code).toBe(2);
    expect(err).toContain('npm start');
  });

  it('names a wrong setting, its value and what was expected', () => {
    const { code, err } = minsheng(['year', 'list'], { PORT: 'eighty' });
    expect([code, err]).toEqual([2, 'error: PORT="eighty": expected a port number from 0 to 65535\n']);
  });

  it('says that a database is not there, or holds no installation, without its password', async () => {
    const away = minsheng(['year', 'list'], { DATABASE_URL: 'postgresql://somebody:secret@127.0.0.1:1/none' });
    expect(away.code).toBe(1);
    expect(away.err).toContain('does not answer');
    expect(away.err).not.toContain('secret');
    expect(minsheng(['year', 'list'], { DATABASE_URL: inject('databaseUrl') }).err).toContain('npm start');
  });

  it('exports to standard output what a pipe can take', async () => {
    const database = await anInstallation('2024-10-20T09:00');
    await startYear();
    await publishLetter(COUNTY);
    const receipt = await say('行不行？"行"。\n好', '2024-10-20T09:00');
    const { code, out, err } = minsheng(['export', 'suggestions', '--json'], { DATABASE_URL: database.url });
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject([{ receipt, text: '行不行？"行"。\n好', at: '2024-10-20T01:00:00.000Z' }]);
    await closeDatabase();
    await database.drop();
  });
});
