// The heat of topics, stored so that the hottest come first; analysis/topics/heat computes it from their members.
import { z } from 'zod';
import { agreementOf, heat, type Heat, type Suggested } from '../analysis/topics.ts';
import { db } from './database.ts';
import { json, rows } from './prisma.ts';
import { COVERED } from './readers.ts';

/** The members of topics: their masked words, with who and when. */
export async function membersOf(topicIds: readonly string[]): Promise<Map<string, Suggested[]>> {
  const rows = await db.suggestion.findMany({
    where: { topicId: { in: [...topicIds] }, withdrawnAt: null },
    select: { id: true, topicId: true, personId: true, regionCode: true, masked: true, unreadBecause: true, at: true },
    orderBy: { id: 'asc' },
  });
  const members = new Map<string, Suggested[]>(topicIds.map((id) => [id, []]));
  for (const { id, topicId, personId, regionCode, masked, unreadBecause, at } of rows)
    members.get(topicId ?? '')?.push({
      id: String(id),
      // a person has read what the reader could not: it is compared with nothing
      text: unreadBecause ? COVERED : (masked ?? ''),
      region: regionCode,
      at: at.getTime(),
      ...(personId !== null && { user: personId }),
    });
  return members;
}

export const heatOf = (members: readonly Suggested[], at: Date): Heat => heat(members, at.getTime(), agreementOf(members));

/** Computes the heat of topics anew. */
export async function reheat(topicIds: readonly string[], at: Date): Promise<void> {
  for (const [id, members] of await membersOf(topicIds)) {
    const { heat: value, parts } = heatOf(members, at);
    await db.topic.update({ where: { id }, data: { heat: value, heatParts: json(parts) } });
  }
}

/** Topics of a year whose members have changed since their heat was computed. */
export const lukewarm = async (yearId: string): Promise<string[]> =>
  (
    await rows('topic', z.object({ id: z.string() }))`
      SELECT id FROM topic WHERE year_id = ${yearId} AND merged_into IS NULL AND heat_parts IS NULL ORDER BY id`
  ).map(({ id }) => id);
