import { describe, expect, it } from 'vitest';
import { type Face, isFace, summariseFaces } from '../../../domain/satisfaction/faces.ts';

const answers = (...counts: [number, number, number, number, number]): Face[] =>
  ([1, 2, 3, 4, 5] as const).flatMap((face, index) => Array.from({ length: counts[index] ?? 0 }, () => face));

describe('the five-face question', () => {
  it('1.11 C has five faces, and no half ones', () => {
    expect([0, 1, 5, 6, 2.5, Number.NaN].filter(isFace)).toEqual([1, 5]);
  });

  it('1.11 C shows n, the response rate and how many chose each face', () => {
    const summary = summariseFaces(answers(1, 2, 4, 8, 16), 62);
    expect(summary).toMatchObject({
      n: 31,
      responseRate: { part: 31, of: 62 },
      suppressed: false,
      distribution: [1, 2, 4, 8, 16],
      satisfied: { part: 24, of: 31 },
    });
    expect(summary.satisfied?.low).toBeCloseTo(0.602, 3);
    expect(summary.satisfied?.high).toBeCloseTo(0.8861, 3);
  });

  it('1.11 C shows only n and the response rate under thirty answers: too few', () => {
    expect(summariseFaces(answers(0, 0, 0, 9, 20), 40)).toEqual({ n: 29, responseRate: { part: 29, of: 40 }, suppressed: true });
    expect(summariseFaces(answers(0, 0, 0, 10, 20), 40).suppressed).toBe(false);
  });

  it('1.11 C takes the threshold from the rule, and shows nothing of nobody', () => {
    expect(summariseFaces(answers(1, 0, 0, 0, 0), 4, 1)).toMatchObject({ suppressed: false, distribution: [1, 0, 0, 0, 0] });
    expect(summariseFaces([], 4, 0)).toEqual({ n: 0, responseRate: { part: 0, of: 4 }, suppressed: true });
  });
});
