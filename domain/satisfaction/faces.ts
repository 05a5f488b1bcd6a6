import type { Rate } from './rates.ts';
import { type Interval, wilson } from './wilson.ts';

/** One answer to the survey's question: 1 very dissatisfied to 5 very satisfied. */
export type Face = 1 | 2 | 3 | 4 | 5;

/** Whether a number from outside is one of the five faces (procedure 1.11 C). */
export const isFace = (face: number): face is Face => Number.isInteger(face) && face >= 1 && face <= 5;

/** What is shown of a five-face question. Below the threshold only n and the response rate are shown. */
export interface FacesSummary {
  readonly n: number;
  readonly responseRate: Rate;
  readonly suppressed: boolean;
  /** How many chose each face, from 1 to 5. */
  readonly distribution?: readonly [number, number, number, number, number];
  /** The share of the two upper faces. */
  readonly satisfied?: Rate & Interval;
}

/**
 * Summarises the answers to one question (procedure 1.11 C); fewer than `fewest` are "too few" (procedure 1.11). `asked`: how many were
 * asked.
 */
export function summariseFaces(answers: readonly Face[], asked: number, fewest = 30): FacesSummary {
  const n = answers.length;
  const base = { n, responseRate: { part: n, of: asked } };
  if (n < fewest || n === 0) return { ...base, suppressed: true };
  const count = (face: Face) => answers.filter((one) => one === face).length;
  const distribution = [count(1), count(2), count(3), count(4), count(5)] as const;
  const part = distribution[3] + distribution[4];
  return { ...base, suppressed: false, distribution, satisfied: { part, of: n, ...wilson(part / n, n) } };
}
