// A grading as its card shows it: the year's projects in their order, each with what was kept of it.
import type { Both } from '../domain/plan.ts';
import { yearOf } from '../domain/ids.ts';
import type { GradingFacts } from '../cards/grades.ts';
import * as grades from '../records/grades.ts';
import * as tasks from '../records/tasks.ts';

export async function gradingFacts(row: grades.GradingRow, publicUrl: string): Promise<GradingFacts> {
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
              title: project.title as Both,
              light: project.light,
              tasks: project.tasks.length,
              accepted: project.tasks.filter(({ state }) => state === 'accepted').length,
            },
          ]
        : [],
    ),
    url: `${publicUrl}/${regionCode}/${year}/report`,
  };
}
