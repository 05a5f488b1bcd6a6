// What workflows must be told: written in the transaction of the record that caused it, settled in that of its effect.
import type { Order, Problem } from '../domain/messages.ts';
import { db, json, type Tx } from './database.ts';

export interface Errand {
  readonly id: string;
  readonly workflowId: string;
  readonly name: string;
  readonly payload: Order['payload'];
  readonly personId: string | null;
}

export async function send(tx: Tx, errand: Errand): Promise<Errand> {
  await tx.errand.create({ data: { ...errand, payload: json(errand.payload) } });
  return errand;
}

/**
 * Takes up an order in the transaction that makes its effect: true once, false for whoever comes again with the same id.
 * An order that came straight as an Update gets its row here.
 */
export async function takeUp(
  tx: Tx,
  workflowId: string,
  order: Order,
): Promise<'first' | { before: 'done' } | { before: 'refused'; problem: Problem }> {
  await tx.errand.createMany({
    data: [{ id: order.id, workflowId, name: order.name, payload: json(order.payload) }],
    skipDuplicates: true,
  });
  const [row] = await tx.$queryRaw<
    { state: string; problem: Problem | null }[]
  >`SELECT state, problem FROM errand WHERE id = ${order.id} FOR UPDATE`;
  if (row?.state === 'done') return { before: 'done' };
  if ((row?.state === 'refused' || row?.state === 'ended') && row.problem) return { before: 'refused', problem: row.problem };
  return 'first';
}

export async function settle(tx: Tx, id: string, moment: Date, problem?: Problem): Promise<void> {
  await tx.errand.updateMany({
    where: { id, state: 'waiting' },
    data: problem ? { state: 'refused', problem: json(problem), settledAt: moment } : { state: 'done', settledAt: moment },
  });
}

export const exists = async (tx: Tx, id: string): Promise<boolean> => (await tx.errand.count({ where: { id } })) > 0;

/** Asks a workflow to look, once at a time: what waits already is enough. */
export const sendLook = (tx: Tx, workflowId: string, id: string) => tx.$executeRaw`
  INSERT INTO errand (id, workflow_id, name, payload) SELECT ${id}, ${workflowId}, 'look', '{"by":"operator"}'::jsonb
  WHERE NOT EXISTS (SELECT 1 FROM errand WHERE workflow_id = ${workflowId} AND name = 'look' AND state = 'waiting') ON CONFLICT DO NOTHING`;

/** Settles all that only asked a workflow to look, now that it has looked. */
export const settleLooks = async (tx: Tx, workflowId: string, moment: Date): Promise<void> => {
  await tx.errand.updateMany({
    where: { workflowId, name: 'look', state: 'waiting' },
    data: { state: 'done', settledAt: moment },
  });
};

/** The workflow is over: what still waits for it is refused. */
export async function end(id: string, moment: Date, problem: Problem): Promise<void> {
  await db.errand.updateMany({
    where: { id, state: 'waiting' },
    data: { state: 'ended', problem: json(problem), settledAt: moment },
  });
}

/** The first waiting errand of each workflow, in order; at most `limit`. Younger than `graceMs` ones are left to whoever just sent them. */
export async function waiting(limit: number, graceMs: number): Promise<(Errand & { sequence: bigint })[]> {
  const rows = await db.$queryRaw<(Errand & { sequence: bigint })[]>`
    SELECT DISTINCT ON (workflow_id) id, sequence, workflow_id AS "workflowId", name, payload, person_id AS "personId"
    FROM errand WHERE state = 'waiting' AND real_at < clock_timestamp() - make_interval(secs => ${graceMs / 1000})
    ORDER BY workflow_id, sequence LIMIT ${limit}`;
  return rows.toSorted((a, b) => (a.sequence < b.sequence ? -1 : 1));
}

export async function stateOf(id: string): Promise<{ state: string; problem: Problem | null } | undefined> {
  const row = await db.errand.findUnique({ where: { id }, select: { state: true, problem: true } });
  return row ? { state: row.state, problem: row.problem as Problem | null } : undefined;
}
