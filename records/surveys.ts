// The year's survey of its subscribers: that somebody answered is kept apart from what was answered.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SurveyResult } from '../domain/yearReport.ts';
import { db } from './database.ts';
import { json, rows } from './prisma.ts';
import { planOf } from './years.ts';

export const open = (survey: { id: string; code: string; yearId: string; openedAt: Date; closesAt: Date }) =>
  db.survey.createMany({ data: [survey], skipDuplicates: true });

export const byId = (id: string) => db.survey.findUnique({ where: { id }, include: { year: true } });
export const byCode = (code: string) => db.survey.findUnique({ where: { code }, include: { year: true } });

export const invite = (surveyId: string, personIds: readonly string[]) =>
  db.surveyInvitation.createMany({ data: personIds.map((personId) => ({ surveyId, personId })), skipDuplicates: true });

export const invitation = (surveyId: string, personId: string) =>
  db.surveyInvitation.findUnique({ where: { surveyId_personId: { surveyId, personId } } });
/** The survey that somebody is invited to and has not refused, while it is open. */
export const openFor = (personId: string) =>
  db.survey.findFirst({
    where: { closedAt: null, openedAt: { not: null }, invitations: { some: { personId, refused: false } } },
    orderBy: { openedAt: 'desc' },
  });
/** Notes that somebody does not take part; false if the survey is closed. */
export async function refuse(surveyId: string, personId: string): Promise<boolean> {
  if (await isClosed(surveyId)) return false;
  await db.surveyInvitation.updateMany({ where: { surveyId, personId }, data: { refused: true } });
  return true;
}

/** Whether a survey is closed; if not, it is locked and stays open until this transaction ends. */
async function isClosed(surveyId: string): Promise<boolean> {
  const [survey] = await rows(
    'survey',
    z.object({ closedAt: z.date().nullable() }),
  )`SELECT closed_at AS "closedAt" FROM survey WHERE id = ${surveyId} FOR SHARE`;
  return !survey || survey.closedAt !== null;
}

/** Takes one answer while the survey is open: the mark and the answer, both or neither, without a link between them. */
export async function answer(
  surveyId: string,
  personId: string,
  aspect: string,
  face: number,
): Promise<'taken' | 'before' | 'closed' | 'declined'> {
  if (await isClosed(surveyId)) return 'closed';
  const [invitation] = await rows(
    'survey_invitation',
    z.object({ refused: z.boolean() }),
  )`SELECT refused FROM survey_invitation WHERE survey_id = ${surveyId} AND person_id = ${personId} FOR SHARE`;
  if (invitation?.refused) return 'declined';
  const { count } = await db.surveyMark.createMany({ data: [{ surveyId, personId, aspect }], skipDuplicates: true });
  if (count === 0) return 'before';
  await db.surveyAnswer.create({ data: { id: randomUUID(), surveyId, aspect, face } });
  return 'taken';
}

export const answered = async (surveyId: string, personId: string): Promise<string[]> =>
  (await db.surveyMark.findMany({ where: { surveyId, personId } })).map(({ aspect }) => aspect);

/** Where somebody stands in a survey to which they were invited. */
export interface Progress {
  readonly survey: NonNullable<Awaited<ReturnType<typeof byCode>>>;
  /** The plan's aspects that this person has not answered yet, by their place in the plan. */
  readonly left: readonly number[];
  readonly refused: boolean;
}

export async function progressOf(personId: string, code: string): Promise<Progress | 'unknown' | 'not-invited'> {
  const survey = await byCode(code);
  if (!survey) return 'unknown';
  const asked = await invitation(survey.id, personId);
  if (!asked) return 'not-invited';
  const { plan } = await planOf(survey.yearId);
  const done = await answered(survey.id, personId);
  return { survey, left: plan.aspects.flatMap(({ id }, index) => (done.includes(id) ? [] : [index])), refused: asked.refused };
}

export async function close(id: string, at: Date): Promise<void> {
  await db.$queryRaw`SELECT id FROM survey WHERE id = ${id} FOR UPDATE`;
  await db.survey.updateMany({ where: { id, closedAt: null }, data: { closedAt: at } });
}
export const setResult = (id: string, result: SurveyResult) =>
  db.survey.update({ where: { id }, data: { result: json(result) } });

const Asked = z.object({ invited: z.int(), refused: z.int(), answered: z.int() });

/** How often each face was chosen for each aspect, and how many were asked, answered and refused. */
export async function counts(surveyId: string) {
  const faces = await db.surveyAnswer.groupBy({ by: ['aspect', 'face'], where: { surveyId }, _count: true });
  const [asked] = await rows('survey', Asked)`
    SELECT (SELECT count(*)::int FROM survey_invitation WHERE survey_id = ${surveyId}) AS invited,
      (SELECT count(*)::int FROM survey_invitation WHERE survey_id = ${surveyId} AND refused) AS refused,
      (SELECT count(DISTINCT person_id)::int FROM survey_mark WHERE survey_id = ${surveyId}) AS answered`;
  return {
    ...(asked ?? { invited: 0, refused: 0, answered: 0 }),
    faces: faces.map(({ aspect, face, _count }) => ({ aspect, face, n: _count })),
  };
}
