// A unit has seen its digest: it signs for everything that the digest told it (procedure 1.8, L5).
import { may, rolesThatMay } from '../domain/permissions.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as digests from '../records/digests.ts';
import { type Actor, type Done, done, refused } from './actor.ts';
import { now } from './moment.ts';

/**
 * Signs for all notices that were sent until a moment and are unsigned, in all units for which somebody may sign. Returns how many tasks
 * that were. Their workflows need not be told: they look by themselves before anything is escalated.
 */
export async function signDigest(actor: Actor, toldUntil: Date): Promise<Done<number>> {
  const { at } = await now();
  const held = actor.roles.filter(
    ({ regionCode, unitId }) => regionCode && unitId && may(actor, 'tasks.sign', { regionCode, unitId }, at).ok,
  );
  const [role] = held;
  if (!role) return refused('role-needed', { action: 'tasks.sign', roles: rolesThatMay('tasks.sign').join(' ') });
  return transaction(async () => {
    const signed = await digests.signTold(
      held.flatMap(({ unitId }) => unitId ?? []),
      toldUntil,
      at,
    );
    for (const about of signed) await audit.note({ at, by: role.id, via: actor.via, deed: 'reminder-signed', about });
    return done(signed.length);
  });
}
