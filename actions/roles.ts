// How people get and lose roles: by invitations, which never take a role from its holder unless the office says so, and by ending a role.
import { randomBytes } from 'node:crypto';
import { codeFrom, yearCode } from '../domain/ids.ts';
import { notice } from '../domain/notices.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as invitations from '../records/invitations.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';
import * as years from '../records/years.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

/**
 * Takes up an invitation; the holder of the role may do so again without harm. Every other link into the role becomes void; the previous
 * holder and the office are told.
 */
export async function takeInvitation(person: people.PersonHere, code: string): Promise<Done<people.HeldRole>> {
  const { at, real } = await now();
  return transaction(async () => {
    const taken = await invitations.take(code, person.id, real);
    if (taken.kind !== 'taken') return refused(`invitation-${taken.kind}`);
    const { role, before, first } = taken;
    if (!people.isInOffice(role, at)) return refused('invitation-role-ended');
    if (!first) return done(role);
    await audit.note({ at, by: person.id, via: 'chat', deed: 'role-taken', about: role.id });
    await tellOfCandidates(role, person.id, at);
    // only a role that moves is told at once; the list of roles shows that a vacant one has been taken up
    if (before) {
      await tell('role-moved', role, [before], at);
      const offices = await officesOf(role, at);
      await tell(
        'role-taken-up',
        role,
        offices.filter((id) => id !== person.id && id !== before),
        at,
      );
    }
    return done(role);
  });
}

/** Tells somebody who takes a seat while candidates are under review of them, as those who had a seat already were told. */
async function tellOfCandidates({ role, regionCode }: people.HeldRole, to: string, at: Date): Promise<void> {
  if (role !== 'deputy' && role !== 'member') return;
  const reviewed = (await years.all()).filter(
    (year) => year.regionCode === regionCode && year.state === 'running' && year.shortlistAt !== null && year.listAt === null,
  );
  await outbox.enqueue(
    reviewed.map(({ id }) => notice('shortlist-fixed', { year: yearCode(id) }, { to })),
    at,
  );
}

const INVITATION_DAYS = 14;

export interface Invitation {
  readonly role: string;
  readonly holder: string;
  readonly roleId: string;
  /** The parameter of `/start`: `inv_…`. Shown once; only its hash is stored. */
  readonly payload: string;
  readonly expires: Date;
}

/**
 * Makes a single-use link into a role; an earlier link stays valid until one of them is used. A role that somebody holds is given to
 * another person only if the office says so (`replace`), and only in place of the person who holds it now.
 */
export async function invite(actor: Actor, id: string, { replace = false } = {}): Promise<Done<Invitation>> {
  const role = await people.roleOf(id);
  if (!role) return refused('role-unknown', { role: id });
  const { at, real } = await now();
  const allowed = permitted(actor, 'invitations.make', { regionCode: role.regionCode }, at);
  if (!allowed.ok) return allowed;
  if (!people.isInOffice(role, at)) return refused('role-is-over', { holder: role.holder });
  if (role.personId !== null && !replace) return refused('role-is-held', { holder: role.holder });
  const code = codeFrom(randomBytes(48), 20);
  const expires = new Date(real.getTime() + INVITATION_DAYS * 86_400_000);
  await transaction(async () => {
    await invitations.put(code, id, expires, role.personId);
    const facts = role.personId === null ? {} : { replaces: role.personId };
    await audit.note({ at, by: allowed.value, via: actor.via, deed: 'invited', about: id, facts });
  });
  return done({ role: role.role, holder: role.holder, roleId: id, payload: `inv_${code}`, expires });
}

/**
 * Ends a role, now or at a later year moment: from then on it permits nothing and is told nothing. If it ends now, its links become void.
 * The holder and the office are told. Repeated with another moment before it has ended, the later call counts.
 */
export async function endRole(actor: Actor, id: string, until?: Date): Promise<Done<{ holder: string; until: Date }>> {
  const role = await people.roleOf(id);
  if (!role) return refused('role-unknown', { role: id });
  const { at, real } = await now();
  const allowed = permitted(actor, 'roles.end', { regionCode: role.regionCode }, at);
  if (!allowed.ok) return allowed;
  if (!people.isInOffice(role, at)) return refused('role-is-over', { holder: role.holder });
  const ends = until ?? at;
  if (ends < at) return refused('role-ends-in-the-past', { holder: role.holder });
  await transaction(async () => {
    await people.endRole(id, ends);
    if (ends <= at) await invitations.voidOthers(id, real);
    await audit.note({
      at,
      by: allowed.value,
      via: actor.via,
      deed: 'role-ended',
      about: id,
      facts: { until: ends.toISOString() },
    });
    const told = role.personId ? [role.personId] : [];
    await tell('role-ends', { ...role, until: ends }, told, at);
    const others = (await officesOf(role, at)).filter((person) => !told.includes(person) && person !== actor.id);
    await tell('role-ends-for-others', { ...role, until: ends }, others, at);
  });
  return done({ holder: role.holder, until: ends });
}

/** The people of the office that looks after a role. */
async function officesOf({ regionCode }: people.HeldRole, at: Date): Promise<string[]> {
  const roles = await people.rolesIn([regionCode], { at });
  const offices = roles.filter(({ role }) => role === 'office' || role === 'office-head');
  return [...new Set(offices.flatMap(({ personId }) => personId ?? []))];
}

/** The kinds of notices about a role. */
type RoleNews = 'role-moved' | 'role-taken-up' | 'role-ends' | 'role-ends-for-others';

async function tell(id: RoleNews, role: people.HeldRole, all: readonly string[], at: Date): Promise<void> {
  await outbox.enqueue(
    all.map((to) => notice(id, { role: role.id, at: at.getTime() }, { to })),
    at,
  );
}

/** Roles of these regions that nobody has taken up yet, by their ids. */
export const vacantRoles = async (regionCodes: readonly string[]): Promise<string[]> =>
  (await people.rolesIn(regionCodes, { at: (await now()).at })).flatMap(({ id, personId }) => (personId === null ? [id] : []));
