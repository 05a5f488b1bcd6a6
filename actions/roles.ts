// How a role comes to somebody and leaves them: invitations, which move no held role unasked, and its end.
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
 * Takes up an invitation; whoever holds the role already may take it up twice without harm. Every other link into the role is void then;
 * whoever held it before, and the office, hear of it.
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
    // that a vacant role has found its holder the list of roles shows; a role that moves is told at once
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

/** Whoever takes a seat while candidates are under review hears of them as those did who had theirs already. */
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
  /** What goes behind `/start `: `inv_…`. Shown once; only its hash is kept. */
  readonly payload: string;
  readonly expires: Date;
}

/**
 * Makes a single-use link into a role; one made earlier stays valid until one of them is used. A role that somebody holds is given to
 * somebody else only where the office says so (`replace`), and only in place of whoever holds it at that moment.
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
 * Ends a role, now or at a later moment of the year: from then on it may nothing, reads nothing and is told nothing. Its links are void;
 * whoever held it, and the office, hear of it. Said again with another moment the later word holds, as long as it has not ended.
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

/** Which piece of news of a role. */
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
