// A grading: the year's projects in their order, each with how much of it was accepted, for a deputy who may grade now.
import { isGivenUp } from '../domain/tasks/states.ts';
import { yearOf } from '../domain/ids.ts';
import * as grades from '../records/grades.ts';
import type { HeldRole } from '../records/people.ts';
import * as tasks from '../records/tasks.ts';
import { seatIn } from './votes.ts';

/** A grading as stored. */
export type GradingRow = grades.GradingRow;

/** The grading with a short code; null if there is none. */
export const ofCode = (code: string): Promise<GradingRow | null> => grades.byCode(code);

/** How many projects a grading grades. */
export const countProjects = (grading: GradingRow): number => grades.projectsOf(grading).length;

export async function gradingFacts(row: grades.GradingRow, publicUrl: string) {
  const { regionCode, year } = yearOf(row.yearId);
  const projects = await Promise.all(grades.projectsOf(row).map((id) => tasks.projectOf(id)));
  return {
    grading: row.code,
    region: regionCode,
    year,
    projects: projects.flatMap((project) =>
      project
        ? [
            {
              title: project.title,
              light: project.light,
              tasks: project.tasks.filter(({ state }) => !isGivenUp(state)).length,
              accepted: project.tasks.filter(({ state }) => state === 'accepted').length,
            },
          ]
        : [],
    ),
    url: `${publicUrl}/${regionCode}/${year}/report`,
  };
}

/** The grading with a code, while it is open and somebody has not given their grades. */
export async function gradingFor(
  roles: readonly Pick<HeldRole, 'id' | 'role' | 'regionCode'>[],
  code: string,
): Promise<grades.GradingRow | undefined> {
  const grading = await grades.byCode(code);
  const seat = grading && seatIn(roles, yearOf(grading.yearId).regionCode);
  if (!grading || grading.closedAt || !seat) return undefined;
  return (await grades.onRoll(grading.id, seat))?.graded === false ? grading : undefined;
}

/** The deputies' grades of a year's projects, for everybody; while the grading is open, only that it is. */
export async function gradesOfYear(yearId: string) {
  const grading = await grades.ofYear(yearId);
  if (!grading) return undefined;
  const result = grading.result;
  if (result === null) return { open: true as const };
  const rows = await Promise.all(
    result.map(async ({ item, grade }) => {
      const project = await tasks.projectOf(item);
      return { grade, project: project && { code: project.code, title: project.title } };
    }),
  );
  return { open: false as const, ...(await grades.turnout(grading.id)), rows };
}
