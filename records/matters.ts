// What is put to units: what was asked of whom until when, the unit's answers, and what whoever asked says of them.
import { z } from 'zod';
import type { Day } from '../domain/calendar.ts';
import { matterId, shortCode } from '../domain/ids.ts';
import type { MatterEnd, MatterKind, Severity } from '../domain/matters.ts';
import { db } from './database.ts';
import { dayOf, keptDay } from './days.ts';
import { rows } from './prisma.ts';
import { STATES } from './states.ts';

export interface MatterDraft {
  readonly yearId: string;
  readonly kind: MatterKind;
  /** Dedupe key. */
  readonly once: string;
  readonly about: string;
  readonly line: string | null;
  readonly severity: Severity | null;
  readonly words: string;
  readonly roleId: string;
  readonly by: string;
  readonly at: Date;
  readonly unitId: string;
  readonly due: Day;
  readonly ladder: number;
}

const whole = {
  unit: true,
  answers: { orderBy: { at: 'asc' }, include: { files: { select: { id: true, mime: true } } } },
  files: { select: { id: true, mime: true } },
} as const;

const found = async (where: { id: string } | { code: string } | { once: string }) => {
  const row = await db.matter.findUnique({ where, include: whole });
  return row && viewOf(row);
};
const viewOf = <Row extends { due: Date; returnedAt: Date | null }>(row: Row) => ({
  ...row,
  due: dayOf(row.due),
  returned: row.returnedAt !== null,
});

export const byId = (id: string) => found({ id });
export const byCode = (code: string) => found({ code });
/** The matter that this very press or message put. */
export const putBy = (once: string) => found({ once });

/** A matter with its answers, the oldest first. */
export type MatterView = NonNullable<Awaited<ReturnType<typeof byId>>>;

/** A matter that must exist: its id came from us. Throws if it does not. */
export async function existing(id: string): Promise<MatterView> {
  const matter = await byId(id);
  if (!matter) throw new Error(`there is no matter ${id}`);
  return matter;
}

/** A row FOR UPDATE: whoever changes a matter's state takes it first. */
export const lock = (id: string) => db.$executeRaw`SELECT id FROM matter WHERE id = ${id} FOR UPDATE`;

/** Stores a matter under the next number of its year and kind, once for its dedupe key; undefined if it was stored before, or its year is over. */
export async function put(draft: MatterDraft): Promise<MatterView | undefined> {
  const { yearId, kind, once, due, at } = draft;
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`matters of ${yearId}`}))`;
  if (await db.matter.findUnique({ where: { once }, select: { id: true } })) return undefined;
  // a year that ends at this moment waits for this, and its end closes the matter
  const [year] = await rows('livelihood_year', z.object({ state: STATES.livelihood_year.state }))`
    SELECT state FROM livelihood_year WHERE id = ${yearId} FOR SHARE`;
  if (year?.state === 'closed' || year?.state === 'abandoned') return undefined;
  const number = 1 + ((await db.matter.aggregate({ where: { yearId, kind }, _max: { number: true } }))._max.number ?? 0);
  const id = matterId(yearId, kind, number);
  await db.matter.create({ data: { ...draft, id, code: shortCode(id), number, due: keptDay(due), since: at } });
  return existing(id);
}

const become = async (id: string, data: Parameters<typeof db.matter.update>[0]['data']): Promise<void> => {
  await db.matter.update({ where: { id }, data });
};

export const take = (id: string, at: Date): Promise<void> => become(id, { takenAt: at });
export const handBack = (id: string, at: Date, why: string, betterId: string | null): Promise<void> =>
  become(id, { state: 'returned', since: at, returnedAt: at, objection: why, betterId });
/** Gives a matter to a unit, with a new day by which it answers. */
export const assign = (id: string, at: Date, unitId: string, due: Day): Promise<void> =>
  become(id, { state: 'waiting', since: at, unitId, due: keptDay(due), takenAt: null });
/** The last answer is with whoever asked. */
export async function send(id: string, answerId: string, at: Date): Promise<void> {
  await db.matterAnswer.update({ where: { id: answerId }, data: { sentAt: at } });
  await become(id, { state: 'answered', since: at });
}
/** The last answer was not sent out: the unit answers anew. */
export async function sendBack(id: string, answerId: string, at: Date, why: string): Promise<void> {
  await db.matterAnswer.update({ where: { id: answerId }, data: { unfit: why } });
  await become(id, { state: 'waiting', since: at });
}
/** Whoever asked has looked at an answer that went out. */
export const look = (answerId: string, at: Date, met: boolean, why: string | null) =>
  db.matterAnswer.update({ where: { id: answerId }, data: { lookedAt: at, met, why } });
export const reopen = (id: string, at: Date, round: number, due: Day): Promise<void> =>
  become(id, { state: 'waiting', since: at, round, due: keptDay(due), takenAt: null });
export const close = (id: string, at: Date, ended: MatterEnd): Promise<void> =>
  become(id, { state: 'closed', since: at, closedAt: at, ended });

/** Stores an answer and puts it on the desk that reads it. */
export async function answer(
  given: { id: string; matterId: string; round: number; roleId: string; by: string; words: string | null },
  at: Date,
): Promise<void> {
  await db.matterAnswer.create({ data: { ...given, at } });
  await become(given.matterId, { state: 'drafted', since: at, takenAt: at });
}

/** The answer that whoever asked looks at: the last one that went out. */
export const sentAnswer = ({ answers }: Pick<MatterView, 'answers'>) => answers.findLast(({ sentAt }) => sentAt !== null);
/** The answer that waits to be read by a desk. */
export const draftOf = ({ state, answers }: Pick<MatterView, 'state' | 'answers'>) =>
  state === 'drafted' ? answers.at(-1) : undefined;

/** What ends with its year: closes every open matter and tells their processes so, in one statement. Returns the ids. */
export const lapseAll = async (yearId: string, at: Date): Promise<string[]> =>
  (
    await rows('matter', z.object({ id: z.string() }))`
      WITH ended AS (
        UPDATE matter SET state = 'closed', since = ${at}, closed_at = ${at}, ended = 'lapsed'
        WHERE year_id = ${yearId} AND state <> 'closed' RETURNING id),
      told AS (
        INSERT INTO errand (id, workflow_id, name, payload)
        SELECT 'errand-lapsed/' || id, id, 'look', '{"by":"operator"}' FROM ended ON CONFLICT DO NOTHING)
      SELECT id FROM ended`
  ).map(({ id }) => id);

// Lists

/** Whose matters: those with some units, and those that some roles put. */
export interface MattersOf {
  readonly unitIds: readonly string[];
  readonly roleIds: readonly string[];
}

/** Matters that wait for their unit or for whoever asked, the most urgent first. */
const waitsFor = ({ unitIds, roleIds }: MattersOf) => ({
  OR: [
    { unitId: { in: [...unitIds] }, state: 'waiting' },
    { roleId: { in: [...roleIds] }, state: { not: 'closed' } },
  ],
});
export const list = async (of: MattersOf, skip: number, take: number) =>
  (await db.matter.findMany({ where: waitsFor(of), orderBy: [{ due: 'asc' }, { id: 'asc' }], skip, take, include: whole })).map(
    viewOf,
  );
export const count = (of: MattersOf): Promise<number> => db.matter.count({ where: waitsFor(of) });

/** Everything that was put about a thing, the newest first. */
export const about = async (thing: string): Promise<MatterView[]> =>
  (await db.matter.findMany({ where: { about: thing }, orderBy: { at: 'desc' }, include: whole })).map(viewOf);

/** Matters of a year, or of all years, with ids after `id`, in id order: to read all of them in batches. */
export const after = async (id: string, yearId: string | undefined, take: number): Promise<MatterView[]> =>
  (
    await db.matter.findMany({
      where: { id: { gt: id }, ...(yearId !== undefined && { yearId }) },
      orderBy: { id: 'asc' },
      take,
      include: whole,
    })
  ).map(viewOf);

// Digests

const InDigest = z.object({
  own: z.int(),
  late: z.int(),
  /** Those that climbed for this day's digest, and how many of them the reader's own units do not have. */
  climbed: z.int(),
});

/** What a digest of a day says: matters that wait for somebody's units, and those that climbed to them. */
export async function inDigest({
  personId,
  unitIds,
  day,
  today,
}: {
  personId: string;
  unitIds: readonly string[];
  day: Day;
  today: Day;
}): Promise<z.infer<typeof InDigest>> {
  const [row] = await rows('matter', InDigest)`
    SELECT count(*) FILTER (WHERE m.unit_id = ANY(${[...unitIds]}))::int AS own,
      count(*) FILTER (WHERE m.unit_id = ANY(${[...unitIds]}) AND m.due < ${today}::date)::int AS late,
      count(*) FILTER (WHERE (m.unit_id = ANY(${[...unitIds]})) IS NOT TRUE)::int AS climbed
    FROM matter m JOIN livelihood_year y ON y.id = m.year_id AND y.state = 'running'
    WHERE m.state = 'waiting' AND (m.unit_id = ANY(${[...unitIds]})
      OR m.id IN (SELECT e.about FROM digest_entry e WHERE e.person_id = ${personId} AND e.day = ${day}))`;
  return row ?? { own: 0, late: 0, climbed: 0 };
}

const Owed = z.object({ owed: z.int(), late: z.int() });

/** How much was put to units in a year and waits for an answer, and how much of that is late on a day. */
export async function countOwed(yearId: string, today: Day): Promise<z.infer<typeof Owed>> {
  const [row] = await rows('matter', Owed)`
    SELECT count(*)::int AS owed, count(*) FILTER (WHERE due < ${today}::date)::int AS late
    FROM matter WHERE year_id = ${yearId} AND state IN ('waiting', 'returned')`;
  return row ?? { owed: 0, late: 0 };
}
