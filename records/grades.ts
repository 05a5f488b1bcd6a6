// The deputies' grades of a year's projects: who may grade and who has, and the grades, which name nobody (docs/ballot-secrecy.md).
import { randomInt, randomUUID } from 'node:crypto';
import { shortCode, gradingId } from '../domain/ids.ts';
import { type Grade, GradeRule, gradeItems, type ItemGrade } from '../domain/satisfaction/grades.ts';
import { db, json, transaction } from './database.ts';

/** Opens a year's grading once, for these deputies and projects; false when it was opened before. */
export async function open(
  yearId: string,
  { projects, rule, at }: { projects: readonly string[]; rule: GradeRule; at: Date },
  deputies: readonly string[],
): Promise<boolean> {
  const id = gradingId(yearId);
  const { count } = await db.grading.createMany({
    data: [{ id, code: shortCode(id), yearId, projects: json(projects), rule: json(rule), openedAt: at }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await db.gradingRoll.createMany({ data: deputies.map((deputyId) => ({ gradingId: id, deputyId })) });
  return true;
}

export const ofYear = (yearId: string) => db.grading.findUnique({ where: { yearId } });
export const byCode = (code: string) => db.grading.findUnique({ where: { code } });
export type GradingRow = NonNullable<Awaited<ReturnType<typeof byCode>>>;
export const projectsOf = ({ projects }: Pick<GradingRow, 'projects'>): string[] => projects as string[];

/** One project's grade as it is published. */
export interface GradedProject {
  readonly item: string;
  readonly grade: ItemGrade;
}
export const resultOf = ({ result }: Pick<GradingRow, 'result'>): GradedProject[] | null => result as GradedProject[] | null;

/** How many may grade and have; never who. */
export async function turnout(id: string): Promise<{ deputies: number; graded: number }> {
  const [row] = await db.$queryRaw<{ deputies: number; graded: number }[]>`
    SELECT count(*)::int AS deputies, count(*) FILTER (WHERE graded)::int AS graded FROM grading_roll WHERE grading_id = ${id}`;
  return row ?? { deputies: 0, graded: 0 };
}

/** The gradings of some years that are open, each with its turnout. */
export const openIn = (yearIds: readonly string[]) => db.$queryRaw<{ yearId: string; deputies: number; graded: number }[]>`
  SELECT g.year_id AS "yearId", count(*)::int AS deputies, count(*) FILTER (WHERE r.graded)::int AS graded
  FROM grading g JOIN grading_roll r ON r.grading_id = g.id
  WHERE g.closed_at IS NULL AND g.year_id = ANY(${[...yearIds]}) GROUP BY g.year_id`;

/** A deputy's entry on the roll: whether they have graded. */
export const onRoll = (id: string, deputyId: string) =>
  db.gradingRoll.findUnique({ where: { gradingId_deputyId: { gradingId: id, deputyId } } });

export type Given = 'given' | 'closed' | 'not-on-roll' | 'given-already';

/**
 * Takes a deputy's grades and marks the roll, both or neither, while the grading is open. A grade carries no deputy and no time; what
 * still joins it to the roll while the grading is open is gone once it is closed, as with ballots.
 */
export const give = (id: string, deputyId: string, grades: readonly { item: string; grade: Grade }[]): Promise<Given> =>
  transaction(async () => {
    const [grading] = await db.$queryRaw<{ closed: boolean }[]>`
      SELECT closed_at IS NOT NULL AS closed FROM grading WHERE id = ${id} FOR SHARE`;
    if (grading?.closed !== false) return 'closed';
    const entry = { gradingId: id, deputyId };
    const { count } = await db.gradingRoll.updateMany({ where: { ...entry, graded: false }, data: { graded: true } });
    if (count === 0) return (await db.gradingRoll.count({ where: entry })) > 0 ? 'given-already' : 'not-on-roll';
    await db.givenGrade.createMany({
      data: grades.map(({ item, grade }) => ({ id: randomUUID(), gradingId: id, projectId: item, grade })),
    });
    return 'given';
  });

/** Closes the grading, rewrites its grades in random order, and counts them against all members; its result, null where there is none. */
export async function close(yearId: string, at: Date): Promise<GradedProject[] | null> {
  const id = gradingId(yearId);
  const [locked] = await db.$queryRaw<{ closed: boolean }[]>`
    SELECT closed_at IS NOT NULL AS closed FROM grading WHERE id = ${id} FOR UPDATE`;
  if (!locked) return null;
  const row = await db.grading.findUniqueOrThrow({ where: { id } });
  if (locked.closed) return resultOf(row);
  const given = await db.givenGrade.findMany({ where: { gradingId: id } });
  await db.givenGrade.deleteMany({ where: { gradingId: id } });
  const sealed = shuffled(given).map(({ projectId, grade }) => ({ id: randomUUID(), gradingId: id, projectId, grade }));
  await db.givenGrade.createMany({ data: sealed });
  const { deputies } = await turnout(id);
  const counted = gradeItems(
    projectsOf(row),
    sealed.map(({ projectId, grade }) => ({ item: projectId, grade: grade as Grade })),
    deputies,
    GradeRule.parse(row.rule),
  );
  await db.grading.update({ where: { id }, data: { closedAt: at, result: json(counted) } });
  return counted;
}

/** In an order that nobody can foretell (Fisher and Yates). */
function shuffled<Thing>(things: readonly Thing[]): Thing[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
  }
  return order;
}
