// Who answers for a unit, who of them is away, and who stands in.
import { inPlace } from '../domain/leave.ts';
import type { Text } from '../domain/languages.ts';
import { z } from 'zod';
import { db, prepared } from './database.ts';
import { personal } from './enclosed.ts';
import { Hearer, HOLDER } from './hearers.ts';
import { rowsIn } from './rows.ts';

const UnitPost = Hearer.extend({
  code: z.string(),
  holder: personal.name,
  yearId: z.string().nullable(),
  unitId: z.string(),
});
export type UnitPost = z.infer<typeof UnitPost>;

const POSTS = `
  SELECT ${HOLDER}, r.code, r.holder, r.year_id AS "yearId", r.unit_id AS "unitId" FROM role r LEFT JOIN person p ON p.id = r.person_id
  WHERE r.unit_id = ANY($1::text[]) AND (r.until IS NULL OR r.until > $2) ORDER BY r.id`;

/** The posts of some units that have not ended at a moment. */
export const postsOf = async (unitIds: readonly string[], at: Date): Promise<UnitPost[]> =>
  rowsIn('role', UnitPost, await prepared('posts-of-units', POSTS, [[...unitIds], at]));

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
