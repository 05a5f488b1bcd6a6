// Orders that wait: seen by whoever looks after the installation, and removed where they hold something up.
import { kindOfWorkflow } from '../domain/messages.ts';
import { yearOf } from '../domain/ids.ts';
import { storableText, problemIn } from '../domain/text.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as errands from '../records/errands.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

export type { WaitingErrand as WaitingOrder } from '../records/errands.ts';

/** What is shown at once: more than this waits only while no worker runs. */
const MOST = 1_000;

/** All orders that wait, the oldest first. */
export const waitingOrders = () => errands.allWaiting(MOST);

const Why = storableText(500);

/** Removes an order that waits, with a reason that whoever gave it is told. What was carried out meanwhile stays. */
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
