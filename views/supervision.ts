// The deputies' supervision: the route of sites, how the year stands, and what units have not answered.
import { dayIn } from '../domain/calendar.ts';
import { yearOf } from '../domain/ids.ts';
import { lengthOf, routeOf } from '../domain/supervision.ts';
import { figuresOf } from '../records/figures.ts';
import * as groups from '../records/groups.ts';
import { countOwed } from '../records/matters.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import { ownWithList } from './years.ts';

/** How many sites a route has where the plan says nothing. */
const SITES = 12;

/** A year's items, each with the group that supervises it. */
export const groupsOf = (yearId: string) => groups.ofYear(yearId);

/**
 * The route through the sites of a region's year that need a look most, those of the items that somebody's roles supervise first; undefined
 * while nothing is promised.
 */
export async function routeFacts(regionCode: string, roleIds: readonly string[] = []) {
  const yearId = await ownWithList(regionCode);
  if (yearId === undefined) return undefined;
  const { plan } = await years.planOf(yearId);
  const found = await tasks.sitesToVisit(yearId, await groups.itemsOf(roleIds), plan.supervision?.sites ?? SITES);
  const stops = routeOf(
    found.map(({ lat, lon, ...site }) => ({ ...site, at: lat === null || lon === null ? null : { lat, lon } })),
  );
  return {
    regionCode,
    stops,
    red: found.filter(({ light }) => light === 'red').length,
    km: lengthOf(stops),
    week: plan.supervision ? { from: plan.supervision.from, to: plan.supervision.to } : null,
  };
}

/** How a year stands: its sites by light, and what was put to units and is not answered. */
export async function supervisionFacts(yearId: string, now: Date) {
  const year = await years.byId(yearId);
  if (!year || year.state !== 'running') return undefined;
  const { plan } = await years.planOf(yearId);
  const { tasks: all, accepted, red, yellow } = await figuresOf(yearId, ['tasks', 'accepted', 'red', 'yellow']);
  return {
    ...yearOf(yearId),
    week: plan.supervision ? { from: plan.supervision.from, to: plan.supervision.to } : null,
    tasks: all,
    accepted,
    red,
    yellow,
    ...(await countOwed(yearId, dayIn(plan.timezone, now))),
  };
}
