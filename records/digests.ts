// What a digest says, read when it is sent: the tasks of a person's own units that are unsigned, late, soon due, red or yellow; beside them
// tasks that were escalated to the person, and roles whose holders could not be reached.
import { z } from 'zod';
import { Day } from '../domain/calendar.ts';
import { NEAR_DAYS } from '../domain/digest.ts';
import { Light } from '../domain/tasks/light.ts';
import { Text } from './columns.ts';
import { OVER } from '../domain/tasks/states.ts';
import { db } from './database.ts';
import { personal } from './enclosed.ts';
import { worstFirst } from './lights.ts';
import { Prisma, rows } from './prisma.ts';

const unsigned = Prisma.sql`(t.signed_at IS NULL OR t.told_at > t.signed_at)`;
const running = Prisma.sql`task t JOIN project p ON p.id = t.project_id JOIN livelihood_year y ON y.id = p.year_id AND y.state = 'running'`;

const needy = (unitIds: readonly string[], today: Day) => Prisma.sql`
  t.unit_id = ANY(${[...unitIds]}) AND t.state = 'open'
  AND (${unsigned} OR t.light IN ('red', 'yellow') OR t.due < ${today}::date + ${NEAR_DAYS}::int)`;

export const DigestTask = z.object({
  id: z.string(),
  code: z.string(),
  title: Text,
  place: Text.nullable(),
  regionCode: z.string(),
  light: Light,
  due: Day.nullable(),
  /** Its unit has not signed for it yet. */
  fresh: z.boolean(),
});
export type DigestTask = z.infer<typeof DigestTask>;

const columns = Prisma.sql`t.id, t.code, p.title, t.place, t.region_code AS "regionCode", t.light, t.due::text AS due, t.signed_at IS NULL AS fresh`;

/** Tasks that need their units on a day, worst first. */
export const needing = (unitIds: readonly string[], today: Day, take: number) => rows('task', DigestTask)`
  SELECT ${columns} FROM ${running} WHERE ${needy(unitIds, today)} ORDER BY ${worstFirst} LIMIT ${take}`;

/** Tasks that are neither accepted nor carried over, by light. */
export const Lights = z.object({ red: z.int(), yellow: z.int(), green: z.int(), grey: z.int() });
export type Lights = z.infer<typeof Lights>;

const lights = Prisma.sql`
  count(*) FILTER (WHERE t.light = 'red')::int AS red, count(*) FILTER (WHERE t.light = 'yellow')::int AS yellow,
  count(*) FILTER (WHERE t.light = 'green')::int AS green, count(*) FILTER (WHERE t.light = 'grey')::int AS grey`;
const none: Lights = { red: 0, yellow: 0, green: 0, grey: 0 };

/** The unfinished tasks of some units, by light. */
export const DigestCounts = Lights.extend({
  /** Tasks that need them. */
  needing: z.int(),
  /** Of these, tasks with a notice that the unit has not signed for. */
  unsigned: z.int(),
});
export type DigestCounts = z.infer<typeof DigestCounts>;

export async function countsFor(unitIds: readonly string[], today: Day): Promise<DigestCounts> {
  const [row] = await rows('task', DigestCounts)`
    SELECT count(*) FILTER (WHERE ${needy(unitIds, today)})::int AS needing,
      count(*) FILTER (WHERE t.state = 'open' AND t.told_at IS NOT NULL AND ${unsigned})::int AS unsigned, ${lights}
    FROM ${running} WHERE t.unit_id = ANY(${[...unitIds]}) AND t.state <> ALL(${[...OVER]})`;
  return row ?? { needing: 0, unsigned: 0, ...none };
}

/** Signs for all tasks of some units whose notices were sent until a moment and are unsigned; returns their ids. */
export async function signTold(unitIds: readonly string[], toldUntil: Date, at: Date): Promise<string[]> {
  const signed = await rows('task', z.object({ id: z.string() }))`
    UPDATE task t SET signed_at = ${at} WHERE t.unit_id = ANY(${[...unitIds]}) AND t.told_at <= ${toldUntil} AND ${unsigned}
      AND t.state <> ALL(${[...OVER]})
    RETURNING t.id`;
  return signed.map(({ id }) => id);
}

// Beside the tasks of the person's own units

export interface DigestEntry {
  readonly personId: string;
  /** The id of a task or decision that was escalated to them, or of a role whose holder could not be reached. */
  readonly about: string;
  /** The day of the digest that says it: `2027-06-15`. */
  readonly day: string;
}

/** Adds entries to people's digests; an entry that repeats an earlier one moves to the later day. */
export async function note(entries: readonly DigestEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const column = (name: keyof DigestEntry): string[] => entries.map((entry) => entry[name]);
  await db.$executeRaw`
    INSERT INTO digest_entry (person_id, about, day)
    SELECT DISTINCT * FROM unnest(${column('personId')}::text[], ${column('about')}::text[], ${column('day')}::text[])
    ON CONFLICT (person_id, about) DO UPDATE SET day = excluded.day WHERE digest_entry.day < excluded.day`;
}

/** Whether a task was escalated to somebody. */
export const hasClimbedTo = async (personId: string, taskId: string): Promise<boolean> =>
  (await db.digestEntry.count({ where: { personId, about: taskId } })) > 0;

/**
 * Whose digest of which day, and the day on which it is read. Tasks of `unitIds` are not listed as escalated: the digest has them anyway.
 */
export interface DigestOf {
  readonly personId: string;
  readonly unitIds: readonly string[];
  readonly day: Day;
  readonly today: Day;
}

/** Tasks that were escalated up to a digest's day and are still late or unsigned. */
const climbed = ({ personId, unitIds, day, today }: DigestOf) => Prisma.sql`
  digest_entry e JOIN ${running} ON t.id = e.about
  WHERE e.person_id = ${personId} AND e.day <= ${day} AND (t.unit_id = ANY(${[...unitIds]})) IS NOT TRUE
    AND t.state IN ('open', 'handed-over') AND (t.due < ${today}::date OR (t.told_at IS NOT NULL AND ${unsigned}))`;

/** Tasks that were escalated to somebody for a day's digest, worst first. */
export const climbing = (of: DigestOf, take: number) => rows('task', DigestTask)`
  SELECT ${columns} FROM ${climbed(of)} AND e.day = ${of.day} ORDER BY ${worstFirst} LIMIT ${take}`;

/** All unfinished tasks, by light, of the years from which a task was escalated. */
export interface ClimbedCounts extends Lights {
  /** Tasks escalated for this day's digest, and how many of them are late. */
  readonly news: number;
  readonly late: number;
  /** Including those of earlier days. */
  readonly standing: number;
}

const Climbed = z.object({ news: z.int(), late: z.int(), standing: z.int(), years: z.array(z.string()).nullable() });

export async function climbedCounts(of: DigestOf): Promise<ClimbedCounts> {
  const [row] = await rows('digest_entry', Climbed)`
    SELECT count(*) FILTER (WHERE e.day = ${of.day})::int AS news,
      count(*) FILTER (WHERE e.day = ${of.day} AND t.due < ${of.today}::date)::int AS late,
      count(*)::int AS standing, array_agg(DISTINCT y.id) AS years
    FROM ${climbed(of)}`;
  const { news = 0, late = 0, standing = 0, years = null } = row ?? {};
  const [seen = none] =
    news > 0
      ? await rows('task', Lights)`
          SELECT ${lights} FROM ${running} WHERE y.id = ANY(${years ?? []}) AND t.state <> ALL(${[...OVER]})`
      : [];
  return { news, late, standing, ...seen };
}

/** The role holders in a day's digest who could not be reached and still cannot. */
export async function unreached({ personId, day }: Pick<DigestOf, 'personId' | 'day'>): Promise<string[]> {
  const roles = await rows('role', z.object({ holder: personal.name }))`
    SELECT r.holder FROM digest_entry e JOIN role r ON r.id = e.about
    WHERE e.person_id = ${personId} AND e.day = ${day} AND NOT EXISTS (
      SELECT 1 FROM person p JOIN address a ON a.person_id = p.id AND a.state = 'linked' WHERE p.id = r.person_id AND NOT p.stopped)
    ORDER BY r.id`;
  return roles.map(({ holder }) => holder);
}
