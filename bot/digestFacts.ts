// What a digest is told: the worst of what needs somebody's units today, of what climbed to them, who could not be reached, and what is held.
import type { Both } from '../domain/plan.ts';
import { type DigestFacts, NAMED } from '../locales/cards/digest.ts';
import type { ListedTask } from '../locales/cards/tasks.ts';
import * as digests from '../records/digests.ts';
import type { HeldRole } from '../records/people.ts';
import { officeRegions } from './deskFacts.ts';
import { heldInDigest } from './heldFacts.ts';

export interface DigestReader {
  readonly id: string;
  readonly roles: readonly Pick<HeldRole, 'role' | 'regionCode' | 'unitId'>[];
}

/** Roles that have a list of tasks of their own. */
const WITH_LIST = ['unit-contact', 'unit-head', 'inspector', 'office', 'office-head'];

/** What somebody's digest of a day says at a moment of the year; undefined where there is nothing to hear and no unit of theirs. */
export async function digestFacts({ id, roles }: DigestReader, day: string, now: Date): Promise<DigestFacts | undefined> {
  const unitIds = roles.flatMap(({ role, unitId }) =>
    unitId !== null && (role === 'unit-contact' || role === 'unit-head') ? [unitId] : [],
  );
  const of = { personId: id, unitIds, day, now };
  const [own, climbed, unreached, held] = await Promise.all([
    ownTasks(unitIds, now),
    climbedTasks(of),
    digests.unreached(of),
    heldInDigest(roles, now),
  ]);
  if (!own && !climbed && unreached.length === 0 && !held) return undefined;
  return {
    own,
    climbed,
    unreached,
    held,
    hasList: roles.some(({ role }) => WITH_LIST.includes(role)),
    mayInvite: officeRegions(roles).length > 0,
    readAt: now,
  };
}

/** Whether there is anything in a digest that somebody must hear. */
export const saysSomething = ({ own, climbed, unreached, held }: DigestFacts): boolean =>
  (own !== null && own.needing > 0) || climbed !== null || unreached.length > 0 || held !== null;

async function ownTasks(unitIds: readonly string[], now: Date): Promise<DigestFacts['own']> {
  if (unitIds.length === 0) return null;
  const [entries, counts] = await Promise.all([digests.needing(unitIds, now, NAMED), digests.countsFor(unitIds, now)]);
  return { ...counts, entries: entries.map((entry) => ({ ...listed(entry), fresh: entry.fresh })) };
}

async function climbedTasks(of: digests.DigestOf): Promise<DigestFacts['climbed']> {
  const counts = await digests.climbedCounts(of);
  if (counts.news === 0) return null;
  return { ...counts, entries: (await digests.climbing(of, NAMED)).map(listed) };
}

const listed = ({ code, title, place, regionCode, light, due }: digests.DigestTask): ListedTask => ({
  code,
  title: title as Both,
  place: place as Both | null,
  regionCode,
  light,
  due,
});
