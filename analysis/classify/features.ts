import { plain, wordsOfPlain } from '../words.ts';

/** A text as the linear model sees it: bucket indexes and their values. */
export interface Features {
  readonly at: Int32Array;
  readonly value: Float32Array;
}

/** How many buckets the n-grams are hashed into; a power of two. */
export const buckets = 1 << 19;

/** Only this many characters are read: by then a suggestion has said what it is about. */
const longest = 4_000;

/** The opening of a suggestion, in characters: it says to whom it is addressed, and so what it is about. */
const beginning = 80;

/** Seeds keep equal n-grams of different blocks apart. */
const seeds = { characters: 1, words: 2, title: 3, head: 4 };

/** One block of a text: bucket indexes, how often each occurs, and the block's weight. */
export interface Block {
  readonly weight: number;
  readonly at: Int32Array;
  readonly times: Uint16Array;
}
export type Counts = readonly Block[];

/**
 * Counts the n-grams of a suggestion block by block: characters and words of title and text together, characters of the title and of the
 * opening separately. Each block is later scaled to its weight, so that none drowns another.
 */
export const counts = (text: string, title = ''): Counts => {
  const above = plain(title);
  const below = plain(text.slice(0, longest));
  const all = `${above} ${below}`;
  return [
    block(1, characterGrams(all, seeds.characters)),
    block(1, wordCounts(all, seeds.words)),
    block(0.8, characterGrams(above, seeds.title)),
    block(0.5, characterGrams(below.slice(0, beginning), seeds.head)),
  ];
};

/** Packed in typed arrays, because training holds forty thousand of them at once. */
const block = (weight: number, count: ReadonlyMap<number, number>): Block => ({
  weight,
  at: Int32Array.from(count.keys()),
  times: Uint16Array.from(count.values()),
});

/** Turns counts into features: sublinear in the count, more for rarer n-grams, each block scaled to its weight. */
export const scaled = (blocksOfText: Counts, rarity: Float32Array): Features => {
  let size = 0;
  for (const { at: inBlock } of blocksOfText) size += inBlock.length;
  const at = new Int32Array(size);
  const value = new Float32Array(size);
  let n = 0;
  for (const { weight, at: inBlock, times } of blocksOfText) {
    const from = n;
    let square = 0;
    for (let i = 0; i < inBlock.length; i++) {
      const bucket = inBlock[i] ?? 0;
      const much = (1 + Math.log(times[i] ?? 1)) * (rarity[bucket] ?? 0);
      if (much === 0) continue;
      at[n] = bucket;
      value[n++] = much;
      square += much * much;
    }
    const scale = square > 0 ? weight / Math.sqrt(square) : 0;
    for (let i = from; i < n; i++) value[i] = (value[i] ?? 0) * scale;
  }
  return { at: at.subarray(0, n), value: value.subarray(0, n) };
};

const characterGrams = (text: string, seed: number): Map<number, number> => {
  const count = new Map<number, number>();
  const written = text.replace(/[^\p{L}\p{N}]+/gu, ' ');
  const latin = !/\p{Script=Han}/u.test(written);
  const [shortest, longestGram] = latin ? [3, 5] : [1, 2];
  for (let i = 0; i < written.length; i++) {
    let hash = start(seed);
    for (let n = 1; n <= longestGram && i + n <= written.length; n++) {
      hash = step(hash, written.charCodeAt(i + n - 1));
      if (n >= shortest) add(count, finish(hash));
    }
  }
  return count;
};

const wordCounts = (text: string, seed: number): Map<number, number> => {
  const count = new Map<number, number>();
  for (const word of wordsOfPlain(text)) {
    let hash = start(seed);
    for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
    add(count, finish(hash));
  }
  return count;
};

const add = (count: Map<number, number>, bucket: number): void => {
  count.set(bucket, (count.get(bucket) ?? 0) + 1);
};

/** FNV-1a over UTF-16 units, with a final mix so that its low bits can be the bucket. */
const start = (seed: number): number => Math.imul(0x811c9dc5 ^ seed, 0x01000193);
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const finish = (hash: number): number => {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  return (h ^ (h >>> 16)) & (buckets - 1);
};
