// In whose name a command acts: the operator's, or with --by a person's, whose roles decide what they may do.
import { type Actor, actorOf, operator } from '../actions/actor.ts';
import { now } from '../actions/moment.ts';
import * as people from '../records/people.ts';
import { Failure } from './house.ts';

/** The operator, or the one person whom a role's id, a person's id or a name means. The audit records the command line as the channel. */
export async function actingAs(name: string | undefined): Promise<Actor> {
  if (name === undefined) return operator;
  const roles = await people.rolesOf(name, (await now()).at);
  if (roles.length === 0) {
    throw new Failure(
      `--by ${name}: expected a role’s id (minsheng invite --list shows them), a person’s id or a name; nobody is called so`,
    );
  }
  const whose = await Promise.all(roles.map(async ({ id, holder }) => (await people.roleOf(id))?.personId ?? holder));
  const holders = new Set(whose);
  if (holders.size > 1)
    throw new Failure(`--by ${name}: ${holders.size} people are called so; name a role’s id (minsheng invite --list)`);
  return { ...actorOf({ id: (await people.roleOf(roles[0]?.id ?? ''))?.personId ?? operator.id, roles }), via: 'command-line' };
}
