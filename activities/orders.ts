// How an order is carried out: once, if its sender may, or refused with a reason and nothing changed.
import {
  entryOf,
  type Order,
  type OrderAnswer,
  type OrderName,
  orderOf,
  type Payload,
  type Problem,
  type WaitingOrder,
  type WorkflowKind,
} from '../domain/messages.ts';
import { type Action, type Holder, may, type Where } from '../domain/permissions.ts';
import { storable } from '../domain/text.ts';
import * as audit from '../records/audit.ts';
import { isAway, transaction } from '../records/database.ts';
import * as errands from '../records/errands.ts';
import { lastingFailure } from '../records/failures.ts';
import * as people from '../records/people.ts';

/** Thrown by an effect that must not happen: the transaction is rolled back, and the sender is told why. */
export class NotDone extends Error {
  readonly problem: Problem;
  constructor(id: string, facts: Problem['facts'] = {}) {
    super(id);
    this.problem = { id, facts };
  }
}

/** Who is behind an order: the human, as reports and marks name them, with what they may. */
type Orderer = Holder & { readonly id: string };

/** The orderer behind a `by`: the operator, or the holder with this role id, person id or name. */
async function ordererOf(by: string, moment: Date): Promise<Orderer> {
  if (by === 'operator') return { id: by, roles: [{ role: 'operator' }] };
  const { roles: held, one } = await people.meantBy(by, moment);
  if (held.length === 0) throw new NotDone('nobody-of-that-name', { name: by });
  return { id: one?.personId ?? by, roles: people.asHolder({ roles: held }).roles };
}

/** Refuses unless the actor may. */
function demand(actor: Holder, action: Action, where: Where, moment: Date): void {
  const permission = may(actor, action, where, moment);
  if (!permission.ok) throw new NotDone(permission.because.id, permission.because.facts);
}

/** How often an order that fails for an unknown reason is tried, and the rest between attempts (real milliseconds, growing with each). */
const TRIES = 3;
const REST_MS = 200;

type Effect = (order: WaitingOrder, actor: Orderer) => Promise<void>;

/** Who orders, when, and under which id. */
export interface Occasion {
  readonly actor: Orderer;
  /** The `by` of the order, under which its effect is recorded. */
  readonly by: string;
  readonly at: Date;
  /** The order's id, for the dedupe keys of its notices. */
  readonly order: string;
}

/** The effect of each order to a kind of process. `look` has none: the process reads its thing anew after any order. */
export type Effects<Kind extends WorkflowKind, Thing> = {
  readonly [Name in Exclude<OrderName<Kind>, 'look'>]: (
    payload: Payload<Kind, Name>,
    thing: Thing,
    occasion: Occasion,
  ) => Promise<void>;
};

/**
 * Makes the effect of any order to a process: it parses the payload, fetches the thing, checks the permission that the table of orders
 * names for the thing's place, and carries the order out.
 * @param thing fetches what is ordered about, with its place; refuses what is over
 */
export const effectOf =
  <Kind extends WorkflowKind, Thing extends { readonly here: Where }>(
    kind: Kind,
    thing: (name: string) => Promise<Thing>,
    effects: Effects<Kind, Thing>,
    at: Date,
  ): Effect =>
  async (waiting, actor) => {
    const read = orderOf(kind, waiting);
    // an older version of the code accepted a payload that this one does not
    if (!read.ok) throw new NotDone(read.problem.id, read.problem.facts);
    const about = await thing(waiting.name);
    const needs = entryOf(kind, waiting.name)?.needs ?? null;
    if (needs !== null) demand(actor, needs, about.here, at);
    const { name, payload } = read.order as Order<Kind> & { readonly name: keyof typeof effects };
    // name and payload belong to one row of the table, which the type of a union cannot express
    await effects[name](payload, about, { actor, by: waiting.payload.by, at, order: waiting.id });
  };

/**
 * Separates orders that only ask for a look from those that do something. A look reads everything anew and settles the errands with what it
 * stores, so that after it their answers are as given here.
 */
export const sorted = (orders: readonly WaitingOrder[]): { looked: OrderAnswer[]; others: WaitingOrder[] } => ({
  looked: orders.flatMap(({ id, name }) => (name === 'look' ? [{ id, ok: true }] : [])),
  others: orders.filter(({ name }) => name !== 'look'),
});

/**
 * Carries out orders one after the other, each in a transaction together with the settling of its errand. An order that comes again with
 * the same id gets the same answer. An order that came as a bare Update is audited here; an errand was audited by its action. While the
 * database is away, everything is retried; an order that fails by itself is refused, so that the next one can go on.
 */
export async function carryOut(
  workflowId: string,
  orders: readonly WaitingOrder[],
  moment: Date,
  effect: Effect,
): Promise<OrderAnswer[]> {
  const answers: OrderAnswer[] = [];
  for (const order of orders) answers.push(await carryOutOne(workflowId, order, moment, effect));
  return answers;
}

async function carryOutOne(workflowId: string, order: WaitingOrder, moment: Date, effect: Effect): Promise<OrderAnswer> {
  const kept = { ...order, id: storable(order.id) };
  for (let attempt = 1; ; attempt++) {
    try {
      return { ...(await once(workflowId, kept, moment, effect)), id: order.id };
    } catch (error) {
      const problem = refusalOf(error, order, attempt);
      if (problem === 'away') throw error;
      if (problem === 'again') {
        await new Promise((resolve) => setTimeout(resolve, REST_MS * attempt));
        continue;
      }
      await refuse(workflowId, kept, moment, problem);
      return { id: order.id, ok: false, problem };
    }
  }
}

async function once(workflowId: string, order: WaitingOrder, moment: Date, effect: Effect): Promise<OrderAnswer> {
  const { id, name, payload } = order;
  return transaction(async () => {
    const state = await errands.takeUp(workflowId, order);
    if (state !== 'first') return state.before === 'done' ? { id, ok: true } : { id, ok: false, problem: state.problem };
    if (name !== 'look') await effect(order, await ordererOf(payload.by, moment));
    if (order.via === 'update' && name !== 'look') {
      const entry = { at: moment, by: payload.by, via: 'temporal-ui', deed: name, about: workflowId, facts: payload } as const;
      await audit.note(entry);
    }
    await errands.settle(id, moment);
    return { id, ok: true };
  });
}

/** What a failed attempt means: a refusal, another attempt, or waiting until the database is back. */
function refusalOf(error: unknown, { id, name }: WaitingOrder, attempt: number): Problem | 'again' | 'away' {
  if (error instanceof NotDone) return error.problem;
  const lasting = lastingFailure(error);
  if (lasting === undefined && isAway(error)) return 'away';
  if (lasting === undefined && attempt < TRIES) return 'again';
  const reason = lasting ?? (error instanceof Error ? error.name : typeof error);
  // the places in the code, not the message, which may contain somebody's text
  const where =
    error instanceof Error
      ? error.stack
          ?.split('\n')
          .filter((line) => /^ +at /.test(line))
          .join('\n')
      : '';
  console.error(`order ${id} (${name}) cannot be carried out: ${reason}\n${where}`);
  return { id: 'order-cannot-be-carried-out', facts: { order: name, reason } };
}

/** Settles an order as refused; if a lasting failure prevents even that, the order is still answered. */
async function refuse(workflowId: string, order: WaitingOrder, moment: Date, problem: Problem): Promise<void> {
  try {
    await transaction(async () => {
      await errands.takeUp(workflowId, order);
      await errands.settle(order.id, moment, problem);
    });
  } catch (error) {
    if (lastingFailure(error) === undefined) throw error;
  }
}
