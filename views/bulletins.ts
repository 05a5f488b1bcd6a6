// What a week or a month has brought: lights, what was accepted and what turned red, who is on time.
import { yearOfCode } from '../domain/ids.ts';
import * as bulletins from '../records/bulletins.ts';
import { figuresOf, unitsBy } from '../records/figures.ts';
import * as years from '../records/years.ts';

/** The most places that turned red are named. */
const NAMED = 3;
/** So many units are named at either end. */
const ENDS = 3;

/** A bulletin as it is at the moment of sending; undefined once its year is not under execution any more. */
export async function bulletinOf(code: string, kind: 'week' | 'month', since: Date) {
  const yearId = yearOfCode(code);
  const year = await years.byId(yearId);
  if (!year || year.stage !== 'execution' || year.state !== 'running') return undefined;
  const units = await unitsBy(yearId, 'on-time');
  const ranked = units.filter(({ rank }) => rank !== null);
  return {
    kind,
    regionCode: year.regionCode,
    year: year.year,
    lights: await figuresOf(yearId, ['tasks', 'accepted', 'green', 'yellow', 'red', 'grey']),
    ...(await bulletins.since(yearId, since, NAMED)),
    best: ranked.slice(0, ENDS),
    worst: ranked.slice(Math.max(ENDS, ranked.length - ENDS)).toReversed(),
    unranked: units.length - ranked.length,
  };
}
