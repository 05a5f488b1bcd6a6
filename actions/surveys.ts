// Answering the year's survey: what was answered is kept apart from who did.
import { isFace } from '../domain/satisfaction/faces.ts';
import { transaction } from '../records/database.ts';
import type { PersonHere } from '../records/people.ts';
import * as surveys from '../records/surveys.ts';
import * as years from '../records/years.ts';
import { type Done, done, refused } from './actor.ts';

/** Where somebody stands in a survey. */
export type Progress = surveys.Progress;

/** Where a person stands in a survey to which they were invited. */
export async function progress(person: Pick<PersonHere, 'id'>, code: string): Promise<Done<Progress>> {
  const found = await surveys.progressOf(person.id, code);
  return typeof found === 'string' ? refused(`survey-${found}`, {}) : done(found);
}

/** Stores one face for one aspect; the first answer counts. A person who has declined cannot answer as well. */
export async function answer(person: PersonHere, code: string, index: number, face: number): Promise<Done<Progress>> {
  if (!isFace(face)) return refused('face-unknown', {});
  const before = await progress(person, code);
  if (!before.ok) return before;
  const { survey } = before.value;
  const aspect = (await years.planOf(survey.yearId)).plan.aspects[index];
  if (!aspect) return refused('aspect-unknown', {});
  const result = await transaction(() => surveys.answer(survey.id, person.id, aspect.id, face));
  if (result === 'closed' || result === 'declined') return refused(`survey-${result}`, {});
  return progress(person, code);
}

/** Leaves a question open; it may come back while the survey is open. */
export async function skip(person: Pick<PersonHere, 'id'>, code: string): Promise<Done<Progress>> {
  const before = await progress(person, code);
  if (!before.ok) return before;
  if (before.value.survey.closedAt) return refused('survey-closed', {});
  return before.value.refused ? refused('survey-declined', {}) : before;
}

/** "Not this time" is respected, once and for all in this survey; once the survey is closed, nothing changes its numbers. */
export async function decline(person: PersonHere, code: string): Promise<Done<Progress>> {
  const before = await progress(person, code);
  if (!before.ok) return before;
  const declined = await transaction(() => surveys.refuse(before.value.survey.id, person.id));
  return declined ? progress(person, code) : refused('survey-closed', {});
}
