// How an order is carried out: once, by whoever may, or refused with a reason and nothing changed.
import type { Order, OrderAnswer, Problem } from '../domain/messages.ts';
import { type Action, type HeldRole, may, RoleName, type Where } from '../domain/permissions.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as errands from '../records/errands.ts';
import * as people from '../records/people.ts';

/** Thrown by an effect that must not happen: the transaction is undone, and the sender is told why. */
export class NotDone extends Error {
  readonly problem: Problem;
  constructor(id: string, facts: Problem['facts'] = {}) {
    super(id);
    this.problem = { id, facts };
  }
}

export interface Actor {
  readonly by: string;
  /** The human behind it, as reports and marks name them. */
  readonly person: string;
  readonly roles: readonly HeldRole[];
}

/** The roles behind a `by`: the operator's own, or those of a role, person or name. */
async function actorOf(by: string): Promise<Actor> {
  if (by === 'operator') return { by, person: by, roles: [{ role: 'operator' }] };
  const held = await people.rolesOf(by);
  if (held.length === 0) throw new NotDone('nobody-of-that-name', { name: by });
  const named = await people.roleNamed(by);
  return {
    by,
    person: named?.personId ?? by,
    roles: held.flatMap((role) => (RoleName.safeParse(role.role).success ? [{ ...role, role: RoleName.parse(role.role) }] : [])),
  };
}

/** Refuses unless the actor may. */
export function demand(actor: Actor, action: Action, where: Where, moment: Date): void {
  const permission = may({ id: actor.person, roles: actor.roles }, action, where, moment);
  if (!permission.ok) throw new NotDone(permission.because.id, permission.because.facts);
}

/**
 * Carries out orders one after the other, each in a transaction of its own together with the settling of its errand. Whoever comes
 * again with the same id gets the same answer. An order that came as a bare Update is audited here; an errand was by its action.
 */
export async function carryOut(
  workflowId: string,
  orders: readonly Order[],
  moment: Date,
  effect: (order: Order, actor: Actor) => Promise<void>,
): Promise<OrderAnswer[]> {
  const answers: OrderAnswer[] = [];
  for (const order of orders) answers.push(await carryOutOne(workflowId, order, moment, effect));
  return answers;
}

async function carryOutOne(
  workflowId: string,
  order: Order,
  moment: Date,
  effect: (order: Order, actor: Actor) => Promise<void>,
): Promise<OrderAnswer> {
  const { id } = order;
  try {
    return await transaction(async () => {
      const state = await errands.takeUp(workflowId, order);
      if (state !== 'first') return state.before === 'done' ? { id, ok: true } : { id, ok: false, problem: state.problem };
      if (order.name !== 'look') await effect(order, await actorOf(order.payload.by));
      if (order.via === 'update' && order.name !== 'look') {
        await audit.note({
          at: moment,
          by: order.payload.by,
          via: 'temporal-ui',
          deed: order.name,
          about: workflowId,
          facts: order.payload,
        });
      }
      await errands.settle(id, moment);
      return { id, ok: true };
    });
  } catch (error) {
    if (!(error instanceof NotDone)) throw error;
    await transaction(async () => {
      await errands.takeUp(workflowId, order);
      await errands.settle(id, moment, error.problem);
    });
    return { id, ok: false, problem: error.problem };
  }
}
