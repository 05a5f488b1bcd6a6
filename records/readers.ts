// The readers of years: classifiers made from the plan's aspects and taught by every stored correction, whichever process made it. They run
// in a thread beside the event loop that answers people (analysis/thread); a person reads what the thread cannot read within its budget.
import { z } from 'zod';
import type { Proposal } from '../analysis/classify.ts';
import type { Candidate, LookAlike } from '../analysis/lookAlikes.ts';
import { type Because, type Outcome, ReadingThread } from '../analysis/thread.ts';
import type { FullRead } from '../analysis/thread/jobs.ts';
import type { Suggested, Summary } from '../analysis/topics.ts';
import { db } from './database.ts';
import { personal } from './enclosed.ts';
import { rows } from './prisma.ts';
import { planOf } from './years.ts';

export type { Because } from '../analysis/thread.ts';
export type { FullRead } from '../analysis/thread/jobs.ts';

export interface Correction {
  readonly yearId: string;
  readonly suggestionId: bigint;
  /** What the reader had proposed. */
  readonly was: string | null;
  readonly aspect: string;
  readonly by: string;
  readonly at: Date;
}

/** Stores a person's correction of an aspect; each process learns it before its next reading. */
export const correct = (correction: Correction) => db.aspectCorrection.create({ data: correction });

/** What was read in a text, or why it could not be read: then a person reads it, and it is not tried again. */
export type Reading<Answer> =
  | { readonly kind: 'read'; readonly answer: Answer }
  | { readonly kind: 'unread'; readonly because: Because };

export interface YearReader {
  read(text: string): Promise<Reading<FullRead>>;
  /** The aspect alone; undefined for a text without words, or one that cannot be read. */
  aspectOf(text: string): Promise<Proposal | undefined>;
}

/** What this process's thread has been taught of a year. */
interface Taught {
  readonly planVersion: number;
  readonly born: number;
  readonly learnt: Set<bigint>;
  last: bigint;
}

let thread = new ReadingThread();
const taught = new Map<string, Taught>();
/** Corrections whose words the reader cannot learn from within its budget. */
const unlearnable = new Set<bigint>();
let teaching: Promise<unknown> = Promise.resolve();

/** A correction may commit after one with a higher id: this many ids behind the last are read again. */
const LATE = 50n;
/** Making a reader from a plan, whose words are the office's own, may take this many budgets of one text. */
const MAKING_TIMES = 20;

/** The reader of a year, taught by all corrections so far. */
export async function readerOf(yearId: string): Promise<YearReader> {
  await teach(yearId);
  return {
    read: (text) => readWith(yearId, (born) => thread.ask('read', { year: yearId, text }, { signs: text.length, born })),
    aspectOf: async (text) => {
      const reading = await readWith(yearId, (born) =>
        thread.ask('aspectOf', { year: yearId, text }, { signs: text.length, born }),
      );
      return reading.kind === 'read' ? reading.answer : undefined;
    },
  };
}

/** Reads a text; if somebody else's text has ended the thread meanwhile, teaches the new thread and tries again. */
async function readWith<Answer>(yearId: string, ask: (born: number) => Promise<Outcome<Answer>>): Promise<Reading<Answer>> {
  for (;;) {
    const outcome = await ask(taught.get(yearId)?.born ?? 0);
    if (outcome.kind !== 'gone') return outcome;
    await teach(yearId);
  }
}

/** Teaches one after the other, so that nobody reads before earlier corrections are learnt. */
const teach = (yearId: string): Promise<void> => {
  const mine = teaching.then(async () => {
    while (!(await taughtNow(yearId))) taught.delete(yearId);
  });
  teaching = mine.catch(() => undefined);
  return mine;
};

const Learnt = z.object({ id: z.bigint(), aspect: z.string(), text: personal.words });

/** Teaches the thread what it lacks; false if the thread ended meanwhile. */
async function taughtNow(yearId: string): Promise<boolean> {
  const { version, plan } = await planOf(yearId);
  const born = await thread.born();
  const known = taught.get(yearId);
  const it = known?.planVersion === version && known.born === born ? known : { ...fresh(), planVersion: version, born };
  if (it !== known) {
    const begun = await thread.ask('begin', { year: yearId, aspects: plan.aspects }, { signs: 0, times: MAKING_TIMES, born });
    if (begun.kind === 'gone') return false;
    if (begun.kind === 'unread') throw new Error(`no reader can be made of the aspects of ${yearId}: ${begun.because}`);
    taught.set(yearId, it);
  }
  const corrections = await rows('aspect_correction', Learnt)`
    SELECT c.id, c.aspect, s.text FROM aspect_correction c JOIN suggestion s ON s.id = c.suggestion_id
    WHERE c.year_id = ${yearId} AND c.id > ${it.last - LATE} AND s.unread_because IS NULL ORDER BY c.id`;
  for (const { id, aspect, text } of corrections) {
    if (it.learnt.has(id)) continue;
    it.learnt.add(id);
    if (id > it.last) it.last = id;
    if (unlearnable.has(id)) continue;
    const learnt = await thread.ask('learn', { year: yearId, text, aspect }, { signs: text.length, born });
    if (learnt.kind === 'unread') unlearnable.add(id);
    if (learnt.kind === 'gone') return false;
  }
  return (await thread.born()) === born;
}

const fresh = () => ({ learnt: new Set<bigint>(), last: 0n });

const orElse = async <Answer>(asked: Promise<Outcome<Answer>>, otherwise: Answer): Promise<Answer> => {
  const outcome = await asked;
  return outcome.kind === 'read' ? outcome.answer : otherwise;
};

/** The words by which topics similar to a text are found; none if it cannot be read. */
export const keysOf = (text: string): Promise<string[]> => orElse(thread.ask('keys', text, { signs: text.length }), []);

/** Which of some texts ask for the same, most similar first; none if they cannot be read. */
export const alike = (
  { text, regionCode }: { readonly text: string; readonly regionCode: string },
  others: readonly Candidate[],
  least: number,
): Promise<LookAlike[]> => {
  const signs = others.reduce((sum, other) => sum + other.text.length, text.length);
  return orElse(thread.ask('alike', { text, region: regionCode, others, least }, { signs }), []);
};

/** Stands for a text whose private parts the machine cannot find. */
export const COVERED = '***';

/** A text without its private parts; covered as a whole if it cannot be read. */
export const masked = (text: string): Promise<string> => orElse(thread.ask('mask', text, { signs: text.length }), COVERED);

/** What the suggestions of a topic say together; empty if they cannot be read. */
export const summaryOf = (members: readonly Suggested[]): Promise<Summary> =>
  orElse(thread.ask('summary', members, { signs: members.reduce((sum, { text }) => sum + text.length, 0) }), {
    title: '',
    summary: '',
    place: '',
    from: undefined,
    to: undefined,
  });

/** Forgets what was learnt in this process; for tests, whose databases come and go. */
export function forgetReaders(): void {
  taught.clear();
  unlearnable.clear();
}

/** Reads in another thread from now on; for tests with a reader of their own. */
export async function readIn(other: ReadingThread): Promise<void> {
  const before = thread;
  thread = other;
  forgetReaders();
  await before.end();
}
