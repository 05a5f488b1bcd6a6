import { jaccard, shingles } from './shingles.ts';

export interface NearDuplicate {
  readonly id1: string;
  readonly id2: string;
  /** Jaccard similarity of the character triples, from the threshold to 1. */
  readonly jaccard: number;
}

/**
 * Finds every pair of texts with at least `threshold` (0 to 1) of their character triples in common, regardless of spaces and punctuation:
 * exactly those pairs, each once, the earlier text first. A text without letters and digits matches no other.
 *
 * Two texts that similar share one of the rarest triples of each (prefix filter), so only texts that do are compared, and only where the
 * shorter one is long enough.
 */
export function* nearDuplicates(
  texts: Iterable<{ readonly id: string; readonly text: string }>,
  threshold = 0.5,
): Generator<NearDuplicate, void, undefined> {
  const ids: string[] = [];
  const sets: Uint32Array[] = [];
  for (const { id, text } of texts) {
    ids.push(id);
    sets.push(shingles(text));
  }
  const rare = rarity(sets);
  const index = new Postings();
  const askedBy = new Int32Array(sets.length).fill(-1);

  const rising = Array.from(sets.keys()).toSorted((a, b) => lengthOf(sets[a]) - lengthOf(sets[b]) || a - b);
  for (const text of rising) {
    const set = sets[text] ?? new Uint32Array();
    if (set.length === 0) continue;
    const rarestFirst = set.toSorted((a, b) => rare(a) - rare(b) || a - b);
    for (const shingle of rarestFirst.subarray(0, prefix(set.length, threshold))) {
      for (const other of index.texts(shingle)) {
        if (askedBy[other] === text || lengthOf(sets[other]) < threshold * set.length) continue;
        askedBy[other] = text;
        const share = jaccard(sets[other] ?? new Uint32Array(), set);
        const [first, second] = other < text ? [other, text] : [text, other];
        if (share >= threshold) yield { id1: ids[first] ?? '', id2: ids[second] ?? '', jaccard: share };
      }
    }
    // all following texts are at least as long, so they must share more with this text than a shorter one would
    for (const shingle of rarestFirst.subarray(0, prefix(set.length, (2 * threshold) / (1 + threshold))))
      index.add(shingle, text);
  }
}

const lengthOf = (set: Uint32Array | undefined): number => set?.length ?? 0;

/** How many of a set's elements must be indexed to meet one of the `share` of them that another set has too. */
const prefix = (size: number, share: number): number => Math.max(1, size - Math.ceil(share * size - 1e-9) + 1);

const buckets = 22;

/** Roughly in how many texts a shingle occurs; any order works, as long as it is the same for all texts. */
const rarity = (sets: readonly Uint32Array[]): ((shingle: number) => number) => {
  const counts = new Uint32Array(1 << buckets);
  const bucket = (shingle: number) => shingle >>> (32 - buckets);
  for (const set of sets) for (const shingle of set) counts[bucket(shingle)] = (counts[bucket(shingle)] ?? 0) + 1;
  return (shingle) => counts[bucket(shingle)] ?? 0;
};

/** Texts by shingle, as linked lists in growing typed arrays: millions of entries at eight bytes each. */
class Postings {
  private readonly heads = new Map<number, number>();
  private owners = new Int32Array(1 << 16);
  private nexts = new Int32Array(1 << 16);
  private size = 0;

  add(shingle: number, text: number): void {
    if (this.size === this.owners.length) {
      this.owners = doubled(this.owners);
      this.nexts = doubled(this.nexts);
    }
    this.owners[this.size] = text;
    this.nexts[this.size] = this.heads.get(shingle) ?? -1;
    this.heads.set(shingle, this.size++);
  }

  *texts(shingle: number): Generator<number, void, undefined> {
    for (let index = this.heads.get(shingle) ?? -1; index >= 0; index = this.nexts[index] ?? -1) yield this.owners[index] ?? 0;
  }
}

const doubled = (old: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(old.length * 2);
  larger.set(old);
  return larger;
};
