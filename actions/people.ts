// What people may do about themselves: language, region, silence, privacy.
import { randomUUID } from 'node:crypto';
import { roleId, unitId } from '../domain/ids.ts';
import type { Language } from '../domain/languages.ts';
import type { PeopleFile } from '../domain/plan.ts';
import { shortCode } from '../domain/ids.ts';
import { regionOf } from '../domain/regions.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';
import * as personal from '../records/personal.ts';
import { type Done, done, refused } from './actor.ts';
import { now } from './moment.ts';

export type { HeldRole, PersonHere, Where } from '../records/people.ts';

/**
 * Finds the person at an address, with the roles that they hold now, or creates one for a stranger. Their region is the installation's
 * until they choose one.
 */
export async function meet(where: people.Where, language: Language | null, regionCode: string): Promise<people.PersonHere> {
  const person = (await people.at(where)) ?? (await people.meet(where, { id: randomUUID(), language, regionCode }));
  if (person.roles.every(({ until }) => until === null)) return person;
  const { at } = await now();
  return { ...person, roles: person.roles.filter((role) => people.isInOffice(role, at)) };
}

export const chooseLanguage = async (person: people.PersonHere, language: Language): Promise<void> => {
  await people.setLanguage(person.id, language);
};

export async function chooseRegion(person: people.PersonHere, regionCode: string): Promise<Done<string>> {
  if (!regionOf(regionCode)) return refused('region-unknown', { region: regionCode });
  await people.setRegion(person.id, regionCode);
  return done(regionCode);
}

/** `/stop` works at once: no waiting notice is sent to them; their suggestions and their roles stay. */
export async function stop(person: people.PersonHere): Promise<void> {
  await people.setStopped(person.id, true);
  await outbox.dropFor(person.id);
}

export const startAgain = async (person: people.PersonHere): Promise<void> => {
  if (person.stopped) await people.setStopped(person.id, false);
  await people.noteBlocked(person.where, false);
};

/** A channel says that the bot was blocked, or is welcome again. Gives whether whoever is there still hears us, here or by another channel. */
export async function noteBlocked(where: people.Where, blocked: boolean): Promise<boolean> {
  await people.noteBlocked(where, blocked);
  const person = await people.at(where);
  if (!person) return false;
  const reached = await people.isReached(person.id);
  if (!reached) await outbox.dropFor(person.id);
  return reached;
}

/** A file for a person to keep. */
export interface TakenAway {
  readonly name: string;
  readonly text: string;
}

/** Characters of photos per file; a channel carries 50 MB at most. */
const FILE_FULL = 20_000_000;

/** Everything that is kept of somebody, as JSON files for them: their words first, photos in files of their own. */
export async function exportOwn(person: people.PersonHere): Promise<readonly TakenAway[]> {
  const { at } = await now();
  const { photos = [], reportPhotos = [], ...kept } = await personal.keptOf(person.id);
  const files: TakenAway[] = [{ name: 'my-words.json', text: JSON.stringify({ at, ...kept }, null, 2) }];
  let part: string[] = [];
  const close = (): void => {
    if (part.length > 0) files.push({ name: `my-photos-${files.length}.json`, text: `[${part.join(',\n')}]` });
    part = [];
  };
  for (const photo of [...photos, ...reportPhotos].map((row) => JSON.stringify(row))) {
    if (part.reduce((sum, { length }) => sum + length, photo.length) > FILE_FULL) close();
    part.push(photo);
  }
  close();
  return files;
}

/** Unlinks somebody: the masked text of their suggestions stays, without an author. */
export async function unlink(person: people.PersonHere): Promise<void> {
  const { at } = await now();
  await transaction(async () => {
    await personal.unlink(person.id);
    await audit.note({ at, by: 'unlinked', via: 'chat', deed: 'unlinked', about: 'person' });
  });
}

/** Stores the units and roles of a year's people file. */
export async function putPeople(regionCode: string, file: PeopleFile, yearId: string): Promise<void> {
  await people.putUnits(file.units.map(({ id, zh, en }) => ({ id: unitId(regionCode, id), regionCode, zh, en })));
  const role = (
    name: string,
    holder: { id: string; name: string; language?: Language | undefined },
    unit: string | null = null,
  ) => {
    const id = roleId(regionCode, name, holder.id);
    return {
      id,
      code: shortCode(id),
      yearId,
      role: name,
      regionCode,
      unitId: unit,
      holder: holder.name,
      language: holder.language ?? null,
    };
  };
  const { at } = await now();
  await people.putRoles({ yearId, at }, [
    ...file.office.map((holder) => role(holder.head ? 'office-head' : 'office', holder)),
    ...(file.answersTo ? [role('level-above', file.answersTo)] : []),
    ...file.secretariat.map((holder) => role('secretariat', holder)),
    ...file.committee.map((holder) => role(holder.chair ? 'committee-chair' : 'committee-member', holder)),
    ...file.units.flatMap(({ id, contact, head }) => [
      role('unit-contact', contact, unitId(regionCode, id)),
      role('unit-head', head, unitId(regionCode, id)),
    ]),
    ...file.deputies.map((holder) => role('deputy', holder)),
    ...file.members.map((holder) => role('member', holder)),
    ...file.inspectors.map((holder) => role('inspector', holder)),
    ...file.administrators.map((holder) => role('administrator', holder)),
  ]);
}
