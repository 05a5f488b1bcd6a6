// Decisions that only a person can take: what the desk shows, what the ladders ask for.
import { db, json, type Tx } from './database.ts';

export type DecisionKind =
  | 'publish-letter'
  | 'answer-topics'
  | 'fix-shortlist'
  | 'adopt-list'
  | 'open-roll'
  | 'open-ballot'
  | 'close-ballot'
  | 'certify-vote'
  | 'settle-vote'
  | 'complete-task'
  | 'accept-task'
  | 'reassign-task'
  | 'end-execution'
  | 'accept-report';

export interface Decision {
  readonly id: string;
  readonly yearId: string;
  readonly kind: DecisionKind;
  /** The thing that is decided: a year's, vote's or task's id. */
  readonly about: string;
  /** The role that decides in the year's region. */
  readonly role: 'office' | 'office-head' | 'secretariat' | 'inspector';
  readonly facts: Record<string, unknown>;
  readonly at: Date;
  readonly due: Date | null;
}

/** One decision of a kind about one thing waits at a time: asking again changes nothing. */
export const open = (tx: Tx, { facts, ...decision }: Decision) =>
  tx.decision.createMany({ data: [{ ...decision, facts: json(facts) }], skipDuplicates: true });

export const settle = (tx: Tx, about: string, kinds: readonly DecisionKind[], at: Date) =>
  tx.decision.updateMany({ where: { about, kind: { in: [...kinds] }, settledAt: null }, data: { settledAt: at } });

/** What waits for a role in a region, the most urgent first. */
export const waitingFor = (roles: readonly { role: string; regionCode: string }[], skip = 0, take = 5) =>
  db.$queryRaw<
    {
      id: string;
      yearId: string;
      kind: DecisionKind;
      about: string;
      role: string;
      facts: Record<string, unknown>;
      at: Date;
      due: Date | null;
    }[]
  >`
    SELECT d.id, d.year_id AS "yearId", d.kind, d.about, d.role, d.facts, d.at, d.due FROM decision d JOIN livelihood_year y ON y.id = d.year_id
    WHERE d.settled_at IS NULL AND (d.role, y.region_code) IN (SELECT r.role, r."regionCode" FROM jsonb_to_recordset(${json(roles)}::jsonb) AS r(role text, "regionCode" text))
    ORDER BY d.due NULLS LAST, d.at, d.id OFFSET ${skip} LIMIT ${take}`;

export const of = (id: string) => db.decision.findUnique({ where: { id } });
export const about = (thing: string, kind: DecisionKind) =>
  db.decision.findFirst({ where: { about: thing, kind, settledAt: null } });
export const countOpen = (yearId: string) => db.decision.count({ where: { yearId, settledAt: null } });
