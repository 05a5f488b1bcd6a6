// The deputies' supervision of a year (procedure 1.10, S2 and S3; 1.4 steps 13 and 14): its week, the route of sites, the quarters.
import { z } from 'zod';
import { addDays, type Day, startOfDay } from './calendar.ts';
import { LocalDay } from './wallTime.ts';

/** A place on the earth, in degrees. */
export const Coordinates = z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) });
export type Coordinates = z.infer<typeof Coordinates>;

/** How a plan dates it: the week in which deputies visit sites, how many of them a route has, and whether they get quarterly figures. */
export const Supervision = z
  .strictObject({
    from: LocalDay,
    to: LocalDay,
    sites: z.int().min(1).max(30).default(12),
    quarterly: z.boolean().default(true),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'the week ends before it begins' });
export type Supervision = z.infer<typeof Supervision>;

/**
 * Coordinates as people write them, in either order: `30.25, 120.16` or `120.16,30.25`. In China a longitude is always the greater;
 * undefined where it is no place in the country.
 */
export function coordinatesOf(text: string): Coordinates | undefined {
  const parts = text.trim().split(/[,，;；\s]+/);
  if (parts.length !== 2 || !parts.every((part) => /^\d{1,3}(\.\d{1,8})?$/.test(part))) return undefined;
  const [lat = 0, lon = 0] = parts.map(Number).toSorted((a, b) => a - b);
  return lat >= 3 && lat <= 54 && lon >= 73 && lon <= 136 ? { lat, lon } : undefined;
}

const EARTH_KM = 6_371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two places as the crow flies. */
export function kilometres(a: Coordinates, b: Coordinates): number {
  const [lat, lon] = [radians(b.lat - a.lat), radians(b.lon - a.lon)];
  const part = Math.sin(lat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(part)));
}

/** A site of a route; `km` from the one before, null where one of the two has no coordinates. */
export type Stop<Site> = Site & { readonly km: number | null };

/**
 * The order in which sites are visited: the first one given first, then always the nearest of those left; sites without coordinates come
 * last, in their order.
 */
export function routeOf<Site extends { readonly at: Coordinates | null }>(sites: readonly Site[]): Stop<Site>[] {
  const placed = sites.flatMap((site) => (site.at ? [{ site, at: site.at }] : []));
  const route: Stop<Site>[] = [];
  let here: Coordinates | undefined;
  const nearest = () => {
    const from = here;
    return from ? placed.toSorted((a, b) => kilometres(from, a.at) - kilometres(from, b.at))[0] : placed[0];
  };
  for (let next = nearest(); next; next = nearest()) {
    placed.splice(placed.indexOf(next), 1);
    route.push({ ...next.site, km: here ? kilometres(here, next.at) : null });
    here = next.at;
  }
  return [...route, ...sites.flatMap((site) => (site.at ? [] : [{ ...site, km: null }]))];
}

/** A route's length in whole kilometres. */
export const lengthOf = (route: readonly { readonly km: number | null }[]): number =>
  Math.round(route.reduce((sum, { km }) => sum + (km ?? 0), 0));

/** What the year tells its deputies or its office of supervision, and when. */
export interface SupervisionDate {
  readonly what: 'week-begins' | 'week-over' | 'quarter';
  /** Of a quarter, from 1. */
  readonly quarter: number;
  readonly at: Date;
}

/** The dates of a year's supervision, each at the beginning of a day in its zone: quarters end with their last day (procedure 1.4 step 13). */
export function supervisionDates(plan: Supervision, year: number, zone: string): SupervisionDate[] {
  const on = (day: Day): Date => startOfDay(zone, day);
  const quarters = ['04-01', '07-01', '10-01'].map(
    (day, index): SupervisionDate => ({ what: 'quarter', quarter: index + 1, at: on(`${year}-${day}`) }),
  );
  return [
    { what: 'week-begins', quarter: 0, at: on(plan.from) },
    { what: 'week-over', quarter: 0, at: on(addDays(plan.to, 1)) },
    ...(plan.quarterly ? quarters : []),
  ];
}
