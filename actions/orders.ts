// What people order of the year's processes: kept with its audit entry in one transaction, then delivered to the workflow as an Update.
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

/** `done`: carried out. `under-way`: kept, and carried out as soon as the workflow can; a refusal is told later. */
export type Ordered = 'done' | 'under-way';

/** How long a chat waits for the answer (real milliseconds). */
const PATIENCE_MS = 2_000;
/** And how long the relay then leaves a refusal to whoever waited. */
const GRACE_MS = 3_000;

export interface OrderOptions {
  readonly unitId?: string | null;
  /** Longer for the command line. */
  readonly patienceMs?: number;
}

/** Orders something of a workflow in somebody's name. Refused at once where they may not or the payload is wrong; nothing changes then. */
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
  // the activity that carries it out asks again
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

/** Delivers what was just stored. Whatever happens, the relay goes on where this stops. */
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
 * A refusal is told once: here, or by the relay where that was faster. Whoever dies after this and before the words are out is asked
 * again: the press comes back, since Telegram was not told that it was handled.
 */
async function tell({ id, personId }: errands.Errand, problem: Problem): Promise<Done<Ordered>> {
  return !personId || (await errands.claimTelling(id)) ? { ok: false, problem } : done('under-way');
}

/** Within a transaction: tells a workflow to look at a record that has just changed. Deliver it with `deliver` after the commit. */
export const askToLook = (workflowId: string): Promise<errands.Errand> =>
  errands.send({ id: `errand-${randomUUID()}`, workflowId, name: 'look', payload: { by: 'operator' }, personId: null });
