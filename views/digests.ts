// Digests: what waits on somebody's desks, the worst tasks of their units and of those escalated to them, what is put to their units, who
// could not be reached, and what is held.
import { CHINA_TIME, type Day, dayIn } from '../domain/calendar.ts';
import { DeskRole } from '../domain/decisions.ts';
import { NAMED } from '../domain/digest.ts';
import * as decisions from '../records/decisions.ts';
import * as digests from '../records/digests.ts';
import * as matters from '../records/matters.ts';
import type { HeldRole } from '../records/people.ts';
import { officeRegions } from './desks.ts';
import { heldInDigest } from './held.ts';

export interface DigestReader {
  readonly id: string;
  readonly roles: readonly Pick<HeldRole, 'role' | 'regionCode' | 'unitId'>[];
}

/** Roles with a task list of their own. */
const WITH_LIST = ['unit-contact', 'unit-head', 'inspector', 'office', 'office-head'];

/** What somebody's digest of a day says at a moment of the year; undefined if there is nothing to tell and they have no unit. */
export async function digestFacts({ id, roles }: DigestReader, day: Day, now: Date) {
  const unitIds = roles.flatMap(({ role, unitId }) =>
    unitId !== null && (role === 'unit-contact' || role === 'unit-head') ? [unitId] : [],
  );
  const today = dayIn(CHINA_TIME, now);
  const of = { personId: id, unitIds, day, today };
  const desksOf = roles.filter(({ role }) => DeskRole.safeParse(role).success);
  const [desk, desks, own, climbed, owed, unreached, held] = await Promise.all([
    desksOf.length > 0 ? decisions.piles(desksOf, now) : [],
    decisions.climbedPiles({ personId: id, day, now }),
    ownTasks(unitIds, today),
    climbedTasks(of),
    matters.inDigest(of),
    digests.unreached(of),
    heldInDigest(roles, now),
  ]);
  const found = { desk, desks, own, climbed, owed, unreached, held };
  if (!own && !saysSomething(found)) return undefined;
  return {
    ...found,
    hasList: roles.some(({ role }) => WITH_LIST.includes(role)),
    mayInvite: officeRegions(roles).length > 0,
    readAt: now,
  };
}

interface Found {
  readonly desk: readonly decisions.Pile[];
  readonly desks: readonly decisions.Pile[];
  readonly own: Awaited<ReturnType<typeof ownTasks>>;
  readonly climbed: Awaited<ReturnType<typeof climbedTasks>>;
  readonly owed: Awaited<ReturnType<typeof matters.inDigest>>;
  readonly unreached: readonly string[];
  readonly held: Awaited<ReturnType<typeof heldInDigest>>;
}

/** Whether a digest says anything that its reader must know. */
export const saysSomething = ({ desk, desks, own, climbed, owed, unreached, held }: Found): boolean =>
  desk.length > 0 ||
  desks.length > 0 ||
  (own !== null && own.needing > 0) ||
  climbed !== null ||
  owed.own + owed.climbed > 0 ||
  unreached.length > 0 ||
  held !== null;

/** Whether a task was escalated to somebody in a digest: then they may look at it. */
export const hasClimbedTo = (personId: string, taskId: string): Promise<boolean> => digests.hasClimbedTo(personId, taskId);

async function ownTasks(unitIds: readonly string[], today: Day) {
  if (unitIds.length === 0) return null;
  const [entries, counts] = await Promise.all([digests.needing(unitIds, today, NAMED), digests.countsFor(unitIds, today)]);
  return { ...counts, entries: entries.map((entry) => ({ ...listed(entry), fresh: entry.fresh })) };
}

async function climbedTasks(of: digests.DigestOf) {
  const counts = await digests.climbedCounts(of);
  if (counts.news === 0) return null;
  return { ...counts, entries: (await digests.climbing(of, NAMED)).map(listed) };
}

const listed = ({ code, title, place, regionCode, light, due }: digests.DigestTask) => ({
  code,
  title,
  place,
  regionCode,
  light,
  due,
});
