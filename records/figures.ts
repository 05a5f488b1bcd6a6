// The one registry of figures: each a name and the query that makes it. The report, the page and the desk show nothing else.
import { z } from 'zod';
import type { Outcome } from '../domain/plan.ts';
import type { Light } from '../domain/tasks/light.ts';
import { rankUnits } from '../domain/tasks/ranking.ts';
import { totals } from '../domain/tasks/totals.ts';
import { FigureName, type PromisedLine, type UnitLine } from '../domain/yearReport.ts';
import { Text } from './columns.ts';
import { Prisma, rows } from './prisma.ts';
import { stands } from './shown.ts';

/** Figures that one pass over some rows counts together; only those asked for are counted. */
interface Pass {
  readonly of: (yearId: string) => Prisma.Sql;
  readonly counts: Partial<Record<FigureName, Prisma.Sql>>;
}

const all = Prisma.sql`count(*)`;
const where = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`count(*) FILTER (WHERE ${condition})`;
const outcome = (name: Outcome): Prisma.Sql => where(Prisma.sql`s.outcome = ${name}`);
const state = (name: string): Prisma.Sql => where(Prisma.sql`t.state = ${name}`);
/** A task whose promise was not given up (procedure 1.9). */
const promised = Prisma.sql`t.state NOT IN ('merged', 'cancelled')`;
const light = (name: Light): Prisma.Sql => where(Prisma.sql`t.light = ${name} AND ${promised}`);

const tasksOf = (yearId: string) => Prisma.sql`task t JOIN project p ON p.id = t.project_id WHERE p.year_id = ${yearId}`;

/** Every figure of a year. */
const passes: readonly Pass[] = [
  {
    of: (y) => Prisma.sql`outbox WHERE message = 'letter-card' AND state = 'sent' AND key LIKE ${`letter/${y}/%`}`,
    counts: { lettersSent: all },
  },
  { of: (y) => Prisma.sql`letter_reading WHERE year_id = ${y}`, counts: { letterReaders: all } },
  {
    of: (y) => Prisma.sql`livelihood_year WHERE id = ${y}`,
    counts: { pageViews: Prisma.sql`coalesce(sum(page_views), 0)` },
  },
  {
    of: (y) => Prisma.sql`suggestion s WHERE s.year_id = ${y}`,
    counts: {
      suggestions: all,
      withdrawn: where(Prisma.sql`s.withdrawn_at IS NOT NULL`),
      people: Prisma.sql`count(DISTINCT coalesce(s.person_id, s.receipt))`,
      open: where(Prisma.sql`s.outcome IS NULL`),
      adopted: outcome('adopted'),
      reserve: outcome('reserve'),
      underWay: outcome('under-way'),
      notOurs: outcome('not-ours'),
      notNow: outcome('not-now'),
    },
  },
  { of: (y) => Prisma.sql`topic WHERE year_id = ${y} AND ${stands('topic')}`, counts: { topics: all } },
  { of: (y) => Prisma.sql`candidate WHERE year_id = ${y}`, counts: { candidates: all } },
  {
    of: (y) => Prisma.sql`candidate_comment c JOIN candidate k ON k.id = c.candidate_id WHERE k.year_id = ${y}`,
    counts: { comments: all },
  },
  { of: (y) => Prisma.sql`project WHERE year_id = ${y}`, counts: { projects: all } },
  {
    of: tasksOf,
    counts: {
      tasks: where(promised),
      accepted: state('accepted'),
      carriedOver: state('carried-over'),
      merged: state('merged'),
      cancelled: state('cancelled'),
      onTheDesk: state('desk'),
      red: light('red'),
      yellow: light('yellow'),
      green: light('green'),
      grey: light('grey'),
    },
  },
  { of: (y) => Prisma.sql`report r WHERE r.task_id IN (SELECT t.id FROM ${tasksOf(y)})`, counts: { reports: all } },
  {
    of: (y) => Prisma.sql`file f JOIN report r ON r.id = f.report_id WHERE r.task_id IN (SELECT t.id FROM ${tasksOf(y)})`,
    counts: { photos: all },
  },
  {
    of: (y) => Prisma.sql`vote v WHERE v.year_id = ${y}`,
    counts: { ballots: Prisma.sql`coalesce(sum(box.voted(v.id)), 0)`, rounds: all },
  },
  {
    of: (y) => Prisma.sql`audit_entry WHERE deed = 'escalated' AND (about = ${y} OR about LIKE ${`%/${y.slice(5)}/%`})`,
    counts: { escalations: all },
  },
];

export type Figures<Name extends FigureName = FigureName> = Readonly<Record<Name, number>>;

const figuresNamed = <Name extends FigureName>(names: readonly Name[]): z.ZodType<Figures<Name>> =>
  z.record(z.enum(names), z.int());

/** The figures of a year with these names, in one statement, so that all are of one moment. */
export async function figuresOf<Name extends FigureName>(yearId: string, names: readonly Name[]): Promise<Figures<Name>> {
  const asked = passes.flatMap(({ of, counts }, index) => {
    const columns = FigureName.options.flatMap((name) => {
      const counted = (names as readonly FigureName[]).includes(name) ? counts[name] : undefined;
      return counted ? [Prisma.sql`(${counted})::int AS ${Prisma.raw(`"${name}"`)}`] : [];
    });
    if (columns.length === 0) return [];
    return [Prisma.sql`(SELECT ${Prisma.join(columns)} FROM ${of(yearId)}) AS ${Prisma.raw(`pass${index}`)}`];
  });
  const [row] = await rows('livelihood_year', figuresNamed(names))`SELECT * FROM ${Prisma.join(asked, ' CROSS JOIN ')}`;
  if (!row) throw new Error('no figures');
  return row;
}

/** Every figure of a year. */
export const allFigures = (yearId: string): Promise<Figures> => figuresOf(yearId, FigureName.options);

const Count = z.object({ n: z.int() });

/** Suggestions of a year that came in after a moment. */
export async function suggestionsSince(yearId: string, since: Date): Promise<number> {
  const [row] = await rows(
    'suggestion',
    Count,
  )`SELECT count(*)::int AS n FROM suggestion s WHERE s.year_id = ${yearId} AND s.at > ${since}`;
  return row?.n ?? 0;
}

const Counted = z.object({ unit: z.string(), name: Text, tasks: z.int(), good: z.int() });

/** A unit's tasks, how many of them are good, and its rank by their share; null where it has too few for one (procedure 1.8, L7). */
export interface Ranked extends z.infer<typeof Counted> {
  readonly rank: number | null;
}

/** What counts as good: `accepted`, or `on-time`, which is blue or green. */
const GOOD = {
  accepted: Prisma.sql`t.state = 'accepted'`,
  'on-time': Prisma.sql`t.light IN ('blue', 'green')`,
} as const;

/** The units of a year by what they have accepted, the ranked ones first, best share first. */
export const unitRanking = async (yearId: string): Promise<UnitLine[]> =>
  (await unitsBy(yearId, 'accepted')).map(({ good, ...line }) => ({ ...line, accepted: good }));

/** The units of a year, the ranked ones first, best share first. */
export async function unitsBy(yearId: string, good: keyof typeof GOOD): Promise<Ranked[]> {
  const counts = await rows('unit', Counted)`
    SELECT u.id AS unit, json_build_object('zh', u.zh, 'en', u.en) AS name, count(*)::int AS tasks,
      count(*) FILTER (WHERE ${GOOD[good]})::int AS good
    FROM task t JOIN project p ON p.id = t.project_id JOIN unit u ON u.id = t.unit_id
    WHERE p.year_id = ${yearId} AND ${promised} GROUP BY u.id ORDER BY u.id`;
  const { ranked, unranked } = rankUnits(counts);
  const lineOf = (unit: string, rank: number | null): Ranked[] =>
    counts.flatMap((line) => (line.unit === unit ? [{ ...line, rank }] : []));
  return [...ranked.flatMap(({ unit, rank }) => lineOf(unit, rank)), ...unranked.flatMap(({ unit }) => lineOf(unit, null))];
}

const Promised = z.object({
  item: z.string(),
  title: Text,
  measure: Text,
  quantity: z.number(),
  accepted: z.boolean(),
  tasks: z.int(),
});

/** What a year promised in numbers, project by project: sums over its tasks, never typed in (procedure 1.7, T6). */
export async function promisedTotals(yearId: string): Promise<PromisedLine[]> {
  const parts = await rows('project', Promised)`
    SELECT p.code AS item, p.title, t.measure, t.state = 'accepted' AS accepted, sum(t.quantity)::float8 AS quantity, count(*)::int AS tasks
    FROM task t JOIN project p ON p.id = t.project_id JOIN candidate c ON c.id = p.candidate_id
    WHERE p.year_id = ${yearId} AND t.quantity IS NOT NULL AND t.measure IS NOT NULL AND ${promised}
    GROUP BY p.id, c.id, t.measure, t.state = 'accepted' ORDER BY c."order", p.id, t.measure`;
  const titles = new Map(parts.map(({ item, title }) => [item, title]));
  return totals(parts).map(({ item, ...total }) => ({
    project: item,
    title: titles.get(item) ?? { zh: item, en: item },
    ...total,
  }));
}

/** How many people asked for what became a candidate; a person who speaks in several of its topics counts once. */
export const supporters = async (candidateId: string): Promise<number> => {
  const [row] = await rows('topic', Count)`
    SELECT count(DISTINCT coalesce(s.person_id, s.receipt))::int AS n FROM topic t JOIN suggestion s ON s.topic_id = t.id
    WHERE t.candidate_id = ${candidateId} AND s.withdrawn_at IS NULL`;
  return row?.n ?? 0;
};
