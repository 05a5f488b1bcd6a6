// A deputy grades the year's projects: once, secretly, while the report waits to be accepted (procedure 1.11 A).
import { gradesOn, isSheetOf } from '../domain/satisfaction/gradeSheet.ts';
import { yearOf } from '../domain/ids.ts';
import * as grades from '../records/grades.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

/** The grading that a deputy may give grades in now, or why not. */
export async function begin(actor: Actor, code: string): Promise<Done<{ grading: grades.GradingRow; deputyId: string }>> {
  const grading = await grades.byCode(code);
  if (!grading) return refused('grading-unknown', {});
  const { regionCode } = yearOf(grading.yearId);
  const allowed = permitted(actor, 'grades.give', { regionCode }, (await now()).at);
  if (!allowed.ok) return allowed;
  if (grading.closedAt) return refused('grading-closed', {});
  const entry = await grades.onRoll(grading.id, allowed.value);
  if (!entry) return refused('grading-not-on-roll', {});
  return entry.graded ? refused('grading-given-already', {}) : done({ grading, deputyId: allowed.value });
}

/** Gives the grades of a sheet, once and for all. Nothing else is recorded: no audit entry, no errand, no log. */
export async function give(actor: Actor, code: string, sheet: string): Promise<Done<{ graded: number; of: number }>> {
  const begun = await begin(actor, code);
  if (!begun.ok) return begun;
  const { grading, deputyId } = begun.value;
  const projects = grades.projectsOf(grading);
  if (!isSheetOf(sheet, projects.length)) return refused('button-stale', {});
  const given = gradesOn(sheet, projects);
  if (given.length === 0) return refused('grading-empty', {});
  const outcome = await grades.give(grading.id, deputyId, given);
  return outcome === 'given' ? done({ graded: given.length, of: projects.length }) : refused(`grading-${outcome}`, {});
}
