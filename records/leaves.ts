// Who answers for a unit, who of them is away, and who stands in.
import { inPlace, type Post } from '../domain/leave.ts';
import type { Text } from '../domain/languages.ts';
import { db } from './database.ts';

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

/** The posts of some units that have not ended at a moment. */
export async function postsOf(unitIds: readonly string[], at: Date): Promise<UnitPost[]> {
  const rows = await db.role.findMany({
    where: { unitId: { in: [...unitIds] }, OR: [{ until: null }, { until: { gt: at } }] },
    include: { person: { include: { addresses: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ person, unitId, ...post }) => ({
    ...post,
    unitId: unitId ?? '',
    reachable: !!person && !person.stopped && person.addresses.some(({ state }) => state === 'linked'),
  }));
}

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
