// Decisions that only a person can take: what the desk shows, what the ladders ask for.
import { z } from 'zod';
import { DecisionKind, deskOf, DeskRole, dueOf } from '../domain/decisions.ts';
import { shortCode, yearOf } from '../domain/ids.ts';
import type { AskedOf } from '../domain/tasks/turn.ts';
import { Facts } from './columns.ts';
import { db } from './database.ts';
import { json, Prisma, rows } from './prisma.ts';
import { stands } from './shown.ts';

/** A decision to open. The table in domain/decisions says on whose desk it is put and whether it is due with the stage. */
export interface Opened {
  readonly kind: DecisionKind;
  /** The thing that is decided: a year's, vote's or task's id. */
  readonly about: string;
  /** Whose desk, if several roles may decide. */
  readonly desk?: DeskRole;
  /** What else its card says: a task's other unit, a request's number. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly at: Date;
  /** When it is due, if that is not the stage's end. */
  readonly due?: Date;
}

/**
 * Opens a decision; at most one of a kind waits about one thing. Opened again while it waits, it takes the new facts and keeps its due
 * date, unless that is the stage's end; opened again after it was settled, it waits anew.
 */
export const open = ({ kind, about, desk, facts = {}, at, due }: Opened) => {
  const { yearId } = yearOf(about);
  const withStage = dueOf(kind) === 'stage';
  return db.$executeRaw`
  INSERT INTO decision (id, year_id, kind, about, role, facts, at, due)
  SELECT ${decisionId(kind, about)}, y.id, ${kind}, ${about}, ${deskOf(kind, desk)}, ${json(facts)}::jsonb, ${at},
    CASE WHEN ${withStage} THEN y.stage_ends ELSE ${due ?? null}::timestamptz END FROM livelihood_year y WHERE y.id = ${yearId}
  ON CONFLICT (id) DO UPDATE SET settled_at = NULL, role = excluded.role, facts = excluded.facts,
    due = CASE WHEN decision.settled_at IS NULL AND NOT ${withStage} THEN decision.due ELSE excluded.due END,
    at = CASE WHEN decision.settled_at IS NULL THEN decision.at ELSE excluded.at END`;
};

export const decisionId = (kind: DecisionKind, about: string): string => shortCode(`${kind} ${about}`);

/** Settles those of some decisions about a thing that wait; returns how many. */
export const settle = (about: string, kinds: readonly DecisionKind[], at: Date): Promise<number> =>
  db.$executeRaw`
    UPDATE decision SET settled_at = ${at} WHERE about = ${about} AND kind = ANY(${[...kinds]}) AND settled_at IS NULL`;

/** Settles all decisions of a year that is over. */
export const settleAll = (yearId: string, at: Date) =>
  db.decision.updateMany({ where: { yearId, settledAt: null }, data: { settledAt: at } });

/** Moves the due date of the year's own decisions, which are due when its stage ends. */
export const moveDue = (yearId: string, due: Date) =>
  db.decision.updateMany({ where: { about: yearId, settledAt: null }, data: { due } });

const Waiting = z.object({
  id: z.string(),
  yearId: z.string(),
  kind: DecisionKind,
  about: z.string(),
  role: DeskRole,
  facts: Facts,
  at: z.date(),
  due: z.date().nullable(),
});
const columns = Prisma.sql`d.id, d.year_id AS "yearId", d.kind, d.about, d.role, d.facts, d.at, d.due`;

/** Decisions that wait: those not settled; `answer-topics` only while some topic has no answer. */
const waits = Prisma.sql`
  FROM decision d JOIN livelihood_year y ON y.id = d.year_id
  WHERE d.settled_at IS NULL AND (d.kind <> 'answer-topics'
    OR EXISTS (SELECT 1 FROM topic t WHERE t.year_id = d.year_id AND t.outcome IS NULL AND ${stands('t')}))`;

/** Decisions that wait for some roles, each in its region, most urgent first. */
export const waitingFor = (roles: readonly { role: string; regionCode: string }[], skip = 0, take = 5) => rows(
  'decision',
  Waiting,
)`
  SELECT ${columns} ${waits}
    AND (d.role, y.region_code) IN (SELECT r.role, r."regionCode" FROM jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) AS r(role text, "regionCode" text))
  ORDER BY d.due NULLS LAST, d.at, d.id OFFSET ${skip} LIMIT ${take}`;

/** All decisions that wait in some years, oldest first. */
export const waiting = (yearIds: readonly string[]) => rows('decision', Waiting)`
  SELECT ${columns} ${waits} AND d.year_id = ANY(${[...yearIds]}) ORDER BY d.at, d.id`;

/** Decisions of one kind that wait for one role of one region. */
export const Pile = z.object({
  kind: DecisionKind,
  role: DeskRole,
  regionCode: z.string(),
  count: z.int(),
  /** Of these: past their date. */
  late: z.int(),
  /** When the oldest of them came up. */
  since: z.date(),
});
export type Pile = z.infer<typeof Pile>;
const piled = (now: Date) => Prisma.sql`d.kind, d.role, y.region_code AS "regionCode", count(*)::int AS count,
  count(*) FILTER (WHERE d.due < ${now})::int AS late, min(d.at) AS since`;
const pileOrder = Prisma.sql`GROUP BY d.kind, d.role, y.region_code ORDER BY min(d.due) NULLS LAST, d.kind`;

/** Decisions that wait for some roles in running years, counted by kind. */
export const piles = (roles: readonly { role: string; regionCode: string }[], now: Date) => rows('decision', Pile)`
  SELECT ${piled(now)} ${waits} AND y.state = 'running'
    AND (d.role, y.region_code) IN (SELECT r.role, r."regionCode" FROM jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) AS r(role text, "regionCode" text))
  ${pileOrder}`;

/**
 * Decisions that were escalated to somebody from other desks, up to a digest's day, and still wait, counted by kind; empty if none of that
 * day waits.
 */
export const climbedPiles = ({ personId, day, now }: { personId: string; day: string; now: Date }) => rows('decision', Pile)`
  SELECT ${piled(now)} ${waits} AND y.state = 'running'
    AND d.id IN (SELECT e.about FROM digest_entry e WHERE e.person_id = ${personId} AND e.day <= ${day})
    AND EXISTS (SELECT 1 FROM digest_entry e JOIN decision n ON n.id = e.about
      WHERE e.person_id = ${personId} AND e.day = ${day} AND n.settled_at IS NULL)
  ${pileOrder}`;

export async function countOpen(yearId: string): Promise<number> {
  const [row] = await rows(
    'decision',
    z.object({ count: z.int() }),
  )`SELECT count(*)::int AS count ${waits} AND d.year_id = ${yearId}`;
  return row?.count ?? 0;
}

export const byId = (id: string) => db.decision.findUnique({ where: { id } });
export const about = (thing: string, kind: DecisionKind) =>
  db.decision.findFirst({ where: { about: thing, kind, settledAt: null } });

/** The decisions that wait about one thing. */
export const allAbout = async (
  thing: string,
): Promise<readonly (AskedOf & { readonly id: string; readonly due: Date | null })[]> =>
  (await db.decision.findMany({ where: { about: thing, settledAt: null }, orderBy: { id: 'asc' } })).map(
    ({ id, kind, role, at, due }) => ({ id, kind, role, at, due }),
  );

/** When the last decision about a thing was taken. */
export const lastSettled = async (thing: string): Promise<Date | null> =>
  (await db.decision.aggregate({ where: { about: thing }, _max: { settledAt: true } }))._max.settledAt;
