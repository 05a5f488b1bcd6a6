// Errands: what workflows must be told. An outbox: each is written in the transaction of the record that caused it, and settled in that of
// its effect.
import { z } from 'zod';
import type { Problem, WaitingOrder } from '../domain/messages.ts';
import { Payload, ProblemKept } from './columns.ts';
import { db } from './database.ts';
import { json, rows } from './prisma.ts';
import { ErrandState } from './states.ts';

export const Errand = z.object({
  id: z.string(),
  workflowId: z.string(),
  name: z.string(),
  payload: Payload,
  personId: z.string().nullable(),
});
export type Errand = z.infer<typeof Errand>;

/** Stores an errand. The sender waits `patienceMs` (real time) for the answer; a refusal that comes later is told by the relay. */
export async function send(errand: Errand, patienceMs = 0): Promise<Errand> {
  const { id, workflowId, name, payload, personId } = errand;
  await db.$executeRaw`
    INSERT INTO errand (id, workflow_id, name, payload, person_id, tell_at)
    VALUES (${id}, ${workflowId}, ${name}, ${JSON.stringify(json(payload))}::jsonb, ${personId},
      CASE WHEN ${personId}::text IS NOT NULL THEN clock_timestamp() + make_interval(secs => ${patienceMs / 1_000}::float8) END)`;
  return errand;
}

/** Stores many errands without a sender in one statement; an existing one stays as it is. */
export const sendAll = (errands: readonly Errand[]): Promise<unknown> =>
  db.errand.createMany({
    data: errands.map(({ id, workflowId, name, payload }) => ({ id, workflowId, name, payload: json(payload) })),
    skipDuplicates: true,
  });

/**
 * Takes up an order in the transaction that makes its effect. Its id is an idempotency key: `first` once, afterwards the outcome that it
 * had. An order that came directly as an Update gets its row here.
 */
export async function takeUp(
  workflowId: string,
  order: WaitingOrder,
): Promise<'first' | { before: 'done' } | { before: 'refused'; problem: Problem }> {
  const kept = JSON.stringify(json(order.payload));
  // a row that was there is locked by this, and given as it is
  const [row] = await rows('errand', Settled)`
    INSERT INTO errand (id, workflow_id, name, payload) VALUES (${order.id}, ${workflowId}, ${order.name}, ${kept}::jsonb)
    ON CONFLICT (id) DO UPDATE SET id = excluded.id RETURNING state, problem`;
  if (row?.state === 'done') return { before: 'done' };
  if ((row?.state === 'refused' || row?.state === 'ended') && row.problem) return { before: 'refused', problem: row.problem };
  return 'first';
}

const Settled = z.object({ state: ErrandState, problem: ProblemKept.nullable() });

export async function settle(id: string, moment: Date, problem?: Problem): Promise<void> {
  await close(id, problem ? 'refused' : 'done', moment, problem);
}

/** Settles an errand if it waits; whether it did. */
const close = async (id: string, as: 'done' | 'refused' | 'ended', at: Date, problem?: Problem): Promise<boolean> => {
  const why = problem ? JSON.stringify(json(problem)) : null;
  return (
    (await db.$executeRaw`
    UPDATE errand SET state = ${as}, problem = coalesce(${why}::jsonb, problem), settled_at = ${at} WHERE id = ${id} AND state = 'waiting'`) >
    0
  );
};

/** Refuses a waiting errand that cannot be carried out; false if it was settled before. */
export const refuse = (id: string, moment: Date, problem: Problem): Promise<boolean> => close(id, 'refused', moment, problem);

/** A waiting errand, as administrators see it. */
export const WaitingErrand = Errand.omit({ payload: true }).extend({
  /** Real time. */
  since: z.date(),
});
export type WaitingErrand = z.infer<typeof WaitingErrand>;

/** All waiting errands, oldest first. */
export const allWaiting = (limit: number): Promise<WaitingErrand[]> => rows('errand', WaitingErrand)`
  SELECT id, workflow_id AS "workflowId", name, person_id AS "personId", real_at AS since
  FROM errand WHERE state = 'waiting' ORDER BY sequence LIMIT ${limit}`;

export const waitingOne = (id: string): Promise<Errand | null> => db.errand.findFirst({ where: { id, state: 'waiting' } });

/** Ends a waiting errand whose workflow is over. */
export const end = (id: string, moment: Date, problem: Problem): Promise<boolean> => close(id, 'ended', moment, problem);

/**
 * The first waiting errand of each workflow, in order: at most `limit`, none of the workflows `aside`. Errands younger than `graceMs` (real
 * time) are left to their senders.
 */
export async function waiting(
  limit: number,
  graceMs: number,
  aside: readonly string[] = [],
): Promise<(Errand & { sequence: bigint })[]> {
  // an errand whose payload cannot be read is delivered too, and refused on arrival: others wait behind it
  const unreadable = { by: '' };
  const first = await rows('errand', Errand.extend({ sequence: z.bigint(), payload: Payload.catch(unreadable) }))`
    SELECT DISTINCT ON (workflow_id) id, sequence, workflow_id AS "workflowId", name, payload, person_id AS "personId"
    FROM errand WHERE state = 'waiting' AND real_at < clock_timestamp() - make_interval(secs => ${graceMs / 1000})
      AND workflow_id <> ALL (${[...aside]}::text[])
    ORDER BY workflow_id, sequence LIMIT ${limit}`;
  return first.toSorted((a, b) => (a.sequence < b.sequence ? -1 : 1));
}

/** Claims the right to tell the sender of a refusal: true for exactly one caller. */
export const claimTelling = async (id: string): Promise<boolean> =>
  (await db.errand.updateMany({ where: { id, tellAt: { not: null } }, data: { tellAt: null } })).count > 0;

/**
 * Where the stored problem cannot be read, the sender is told only that the order was not carried out, and other senders are told as usual.
 */
const Untold = Errand.pick({ id: true, name: true })
  .extend({ personId: z.string(), problem: ProblemKept.nullable().catch(null) })
  .transform(({ problem, ...errand }) => ({ ...errand, problem: problem ?? notCarriedOut(errand.name) }));
const notCarriedOut = (order: string): Problem => ({ id: 'order-cannot-be-carried-out', facts: { order, reason: 'unreadable' } });
export type Untold = z.infer<typeof Untold>;

/**
 * Claims up to `limit` refusals whose senders wait no longer. The caller tells them in the same transaction; if that fails, the next one
 * does.
 */
export const claimUntold = (limit: number): Promise<Untold[]> => rows('errand', Untold)`
  UPDATE errand SET tell_at = NULL WHERE id IN (
    SELECT id FROM errand WHERE state IN ('refused', 'ended') AND tell_at <= clock_timestamp()
    ORDER BY sequence LIMIT ${limit} FOR UPDATE SKIP LOCKED)
  RETURNING id, name, person_id AS "personId", problem`;
