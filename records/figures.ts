// The one registry of figures: each a name and the query that makes it. The report, the page and the desk show nothing else.
import type { Both } from '../domain/plan.ts';
import { rankUnits } from '../domain/tasks/ranking.ts';
import { type Total, totals } from '../domain/tasks/totals.ts';
import { db } from './database.ts';
import { Prisma } from './prisma.ts';
import { stands } from './shown.ts';

const inYear = (yearId: string) => Prisma.sql`s.year_id = ${yearId}`;
const tasksOf = (yearId: string) => Prisma.sql`FROM task t JOIN project p ON p.id = t.project_id WHERE p.year_id = ${yearId}`;

/** Every figure of a year: a whole number from one query. */
const queries = {
  lettersSent: (y: string) =>
    Prisma.sql`SELECT count(*) FROM outbox WHERE message = 'letter-card' AND state = 'sent' AND key LIKE ${`letter/${y}/%`}`,
  letterReaders: (y: string) => Prisma.sql`SELECT count(*) FROM letter_reading WHERE year_id = ${y}`,
  pageViews: (y: string) => Prisma.sql`SELECT coalesce(sum(page_views), 0) FROM livelihood_year WHERE id = ${y}`,
  suggestions: (y: string) => Prisma.sql`SELECT count(*) FROM suggestion s WHERE ${inYear(y)}`,
  withdrawn: (y: string) => Prisma.sql`SELECT count(*) FROM suggestion s WHERE ${inYear(y)} AND withdrawn_at IS NOT NULL`,
  people: (y: string) => Prisma.sql`SELECT count(DISTINCT coalesce(person_id, receipt)) FROM suggestion s WHERE ${inYear(y)}`,
  topics: (y: string) => Prisma.sql`SELECT count(*) FROM topic WHERE year_id = ${y} AND ${stands('topic')}`,
  open: (y: string) => Prisma.sql`SELECT count(*) FROM suggestion s WHERE ${inYear(y)} AND outcome IS NULL`,
  adopted: (y: string) => Prisma.sql`SELECT count(*) FROM suggestion s WHERE ${inYear(y)} AND outcome = 'adopted'`,
  reserve: (y: string) => Prisma.sql`SELECT count(*) FROM suggestion s WHERE ${inYear(y)} AND outcome = 'reserve'`,
  underWay: (y: string) => Prisma.sql`SELECT count(*) FROM suggestion s WHERE ${inYear(y)} AND outcome = 'under-way'`,
  notOurs: (y: string) => Prisma.sql`SELECT count(*) FROM suggestion s WHERE ${inYear(y)} AND outcome = 'not-ours'`,
  notNow: (y: string) => Prisma.sql`SELECT count(*) FROM suggestion s WHERE ${inYear(y)} AND outcome = 'not-now'`,
  candidates: (y: string) => Prisma.sql`SELECT count(*) FROM candidate WHERE year_id = ${y}`,
  comments: (y: string) =>
    Prisma.sql`SELECT count(*) FROM candidate_comment c JOIN candidate k ON k.id = c.candidate_id WHERE k.year_id = ${y}`,
  projects: (y: string) => Prisma.sql`SELECT count(*) FROM project WHERE year_id = ${y}`,
  tasks: (y: string) => Prisma.sql`SELECT count(*) ${tasksOf(y)}`,
  accepted: (y: string) => Prisma.sql`SELECT count(*) ${tasksOf(y)} AND t.state = 'accepted'`,
  carriedOver: (y: string) => Prisma.sql`SELECT count(*) ${tasksOf(y)} AND t.state = 'carried-over'`,
  onTheDesk: (y: string) => Prisma.sql`SELECT count(*) ${tasksOf(y)} AND t.state = 'desk'`,
  reports: (y: string) =>
    Prisma.sql`SELECT count(*) FROM report r JOIN task t ON t.id = r.task_id JOIN project p ON p.id = t.project_id WHERE p.year_id = ${y}`,
  photos: (y: string) =>
    Prisma.sql`SELECT count(*) FROM file f JOIN report r ON r.id = f.report_id JOIN task t ON t.id = r.task_id JOIN project p ON p.id = t.project_id WHERE p.year_id = ${y}`,
  red: (y: string) => Prisma.sql`SELECT count(*) ${tasksOf(y)} AND t.light = 'red'`,
  yellow: (y: string) => Prisma.sql`SELECT count(*) ${tasksOf(y)} AND t.light = 'yellow'`,
  green: (y: string) => Prisma.sql`SELECT count(*) ${tasksOf(y)} AND t.light = 'green'`,
  grey: (y: string) => Prisma.sql`SELECT count(*) ${tasksOf(y)} AND t.light = 'grey'`,
  ballots: (y: string) => Prisma.sql`SELECT coalesce(sum(box.voted(v.id)), 0) FROM vote v WHERE v.year_id = ${y}`,
  rounds: (y: string) => Prisma.sql`SELECT count(*) FROM vote WHERE year_id = ${y}`,
  escalations: (y: string) =>
    Prisma.sql`SELECT count(*) FROM audit_entry WHERE deed = 'escalated' AND (about = ${y} OR about LIKE ${`%/${y.slice(5)}/%`})`,
} as const satisfies Record<string, (yearId: string) => Prisma.Sql>;

export type FigureName = keyof typeof queries;
export type Figures = Readonly<Record<FigureName, number>>;

/** All figures of a year, in one read at one moment. */
export async function figuresOf(yearId: string): Promise<Figures> {
  const names = Object.keys(queries) as FigureName[];
  const columns = names.map((name) => Prisma.sql`(${queries[name](yearId)})::int AS ${Prisma.raw(`"${name}"`)}`);
  const [row] = await db.$queryRaw<Figures[]>`SELECT ${Prisma.join(columns)}`;
  if (!row) throw new Error('no figures');
  return row;
}

/** Suggestions of a year that came in after a moment. */
export async function suggestionsSince(yearId: string, since: Date): Promise<number> {
  const [row] = await db.$queryRaw<
    { n: number }[]
  >`SELECT count(*)::int AS n FROM suggestion s WHERE ${inYear(yearId)} AND s.at > ${since}`;
  return row?.n ?? 0;
}

/** Progress by aspect: tasks and accepted ones, whole points of progress. */
export const progressByAspect = (yearId: string) => db.$queryRaw<
  { aspect: string; tasks: number; accepted: number; progress: number }[]
>`
  SELECT p.aspect, count(t.id)::int AS tasks, count(t.id) FILTER (WHERE t.state = 'accepted')::int AS accepted, coalesce(avg(t.progress), 0)::int AS progress
  FROM project p LEFT JOIN task t ON t.project_id = p.id WHERE p.year_id = ${yearId} GROUP BY p.aspect ORDER BY p.aspect`;

/** A unit's tasks of a year, how many are accepted, and its rank by their share: null where it has too few to be ranked (procedure 1.8, L7). */
export interface UnitLine {
  readonly unit: string;
  readonly name: Both;
  readonly tasks: number;
  readonly accepted: number;
  readonly rank: number | null;
}

/** The units of a year, the ranked ones first, best share first. */
export async function unitRanking(yearId: string): Promise<UnitLine[]> {
  const counts = await db.$queryRaw<{ unit: string; name: Both; tasks: number; good: number }[]>`
    SELECT u.id AS unit, json_build_object('zh', u.zh, 'en', u.en) AS name, count(*)::int AS tasks,
      count(*) FILTER (WHERE t.state = 'accepted')::int AS good
    FROM task t JOIN project p ON p.id = t.project_id JOIN unit u ON u.id = t.unit_id
    WHERE p.year_id = ${yearId} GROUP BY u.id ORDER BY u.id`;
  const { ranked, unranked } = rankUnits(counts);
  const lineOf = (unit: string, rank: number | null): UnitLine[] =>
    counts.flatMap(({ good, ...line }) => (line.unit === unit ? [{ ...line, accepted: good, rank }] : []));
  return [...ranked.flatMap(({ unit, rank }) => lineOf(unit, rank)), ...unranked.flatMap(({ unit }) => lineOf(unit, null))];
}

/** A project's promised quantity in one unit of measure, and how much of it is accepted (procedure 1.7, T6). */
export interface PromisedLine extends Omit<Total, 'item'> {
  /** The project's short code. */
  readonly project: string;
  readonly title: Both;
}

/** What a year promised in numbers, project by project: sums over its tasks, which nobody types. */
export async function promisedTotals(yearId: string): Promise<PromisedLine[]> {
  const rows = await db.$queryRaw<
    { item: string; title: Both; measure: Both; quantity: number; accepted: boolean; tasks: number }[]
  >`
    SELECT p.code AS item, p.title, t.measure, t.state = 'accepted' AS accepted, sum(t.quantity)::float8 AS quantity, count(*)::int AS tasks
    FROM task t JOIN project p ON p.id = t.project_id JOIN candidate c ON c.id = p.candidate_id
    WHERE p.year_id = ${yearId} AND t.quantity IS NOT NULL AND t.measure IS NOT NULL
    GROUP BY p.id, c.id, t.measure, t.state = 'accepted' ORDER BY c."order", p.id, t.measure`;
  const titles = new Map(rows.map(({ item, title }) => [item, title]));
  return totals(rows).map(({ item, ...total }) => ({
    project: item,
    title: titles.get(item) ?? { zh: item, en: item },
    ...total,
  }));
}

/** How many people asked for what became a candidate, each once however many of its topics they speak in. */
export const supporters = async (candidateId: string): Promise<number> => {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(DISTINCT coalesce(s.person_id, s.receipt))::int AS n FROM topic t JOIN suggestion s ON s.topic_id = t.id
    WHERE t.candidate_id = ${candidateId} AND s.withdrawn_at IS NULL`;
  return row?.n ?? 0;
};
