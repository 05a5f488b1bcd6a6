import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeInvitation } from '../../actions/roles.ts';
import { closeDatabase } from '../../records/database.ts';
import * as people from '../../records/people.ts';
import type { FreshDatabase } from '../database.ts';
import { anInstallation, startYear } from '../web/aYear.ts';
import { json, minsheng } from './terminal.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await anInstallation('2024-10-08T08:00');
  await startYear();
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const OFFICE = '330105/office/tao-ran';
const stranger = () =>
  people.meet({ channel: 't', bot: 'b', chat: randomUUID() }, { id: randomUUID(), language: 'zh', regionCode: null });

describe('minsheng role', () => {
  it('gives a held role to nobody else unless it is said expressly', async () => {
    const { payload } = json<{ payload: string }>(await minsheng(['invite', OFFICE, '--json']));
    expect((await takeInvitation(await stranger(), payload.slice(4))).ok).toBe(true);
    expect(await minsheng(['invite', OFFICE])).toMatchObject({ code: 1, err: expect.stringContaining('--replace') as string });
    const again = json<{ payload: string }>(await minsheng(['invite', OFFICE, '--replace', '--json']));
    expect((await takeInvitation(await stranger(), again.payload.slice(4))).ok).toBe(true);
  });

  it('ends a role on a day, which the list then shows, and at once', async () => {
    expect((await minsheng(['role', 'end', OFFICE, '--on', '2024-12-01'])).out).toContain('ends 2024-12-01 00:00');
    expect((await minsheng(['invite', '--list'])).out).toMatch(/330105\/office\/tao-ran\s+陶然\s+linked\s+until 2024-12-01/);
    expect((await minsheng(['role', 'end', OFFICE])).out).toContain('has ended');
    expect((await minsheng(['invite', '--list'])).out).not.toContain(OFFICE);
  });

  it('refuses what is no day, what is past, whom it does not know, and what has ended', async () => {
    expect(await minsheng(['role', 'end', OFFICE, '--on', 'tomorrow'])).toMatchObject({ code: 2 });
    expect(await minsheng(['role', 'end', '330105/office/nobody'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('[role-unknown]') as string,
    });
    expect(await minsheng(['role', 'end', OFFICE])).toMatchObject({
      code: 1,
      err: expect.stringContaining('[role-is-over]') as string,
    });
    const deputy = '330105/deputy/ying-meiyu';
    expect(await minsheng(['role', 'end', deputy, '--on', '2024-01-01'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('[role-ends-in-the-past]') as string,
    });
  });
});
