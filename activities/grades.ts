// Asks the deputies to grade the year's projects while the year report waits to be accepted (procedure 1.11 A).
import { quietUntil } from '../domain/calendar.ts';
import { gradingId, shortCode, yearOf } from '../domain/ids.ts';
import { notice } from '../domain/notices.ts';
import { hasCongress } from '../domain/regions.ts';
import { MOST_GRADED } from '../domain/satisfaction/gradeSheet.ts';
import * as grades from '../records/grades.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';

/** Opens the grading, once, if the region has a congress with deputies, and asks each of them. */
export async function askDeputies(yearId: string, at: Date): Promise<void> {
  const { regionCode } = yearOf(yearId);
  if (!hasCongress(regionCode)) return;
  const deputies = await people.rolesIn([regionCode], { at, role: 'deputy', yearId });
  const projects = (await tasks.projectsOf([yearId], 0, MOST_GRADED)).map(({ id }) => id);
  if (deputies.length === 0 || projects.length === 0) return;
  const { plan } = await years.planOf(yearId);
  const roll = deputies.map(({ id }) => id);
  if (!(await grades.open(yearId, { projects, rule: plan.grades, at }, roll))) return;
  const grading = shortCode(gradingId(yearId));
  const notBefore = quietUntil(plan.quietHours, plan.timezone, at);
  await outbox.enqueue(
    deputies.flatMap(({ personId: to }) =>
      to ? [notice('grade-card', { grading, gradingId: gradingId(yearId) }, { to, notBefore })] : [],
    ),
    at,
  );
}
