// Who did what, when and through which door. Appended, never changed.
import { z } from 'zod';
import type { Door } from '../domain/permissions.ts';
import { db } from './database.ts';
import { json, rows } from './prisma.ts';

export interface Entry {
  /** A moment of the year. */
  readonly at: Date;
  readonly by: string;
  readonly via: Door;
  readonly deed: string;
  readonly about: string;
  readonly facts?: Record<string, unknown>;
}

export const note = async ({ at, by, via, deed, about, facts = {} }: Entry): Promise<void> => {
  await db.$executeRaw`
    INSERT INTO audit_entry (at, by, via, deed, about, facts)
    VALUES (${at}, ${by}, ${via}, ${deed}, ${about}, ${JSON.stringify(json(facts))}::jsonb)`;
};

/** Notes a deed with a `key` among its facts, unless it was noted about the thing before; then false. */
export const noteOnce = async ({
  at,
  by,
  via,
  deed,
  about,
  facts,
}: Entry & { facts: { readonly key: string } }): Promise<boolean> =>
  (await db.$executeRaw`
    INSERT INTO audit_entry (at, by, via, deed, about, facts)
    SELECT ${at}::timestamptz, ${by}, ${via}, ${deed}, ${about}, ${JSON.stringify(json(facts))}::jsonb WHERE NOT EXISTS (
      SELECT 1 FROM audit_entry WHERE about = ${about} AND deed = ${deed} AND facts ->> 'key' = ${facts.key})`) > 0;

/** The keys under which deeds of its process about a thing were noted. */
export const keysAbout = async (about: string): Promise<Set<string>> =>
  new Set(
    (
      await rows('audit_entry', z.object({ key: z.string() }))`
        SELECT facts ->> 'key' AS key FROM audit_entry WHERE about = ${about} AND via = 'process' AND facts ? 'key'`
    ).map(({ key }) => key),
  );

/** The newest entries about a thing, the newest first. */
export const last = (about: string, take: number) => db.auditEntry.findMany({ where: { about }, orderBy: { id: 'desc' }, take });

export const entriesAbout = (about: string) => db.auditEntry.findMany({ where: { about }, orderBy: { id: 'asc' } });
