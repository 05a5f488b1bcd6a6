/** 64 unsigned 32-bit numbers, or none for an empty text. JSON-safe. */
export type Signature = readonly number[];

const permutations = Array.from({ length: 64 }, (_, i) => ({
  factor: (Math.imul(i + 1, 0x9e3779b1) | 1) >>> 0,
  mask: Math.imul(i + 7, 0x85ebca77) >>> 0,
}));

/** MinHash: for each of 64 permutations of all shingles, the smallest one of this set. */
export const signatureOf = (shingles: Uint32Array): Signature => {
  if (shingles.length === 0) return [];
  return permutations.map(({ factor, mask }) => {
    let least = 0xffffffff;
    for (const shingle of shingles) {
      const mixed = Math.imul(shingle ^ mask, factor);
      const shuffled = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
      least = Math.min(least, (shuffled ^ (shuffled >>> 13)) >>> 0);
    }
    return least;
  });
};

/** Estimates the Jaccard similarity of two texts, 0 to 1, with an error of about 0.06. */
export const similarity = (a: Signature, b: Signature): number =>
  a.length === 0 || a.length !== b.length ? 0 : a.filter((value, i) => value === b[i]).length / a.length;
