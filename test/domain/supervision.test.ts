import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Coordinates,
  coordinatesOf,
  kilometres,
  lengthOf,
  routeOf,
  Supervision,
  supervisionDates,
} from '../../domain/supervision.ts';

const WEST_LAKE: Coordinates = { lat: 30.246, lon: 120.149 };
const YUHANG: Coordinates = { lat: 30.418, lon: 120.299 };

describe('coordinates', () => {
  it.each(['30.246,120.149', '120.149 30.246', ' 30.246， 120.149 '])('are read in either order: %s', (text) => {
    expect(coordinatesOf(text)).toEqual(WEST_LAKE);
  });

  it.each(['', '30.246', 'north', '1,2', '60,120', '30,150', '30.2,120.1,5'])('are no place in the country: %j', (text) => {
    expect(coordinatesOf(text)).toBeUndefined();
  });

  it('are so many kilometres apart', () => {
    expect(kilometres(WEST_LAKE, YUHANG)).toBeCloseTo(23.9, 0);
    expect(kilometres(WEST_LAKE, WEST_LAKE)).toBe(0);
  });
});

describe('a route', () => {
  it('1.10 S3 begins with the first site given, goes on to the nearest, and ends with those without coordinates', () => {
    const near = { name: 'near', at: { lat: 30.25, lon: 120.15 } };
    const sites = [{ name: 'first', at: WEST_LAKE }, { name: 'nowhere', at: null }, { name: 'far', at: YUHANG }, near];
    const route = routeOf(sites);
    expect(route.map(({ name }) => name)).toEqual(['first', 'near', 'far', 'nowhere']);
    expect(route.map(({ km }) => km === null)).toEqual([true, false, false, true]);
    expect(lengthOf(route)).toBe(24);
  });

  it('visits every site once', () => {
    const at = fc.option(
      fc.record({ lat: fc.double({ min: 27, max: 31, noNaN: true }), lon: fc.double({ min: 118, max: 122, noNaN: true }) }),
    );
    fc.assert(
      fc.property(fc.array(at), (places) => {
        const sites = places.map((place, id) => ({ id, at: place }));
        const visited = routeOf(sites).map(({ id }) => id);
        expect(visited.toSorted((a, b) => a - b)).toEqual(sites.map(({ id }) => id));
      }),
    );
  });
});

describe('the dates of supervision', () => {
  const plan = Supervision.parse({ from: '2025-05-12', to: '2025-05-18' });
  it('1.10 S2 are the week, and the ends of the quarters', () => {
    const dates = supervisionDates(plan, 2025, 'Asia/Shanghai');
    expect(dates.map(({ what, quarter, at }) => `${what} ${quarter} ${at.toISOString()}`)).toEqual([
      'week-begins 0 2025-05-11T16:00:00.000Z',
      'week-over 0 2025-05-18T16:00:00.000Z',
      'quarter 1 2025-03-31T16:00:00.000Z',
      'quarter 2 2025-06-30T16:00:00.000Z',
      'quarter 3 2025-09-30T16:00:00.000Z',
    ]);
    expect(supervisionDates({ ...plan, quarterly: false }, 2025, 'Asia/Shanghai')).toHaveLength(2);
  });

  it('are refused in the wrong order', () => {
    expect(Supervision.safeParse({ from: '2025-05-18', to: '2025-05-12' }).success).toBe(false);
  });
});
