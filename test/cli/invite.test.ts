import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

describe('minsheng invite', () => {
  it('lists roles and who has taken theirs up', async () => {
    const roles = json<{ id: string; linked: boolean }[]>(
      await minsheng(['invite', '--list', '--year', '330105/2025', '--json']),
    );
    expect(roles.filter(({ id }) => id.startsWith('330105/deputy/'))).toHaveLength(21);
    expect(roles.find(({ id }) => id === OFFICE)).toMatchObject({ role: 'office', linked: false });
  });

  it('makes a link that works once', async () => {
    const { payload } = json<{ payload: string }>(await minsheng(['invite', OFFICE, '--json']));
    expect(payload).toMatch(/^inv_[0-9A-Z]{20}$/);
    const person = await people.meet(
      { channel: 't', bot: 'b', chat: '1' },
      { id: randomUUID(), language: 'zh', regionCode: null },
    );
    expect(await takeInvitation(person, payload.slice(4))).toMatchObject({ ok: true, value: { id: OFFICE } });
    const other = await people.meet(
      { channel: 't', bot: 'b', chat: '2' },
      { id: randomUUID(), language: 'zh', regionCode: null },
    );
    expect(await takeInvitation(other, payload.slice(4))).toMatchObject({ ok: false, problem: { id: 'invitation-used' } });
    expect((await minsheng(['invite', '--list'])).out).toMatch(/330105\/office\/tao-ran\s+陶然\s+linked/);
  });

  it('prints one invitation for everybody who is not linked yet, whose code leads into their role, once', async () => {
    const unlinked = json<{ id: string }[]>(await minsheng(['invite', '--list', '--unlinked', '--json']));
    expect(unlinked.map(({ id }) => id)).not.toContain(OFFICE);
    const folder = await mkdtemp(join(tmpdir(), 'minsheng-invite-'));
    const file = join(folder, 'sheet.html');
    expect(await minsheng(['invite', '--sheet', file])).toMatchObject({ code: 2 });
    expect((await minsheng(['invite', '--sheet', file, '--bot', 'minsheng_bot'])).out).toContain(
      `${unlinked.length} invitations`,
    );
    const sheet = await readFile(file, 'utf8');
    await rm(folder, { recursive: true });
    const links = [...sheet.matchAll(/<code>https:\/\/t\.me\/minsheng_bot\?start=inv_([0-9A-Z]{20})<\/code>/g)].map(
      ([, code]) => code ?? '',
    );
    expect(new Set(links).size).toBe(unlinked.length);
    expect(sheet.match(/<svg/g)).toHaveLength(unlinked.length);
    const person = await people.meet(
      { channel: 't', bot: 'b', chat: '3' },
      { id: randomUUID(), language: 'zh', regionCode: null },
    );
    expect(await takeInvitation(person, links[0] ?? '')).toMatchObject({ ok: true, value: { id: unlinked[0]?.id } });
  });

  it('refuses a role that nobody has', async () => {
    expect(await minsheng(['invite', '330105/office/nobody'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('[role-unknown]') as string,
    });
  });
});
