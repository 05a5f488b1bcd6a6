// Invitations: single-use links into roles, of which only the hash is kept. All moments here are real: they pace people, not the year.
import { createHash } from 'node:crypto';
import { db } from './database.ts';
import type { HeldRole } from './people.ts';

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/** Keeps a link into a role. `replaces` is the person who may be replaced by it, where somebody holds the role. */
export const put = (code: string, roleId: string, expires: Date, replaces: string | null) =>
  db.invitation.create({ data: { hash: hashOf(code), roleId, expires, replaces } });

export type Taken =
  | { readonly kind: 'taken'; readonly role: HeldRole; readonly before: string | null; readonly first: boolean }
  | { readonly kind: 'unknown' | 'used' | 'expired' | 'void' | 'held' };

/**
 * Takes a link up, once: the role is then this person's, and every other link into it is void. A role that somebody else holds is taken
 * only with a link that was made to replace just them. `before` is who held it, `first` is false where the same person comes again.
 */
export async function take(code: string, personId: string, now: Date): Promise<Taken> {
  const hash = hashOf(code);
  const invitation = await db.invitation.findUnique({ where: { hash } });
  if (!invitation) return { kind: 'unknown' };
  const { roleId } = invitation;
  await db.$executeRaw`SELECT id FROM role WHERE id = ${roleId} FOR UPDATE`; // two links used at once are used one after the other
  const role = await db.role.findUniqueOrThrow({ where: { id: roleId } });
  const { usedAt, voidAt, expires, replaces } = await db.invitation.findUniqueOrThrow({ where: { hash } });
  if (role.personId === personId) {
    await voidOthers(roleId, now);
    return { kind: 'taken', role, before: personId, first: false };
  }
  if (usedAt) return { kind: 'used' };
  if (voidAt) return { kind: 'void' };
  if (expires <= now) return { kind: 'expired' };
  if (role.personId !== null && role.personId !== replaces) return { kind: 'held' };
  await db.invitation.update({ where: { hash }, data: { usedAt: now } });
  await voidOthers(roleId, now);
  const taken = await db.role.update({ where: { id: roleId }, data: { personId, awayUntil: null, standInId: null } });
  return { kind: 'taken', role: taken, before: role.personId, first: true };
}

/** Links into a role that nobody has used lead nowhere from now on. */
export const voidOthers = (roleId: string, now: Date) =>
  db.invitation.updateMany({ where: { roleId, usedAt: null, voidAt: null }, data: { voidAt: now } });
