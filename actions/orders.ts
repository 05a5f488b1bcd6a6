// What people order of the year's processes: kept with its audit entry in one transaction, then delivered to the workflow as an Update.
import { randomUUID } from 'node:crypto';
import { kindOfWorkflow, type OrderName, type Problem, readOrder, type WorkflowKind } from '../domain/messages.ts';
import type { Action } from '../domain/permissions.ts';
import { yearOf } from '../domain/ids.ts';
import * as audit from '../records/audit.ts';
import { transaction, type Tx } from '../records/database.ts';
import * as errands from '../records/errands.ts';
import * as outbox from '../records/outbox.ts';
import { isOver } from '../records/processes.ts';
import * as temporal from '../temporal/client.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

/** The permission that each order needs; the activity that carries it out asks again. */
const needs: Partial<Record<WorkflowKind, Record<string, Action>>> = {
  year: {
    publishLetter: 'letters.publish',
    extendStage: 'stages.extend',
    endStage: 'stages.end',
    changeLadder: 'ladders.change',
    fixShortlist: 'shortlist.fix',
    adoptList: 'list.adopt',
    acceptReport: 'report.accept',
    suspend: 'year.suspend',
    resume: 'year.resume',
    abandon: 'year.abandon',
  },
  vote: {
    openRoll: 'votes.openRoll',
    openBallot: 'votes.open',
    closeBallot: 'votes.close',
    certify: 'votes.certify',
    settle: 'votes.decideShortfall',
  },
  task: {
    accept: 'tasks.accept',
    sendBack: 'tasks.sendBack',
    reassign: 'tasks.reassign',
    complete: 'tasks.complete',
    suspend: 'tasks.suspend',
    resume: 'tasks.resume',
    carryOver: 'stages.end',
  },
  survey: { close: 'stages.end' },
};

/** `done`: carried out. `under-way`: kept, and carried out as soon as the workflow can; a refusal is told later. */
export type Ordered = 'done' | 'under-way';

/** How long a chat waits for the answer (real milliseconds). */
const PATIENCE_MS = 2_000;

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
  const action = needs[kind]?.[name];
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
  await transaction(async (tx) => {
    await errands.send(tx, errand);
    await audit.note(tx, { at, by: read.payload.by, via: actor.via, deed: name, about: workflowId, facts: payload });
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
      return { ok: false, problem: answer.problem };
    case 'no-workflow': {
      if (!(await isOver(errand.workflowId))) return done('under-way');
      const ended: Problem = { id: 'workflow-ended', facts: {} };
      await errands.end(errand.id, at, ended);
      return { ok: false, problem: ended };
    }
    case 'waiting':
      void followUp(errand, at).catch(() => undefined);
      return done('under-way');
  }
}

/** How long somebody who was told "under way" is followed up here (real milliseconds); the relay tells what it delivers itself. */
const FOLLOW_UP_MS = 60_000;
const LOOK_EVERY_MS = 500;

/** The first delivery may reach the workflow after the chat stopped waiting: a refusal then is told as the relay would, and once. */
async function followUp({ id, personId, name }: errands.Errand, at: Date): Promise<void> {
  if (!personId) return;
  for (let waited = 0; waited < FOLLOW_UP_MS; waited += LOOK_EVERY_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS).unref());
    const found = await errands.stateOf(id);
    if (found?.state === 'waiting') continue;
    if (found?.state !== 'refused' || !found.problem) return;
    const facts = { order: name, problem: found.problem };
    await outbox.enqueue(undefined, [{ key: `refused/${id}`, personId, message: 'order-refused', facts, priority: 1 }], at);
    return;
  }
}

/** Within a transaction: tells a workflow to look at a record that has just changed. Deliver it with `deliver` after the commit. */
export const askToLook = (tx: Tx, workflowId: string): Promise<errands.Errand> =>
  errands.send(tx, { id: `errand-${randomUUID()}`, workflowId, name: 'look', payload: { by: 'operator' }, personId: null });
