// Held suggestions: the queue of the offices that read them, and how each ends.
import { z } from 'zod';
import { type Holder, may } from '../domain/permissions.ts';
import { type HeldEnd, HeldKind, heldOrder, readsHeld } from '../domain/publication.ts';
import type { Outcome } from '../domain/plan.ts';
import { db } from './database.ts';
import { enclosed, personal } from './enclosed.ts';
import { json, Prisma, rows } from './prisma.ts';

/** Held suggestions that wait: neither decided nor withdrawn. */
const waits = Prisma.sql`held_as IS NOT NULL AND held_end IS NULL AND outcome IS NULL AND withdrawn_at IS NULL`;

const Pile = z.object({ regionCode: z.string(), kind: HeldKind, count: z.int(), since: z.date() });
export type Pile = z.infer<typeof Pile>;

/** All held suggestions that wait, counted by kind and by the region whose office reads them: few rows, however many wait. */
export const piles = (yearId?: string) => rows('suggestion', Pile)`
  SELECT held_in AS "regionCode", held_as AS kind, count(*)::int AS count, min(at) AS since FROM suggestion
  WHERE ${waits} AND (${yearId ?? null}::text IS NULL OR year_id = ${yearId ?? null}) GROUP BY 1, 2 ORDER BY 1, 2`;

/** The piles that somebody may read at a moment, and nobody else's. */
export const pilesFor = async (holder: Holder, at: Date, yearId?: string): Promise<Pile[]> =>
  (await piles(yearId)).filter(({ regionCode, kind }) => may(holder, readsHeld(kind), { regionCode }, at).ok);

export const HeldRow = z.object({
  id: z.bigint(),
  receipt: z.string(),
  /** As it was written. */
  text: personal.words,
  kind: HeldKind,
  at: z.date(),
  heldIn: z.string(),
  yearId: z.string().nullable(),
  regionCode: z.string(),
  personId: z.string().nullable(),
  aspect: z.string().nullable(),
});
export type HeldRow = z.infer<typeof HeldRow>;

const columns = Prisma.sql`
  id, receipt, text, held_as AS kind, at, held_in AS "heldIn", year_id AS "yearId", region_code AS "regionCode",
  person_id AS "personId", aspect`;

/** A page of the held suggestions in some piles, dangers first, then in order of arrival. */
export const waitingOf = (
  of: readonly Pick<Pile, 'regionCode' | 'kind'>[],
  { yearId, skip, take }: { readonly yearId?: string | undefined; readonly skip: number; readonly take: number },
) => rows('suggestion', HeldRow)`
  SELECT ${columns} FROM suggestion
  WHERE ${waits} AND (${yearId ?? null}::text IS NULL OR year_id = ${yearId ?? null})
    AND (held_in, held_as) IN (
      SELECT p."regionCode", p.kind FROM jsonb_to_recordset(${JSON.stringify(of)}::jsonb) AS p("regionCode" text, kind text))
  ORDER BY array_position(${[...heldOrder]}::text[], held_as), id OFFSET ${skip} LIMIT ${take}`;

/** The held suggestion of a receipt, if it waits. */
export async function waiting(receipt: string): Promise<HeldRow | undefined> {
  const [row] = await rows('suggestion', HeldRow)`SELECT ${columns} FROM suggestion WHERE receipt = ${receipt} AND ${waits}`;
  return row;
}

/** Whether a suggestion is still held; its author sees it all the same. */
export const isHeld = ({ heldAs, heldEnd }: { readonly heldAs: string | null; readonly heldEnd: string | null }): boolean =>
  heldAs !== null && heldEnd !== 'released';

/** Ends a held suggestion as it was read; false if it does not wait, or says more by now. */
export async function end(
  { id, text }: Pick<HeldRow, 'id' | 'text'>,
  how: { readonly as: 'released'; readonly masked: string } | Answer,
  at: Date,
): Promise<boolean> {
  const [masked, outcome, reason] = how.as === 'released' ? [how.masked, null, null] : [null, how.outcome, json(how.reason)];
  const count = await db.$executeRaw`
    UPDATE suggestion SET held_end = ${how.as}, held_end_at = ${at}, masked = ${masked}, outcome = ${outcome}, reason = ${reason}::jsonb,
      outcome_at = ${outcome === null ? null : at}::timestamptz
    WHERE id = ${id} AND text = ${enclosed('words', text)} AND ${waits}`;
  return count === 1;
}

export interface Answer {
  readonly as: Exclude<HeldEnd, 'released'>;
  readonly outcome: Outcome;
  readonly reason: unknown;
}

/** How many suggestions of a kind a year held, and how they ended. */
const HeldCount = z.object({ kind: HeldKind, waiting: z.int(), released: z.int(), dropped: z.int(), answered: z.int() });
export type HeldCount = z.infer<typeof HeldCount>;

/** How many suggestions a year held, by kind, for everybody to see. A withdrawn one does not count as waiting. */
export const countsOf = (yearId: string) => rows('suggestion', HeldCount)`
  SELECT held_as AS kind, count(*) FILTER (WHERE ${waits})::int AS waiting,
    count(*) FILTER (WHERE held_end = 'released')::int AS released, count(*) FILTER (WHERE held_end = 'dropped')::int AS dropped,
    count(*) FILTER (WHERE held_end = 'answered')::int AS answered
  FROM suggestion WHERE year_id = ${yearId} AND held_as IS NOT NULL
  GROUP BY held_as ORDER BY array_position(${[...heldOrder]}::text[], held_as)`;
