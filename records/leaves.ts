// Who answers for a unit, who of them is away, and who stands in.
import { inPlace, type Post } from '../domain/leave.ts';
import type { Text } from '../domain/languages.ts';
import { z } from 'zod';
import { db } from './database.ts';
import { personal } from './enclosed.ts';
import { rows } from './prisma.ts';

export interface UnitPost extends Post {
  readonly code: string;
  readonly role: string;
  readonly holder: string;
  readonly regionCode: string;
  readonly yearId: string | null;
  readonly unitId: string;
  /** Notices reach them: somebody took the role up, has not said /stop and has not blocked the bot. */
  readonly reachable: boolean;
}

const Found = z.object({
  id: z.string(),
  code: z.string(),
  role: z.string(),
  holder: personal.name,
  regionCode: z.string(),
  yearId: z.string().nullable(),
  unitId: z.string(),
  personId: z.string().nullable(),
  awayUntil: z.date().nullable(),
  standInId: z.string().nullable(),
  reachable: z.boolean(),
});

/** The posts of some units that have not ended at a moment. */
export const postsOf = (unitIds: readonly string[], at: Date): Promise<UnitPost[]> => rows('role', Found)`
  SELECT r.id, r.code, r.role, r.holder, r.region_code AS "regionCode", r.year_id AS "yearId", r.unit_id AS "unitId",
    r.person_id AS "personId", r.away_until AS "awayUntil", r.stand_in_id AS "standInId",
    p.id IS NOT NULL AND NOT p.stopped AND EXISTS (SELECT 1 FROM address a WHERE a.person_id = p.id AND a.state = 'linked') AS reachable
  FROM role r LEFT JOIN person p ON p.id = r.person_id
  WHERE r.unit_id = ANY(${[...unitIds]}) AND (r.until IS NULL OR r.until > ${at}) ORDER BY r.id`;

/** The people who are told of a unit's tasks at a moment: its contacts and its heads, or those who stand in for them. */
export async function heardBy(unitId: string, at: Date): Promise<{ contact: string[]; head: string[] }> {
  const posts = await postsOf([unitId], at);
  const hears = (role: string): string[] => [
    ...new Set(posts.filter((post) => post.role === role).flatMap((post) => inPlace(post, posts, at)?.personId ?? [])),
  ];
  return { contact: hears('unit-contact'), head: hears('unit-head') };
}

/** Locks a unit's leaves until the transaction ends. */
export const lock = (unitId: string) => db.$executeRaw`SELECT id FROM role WHERE unit_id = ${unitId} ORDER BY id FOR UPDATE`;

/** Stores for some posts until when their holder is away and who stands in; null: they are back. */
export const set = (ids: readonly string[], leave: { awayUntil: Date; standInId: string } | null) =>
  db.role.updateMany({ where: { id: { in: [...ids] } }, data: leave ?? { awayUntil: null, standInId: null } });

export const postByCode = async (code: string): Promise<{ unitId: string; id: string } | undefined> => {
  const role = await db.role.findUnique({ where: { code }, select: { id: true, unitId: true } });
  return role?.unitId ? { id: role.id, unitId: role.unitId } : undefined;
};

export const nameOf = async (unitId: string): Promise<Text> => {
  const { zh, en } = await db.unit.findUniqueOrThrow({ where: { id: unitId } });
  return { zh, en };
};
