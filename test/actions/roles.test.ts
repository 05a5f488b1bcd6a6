// How people get and lose roles: nobody loses one by another's link, an end takes effect everywhere, and a congress belongs to its year.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { actorOf, operator } from '../../actions/actor.ts';
import { meet, putPeople } from '../../actions/people.ts';
import * as actions from '../../actions/roles.ts';
import { holdersOf } from '../../activities/holders.ts';
import { deskFacts } from '../../views/desks.ts';
import { db, transaction } from '../../records/database.ts';
import * as invitations from '../../records/invitations.ts';
import * as leaves from '../../records/leaves.ts';
import * as people from '../../records/people.ts';
import * as years from '../../records/years.ts';
import { aPlan, somePeople } from '../builders.ts';
import { yearIs } from '../yearIs.ts';
import { someone, withDatabase } from '../records/aDatabase.ts';

withDatabase();

const REGION = '330106';
const DAY = 86_400_000;

async function aRole(role = 'deputy', unitId: string | null = null): Promise<string> {
  const id = `${REGION}/${role}/${randomUUID()}`;
  await db.role.create({ data: { id, code: randomUUID(), role, regionCode: REGION, holder: 'Ying', unitId } });
  return id;
}
async function linkInto(role: string, replace = false): Promise<string> {
  const made = await actions.invite(operator, role, { replace });
  if (!made.ok) throw new Error(made.problem.id);
  return made.value.payload.slice('inv_'.length);
}
async function holding(role: string): Promise<people.PersonHere> {
  const person = await someone('bot', REGION);
  const taken = await actions.takeInvitation(person, await linkInto(role));
  if (!taken.ok) throw new Error(taken.problem.id);
  return meet(person.where, 'en', REGION);
}
const holderOf = async (role: string) => (await db.role.findUniqueOrThrow({ where: { id: role } })).personId;
const told = async (person: people.PersonHere) =>
  (await db.outbox.findMany({ where: { personId: person.id }, orderBy: { id: 'asc' } })).map(({ message }) => message);

describe('an invitation', () => {
  it('is kept only as a hash', async () => {
    const code = await linkInto(await aRole());
    const kept = await db.invitation.findMany();
    expect(JSON.stringify(kept)).not.toContain(code);
    expect(kept.at(-1)?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives its role to the first who takes it up; the same person may press twice, another is refused', async () => {
    const role = await aRole();
    const code = await linkInto(role);
    const [one, other] = [await someone(), await someone()];
    expect(await actions.takeInvitation(one, code)).toMatchObject({ ok: true, value: { id: role } });
    expect(await actions.takeInvitation(one, code)).toMatchObject({ ok: true });
    expect(await actions.takeInvitation(other, code)).toMatchObject({ ok: false, problem: { id: 'invitation-used' } });
    expect(await holderOf(role)).toBe(one.id);
  });

  it('taken up by many at once makes one of them its holder', async () => {
    const role = await aRole();
    const code = await linkInto(role);
    const all = await Promise.all(Array.from({ length: 6 }, () => someone()));
    const taken = await Promise.all(all.map((person) => actions.takeInvitation(person, code)));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await holderOf(role)).toBe(all[taken.findIndex(({ ok }) => ok)]?.id);
  });

  it('into a seat of the congress brings word of candidates that are under review, once, and of no others', async () => {
    const plan = aPlan({ method: 'vote', region: REGION, seats: 2 });
    const id = `year/${REGION}/${plan.year}`;
    await transaction(() => years.start({ id, regionCode: REGION, year: plan.year }, plan, 'operator', new Date()));
    expect(await told(await holding(await aRole('deputy')))).toEqual([]);
    await yearIs(id, { stage: 'decision', shortlistAt: new Date() });
    const deputy = await holding(await aRole('deputy'));
    expect(await told(deputy)).toEqual(['shortlist-fixed']);
    const second = await aRole('member');
    expect(await actions.takeInvitation(deputy, await linkInto(second))).toMatchObject({ ok: true });
    expect(await told(deputy)).toEqual(['shortlist-fixed']);
    expect(await told(await holding(await aRole('unit-contact')))).toEqual([]);
    await yearIs(id, { listAt: new Date() });
    expect(await told(await holding(await aRole('member')))).toEqual([]);
  });

  it('is over when its time is, and unknown when nobody made it', async () => {
    const role = await aRole();
    const person = await someone();
    await transaction(() => invitations.put('EXPIRED', role, new Date(Date.now() - 1_000), null));
    expect(await actions.takeInvitation(person, 'EXPIRED')).toMatchObject({ ok: false, problem: { id: 'invitation-expired' } });
    expect(await actions.takeInvitation(person, 'MADE-UP')).toMatchObject({ ok: false, problem: { id: 'invitation-unknown' } });
    expect(await holderOf(role)).toBeNull();
  });

  it('voids every other link into the role when it is taken up: a second one moves nothing', async () => {
    const role = await aRole();
    const [first, second, third] = [await linkInto(role), await linkInto(role), await linkInto(role)];
    const [one, other] = [await someone(), await someone()];
    expect((await actions.takeInvitation(one, first)).ok).toBe(true);
    for (const code of [second, third])
      expect(await actions.takeInvitation(other, code)).toMatchObject({ ok: false, problem: { id: 'invitation-void' } });
    expect(await holderOf(role)).toBe(one.id);
  });

  it('two links used at the same moment make one holder', async () => {
    const role = await aRole();
    const codes = [await linkInto(role), await linkInto(role)];
    const both = [await someone(), await someone()];
    const taken = await Promise.all(both.map((person, index) => actions.takeInvitation(person, codes[index] ?? '')));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('a role that somebody holds', () => {
  it('is not invited into unless the office says expressly that it goes to somebody else', async () => {
    const role = await aRole();
    await holding(role);
    expect(await actions.invite(operator, role)).toMatchObject({
      ok: false,
      problem: { id: 'role-is-held', facts: { holder: 'Ying' } },
    });
  });

  it('moves by such a link, and whoever held it and the office hear of it', async () => {
    const role = await aRole('unit-contact');
    const clerk = await holding(await aRole('office'));
    const before = await holding(role);
    const code = await linkInto(role, true);
    const after = await someone();
    expect((await actions.takeInvitation(after, code)).ok).toBe(true);
    expect(await holderOf(role)).toBe(after.id);
    expect(await told(before)).toContain('role-moved');
    expect(await told(clerk)).toContain('role-taken-up');
    expect((await meet(before.where, 'en', REGION)).roles).toEqual([]);
  });

  it('does not move by a link that was made to replace somebody who held it before', async () => {
    const role = await aRole();
    await holding(role);
    const late = await linkInto(role, true);
    await transaction(async () => {
      const third = await someone();
      await db.role.update({ where: { id: role }, data: { personId: third.id } });
    });
    expect(await actions.takeInvitation(await someone(), late)).toMatchObject({ ok: false, problem: { id: 'invitation-held' } });
  });
});

describe('a role that has ended', () => {
  it('is none any more for whoever writes, reads a desk, answers for a unit or is told', async () => {
    const unit = `${REGION}/${randomUUID()}`;
    await db.unit.create({ data: { id: unit, regionCode: REGION, zh: '单位', en: 'Unit' } });
    const [office, contact] = [await aRole('office'), await aRole('unit-contact', unit)];
    const [clerk, reporter] = [await holding(office), await holding(contact)];
    for (const role of [office, contact]) expect((await actions.endRole(operator, role)).ok).toBe(true);

    const at = new Date(Date.now() + 1_000);
    const here = await meet(clerk.where, 'en', REGION);
    expect(here.roles).toEqual([]);
    expect((await deskFacts(here.roles, { page: 0, size: 5 }, at)).years).toEqual([]);
    expect(await leaves.heardBy(unit, at)).toEqual({ contact: [], head: [] });
    expect(await people.rolesOf(reporter.id, at)).toEqual([]);
    expect((await people.meantBy(office, at)).one).toBeUndefined();
    expect(await holdersOf('year/330106/2027', 'office', at)).not.toContain(clerk.id);
    expect(await told(clerk)).toContain('role-ends');
  });

  it('ends on the day that was said, not before', async () => {
    const role = await aRole('inspector');
    const inspector = await holding(role);
    const clerk = await holding(await aRole('office'));
    const until = new Date(Date.now() + 30 * DAY);
    expect(await actions.endRole(operator, role, until)).toMatchObject({ ok: true, value: { until } });
    expect(await told(inspector)).toContain('role-ends');
    expect(await told(clerk)).toContain('role-ends-for-others');
    expect((await meet(inspector.where, 'en', REGION)).roles.map(({ id }) => id)).toEqual([role]);
    expect(await people.rolesOf(inspector.id, new Date(until.getTime() - 1))).toHaveLength(1);
    expect(await people.rolesOf(inspector.id, until)).toEqual([]);
  });

  it('takes its open links with it, and cannot be invited into or ended again', async () => {
    const role = await aRole();
    const code = await linkInto(role);
    await actions.endRole(operator, role);
    expect(await actions.takeInvitation(await someone(), code)).toMatchObject({ ok: false, problem: { id: 'invitation-void' } });
    expect(await actions.invite(operator, role)).toMatchObject({ ok: false, problem: { id: 'role-is-over' } });
    expect(await actions.endRole(operator, role)).toMatchObject({ ok: false, problem: { id: 'role-is-over' } });
  });

  it('is ended by the office of its region alone, and not in the past', async () => {
    const [role, elsewhere] = [await aRole(), '330105/office/other'];
    const citizen = actorOf(await someone());
    expect(await actions.endRole(citizen, role)).toMatchObject({ ok: false, problem: { id: 'role-needed' } });
    const stranger = { ...citizen, roles: [{ id: elsewhere, role: 'office' as const, regionCode: '330105' }] };
    expect(await actions.endRole(stranger, role)).toMatchObject({ ok: false, problem: { id: 'other-region' } });
    const yesterday = new Date(Date.now() - DAY);
    expect(await actions.endRole(operator, role, yesterday)).toMatchObject({
      ok: false,
      problem: { id: 'role-ends-in-the-past' },
    });
  });
});

describe('a congress', () => {
  it('is the one of its year: a newly elected one does not sit with the one before', async () => {
    const before = somePeople(5);
    const elected = { ...before, deputies: [1, 2, 3].map((number) => ({ id: `new-${number}`, name: `New ${number}` })) };
    await transaction(() => putPeople('330108', before, 'year/330108/2027'));
    await transaction(() => putPeople('330108', elected, 'year/330108/2028'));
    const roll = async (year: string) =>
      (await people.rolesIn(['330108'], { at: new Date(), role: 'deputy', yearId: year })).map(({ holder }) => holder);
    expect(await roll('year/330108/2027')).toHaveLength(5);
    expect(await roll('year/330108/2028')).toEqual(['New 1', 'New 2', 'New 3']);
  });

  it('loses whoever has left it, and keeps whoever is named again', async () => {
    const file = somePeople(3);
    await transaction(() => putPeople('330109', file, 'year/330109/2027'));
    const [first] = await people.rolesIn(['330109'], { at: new Date(), role: 'deputy' });
    await actions.endRole(operator, first?.id ?? '');
    const seats = async (year: string) =>
      (await people.rolesIn(['330109'], { at: new Date(Date.now() + 1_000), role: 'deputy', yearId: year })).length;
    expect(await seats('year/330109/2027')).toBe(2);
    await transaction(() => putPeople('330109', file, 'year/330109/2028'));
    expect(await seats('year/330109/2028')).toBe(3);
  });
});
