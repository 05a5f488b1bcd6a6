// Who supervises which item: groups that the standing committee chooses (procedure 1.10, S1).
import type { Text } from './columns.ts';
import { db } from './database.ts';

export interface Group {
  readonly projectId: string;
  readonly leadId: string;
  readonly memberIds: readonly string[];
}

/** Stores an item's group in place of the one before. */
export async function choose({ projectId, leadId, memberIds }: Group, at: Date, chosenBy: string): Promise<void> {
  const group = { leadId, memberIds: [...memberIds], at, chosenBy };
  await db.supervisionGroup.upsert({ where: { projectId }, create: { projectId, ...group }, update: group });
}

/** A year's items, each with its group; null where none is chosen. */
export const ofYear = async (yearId: string): Promise<{ id: string; title: Text; group: Group | null }[]> =>
  db.project.findMany({ where: { yearId }, orderBy: { id: 'asc' }, select: { id: true, title: true, group: true } });

/** The items that some roles supervise. */
export const itemsOf = async (roleIds: readonly string[]): Promise<string[]> =>
  (
    await db.supervisionGroup.findMany({
      where: { OR: [{ leadId: { in: [...roleIds] } }, { memberIds: { hasSome: [...roleIds] } }] },
      select: { projectId: true },
    })
  ).map(({ projectId }) => projectId);
