// Who acts, and whether they may: one place for all actions.
import type { Problem } from '../domain/messages.ts';
import { type Action, type Actor, may, type Where } from '../domain/permissions.ts';
import { asHolder, type PersonHere } from '../records/people.ts';

export type { Actor } from '../domain/permissions.ts';

/** The command line acts as the operator, with the office's rights, and is audited so. */
export const operator: Actor = { id: 'operator', roles: [{ id: 'operator', role: 'operator' }], via: 'command-line' };

/** Somebody who wrote or pressed. */
export const actorOf = (person: Pick<PersonHere, 'id' | 'roles'>): Actor => ({
  id: person.id,
  roles: asHolder(person).roles,
  via: 'chat',
});

/** What an action returns: its value, or a refusal that says why. Expected failures are values. */
export type Done<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export const done = <Value>(value: Value): Done<Value> => ({ ok: true, value });
export const refused = <Value>(id: string, facts: Problem['facts'] = {}): Done<Value> => ({ ok: false, problem: { id, facts } });

/** The id of the role by which an actor may do something here, or why they may not. */
export function permitted(actor: Actor, action: Action, where: Where, at: Date): Done<string> {
  const permission = may(actor, action, where, at);
  if (!permission.ok) return refused(permission.because.id, permission.because.facts);
  const held = actor.roles.find(
    ({ role, regionCode, unitId }) => role === permission.as && fits(where.regionCode, regionCode) && fits(where.unitId, unitId),
  );
  return done((held ?? actor.roles.find(({ role }) => role === permission.as))?.id ?? actor.id);
}

/** Prefers the role of the place that the action is about; a role without a place fits everywhere. */
const fits = (wanted: string | null | undefined, held: string | null | undefined): boolean => !wanted || !held || wanted === held;
