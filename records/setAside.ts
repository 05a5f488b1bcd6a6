// Updates set aside: when so many come at once that others would have to wait behind them, they are stored here until they are handled.
import { z } from 'zod';
import { db, prepared } from './database.ts';
import { enclosed } from './enclosed.ts';
import { rowsIn } from './rows.ts';
import { batched } from './batched.ts';

export interface SetAside {
  readonly id: bigint;
  /** As it was given to {@link keep}. */
  readonly update: string;
}

/** Stores updates, as JSON texts, in their order; returns their ids. */
export async function keep(bot: string, updates: readonly string[]): Promise<bigint[]> {
  const kept = rowsIn(
    'set_aside',
    Kept,
    await prepared('set-aside-keep', KEEP, [bot, updates.map((update) => enclosed('words', update))]),
  );
  return kept.map(({ id }) => BigInt(id)).toSorted((a, b) => (a < b ? -1 : 1));
}

const Kept = z.object({ id: z.string() });
const KEEP = `
  INSERT INTO set_aside (bot, update)
  SELECT $1, u.update FROM unnest($2::text[]) WITH ORDINALITY AS u(update, n) ORDER BY u.n
  RETURNING id`;

/** A bot's updates that are not handled yet, in order of arrival. */
export const left = (bot: string): Promise<SetAside[]> =>
  db.setAside.findMany({ where: { bot }, orderBy: { id: 'asc' }, select: { id: true, update: true } });

/** Deletes a handled update. Calls at the same time share a statement (batcher). */
export const settle = batched<bigint, void>(
  async (ids) => {
    await prepared('set-aside-settle', 'DELETE FROM set_aside WHERE id = ANY($1::bigint[])', [ids.map(String)]);
    return ids.map(() => undefined);
  },
  { atOnce: 1, most: 500 },
);
