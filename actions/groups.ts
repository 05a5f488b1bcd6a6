// Who supervises an item (procedure 1.10, S1): the standing committee chooses a group of its congress, its chair or the secretariat for it.
import { yearOf } from '../domain/ids.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as groups from '../records/groups.ts';
import * as people from '../records/people.ts';
import * as tasks from '../records/tasks.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

/** Roles that may supervise: the congress's own people. */
const CONGRESS = ['deputy', 'committee-member', 'committee-chair'];

/** Chooses an item's group in place of the one before; its lead and members are roles of the item's congress. */
export async function choose(actor: Actor, { projectId, leadId, memberIds }: groups.Group): Promise<Done<groups.Group>> {
  const { at } = await now();
  const { regionCode } = yearOf(projectId);
  const allowed = permitted(actor, 'groups.choose', { regionCode }, at);
  if (!allowed.ok) return allowed;
  if (!(await tasks.projectOf(projectId))) return refused('project-unknown', {});
  const members = [...new Set(memberIds)].filter((id) => id !== leadId);
  const seats = new Set(
    (await people.rolesIn([regionCode], { at })).flatMap(({ id, role }) => (CONGRESS.includes(role) ? [id] : [])),
  );
  const stranger = [leadId, ...members].find((id) => !seats.has(id));
  if (stranger !== undefined) return refused('group-not-of-congress', { role: stranger });
  const group = { projectId, leadId, memberIds: members };
  await transaction(async () => {
    await groups.choose(group, at, allowed.value);
    const facts = { lead: leadId, members };
    await audit.note({ at, by: allowed.value, via: actor.via, deed: 'group-chosen', about: projectId, facts });
  });
  return done(group);
}
