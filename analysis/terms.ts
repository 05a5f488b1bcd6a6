import { idf } from '@node-rs/jieba/dict.js';
import { words } from './words.ts';

/**
 * A text as its words with their weights: word keys in rising order, each once, and a weight for each. The length of the whole is 1
 * (0 for a text without words), so that the product of two bags is their cosine.
 */
export interface Bag {
  readonly keys: Uint32Array;
  readonly weights: Float64Array;
}

const titleCounts = 3;
const single = /^(?:\p{Script=Han}|[a-z]|\d+)$/u;

/** How rare a word is in general, from jieba's own table; what it has never seen (names of estates and roads) counts as rare. */
const rarity = (word: string): number => {
  if (single.test(word)) return 0.5;
  return table().get(word) ?? (/^[a-z0-9]+$/.test(word) ? 6 : 12);
};

let known: Map<string, number> | undefined;
const table = (): Map<string, number> => {
  if (!known) {
    known = new Map();
    for (const line of new TextDecoder().decode(idf).split('\n')) {
      const space = line.indexOf(' ');
      if (space > 0) known.set(line.slice(0, space), Number(line.slice(space + 1)));
    }
  }
  return known;
};

/** FNV-1a over UTF-16: 32 bits are enough for the some hundred thousand words of a year. */
export const keyOf = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

/** The bag of a text; words of the title count three times. Depends on nothing but the two texts. */
export const bag = (text: string, title = ''): Bag => {
  const found = new Map<string, number>();
  for (const word of words(text)) found.set(word, (found.get(word) ?? 0) + 1);
  for (const word of words(title)) found.set(word, (found.get(word) ?? 0) + titleCounts);
  const entries = [...found].map(([word, n]) => ({ key: keyOf(word), weight: (1 + Math.log(n)) * rarity(word) }));
  return ofLengthOne(entries.toSorted((a, b) => a.key - b.key));
};

const ofLengthOne = (entries: readonly { key: number; weight: number }[]): Bag => {
  const length = Math.sqrt(entries.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  return {
    keys: Uint32Array.from(entries, ({ key }) => key),
    weights: Float64Array.from(entries, ({ weight }) => weight / length),
  };
};

/** Cosine of two texts: 0 (no word in common) to 1 (the same words in the same shares). */
export const cosine = (a: Bag, b: Bag): number => {
  let sum = 0;
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
    const left = a.keys[i] ?? 0;
    const right = b.keys[j] ?? 0;
    if (left === right) sum += (a.weights[i++] ?? 0) * (b.weights[j++] ?? 0);
    else if (left < right) i++;
    else j++;
  }
  return Math.min(1, sum);
};
