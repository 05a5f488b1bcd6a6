import { buckets, type Counts, counts, scaled } from './features.ts';
import type { Linear } from './linear.ts';
import { themes } from './themes.ts';
import { themesOf } from './themesOf.ts';

/** An aspect as the year plan describes it. */
export interface Aspect {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly keywords?: readonly string[] | undefined;
}

/** How much the words of a description's themes count, relative to the description's own words. */
const lent = 0.7;

/**
 * Fitted on one half of letters to a city and of English proposals (each with 3 to 10 aspects): certainty is off by 0.09 and 0.13 there, by
 * 0.10 and 0.15 on the other halves. Without labels nothing better is available.
 */
const scale = 8;

/**
 * Each aspect's row is its description in both languages, and the words that people use instead (`themes`). An n-gram in the descriptions
 * of many aspects counts little.
 */
export const fromDescriptions = (aspects: readonly Aspect[]): Linear => {
  const said = aspects.map(({ zh, en, keywords = [] }) => {
    const own = [zh, en, ...keywords].join('。');
    const borrowed = [...themesOf(own)].map(([theme, much]) => ({ text: themes[theme] ?? '', much }));
    return { own: blocksOf(own), borrowed: borrowed.map(({ text, much }) => ({ blocks: blocksOf(text), much })) };
  });

  const aspectsWith = new Float32Array(buckets);
  for (const { own, borrowed } of said) {
    const all = new Set([own, ...borrowed.map(({ blocks }) => blocks)].flat().flatMap(({ at }) => [...at]));
    for (const bucket of all) aspectsWith[bucket] = (aspectsWith[bucket] ?? 0) + 1;
  }
  const known = aspectsWith.map((n) => (n > 0 ? Math.log((1 + aspects.length) / n) : 0));

  const rows = said.map(({ own, borrowed }) => {
    const row = new Float32Array(buckets);
    const most = Math.max(0, ...borrowed.map(({ much }) => much));
    add(row, own, known, 1);
    for (const { blocks, much } of borrowed) add(row, blocks, known, (lent * much) / most);
    return row;
  });
  return {
    aspects: aspects.map(({ id }) => id),
    rows,
    bias: aspects.map(() => 0),
    rarity: known.map((weight) => weight || 0.2),
    unseen: 1,
    calibration: { scale, shift: aspects.map(() => 0) },
  };
};

const add = (row: Float32Array, blocks: Counts, rarity: Float32Array, much: number): void => {
  const { at, value } = scaled(blocks, rarity);
  for (let i = 0; i < at.length; i++) row[at[i] ?? 0] = (row[at[i] ?? 0] ?? 0) + (value[i] ?? 0) * much;
};

/** A description stands for title and text alike. */
const blocksOf = (text: string): Counts => counts(text, text);
