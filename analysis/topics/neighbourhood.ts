import { heaviest } from '../vectors.ts';
import type { Item } from './item.ts';

const postedFeatures = 64;
const askedFeatures = 40;
const readAtMost = 4_000;

interface Posting {
  slots: number[];
  weights: number[];
  /** Number of entries whose items have not left. */
  living: number;
}

interface Entry {
  readonly item: Item;
  readonly posted: readonly number[];
}

/**
 * An inverted index of items by their heaviest features, to find similar ones. It reads the rarest features first, and only a bounded
 * number of entries, so that a search costs the same among a thousand items and among a hundred thousand.
 */
export class Neighbourhood {
  private readonly entries: (Entry | undefined)[] = [];
  private readonly postings = new Map<number, Posting>();
  private shares = new Float64Array(1024);

  /** Adds an item and returns its slot, by which it is known until it leaves. */
  enter(item: Item): number {
    const heavy = heaviest(item.sum, postedFeatures);
    const slot = this.entries.push({ item, posted: heavy.map(([key]) => key) }) - 1;
    for (const [key, weight] of heavy) {
      const posting = this.postings.get(key) ?? { slots: [], weights: [], living: 0 };
      if (posting.living === 0) this.postings.set(key, posting);
      posting.slots.push(slot);
      posting.weights.push(weight / item.size);
      posting.living++;
    }
    return slot;
  }

  leave(slot: number): void {
    const entry = this.entries[slot];
    if (!entry) return;
    this.entries[slot] = undefined;
    for (const key of entry.posted) {
      const posting = this.postings.get(key);
      if (!posting) continue;
      posting.living--;
      if (posting.living === 0) this.postings.delete(key);
      else if (posting.slots.length > 2 * posting.living + 8) this.sweep(posting);
    }
  }

  at(slot: number): Item | undefined {
    return this.entries[slot]?.item;
  }

  /** Slots of at most `n` items that share most of an item's distinctive features, the most first; of equals the earlier one. */
  near(item: Item, n: number, itself = -1): number[] {
    if (this.shares.length < this.entries.length) this.shares = new Float64Array(this.entries.length * 2);
    const { shares, entries } = this;
    const touched: number[] = [];
    let read = 0;
    for (const { weight, posting } of this.rarestFirst(item)) {
      if (read > 0 && read + posting.living > readAtMost) break;
      read += posting.living;
      const { slots, weights } = posting;
      for (let i = 0; i < slots.length; i++) {
        const slot = slots[i] ?? 0;
        if (slot === itself || entries[slot] === undefined) continue;
        const share = shares[slot] ?? 0;
        if (share === 0) touched.push(slot);
        shares[slot] = share + weight * (weights[i] ?? 0);
      }
    }
    const found = largest(touched, shares, n);
    for (const slot of touched) shares[slot] = 0;
    return found;
  }

  private rarestFirst(item: Item): { key: number; weight: number; posting: Posting }[] {
    const found = heaviest(item.sum, askedFeatures).flatMap(([key, weight]) => {
      const posting = this.postings.get(key);
      return posting ? [{ key, weight, posting }] : [];
    });
    return found.toSorted((a, b) => a.posting.living - b.posting.living || a.key - b.key);
  }

  private sweep(posting: Posting): void {
    const kept = Array.from(posting.slots.keys()).filter((i) => this.entries[posting.slots[i] ?? 0] !== undefined);
    posting.weights = kept.map((i) => posting.weights[i] ?? 0);
    posting.slots = kept.map((i) => posting.slots[i] ?? 0);
  }
}

/** The `n` slots with the largest shares in descending order, without sorting all. */
const largest = (slots: readonly number[], shares: Float64Array, n: number): number[] => {
  const before = (a: number, b: number) => (shares[a] ?? 0) > (shares[b] ?? 0) || (shares[a] === shares[b] && a < b);
  const found: number[] = [];
  for (const slot of slots) {
    const last = found.at(-1);
    if (found.length === n && last !== undefined && !before(slot, last)) continue;
    let index = Math.min(found.length, n - 1);
    for (; index > 0 && before(slot, found[index - 1] ?? 0); index--) found[index] = found[index - 1] ?? 0;
    found[index] = slot;
  }
  return found;
};
