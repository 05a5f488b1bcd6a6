// Orders of people to the year's processes: stored with an audit entry in one transaction, then delivered to the workflow as an Update.
import { randomUUID } from 'node:crypto';
import { entryOf, kindOfWorkflow, type OrderName, type Problem, readOrder, type WorkflowKind } from '../domain/messages.ts';
import { yearOf } from '../domain/ids.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as errands from '../records/errands.ts';
import { isOver } from '../records/processes.ts';
import * as temporal from '../temporal/client.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

/** `done`: carried out. `under-way`: stored, and carried out as soon as the workflow can; the sender is told of a refusal later. */
export type Ordered = 'done' | 'under-way';

/** How long a chat waits for the answer (real milliseconds). */
const PATIENCE_MS = 2_000;
/** How long after that the relay still leaves a refusal to the sender who waited. */
const GRACE_MS = 3_000;

export interface OrderOptions {
  readonly unitId?: string | null;
  /** Longer for the command line. */
  readonly patienceMs?: number;
}

/** Sends an order to a workflow in somebody's name. Refused at once, with nothing changed, if they may not or the payload is wrong. */
export async function order<Kind extends WorkflowKind>(
  actor: Actor,
  workflowId: string,
  name: OrderName<Kind>,
  payload: Record<string, unknown> = {},
  { unitId = null, patienceMs = PATIENCE_MS }: OrderOptions = {},
): Promise<Done<Ordered>> {
  const kind = kindOfWorkflow(workflowId);
  if (!kind) return refused('workflow-unknown', { id: workflowId });
  const { at } = await now();
  // the activity that carries it out checks again
  const action = entryOf(kind, name)?.needs ?? null;
  const allowed = action ? permitted(actor, action, { regionCode: yearOf(workflowId).regionCode, unitId }, at) : done(actor.id);
  if (!allowed.ok) return allowed;
  const read = readOrder(kind, name, { ...payload, by: payload.by ?? allowed.value });
  if (!read.ok) return refused(read.problem.id, read.problem.facts);

  const errand = {
    id: `errand-${randomUUID()}`,
    workflowId,
    name,
    payload: read.payload,
    personId: actor.id === 'operator' ? null : actor.id,
  };
  await transaction(async () => {
    await errands.send(errand, patienceMs + GRACE_MS);
    await audit.note({ at, by: read.payload.by, via: actor.via, deed: name, about: workflowId, facts: payload });
  });
  return deliver(errand, at, patienceMs);
}

/** Delivers an errand that was just stored. If this fails or stops, the relay delivers it. */
export async function deliver(errand: errands.Errand, at: Date, patienceMs = PATIENCE_MS): Promise<Done<Ordered>> {
  const answer = await temporal.deliver(errand, patienceMs).catch(() => ({ kind: 'waiting' }) as const);
  switch (answer.kind) {
    case 'done':
      return done('done');
    case 'refused':
      await errands.refuse(errand.id, at, answer.problem);
      return tell(errand, answer.problem);
    case 'no-workflow': {
      if (!(await isOver(errand.workflowId))) return done('under-way');
      const ended: Problem = { id: 'workflow-ended', facts: {} };
      await errands.end(errand.id, at, ended);
      return tell(errand, ended);
    }
    case 'waiting':
      return done('under-way');
  }
}

/**
 * A refusal is told once: here, or by the relay if that was faster. If the process dies after the claim and before the answer is sent,
 * Telegram delivers the press again, since it was not confirmed.
 */
async function tell({ id, personId }: errands.Errand, problem: Problem): Promise<Done<Ordered>> {
  return !personId || (await errands.claimTelling(id)) ? { ok: false, problem } : done('under-way');
}

/** Within a transaction: asks a workflow to look at a record that has just changed. Call `deliver` after the commit. */
export const askToLook = (workflowId: string): Promise<errands.Errand> =>
  errands.send({ id: `errand-${randomUUID()}`, workflowId, name: 'look', payload: { by: 'operator' }, personId: null });
