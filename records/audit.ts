// Who did what, when and through which door. Appended, never changed.
import type { Door } from '../domain/permissions.ts';
import { db } from './database.ts';
import { json } from './prisma.ts';

export interface Entry {
  /** A moment of the year. */
  readonly at: Date;
  readonly by: string;
  readonly via: Door;
  readonly deed: string;
  readonly about: string;
  readonly facts?: Record<string, unknown>;
}

export const note = async ({ facts = {}, ...entry }: Entry): Promise<void> => {
  await db.auditEntry.create({ data: { ...entry, facts: json(facts) } });
};

/** Whether a deed about a thing was noted under this key already. */
export const noted = async (about: string, deed: string, key: string): Promise<boolean> =>
  (await db.auditEntry.findFirst({ where: { about, deed, facts: { path: ['key'], equals: key } }, select: { id: true } })) !==
  null;

/** The newest entries about a thing, the newest first. */
export const last = (about: string, take: number) => db.auditEntry.findMany({ where: { about }, orderBy: { id: 'desc' }, take });

export const entriesAbout = (about: string) => db.auditEntry.findMany({ where: { about }, orderBy: { id: 'asc' } });
