import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realClock } from '../../domain/clock.ts';
import { entriesAbout } from '../../records/audit.ts';
import { install } from '../../records/clock.ts';
import { closeDatabase, openDatabase } from '../../records/database.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { anInstallation } from '../web/aYear.ts';
import { json, minsheng } from './terminal.ts';

interface Stands {
  readonly speed: number;
  readonly paused: boolean;
  readonly moment: string;
}
let database: FreshDatabase;
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

describe('a rehearsal’s clock on the command line', () => {
  beforeAll(async () => {
    database = await anInstallation('2024-10-08T08:00');
  });

  it('stands, is resumed, hastened, slowed and paused', async () => {
    expect(json(await minsheng(['clock', 'show', '--json']))).toMatchObject({
      kind: 'rehearsal',
      paused: true,
      moment: '2024-10-08T00:00:00.000Z',
    });
    const { code } = await minsheng(['order', 'clock', 'resume', '{"speed":5}']);
    expect(code).toBe(1); // resuming takes no speed, so nothing was changed
    await minsheng(['clock', 'resume']);
    const hastened = json<Stands>(await minsheng(['clock', 'hasten', '100000', '--json']));
    expect(hastened).toMatchObject({ speed: 100_000, paused: false });
    expect(json(await minsheng(['clock', 'slow', '--json']))).toMatchObject({ speed: 50_000 });
    expect(json(await minsheng(['clock', 'pause', '--json']))).toMatchObject({ speed: 0, paused: true });
    expect((await entriesAbout('clock')).map(({ deed, by, via }) => [deed, by, via])).toContainEqual([
      'clock-pause',
      'operator',
      'command-line',
    ]);
  });

  it('refuses to be paused twice, and to be slowed to something faster', async () => {
    expect(await minsheng(['clock', 'pause'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('[clock-paused]') as string,
    });
    await minsheng(['clock', 'resume']);
    expect(await minsheng(['clock', 'slow', '9000000'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('below the present') as string,
    });
    expect((await minsheng(['clock', 'hasten', 'fast'])).code).toBe(2);
  });
});

describe('a real clock on the command line', () => {
  beforeAll(async () => {
    await closeDatabase();
    await database.drop();
    database = await freshDatabase();
    openDatabase(database.url);
    await install({ id: 'real', rehearsal: false, clock: realClock() });
  });

  it('is shown and refuses the rest', async () => {
    expect(json(await minsheng(['clock', 'show', '--json']))).toMatchObject({ kind: 'real', speed: 1 });
    for (const command of ['pause', 'hasten']) {
      expect(await minsheng(['clock', command])).toMatchObject({
        code: 1,
        err: expect.stringContaining('[clock-is-real]') as string,
      });
    }
  });
});
