// Who may be told of a thing at a moment: the people of its region's desks and of its unit, and the office above, in one statement.
import { z } from 'zod';
import { prepared } from './database.ts';
import { rowsIn } from './rows.ts';

export const Hearer = z.object({
  id: z.string(),
  role: z.string(),
  regionCode: z.string(),
  personId: z.string().nullable(),
  awayUntil: z.date().nullable(),
  standInId: z.string().nullable(),
  /** Notices reach them: somebody took the role up, has not said /stop and has not blocked the bot. */
  reachable: z.boolean(),
});
export type Hearer = z.infer<typeof Hearer>;

export interface HearersAsked {
  readonly regionCode: string;
  /** The region above, whose head of office is told what climbs; null at the top. */
  readonly above: string | null;
  /** Without the roles that only other years' people files name. */
  readonly yearId: string;
  /** The desks that are asked for, by their roles. */
  readonly desks: readonly string[];
  /** The unit whose contacts and heads are asked for. */
  readonly unitId: string | null;
}

/** SQL for who holds a role (aliases `r` and `p`), until when they are away, and whether notices reach them. */
export const HOLDER = `
  r.id, r.role, r.region_code AS "regionCode", r.person_id AS "personId", r.away_until AS "awayUntil", r.stand_in_id AS "standInId",
  p.id IS NOT NULL AND NOT p.stopped
    AND EXISTS (SELECT 1 FROM address a WHERE a.person_id = p.id AND a.state = 'linked') AS reachable`;

const HEARERS = `
  SELECT ${HOLDER}
  FROM role r LEFT JOIN person p ON p.id = r.person_id
  WHERE (r.until IS NULL OR r.until > $1) AND (
    (r.region_code = $2 AND (r.role = ANY($5::text[]) OR (r.unit_id = $6 AND r.role IN ('unit-contact', 'unit-head')))
      AND (NOT EXISTS (SELECT 1 FROM role_term t WHERE t.role_id = r.id)
        OR EXISTS (SELECT 1 FROM role_term t WHERE t.role_id = r.id AND t.year_id = $4)))
    OR (r.region_code = $3 AND r.role = 'office-head'))
  ORDER BY r.id`;

/** The roles in office at a year moment that may be told, in order of their ids; those of the region above have its code. */
export const hearers = async ({ regionCode, above, yearId, desks, unitId }: HearersAsked, at: Date): Promise<Hearer[]> =>
  rowsIn('role', Hearer, await prepared('hearers', HEARERS, [at, regionCode, above, yearId, [...desks], unitId]));
