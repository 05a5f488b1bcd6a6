// Somebody's own posts at their units, and whether they are away.
import { isAway } from '../domain/leave.ts';
import type { Text } from '../domain/languages.ts';
import * as leaves from '../records/leaves.ts';

/** What a unit is called. */
export const unitOfPost = (unitId: string): Promise<Text> => leaves.nameOf(unitId);

/** One post for each unit: a leave covers both posts of a person who is contact and head. */
export async function ownPosts(
  personId: string,
  unitIds: readonly string[],
  now: Date,
): Promise<{ code: string; unit: Text; until: Date | null }[]> {
  const own = (await leaves.postsOf(unitIds, now)).filter((post) => post.personId === personId);
  const ofUnit = [...new Map(own.map((post) => [post.unitId, post])).values()];
  return Promise.all(
    ofUnit.map(async (post) => ({
      code: post.code,
      unit: await leaves.nameOf(post.unitId),
      until: isAway(post, now) ? post.awayUntil : null,
    })),
  );
}
