// What a digest says, read when it is told. Of a unit's tasks: what was told and not signed for, what is late or soon due, what its light
// says. Beside them: tasks that climbed to somebody, and whose bearers could not be reached.
import { z } from 'zod';
import { Day } from '../domain/calendar.ts';
import { NEAR_DAYS } from '../domain/digest.ts';
import { Light } from '../domain/tasks/light.ts';
import { Text } from './columns.ts';
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
  /** Its unit has not said yet that it is theirs. */
  fresh: z.boolean(),
});
export type DigestTask = z.infer<typeof DigestTask>;

const columns = Prisma.sql`t.id, t.code, p.title, t.place, t.region_code AS "regionCode", t.light, t.due::text AS due, t.signed_at IS NULL AS fresh`;

/** What needs some units on a day, the worst first. */
export const needing = (unitIds: readonly string[], today: Day, take: number) => rows('task', DigestTask)`
  SELECT ${columns} FROM ${running} WHERE ${needy(unitIds, today)} ORDER BY ${worstFirst} LIMIT ${take}`;

/** Tasks that are neither accepted nor carried over, by light. */
export const Lights = z.object({ red: z.int(), yellow: z.int(), green: z.int(), grey: z.int() });
export type Lights = z.infer<typeof Lights>;

const lights = Prisma.sql`
  count(*) FILTER (WHERE t.light = 'red')::int AS red, count(*) FILTER (WHERE t.light = 'yellow')::int AS yellow,
  count(*) FILTER (WHERE t.light = 'green')::int AS green, count(*) FILTER (WHERE t.light = 'grey')::int AS grey`;
const none: Lights = { red: 0, yellow: 0, green: 0, grey: 0 };

/** All that some units have in hand, by light. */
export const DigestCounts = Lights.extend({
  /** What needs them. */
  needing: z.int(),
  /** Of these: told, and not signed for since. */
  unsigned: z.int(),
});
export type DigestCounts = z.infer<typeof DigestCounts>;

export async function countsFor(unitIds: readonly string[], today: Day): Promise<DigestCounts> {
  const [row] = await rows('task', DigestCounts)`
    SELECT count(*) FILTER (WHERE ${needy(unitIds, today)})::int AS needing,
      count(*) FILTER (WHERE t.state = 'open' AND t.told_at IS NOT NULL AND ${unsigned})::int AS unsigned, ${lights}
    FROM ${running} WHERE t.unit_id = ANY(${[...unitIds]}) AND t.state NOT IN ('accepted', 'carried-over')`;
  return row ?? { needing: 0, unsigned: 0, ...none };
}

/** Signs for whatever of some units was told until a moment and is unsigned; gives the tasks. */
export async function signTold(unitIds: readonly string[], toldUntil: Date, at: Date): Promise<string[]> {
  const signed = await rows('task', z.object({ id: z.string() }))`
    UPDATE task t SET signed_at = ${at} WHERE t.unit_id = ANY(${[...unitIds]}) AND t.told_at <= ${toldUntil} AND ${unsigned}
      AND t.state NOT IN ('accepted', 'carried-over')
    RETURNING t.id`;
  return signed.map(({ id }) => id);
}

// What is said beside the tasks of one's own units

export interface DigestEntry {
  readonly personId: string;
  /** Of a task that climbed to them, or of a role whose bearer could not be reached. */
  readonly about: string;
  /** Of the digest that says it: `2027-06-15`. */
  readonly day: string;
}

/** Somebody's digest of a day will say these; what is said again belongs to the later one. */
export async function note(entries: readonly DigestEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const column = (name: keyof DigestEntry): string[] => entries.map((entry) => entry[name]);
  await db.$executeRaw`
    INSERT INTO digest_entry (person_id, about, day)
    SELECT DISTINCT * FROM unnest(${column('personId')}::text[], ${column('about')}::text[], ${column('day')}::text[])
    ON CONFLICT (person_id, about) DO UPDATE SET day = excluded.day WHERE digest_entry.day < excluded.day`;
}

/** Whether a task has climbed to somebody. */
export const hasClimbedTo = async (personId: string, taskId: string): Promise<boolean> =>
  (await db.digestEntry.count({ where: { personId, about: taskId } })) > 0;

/** Whose digest, of which day, read on which day; the tasks of their own units stand in it anyway. */
export interface DigestOf {
  readonly personId: string;
  readonly unitIds: readonly string[];
  readonly day: Day;
  readonly today: Day;
}

/** What has climbed until a digest's day and is still late, or still unsigned for. */
const climbed = ({ personId, unitIds, day, today }: DigestOf) => Prisma.sql`
  digest_entry e JOIN ${running} ON t.id = e.about
  WHERE e.person_id = ${personId} AND e.day <= ${day} AND (t.unit_id = ANY(${[...unitIds]})) IS NOT TRUE
    AND t.state IN ('open', 'handed-over') AND (t.due < ${today}::date OR (t.told_at IS NOT NULL AND ${unsigned}))`;

/** What climbed to somebody for a day's digest, the worst first. */
export const climbing = (of: DigestOf, take: number) => rows('task', DigestTask)`
  SELECT ${columns} FROM ${climbed(of)} AND e.day = ${of.day} ORDER BY ${worstFirst} LIMIT ${take}`;

/** All of the years out of which something climbed, by light. */
export interface ClimbedCounts extends Lights {
  /** What climbed for this day's digest, and how much of it is late. */
  readonly news: number;
  readonly late: number;
  /** With what climbed before. */
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
          SELECT ${lights} FROM ${running} WHERE y.id = ANY(${years ?? []}) AND t.state NOT IN ('accepted', 'carried-over')`
      : [];
  return { news, late, standing, ...seen };
}

/** Who could not be reached, for a day's digest, and still cannot. */
export async function unreached({ personId, day }: Pick<DigestOf, 'personId' | 'day'>): Promise<string[]> {
  const roles = await rows('role', z.object({ holder: personal.name }))`
    SELECT r.holder FROM digest_entry e JOIN role r ON r.id = e.about
    WHERE e.person_id = ${personId} AND e.day = ${day} AND NOT EXISTS (
      SELECT 1 FROM person p JOIN address a ON a.person_id = p.id AND a.state = 'linked' WHERE p.id = r.person_id AND NOT p.stopped)
    ORDER BY r.id`;
  return roles.map(({ holder }) => holder);
}
