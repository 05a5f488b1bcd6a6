// Waiting orders: administrators see them, and remove one that blocks others.
import { kindOfWorkflow } from '../domain/messages.ts';
import { yearOf } from '../domain/ids.ts';
import { storableText, problemIn } from '../domain/text.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as errands from '../records/errands.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

export type { WaitingErrand as WaitingOrder } from '../records/errands.ts';

/** The most that are shown: more than this wait only while no worker runs. */
const MOST = 1_000;

/** All waiting orders, oldest first. */
export const waitingOrders = () => errands.allWaiting(MOST);

const Why = storableText(500);

/** Removes a waiting order with a reason, which its sender is told. An order that was carried out meanwhile stays. */
export async function removeOrder(actor: Actor, id: string, why: string): Promise<Done<errands.Errand>> {
  const { at } = await now();
  const reason = Why.safeParse(why);
  if (!reason.success) {
    const [problem] = reason.error.issues.flatMap((issue) => problemIn(issue) ?? []);
    return refused(problem?.id ?? 'text-missing', { where: '--why', ...problem?.facts });
  }
  const errand = await errands.waitingOne(id);
  if (!errand) return refused('order-not-waiting', { id });
  const { workflowId, name } = errand;
  const kind = kindOfWorkflow(workflowId);
  const where = kind && kind !== 'clock' ? { regionCode: yearOf(workflowId).regionCode } : {};
  const allowed = permitted(actor, 'orders.remove', where, at);
  if (!allowed.ok) return allowed;
  const removed = await transaction(async () => {
    if (!(await errands.refuse(id, at, { id: 'order-removed', facts: { why: reason.data } }))) return false;
    const facts = { order: id, name, why: reason.data };
    await audit.note({ at, by: allowed.value, via: actor.via, deed: 'order-removed', about: workflowId, facts });
    return true;
  });
  return removed ? done(errand) : refused('order-not-waiting', { id });
}
