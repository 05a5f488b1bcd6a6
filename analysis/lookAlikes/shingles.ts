import { normal } from '../words.ts';

const span = 3;

/**
 * A text's character triples (without spaces, punctuation, width and case) as 32-bit hashes, ascending and distinct. A text shorter than
 * three characters is its own only shingle; an empty one has none.
 */
export const shingles = (text: string): Uint32Array => {
  const plain = normal(text);
  if (plain === '') return new Uint32Array();
  const last = Math.max(0, plain.length - span);
  const found = new Uint32Array(last + 1);
  for (let i = 0; i <= last; i++) found[i] = hash(plain, i, Math.min(i + span, plain.length));
  return distinct(found.toSorted());
};

/** Mixes to the last bit (murmur's finaliser), because the minimum over permutations must behave randomly. */
const hash = (text: string, from: number, to: number): number => {
  let h = 0x9747b28c;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x5bd1e995) ^ (h >>> 15);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const distinct = (sorted: Uint32Array): Uint32Array => {
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] ?? 0;
  return sorted.slice(0, kept);
};

/** Jaccard similarity of two texts' triples, 0 to 1; 0 for two empty texts. */
export const jaccard = (a: Uint32Array, b: Uint32Array): number => {
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) both++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  const all = a.length + b.length - both;
  return all === 0 ? 0 : both / all;
};
