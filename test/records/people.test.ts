// Invitations are taken up once, in time, by one person.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as actions from '../../actions/people.ts';
import { operator } from '../../actions/actor.ts';
import { db, transaction } from '../../records/database.ts';
import * as people from '../../records/people.ts';
import { someone, withDatabase } from './aDatabase.ts';

withDatabase();

async function aRole(): Promise<string> {
  const id = `330106/deputy/${randomUUID()}`;
  await db.role.create({ data: { id, code: randomUUID(), role: 'deputy', regionCode: '330106', holder: 'Ying' } });
  return id;
}
async function invited(role: string): Promise<string> {
  const made = await actions.invite(operator, role);
  if (!made.ok) throw new Error(made.problem.id);
  return made.value.payload.slice('inv_'.length);
}

describe('an invitation', () => {
  it('is kept only as a hash', async () => {
    const code = await invited(await aRole());
    const kept = await db.invitation.findMany();
    expect(JSON.stringify(kept)).not.toContain(code);
    expect(kept.at(-1)?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives its role to the first who takes it up; the same person may press twice, another is refused', async () => {
    const role = await aRole();
    const code = await invited(role);
    const [one, other] = [await someone(), await someone()];
    expect(await actions.takeInvitation(one, code)).toMatchObject({ ok: true, value: { id: role } });
    expect(await actions.takeInvitation(one, code)).toMatchObject({ ok: true });
    expect(await actions.takeInvitation(other, code)).toMatchObject({ ok: false, problem: { id: 'invitation-used' } });
    expect((await db.role.findUniqueOrThrow({ where: { id: role } })).personId).toBe(one.id);
  });

  it('taken up by many at once makes one of them its holder', async () => {
    const role = await aRole();
    const code = await invited(role);
    const all = await Promise.all(Array.from({ length: 6 }, () => someone()));
    const taken = await Promise.all(all.map((person) => actions.takeInvitation(person, code)));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
    const holder = all[taken.findIndex(({ ok }) => ok)];
    expect((await db.role.findUniqueOrThrow({ where: { id: role } })).personId).toBe(holder?.id);
  });

  it('is over when its time is, and unknown when nobody made it', async () => {
    const role = await aRole();
    const person = await someone();
    await transaction(() => people.putInvitation('EXPIRED', role, new Date(Date.now() - 1_000)));
    expect(await actions.takeInvitation(person, 'EXPIRED')).toMatchObject({ ok: false, problem: { id: 'invitation-expired' } });
    expect(await actions.takeInvitation(person, 'MADE-UP')).toMatchObject({ ok: false, problem: { id: 'invitation-unknown' } });
    expect((await db.role.findUniqueOrThrow({ where: { id: role } })).personId).toBeNull();
  });
});

describe('a stranger', () => {
  it('who writes to two processes at once is one person', async () => {
    const where = { channel: 'test', bot: 'bot', chat: randomUUID() };
    const met = await Promise.all(Array.from({ length: 5 }, () => actions.meet(where, 'zh', '330106')));
    expect(new Set(met.map(({ id }) => id)).size).toBe(1);
    expect(await db.person.count({ where: { addresses: { some: { chat: where.chat } } } })).toBe(1);
  });
});
