// Invitations: single-use links into roles, of which only the hash is kept. All moments here are real: they pace people, not the year.
import { createHash } from 'node:crypto';
import { db } from './database.ts';
import type { HeldRole } from './people.ts';

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/** Stores a link into a role. `replaces` is the current holder whom it may replace, if there is one. */
export const put = (code: string, roleId: string, expires: Date, replaces: string | null) =>
  db.invitation.create({ data: { hash: hashOf(code), roleId, expires, replaces } });

export type Taken =
  | { readonly kind: 'taken'; readonly role: HeldRole; readonly before: string | null; readonly first: boolean }
  | { readonly kind: 'unknown' | 'used' | 'expired' | 'void' | 'held' };

/**
 * Uses a link, once: the role becomes this person's, and every other link into it void. A role that somebody else holds is taken only with
 * a link made to replace that very person. `before` is the previous holder; `first` is false if the same person comes again.
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

/** Makes all unused links into a role void. */
export const voidOthers = (roleId: string, now: Date) =>
  db.invitation.updateMany({ where: { roleId, usedAt: null, voidAt: null }, data: { voidAt: now } });
