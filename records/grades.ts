// The deputies' grades of a year's projects: who may grade and who has, and the grades, which name nobody. While a grading is open both lie
// in a box of their own, as ballots do (docs/ballot-secrecy.md).
import { z } from 'zod';
import { shortCode, gradingId } from '../domain/ids.ts';
import { type Grade, type GradeRule, gradeItems } from '../domain/satisfaction/grades.ts';
import type { GradedProject } from '../domain/yearReport.ts';
import { db } from './database.ts';
import { json, rows } from './prisma.ts';
import * as sealing from './sealing.ts';

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
  await db.$executeRaw`SELECT box.open_grading(${id})`;
  return true;
}

export const ofYear = (yearId: string) => db.grading.findUnique({ where: { yearId } });
export const byCode = (code: string) => db.grading.findUnique({ where: { code } });
export type GradingRow = NonNullable<Awaited<ReturnType<typeof byCode>>>;
export const projectsOf = ({ projects }: Pick<GradingRow, 'projects'>): string[] => projects;

const Turnout = z.object({ deputies: z.int(), graded: z.int() });

/** How many deputies may grade, and how many have; never who. */
export async function turnout(id: string): Promise<{ deputies: number; graded: number }> {
  const [row] = await rows('grading_roll', Turnout)`
    SELECT count(*)::int AS deputies, box.graded(${id}) AS graded FROM grading_roll WHERE grading_id = ${id}`;
  return row ?? { deputies: 0, graded: 0 };
}

/** The open gradings of some years, each with its turnout. */
export const openIn = (yearIds: readonly string[]) => rows('grading', Turnout.extend({ yearId: z.string() }))`
  SELECT g.year_id AS "yearId", (SELECT count(*)::int FROM grading_roll r WHERE r.grading_id = g.id) AS deputies,
    box.graded(g.id) AS graded
  FROM grading g WHERE g.closed_at IS NULL AND g.year_id = ANY(${[...yearIds]})`;

/** A deputy's entry on the roll: whether they have graded. */
export async function onRoll(id: string, deputyId: string): Promise<{ readonly graded: boolean } | null> {
  const [entry] = await rows('grading_roll', z.object({ graded: z.boolean() }))`
    SELECT box.has_graded(grading_id, deputy_id) AS graded FROM grading_roll
    WHERE grading_id = ${id} AND deputy_id = ${deputyId}`;
  return entry ?? null;
}

const Given = z.enum(['given', 'closed', 'not-on-roll', 'given-already']);
export type Given = z.infer<typeof Given>;

/** Puts a deputy's grades into the box and marks the roll, both or neither, while the grading is open: one statement. */
export async function give(
  id: string,
  deputyId: string,
  grades: readonly { readonly item: string; readonly grade: Grade }[],
): Promise<Given> {
  const [done] = await rows('grading', z.object({ outcome: Given }))`
    SELECT box.give_grades(${id}, ${deputyId}, ${JSON.stringify(grades)}::jsonb) AS outcome`;
  return done?.outcome ?? 'closed';
}

/**
 * Closes the grading, seals its box and counts the grades against all members; returns the result, null if there is no grading. As with a
 * vote, the box is sealed before this transaction ends.
 */
export async function close(yearId: string, at: Date): Promise<GradedProject[] | null> {
  const id = gradingId(yearId);
  const [locked] = await rows('grading', z.object({ closed: z.boolean() }))`
    SELECT closed_at IS NOT NULL AS closed FROM grading WHERE id = ${id} FOR NO KEY UPDATE`;
  if (!locked) return null;
  const row = await db.grading.findUniqueOrThrow({ where: { id } });
  if (locked.closed) return row.result;
  await sealing.seal('grading', id);
  const given = await db.givenGrade.findMany({ where: { gradingId: id } });
  const { deputies } = await turnout(id);
  const counted = gradeItems(
    projectsOf(row),
    given.map(({ projectId, grade }) => ({ item: projectId, grade })),
    deputies,
    row.rule,
  );
  await db.grading.update({ where: { id }, data: { closedAt: at, result: json(counted) } });
  return counted;
}
