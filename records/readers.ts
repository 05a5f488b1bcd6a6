// The reader of a year: made from the plan's aspects, taught by every correction that is kept, in whatever process it was made.
import { type Reader, readerFor } from '../analysis/reader.ts';
import { db } from './database.ts';
import { planOf } from './years.ts';

export interface Correction {
  readonly yearId: string;
  readonly suggestionId: bigint;
  /** What the reader had proposed. */
  readonly was: string | null;
  readonly aspect: string;
  readonly by: string;
  readonly at: Date;
}

/** Keeps a person's word on an aspect; each process learns it before it reads next. */
export const correct = (correction: Correction) => db.aspectCorrection.create({ data: correction });

interface Taught {
  readonly planVersion: number;
  readonly reader: Reader;
  readonly learnt: Set<bigint>;
  last: bigint;
}

const taught = new Map<string, Taught>();

/** A transaction may commit after one that began later: so many numbers behind the last are looked at again. */
const LATE = 50n;

/** The reader of a year as of all corrections until now. */
export async function readerOf(yearId: string): Promise<Reader> {
  const { version, plan } = await planOf(yearId);
  const known = taught.get(yearId);
  const it =
    known?.planVersion === version
      ? known
      : { planVersion: version, reader: readerFor(plan.aspects), learnt: new Set<bigint>(), last: 0n };
  taught.set(yearId, it);
  const fresh = await db.$queryRaw<{ id: bigint; aspect: string; text: string }[]>`
    SELECT c.id, c.aspect, s.text FROM aspect_correction c JOIN suggestion s ON s.id = c.suggestion_id
    WHERE c.year_id = ${yearId} AND c.id > ${it.last - LATE} ORDER BY c.id`;
  for (const { id, aspect, text } of fresh) {
    if (it.learnt.has(id)) continue;
    it.learnt.add(id);
    it.reader.learn(text, aspect);
    if (id > it.last) it.last = id;
  }
  return it.reader;
}

/** Forgets what was learnt in this process; for tests, whose databases come and go. */
export const forgetReaders = (): void => taught.clear();
