// Unsorted words: what somebody who holds a role writes without being asked is no citizen's suggestion unless they say so. The words are
// stored, and their author is asked what they are.
import { randomBytes } from 'node:crypto';
import { codeFrom } from '../domain/ids.ts';
import type { LineId } from '../domain/tasks/standard.ts';
import type { PersonHere } from '../records/people.ts';
import type * as suggestions from '../records/suggestions.ts';
import type * as tasks from '../records/tasks.ts';
import * as records from '../records/unsorted.ts';
import { actorOf, type Done, done, refused } from './actor.ts';
import { now } from './moment.ts';
import type { Photo } from './photos.ts';
import { file, type Said } from './suggestions.ts';
import { addPhoto, reportNothingNew, reportOf, reportReached } from './tasks.ts';

const CODE = 12;

/** Whether somebody holds a role now: their words are not taken for a citizen's automatically. */
export const isOfficial = ({ roles }: PersonHere, at: Date): boolean =>
  roles.some(({ until }) => until === null || new Date(until) > at);

const drawn = async (
  person: PersonHere,
  { text, message, album, photo }: Omit<Said, 'yearId' | 'sentAt'>,
): Promise<records.Unsorted> => {
  const { at } = await now();
  return { code: codeFrom(randomBytes(48), CODE), where: person.where, message, personId: person.id, album, text, photo, at };
};

/** Stores words until they are sorted; the same message again is the same words. */
export const keep = async (person: PersonHere, said: Omit<Said, 'yearId' | 'sentAt'>): Promise<records.UnsortedRow> =>
  records.keep(await drawn(person, said));

/** Joins a further piece to the same words. */
export const join = async (person: PersonHere, code: string, said: Omit<Said, 'yearId' | 'sentAt'>): Promise<void> =>
  records.join(code, await drawn(person, said));

/** Words that this person may still sort, or has sorted the same way: the same press again changes nothing. */
async function own(person: PersonHere, code: string, as: records.SortedAs): Promise<Done<records.UnsortedRow>> {
  const row = await records.byCode(code);
  const may = row?.personId === person.id && (row.sortedAs === null || row.sortedAs === as);
  return row && may ? done(row) : refused('button-stale', {});
}

/** Files the words as their own suggestion, as a citizen's. */
export async function asSuggestion(person: PersonHere, code: string): Promise<Done<{ filed: suggestions.Filed; text: string }>> {
  const mine = await own(person, code, 'suggestion');
  if (!mine.ok) return mine;
  const { text, message, album, photo } = mine.value;
  const filed = await file(person, { text, message, sentAt: 0, album, photo, yearId: null });
  for (const piece of await records.picturesOf(mine.value))
    await file(person, { text: '', message: piece.message, sentAt: 0, album, photo: piece.photo, yearId: null });
  await records.sort(code, 'suggestion');
  return done({ filed, text });
}

export interface Reported {
  readonly task: tasks.TaskView;
  readonly note: string;
  readonly photo: boolean;
}

/** Stores the words as a report on a task of theirs: on a line that is reached, or on how it stands. */
export async function asReport(person: PersonHere, code: string, task: string, line: LineId | null): Promise<Done<Reported>> {
  const mine = await own(person, code, 'task');
  if (!mine.ok) return mine;
  const { text, message, photo: reference } = mine.value;
  const once = `said/${person.where.bot}/${person.where.chat}/${message}`;
  const photoOf = (given: { reference: string; message: string }): Photo => ({
    where: person.where,
    personId: person.id,
    ...given,
  });
  const photo = reference === null ? null : photoOf({ reference, message });
  const actor = actorOf(person);
  const reported =
    line === null
      ? await reportNothingNew(actor, task, text, once, photo)
      : await reportReached(actor, task, line, photo, text === '' ? null : text, once);
  if (!reported.ok) return reported;
  const report = line !== null && photo ? reportOf(photo) : once;
  for (const piece of await records.picturesOf(mine.value))
    if (piece.photo !== null) await addPhoto(actor, task, report, photoOf({ reference: piece.photo, message: piece.message }));
  await records.sort(code, 'task');
  return done({ task: reported.value, note: text, photo: photo !== null });
}

/** Drops the words: nothing of them is kept. */
export async function leave(person: PersonHere, code: string): Promise<Done<records.UnsortedRow>> {
  const mine = await own(person, code, 'nothing');
  if (mine.ok) await records.sort(code, 'nothing');
  return mine;
}
