import { frequencies } from './dictionary.ts';
import { add, emptyVector, lengthOf, scaled, vectorOf, type Vector } from './vectors.ts';
import { plain, words } from './words.ts';

/**
 * The features by which texts are compared: words, and pairs of neighbouring Chinese characters (because a dictionary cuts the names of
 * estates and roads now one way, now another) or of neighbouring words in other languages. Keys are 32-bit hashes, weights count
 * occurrences.
 */
export interface Features {
  readonly words: Vector;
  readonly pairs: Vector;
}

/** Words of a title say what a letter is about, so they count as if they occurred this many times. */
const titleCounts = 3;

export const featuresOf = (text: string, title = ''): Features => ({
  words: counted(words(text), words(title), 0),
  pairs: counted(pairs(text), pairs(title), 1),
});

const counted = (ofText: readonly string[], ofTitle: readonly string[], kind: 0 | 1): Vector => {
  const found = new Map<number, number>();
  const count = (name: string, times: number) => {
    const key = keyOf(name, kind);
    found.set(key, (found.get(key) ?? 0) + times);
  };
  for (const name of ofText) count(name, 1);
  for (const name of ofTitle) count(name, titleCounts);
  return vectorOf(found);
};

const chinese = /\p{Script=Han}{2,}/gu;
const hasChinese = /\p{Script=Han}/u;

/** Pairs of neighbouring characters of a Chinese text, or of neighbouring words of another. */
const pairs = (text: string): string[] => {
  if (!hasChinese.test(text)) return neighbours(words(text)).map(([a, b]) => `${a} ${b}`);
  return (plain(text).match(chinese) ?? []).flatMap((run) => neighbours(Array.from(run)).map(([a, b]) => a + b));
};

const neighbours = (all: readonly string[]): [string, string][] => all.slice(1).map((next, i) => [all[i] ?? '', next]);

/** FNV-1a over UTF-16 units; the last bit tells words (0) from pairs (1). A year has some hundred thousand of both. */
const keyOf = (name: string, kind: 0 | 1): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (((hash ^ (hash >>> 13)) & ~1) | kind) >>> 0;
};

/** How often features occur in the texts added, and so how much it means that two texts share one (inverse document frequency). */
export class Rarity {
  private readonly texts = new Map<number, number>();
  private readonly believed: number;
  private size = 0;

  /** `believed`: the number of texts that jieba's general frequencies count for, besides those that were added. */
  constructor(believed = 200) {
    this.believed = believed;
  }

  add(features: Features): void {
    this.count(features, 1);
  }

  remove(features: Features): void {
    this.count(features, -1);
  }

  private count({ words: ofWords, pairs: ofPairs }: Features, by: 1 | -1): void {
    this.size += by;
    for (const keys of [ofWords.keys, ofPairs.keys]) {
      for (const key of keys) this.texts.set(key, (this.texts.get(key) ?? 0) + by);
    }
  }

  /** The weight of a feature: 1 for what everybody writes, more for rarer ones. */
  of(key: number): number {
    const generally = (key & 1) === 1 ? pairsGenerally : (shares().get(key) ?? 0);
    return Math.log((1 + this.size + this.believed) / (1 + (this.texts.get(key) ?? 0) + this.believed * generally)) + 1;
  }

  /** The text as a unit vector (zero without words), reduced to its heaviest features; the dot product of two is their cosine. */
  vector({ words: ofWords, pairs: ofPairs }: Features): Vector {
    const parts = [this.weighed(ofWords), this.weighed(ofPairs)].filter(({ keys }) => keys.length > 0);
    const joined = parts.reduce((sum, part) => add(sum, part, 1 / (lengthOf(part) || 1)), emptyVector);
    return lightened(scaled(joined, 1 / Math.sqrt(parts.length || 1)));
  }

  private weighed({ keys, weights }: Vector): Vector {
    return { keys, weights: weights.map((count, i) => count * this.of(keys[i] ?? 0)) };
  }
}

const pairsGenerally = 0.003;
const featuresKept = 160;

/** Drops the lightest features of a long text: they cost more than they tell. */
const lightened = (vector: Vector): Vector => {
  if (vector.keys.length <= featuresKept) return vector;
  const least = vector.weights.toSorted()[vector.keys.length - featuresKept] ?? 0;
  const kept = Array.from(vector.keys.keys()).filter((i) => (vector.weights[i] ?? 0) >= least);
  return {
    keys: Uint32Array.from(kept, (i) => vector.keys[i] ?? 0),
    weights: Float32Array.from(kept, (i) => vector.weights[i] ?? 0),
  };
};

/** English stop words, as stems. */
const fillers =
  'a an the and or but if so of to in on at for from by with about into over is are be been am wa were ha have had do doe did will would can could should not no it thi that these those there here we you he she they i our your their my us them me all ani some more also veri veri pleas'.split(
    ' ',
  );

let generalShares: Map<number, number> | undefined;
/** The share of texts in which a word occurs, from jieba's table; loaded at the first use. */
const shares = (): Map<number, number> => {
  if (!generalShares) {
    generalShares = new Map(fillers.map((word) => [keyOf(word, 0), 0.3]));
    for (const [word, idf] of frequencies()) generalShares.set(keyOf(word, 0), Math.exp(-idf));
  }
  return generalShares;
};

const neverSeen = Math.exp(-12);

/**
 * The words by which a text is found among many, the rarest first: distinct, of two characters or more. Two texts that ask for the same
 * nearly always share one, and none of them occurs in a large part of all texts.
 */
export const tellingWords = (text: string, n: number): string[] => {
  const counts = new Map<string, number>();
  for (const word of words(text)) if (word.length > 1) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Array.from(counts, ([word, count]) => ({
    word,
    telling: -(1 + Math.log(count)) * Math.log(shares().get(keyOf(word, 0)) ?? neverSeen),
  }))
    .toSorted((a, b) => b.telling - a.telling || (a.word < b.word ? -1 : 1))
    .slice(0, n)
    .map(({ word }) => word);
};
