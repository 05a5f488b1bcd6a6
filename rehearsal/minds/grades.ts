// The deputies' grades of the year's projects: each marks one project after another on one card, mostly content, and hands them in
// together.
import type { Grade } from '../../domain/satisfaction/grades.ts';
import { type Act, newestWith, oneOf, pressing, type Sight } from '../sight.ts';

/** The grades by their frequency; some projects are skipped. */
const usual: readonly (Grade | 'none')[] = [
  'satisfied',
  'satisfied',
  'satisfied',
  'satisfied',
  'satisfied',
  'basically-satisfied',
  'basically-satisfied',
  'dissatisfied',
  'none',
];

export function gradeProjects(sight: Sight): Act | undefined {
  const { who } = sight;
  if (who.role !== 'deputy') return undefined;
  const give = pressing(sight, newestWith(sight, 'button-grade-give'), 'button-grade-give', {
    entry: { key: `graded/${who.yearRegion}/${who.slug}`, what: 'graded', who: who.slug, region: who.yearRegion },
  });
  if (give) return give;
  const project = newestWith(sight, 'button-grade-satisfied');
  if (project) return pressing(sight, project, `button-grade-${oneOf(usual, 'grade', who.slug, project.text) ?? 'satisfied'}`);
  return pressing(sight, newestWith(sight, 'button-grade-begin'), 'button-grade-begin');
}
